// The tail that is left of a gamma or beta variable of a shape below 1, where subtracting from 1 would leave few digits.

interface PowerIntegral {
  /** Above 0. */
  readonly shape: number
  readonly from: number
  readonly to: number
  /** cₙ₊₁ / cₙ, from c₀ = 1: the power series that the density has beside t^(shape − 1). */
  readonly ratio: (n: number) => number
}

const MOST_TERMS = 10_000

/**
 * The integral of t^(shape − 1) Σ cₙ tⁿ from `from` to `to`, divided by to^shape.
 *
 * Nothing large is subtracted: a shape of 1e-10 leaves (1 − (from / to)^shape) / shape, which is nearly log(to / from).
 *
 * Requires  0 < from <= to, where the series settles at `to`.
 * Errors    a few units in the last place of the largest term.
 * Source    the series of Abramowitz and Stegun 6.5.29 and 26.5.4, integrated term by term.
 */
export function powerIntegral({ shape, from, to, ratio }: PowerIntegral): number {
  const step = Math.log(from / to)
  let term = 1
  let sum = 0
  for (let n = 0; n < MOST_TERMS; n += 1) {
    const part = (term * -Math.expm1((shape + n) * step)) / (shape + n)
    sum += part
    term *= ratio(n) * to
    if (Math.abs(term) <= Number.EPSILON * Math.abs(sum) * (shape + n) * 0.1) return sum
  }
  throw new RangeError(`powerIntegral did not settle at a shape of ${shape}, from ${from} to ${to}`)
}
