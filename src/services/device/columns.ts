// Values as columns that compress well: what repeats stands once, and what lies close together is told by its differences.

/** A column whose values repeat. */
export interface Dictionary<Value> {
  /** Each distinct value once, in the order in which the rows first use them. */
  readonly of: readonly Value[]
  /** For each row 0 where its value is the next that no row before it had, or how far back its value is: 1 is the newest. */
  readonly at: readonly number[]
}

/** A dictionary as it is read: the value of a row is `of[at[row]]`. */
export interface Column<Value> {
  readonly of: readonly Value[]
  readonly at: Uint32Array
}

/** The values as a dictionary. Two that are the same JSON, fields in one order, are one. Requires values that are JSON. */
export function dictionaryOf<Value>(values: readonly Value[]): Dictionary<Value> {
  const known = new Map<string, number>()
  const of: Value[] = []
  const at = values.map((value) => {
    const key = JSON.stringify(value)
    const index = known.get(key)
    if (index !== undefined) return of.length - index
    known.set(key, of.length)
    of.push(value)
    return 0
  })
  return { of, at }
}

/** The inverse, as a column: the values themselves are the same objects in every row that has them. */
export function columnFrom<Value>({ of, at }: Dictionary<Value>): Column<Value> {
  const rows = new Uint32Array(at.length)
  let newest = 0
  for (let row = 0; row < rows.length; row += 1) {
    const back = at[row] ?? 0
    rows[row] = back === 0 ? newest++ : newest - back
  }
  return { of, at: rows }
}

/** How much each number is above the one before it; the first is above 0. */
export function differences(numbers: readonly number[]): readonly number[] {
  return numbers.map((number, row) => number - (numbers[row - 1] ?? 0))
}

/** The inverse of `differences`. Requires whole numbers. */
export function sums(steps: readonly number[]): Int32Array {
  const numbers = new Int32Array(steps.length)
  let number = 0
  for (let row = 0; row < numbers.length; row += 1) numbers[row] = number += steps[row] ?? 0
  return numbers
}
