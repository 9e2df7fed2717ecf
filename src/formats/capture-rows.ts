// What is wrong with the rows of a table of counts: in a cell, in a row as a whole, and in all of them together.
import type { Place, Problem } from '../kit/problem.ts'
import { type ListColumn, cell, countCell, countName, countsProblem } from './capture-cells.ts'
import type { CsvRow, CsvTable } from './csv.ts'

/** More people than that are a slip of the pen. */
export const MOST_PEOPLE = 1_000_000_000

/** Each kind of fault once: where it is first, and in how many places more. */
export function rowsProblems(table: CsvTable, lists: readonly ListColumn[]): readonly Problem[] {
  const faults = table.rows.flatMap((row) => {
    const whole = wholeFault(table, lists, row)
    return whole === null ? cellFaults(table, lists, row) : [whole]
  })
  return [...together([...faults, ...patternFaults(table, lists)]), ...sumProblems(table)]
}

interface Fault {
  /** Faults of one kind are put right in one way. */
  readonly kind: string
  readonly place: Place
  readonly message: string
  readonly remedy: string
}

function together(faults: readonly Fault[]): readonly Problem[] {
  return [...Map.groupBy(faults, ({ kind }) => kind).values()].flatMap((alike) => {
    const [first, ...more] = alike
    if (first === undefined) return []
    const { place, message, remedy } = first
    return [countsProblem(place, message + moreWords(more), remedy)]
  })
}

function moreWords(more: readonly Fault[]): string {
  const last = more.at(-1)?.place.line
  if (last === undefined) return ''
  const [count, line] = [more.length, last].map((number) => number.toLocaleString('en'))
  return more.length === 1
    ? ` The same is wrong in 1 more place, in line ${line}.`
    : ` The same is wrong in ${count} more places, the last in line ${line}.`
}

const TOTAL = /^(?:(?:grand|sub)[ -]?)?totals?$|^totales$|^sums?$|^suma$|^all$|^todos$/i

/** What spreadsheets leave below a table: a row of nothing, or a total. Its cells need no word of their own. */
function wholeFault({ file }: CsvTable, lists: readonly ListColumn[], row: CsvRow): Fault | null {
  const place = { file, line: row.line }
  const marks = lists.map(({ column }) => cell(row, column))
  const isBlank = marks.every((mark) => mark === '')
  if (isBlank && countCell(row) === '')
    return { kind: 'blank row', place, message: 'This row is empty.', remedy: 'Take the row out.' }
  if (marks.some((mark) => TOTAL.test(mark)))
    return {
      kind: 'total',
      place,
      message: 'This row looks like a total of the others, and would count everybody twice.',
      remedy: 'Take the row out.',
    }
  if (!isBlank) return null
  return {
    kind: 'row without lists',
    place,
    message: 'This row has a count, and does not say which lists have its people.',
    remedy: 'Take the row out if it is a total of the others; if not, write 1 or 0 for each list.',
  }
}

function cellFaults(table: CsvTable, lists: readonly ListColumn[], row: CsvRow): readonly Fault[] {
  const marks = lists
    .filter(({ column }) => !isMark(cell(row, column)))
    .map(({ name, column }) => markFault(table.placeOf(row, column), name, cell(row, column)))
  const fault = countFault(countCell(row))
  return fault === null ? marks : [...marks, { ...fault, place: table.placeOf(row, countName(row)) }]
}

function isMark(written: string): boolean {
  return written === '0' || written === '1'
}

function markFault(place: Place, list: string, written: string): Fault {
  return {
    kind: `mark ${written}`,
    place,
    message: written === '' ? `The cell of ${list} is empty.` : `'${written}' is neither 1 nor 0.`,
    remedy: `Write 1 where ${list} has the people of this row, and 0 where not.`,
  }
}

type CountFault = Omit<Fault, 'place'>

function countFault(written: string): CountFault | null {
  const fault = (kind: string, message: string, remedy: string): CountFault => ({ kind, message, remedy })
  if (written === '')
    return fault('no count', 'This row has no count.', 'Write how many people it is of, or take the row out.')
  if (/^-\d/.test(written))
    return fault('negative', `${written} people cannot be counted.`, 'Write a whole number from 0 on.')
  if (/^\d+[.,]\d+$/.test(written))
    return fault(
      'fraction',
      `'${written}' is no whole number of people.`,
      'Write digits alone: no fraction, and no separator of thousands.',
    )
  if (!/^\d+$/.test(written))
    return fault('no number', `'${written}' is no number of people.`, 'Write digits alone.')
  if (Number(written) > MOST_PEOPLE)
    return fault(
      'too many',
      `${written} is more people than can be counted here.`,
      `At most ${MOST_PEOPLE.toLocaleString('en')} are: look whether a digit is too many.`,
    )
  return null
}

/** Rows of marks whose pattern nobody can have, or that another row has. */
function patternFaults({ file, rows }: CsvTable, lists: readonly ListColumn[]): readonly Fault[] {
  const first = new Map<string, CsvRow>()
  return rows.flatMap((row) => {
    const marks = lists.map(({ column }) => cell(row, column))
    if (!marks.every(isMark)) return []
    const place = { file, line: row.line }
    if (!marks.includes('1'))
      return [
        {
          kind: 'on no list',
          place,
          message: 'This row is of people on no list, and nobody can count those whom no list has.',
          remedy: 'Take the row out: how many they are is what is estimated.',
        },
      ]
    const earlier = first.get(marks.join())
    if (earlier === undefined) {
      first.set(marks.join(), row)
      return []
    }
    return [
      {
        kind: `as line ${earlier.line}`,
        place,
        message: `Lines ${earlier.line} and ${row.line} are of the same lists.`,
        remedy: 'Make one row of them: add their counts where they are of different people.',
      },
    ]
  })
}

function sumProblems({ file, rows }: CsvTable): readonly Problem[] {
  const counts = rows.map((row) => Number(countCell(row)))
  const sum = counts.reduce((total, count) => total + (count <= MOST_PEOPLE ? count : 0), 0)
  if (sum <= MOST_PEOPLE) return []
  return [
    countsProblem(
      { file },
      `These rows are of ${sum.toLocaleString('en')} people, and at most ${MOST_PEOPLE.toLocaleString('en')} can be counted.`,
      'Look whether a digit is too many.',
    ),
  ]
}
