// Places beside each other: what a comparison of rates is made from, and what the data say of any two of them.
import type { LocalText } from '../kit/language.ts'
import type { Measure, SeriesBreak } from './dataset.ts'
import type { RankSet } from './figure.ts'

/** One place in one year: as its ranking by rate has it. */
export interface ComparedPlace {
  readonly count: number
  readonly people: number
  readonly rate: number
  /** What chance allows for a count of this size. */
  readonly low: number
  readonly high: number
  readonly rank: number
  readonly set: RankSet
  /** As in its ranking: places that the data, asked of this place alone, do not tell apart from it. */
  readonly undecided: readonly string[]
  readonly source: string
  readonly peopleSource: string
  /** What other sources print of the count. */
  readonly others: readonly { readonly source: string; readonly value: number | string }[]
}

export interface ComparedYear {
  readonly year: string
  readonly places: Readonly<Record<string, ComparedPlace>>
}

/** A rate in a year, whether or not all places have one in it. */
export type YearRate = readonly [year: number, rate: number]

/** `/compare/data.json`: everything that a comparison can show. */
export interface Comparison {
  readonly measure: Pick<Measure, 'name' | 'title' | 'unitLabel' | 'counts' | 'countsNot'>
  /** People that a rate is for. */
  readonly per: number
  /** Of intervals, of sets of ranks and of pairs. */
  readonly level: number
  readonly labels: Readonly<Record<string, LocalText>>
  readonly breaks: readonly SeriesBreak[]
  /** The years in which every place has a rate, newest first. */
  readonly years: readonly ComparedYear[]
  /** By place: oldest first. */
  readonly rates: Readonly<Record<string, readonly YearRate[]>>
}

export interface Pair {
  /** Where the data settle it: the one with the higher rate. */
  readonly a: string
  readonly b: string
  readonly isSettled: boolean
}

/** Every two of the places once, in their order. Requires places of that year. */
export function pairsOf({ places }: ComparedYear, chosen: readonly string[]): readonly Pair[] {
  return chosen.flatMap((one, index) =>
    chosen.slice(index + 1).map((other): Pair => {
      const isSettled = places[one]?.undecided.includes(other) === false
      const isLower = (places[one]?.rank ?? 0) > (places[other]?.rank ?? 0)
      return isSettled && isLower ? { a: other, b: one, isSettled } : { a: one, b: other, isSettled }
    }),
  )
}
