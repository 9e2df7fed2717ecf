// Brotli for the files of a release: in parallel, and kept by content, so that a page that did not change costs nothing.
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { isCompressible } from './content-type.ts'
import { digestOf } from './digest.ts'
import { inParallel } from './in-parallel.ts'
import { openKept } from './kept.ts'

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

/** What is kept of a file that compressing would not make smaller. */
const NO_GAIN = new Uint8Array()

/**
 * The brotli form of each file, by path; a path is absent where the file would not get smaller.
 *
 * Ensures  the same bytes and quality give the same bytes, whether they were kept or not.
 */
export async function compressAll(
  files: readonly FileBytes[],
  { quality, cacheFolder, onProgress }: CompressOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const kept = openKept({ kind: `br${quality}`, cacheFolder })
  const smaller = new Map<string, Uint8Array>()
  let done = 0
  const candidates = files.filter((file) => isCompressible(file.path))
  await inParallel(candidates, availableParallelism() * 2, async ({ path, bytes }) => {
    const name = digestOf(bytes)
    let packed = kept.find(name)
    if (packed === undefined) {
      packed = await pack(bytes, quality)
      kept.keep(name, packed)
    }
    if (packed.length > 0) smaller.set(path, packed)
    onProgress?.(++done, candidates.length)
  })
  kept.end()
  return smaller
}

/** A window no wider than the file: a third less time than the widest, and no byte more. */
function windowBits(length: number): number {
  return Math.min(22, Math.max(16, Math.ceil(Math.log2(length + 16))))
}

async function pack(bytes: Uint8Array, quality: Quality): Promise<Uint8Array> {
  const packed = await compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: windowBits(bytes.length),
    },
  })
  return packed.length < bytes.length ? packed : NO_GAIN
}
