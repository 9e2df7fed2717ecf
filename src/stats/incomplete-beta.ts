// The regularised incomplete beta function: the distribution of a beta variable, and of a binomial count.
import { logExcess } from './log-excess.ts'
import { stirlingError } from './log-gamma.ts'
import { powerIntegral } from './small-shape.ts'
import type { Tails } from './incomplete-gamma.ts'

export interface BetaShape {
  readonly a: number
  readonly b: number
}

const EPSILON = 2 ** -53
const TINY = 1e-300
const MOST_TERMS = 1_000_000

/** What is left of 1 loses no more than a digit while the other tail is below this. */
const MOSTLY = 0.8

/**
 * I_x(a, b) as `lower` and its complement as `upper`.
 *
 * I_x(a, b) is, for whole a and b, the chance of at least `a` hits in a + b − 1 trials of chance x.
 *
 * Requires  a > 0, b > 0 and 0 <= x <= 1. `rest` is 1 − x: pass it where it is known better than the subtraction leaves it.
 * Ensures   lower + upper is 1, and each keeps its digits however small it is.
 * Errors    about 1e-13 of either while a and b are below a million.
 * Source    DiDonato and Morris (1992) ACM Trans. Math. Softw. 18, 360-373, equation 9 (continued fraction, by Lentz's
 *           method); for a small shape the series of Abramowitz and Stegun 26.5.4.
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
  const turn = (a + 1) / (a + b + 2)
  if (x < turn) return lowerOf({ a, b }, { x, rest, turn })
  const { lower, upper } = lowerOf({ a: b, b: a }, { x: rest, rest: x, turn: (b + 1) / (a + b + 2) })
  return { lower: upper, upper: lower }
}

interface Place {
  readonly x: number
  readonly rest: number
  /** Up to here the fraction settles soon. */
  readonly turn: number
}

function lowerOf(shape: BetaShape, { x, rest, turn }: Place): Tails {
  const lower = Math.min(1, betaPower(shape, x, rest) / fraction(shape, x, rest))
  if (lower < MOSTLY || x >= turn) return { lower, upper: 1 - lower }
  const upper = smallUpper(shape, x, turn)
  return { lower: 1 - upper, upper }
}

/** The upper tail where it is small and x is not beyond the turn, which takes a shape below 1: from x to there, and beyond. */
function smallUpper({ a, b }: BetaShape, x: number, turn: number): number {
  const beyond = betaPower({ a, b }, turn) / fraction({ a: b, b: a }, 1 - turn, turn)
  const integral = powerIntegral({ shape: a, from: x, to: turn, ratio: (n) => (n + 1 - b) / (n + 1) })
  return beyond + (betaPower({ a, b }, turn) / (1 - turn) ** b) * integral
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

/**
 * The continued fraction by which x^a (1 − x)^b / B(a, b) is divided. It takes x from `rest` where it is near 1: a fraction in x
 * alone would subtract it from 1 at every step.
 */
function fraction({ a, b }: BetaShape, x: number, rest: number): number {
  const whole = a + b
  const away = x <= rest ? a - whole * x : whole * rest - b
  let value = (a / (a + 1)) * (away + 1)
  let c = value
  let d = 0
  for (let n = 1; n <= MOST_TERMS; n += 1) {
    const [step, steps] = [a + 2 * n - 1, n * (b - n) * x]
    const over = ((a + n - 1) / step) * ((whole + n - 1) / step) * steps * x
    const under = n + steps / step + ((a + n) / (step + 2)) * (away + 1 + n * (1 + rest))
    d = 1 / nonZero(under + over * d)
    c = nonZero(under + over / c)
    value *= c * d
    if (Math.abs(c * d - 1) <= 2 * EPSILON) return value
  }
  throw new RangeError(`regularizedBeta did not settle at a ${a}, b ${b} and x ${x}`)
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
