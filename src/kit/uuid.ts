// UUIDs made from names: the same name yields the same identity on every machine, today and next year.
import { createHash } from 'node:crypto'

/**
 * The UUID of version 5 for a name within a namespace.
 *
 * Requires  a namespace that is itself a UUID.
 * Source    RFC 9562, section 5.5.
 */
export function uuidFromName(namespace: string, name: string): string {
  if (!isUuid(namespace)) throw new Error(`a namespace must be a UUID, not '${namespace}'`)
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Whether the text is a UUID of RFC 9562, in capitals or not; the one of zeros and the one of ones are not. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text)
}
