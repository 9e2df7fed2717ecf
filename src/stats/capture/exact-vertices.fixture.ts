// The vertices of all x from 0 that solve equations of whole numbers, by trying every set of columns, for the tests of this room.

/** Whole numbers: each row of coefficients with its right side at its end. */
export type Equations = readonly (readonly number[])[]

export interface Vertices {
  /** How many columns are independent. */
  readonly rank: number
  /** The columns at which each vertex is above 0. */
  readonly supports: readonly (readonly number[])[]
}

/** The equations solved for some columns, in the first rows, all of them times `scale`, which is not 0. */
interface Solved {
  readonly rows: readonly (readonly number[])[]
  readonly columns: readonly number[]
  readonly scale: number
}

/**
 * Every vertex once. Nothing is rounded: fraction-free elimination (Bareiss) in whole numbers, which throws where they grow
 * too large to be exact.
 */
export function verticesOf(equations: Equations, columns: number): Vertices {
  const supports = new Map<string, readonly number[]>()
  let rank = 0
  const visit = (solved: Solved): void => {
    rank = Math.max(rank, solved.columns.length)
    const values = valuesOf(solved)
    if (values.every((value) => value >= 0)) {
      const support = solved.columns.filter((_, at) => (values[at] ?? 0) > 0)
      supports.set(support.join(' '), support)
    }
    for (let next = (solved.columns.at(-1) ?? -1) + 1; next < columns; next += 1) {
      const further = solveFor(solved, next)
      if (further !== null) visit(further)
    }
  }
  visit({ rows: equations, columns: [], scale: 1 })
  return { rank, supports: [...supports.values()] }
}

/** The value at each column times one number above 0, and one below 0 beside them where the other rows contradict. */
function valuesOf({ rows, columns, scale }: Solved): readonly number[] {
  return rows.map((row, at) => {
    const side = (row.at(-1) ?? 0) * Math.sign(scale)
    return at < columns.length ? side : -Math.abs(side)
  })
}

/** Null where the column depends on those before. */
function solveFor({ rows, columns, scale }: Solved, column: number): Solved | null {
  const at = columns.length
  const found = rows.findIndex((row, place) => place >= at && row[column] !== 0)
  const pivot = rows[found]
  if (pivot === undefined) return null
  const lead = pivot[column] ?? 0
  const swapped = rows.with(found, rows[at] ?? []).with(at, pivot)
  const cleared = swapped.map((row) => {
    if (row === pivot) return row
    const own = row[column] ?? 0
    return row.map((value, place) => exactly((lead * value - own * (pivot[place] ?? 0)) / scale))
  })
  return { rows: cleared, columns: [...columns, column], scale: lead }
}

function exactly(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Error(`not exact any more: ${value}`)
  return value
}
