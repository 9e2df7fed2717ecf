// Byar's interval for a Poisson count: by a formula, where tables of public health use it.
import { type Interval, tailOf } from './interval.ts'
import { normalQuantile } from './normal-quantile.ts'

/**
 * Byar's interval in the form of public health, from x for the lower limit and from x + 1 for the upper.
 *
 * It comes close to Garwood's and needs no inverse function. Take Garwood's, unless a table is to be compared with one that was
 * made with Byar's.
 *
 * Requires  a whole count from 0 and 0 < level < 1.
 * Ensures   low < high; low is 0 at a count of 0. At a count of 1 and a level from 99.3% the formula falls below 0, and low is
 *           what it says: show 0 there.
 * Errors    about 1e-15 of the limits, as the formula; the formula itself is within 1% of Garwood's limits from a count of 10.
 * Source    Breslow and Day (1987), Statistical methods in cancer research II, equation 2.11.
 */
export function byarInterval(count: number, level: number): Interval {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`byarInterval takes a whole count from 0, not ${count}`)
  }
  const z = -normalQuantile(tailOf(level))
  return { low: count === 0 ? 0 : cubed(count, -z), high: cubed(count + 1, z) }
}

/** x (1 − 1/(9x) + z/(3√x))³: the cube root of a Poisson count is nearly normal. */
function cubed(x: number, z: number): number {
  return x * (1 - 1 / (9 * x) + z / (3 * Math.sqrt(x))) ** 3
}
