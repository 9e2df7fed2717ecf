// Bytes of a CSV file to rows that know their line; every fault is a sentence that names its place and its remedy.
import { CsvError, type CsvErrorCode } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import type { Place, Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'

export const MAX_CSV_BYTES: number = 20 * 1024 * 1024

export interface CsvOptions {
  /** The file's name in messages, relative to the site's folder. */
  readonly file: string
  /** Columns that must be there. With `optional`, every other column is refused; without either, any header is taken. */
  readonly required?: readonly string[]
  readonly optional?: readonly string[]
}

export interface CsvRow {
  /** The line on which the row begins; the header is line 1. */
  readonly line: number
  /** Column name to text, as it stands. A map, so that a column named `__proto__` is a column like any other. */
  readonly cells: ReadonlyMap<string, string>
}

export interface CsvTable {
  readonly file: string
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
  /** Where a column's cell begins in its row, for messages. */
  readonly placeOf: (row: CsvRow, column: string) => Place
}

/**
 * The rows of a CSV file: UTF-8, with or without a byte-order mark, any line ends, quotes as in RFC 4180.
 *
 * Refuses  more than 20 MB, bytes that are not UTF-8, quotes that do not match, a header with an empty, repeated,
 *          missing or unknown column, and every row with more or fewer cells than the header: rule `csv-shape`.
 */
export function parseCsv(
  bytes: Uint8Array,
  { file, required, optional }: CsvOptions,
): Result<CsvTable, readonly Problem[]> {
  if (bytes.length > MAX_CSV_BYTES) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024)
    return no([
      shape(
        { file },
        `This file is ${megabytes} MB, and at most 20 MB are read.`,
        'Split it, or leave out what the site does not use.',
      ),
    ])
  }
  const text = decode(bytes)
  if (text === null) {
    return no([shape({ file }, 'This file is not UTF-8 text.', 'Save it again as “CSV UTF-8”.')])
  }
  const records = parseRecords(text, file)
  if (!records.ok) return records
  const [head, ...body] = records.value
  if (head === undefined) {
    return no([shape({ file }, 'This file is empty.', 'Give it a first line with the names of its columns.')])
  }
  const problems = [
    ...headerProblems({ header: head.cells, file, required, optional }),
    ...body
      .filter((record) => record.cells.length !== head.cells.length)
      .map((record) => lengthProblem(record, head, file)),
  ]
  if (problems.length > 0) return no(problems)
  const lines = text.split('\n')
  return yes({
    file,
    header: head.cells,
    rows: body.map(({ line, cells }) => ({
      line,
      cells: new Map(head.cells.map((name, index) => [name, cells[index] ?? ''])),
    })),
    placeOf: (row, column) => ({ file, ...cellPosition(lines, row.line, head.cells.indexOf(column)) }),
  })
}

/** UTF-8 text without its byte-order mark and with line ends of one kind, or null where the bytes are something else. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, '\n')
  } catch {
    return null
  }
}

export interface CsvRecord {
  /** The line on which it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The records of a text, of whatever lengths. Requires line ends of one kind. Refuses quotes that do not match. */
export function parseRecords(text: string, file: string): Result<readonly CsvRecord[], readonly Problem[]> {
  try {
    const parsed = parse(text, {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: '\n',
    })
    // With `info`, each entry is the record and where it ended; the library's types describe the call without it.
    const entries = parsed as unknown as readonly { info: { lines: number }; record: string[] }[]
    return yes(
      entries.map(({ info, record }) => ({ line: info.lines - count('\n', record.join('')), cells: record })),
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? lineOfOpenQuote(text) : Number(error['lines'])
    return no([
      shape({ file, line }, QUOTE_FAULTS[error.code] ?? 'This line cannot be read as CSV.', QUOTE_REMEDY),
    ])
  }
}

/** The parser notices an open quote at the end of the file; the line that helps is the one on which it opens. */
function lineOfOpenQuote(text: string): number {
  return count('\n', text.slice(0, text.replaceAll('""', '  ').lastIndexOf('"'))) + 1
}

const QUOTE_REMEDY = 'Put the whole cell in double quotes, and write each double quote inside it twice.'
const QUOTE_FAULTS: Partial<Record<CsvErrorCode, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A cell that opens with a double quote here is never closed.',
  CSV_INVALID_CLOSING_QUOTE: 'Something follows the closing double quote of a cell here.',
  INVALID_OPENING_QUOTE: 'A double quote stands in the middle of a cell here.',
}

interface HeaderToCheck {
  readonly file: string
  readonly header: readonly string[]
  readonly required: readonly string[] | undefined
  readonly optional: readonly string[] | undefined
}

function headerProblems({ header, file, required, optional }: HeaderToCheck): readonly Problem[] {
  const place = { file, line: 1 }
  const known =
    required === undefined && optional === undefined ? null : [...(required ?? []), ...(optional ?? [])]
  return [
    ...header.flatMap((name, index) =>
      name.trim() === ''
        ? [shape(place, `Column ${index + 1} has no name.`, 'Name it in the first line, or take it out.')]
        : [],
    ),
    ...repeated(header).map((name) =>
      shape(place, `There are two columns named '${name}'.`, 'Rename one of them, or take it out.'),
    ),
    ...(required ?? [])
      .filter((name) => !header.includes(name))
      .map((name) =>
        shape(
          place,
          `The column '${name}' is missing.`,
          `Add it. The columns here are ${header.join(', ')}.`,
        ),
      ),
    ...header
      .filter((name) => known !== null && name.trim() !== '' && !known.includes(name))
      .map((name) =>
        shape(
          place,
          `The column '${name}' is not known here.`,
          `Take it out, or describe it. Known are ${known?.join(', ') ?? ''}.`,
        ),
      ),
  ]
}

function lengthProblem(record: CsvRecord, head: CsvRecord, file: string): Problem {
  const message = `This row has ${record.cells.length} cells, and the header names ${head.cells.length}.`
  return shape({ file, line: record.line }, message, lengthRemedy(record.cells, head.cells.length))
}

/** Spreadsheets leave rows of commas alone below a table, and commas beside it. */
function lengthRemedy(cells: readonly string[], length: number): string {
  if (cells.every((cell) => cell.trim() === '')) return 'It is empty: take the row out.'
  if (cells.length > length && cells.slice(length).every((cell) => cell.trim() === ''))
    return 'Take the commas at its end out.'
  return 'A comma inside a cell needs double quotes round the whole cell.'
}

function shape(place: Place, message: string, remedy: string): Problem {
  return { rule: 'csv-shape', severity: 'error', place, subject: place.file, message, remedy }
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index))]
}

function count(character: string, text: string): number {
  return text.split(character).length - 1
}

/** The line and column, from 1, at which the cell with this index begins; quoted cells may span lines. */
function cellPosition(
  lines: readonly string[],
  firstLine: number,
  index: number,
): { line: number; column: number } {
  let line = firstLine
  let column = 0
  let passed = 0
  let quoted = false
  while (passed < index) {
    const character = lines[line - 1]?.[column]
    if (character === undefined) {
      if (line >= lines.length) break
      line += 1
      column = 0
      continue
    }
    if (character === '"') quoted = !quoted
    if (character === ',' && !quoted) passed += 1
    column += 1
  }
  return { line, column: column + 1 }
}
