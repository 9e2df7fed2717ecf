// Reads the vectors of test/oracles/rates, for the tests of this room.
import { readFileSync } from 'node:fs'

/** One row of a vector file: numbers by name. */
export type Vector = Readonly<Record<string, number>>

export function readVectors(file: string): readonly Vector[] {
  // The files are ours and fixed: their shape is what their README says.
  return (parse(file) as { readonly rows: readonly Vector[] }).rows
}

/** A file that is a list of rows and nothing round it. */
export function readVectorsBare(file: string): readonly Vector[] {
  return parse(file) as readonly Vector[]
}

function parse(file: string): unknown {
  const url = new URL(`../../test/oracles/rates/${file}`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8'))
}

/** The column of a row, which must be there. */
export function at(row: Vector, name: string): number {
  const value = row[name]
  if (value === undefined) throw new Error(`no column ${name}`)
  return value
}

/** How far `actual` is from `expected`, as a share of it; below 1e-300 as it is. */
export function relativeError(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-300)
}
