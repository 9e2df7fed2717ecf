// The regularised incomplete gamma function: the distribution of a gamma variable, and of a Poisson count.
import { logExcess } from './log-excess.ts'
import { stirlingError } from './log-gamma.ts'
import { powerIntegral } from './small-shape.ts'

/** Both tails, each computed so that the smaller one keeps its digits. They add to 1. */
export interface Tails {
  readonly lower: number
  readonly upper: number
}

const EPSILON = 2 ** -53
const TINY = 1e-300

/** Enough for a shape of 1e9; more means that the arguments are not numbers this is for. */
const MOST_TERMS = 1_000_000

/** What is left of 1 loses no more than a digit while the other tail is below this. */
const MOSTLY = 0.8

/**
 * P(shape, x) as `lower` and Q(shape, x) as `upper`.
 *
 * P(shape, x) is the chance that a gamma variable is at most x, and, for a whole shape, that a Poisson count of mean x is
 * at least `shape`.
 *
 * Requires  shape > 0 and x >= 0.
 * Ensures   lower + upper is 1, and each keeps its digits however small it is.
 * Errors    about 1e-13 of either while shape and x are below a million.
 * Source    Abramowitz and Stegun 6.5.29 (series) and 6.5.31 (continued fraction, by Lentz's method).
 */
export function regularizedGamma(shape: number, x: number): Tails {
  if (!(shape > 0) || !(x >= 0)) {
    throw new RangeError(`regularizedGamma takes a shape above 0 and x from 0, not ${shape} and ${x}`)
  }
  if (x === 0) return { lower: 0, upper: 1 }
  if (x === Infinity) return { lower: 1, upper: 0 }
  if (x < shape + 1) {
    const lower = Math.min(1, gammaPower(shape, x) * seriesSum(shape, x))
    if (lower < MOSTLY) return { lower, upper: 1 - lower }
    const rest = smallUpper(shape, x)
    return { lower: 1 - rest, upper: rest }
  }
  const upper = upperBeyond(shape, x)
  return { lower: 1 - upper, upper }
}

function upperBeyond(shape: number, x: number): number {
  return Math.min(1, gammaPower(shape, x) * shape * fraction(shape, x))
}

/** The upper tail where it is small though x is below shape + 1, which takes a small shape: from x to there, and beyond. */
function smallUpper(shape: number, x: number): number {
  const turn = shape + 1
  const integral = powerIntegral({ shape, from: x, to: turn, ratio: (n) => -1 / (n + 1) })
  return upperBeyond(shape, turn) + gammaPower(shape, turn) * Math.exp(turn) * shape * integral
}

/**
 * x^shape e^−x / Γ(shape + 1): the chance that a Poisson count of mean x is exactly `shape`.
 *
 * Requires  shape > 0 and x > 0.
 * Source    Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function gammaPower(shape: number, x: number): number {
  const away = (x - shape) / shape
  const excess = Math.abs(away) < 0.5 ? logExcess(away) : Math.log(x / shape) - away
  return Math.exp(shape * excess - stirlingError(shape)) / Math.sqrt(2 * Math.PI * shape)
}

function seriesSum(shape: number, x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; term > sum * EPSILON; n += 1) {
    if (n > MOST_TERMS) throw new RangeError(`regularizedGamma did not settle at shape ${shape} and x ${x}`)
    term *= x / (shape + n)
    sum += term
  }
  return sum
}

function fraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1 / TINY
  let d = 1 / b
  let value = d
  for (let n = 1; n <= MOST_TERMS; n += 1) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / nonZero(a * d + b)
    c = nonZero(b + a / c)
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) <= 2 * EPSILON) return value
  }
  throw new RangeError(`regularizedGamma did not settle at shape ${shape} and x ${x}`)
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
