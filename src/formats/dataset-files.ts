// A dataset to the files that carry it: its CSV, its JSON and its descriptor. What they hold reads back as the same dataset.
import type { Cell, Dataset, Dimension, Measure, Observation } from '../facts/dataset.ts'
import { csvText, withoutFormula } from '../kit/csv-text.ts'
import { MEASURE_TYPES, MISSING_TOKENS } from './descriptor.ts'

/** The rows of a dataset as CSV, with no cell that a spreadsheet would run. */
export function datasetCsv(dataset: Dataset): string {
  const columns = columnsOf(dataset)
  const rows = dataset.observations.map((observation) =>
    columns.map(({ textOf }) => withoutFormula(textOf(observation))),
  )
  return csvText([columns.map(({ name }) => name), ...rows])
}

/** The dataset as JSON: what its columns mean, and a row for each observation; a missing value is its reason. */
export function datasetJson(dataset: Dataset): string {
  const {
    name,
    title,
    description,
    licence,
    provenance,
    preference,
    breaks,
    dimensions,
    measures,
    observations,
    captures,
  } = dataset
  const rows = observations.map(({ at, cells, source, note }) => ({
    ...at,
    ...Object.fromEntries(Object.entries(cells).map(([measure, cell]) => [measure, jsonValue(cell)])),
    source,
    ...(note === undefined ? {} : { note }),
  }))
  const described = dimensions.map((dimension) => ({
    ...dimension,
    labels: Object.fromEntries(dimension.labels),
  }))
  const about = {
    name,
    title,
    description,
    licence,
    provenance,
    preference,
    breaks,
    dimensions: described,
    measures,
    ...(captures === undefined ? {} : { captures }),
  }
  return `${JSON.stringify({ ...about, rows }, null, 1)}\n`
}

/** The Frictionless descriptor of the dataset, `datapackage.json`, for a CSV named after it in the same folder. */
export function packageDescriptor(dataset: Dataset): unknown {
  const { name, title, description, licence, provenance, preference, breaks, captures, madeFromCaseRecords } =
    dataset
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title: title.en,
    licenses: [{ name: 'other', title: licence }],
    resources: [
      {
        name,
        path: `${name}.csv`,
        format: 'csv',
        encoding: 'utf-8',
        scheme: 'file',
        schema: tableSchema(dataset),
      },
    ],
    'freedomfacts:dataset': { title, description, provenance, preference, breaks, madeFromCaseRecords },
    ...(captures === undefined ? {} : { 'freedomfacts:captures': captures }),
  }
}

/** The Frictionless schema of the dataset's CSV: its fields with what each counts, its key, and how a missing value is spelt. */
export function tableSchema(dataset: Dataset): unknown {
  const fields = [
    ...dataset.dimensions.map(dimensionField),
    ...dataset.measures.flatMap((measure) => measureFields(measure, intervalLevel(dataset, measure))),
    { name: 'source', type: 'string', title: 'Source', constraints: { required: true } },
    { name: 'note', type: 'string', title: 'Note' },
  ]
  const primaryKey = [...dataset.dimensions.map((dimension) => dimension.name), 'source']
  return { missingValues: MISSING_TOKENS, fields, primaryKey }
}

interface Column {
  readonly name: string
  readonly textOf: (observation: Observation) => string
}

function columnsOf(dataset: Dataset): readonly Column[] {
  return [
    ...dataset.dimensions.map(({ name }) => ({ name, textOf: ({ at }: Observation) => at[name] ?? '' })),
    ...dataset.measures.flatMap((measure) =>
      measureColumns(measure.name, intervalLevel(dataset, measure) !== null),
    ),
    { name: 'source', textOf: ({ source }) => source },
    { name: 'note', textOf: ({ note }) => note ?? '' },
  ]
}

function measureColumns(name: string, withInterval: boolean): readonly Column[] {
  const bound = (end: 'low' | 'high'): Column => ({
    name: `${name}_${end}`,
    textOf: ({ cells }) => {
      const cell = cells[name]
      return cell?.kind === 'value' && cell.interval !== undefined ? String(cell.interval[end]) : ''
    },
  })
  const value: Column = { name, textOf: ({ cells }) => cellText(cells[name]) }
  return withInterval ? [value, bound('low'), bound('high')] : [value]
}

function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (cell.kind === 'value') return String(cell.value)
  if (cell.kind === 'word') return cell.word
  return MISSING_TOKENS.find(({ label }) => label === cell.reason)?.value ?? '?'
}

function jsonValue(cell: Cell): unknown {
  if (cell.kind === 'missing') return { missing: cell.reason }
  if (cell.kind === 'word') return cell.word
  return cell.interval === undefined ? cell.value : { value: cell.value, interval: cell.interval }
}

/** The level of the intervals printed beside a measure, or null where its sources print none. */
export function intervalLevel({ observations }: Dataset, { name }: Measure): number | null {
  for (const { cells } of observations) {
    const cell = cells[name]
    if (cell?.kind === 'value' && cell.interval !== undefined) return cell.interval.level
  }
  return null
}

function dimensionField({ name, kind, title, labels }: Dimension): unknown {
  const said = { kind, title, ...(labels.size === 0 ? {} : { labels: Object.fromEntries(labels) }) }
  return { name, type: kind === 'year' ? 'year' : 'string', title: title.en, 'freedomfacts:dimension': said }
}

function measureFields({ name, ...measure }: Measure, level: number | null): readonly unknown[] {
  const columns = { low: `${name}_low`, high: `${name}_high` }
  const said = { ...measure, ...(level === null ? {} : { interval: { ...columns, level } }) }
  const field = {
    name,
    type: MEASURE_TYPES[measure.kind],
    title: measure.title.en,
    'freedomfacts:measure': said,
  }
  return level === null
    ? [field]
    : [field, ...Object.values(columns).map((bound) => ({ name: bound, type: 'number' }))]
}
