// Observations as a table: dimensions, measures with the reason where there is no value, and the source of each row.
import type { JSX } from 'preact'
import type { Cell, Dataset, Dimension, Measure, Observation } from '../../../figures/dataset.ts'
import { type Language, textIn } from '../../../kit/language.ts'
import { printValue } from '../../print.ts'
import { citeMark } from '../source-list/component.tsx'
import type { View } from '../../view.ts'

/** The value of a dimension as its label prints it. */
export function dimensionLabel(dimension: Dimension | undefined, value: string, language: Language): string {
  const label = dimension?.labels.get(value)
  return label === undefined ? value : textIn(label, language)
}

/** A cell in words: its number with the measure's decimals, its word, or why there is none. */
export function cellText(
  cell: Cell | undefined,
  measure: Measure,
  { language, words }: Pick<View, 'language' | 'words'>,
): string {
  if (cell === undefined) return words.t('missing.not reported')
  if (cell.kind === 'missing') return words.t(`missing.${cell.reason}`)
  if (cell.kind === 'word') return cell.word
  return printValue(cell.value, measure, language)
}

/** A table of some rows of a dataset, in a region that scrolls by keyboard too. Columns without any value are left out. */
export function dataTable(view: View, dataset: Dataset, rows: readonly Observation[]): JSX.Element {
  const { language, words } = view
  const measures = dataset.measures.filter(({ name }) => rows.some(({ cells }) => cells[name] !== undefined))
  return (
    <div class="scroll" role="region" aria-label={textIn(dataset.title, language)} tabIndex={0}>
      <table aria-label={textIn(dataset.title, language)}>
        <thead>
          <tr>
            {dataset.dimensions.map((dimension) => (
              <th scope="col">{textIn(dimension.title, language)}</th>
            ))}
            {measures.map((measure) => (
              <th scope="col" class={measure.kind === 'word' ? undefined : 'n'}>
                {textIn(measure.title, language)}
              </th>
            ))}
            <th scope="col">{words.t('data.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {dataset.dimensions.map((dimension, index) => {
                const label = dimensionLabel(dimension, row.at[dimension.name] ?? '', language)
                return index === 0 ? <th scope="row">{label}</th> : <td>{label}</td>
              })}
              {measures.map((measure) => (
                <td class={measure.kind === 'word' ? undefined : 'n'}>
                  {cellText(row.cells[measure.name], measure, view)}
                </td>
              ))}
              <td>{citeMark(view, row.source)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
