// The regularised incomplete beta function: the distribution of a beta variable, and of a binomial count.
import { logExcess } from './log-excess.ts'
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
 * Requires  a > 0, b > 0 and 0 <= x <= 1. `rest` is 1 − x: pass it where it is known better than the subtraction leaves it.
 * Ensures   lower + upper is 1, and each keeps its digits however small it is.
 * Errors    about 1e-13 of either while a and b are below a million.
 * Source    Abramowitz and Stegun 26.5.8 (continued fraction, by Lentz's method).
 */
export function regularizedBeta({ a, b }: BetaShape, x: number, rest: number = 1 - x): Tails {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) {
    throw new RangeError(`regularizedBeta takes a and b above 0 and x from 0 to 1, not ${a}, ${b} and ${x}`)
  }
  if (!(rest >= 0 && Math.abs(x + rest - 1) <= 4 * EPSILON)) {
    throw new RangeError(`regularizedBeta takes 1 − x as the rest, not ${rest} beside ${x}`)
  }
  if (x === 0) return { lower: 0, upper: 1 }
  if (rest === 0) return { lower: 1, upper: 0 }
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (betaPower({ a, b }, x, rest) / a) * fraction({ a, b }, x))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, (betaPower({ a, b }, x, rest) / b) * fraction({ a: b, b: a }, rest))
  return { lower: 1 - upper, upper }
}

/**
 * x^a (1 − x)^b / B(a, b).
 *
 * Requires  a > 0, b > 0, 0 < x <= 1 and rest = 1 − x above 0.
 * Source    Loader (2000): the large parts of the three log-gammas cancel before they are computed.
 */
export function betaPower({ a, b }: BetaShape, x: number, rest: number = 1 - x): number {
  const whole = a + b
  const stirling = stirlingError(whole) - stirlingError(a) - stirlingError(b)
  const deviance = logRatios({ a, b }, x, rest)
  return Math.exp(deviance + stirling) * Math.sqrt((a / whole) * (b / (2 * Math.PI)))
}

/** a log((a + b) x / a) + b log((a + b) rest / b). Near its top, where x is a / (a + b), the two nearly cancel. */
function logRatios({ a, b }: BetaShape, x: number, rest: number): number {
  const whole = a + b
  const away = x <= rest ? whole * x - a : b - whole * rest
  const overA = away / a
  const overB = -away / b
  if (Math.abs(overA) < 0.3 && Math.abs(overB) < 0.3) return a * logExcess(overA) + b * logExcess(overB)
  return a * logOf(overA, (whole * x) / a) + b * logOf(overB, (whole * rest) / b)
}

/** The logarithm of `ratio`, which is 1 + over: from whichever of the two has its digits. */
function logOf(over: number, ratio: number): number {
  return Math.abs(over) < 0.5 ? Math.log1p(over) : Math.log(ratio)
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
