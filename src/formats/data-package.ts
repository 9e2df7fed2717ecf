// A data package, descriptor and CSV, to a dataset: every cell checked against what the descriptor says of its column.
import type { Cell, Dataset, Dimension, MissingReason, Observation } from '../facts/dataset.ts'
import type { Place, Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { reportCaptures } from './captures.ts'
import { type CsvRow, type CsvTable, parseCsv } from './csv.ts'
import { looksLikeFormula } from '../kit/csv-text.ts'
import { type Descriptor, MISSING_TOKENS, type MeasureColumn, readDescriptor } from './descriptor.ts'

export interface DataPackage {
  /** `datapackage.json` as parsed. */
  readonly descriptor: unknown
  /** The bytes of the CSV that the descriptor names. */
  readonly csv: Uint8Array
  /** The folder of both, relative to the site's: `data/hotline`. */
  readonly folder: string
  /** Where a part of the descriptor stands in its file, where that is known. */
  readonly placeOf?: (path: readonly PropertyKey[]) => Place
}

/**
 * The dataset that the package holds.
 *
 * Ensures  every observation has a value of each dimension and a source; counts are whole and not negative; shares lie
 *          from 0 to 100; years have four digits; no row stands twice; where sources differ, the preference orders them.
 * Refuses  everything else, one problem for each fault: rules `content-shape`, `csv-shape` and `data-cell`.
 */
export function readDataPackage({
  descriptor: raw,
  csv,
  folder,
  placeOf,
}: DataPackage): Result<Dataset, readonly Problem[]> {
  const read = readDescriptor(raw, `${folder}/datapackage.json`, placeOf)
  if (!read.ok) return read
  const descriptor = read.value
  const table = parseCsv(csv, {
    file: `${folder}/${descriptor.path}`,
    required: columnsOf(descriptor),
    optional: ['note'],
  })
  if (!table.ok) return table
  const problems: Problem[] = []
  const report: Report = (row, column, message, remedy) => {
    const place = table.value.placeOf(row, column)
    problems.push({
      rule: 'data-cell',
      severity: 'error',
      place,
      subject: `${descriptor.name}.${column}`,
      message,
      remedy,
    })
  }
  const observations = table.value.rows.map((row) => observation(row, descriptor, report))
  reportRepeats(table.value, descriptor, report)
  reportUnorderedConflicts(table.value, descriptor, report)
  if (descriptor.captures !== undefined) reportCaptures(table.value.rows, descriptor.captures, report)
  if (problems.length > 0) return no(problems)
  const { about, name, licence, dimensions, measures, captures } = descriptor
  return yes({
    name,
    licence,
    ...about,
    dimensions,
    measures: measures.map(({ measure }) => measure),
    observations,
    ...(captures === undefined ? {} : { captures }),
    folder,
  })
}

type Report = (row: CsvRow, column: string, message: string, remedy: string) => void

/** Every column that the descriptor asks for; `note` alone may be left out. */
export function columnsOf({
  dimensions,
  measures,
}: Pick<Descriptor, 'dimensions' | 'measures'>): readonly string[] {
  const measured = measures.flatMap(({ measure, interval }) =>
    interval === undefined ? [measure.name] : [measure.name, interval.low, interval.high],
  )
  return [...dimensions.map(({ name }) => name), ...measured, 'source']
}

function observation(row: CsvRow, { dimensions, measures }: Descriptor, report: Report): Observation {
  for (const [column, text] of row.cells) {
    if (looksLikeFormula(text)) {
      report(
        row,
        column,
        `'${text}' begins like a formula, which a spreadsheet would run.`,
        'Take its first character out.',
      )
    }
  }
  const source = textOf(row, 'source')
  if (source === '')
    report(row, 'source', 'This row names no source.', 'Write the id of a source from sources.yaml.')
  const note = textOf(row, 'note')
  const cells = measures.flatMap((column) => {
    const cell = cellOf(row, column, report)
    return cell === null ? [] : [[column.measure.name, cell] as const]
  })
  return {
    at: Object.fromEntries(
      dimensions.map((dimension) => [dimension.name, dimensionValue(row, dimension, report)]),
    ),
    cells: Object.fromEntries(cells),
    source,
    ...(note === '' ? {} : { note }),
    line: row.line,
  }
}

function dimensionValue(row: CsvRow, { name, kind }: Dimension, report: Report): string {
  const value = textOf(row, name)
  if (kind === 'year' && !/^\d{4}$/.test(value)) {
    report(
      row,
      name,
      `'${value}' is not a year of four digits.`,
      'Write the year as in 2024, or leave the row out.',
    )
  } else if (value === '') {
    report(row, name, `The ${name} of this row is empty.`, `Write a value of ${name}, or leave the row out.`)
  }
  return value
}

/** The cell of a measure, or null where the source of the row did not report it or a fault was reported. */
function cellOf(row: CsvRow, { measure, interval }: MeasureColumn, report: Report): Cell | null {
  const text = textOf(row, measure.name)
  if (text === '') return null
  const missing = missingReason(text)
  if (missing !== null) return { kind: 'missing', reason: missing }
  if (measure.kind === 'word') return { kind: 'word', word: text }
  const value = measuredNumber(row, measure.name, measure.kind, report)
  if (value === null) return null
  if (interval === undefined || (textOf(row, interval.low) === '' && textOf(row, interval.high) === '')) {
    return { kind: 'value', value }
  }
  const low = measuredNumber(row, interval.low, 'number', report)
  const high = measuredNumber(row, interval.high, 'number', report)
  if (low === null || high === null) return null
  if (!(low <= value && value <= high)) {
    report(
      row,
      measure.name,
      `${value} does not lie in its interval, ${low} to ${high}.`,
      'Compare the three with the source.',
    )
  }
  return { kind: 'value', value, interval: { low, high, level: interval.level } }
}

const EXPECTED = {
  count: { pattern: /^\d+$/, what: 'a whole number from 0 up' },
  share: { pattern: /^\d+(\.\d+)?$/, what: 'a percentage from 0 to 100' },
  number: { pattern: /^-?\d+(\.\d+)?$/, what: 'a number' },
} as const

/** The number in a cell, or null after reporting that it is none. */
function measuredNumber(
  row: CsvRow,
  column: string,
  kind: keyof typeof EXPECTED,
  report: Report,
): number | null {
  const text = textOf(row, column)
  const { pattern, what } = EXPECTED[kind]
  const value = Number(text)
  if (
    pattern.test(text) &&
    (kind !== 'share' || value <= 100) &&
    (kind !== 'count' || Number.isSafeInteger(value))
  )
    return value
  const words = MISSING_TOKENS.map((token) =>
    token.value === '' ? 'an empty cell' : `'${token.value}'`,
  ).join(', ')
  report(
    row,
    column,
    `'${text}' is not ${what}.`,
    `Write ${what} without commas or units, or why there is none: ${words}.`,
  )
  return null
}

function missingReason(text: string): MissingReason | null {
  return MISSING_TOKENS.find(({ value }) => value === text)?.label ?? null
}

function reportRepeats({ rows }: CsvTable, { dimensions }: Descriptor, report: Report): void {
  const firstLine = new Map<string, number>()
  for (const row of rows) {
    const key = keyOf(row, [...dimensions.map(({ name }) => name), 'source'])
    const earlier = firstLine.get(key)
    if (earlier === undefined) firstLine.set(key, row.line)
    else {
      const remedy = 'Keep one of the two, or give them different sources.'
      report(row, 'source', `This row repeats the dimensions and the source of line ${earlier}.`, remedy)
    }
  }
}

/** Two sources that give different values need an order between them, or nobody could say which one a page shows. */
function reportUnorderedConflicts(
  { rows }: CsvTable,
  { dimensions, measures, about }: Descriptor,
  report: Report,
): void {
  const names = dimensions.map(({ name }) => name)
  for (const { measure } of measures) {
    const groups = Map.groupBy(
      rows.filter((row) => textOf(row, measure.name) !== ''),
      (row) => keyOf(row, names),
    )
    for (const group of groups.values()) {
      if (new Set(group.map((row) => textOf(row, measure.name))).size < 2) continue
      for (const row of group.filter(
        (other) => !about.preference.sources.includes(textOf(other, 'source')),
      )) {
        const message = `Another source gives a different value of ${measure.name} here, and '${textOf(row, 'source')}' has no place in the order of preference.`
        report(row, measure.name, message, 'Name it in preference.sources of datapackage.json.')
      }
    }
  }
}

function keyOf(row: CsvRow, columns: readonly string[]): string {
  return JSON.stringify(columns.map((column) => textOf(row, column)))
}

function textOf(row: CsvRow, column: string): string {
  return row.cells.get(column) ?? ''
}
