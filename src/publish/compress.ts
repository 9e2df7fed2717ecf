// Brotli for the files of a release: in parallel, and kept by content, so that a page that did not change costs nothing.
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { isCompressible } from './content-type.ts'
import { digestOf } from './digest.ts'
import { inParallel } from './in-parallel.ts'

const compress = promisify(brotliCompress)

/** 5 while one works; 11 for the release that is hosted: a fifth fewer bytes at fifty times the time. */
export type Quality = 5 | 11

/** Worth keeping on the disk from run to run; at 5, compressing again is quicker than looking. */
export const KEPT_QUALITY: Quality = 11

export interface FileBytes {
  /** Relative to the public folder, forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface CompressOptions {
  readonly quality: Quality
  /** Where compressed copies are kept between runs, by quality and content. Without it they last as long as the process. */
  readonly cacheFolder?: string
  readonly onProgress?: (done: number, of: number) => void
}

/** What the last run of each quality used, by the SHA-256 of the content: `null` where compressing gained nothing. */
const memory = new Map<Quality, Map<string, Uint8Array | null>>()

/** Kept files may be this many times more than those in use, before those that the last run did not use are removed. */
const SPARE = 4
const LEAST_KEPT = 2000
const DIGEST_LENGTH = 32

/**
 * The brotli form of each file, by path; a path is absent where the file would not get smaller.
 *
 * Ensures  the same bytes and quality give the same bytes, whether from the cache or not: a kept copy begins with the
 *          SHA-256 of the rest, and one that does not fit is made again.
 */
export async function compressAll(
  files: readonly FileBytes[],
  { quality, cacheFolder, onProgress }: CompressOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = cacheFolder === undefined ? null : join(cacheFolder, `br${quality}`)
  if (folder !== null) mkdirSync(folder, { recursive: true })
  const known = memory.get(quality)
  const used = new Map<string, Uint8Array | null>()
  const smaller = new Map<string, Uint8Array>()
  let done = 0
  const candidates = files.filter((file) => isCompressible(file.path))
  await inParallel(candidates, availableParallelism() * 2, async ({ path, bytes }) => {
    const name = digestOf(bytes)
    let packed = used.get(name) ?? known?.get(name)
    if (packed === undefined) packed = folder === null ? undefined : readKept(join(folder, name))
    if (packed === undefined) {
      packed = await pack(bytes, quality)
      if (folder !== null) keep(join(folder, name), packed)
    }
    used.set(name, packed)
    if (packed !== null) smaller.set(path, packed)
    onProgress?.(++done, candidates.length)
  })
  memory.set(quality, used)
  if (folder !== null) prune(folder, used)
  return smaller
}

/** A window no wider than the file: a third less time than the widest, and no byte more. */
function windowBits(length: number): number {
  return Math.min(22, Math.max(16, Math.ceil(Math.log2(length + 16))))
}

async function pack(bytes: Uint8Array, quality: Quality): Promise<Uint8Array | null> {
  const packed = await compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: windowBits(bytes.length),
    },
  })
  return packed.length < bytes.length ? packed : null
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** The kept copy; `undefined` when there is none, or it was cut short or altered. An empty copy means "no gain". */
function readKept(file: string): Uint8Array | null | undefined {
  let kept: Buffer
  try {
    kept = readFileSync(file)
  } catch {
    return undefined
  }
  const packed = kept.subarray(DIGEST_LENGTH)
  if (!digest(packed).equals(kept.subarray(0, DIGEST_LENGTH))) return undefined
  return packed.length === 0 ? null : packed
}

function keep(file: string, packed: Uint8Array | null): void {
  const content = packed ?? new Uint8Array()
  const part = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(part, Buffer.concat([digest(content), content]))
  renameSync(part, file)
}

function prune(folder: string, used: ReadonlyMap<string, unknown>): void {
  const names = readdirSync(folder)
  if (names.length <= Math.max(LEAST_KEPT, used.size * SPARE)) return
  for (const name of names) if (!used.has(name)) rmSync(join(folder, name), { force: true })
}
