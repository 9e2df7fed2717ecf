// Counts of people on lists that overlap, from a CSV file: a row for each pattern of lists, and how many people have it.
import { looksLikeFormula } from '../kit/csv-text.ts'
import type { Place, Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { type CsvRow, type CsvTable, parseCsv } from './csv.ts'

/** The column that says how many people a row is of. */
export const COUNT_COLUMN = 'count'

/** More people than that are a slip of the pen. */
export const MOST_PEOPLE = 1_000_000_000

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
  const separator = separatorProblems(bytes, file)
  if (separator.length > 0) return no(separator)
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
  const problems = [...cellProblems(table, lists), ...rowProblems(table, lists), ...sumProblems(table)]
  if (problems.length > 0) return no(problems)
  return yes(countsOf(table, wanted === undefined ? lists : chosenOf(lists, wanted)))
}

interface List {
  readonly name: string
  /** As the header writes it, which may have spaces round it. */
  readonly column: string
}

function chosenOf(lists: readonly List[], wanted: readonly string[]): readonly List[] {
  return wanted.flatMap((name) => lists.filter((list) => list.name === name))
}

function countsOf({ rows }: CsvTable, lists: readonly List[]): CaptureCounts {
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

/** Spreadsheets of half the world write semicolons; a file with tabs is named .csv now and then. */
function separatorProblems(bytes: Uint8Array, file: string): readonly Problem[] {
  const first = new TextDecoder().decode(bytes.subarray(0, 10_000)).split(/[\r\n]/)[0] ?? ''
  const found = first.includes(',') ? undefined : SEPARATORS.find(([character]) => first.includes(character))
  if (found === undefined) return []
  return [
    problem(
      { file, line: 1, column: first.indexOf(found[0]) + 1 },
      `The cells of this file are separated by ${found[1]}, and commas are read.`,
      'Save it again as “CSV UTF-8” with commas.',
    ),
  ]
}

const SEPARATORS = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
] as const

function headerProblems(table: CsvTable, lists: readonly List[]): readonly Problem[] {
  const counting = table.header.filter(isCount)
  const names = lists.map(({ name }) => name)
  return [
    ...(counting.length === 0 ? [noCountColumn(table)] : []),
    ...(counting.length > 1
      ? [
          problem(
            headPlace(table, counting[1] ?? ''),
            `Two columns say how many people there are: ${counting.join(' and ')}.`,
            'Keep one of them.',
          ),
        ]
      : []),
    ...(lists.length === 0
      ? [
          problem(
            { file: table.file, line: 1 },
            'There is no column of a list here.',
            'Give each list a column of its own, with 1 where it has the people of the row and 0 where not.',
          ),
        ]
      : []),
    ...lists
      .filter(({ name }, at) => names.indexOf(name) !== at)
      .map(({ name, column }) =>
        problem(headPlace(table, column), `Two lists are named '${name}'.`, 'Rename one of them.'),
      ),
    ...lists
      .filter(({ name }) => looksLikeFormula(name))
      .map(({ name, column }) =>
        problem(
          headPlace(table, column),
          `The name '${name}' begins like a formula.`,
          'Take its first character out.',
        ),
      ),
  ]
}

function noCountColumn({ file, header }: CsvTable): Problem {
  return problem(
    { file, line: 1 },
    `No column is named '${COUNT_COLUMN}': nothing says how many people a row is of.`,
    `Name that column '${COUNT_COLUMN}'. The columns here are ${header.join(', ')}.`,
  )
}

function tooMany(table: CsvTable, lists: readonly List[], mostLists: number): readonly Problem[] {
  const first = lists[mostLists]
  if (first === undefined) return []
  return [
    problem(
      headPlace(table, first.column),
      `There are ${lists.length} lists here, and at most ${mostLists} can be looked at together.`,
      'Choose some of them, or put lists of one kind together as one list.',
    ),
  ]
}

