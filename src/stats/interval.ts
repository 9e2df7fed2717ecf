// Two limits around a value, and the check that every interval makes of its level.

export interface Interval {
  readonly low: number
  readonly high: number
}

/** The level that every published interval has unless its source printed another. */
export const DEFAULT_LEVEL = 0.95

/**
 * The probability left in each tail: 0.025 for a 95% interval.
 *
 * Requires  0 < level < 1.
 */
export function tailOf(level: number): number {
  if (!(level > 0 && level < 1))
    throw new RangeError(`an interval's level lies between 0 and 1, not ${level}`)
  return (1 - level) / 2
}
