// The tables of a comparison: places with their numbers and their sources, and rates by year.
import { type CompareReader, nameOf, rateText, ratesByYear, rowsOf } from './compare-rows.ts'
import type { RankSet } from '../figures/figure.ts'
import type { CompareView } from './compare-view.ts'
import { element } from './elements.ts'

export interface PlacesTableParts {
  readonly title: string
  /** The address of a place's own page, with `{place}` for its code in small letters. */
  readonly href: string
  readonly markOf: (source: string) => Node
}

export function placesTable(
  reader: CompareReader,
  view: CompareView,
  { title, href, markOf }: PlacesTableParts,
): HTMLElement {
  const { words } = reader
  const rows = rowsOf(reader, view).map((row) => {
    const { code, name, rank, set, setAmongAll, count, people, source, peopleSource, others } = row
    const other = others.flatMap(({ source: whose, value }) => [
      ` ${words.t('other', { value: typeof value === 'number' ? words.number(value) : value })}`,
      markOf(whose),
    ])
    const sources = [...new Set([source, peopleSource])].map(markOf)
    return [
      element('a', { href: href.replace('{place}', code.toLowerCase()) }, name),
      words.number(rank),
      ranksIn(set),
      ranksIn(setAmongAll),
      words.number(count),
      words.number(people),
      rateText(reader, row),
      element('span', {}, ...sources, other.length === 0 ? null : element('small', {}, ...other)),
    ]
  })
  const heads = ['place', 'rank', 'set', 'all', 'count', 'people', 'rate', 'source'].map((name) =>
    words.t(`column.${name}`),
  )
  return tableOf(title, heads, rows)
}

/** "4–23". */
function ranksIn({ low, high }: RankSet): string {
  return low === high ? String(low) : `${low}–${high}`
}

/** Where a place has no rate in a year, in words. */
export function yearsTable(reader: CompareReader, view: CompareView): HTMLElement {
  const { comparison, words } = reader
  const rows = ratesByYear(comparison, view.places).map(({ year, rates }) => [
    String(year),
    ...rates.map((rate) => (rate === null ? words.t('norate') : words.rate(rate))),
  ])
  const heads = [words.t('year'), ...view.places.map((code) => nameOf(reader, code))]
  return tableOf(words.t('chart.years'), heads, rows)
}

/** The first cell of each row heads it, and what follows are numbers. */
function tableOf(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly (string | Node)[])[],
): HTMLElement {
  const cellOf = (cell: string | Node, index: number): HTMLElement =>
    index === 0
      ? element('th', { scope: 'row' }, cell)
      : element('td', { class: typeof cell === 'string' && 'n' }, cell)
  return element(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': title, tabindex: 0 },
    element(
      'table',
      {},
      element('caption', {}, title),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...heads.map((head, index) =>
            element(
              'th',
              { scope: 'col', class: index > 0 && typeof rows[0]?.[index] === 'string' && 'n' },
              head,
            ),
          ),
        ),
      ),
      element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cellOf)))),
    ),
  )
}
