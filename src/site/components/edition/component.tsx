// Which edition a number is of: its year pinned or the newest, the dates of its sources, and what is newer than they are.
import type { JSX } from 'preact'
import { cellsOf } from '../../../figures/cells.ts'
import type { CallExpression, Expression, Figure } from '../../../figures/figure.ts'
import { yearName } from '../../../figures/year-dimension.ts'
import { hrefIn } from '../../addresses.ts'
import { printDate } from '../../print.ts'
import { span } from '../../source-lines.ts'
import type { View } from '../../view.ts'
import { sourceName, sourceOf } from '../source-list/component.tsx'

/** Requires  a heading of the first level above it. */
export function editionPart(view: View, figure: Figure): JSX.Element {
  const { words } = view
  return (
    <section>
      <h2>{words.t('edition.title')}</h2>
      <p>{yearSentence(view, figure)}</p>
      <ul>
        {figure.sources.map((id) => (
          <li>{sourceDates(view, id)}</li>
        ))}
      </ul>
    </section>
  )
}

function yearSentence(view: View, figure: Figure): string {
  const { words } = view
  const years = yearsOf(view, figure)
  if (years.length === 0) return words.t('edition.undated')
  const said = { years: span(view, years) }
  return followsNewest(figure.expression) ? words.t('edition.latest', said) : words.t('edition.pinned', said)
}

/** The years of the cells that it rests on, each once, in order. */
function yearsOf({ input }: View, { derivation }: Figure): readonly string[] {
  const years = cellsOf(derivation).flatMap(
    ({ dataset, at }) => at[yearName(input.site.datasets.get(dataset))] ?? [],
  )
  return [...new Set(years)].toSorted()
}

/** Whether the newest year of the data is asked for anywhere in it, so that new data moves it on. */
export function followsNewest(expression: Expression): boolean {
  if (expression.kind === 'dataset') return false
  if (expression.kind === 'cell') return expression.where.some(({ value }) => value === 'latest')
  return (
    expression.name === 'latest' ||
    expression.positional.some(followsNewest) ||
    expression.named.some(({ value }) => isNewest(value))
  )
}

function isNewest(value: CallExpression['named'][number]['value']): boolean {
  return value.kind === 'value' ? value.value === 'latest' : followsNewest(value)
}

function sourceDates(view: View, id: string): JSX.Element {
  const { input, language, words } = view
  const { published, read, newerEdition } = sourceOf(view, id)
  const newer = newerEdition === undefined ? undefined : input.site.sources.get(newerEdition)
  const dates = [
    published === 'undated'
      ? words.t('cite.undated')
      : words.t('cite.published', { date: printDate(published, language) }),
    words.t('cite.read', { date: printDate(read, language) }),
  ]
  return (
    <>
      {`${sourceName(view, id)}: ${dates.join(', ')}.`}
      {newer === undefined ? null : (
        <>
          {' '}
          {words.t('edition.newer')} <a href={hrefIn(language, `/sources/${newer.id}/`)}>{newer.title}</a>.
        </>
      )}
    </>
  )
}

/** Whether another print of a cell came out before or after the one used; null where their dates do not say. */
export function printWords(
  view: View,
  { used, other }: { readonly used: string; readonly other: string },
): string | null {
  const [one, two] = [sourceOf(view, used).published, sourceOf(view, other).published]
  if (one === 'undated' || two === 'undated') return null
  const length = Math.min(one.length, two.length)
  const [own, others] = [one.slice(0, length), two.slice(0, length)]
  if (own === others) return null
  return view.words.t(others < own ? 'edition.print.earlier' : 'edition.print.later')
}
