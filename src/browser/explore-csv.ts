// The rows of a view as CSV, made on the device: the columns of the dataset's own file, for one measure, one row a source.
import type { Cell } from '../figures/dataset.ts'
import type { Table } from '../figures/table.ts'
import { csvText, withoutFormula } from '../kit/csv-text.ts'
import { rowsOf } from './explore-cells.ts'
import type { View } from './explore-view.ts'

/**
 * `nameOfSource`: what a source is called, beside its id.
 *
 * Ensures  no cell that a spreadsheet would run, and a reason or nothing where there is no value: never a 0.
 */
export function viewCsv(table: Table, view: View, nameOfSource: (source: string) => string): string {
  const rows = rowsOf(table, view)
  const names = [...table.dimensions.keys()]
  const { measure } = view
  const isPrinted = rows.some(({ cells }) => boundsOf(cells[measure]).some((bound) => bound !== ''))
  return csvText([
    [
      ...names,
      measure,
      ...(isPrinted ? [`${measure}_low`, `${measure}_high`] : []),
      'source',
      'source_name',
      'note',
    ],
    ...rows.map(({ at, cells, source, note = '' }) =>
      [
        ...names.map((name) => at[name] ?? ''),
        textOf(cells[measure]),
        ...(isPrinted ? boundsOf(cells[measure]) : []),
        source,
        nameOfSource(source),
        note,
      ].map(withoutFormula),
    ),
  ])
}

/** As in the dataset's own file: nothing for what was not reported. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (cell.kind === 'value') return String(cell.value)
  if (cell.kind === 'word') return cell.word
  return cell.reason === 'not reported' ? '' : cell.reason === 'did not parse' ? '?' : cell.reason
}

function boundsOf(cell: Cell | undefined): readonly [low: string, high: string] {
  if (cell?.kind !== 'value' || cell.interval === undefined) return ['', '']
  return [String(cell.interval.low), String(cell.interval.high)]
}
