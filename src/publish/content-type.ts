// What a file of a release is, by the end of its name: its Content-Type, and whether it is worth compressing.

interface FileType {
  readonly type: string
  readonly compresses: boolean
}

const text = (type: string): FileType => ({ type: `${type}; charset=utf-8`, compresses: true })
const packed = (type: string): FileType => ({ type, compresses: false })

/** Every kind of file that a release may hold. What is not here is served as bytes to download, never as a page. */
export const FILE_TYPES: Readonly<Record<string, FileType>> = {
  html: text('text/html'),
  css: text('text/css'),
  js: text('text/javascript'),
  json: text('application/json'),
  ndjson: text('application/x-ndjson'),
  csv: text('text/csv'),
  txt: text('text/plain'),
  md: text('text/markdown'),
  xml: text('application/xml'),
  bib: text('application/x-bibtex'),
  atom: text('application/atom+xml'),
  svg: text('image/svg+xml'),
  webmanifest: text('application/manifest+json'),
  sig: text('text/plain'),
  png: packed('image/png'),
  jpg: packed('image/jpeg'),
  webp: packed('image/webp'),
  avif: packed('image/avif'),
  ico: packed('image/x-icon'),
  woff2: packed('font/woff2'),
  pdf: packed('application/pdf'),
  zip: packed('application/zip'),
  parquet: packed('application/vnd.apache.parquet'),
}

const UNKNOWN: FileType = packed('application/octet-stream')
/** The lines of a static host, read by people; not named by an ending. */
const HOST_FILE = text('text/plain')

function fileType(path: string): FileType {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name === '_headers') return HOST_FILE
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(FILE_TYPES, ending) ? (FILE_TYPES[ending] ?? UNKNOWN) : UNKNOWN
}

export function contentType(path: string): string {
  return fileType(path).type
}

/** Whether brotli is worth trying: pictures, fonts and archives are packed already. */
export function isCompressible(path: string): boolean {
  return fileType(path).compresses
}
