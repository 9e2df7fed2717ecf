// SHA-256 of text or bytes: the names of figures, files and releases.
import { createHash } from 'node:crypto'

/** 64 lower-case hexadecimal characters. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** The form that a Content-Security-Policy takes, without its quotes: `sha256-…` in base 64. */
export function sha256Csp(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
