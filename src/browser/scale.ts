// Round numbers for axes and maps.

/** About how many steps an axis has. */
const STEPS = 4
/** A map has at most so many classes: more shades cannot be told apart. */
export const MOST_CLASSES = 5

/** Ticks from 0 up, round and evenly apart; the last is at least `most`. Whole numbers where `whole` says so. Requires 0, or more than a millionth. */
export function ticksTo(most: number, whole: boolean): readonly number[] {
  const size = roundUp(most > 0 ? most / STEPS : 1)
  const step = whole ? Math.max(1, size) : size
  const count = Math.max(1, Math.ceil(most / step - 1e-9))
  return Array.from({ length: count + 1 }, (_, index) => tidy(index * step))
}

/**
 * The lower limits of classes, ascending, each a round number; the first is at most the smallest value.
 *
 * Ensures  at most five classes, and none of them empty. Limits stand near the fifths of the values, so that one very
 * large value does not put all others into one class.
 */
export function classLimits(values: readonly number[]): readonly number[] {
  const sorted = [...values]
  sorted.sort((a, b) => a - b)
  const [smallest] = sorted
  if (smallest === undefined) return []
  const limits = [roundDown(smallest)]
  for (let fifth = 1; fifth < MOST_CLASSES; fifth += 1) {
    const limit = roundNear(sorted[Math.floor((fifth * sorted.length) / MOST_CLASSES)] ?? 0)
    const before = limits[limits.length - 1] ?? 0
    const holds = (from: number, to: number): boolean => sorted.some((value) => value >= from && value < to)
    if (limit > before && holds(before, limit) && holds(limit, Infinity)) limits.push(limit)
  }
  return limits
}

/** The number of the class, from 1. */
export function classOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => limit <= value).length
}

/** 1, 2, 2.5 or 5 times a power of ten, not below the value. */
function roundUp(value: number): number {
  const power = powerOf(value)
  return tidy(([1, 2, 2.5, 5].find((each) => each * power >= value * (1 - 1e-9)) ?? 10) * power)
}

function roundDown(value: number): number {
  if (value <= 0) return value === 0 ? 0 : -roundUp(-value)
  const power = powerOf(value)
  return tidy(Math.floor(value / power + 1e-9) * power)
}

/** To one digit, or to a half where the digit is small: 1.5, 2, 3. */
function roundNear(value: number): number {
  if (value === 0) return 0
  const power = powerOf(Math.abs(value))
  const step = Math.abs(value) / power < 3 ? power / 2 : power
  const round = tidy(Math.round(value / step) * step)
  return Number.isInteger(value) && power === 1 ? Math.round(round) : round
}

function powerOf(value: number): number {
  return 10 ** Math.floor(Math.log10(value) + 1e-9)
}

/** Without the dust that binary fractions leave. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
