// The interval of an estimate that cannot be below the people counted: the hidden part is taken as lognormal.
import type { Interval } from '../interval.ts'

/** An estimate as those seen and those unseen, with the variance of the unseen part. */
export interface Unseen {
  readonly seen: number
  readonly unseen: number
  readonly variance: number
  /** How many standard errors the limits are away, on the scale of logarithms. */
  readonly z: number
}

/**
 * seen + unseen / C and seen + unseen · C, where C = exp(z √log(1 + variance / unseen²)).
 *
 * Requires  seen >= 0, unseen > 0, variance >= 0, z >= 0, all finite.
 * Ensures   seen < low <= seen + unseen <= high, but for rounding.
 * Source    Burnham and others (1987) Am. Fish. Soc. Monogr. 5, 212; Chao (1987) Biometrics 43, 783-791.
 */
export function lognormalLimits({ seen, unseen, variance, z }: Unseen): Interval {
  if (!(seen >= 0 && unseen > 0 && variance >= 0 && z >= 0))
    throw new RangeError(
      `lognormalLimits takes seen, variance and z from 0 and unseen above 0, not ${seen}, ${variance}, ${z} and ${unseen}`,
    )
  const factor = Math.exp(z * Math.sqrt(Math.log1p(variance / unseen ** 2)))
  return Object.freeze({ low: seen + unseen / factor, high: seen + unseen * factor })
}
