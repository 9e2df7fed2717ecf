// Whether a log-linear model has an estimate at all. A fit alone cannot tell: it climbs on and on, and stops at some large number.
import { isHierarchical } from './hierarchical-models.ts'
import type { CaptureHistories, Pattern } from './histories.ts'
import { hasSolutionFromZero } from './simplex.ts'
import type { NoEstimate, Term } from './study.types.ts'

/** Below this a number is 0: the rows start with whole numbers, and small fractions are all that is made of them. */
const NOTHING = 1e-9

/** What is left of a model once the terms that run to minus infinity are dropped, and every cell that contains one. */
interface Kept {
  /** The terms that somebody is on, none and single lists with them: one parameter each. */
  readonly terms: readonly Term[]
  readonly withPeople: readonly Pattern[]
  readonly empty: readonly Pattern[]
}

/** Independent rows, each with a 1 where all others have 0. */
interface Echelon {
  readonly rows: Float64Array[]
  readonly leads: number[]
}

/**
 * Why the model with all list sizes and `terms` has no estimate, or null where it has one.
 *
 * It depends only on which patterns have people, not on how many: callers may keep the answer for all counts that have people
 * in the same patterns.
 *
 * The likelihood has no highest point if and only if the parameters can move so that no cell with people changes, no empty
 * cell rises and some empty cell falls: it then rises for ever. And it has more than one if and only if they can move so that
 * no cell changes at all. So the moves are found that leave the cells with people as they are; mostly there are none, and the
 * rest of the question is small.
 *
 * Requires  somebody counted; terms of two lists or more, each once, and with a term all of its parts of two lists or more.
 *           `unknown`, a pattern whose count is not known and stands as 0: its cell says nothing.
 * Ensures   the same as Fienberg and Rinaldo's linear programme over the tables with the same sums (Stiemke's theorem).
 * Errors    none in what counts as 0: it is far from the smallest fraction that these rows can have (see the page).
 * Source    Fienberg and Rinaldo (2012) Ann. Stat. 40, 996-1023; Chan, Silverman and Vincent (2021) J. Am. Stat. Assoc. 116,
 *           1297-1306, section 3; Stiemke (1915) Math. Ann. 76, 340-342.
 */
export function whyNoEstimate(
  { counts }: CaptureHistories,
  terms: readonly Term[],
  unknown: Pattern | null = null,
): NoEstimate | null {
  if (!counts.some((count) => count > 0))
    throw new RangeError('whyNoEstimate takes histories of somebody, not of nobody')
  checkTerms(counts.length, terms)
  const { terms: columns, withPeople, empty } = keptOf(counts, terms, unknown)
  const fixed = echelonOf(rowsOf(withPeople, columns), columns.length)
  const moves = columns.length - fixed.rows.length
  if (moves === 0) return null
  const left = [...rowsOf(empty, columns)].map((row) => clearLeads(row, fixed)).filter(hasSomething)
  const isUnbounded = !canBalance(left, fixed.leads, columns.length)
  const isOpen = echelonOf(left, moves).rows.length < moves
  if (isUnbounded) return isOpen ? 'infinite and not identified' : 'infinite'
  return isOpen ? 'not identified' : null
}

function checkTerms(patterns: number, terms: readonly Term[]): void {
  for (const term of terms) {
    if (!(Number.isInteger(term) && term > 2 && term < patterns && (term & (term - 1)) !== 0))
      throw new RangeError(`whyNoEstimate takes terms of two lists or more of these histories, not ${term}`)
  }
  if (new Set(terms).size !== terms.length)
    throw new RangeError(`whyNoEstimate takes each term once, not ${terms}`)
  if (!isHierarchical(terms))
    throw new RangeError(`whyNoEstimate takes a term with all of its parts, not ${terms}`)
}

