// What a release answers to a request: a pure function, so that every answer can be tested without a server.
import type { ErrorStatus, Reply, Representation, ServedRelease } from './served.ts'

export interface Request {
  readonly method: string
  /** As it stands in the request line: `/claims/?x=1`. */
  readonly path: string
  readonly headers: {
    readonly 'accept-encoding'?: string | undefined
    readonly 'if-none-match'?: string | undefined
  }
}

const EMPTY = new Uint8Array()

/** Only reading is answered: GET and HEAD. What is not in the release is not there, whatever the disk holds. */
export function respond(release: ServedRelease, request: Request): Reply {
  const reply = replyTo(release, request)
  return request.method === 'HEAD' ? { ...reply, body: EMPTY } : reply
}

function replyTo(release: ServedRelease, request: Request): Reply {
  if (request.method !== 'GET' && request.method !== 'HEAD') return errorReply(release, request, 405)
  const path = decodePath(request.path)
  if (path === null) return errorReply(release, request, 400)
  const file = release.files.get(path)
  if (file === undefined) return release.redirects.get(path) ?? errorReply(release, request, 404)
  const packed = file.brotli !== null && acceptsBrotli(request.headers['accept-encoding'])
  const form = packed && file.brotli !== null ? file.brotli : file.plain
  return isKnown(form, request.headers['if-none-match']) ? form.unchanged : form.whole
}

/** The page for a failure, in the language of the folder that was asked for. */
export function errorReply(release: ServedRelease, request: Request, status: ErrorStatus): Reply {
  const folder = /^\/([^/?]*)\//.exec(request.path)?.[1] ?? ''
  const pages = release.errors.get(folder) ?? release.errors.get('')
  if (pages === undefined) throw new Error('a served release has its error pages')
  const page = pages[status]
  return page.brotli !== null && acceptsBrotli(request.headers['accept-encoding']) ? page.brotli : page.plain
}

// oxlint-disable-next-line no-control-regex -- control characters are what it refuses
const UNSAFE = /[\u0000-\u001f\u007f\\]/

/**
 * The path, decoded, without its query; `null` where it could mean something else to somebody else: a step upwards,
 * a slash that was hidden, a byte that is no character.
 */
export function decodePath(raw: string): string | null {
  const query = raw.indexOf('?')
  const path = query < 0 ? raw : raw.slice(0, query)
  if (!path.startsWith('/') || path.includes('#')) return null
  if (/%2f|%5c/i.test(path)) return null
  const decoded = path.includes('%') ? decodeOrNull(path) : path
  if (decoded === null || UNSAFE.test(decoded)) return null
  if (decoded.includes('/.') && decoded.split('/').some((part) => part === '.' || part === '..')) return null
  return decoded
}

function decodeOrNull(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** Whether brotli is at least as welcome as the plain form. */
export function acceptsBrotli(accepted: string | undefined): boolean {
  if (accepted === undefined || !/br|\*/i.test(accepted)) return false
  const weights = new Map<string, number>()
  for (const part of accepted.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
    const weight = parameters.find((word) => word.startsWith('q='))
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)))
  }
  const brotli = weights.get('br') ?? weights.get('*') ?? 0
  return brotli > 0 && brotli >= (weights.get('identity') ?? 0)
}

/** If-None-Match compares weakly, takes a list, and `*` stands for whatever there is. */
function isKnown({ etag }: Representation, known: string | undefined): boolean {
  if (known === undefined) return false
  if (known.trim() === '*') return true
  return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
