// Places beside each other: what a comparison of rates is made from, and what the data say of any two of them.
import type { LocalText } from '../kit/language.ts'
import { rankSetsOfCounts } from '../stats/rank-sets-of-counts.ts'
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
  /** Of this place alone, among all places. */
  readonly set: RankSet
  /** As `set`, but the sets of all places hold at once. */
  readonly setAmongAll: RankSet
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
  readonly dataset: string
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

/** Whose rates are told apart, and how surely. */
export interface Chosen {
  readonly places: readonly string[]
  readonly level: number
}

/**
 * Every two of the places once, in their order, and whether their counts settle whose rate is higher.
 *
 * Asked of the chosen places together, and of no others: whoever chooses two asks one question, and not one of every
 * pair of states that could have been chosen.
 *
 * Ensures  the chance of one wrong verdict or more among these pairs is below 1 − level. A place that the year does not
 *          have is settled with none.
 */
export function pairsOf({ places: all }: ComparedYear, { places, level }: Chosen): readonly Pair[] {
  const there = places.flatMap((place) => {
    const found = all[place]
    return found === undefined ? [] : [{ place, ...found }]
  })
  const isAbove = verdicts(there, level)
  return places.flatMap((one, index) =>
    places.slice(index + 1).map((other): Pair => {
      const isLower = isAbove(other, one)
      return isLower
        ? { a: other, b: one, isSettled: true }
        : { a: one, b: other, isSettled: isAbove(one, other) }
    }),
  )
}

function verdicts(
  there: readonly (Pick<ComparedPlace, 'count' | 'people'> & { readonly place: string })[],
  level: number,
): (one: string, other: string) => boolean {
  if (there.length < 2) return () => false
  const { isAbove } = rankSetsOfCounts({
    counts: there.map(({ count }) => count),
    exposures: there.map(({ people }) => people),
    level,
  })
  const at = new Map(there.map(({ place }, index) => [place, index]))
  return (one, other) => {
    const [first, second] = [at.get(one), at.get(other)]
    return first !== undefined && second !== undefined && isAbove(first, second)
  }
}
