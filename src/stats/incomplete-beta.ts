// The regularised incomplete beta function: the distribution of a beta variable, and of a binomial count.
import { stirlingError } from './log-gamma.ts'
import type { Tails } from './incomplete-gamma.ts'

export interface BetaShape {
  readonly a: number
  readonly b: number
}

const EPSILON = 2 ** -53
const TINY = 1e-300
const MOST_TERMS = 1_000_000

/**
 * I_x(a, b) as `lower` and its complement as `upper`.
 *
 * I_x(a, b) is, for whole a and b, the chance of at least `a` hits in a + b − 1 trials of chance x.
 *
 * Requires  a > 0, b > 0 and 0 <= x <= 1.
 * Source    Abramowitz and Stegun 26.5.8 (continued fraction, by Lentz's method).
 */
export function regularizedBeta({ a, b }: BetaShape, x: number): Tails {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) {
    throw new RangeError(`regularizedBeta takes a and b above 0 and x from 0 to 1, not ${a}, ${b} and ${x}`)
  }
  if (x === 0) return { lower: 0, upper: 1 }
  if (x === 1) return { lower: 1, upper: 0 }
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (betaPower({ a, b }, x) / a) * fraction({ a, b }, x))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, (betaPower({ a, b }, x) / b) * fraction({ a: b, b: a }, 1 - x))
  return { lower: 1 - upper, upper }
}

/**
 * x^a (1 − x)^b / B(a, b).
 *
 * Requires  a > 0, b > 0 and 0 < x < 1.
 * Source    Loader (2000): the large parts of the three log-gammas cancel before they are computed.
 */
export function betaPower({ a, b }: BetaShape, x: number): number {
  const whole = a + b
  const rest = stirlingError(whole) - stirlingError(a) - stirlingError(b)
  const deviance = a * Math.log((x * whole) / a) + b * Math.log(((1 - x) * whole) / b)
  return Math.exp(deviance + rest) * Math.sqrt((a / whole) * (b / (2 * Math.PI)))
}

function fraction({ a, b }: BetaShape, x: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let n = 1; n <= MOST_TERMS; n += 1) {
    const even = (n * (b - n) * x) / ((a + 2 * n - 1) * (a + 2 * n))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    value *= d * c
    const odd = (-(a + n) * (a + b + n) * x) / ((a + 2 * n) * (a + 2 * n + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) <= 2 * EPSILON) return value
  }
  throw new RangeError(`regularizedBeta did not settle at a ${a}, b ${b} and x ${x}`)
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
