// What is known of each place's rate once its count and the other places are taken together: mean, interval, expected rank.
import { type CountedRates, checkCountedRates } from './counted-rates.ts'
import type { GammaPoissonFit } from './gamma-poisson.ts'
import { regularizedBeta } from './incomplete-beta.ts'
import { type Interval, tailOf } from './interval.ts'
import { inverseGamma } from './inverse-gamma.ts'

/** In the unit of one over the exposures. */
export interface PosteriorRate extends Interval {
  readonly mean: number
}

/**
 * The rate of each place after its count, given how rates differ among places: a gamma distribution of shape count + a and rate
 * exposure + b.
 *
 * Requires  one place or more; as many exposures as counts; whole counts from 0; exposures above 0; 0 < level < 1.
 * Ensures   low < high, and the mean between the raw rate and the common mean. Where the fit is `equal`, mean, low and high are
 *           the common rate: its own error is not in any of these.
 * Errors    about 1e-13 of each.
 * Source    Clayton and Kaldor (1987) Biometrics 43, 671-681.
 */
export function posteriorRates(
  counted: CountedRates,
  fit: GammaPoissonFit,
  level: number,
): readonly PosteriorRate[] {
  checkCountedRates('posteriorRates', counted)
  const probability = tailOf(level)
  return counted.counts.map((count, at) => {
    if (fit.kind === 'equal') return { mean: fit.mean, low: fit.mean, high: fit.mean }
    const shape = count + fit.shape
    const rate = (counted.exposures[at] ?? 0) + fit.rate
    const low = inverseGamma({ shape, tail: 'lower', probability }) / rate
    return { mean: shape / rate, low, high: inverseGamma({ shape, tail: 'upper', probability }) / rate }
  })
}

/**
 * The rank that each place is to be expected to have, 1 for the largest rate: 1 and the chances of the others to be above it.
 *
 * Requires  one place or more; as many exposures as counts; whole counts from 0; exposures above 0.
 * Ensures   from 1 to the number of places, p; together p (p + 1) / 2. Where the fit is `equal`, each is (p + 1) / 2.
 * Errors    about 1e-13 of each: no draws.
 * Source    Laird and Louis (1989) J. Educ. Stat. 14, 29-46; the ratio of two gamma variables is a beta variable.
 */
export function expectedRanks(counted: CountedRates, fit: GammaPoissonFit): readonly number[] {
  checkCountedRates('expectedRanks', counted)
  const { counts, exposures } = counted
  const places = counts.length
  if (fit.kind === 'equal') return counts.map(() => (places + 1) / 2)
  const ranks = counts.map(() => 1)
  for (let one = 0; one < places; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const [own, its] = [(exposures[one] ?? 0) + fit.rate, (exposures[other] ?? 0) + fit.rate]
      const shape = { a: (counts[one] ?? 0) + fit.shape, b: (counts[other] ?? 0) + fit.shape }
      const { lower, upper } = regularizedBeta(shape, own / (own + its), its / (own + its))
      ranks[one] = (ranks[one] ?? 0) + lower
      ranks[other] = (ranks[other] ?? 0) + upper
    }
  }
  return ranks
}
