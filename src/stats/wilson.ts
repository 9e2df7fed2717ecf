// The score interval for a proportion.
import { type Interval, tailOf } from './interval.ts'
import { normalQuantile } from './normal-quantile.ts'

/**
 * The Wilson score interval for a proportion.
 *
 * Most of our counts are small: the textbook interval can dip below zero and is too narrow there.
 *
 * Requires  0 <= hits <= trials, trials >= 1 and 0 < level < 1. Hits may be a fraction: a published percentage times its base.
 * Ensures   0 <= low <= hits / trials <= high <= 1.
 * Errors    within 4e-12 of R's limits, relative, over the vectors. A RangeError for hits below 0 or above the trials, for
 *           trials below 1 or without end, for NaN in either, and for a level that is not between 0 and 1.
 * Source    Wilson (1927) J. Am. Stat. Assoc. 22, 209-212.
 */
export function wilsonInterval(hits: number, trials: number, level: number): Interval {
  if (!(trials >= 1 && trials < Infinity && hits >= 0 && hits <= trials)) {
    throw new RangeError(
      `wilsonInterval takes 0 <= hits <= trials and trials from 1, not ${hits} of ${trials}`,
    )
  }
  const z = -normalQuantile(tailOf(level))
  return { low: lowLimit(hits, trials, z), high: 1 - lowLimit(trials - hits, trials, z) }
}

/**
 * The smaller root of (p − hits/trials)² = z² p (1 − p) / trials. It is written as a quotient, and not as a difference, so
 * that a small limit keeps its digits and the limit of 0 hits is exactly 0.
 */
function lowLimit(hits: number, trials: number, z: number): number {
  const misses = trials - hits
  const spread = z * Math.sqrt(z * z + (4 * hits * misses) / trials)
  return (2 * hits * hits) / trials / (2 * hits + z * z + spread)
}
