// Counts of people on lists that overlap, from a CSV file: a row for each pattern of lists, and how many people have it.
import { looksLikeFormula } from '../kit/csv-text.ts'
import type { Place, Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { COUNT_COLUMN, type ListColumn, cell, countCell, countsProblem, isCount } from './capture-cells.ts'
import { firstLineProblems } from './capture-first-line.ts'
import { rowsProblems } from './capture-rows.ts'
import { type CsvTable, parseCsv } from './csv.ts'

export interface CaptureCsvOptions {
  /** The file's name in messages. */
  readonly file: string
  readonly mostLists: number
  /** The lists that are wanted, in the order in which they are wanted; all of the file in its order where it is not given. */
  readonly lists?: readonly string[] | undefined
}

export interface CaptureCounts {
  readonly lists: readonly string[]
  /** How many people have a pattern: bit k is set where list k has them. Each pattern once, in the order of the file. */
  readonly rows: readonly { readonly pattern: number; readonly count: number }[]
  /** People of the file who are on none of the lists that were wanted. */
  readonly leftOut: number
}

/**
 * The counts of a file that has a column for each list, 1 where the list has the people of a row and 0 where not, and a
 * column `count`, wherever it stands.
 *
 * Ensures  every pattern is on one list or more; a count may be 0; what is counted is at most MOST_PEOPLE together.
 * Refuses  a file that is no CSV (`csv-shape`); a header without lists, without `count`, or with more lists than `mostLists`;
 *          a cell that is neither 1 nor 0; a pattern twice, or on no list; a count that is no whole number from 0:
 *          `capture-counts`. A list that is wanted and not there, or wanted twice: `capture-lists`.
 */
export function readCaptureCounts(
  bytes: Uint8Array,
  { file, mostLists, lists: wanted }: CaptureCsvOptions,
): Result<CaptureCounts, readonly Problem[]> {
  const first = firstLineProblems(bytes, file)
  if (first.length > 0) return no(first)
  const parsed = parseCsv(bytes, { file })
  if (!parsed.ok) return parsed
  const table = parsed.value
  const lists = table.header
    .filter((column) => !isCount(column))
    .map((column) => ({ name: column.trim(), column }))
  const head = [
    ...headerProblems(table, lists),
    ...(wanted === undefined
      ? tooMany(table, lists, mostLists)
      : wantedProblems(wanted, { file, lists, mostLists })),
  ]
  if (head.length > 0) return no(head)
  const problems = rowsProblems(table, lists)
  if (problems.length > 0) return no(problems)
  return yes(countsOf(table, wanted === undefined ? lists : chosenOf(lists, wanted)))
}

function chosenOf(lists: readonly ListColumn[], wanted: readonly string[]): readonly ListColumn[] {
  return wanted.flatMap((name) => lists.filter((list) => list.name === name))
}

function countsOf({ rows }: CsvTable, lists: readonly ListColumn[]): CaptureCounts {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const pattern = lists.reduce((sum, { column }, at) => sum + (cell(row, column) === '1' ? 2 ** at : 0), 0)
    counts.set(pattern, (counts.get(pattern) ?? 0) + Number(countCell(row)))
  }
  const leftOut = counts.get(0) ?? 0
  counts.delete(0)
  return {
    lists: lists.map(({ name }) => name),
    rows: [...counts].map(([pattern, count]) => ({ pattern, count })),
    leftOut,
  }
}

function headerProblems(table: CsvTable, lists: readonly ListColumn[]): readonly Problem[] {
  const counting = table.header.filter(isCount)
  const names = lists.map(({ name }) => name)
  return [
    ...(counting.length === 0 ? [noCountColumn(table)] : []),
    ...(counting.length > 1
      ? [
          countsProblem(
            headPlace(table, counting[1] ?? ''),
            `Two columns say how many people there are: ${counting.join(' and ')}.`,
            'Keep one of them.',
          ),
        ]
      : []),
    ...(lists.length === 0
      ? [
          countsProblem(
            { file: table.file, line: 1 },
            'There is no column of a list here.',
            'Give each list a column of its own, with 1 where it has the people of the row and 0 where not.',
          ),
        ]
      : []),
    ...lists
      .filter(({ name }, at) => names.indexOf(name) !== at)
      .map(({ name, column }) =>
        countsProblem(headPlace(table, column), `Two lists are named '${name}'.`, 'Rename one of them.'),
      ),
    ...lists
      .filter(({ name }) => looksLikeFormula(name))
      .map(({ name, column }) =>
        countsProblem(
          headPlace(table, column),
          `The name '${name}' begins like a formula.`,
          'Take its first character out.',
        ),
      ),
  ]
}

function noCountColumn({ file, header }: CsvTable): Problem {
  return countsProblem(
    { file, line: 1 },
    `No column is named '${COUNT_COLUMN}': nothing says how many people a row is of.`,
    `Name that column '${COUNT_COLUMN}'. The columns here are ${header.join(', ')}.`,
  )
}

function tooMany(table: CsvTable, lists: readonly ListColumn[], mostLists: number): readonly Problem[] {
  const first = lists[mostLists]
  if (first === undefined) return []
  return [
    countsProblem(
      headPlace(table, first.column),
      `There are ${lists.length} lists here, and at most ${mostLists} can be looked at together.`,
      'Choose some of them, or put lists of one kind together as one list.',
    ),
  ]
}

interface Choice {
  readonly file: string
  readonly lists: readonly ListColumn[]
  readonly mostLists: number
}

function wantedProblems(wanted: readonly string[], { file, lists, mostLists }: Choice): readonly Problem[] {
  const place = { file, line: 1 }
  const there = lists.map(({ name }) => name)
  const choose = `The lists of this file are ${there.join(', ')}.`
  const unknown = wanted.filter((name) => !there.includes(name))
  const twice = new Set(wanted.filter((name, at) => wanted.indexOf(name) !== at))
  return [
    ...unknown.map((name) => listProblem(place, `There is no list '${name}' in this file.`, choose)),
    ...[...twice].map((name) => listProblem(place, `The list '${name}' is chosen twice.`, 'Choose it once.')),
    ...(wanted.length === 0 ? [listProblem(place, 'No list is chosen.', choose)] : []),
    ...(wanted.length > mostLists
      ? [
          listProblem(
            place,
            `${wanted.length} lists are chosen, and at most ${mostLists} can be looked at together.`,
            'Choose fewer of them.',
          ),
        ]
      : []),
  ]
}

/** The place of a name in the header. */
function headPlace(table: CsvTable, name: string): Place {
  return table.placeOf({ line: 1, cells: new Map() }, name)
}

function listProblem(place: Place, message: string, remedy: string): Problem {
  return { rule: 'capture-lists', severity: 'error', place, subject: place.file, message, remedy }
}
