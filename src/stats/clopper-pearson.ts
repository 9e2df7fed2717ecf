// The exact interval for a proportion.
import { type Interval, tailOf } from './interval.ts'
import { inverseBeta } from './inverse-beta.ts'

/**
 * The Clopper-Pearson interval: the chances that so many hits do not speak against, from either side.
 *
 * Requires  whole numbers with 0 <= hits <= trials and trials >= 1, and 0 < level < 1.
 * Ensures   0 <= low <= high <= 1; low is 0 at no hits, high is 1 at no misses. At least `level` of intervals hold the true
 *           chance, whatever it is.
 * Errors    about 1e-13 of the limits.
 * Source    Clopper and Pearson (1934) Biometrika 26, 404-413.
 */
export function clopperPearsonInterval(hits: number, trials: number, level: number): Interval {
  if (
    !(
      Number.isSafeInteger(hits) &&
      Number.isSafeInteger(trials) &&
      trials >= 1 &&
      hits >= 0 &&
      hits <= trials
    )
  ) {
    throw new RangeError(
      `clopperPearsonInterval takes whole numbers with 0 <= hits <= trials and trials from 1, not ${hits} of ${trials}`,
    )
  }
  const probability = tailOf(level)
  const misses = trials - hits
  return {
    low: hits === 0 ? 0 : inverseBeta({ a: hits, b: misses + 1, tail: 'lower', probability }),
    high: misses === 0 ? 1 : inverseBeta({ a: hits + 1, b: misses, tail: 'upper', probability }),
  }
}
