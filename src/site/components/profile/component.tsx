// The numbers of one place by year, as sources print them: the preferred one first, others beside it.
import type { JSX } from 'preact'
import type { Measure } from '../../../figures/dataset.ts'
import type { CellUse } from '../../../figures/figure.ts'
import { capitalized } from '../../../kit/capitalized.ts'
import { type Language, textIn } from '../../../kit/language.ts'
import { printValue } from '../../print.ts'
import type { Profile, ProfileColumn } from '../../profile.ts'
import type { View } from '../../view.ts'
import { dimensionLabel } from '../data-table/component.tsx'
import { citeMark } from '../source-list/component.tsx'

/** One table of the whole profile: a row for each year that has a value. */
export function profileTable(view: View, profile: Profile, columns: readonly ProfileColumn[]): JSX.Element {
  const { language } = view
  const category = columns[0]?.category ?? null
  const label = [
    textIn(profile.dataset.title, language),
    ...(category === null ? [] : [categoryName(category, language)]),
  ]
  const years = profile.years.filter((year) => columns.some(({ uses }) => uses.has(year)))
  return (
    <div class="scroll" role="region" aria-label={label.join(': ')} tabIndex={0}>
      <table aria-label={label.join(': ')}>
        <thead>
          <tr>
            <th scope="col">{textIn(profile.year.title, language)}</th>
            {columns.map((column) => (
              <th scope="col" class={column.measure.kind === 'word' ? undefined : 'n'}>
                {textIn(column.measure.title, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr>
              <th scope="row">{year}</th>
              {columns.map(({ uses, measure }) => (
                <td class={measure.kind === 'word' ? undefined : 'n'}>
                  {cellOf(view, measure, uses.get(year))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The measure; of its category, where the dataset has a further dimension. */
export function columnName({ language }: View, { measure, category }: Omit<ProfileColumn, 'uses'>): string {
  const title = textIn(measure.title, language)
  return category === null ? title : `${title}: ${categoryName(category, language)}`
}

/** The category at the beginning of a line. */
export function categoryName(
  { dimension, value }: NonNullable<ProfileColumn['category']>,
  language: Language,
): string {
  return capitalized(dimensionLabel(dimension, value, language), language)
}

function cellOf(view: View, measure: Measure, use: CellUse | undefined): JSX.Element {
  if (use === undefined) return <small>{view.words.t('missing.not reported')}</small>
  const print = (value: number | string): string => printValue(value, measure, view.language)
  return (
    <>
      {print(use.value)}
      {citeMark(view, use.source)}
      {use.conflicting.map(({ source, value }) => (
        <small>
          {' '}
          {view.words.t('profile.or', { value: print(value) })}
          {citeMark(view, source)}
        </small>
      ))}
    </>
  )
}
