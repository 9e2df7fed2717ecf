// What spreadsheets put into the first line of a file of counts, told before it is read as a header.
import type { Problem } from '../kit/problem.ts'
import { countsProblem, isCount } from './capture-cells.ts'

/** What separates cells in half the world, or now and then in a file that is named .csv all the same. */
const SEPARATORS = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'upright bars'],
] as const

/** One problem where the first line is no line of names between commas; none where the rest can say what is wrong. */
export function firstLineProblems(bytes: Uint8Array, file: string): readonly Problem[] {
  const lines = new TextDecoder().decode(bytes.subarray(0, 10_000)).split(/\r\n?|\n/)
  const at = lines.findIndex((line) => line !== '')
  const first: FirstLine = { text: lines[at] ?? '', file, line: at + 1 }
  const found = noteProblem(first) ?? separatorProblem(first) ?? emptyProblem(first) ?? trailingProblem(first)
  return found === null ? [] : [found]
}

interface FirstLine {
  readonly text: string
  readonly file: string
  readonly line: number
}

/** `sep=,` tells a spreadsheet how cells are separated. Another separator than the comma is a fault of its own. */
function noteProblem({ text, ...place }: FirstLine): Problem | null {
  if (!/^\s*"?sep=,"?,*\s*$/i.test(text)) return null
  return countsProblem(
    { ...place, column: 1 },
    'This line tells a spreadsheet how cells are separated, and the names of the columns are looked for here.',
    'Take the line out.',
  )
}

function separatorProblem({ text, ...place }: FirstLine): Problem | null {
  const bare = withoutQuoted(text)
  const hasCount = (separator: string): boolean =>
    text.split(separator).some((name) => isCount(unquoted(name)))
  if (hasCount(',')) return null
  const found =
    SEPARATORS.find(([separator]) => hasCount(separator)) ??
    (bare.includes(',') ? undefined : SEPARATORS.find(([separator]) => bare.includes(separator)))
  if (found === undefined) return null
  const [separator, name] = found
  return countsProblem(
    { ...place, column: bare.indexOf(separator) + 1 },
    `The cells of this file are separated by ${name}, and commas are read.`,
    'Save it again as “CSV UTF-8” with commas.',
  )
}

/** Spreadsheets leave a row of commas alone above a table that does not begin at their top. */
function emptyProblem({ text, ...place }: FirstLine): Problem | null {
  if (text === '' || !text.split(',').every((name) => unquoted(name).trim() === '')) return null
  return countsProblem(
    { ...place, column: 1 },
    'The first line is empty, and the names of the columns are looked for in it.',
    'Take the line out, so that the line of names is the first.',
  )
}

function trailingProblem({ text, ...place }: FirstLine): Problem | null {
  const [, names = '', commas = ''] = /^(.*?[^\s,])([\s,]*,)\s*$/.exec(text) ?? []
  const count = commas.split(',').length - 1
  if (count === 0) return null
  return countsProblem(
    { ...place, column: names.length + 1 },
    `The names of the columns end in ${count === 1 ? 'a comma' : `${count} commas`} with nothing behind.`,
    'Take the commas at the end of every line out: in a spreadsheet, delete the columns to the right of the last name.',
  )
}

/** With as many other signs in the place of every quoted name. */
function withoutQuoted(text: string): string {
  return text.replaceAll(/"(?:[^"]|"")*"/g, (quoted) => '_'.repeat(quoted.length))
}

function unquoted(name: string): string {
  return name.trim().replace(/^"(.*)"$/, '$1')
}
