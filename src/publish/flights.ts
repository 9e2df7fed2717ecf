// How many bytes of a page arrive: brotli 11, as the hosted release sends it.
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { ReleaseFile } from '../site/release-file.ts'
import { inParallel } from './in-parallel.ts'
import { PAGE_BYTES, isCountedTogether } from './page-rules/size-rule.ts'

const compress = promisify(brotliCompress)

/** Bytes at brotli 11, by path, of what is over the budget of a page at the quicker quality and of scripts that are counted together. */
export type Flights = Map<string, { readonly body: string; readonly bytes: number }>

/**
 * The bytes that arrive for each page and script. Compressing at 11 is slow, so it is done only where the quicker form is over
 * the budget of a page or one of several that share a budget, and once for each text in `known`.
 */
export async function measureFlights(
  files: readonly ReleaseFile[],
  { packed, known }: { readonly packed: ReadonlyMap<string, Uint8Array>; readonly known: Flights },
): Promise<(file: ReleaseFile) => number> {
  const quickBytes = ({ path, body }: ReleaseFile): number =>
    packed.get(path)?.length ?? Buffer.byteLength(body)
  const heavy = files.filter(
    (file) =>
      (file.kind === 'page' || file.kind === 'asset') &&
      known.get(file.path)?.body !== file.body &&
      (quickBytes(file) > PAGE_BYTES || isCountedTogether(file.path)),
  )
  await inParallel(heavy, availableParallelism(), async ({ path, body }) => {
    const bytes = Buffer.from(body)
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    known.set(path, { body, bytes: (await compress(bytes, { params })).length })
  })
  return (file) => {
    const measured = known.get(file.path)
    return measured?.body === file.body ? measured.bytes : quickBytes(file)
  }
}
