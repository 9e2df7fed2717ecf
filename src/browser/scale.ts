// Round numbers for axes.

/** About how many steps an axis has. */
const STEPS = 4

/** Ticks from 0 up, round and evenly apart; the last is at least `most`. Whole numbers where `whole` says so. Requires 0, or more than a millionth. */
export function ticksTo(most: number, whole: boolean): readonly number[] {
  const size = roundUp(most > 0 ? most / STEPS : 1)
  // Of whole numbers 2.5 is no step: 5 is the next round one.
  const step = whole ? Math.max(1, Number.isInteger(size) ? size : 2 * size) : size
  const count = Math.max(1, Math.ceil(most / step - 1e-9))
  return Array.from({ length: count + 1 }, (_, index) => tidy(index * step))
}

/** 1, 2, 2.5 or 5 times a power of ten, not below the value. */
function roundUp(value: number): number {
  const power = powerOf(value)
  return tidy(([1, 2, 2.5, 5].find((each) => each * power >= value * (1 - 1e-9)) ?? 10) * power)
}

function powerOf(value: number): number {
  return 10 ** Math.floor(Math.log10(value) + 1e-9)
}

/** Without the dust that binary fractions leave. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}
