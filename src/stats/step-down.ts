// Steps down: which of many differences are too great for chance, all judged at once by the same draws.
import { type Chance, largestDifferences } from './largest-differences.ts'
import { quantile } from './quantile.ts'
import type { Family, Shown } from './rank-sets.ts'

/** Estimates, and what chance does to them. */
export interface Comparisons {
  readonly values: readonly number[]
  readonly level: number
  readonly chance: Chance
}

export interface StepDown {
  readonly shown: Shown
  /** The bar of each round, in standard errors. In the last round nothing new is shown. */
  readonly bars: readonly number[]
}

/**
 * Shows "j above k" where the difference is larger than chance makes the largest difference of the family, in all but
 * 1 − level of the draws. What is shown leaves the family; the bar is set again by what is left, with the same draws, until
 * nothing new is shown.
 *
 * Requires  as many values as places in the draws, and a family of ordered pairs of them.
 * Ensures   no bar is above the one before, nor below 0. A pair whose difference has no error at all sets no bar, and is shown
 *           by its difference.
 * Errors    those of the draws: the level is held as a quantile of so many draws holds it.
 * Source    Romano and Wolf (2005) J. Am. Stat. Assoc. 100, 94-108; Mogstad, Romano, Shaikh and Wilhelm (2024), section 3.
 */
export function stepDown({ values, level, chance }: Comparisons, { pairs, about }: Family): StepDown {
  const places = values.length
  const shown = new Uint8Array(places * places)
  const isIn = new Uint8Array(places * places)
  for (const pair of pairs) isIn[pair] = 1
  const bars: number[] = []
  let left = pairs
  while (left.length > 0) {
    const bar = quantile(largestDifferences(chance, { isIn, about }), level)
    bars.push(bar)
    const rest = left.filter((pair) => {
      const difference = (values[Math.floor(pair / places)] ?? 0) - (values[pair % places] ?? 0)
      if (difference <= (chance.spreads[pair] ?? 0) * bar) return true
      shown[pair] = 1
      isIn[pair] = 0
      return false
    })
    if (rest.length === left.length) break
    left = rest
  }
  return { shown, bars }
}
