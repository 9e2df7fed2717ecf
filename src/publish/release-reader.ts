// Reads a release from where it lies: a folder on this machine, or an address on the web. Never more bytes than asked for.
import { constants, existsSync, realpathSync } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Result, no, yes } from '../kit/result.ts'
import { filesUnder } from './files-under.ts'

/** Why a file could not be had. `unreachable` is about the way there, not about the release. */
export type NoFile = 'missing' | 'too large' | 'not a plain file' | 'unreachable'

export interface ReleaseReader {
  /** The bytes of a file under `public/`. */
  readonly read: (path: string, mostBytes: number) => Promise<Result<Uint8Array, NoFile>>
  /** A file of the release's own folder; `null` for an address or a copy of the public folder alone. */
  readonly readOuter: ((path: string, mostBytes: number) => Promise<Result<Uint8Array, NoFile>>) | null
  /** Every path in the release's folder, those of `public/` with it; `null` for an address, which nobody can list. */
  readonly list: (() => readonly string[]) | null
  /** The id that the folder is named for, if it is. */
  readonly namedId: string | null
}

/** A release's folder (also by a link such as `out/current`), or a copy of its public folder. */
export function folderReader(folder: string): ReleaseReader {
  // Resolved once: a link such as `out/current` may lead elsewhere before the last file is read.
  const place = existsSync(folder) ? realpathSync(folder) : folder
  const isWhole = existsSync(join(place, 'public'))
  const publicFolder = isWhole ? join(place, 'public') : place
  const name = basename(place)
  return {
    read: (path, most) => readPlain(join(publicFolder, path), most),
    readOuter: isWhole ? (path, most) => readPlain(join(place, path), most) : null,
    list: () =>
      filesUnder(place)
        .filter(({ kind }) => kind !== 'folder')
        .map(({ path }) => (isWhole ? path : `public/${path}`)),
    namedId: isWhole && /^[0-9a-f]{64}$/.test(name) ? name : null,
  }
}

/** Opened without following a link at its end, and read no further than it may be long. */
async function readPlain(file: string, mostBytes: number): Promise<Result<Uint8Array, NoFile>> {
  try {
    const found = await lstat(file)
    if (!found.isFile()) return no('not a plain file')
    if (found.size > mostBytes) return no('too large')
    const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      const bytes = await handle.readFile()
      return bytes.length > mostBytes ? no('too large') : yes(bytes)
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT' || code === 'ENOTDIR') return no('missing')
    if (code === 'ELOOP') return no('not a plain file')
    return no('unreachable')
  }
}

const REQUEST_MS = 20_000
const REDIRECTS = 3

/** A release on the web, at the address of its front page. Redirects are followed within that host alone. */
export function addressReader(address: string): ReleaseReader {
  const base = new URL(address.endsWith('/') ? address : `${address}/`)
  return {
    read: async (path, most) => {
      try {
        return await fetchFile(new URL(path.split('/').map(encodeURIComponent).join('/'), base), most)
      } catch {
        return no('unreachable')
      }
    },
    readOuter: null,
    list: null,
    namedId: null,
  }
}

async function fetchFile(first: URL, mostBytes: number): Promise<Result<Uint8Array, NoFile>> {
  let url = first
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const answer = await fetch(url, {
      redirect: 'manual',
      credentials: 'omit',
      headers: { 'Accept-Encoding': 'identity' },
      signal: AbortSignal.timeout(REQUEST_MS),
    })
    const location = answer.headers.get('location')
    if (answer.status >= 300 && answer.status < 400 && location !== null) {
      await answer.body?.cancel()
      url = new URL(location, url)
      if (url.origin !== first.origin) return no('missing')
      continue
    }
    // Many hosts answer the error page with its own status, whatever address it is asked for by.
    const isErrorPage = answer.status === 404 && /(?:^|\/)404(?:\.html)?$/.test(first.pathname)
    if (answer.ok || isErrorPage) return readBounded(answer, mostBytes)
    await answer.body?.cancel()
    return no(answer.status === 404 || answer.status === 410 ? 'missing' : 'unreachable')
  }
  return no('unreachable')
}

async function readBounded(answer: Response, mostBytes: number): Promise<Result<Uint8Array, NoFile>> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body ?? []) {
    length += part.length
    if (length > mostBytes) return no('too large')
    parts.push(part)
  }
  return yes(Buffer.concat(parts))
}
