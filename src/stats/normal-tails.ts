// The distribution function of the standard normal, from both sides.
import type { Tails } from './incomplete-gamma.ts'

/** Up to here the centre is a series that adds up, and what is left of one half keeps its digits. */
const CENTRE_TO = 1

/** Below every number that a double can hold. */
const NOTHING_FROM = 39

/**
 * The chance that a standard normal variable is at most z, `lower`, and that it is more, `upper`.
 *
 * Requires  a number, infinite or not.
 * Ensures   lower + upper is 1, each keeps its digits, and the sign of z swaps them.
 * Errors    about 1e-15 of either, down to 1e-300.
 * Source    Abramowitz and Stegun 26.2.11 (series) and 26.2.14 (continued fraction); the square of z is
 *           taken in two parts, as Cody (1969) Math. Comp. 23, 631-637, does.
 */
export function normalTails(z: number): Tails {
  if (Number.isNaN(z)) throw new RangeError('normalTails takes a number, not NaN')
  const size = Math.abs(z)
  const small = size >= NOTHING_FROM ? 0 : size < CENTRE_TO ? 0.5 - centre(size) : beyond(size)
  const large = size < CENTRE_TO ? 0.5 + centre(size) : 1 - small
  return z < 0 ? { lower: small, upper: large } : { lower: large, upper: small }
}

/** From 0 to z: φ(z) (z + z³/3 + z⁵/15 + …). */
function centre(z: number): number {
  let term = z
  let sum = z
  for (let n = 3; term > sum * 2 ** -54; n += 2) {
    term *= (z * z) / n
    sum += term
  }
  return density(z) * sum
}

/** From z on: φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), from so deep inside that more would change nothing. */
function beyond(z: number): number {
  let value = z
  for (let n = Math.ceil(30 + 450 / (z * z)); n >= 1; n -= 1) value = z + n / value
  return density(z) / value
}

/** e^(−z²/2) / √2π. A square of 1,400 has lost the digits that its exponential needs: that of a short number loses none. */
function density(z: number): number {
  const short = Math.trunc(z * 16) / 16
  const rest = (z - short) * (z + short)
  return (Math.exp((-short * short) / 2) * Math.exp(-rest / 2)) / Math.sqrt(2 * Math.PI)
}