function keptOf(counts: readonly number[], terms: readonly Term[], unknown: Pattern | null): Kept {
  const isHeld = heldTerms(counts)
  const all = [0, ...singleLists(counts.length), ...terms]
  const dropped = all.filter((term) => isHeld[term] === 0)
  const withPeople: Pattern[] = []
  const empty: Pattern[] = []
  for (let cell = 1; cell < counts.length; cell += 1) {
    if (cell === unknown) continue
    if (dropped.some((term) => (cell & term) === term)) continue
    if ((counts[cell] ?? 0) > 0) withPeople.push(cell)
    else empty.push(cell)
  }
  return { terms: all.filter((term) => isHeld[term] === 1), withPeople, empty }
}

/** A row of the design for each cell: 1 at the terms that it contains, 0 at the others. */
function* rowsOf(cells: readonly Pattern[], terms: readonly Term[]): Generator<Float64Array> {
  for (const cell of cells) {
    const row = new Float64Array(terms.length)
    for (let at = 0; at < row.length; at += 1) {
      const term = terms[at] ?? 0
      if ((cell & term) === term) row[at] = 1
    }
    yield row
  }
}

/** 1 at each set of lists that somebody is on all of, 0 at the others. */
function heldTerms(counts: readonly number[]): Uint8Array {
  const held = Uint8Array.from(counts, (count) => (count > 0 ? 1 : 0))
  for (let list = 1; list < held.length; list *= 2) {
    for (let term = 0; term < held.length; term += 1) {
      if ((term & list) === 0 && held[term | list] === 1) held[term] = 1
    }
  }
  return held
}

function singleLists(patterns: number): readonly number[] {
  const lists: number[] = []
  for (let list = 1; list < patterns; list *= 2) lists.push(list)
  return lists
}

/** Independent rows that span the same as these, stopping where there are `most`: no more can be independent. */
function echelonOf(rows: Iterable<Float64Array>, most: number): Echelon {
  const echelon: Echelon = { rows: [], leads: [] }
  for (const row of rows) {
    if (echelon.rows.length === most) break
    const rest = clearLeads(row, echelon)
    const lead = largestAt(rest)
    const value = rest[lead] ?? 0
    if (Math.abs(value) <= NOTHING) continue
    for (let at = 0; at < rest.length; at += 1) rest[at] = (rest[at] ?? 0) / value
    for (const other of echelon.rows) takeOut(other, rest, lead)
    echelon.rows.push(rest)
    echelon.leads.push(lead)
  }
  return echelon
}

/** A row less so much of the echelon's rows that it is 0 at their leads. */
function clearLeads(row: Float64Array, { rows, leads }: Echelon): Float64Array {
  const rest = Float64Array.from(row)
  for (let at = 0; at < rows.length; at += 1) {
    const other = rows[at]
    if (other !== undefined) takeOut(rest, other, leads[at] ?? 0)
  }
  return rest
}

function takeOut(row: Float64Array, other: Float64Array, lead: number): void {
  const times = row[lead] ?? 0
  if (times === 0) return
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) - times * (other[at] ?? 0)
  row[lead] = 0
}

function largestAt(row: Float64Array): number {
  let found = 0
  for (let at = 1; at < row.length; at += 1) {
    if (Math.abs(row[at] ?? 0) > Math.abs(row[found] ?? 0)) found = at
  }
  return found
}

function hasSomething(row: Float64Array): boolean {
  return row.some((value) => Math.abs(value) > NOTHING)
}

/**
 * Whether weights of 1 or more, one for each row, make the rows add up to 0. If and only if they can, no move lowers some of
 * the cells and raises none. Weights are 1 + x, and x is from 0.
 */
function canBalance(rows: readonly Float64Array[], leads: readonly number[], parameters: number): boolean {
  const isLead = new Uint8Array(parameters)
  for (const lead of leads) isLead[lead] = 1
  const equations: Float64Array[] = []
  for (let column = 0; column < parameters; column += 1) {
    if (isLead[column] === 0) equations.push(Float64Array.from(rows, (row) => row[column] ?? 0))
  }
  return hasSolutionFromZero(
    equations,
    equations.map((equation) => -equation.reduce((sum, value) => sum + value, 0)),
  )
}
