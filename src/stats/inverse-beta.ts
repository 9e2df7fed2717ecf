// Quantiles of the beta distribution, from either tail.
import { type BetaShape, betaPower, regularizedBeta } from './incomplete-beta.ts'
import type { Tails } from './incomplete-gamma.ts'
import { solveRising } from './solve.ts'

interface BetaQuantile extends BetaShape {
  /** Which tail `probability` is: the small one keeps its digits. */
  readonly tail: keyof Tails
  readonly probability: number
}

/**
 * The x at which a beta variable leaves `probability` in the tail.
 *
 * Requires  a > 0, b > 0 and 0 < probability < 1.
 * Errors    about 1e-13 of the smaller of x and 1 − x where that is not below 1e-3; in the rest, 1e-16 at least.
 */
export function inverseBeta({ a, b, tail, probability }: BetaQuantile): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`inverseBeta takes a probability between 0 and 1, not ${probability}`)
  }
  const shape = { a, b }
  const sign = tail === 'lower' ? 1 : -1
  const target = Math.log(probability)
  return solveRising({
    value: (x) => sign * (Math.log(regularizedBeta(shape, x)[tail]) - target),
    slope: (x) => betaPower(shape, x) / (x * (1 - x)) / regularizedBeta(shape, x)[tail],
    low: 0,
    high: 1,
    start: a / (a + b),
  })
}
