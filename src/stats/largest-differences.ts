// The largest difference that chance makes among pairs of places, draw by draw, looking only at pairs that can be it.
import type { SortedDraws } from './sorted-draws.ts'

/** What chance does to estimates. */
export interface Chance {
  readonly draws: SortedDraws
  /** The standard error of each difference, at `j * places + k`. */
  readonly spreads: Float64Array
  /** At `j * places + k` the standard error of j, in those of the difference of j and k. */
  readonly weights: Float64Array
}

/** Which pairs to look at. */
export interface Among {
  /** 1 at `j * places + k` where the difference of j less k is looked at. */
  readonly isIn: Uint8Array
  /** The place that all those pairs have in them, or null. */
  readonly about: number | null
}

/**
 * Draws, and how the error of each place stands in the differences from the others.
 *
 * Requires  as many errors, from 0, as the draws have places.
 */
export function chanceOf(errors: readonly number[], draws: SortedDraws): Chance {
  const spreads = new Float64Array(errors.length ** 2)
  const weights = new Float64Array(errors.length ** 2)
  for (const [one, own] of errors.entries()) {
    for (const [other, its] of errors.entries()) {
      const pair = one * errors.length + other
      const spread = Math.hypot(own, its)
      spreads[pair] = spread
      weights[pair] = own === 0 ? 0 : own / spread
    }
  }
  return { draws, spreads, weights }
}

/**
 * For each draw the largest difference in standard errors, (draw of j × its error − that of k × its error) / σ with
 * σ² = errorⱼ² + errorₖ², over the pairs asked for; 0 where none is above it. A pair without any error makes none.
 *
 * By the inequality of Cauchy and Schwarz no difference of j and k is above √(drawⱼ² + drawₖ²). Going through the places by how
 * far their draws are from 0, the rest of a row need not be looked at once that has fallen to the largest difference found.
 *
 * Requires  `isIn` in the places of the draws.
 */
export function largestDifferences(chance: Chance, among: Among): Float64Array {
  const { places, count, byPlace, byRank } = chance.draws
  const { about } = among
  const largest = new Float64Array(count)
  for (let draw = 0; draw < count; draw += 1) {
    if (about !== null) {
      const own = byPlace[about * count + draw] ?? 0
      largest[draw] = raised(chance, among.isIn, { draw, one: about, own, from: 0, found: 0 })
      continue
    }
    let found = 0
    for (let rank = 0; rank + 1 < places; rank += 1) {
      const own = byRank[rank * count + draw] ?? 0
      const next = byRank[(rank + 1) * count + draw] ?? 0
      if (own * own + next * next <= found * found) break
      const one = chance.draws.placeAt[rank * count + draw] ?? 0
      found = raised(chance, among.isIn, { draw, one, own, from: rank + 1, found })
    }
    largest[draw] = found
  }
  return largest
}

interface Search {
  readonly draw: number
  readonly one: number
  /** The draw of that place. */
  readonly own: number
  /** The rank from which on the others are looked at. */
  readonly from: number
  readonly found: number
}

/** The largest difference found, or a larger one of place `one` and another. */
function raised({ draws, weights }: Chance, isIn: Uint8Array, search: Search): number {
  const { places, count, placeAt, byRank } = draws
  const { draw, one, own, from } = search
  let { found } = search
  for (let at = from * count + draw; at < places * count; at += count) {
    const its = byRank[at] ?? 0
    if (own * own + its * its <= found * found) break
    const other = placeAt[at] ?? 0
    const there = one * places + other
    const back = other * places + one
    const difference = own * (weights[there] ?? 0) - its * (weights[back] ?? 0)
    if (difference > found && isIn[there] === 1) found = difference
    else if (-difference > found && isIn[back] === 1) found = -difference
  }
  return found
}
