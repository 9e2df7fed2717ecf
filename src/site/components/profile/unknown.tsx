// What is not known of a place, in one list.
import type { JSX } from 'preact'
import { wordsIn } from '../../../charts/words.ts'
import { textIn } from '../../../kit/language.ts'
import { hrefIn } from '../../addresses.ts'
import { type Profile, type ProfileColumn, gapsOf } from '../../profile.ts'
import { type Compared, mainMeasure, nameOf } from '../../rankings.ts'
import type { View } from '../../view.ts'
import { columnName } from './component.tsx'

export interface UnknownOptions {
  readonly profiles: readonly Profile[]
  readonly compared: Compared
}

/** Each dataset without a value, each measure's missing years, and the years in which no place can be ranked. */
export function unknownList(view: View, { profiles, compared }: UnknownOptions): JSX.Element {
  const { language, words } = view
  const subject = nameOf(mainMeasure(view.input, compared))
  const years = compared.notRanked
    .filter(({ name, lacking }) => name === subject && lacking === 'number')
    .map(({ year }) => year)
  return (
    <ul>
      {profiles.flatMap((profile) => unknownOf(view, profile).map((text) => <li>{text}</li>))}
      {years.length === 0 ? null : (
        <li>
          {words.t('state.unknown.ranks', { years: yearsOf(view, years.toSorted()) })}{' '}
          <a href={hrefIn(language, compared.main === null ? '/states/#not' : '/ranking/')}>
            {words.t('state.unknown.why')}
          </a>
        </li>
      )}
      <li>{words.t('state.unknown.all')}</li>
    </ul>
  )
}

function unknownOf(view: View, profile: Profile): readonly string[] {
  const { language, words } = view
  const dataset = textIn(profile.dataset.title, language)
  if (profile.columns.length === 0) return [words.t('state.unknown.dataset', { dataset })]
  const counted = profile.columns.filter(({ measure }) => measure.kind === 'count')
  return [
    ...mainOf(counted).flatMap((column) => {
      const gaps = gapsOf(profile, column)
      if (gaps.length === 0) return []
      return [words.t('state.unknown.years', { what: columnName(view, column), years: yearsOf(view, gaps) })]
    }),
    ...(profile.without.length === 0 || counted.length === 0
      ? []
      : [words.t('state.unknown.measures', { dataset, what: namesOf(view, profile.without) })]),
  ]
}

/** Of the measures of one category, the one with the most years stands for all: the rest were read from the same rows. */
function mainOf(columns: readonly ProfileColumn[]): readonly ProfileColumn[] {
  const groups = Map.groupBy(columns, ({ category, measure }) => category?.value ?? measure.name)
  return [...groups.values()].flatMap((some) =>
    some.toSorted((a, b) => b.uses.size - a.uses.size).slice(0, 1),
  )
}

function namesOf(view: View, columns: readonly Omit<ProfileColumn, 'uses'>[]): string {
  return [...new Set(columns.map((column) => columnName(view, column)))].join('; ')
}

/** Years in a row as their first and last. */
function yearsOf(view: View, years: readonly string[]): string {
  const runs: string[][] = []
  for (const year of years) {
    const run = runs.at(-1)
    if (run !== undefined && Number(run.at(-1)) + 1 === Number(year)) run.push(year)
    else runs.push([year])
  }
  return wordsIn(view.language).list(
    runs.flatMap((run) => {
      const [first = '', last = first] = [run[0], run.at(-1)]
      return run.length < 3 ? run : [view.words.t('state.unknown.run', { first, last })]
    }),
  )
}
