// Whether linear equations have a solution in which nothing is below 0: the first phase of the simplex method, on dense rows.

/** Below this a number of the tableau is 0. What it starts from are small fractions, so nothing real comes near it. */
const NOTHING = 1e-9

/** `rows` of coefficients, each with its right side at its end. */
interface Tableau {
  readonly rows: readonly Float64Array[]
  /** How far the right sides are from being met, as a row: it is what is brought down to 0. */
  readonly missing: Float64Array
  /** The variable that each row is solved for; those from `variables` on are the artificial ones. */
  readonly solvedFor: number[]
  readonly variables: number
}

/**
 * Whether some x with no entry below 0 has Σⱼ aᵢⱼ xⱼ = bᵢ for every row i.
 *
 * Each equation first gets a variable of its own that takes up all of its right side; these are then pushed out. They can be
 * pushed out altogether if and only if there is such an x. Bland's rule (always the first variable that helps) cannot cycle.
 *
 * Requires  rows of one length; a right side for each; finite numbers of about the size of 1 (from 1e-6 to 1e6, or 0).
 * Ensures   true where there are no rows.
 * Errors    what is left at the end counts as nothing up to 1e-7 of the right sides' sum, or of 1 where that is less.
 * Source    Dantzig (1963) Linear Programming and Extensions, chapter 5; Bland (1977) Math. Oper. Res. 2, 103-107.
 */
export function hasSolutionFromZero(rows: readonly Float64Array[], rightSides: readonly number[]): boolean {
  if (rows.length !== rightSides.length)
    throw new RangeError(
      `hasSolutionFromZero takes a right side a row, not ${rightSides.length} for ${rows.length}`,
    )
  const tableau = openTableau(rows, rightSides)
  const start = tableau.missing[tableau.variables] ?? 0
  for (;;) {
    const variable = firstThatHelps(tableau)
    if (variable < 0) break
    const row = rowThatGivesWay(tableau, variable)
    if (row < 0) break
    solveFor(tableau, row, variable)
  }
  return (tableau.missing[tableau.variables] ?? 0) <= 1e-7 * Math.max(1, start)
}

function openTableau(rows: readonly Float64Array[], rightSides: readonly number[]): Tableau {
  const variables = rows[0]?.length ?? 0
  const missing = new Float64Array(variables + 1)
  const signed = rows.map((row, at) => {
    if (row.length !== variables)
      throw new RangeError(
        `hasSolutionFromZero takes rows of one length, not ${row.length} beside ${variables}`,
      )
    const side = rightSides[at] ?? 0
    const sign = side < 0 ? -1 : 1
    const withSide = new Float64Array(variables + 1)
    for (const [column, value] of row.entries()) withSide[column] = sign * value
    withSide[variables] = sign * side
    addMultiple(missing, withSide, 1)
    return withSide
  })
  return { rows: signed, missing, solvedFor: rows.map((_, at) => variables + at), variables }
}

function firstThatHelps({ missing, variables }: Tableau): number {
  for (let at = 0; at < variables; at += 1) if ((missing[at] ?? 0) > NOTHING) return at
  return -1
}

/** The row that is the first to reach 0 as the variable grows; where several do, the one solved for the first variable. */
function rowThatGivesWay({ rows, solvedFor, variables }: Tableau, variable: number): number {
  let found = -1
  let least = Number.POSITIVE_INFINITY
  for (const [at, row] of rows.entries()) {
    const slope = row[variable] ?? 0
    if (slope <= NOTHING) continue
    const room = (row[variables] ?? 0) / slope
    const isTie = Math.abs(room - least) <= NOTHING
    if (isTie ? (solvedFor[at] ?? 0) < (solvedFor[found] ?? 0) : room < least) {
      found = at
      least = room
    }
  }
  return found
}

function solveFor({ rows, missing, solvedFor }: Tableau, at: number, variable: number): void {
  const pivot = rows[at]
  if (pivot === undefined) return
  const scale = 1 / (pivot[variable] ?? 1)
  for (let column = 0; column < pivot.length; column += 1) pivot[column] = (pivot[column] ?? 0) * scale
  pivot[variable] = 1
  for (const row of rows) if (row !== pivot) takeOut(row, pivot, variable)
  takeOut(missing, pivot, variable)
  solvedFor[at] = variable
}

function takeOut(row: Float64Array, pivot: Float64Array, variable: number): void {
  const share = row[variable] ?? 0
  if (share === 0) return
  addMultiple(row, pivot, -share)
  row[variable] = 0
}

function addMultiple(row: Float64Array, other: Float64Array, times: number): void {
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) + times * (other[at] ?? 0)
}
