// The exact interval for a Poisson count.
import { type Interval, tailOf } from './interval.ts'
import { inverseGamma } from './inverse-gamma.ts'

/**
 * The Garwood interval: the means that a count this size does not speak against.
 *
 * It speaks of chance alone. It knows nothing of events that nobody reported.
 *
 * Requires  a whole count from 0 to 2^53 − 1 and 0 < level < 1.
 * Ensures   0 <= low <= count < high; low is 0 only at a count of 0. At least `level` of intervals hold the true mean.
 * Errors    within 1e-14 of R's limits, relative, over the vectors; from a count of ten million up below 1e-12. A RangeError
 *           for a count that is negative, a fraction, beyond 2^53 − 1 or NaN, and for a level that is not between 0 and 1.
 * Source    Garwood (1936) Biometrika 28, 437-442.
 */
export function garwoodInterval(count: number, level: number): Interval {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`garwoodInterval takes a whole count from 0, not ${count}`)
  }
  const probability = tailOf(level)
  const low = count === 0 ? 0 : inverseGamma({ shape: count, tail: 'lower', probability })
  return { low, high: inverseGamma({ shape: count + 1, tail: 'upper', probability }) }
}
