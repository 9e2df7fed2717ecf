// The root of a rising function between two limits: Newton's step where it stays inside them, halving where it does not.

interface Problem {
  /** Rising in x; the root is where it is 0. */
  readonly value: (x: number) => number
  readonly slope: (x: number) => number
  readonly low: number
  readonly high: number
  readonly start: number
}

/** A double has 64 bits: halving alone would be done by then, wherever it starts. */
const MOST_STEPS = 200

/**
 * The x between `low` and `high` where `value` crosses 0, to the last digits of a double.
 *
 * Requires  value(low) <= 0 <= value(high), low < high and start between them.
 */
export function solveRising({ value, slope, low, high, start }: Problem): number {
  let from = low
  let to = high
  let x = start
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const y = value(x)
    if (y === 0) return x
    if (y < 0) from = x
    else to = x
    const newton = x - y / slope(x)
    const next = newton > from && newton < to ? newton : middle(from, to)
    if (Math.abs(next - x) <= 2 ** -52 * Math.abs(next) || next === from || next === to) return next
    x = next
  }
  return x
}

/** Halves the exponents where the limits are far apart, so that a root near 0 is found as fast as any other. */
function middle(from: number, to: number): number {
  if (from >= 0 && to > 4 * from) return Math.sqrt(Math.max(from, Number.MIN_VALUE)) * Math.sqrt(to)
  return from + (to - from) / 2
}
