// A dataset as its file of the release holds it, opened as the table that figures are read from.
import type {
  Cell,
  Dimension,
  Measure,
  MissingReason,
  Observation,
  Preference,
  PublishedInterval,
  SeriesBreak,
} from '../figures/dataset.ts'
import { type RowOrder, inRowOrder } from '../figures/row-order.ts'
import { Table } from '../figures/table.ts'
import type { LocalText } from '../kit/language.ts'

type ReleasedCell =
  | number
  | string
  | { readonly missing: MissingReason }
  | { readonly value: number; readonly interval: PublishedInterval }

/** What `/data/<name>/<name>.json` holds: written by `datasetJson`, which a test holds this to. */
export interface ReleasedDataset {
  readonly name: string
  readonly title: LocalText
  readonly preference: Preference
  readonly breaks: readonly SeriesBreak[]
  readonly dimensions: readonly (Omit<Dimension, 'labels'> & {
    readonly labels: Readonly<Record<string, LocalText>>
  })[]
  readonly measures: readonly Measure[]
  /** The values of dimensions and the cells of measures by their names; `source` and `note` beside them. */
  readonly rows: readonly Readonly<Record<string, ReleasedCell>>[]
}

/**
 * The table of a released dataset: the same readings as the table that the release was made from, its rows in the order in
 * which a reader looks for them.
 */
export function openReleased(
  released: ReleasedDataset,
  { language, states }: Omit<RowOrder, 'dimensions'>,
): Table {
  const { measures, rows } = released
  const dimensions = released.dimensions.map(({ labels, ...rest }) => ({
    ...rest,
    labels: new Map(Object.entries(labels)),
  }))
  const observations = rows.map((row, index) => observationOf(released, row, index))
  return new Table({
    name: released.name,
    title: released.title,
    preference: released.preference,
    breaks: released.breaks,
    // What a view has no use for.
    description: { en: '' },
    provenance: { en: '' },
    licence: '',
    madeFromCaseRecords: false,
    folder: '',
    dimensions,
    measures,
    observations: inRowOrder(observations, { dimensions, language, states }),
  })
}

function observationOf(
  { dimensions, measures }: ReleasedDataset,
  row: ReleasedDataset['rows'][number],
  index: number,
): Observation {
  return {
    at: Object.fromEntries(dimensions.map(({ name }) => [name, String(row[name] ?? '')])),
    cells: Object.fromEntries(
      measures.flatMap(({ name }) => {
        const cell = row[name]
        return cell === undefined ? [] : [[name, cellOf(cell)]]
      }),
    ),
    source: String(row['source']),
    ...(row['note'] === undefined ? {} : { note: String(row['note']) }),
    line: index + 2,
  }
}

function cellOf(cell: ReleasedCell): Cell {
  if (typeof cell === 'number') return { kind: 'value', value: cell }
  if (typeof cell === 'string') return { kind: 'word', word: cell }
  return 'missing' in cell ? { kind: 'missing', reason: cell.missing } : { kind: 'value', ...cell }
}
