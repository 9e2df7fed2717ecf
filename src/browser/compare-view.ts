// Which places and which year stand beside each other, as a value and as the part of the address after #.
import type { Comparison } from '../figures/comparison.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { addressParts, valuesIn } from './address.ts'

export const LEAST_PLACES = 2
export const MOST_PLACES = 5

export interface CompareView {
  /** In the order chosen. */
  readonly places: readonly string[]
  readonly year: string
}

/** A part of an address that is not understood: the places, the year, or `null`: none of these. */
export type UnknownPart = 'places' | 'year' | null

/** The view of a part after #; what it does not name is as in `fallback`. Refuses what is not understood. */
export function readCompare(
  text: string,
  { labels, years }: Comparison,
  fallback: CompareView,
): Result<CompareView, readonly UnknownPart[]> {
  const { given, isOdd } = addressParts(text)
  const states = given.get('states')
  const places =
    states === undefined
      ? fallback.places
      : valuesIn(states, { there: Object.keys(labels), least: LEAST_PLACES, most: MOST_PLACES })
  const year = given.get('year') ?? fallback.year
  const isYear = years.some((one) => one.year === year)
  const isOther = isOdd || [...given.keys()].some((key) => key !== 'states' && key !== 'year')
  if (places !== null && isYear && !isOther) return yes({ places, year })
  return no([
    ...(places === null ? ['places' as const] : []),
    ...(isYear ? [] : ['year' as const]),
    ...(isOther ? [null] : []),
  ])
}
