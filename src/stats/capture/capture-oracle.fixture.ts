// Reads the vectors of test/oracles/mse, for the tests of this room.
import { existsSync, readFileSync } from 'node:fs'
import { type CaptureHistories, type Pattern, historiesOf } from './histories.ts'
import type { Term } from './study.types.ts'

export const DATA_SETS = ['Artificial_3', 'Kosovo', 'NewOrl', 'NewOrl_5', 'UKdat', 'UKdat_5'] as const
export type OracleData = (typeof DATA_SETS)[number]

export function hasVectors(data: OracleData, file: string): boolean {
  return existsSync(urlOf(data, file))
}

/** A vector file as it is. */
export function captureVectors(data: OracleData, file: string): unknown {
  return JSON.parse(readText(data, file))
}

/** The counts of a data set. */
export function captureCounts(data: OracleData): CaptureHistories {
  const [head = [], ...rows] = readText(data, 'counts.csv')
    .trim()
    .split('\n')
    .map((line) => line.replaceAll('"', '').split(','))
  const lists = head.slice(0, -1)
  return historiesOf(
    lists,
    rows.map((row) => ({
      pattern: lists.reduce((sum, _, list) => sum + (row[list] === '1' ? 2 ** list : 0), 0),
      count: Number(row.at(-1)),
    })),
  )
}

/** The terms of a model that the programs write by its largest terms: `[123,34,5]` of the lists 1 to 5. */
export function termsOfName(name: string): readonly Term[] {
  const largest = name
    .slice(1, -1)
    .split(',')
    .map((digits) => [...digits].reduce((sum, digit) => sum + 2 ** (Number(digit) - 1), 0))
  return Array.from({ length: Math.max(...largest) + 1 }, (_, term) => term).filter(
    (term) => (term & (term - 1)) !== 0 && largest.some((whole) => (whole & term) === term),
  )
}

/** `NG:GP` as a term, by the names of the lists. */
export function termOfPair(name: string, lists: readonly string[]): Term {
  return name.split(':').reduce((sum, list) => sum | (1 << lists.indexOf(list)), 0)
}

/** Samples of a data set: which pattern each column counts, and the rows. */
export function captureSamples(data: OracleData): {
  readonly patterns: readonly Pattern[]
  readonly rows: readonly (readonly number[])[]
} {
  const [header = '', ...rows] = readText(data, 'stepwise_seed1234_bootcounts.csv').trim().split('\n')
  const patterns = header
    .replaceAll('"', '')
    .split(',')
    .map((bits) => [...bits].reduce((sum, bit, list) => sum | (Number(bit) << list), 0))
  return { patterns, rows: rows.map((row) => row.split(',').map(Number)) }
}

function readText(data: OracleData, file: string): string {
  return readFileSync(urlOf(data, file), 'utf8')
}

function urlOf(data: OracleData, file: string): URL {
  return new URL(`../../../test/oracles/mse/${data}/${file}`, import.meta.url)
}