interface Choice {
  readonly file: string
  readonly lists: readonly List[]
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

/** What is wrong with each cell by itself. */
function cellProblems(table: CsvTable, lists: readonly List[]): readonly Problem[] {
  return table.rows.flatMap((row) => {
    const marks = lists
      .filter(({ column }) => !['0', '1'].includes(cell(row, column)))
      .map(({ name, column }) => markProblem(table.placeOf(row, column), name, cell(row, column)))
    const fault = countFault(countCell(row))
    return fault === null ? marks : [...marks, problem(table.placeOf(row, countName(row)), ...fault)]
  })
}

function markProblem(place: Place, list: string, written: string): Problem {
  return problem(
    place,
    written === '' ? `The cell of ${list} is empty.` : `'${written}' is neither 1 nor 0.`,
    `Write 1 where ${list} has the people of this row, and 0 where not.`,
  )
}

function countFault(written: string): readonly [message: string, remedy: string] | null {
  if (written === '')
    return ['This row has no count.', 'Write how many people it is of, or take the row out.']
  if (/^-\d/.test(written)) return [`${written} people cannot be counted.`, 'Write a whole number from 0 on.']
  if (/^\d+[.,]\d+$/.test(written))
    return [
      `'${written}' is no whole number of people.`,
      'Write digits alone: no fraction, and no separator of thousands.',
    ]
  if (!/^\d+$/.test(written)) return [`'${written}' is no number of people.`, 'Write digits alone.']
  if (Number(written) > MOST_PEOPLE)
    return [
      `${written} is more people than can be counted here.`,
      `At most ${MOST_PEOPLE.toLocaleString('en')} are: look whether a digit is too many.`,
    ]
  return null
}

/** What is wrong with each row as a whole: nobody can have its pattern, or another row has it. */
function rowProblems(table: CsvTable, lists: readonly List[]): readonly Problem[] {
  const first = new Map<string, CsvRow>()
  return table.rows.flatMap((row) => {
    const marks = lists.map(({ column }) => cell(row, column)).join(',')
    const place = { file: table.file, line: row.line }
    if (/^0(?:,0)*$/.test(marks))
      return [
        problem(
          place,
          'This row is of people on no list, and nobody can count those whom no list has.',
          'Take the row out: how many they are is what is estimated.',
        ),
      ]
    const earlier = first.get(marks)
    if (earlier === undefined) {
      first.set(marks, row)
      return []
    }
    return [
      problem(
        place,
        `Lines ${earlier.line} and ${row.line} are of the same lists.`,
        'Make one row of them: add their counts where they are of different people.',
      ),
    ]
  })
}

function sumProblems({ file, rows }: CsvTable): readonly Problem[] {
  const counts = rows.map((row) => Number(countCell(row)))
  const sum = counts.reduce((total, count) => total + (count <= MOST_PEOPLE ? count : 0), 0)
  if (sum <= MOST_PEOPLE) return []
  return [
    problem(
      { file },
      `These rows are of ${sum.toLocaleString('en')} people, and at most ${MOST_PEOPLE.toLocaleString('en')} can be counted.`,
      'Look whether a digit is too many.',
    ),
  ]
}

function isCount(name: string): boolean {
  return name.trim().toLowerCase() === COUNT_COLUMN
}

function countName({ cells }: CsvRow): string {
  return [...cells.keys()].find(isCount) ?? COUNT_COLUMN
}

function countCell(row: CsvRow): string {
  return cell(row, countName(row))
}

function cell({ cells }: CsvRow, column: string): string {
  return (cells.get(column) ?? '').trim()
}

/** The place of a name in the header. */
function headPlace(table: CsvTable, name: string): Place {
  return table.placeOf({ line: 1, cells: new Map() }, name)
}

function problem(place: Place, message: string, remedy: string): Problem {
  return { rule: 'capture-counts', severity: 'error', place, subject: place.file, message, remedy }
}

function listProblem(place: Place, message: string, remedy: string): Problem {
  return { rule: 'capture-lists', severity: 'error', place, subject: place.file, message, remedy }
}
