// Which paths a release may hold: every one stays inside its folder, on every system that may unpack it.

/** Written by the release itself, and never by a page. */
export const RESERVED_PATHS: readonly string[] = ['manifest.json', 'manifest.sig', '_headers']

/** Names that Windows keeps for devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** Control characters, and what Windows or a shell would read as something else. */
// oxlint-disable-next-line no-control-regex -- control characters are what it refuses
const FORBIDDEN = /[\u0000-\u001f\u007f\\:*?"<>|]/

/** Why `path` may not be a file of a release, as the end of a sentence; `null` when it may. */
export function pathFault(path: string): string | null {
  if (path === '') return 'is empty'
  if (path.startsWith('/')) return 'starts with a slash, and would not be relative to the release'
  if (!path.isWellFormed()) return 'is not well-formed text'
  if (FORBIDDEN.test(path)) return 'holds a character that is not allowed in a file name'
  if (Buffer.byteLength(path) > 900) return 'is longer than 900 bytes'
  for (const part of path.split('/')) {
    if (part === '') return 'holds an empty part, or ends with a slash'
    if (part === '.' || part === '..') return `holds the part "${part}", which leads out of its folder`
    if (part.endsWith('.') || part.endsWith(' ')) return 'holds a part that ends with a dot or a blank'
    if (part.startsWith('~')) return 'holds a part that starts with a tilde'
    if (DEVICE.test(part)) return `holds the part "${part}", which some systems keep for a device`
    if (Buffer.byteLength(part) > 200) return 'holds a part that is longer than 200 bytes'
  }
  return null
}

/** Why these paths cannot stand together in one folder; `null` when they can. */
export function pathsFault(paths: readonly string[]): string | null {
  const seen = new Map<string, string>()
  for (const path of paths) {
    const fault = pathFault(path)
    if (fault !== null) return `The path ${JSON.stringify(path)} ${fault}.`
    if (RESERVED_PATHS.includes(path)) return `The path ${path} is kept for the release's own file.`
    if (path.endsWith('.br')) return `The path ${path} ends in .br, which is kept for compressed copies.`
    const folded = path.toLowerCase()
    const twin = seen.get(folded)
    if (twin === path) return `The path ${path} is there twice.`
    if (twin !== undefined)
      return `The paths ${twin} and ${path} differ only in case, and would be one file on some systems.`
    seen.set(folded, path)
  }
  for (const path of paths) {
    const parts = path.toLowerCase().split('/')
    for (let end = 1; end < parts.length; end++) {
      const folder = parts.slice(0, end).join('/')
      if (seen.has(folder)) return `The path ${folder} is a file, and also a folder that holds ${path}.`
    }
  }
  return null
}
