// A release in memory, ready to be answered with: every header and body is made once, when the release is opened.
import { createHash } from 'node:crypto'
import { type Result, no, yes } from '../kit/result.ts'
import { contentType, isCompressible } from './content-type.ts'
import { type HeaderFacts, areaOf, headersFor, styleHashesOf } from './headers.ts'
import type { ReleaseKind } from './manifest.ts'
import { verifyRelease } from './verify.ts'

/** An answer. `headers` is flat, name after value after name, as Node takes it; nobody changes it. */
export interface Reply {
  readonly status: number
  readonly headers: readonly string[]
  readonly body: Uint8Array
}

/** One form of a file: as it is, or packed. */
export interface Representation {
  readonly etag: string
  readonly whole: Reply
  /** The answer to somebody who has it already. */
  readonly unchanged: Reply
}

export interface ServedFile {
  readonly plain: Representation
  readonly brotli: Representation | null
}

export const ERROR_STATUSES = [400, 404, 405, 500] as const
export type ErrorStatus = (typeof ERROR_STATUSES)[number]

export interface ErrorPage {
  readonly plain: Reply
  readonly brotli: Reply | null
}

export interface ServedRelease {
  readonly kind: ReleaseKind
  /** By the path that is asked for, with its slash in front, decoded; a folder by its slash at the end too. */
  readonly files: ReadonlyMap<string, ServedFile>
  /** Folders that were asked for without their slash. */
  readonly redirects: ReadonlyMap<string, Reply>
  /** By language folder (`es`), and `''` for the rest. */
  readonly errors: ReadonlyMap<string, Readonly<Record<ErrorStatus, ErrorPage>>>
  readonly facts: HeaderFacts
}

export interface FileToServe {
  readonly path: string
  readonly bytes: Uint8Array
  readonly packed: Uint8Array | null
}

export interface ServedOptions {
  readonly kind: ReleaseKind
  /** Put before the end of each page: the script that reloads it while one writes. Never in a release. */
  readonly pageEnding?: string
}

const EMPTY = new Uint8Array()
/** Read by other hosts, shown by none. */
const NOT_SHOWN = '_headers'

/** Files of a site that has not been written to disk, or was read from there. */
export function servedRelease(
  files: readonly FileToServe[],
  { kind, pageEnding }: ServedOptions,
): ServedRelease {
  const shown = files
    .filter(({ path }) => path !== NOT_SHOWN)
    .map((file) => (pageEnding === undefined ? file : withEnding(file, pageEnding)))
  const facts: HeaderFacts = { kind, styleHashes: styleHashesOf(files), tls: false }
  const byPath = new Map<string, ServedFile>()
  const redirects = new Map<string, Reply>()
  for (const file of shown) {
    const served = servedFile(file, facts)
    byPath.set(`/${file.path}`, served)
    const folder = /^(?:(.*)\/)?index\.html$/.exec(file.path)
    if (folder === null) continue
    byPath.set(folder[1] === undefined ? '/' : `/${folder[1]}/`, served)
    if (folder[1] !== undefined) redirects.set(`/${folder[1]}`, redirectTo(`/${folder[1]}/`, facts))
  }
  return { kind, files: byPath, redirects, errors: errorPages(shown, facts), facts }
}

/** The release in this folder, checked to the last byte; a refusal is a sentence. `out/current` is such a folder. */
export async function openRelease(folder: string): Promise<Result<ServedRelease, string>> {
  const files: FileToServe[] = []
  const verification = await verifyRelease(folder, { onFile: (file) => files.push(file) })
  if (verification.outcome === 'not a release')
    return no(`${verification.why} Make a release first, or give the folder of one.`)
  if (verification.outcome === 'changed') {
    const [first] = verification.changes
    return no(
      `The release in ${folder} is not as it was published: ${first?.path ?? ''} ${first?.how ?? ''}. It is not served; publish again, or go back to another release.`,
    )
  }
  return yes(servedRelease(files, { kind: verification.manifest.kind }))
}

function withEnding(file: FileToServe, ending: string): FileToServe {
  if (!file.path.endsWith('.html')) return file
  const page = Buffer.from(file.bytes).toString('utf8')
  const at = page.lastIndexOf('</body>')
  const changed = at < 0 ? page + ending : page.slice(0, at) + ending + page.slice(at)
  return { path: file.path, bytes: Buffer.from(changed), packed: null }
}

function servedFile({ path, bytes, packed }: FileToServe, facts: HeaderFacts): ServedFile {
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  const own = headersFor(areaOf(path), facts).flat()
  const varies = isCompressible(path) ? ['Vary', 'Accept-Encoding'] : []
  const form = (body: Uint8Array, etag: string, encoding: readonly string[]): Representation => {
    const shared = ['ETag', etag, ...varies, ...own]
    const content = ['Content-Type', contentType(path), 'Content-Length', String(body.length), ...encoding]
    return {
      etag,
      whole: { status: 200, headers: [...content, ...shared], body },
      unchanged: { status: 304, headers: shared, body: EMPTY },
    }
  }
  return {
    plain: form(bytes, `"${tag}"`, []),
    brotli: packed === null ? null : form(packed, `"${tag}.br"`, ['Content-Encoding', 'br']),
  }
}

function redirectTo(path: string, facts: HeaderFacts): Reply {
  const address = path.split('/').map(encodeURIComponent).join('/')
  const headers = ['Location', address, 'Content-Length', '0', ...headersFor('every', facts).flat()]
  return { status: 308, headers, body: EMPTY }
}

const PLAIN_WORDS: Readonly<Record<ErrorStatus, string>> = {
  400: 'This address cannot be read. Go to the front page: /\n',
  404: 'There is no page at this address. Go to the front page: /\n',
  405: 'This site can only be read. Go to the front page: /\n',
  500: 'Something went wrong here, and it is not your doing. Please try again, or go to the front page: /\n',
}

function errorPages(files: readonly FileToServe[], facts: HeaderFacts): ServedRelease['errors'] {
  const pages = new Map<string, Record<ErrorStatus, ErrorPage>>()
  pages.set('', errorsOf(null, facts))
  for (const file of files) {
    const language = /^(?:([^/]+)\/)?404\.html$/.exec(file.path)
    if (language !== null) pages.set(language[1] ?? '', errorsOf(file, facts))
  }
  return pages
}

/** The answers for each kind of failure: with the release's own page, which leads to support, or in plain words. */
function errorsOf(page: FileToServe | null, facts: HeaderFacts): Record<ErrorStatus, ErrorPage> {
  const errorPage = (status: ErrorStatus): ErrorPage => {
    const type = contentType(page?.path ?? 'error.txt')
    const reply = (body: Uint8Array, encoding: readonly string[]): Reply => ({
      status,
      headers: [
        'Content-Type',
        type,
        'Content-Length',
        String(body.length),
        'Vary',
        'Accept-Encoding',
        ...encoding,
        ...(status === 405 ? ['Allow', 'GET, HEAD'] : []),
        ...headersFor('every', facts).flat(),
      ],
      body,
    })
    const packed = page?.packed ?? null
    return {
      plain: reply(page?.bytes ?? Buffer.from(PLAIN_WORDS[status]), []),
      brotli: packed === null ? null : reply(packed, ['Content-Encoding', 'br']),
    }
  }
  return { 400: errorPage(400), 404: errorPage(404), 405: errorPage(405), 500: errorPage(500) }
}
