// The logarithm of the gamma function, and how far Stirling's formula is from it.

const HALF_LOG_TWO_PI = 0.9189385332046728

/** From here up, eight terms of Stirling's series are exact to double precision. */
const SERIES_FROM = 10

/** B(2k) / (2k (2k − 1)) for k = 9, 8, … 1: the coefficients of Stirling's series, the last one first. */
const SERIES = [
  43867 / 244188,
  -3617 / 122400,
  1 / 156,
  -691 / 360360,
  1 / 1188,
  -1 / 1680,
  1 / 1260,
  -1 / 360,
  1 / 12,
]

/**
 * log Γ(x).
 *
 * Requires  x > 0.
 * Errors    about 1e-15 of the larger of 1 and the result.
 * Source    Stirling's series (Abramowitz and Stegun 6.1.41), after the recurrence Γ(x + 1) = x Γ(x) below 10.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma takes a number above 0, not ${x}`)
  let shifted = x
  let product = 1
  for (; shifted < SERIES_FROM; shifted += 1) product *= shifted
  return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LOG_TWO_PI + series(shifted) - Math.log(product)
}

/**
 * log Γ(x) − [(x − ½) log x − x + ½ log 2π]: what Stirling's formula leaves out.
 *
 * The large parts of log Γ cancel in densities. Working with this small rest keeps their last digits.
 *
 * Requires  x > 0.
 */
export function stirlingError(x: number): number {
  if (x >= SERIES_FROM) return series(x)
  return logGamma(x) - ((x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI)
}

function series(x: number): number {
  const inverseSquare = 1 / (x * x)
  let sum = 0
  for (const coefficient of SERIES) sum = sum * inverseSquare + coefficient
  return sum / x
}
