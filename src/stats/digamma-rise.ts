// How far the digamma function rises between two points: the slope of log-likelihoods of negative binomial counts.

/** From here up the series below is exact to double precision. */
const SERIES_FROM = 12

/** B(2k) / 2k for k = 1, 2, …: the coefficients of the series of the digamma function. */
const SERIES = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12]

/**
 * ψ(from + by) − ψ(from), which for a whole `by` is 1/from + 1/(from + 1) + … + 1/(from + by − 1).
 *
 * Requires  from > 0 and by >= 0.
 * Errors    about 1e-14 of the result.
 * Source    Abramowitz and Stegun 6.3.5 (recurrence) and 6.3.18 (series).
 */
export function digammaRise(from: number, by: number): number {
  if (!(from > 0 && from < Infinity && by >= 0 && by < Infinity))
    throw new RangeError(`digammaRise takes a start above 0 and a step from 0, not ${from} and ${by}`)
  let low = from
  let sum = 0
  // Both points move up by one until the series holds; each move adds the difference of two reciprocals.
  for (; low < SERIES_FROM; low += 1) sum += by / (low * (low + by))
  const high = low + by
  return sum + Math.log1p(by / low) + by / (2 * low * high) + series(low) - series(high)
}

/** ψ(x) is log x − 1/(2x) less this. */
function series(x: number): number {
  const inverseSquare = 1 / (x * x)
  let [power, sum] = [1, 0]
  for (const coefficient of SERIES) {
    power *= inverseSquare
    sum += coefficient * power
  }
  return sum
}
