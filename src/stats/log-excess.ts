// How far log(1 + t) is from t, without the digits that subtracting them would lose.

/** Up to here the series below needs at most sixteen terms. */
const SERIES_TO = 0.35

/**
 * log(1 + t) − t, which is about −t²/2.
 *
 * Densities of great counts are exponentials of great multiples of it: near 0 the difference of log1p(t) and t has lost
 * the very digits that count.
 *
 * Requires  t > −1.
 * Errors    about 1e-16 of the result, from −0.35 to 0.35; outside, of the larger of t and the result.
 * Source    Abramowitz and Stegun 4.1.27: log(1 + t) = 2 artanh(t / (2 + t)).
 */
export function logExcess(t: number): number {
  if (!(t > -1)) throw new RangeError(`logExcess takes a number above -1, not ${t}`)
  if (Math.abs(t) > SERIES_TO) return Math.log1p(t) - t
  const r = t / (2 + t)
  const square = r * r
  let power = square
  let sum = 1 / 3
  for (let n = 5; power > Number.EPSILON / 8; n += 2) {
    sum += power / n
    power *= square
  }
  return r * (2 * square * sum - t)
}
