// Rates drawn towards their common mean by moments: a small place's rate is mostly chance, a large one's hardly.
import { type CountedRates, checkCountedRates, pooledRate } from './counted-rates.ts'

export interface MarshallShrinkage {
  /** All events divided by all exposure: what the rates are drawn towards. */
  readonly mean: number
  /** The variance of the true rates among places, as far as the counts show one; 0 where chance alone explains them. */
  readonly variance: number
  /** The rate of each place, drawn in. */
  readonly rates: readonly number[]
}

/**
 * Marshall's shrinkage of rates, by moments.
 *
 * Requires  one place or more; as many exposures as counts; whole counts from 0; exposures above 0.
 * Ensures   each rate between its raw rate and the mean. Where the raw rates vary no more than by chance the variance is 0, and
 *           every rate is the mean: so too for one place, for equal rates and for no event at all.
 * Errors    about 1e-15 of each; the moments themselves are rough for few places.
 * Source    Marshall (1991) Applied Statistics 40, 283-294.
 */
export function marshallShrinkage(counted: CountedRates): MarshallShrinkage {
  checkCountedRates('marshallShrinkage', counted)
  const { counts, exposures } = counted
  const mean = pooledRate(counted)
  const exposure = exposures.reduce((sum, own) => sum + own, 0)
  const raw = counts.map((count, at) => count / (exposures[at] ?? 1))
  const spread = raw.reduce((sum, rate, at) => sum + (exposures[at] ?? 0) * (rate - mean) ** 2, 0) / exposure
  const variance = Math.max(0, spread - (mean * counts.length) / exposure)
  const rates = raw.map((rate, at) => {
    const byChance = mean / (exposures[at] ?? 1)
    return variance === 0 ? mean : mean + (variance * (rate - mean)) / (variance + byChance)
  })
  return Object.freeze({ mean, variance, rates: Object.freeze(rates) })
}
