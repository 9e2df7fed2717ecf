// A table of a source: its rows, each with its line; rows that do not fit the header are named one by one.
import type { Finding } from '../../kit/rule.ts'
import { type Result, no, yes } from '../../kit/result.ts'
import { type CsvRecord, parseRecords } from '../csv.ts'
import type { SourceFile } from './draft.ts'
import { fileFault, readSourceText } from './source-text.ts'
import type { Tally } from './tally.ts'

/** A row of a source. A column that is not there, and an empty cell, are the empty text. */
export interface SourceRow {
  readonly file: string
  readonly line: number
  readonly text: (column: string) => string
}

export interface SourceTable {
  readonly file: string
  /** The names of the columns that have one, in their order. */
  readonly columns: readonly string[]
  readonly rows: readonly SourceRow[]
}

/** What a cell of a spreadsheet can hold; a longer one is no cell. */
const LONGEST_CELL = 32_767
/** A cell that a spreadsheet would run. `+1 555…`, `-5` and lists with hyphens are what people write. */
const FORMULA = /^(?:=|@|[+-]\s*[A-Za-z]+\()/
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/**
 * The rows of the file. Each row that is not among them is rejected in the tally, with its line.
 *
 * Refuses  what is no text, quotes that do not match, no header, and a column that is there twice.
 */
export function readTable(source: SourceFile, tally: Tally): Result<SourceTable, readonly Finding[]> {
  const file = source.name
  const read = readSourceText(source)
  if (!read.ok) return no([read.refusal])
  const { text, writtenIn } = read.value
  if (writtenIn !== undefined)
    tally.note('repairs', `a file written in ${writtenIn} was read as such`, { file })
  const records = parseRecords(text, file)
  if (!records.ok) return no(records.refusal)
  const [head, ...body] = records.value
  if (head === undefined) {
    return no([fileFault(file, `'${file}' is empty.`, 'Give it a first line with the names of its columns.')])
  }
  const header = head.cells.map((name) => name.trim())
  const misread = headerFault(file, header)
  if (misread !== null) return no([misread])
  header.forEach((name, at) => {
    if (name === '') tally.note('warnings', `column ${at + 1} has no name and is not read`, { file, line: 1 })
  })
  tally.read(file, body.length)
  const columns = header.filter((name) => name !== '')
  const at = new Map(columns.map((name) => [name, header.indexOf(name)]))
  const rows = body.flatMap((record): readonly SourceRow[] => {
    const fault = faultOf(file, record, header)
    if (fault !== null) {
      tally.reject(fault)
      return []
    }
    return [rowOf(file, record, { at, tally })]
  })
  return yes({ file, columns, rows })
}

/** A finding about a row, for the report of rejected ones. */
export function rowFault(
  row: { readonly file: string; readonly line: number },
  message: string,
  remedy: string,
): Finding {
  return { place: { file: row.file, line: row.line }, subject: `line ${row.line}`, message, remedy }
}

function headerFault(file: string, header: readonly string[]): Finding | null {
  const twice = header.find((name, at) => name !== '' && header.indexOf(name) !== at)
  if (twice !== undefined) {
    return fileFault(file, `There are two columns named '${twice}'.`, 'Rename one of them, or take it out.')
  }
  if (header.length === 1 && /[;\t|]/.test(header[0] ?? '')) {
    return fileFault(
      file,
      'The columns here are parted by something else than commas.',
      'Save the file as CSV with commas between the cells.',
    )
  }
  return null
}

function faultOf(file: string, { line, cells }: CsvRecord, header: readonly string[]): Finding | null {
  if (cells.length !== header.length) {
    return rowFault(
      { file, line },
      `This row has ${cells.length} cells, and the header names ${header.length}.`,
      'A comma inside a cell needs double quotes round the whole cell.',
    )
  }
  const long = cells.findIndex((cell) => cell.length > LONGEST_CELL)
  if (long === -1) return null
  return rowFault(
    { file, line },
    `The cell '${header[long] ?? ''}' of this row has ${cells[long]?.length ?? 0} characters, more than a cell can hold.`,
    'Look for a double quote that is missing near it, or shorten it.',
  )
}

function rowOf(
  file: string,
  { line, cells }: CsvRecord,
  { at, tally }: { readonly at: ReadonlyMap<string, number>; readonly tally: Tally },
): SourceRow {
  const place = { file, line }
  const clean = cells.map((cell) => {
    const plain = cell.replaceAll(CONTROL, ' ').trim()
    if (plain.length > 1 && FORMULA.test(plain)) {
      tally.note('warnings', 'a cell begins like a formula and was left out', place)
      return ''
    }
    if (plain.length > 0 && cell.search(CONTROL) !== -1)
      tally.note('repairs', 'control characters were taken out of a cell', place)
    return plain
  })
  return { ...place, text: (column) => clean[at.get(column) ?? -1] ?? '' }
}
