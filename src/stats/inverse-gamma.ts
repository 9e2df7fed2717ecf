// Quantiles of the gamma distribution, from either tail.
import { type Tails, gammaPower, regularizedGamma } from './incomplete-gamma.ts'
import { logGamma } from './log-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'
import { solveRising } from './solve.ts'

/** From this shape up the expansion below is itself exact to about 1e-13, and is far quicker than solving. */
const EXPANSION_FROM = 1e7

interface GammaQuantile {
  readonly shape: number
  /** Which tail `probability` is: the small one keeps its digits. */
  readonly tail: keyof Tails
  readonly probability: number
}

/**
 * The x at which a gamma variable of this shape (scale 1) leaves `probability` in the tail.
 *
 * Requires  shape > 0 and 0 < probability < 1.
 * Errors    about 1e-13 of the result.
 * Source    Newton on the logarithm of the tail, from the expansion of Cornish and Fisher (1938).
 */
export function inverseGamma({ shape, tail, probability }: GammaQuantile): number {
  if (!(shape > 0)) throw new RangeError(`inverseGamma takes a shape above 0, not ${shape}`)
  const z = tail === 'lower' ? normalQuantile(probability) : -normalQuantile(probability)
  const guess = expansion(shape, z)
  if (shape >= EXPANSION_FROM) return guess
  const sign = tail === 'lower' ? 1 : -1
  const target = Math.log(probability)
  const start =
    guess > shape / 100 ? guess : smallQuantile(shape, tail === 'lower' ? probability : 1 - probability)
  return solveRising({
    // Logarithms of a tail are nearly straight where the tail itself is flat, so Newton is at home far out too.
    value: (x) => sign * (Math.log(regularizedGamma(shape, x)[tail]) - target),
    slope: (x) => (gammaPower(shape, x) * shape) / x / regularizedGamma(shape, x)[tail],
    low: 0,
    high: highLimit(shape, z),
    start,
  })
}

/** x = shape + z√shape + (z² − 1)/3 + (z³ − 7z)/(36√shape): its error falls as 1/shape. */
function expansion(shape: number, z: number): number {
  const root = Math.sqrt(shape)
  return shape + z * root + (z * z - 1) / 3 + (z ** 3 - 7 * z) / (36 * root)
}

/** Near 0, P(shape, x) is x^shape / Γ(shape + 1). */
function smallQuantile(shape: number, lower: number): number {
  return Math.max(Number.MIN_VALUE, Math.exp((Math.log(lower) + logGamma(shape + 1)) / shape))
}

/** Above every quantile that a double can ask for: z is at most 39. */
function highLimit(shape: number, z: number): number {
  return shape + 2 * (Math.abs(z) + 1) * Math.sqrt(shape) + 2 * (z * z + 10)
}
