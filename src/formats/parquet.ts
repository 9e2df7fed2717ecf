// A dataset as Parquet: one row an observation, each column with its type, and what each measure counts in the file itself.
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import type { Cell, Dataset, Measure, MeasureKind, Observation } from '../facts/dataset.ts'
import { intervalLevel } from './dataset-files.ts'

/** 64 bits for every count, so that a column keeps its type from one edition to the next. */
const MEASURE_TYPES = {
  count: 'INT64',
  share: 'DOUBLE',
  number: 'DOUBLE',
  word: 'STRING',
} as const satisfies Record<MeasureKind, ColumnSource['type']>

/**
 * The bytes of the Parquet file.
 *
 * Columns are those of the CSV: dimensions (a year is an INT32, all else is text), measures with the interval that a source
 * printed beside them, source and note. A value that is not there is null. Where a measure says anywhere why one is missing,
 * `<measure>_missing` holds the reason; where both are null, the row's source did not report the measure.
 *
 * Requires  whole counts; years of four digits, as every dataset that was read has them.
 * Ensures   the same dataset gives the same bytes.
 */
export function datasetParquet(dataset: Dataset): Uint8Array {
  const columnData = columnsOf(dataset)
  const repeated = columnData.find(
    ({ name }, index) => columnData.findIndex((other) => other.name === name) < index,
  )
  if (repeated !== undefined)
    throw new Error(`The dataset ${dataset.name} would have two columns named ${repeated.name} in Parquet.`)
  const bytes = parquetWriteBuffer({
    columnData,
    kvMetadata: [...metadataOf(dataset)].map(([key, value]) => ({ key, value })),
    createdBy: 'Freedom Facts',
    rowGroupSize: Math.max(1, dataset.observations.length),
  })
  return new Uint8Array(bytes)
}

/** What the file says of itself, in English: `counts:cases` is what the measure `cases` counts. */
function metadataOf(dataset: Dataset): ReadonlyMap<string, string> {
  const { title, description, licence, provenance, measures } = dataset
  return new Map([
    ['title', title.en],
    ['description', description.en],
    ['licence', licence],
    ['provenance', provenance.en],
    ...measures.flatMap((measure): readonly (readonly [string, string])[] => {
      const level = intervalLevel(dataset, measure)
      return [
        [`title:${measure.name}`, measure.title.en],
        [`unit:${measure.name}`, measure.unit],
        [`counts:${measure.name}`, measure.counts.en],
        [`counts-not:${measure.name}`, measure.countsNot.en],
        ...(level === null ? [] : [[`interval-level:${measure.name}`, String(level)] as const]),
      ]
    }),
  ])
}

function columnsOf(dataset: Dataset): ColumnSource[] {
  const { dimensions, measures, observations } = dataset
  const column = (
    source: Omit<ColumnSource, 'data'>,
    valueOf: (observation: Observation) => unknown,
  ): ColumnSource => ({
    ...source,
    data: observations.map(valueOf),
  })
  return [
    ...dimensions.map(({ name, kind }) =>
      kind === 'year'
        ? column({ name, type: 'INT32', nullable: false }, ({ at }) => Number(at[name]))
        : column({ name, type: 'STRING', nullable: false }, ({ at }) => at[name] ?? ''),
    ),
    ...measures.flatMap((measure) => measureColumns(dataset, measure)),
    column({ name: 'source', type: 'STRING', nullable: false }, ({ source }) => source),
    column({ name: 'note', type: 'STRING' }, ({ note }) => note ?? null),
  ]
}

function measureColumns(dataset: Dataset, measure: Measure): readonly ColumnSource[] {
  const { name, kind } = measure
  const cells = dataset.observations.map((observation) => observation.cells[name])
  const bound = (end: 'low' | 'high'): ColumnSource => ({
    name: `${name}_${end}`,
    type: 'DOUBLE',
    data: cells.map((cell) => (cell?.kind === 'value' ? (cell.interval?.[end] ?? null) : null)),
  })
  const missing: ColumnSource = {
    name: `${name}_missing`,
    type: 'STRING',
    data: cells.map((cell) => (cell?.kind === 'missing' ? cell.reason : null)),
  }
  return [
    { name, type: MEASURE_TYPES[kind], data: cells.map((cell) => parquetValue(cell, kind)) },
    ...(intervalLevel(dataset, measure) === null ? [] : [bound('low'), bound('high')]),
    ...(cells.some((cell) => cell?.kind === 'missing') ? [missing] : []),
  ]
}

/** A count as Parquet's 64 bits take it. */
function parquetValue(cell: Cell | undefined, kind: MeasureKind): bigint | number | string | null {
  if (cell === undefined || cell.kind === 'missing') return null
  if (cell.kind === 'word') return cell.word
  return kind === 'count' ? BigInt(cell.value) : cell.value
}
