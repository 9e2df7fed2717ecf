// The vectors for ranks beside this checkout, for the tests of this room. They are never copied into it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { RankSet } from './rank-sets.ts'

const FOLDER = join(import.meta.dirname, '../../../shared/oracles/ranks')

/** What stands where a test says that it has skipped its comparison. */
export const NOT_HERE = 'skipped the comparison: the vectors for ranks are not beside this checkout'

/** Lower and upper ranks as the vectors have them. */
export interface Bounds {
  readonly L: readonly number[]
  readonly U: readonly number[]
}

/** A vector file as it is, or null where the folder is not beside this checkout: then say so. */
export function rankVectors(file: string): unknown {
  if (!existsSync(FOLDER)) return null
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))
}

/** The matrix of draws of a vector file, row by row. */
export function rankDraws(file: string): Float64Array {
  const text = gunzipSync(readFileSync(join(FOLDER, file))).toString('utf8')
  return Float64Array.from(text.trim().split(/[\n,]/), Number)
}

export function setsOf({ L, U }: Bounds): readonly RankSet[] {
  return L.map((low, at) => ({ low, high: U[at] ?? 0 }))
}
