// The ranking as a table: each place with its number, its rate, and the ranks that the data cannot tell apart.
import type { JSX } from 'preact'
import type { RankedPlace } from '../../../figures/figure.ts'
import { textIn } from '../../../kit/language.ts'
import { hrefIn } from '../../addresses.ts'
import { placeAddress } from '../../place-address.ts'
import { printNumber, printSet } from '../../print.ts'
import type { RankingChoice } from '../../rankings.ts'
import type { View } from '../../view.ts'

const RATE_DECIMALS = 2

export interface RankingTableOptions {
  /** The place that is set in bold. */
  readonly own: string
  /** Whether each place leads to its page: not in a frame on somebody else's. */
  readonly linked: boolean
}

/** Rows in order. Requires  an element with the id `ranked` that names it. */
export function rankingTable(view: View, choice: RankingChoice, options: RankingTableOptions): JSX.Element {
  const { language, words } = view
  const { t } = words
  const { ranking, measure } = choice
  const isRate = ranking.per !== null
  return (
    <div class="scroll" role="region" aria-labelledby="ranked" tabIndex={0}>
      <table aria-labelledby="ranked">
        <thead>
          <tr>
            <th scope="col" class="n">
              {t('figure.rank')}
            </th>
            <th scope="col">{placesTitle(view, choice)}</th>
            <th scope="col" class="n">
              {textIn(measure.title, language)}
            </th>
            {isRate ? (
              <th scope="col" class="n">
                {t('ranking.column.rate', { per: printNumber(ranking.per, 0, language) })}
              </th>
            ) : null}
            <th scope="col" class="n">
              {t('ranking.column.set')}
            </th>
            <th scope="col" class="n">
              {t('ranking.column.all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ranking.places.map((entry) => (
            <tr>
              <td class="n">{entry.rank}</td>
              <th scope="row">{placeName(view, choice, { place: entry.place, ...options })}</th>
              <td class="n">
                {printNumber(Number(entry.use.value), 0, language)}
                {isRate ? null : intervalText(view, entry, 0)}
              </td>
              {isRate ? (
                <td class="n">
                  {printNumber(entry.value, RATE_DECIMALS, language)}
                  {intervalText(view, entry, RATE_DECIMALS)}
                </td>
              ) : null}
              <td class="n">{printSet(entry.set)}</td>
              <td class="n">{printSet(entry.setAmongAll)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The same beside a picture that shows what its rows say: there for everybody, open for whoever asks. */
export function foldedTable(view: View, choice: RankingChoice, options: RankingTableOptions): JSX.Element {
  return (
    <details>
      <summary id="ranked">{view.words.t('ranking.table')}</summary>
      {rankingTable(view, choice, options)}
    </details>
  )
}

/** "State": what the places are. */
function placesTitle({ language }: View, { dataset, ranking }: RankingChoice): string {
  const dimension = dataset.dimensions.find(({ name }) => name === ranking.of)
  return dimension === undefined ? ranking.of : textIn(dimension.title, language)
}

function placeName(
  { language }: View,
  { dataset, ranking }: RankingChoice,
  { place, own, linked }: RankingTableOptions & { readonly place: string },
): JSX.Element {
  const label = dataset.dimensions.find(({ name }) => name === ranking.of)?.labels.get(place)
  const name = label === undefined ? place : textIn(label, language)
  const shown = linked ? <a href={hrefIn(language, placeAddress(place))}>{name}</a> : <>{name}</>
  return place === own ? <strong>{shown}</strong> : shown
}

function intervalText({ language }: View, { interval }: RankedPlace, decimals: number): JSX.Element | null {
  if (interval === null) return null
  const [low, high] = [interval.low, interval.high].map((limit) => printNumber(limit, decimals, language))
  return (
    <small>
      {' '}
      ({low}–{high})
    </small>
  )
}
