// What a data package that holds capture histories must be besides: lists of 0 and 1, each pattern once, a count in every row.
import { type Captures, type Dimension, MOST_LISTS, type Measure } from '../facts/dataset.ts'
import { MOST_PEOPLE } from './capture-rows.ts'
import type { CsvRow } from './csv.ts'

/** With two lists nothing can tell a link between them from people whom neither holds. */
const LEAST_LISTS = 3

/** What is wrong with the lists and the count that a descriptor names. */
export function* captureFaults(
  { lists, count }: Captures,
  {
    dimensions,
    measures,
  }: { readonly dimensions: readonly Dimension[]; readonly measures: readonly Measure[] },
): Iterable<string> {
  if (lists.length < LEAST_LISTS || lists.length > MOST_LISTS)
    yield `Capture histories are of ${LEAST_LISTS} lists or more and of ${MOST_LISTS} at most, and 'freedomfacts:captures' names ${lists.length}.`
  for (const list of new Set(lists)) {
    if (lists.indexOf(list) !== lists.lastIndexOf(list))
      yield `The list '${list}' stands twice in 'freedomfacts:captures'.`
    if (!dimensions.some(({ name, kind }) => name === list && kind === 'category'))
      yield `The list '${list}' of 'freedomfacts:captures' is not a dimension of kind 'category'.`
  }
  if (!measures.some(({ name, kind }) => name === count && kind === 'count'))
    yield `'${count}' of 'freedomfacts:captures' is not a measure of kind 'count'.`
}

type Report = (row: CsvRow, column: string, message: string, remedy: string) => void

/** Reports each row that is no pattern of lists with its count, and each pattern that stands twice. */
export function reportCaptures(rows: readonly CsvRow[], captures: Captures, report: Report): void {
  const firstLine = new Map<string, number>()
  for (const row of rows) {
    const pattern = patternOf(row, captures, report)
    reportCount(row, captures, report)
    if (pattern === null) continue
    const earlier = firstLine.get(pattern)
    if (earlier === undefined) firstLine.set(pattern, row.line)
    else
      report(
        row,
        captures.lists[0] ?? '',
        `This row has the same pattern of lists as line ${earlier}.`,
        'Add the two counts up in one row, or mend the lists of one.',
      )
  }
}

/** The pattern of a row as its cells; null where it is none, and that was reported. */
function patternOf(row: CsvRow, { lists }: Captures, report: Report): string | null {
  const odd = lists.filter((list) => !['0', '1'].includes(row.cells.get(list) ?? ''))
  for (const list of odd)
    report(
      row,
      list,
      `'${row.cells.get(list) ?? ''}' is neither 1 nor 0.`,
      'Write 1 where the list holds the people of this row, and 0 where it does not.',
    )
  if (odd.length > 0) return null
  const pattern = lists.map((list) => row.cells.get(list)).join(',')
  if (pattern.includes('1')) return pattern
  report(
    row,
    lists[0] ?? '',
    'This row is of people on none of the lists: nobody can count those whom no list has.',
    'Leave the row out. How many they are is what is estimated.',
  )
  return null
}

/** What is no whole number was reported with its column; here only what is allowed in other datasets. */
function reportCount(row: CsvRow, { count }: Captures, report: Report): void {
  const text = row.cells.get(count) ?? ''
  if (/^\d+$/.test(text) && Number(text) > MOST_PEOPLE)
    report(
      row,
      count,
      `${text} people are more than can be estimated from.`,
      'Look whether a digit is too many.',
    )
  if (/\d/.test(text)) return
  report(
    row,
    count,
    text === '' ? 'This pattern of lists has no count.' : `'${text}' is no count of this pattern of lists.`,
    'Write how many people have the pattern. Leave out a pattern that nobody has.',
  )
}
