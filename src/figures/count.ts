// Which numbers are counts that rates and ranks can be worked out from.

/** Two counts together must still be a whole number without rounding. */
const MOST_COUNTED = Math.floor(Number.MAX_SAFE_INTEGER / 2)

/** Whole, from 0 to some four thousand million millions. */
export function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= MOST_COUNTED
}
