// The mid-P interval for a Poisson count: exact, but without Garwood's extra caution.
import { garwoodInterval } from './garwood.ts'
import { gammaPower, regularizedGamma } from './incomplete-gamma.ts'
import { type Interval, tailOf } from './interval.ts'
import { inverseGamma } from './inverse-gamma.ts'
import { solveRising } from './solve.ts'

/** From this count up, halves of two gamma tails are that of the shape between them, to 1e-11 of the limit. */
const BETWEEN_FROM = 1e7

/**
 * The means at which a count beyond this one, and half the chance of this one, together keep half of what the level leaves.
 *
 * Requires  a whole count from 0 and 0 < level < 1.
 * Ensures   low is 0 at a count of 0. The interval is inside Garwood's. On average over means `level` of intervals hold the
 *           true one; at a single mean it may be a little less.
 * Errors    about 1e-13 of the limits; from a count of ten million 1e-11.
 * Source    Cohen and Yang (1994) Stat. Med. 13, 2189-2203; Lancaster (1961) J. Am. Stat. Assoc. 56, 223-234.
 */
export function midPInterval(count: number, level: number): Interval {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`midPInterval takes a whole count from 0, not ${count}`)
  }
  const probability = tailOf(level)
  if (count === 0) return { low: 0, high: -Math.log(2 * probability) }
  if (count >= BETWEEN_FROM) {
    const shape = count + 0.5
    return {
      low: inverseGamma({ shape, tail: 'lower', probability }),
      high: inverseGamma({ shape, tail: 'upper', probability }),
    }
  }
  return { low: lowLimit(count, level), high: highLimit(count, level) }
}

/** Solves P(X > count) + ½ P(X = count) = the tail, in its logarithm, which is nearly straight far out too. */
function lowLimit(count: number, level: number): number {
  const target = Math.log(tailOf(level))
  const tail = (mean: number): number => regularizedGamma(count + 1, mean).lower + gammaPower(count, mean) / 2
  const { low } = garwoodInterval(count, level)
  return solveRising({
    value: (mean) => Math.log(tail(mean)) - target,
    slope: (mean) => slope(count, mean) / tail(mean),
    low,
    // At a mean of count + 1, half of all counts are above `count`.
    high: count + 1,
    start: low + low / (4 * (count + 1)),
  })
}

/** Solves P(X < count) + ½ P(X = count) = the tail. */
function highLimit(count: number, level: number): number {
  const target = Math.log(tailOf(level))
  const tail = (mean: number): number => regularizedGamma(count, mean).upper + gammaPower(count, mean) / 2
  const { high } = garwoodInterval(count, level)
  return solveRising({
    value: (mean) => target - Math.log(tail(mean)),
    slope: (mean) => slope(count, mean) / tail(mean),
    // At a mean of count − 1, half of all counts are below `count`.
    low: count - 1,
    high,
    start: high - high / (4 * (high + 1)),
  })
}

/** How fast the one tail rises and the other falls: half of P(X = count) + P(X = count − 1). */
function slope(count: number, mean: number): number {
  return (gammaPower(count, mean) * (1 + count / mean)) / 2
}
