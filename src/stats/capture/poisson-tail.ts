// How likely so great or so small a Poisson count is, whichever is less likely.
import { gammaPower, regularizedGamma } from '../incomplete-gamma.ts'

/**
 * The smaller of P(X ≥ seen) and P(X ≤ seen) for a Poisson count X of this mean. Both have `seen` in them. It is one-sided, and
 * not doubled.
 *
 * Requires  a whole number from 0, and a mean from 0.
 * Errors    about 1e-13 of it, down to 1e-300.
 * Source    Abramowitz and Stegun 26.4.21: a Poisson tail is an incomplete gamma function.
 */
export function smallerPoissonTail(seen: number, mean: number): number {
  if (!(Number.isSafeInteger(seen) && seen >= 0 && mean >= 0))
    throw new RangeError(`smallerPoissonTail takes a count and a mean from 0, not ${seen} and ${mean}`)
  if (seen === 0) return Math.exp(-mean)
  if (mean === 0) return 0
  const { lower, upper } = regularizedGamma(seen, mean)
  return Math.min(lower, upper + gammaPower(seen, mean))
}
