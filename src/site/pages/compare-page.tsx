// Two to five places side by side: the site's own and those nearest to it, and the places that the script fills with others.
import type { JSX } from 'preact'
import { BarChart } from '../../charts/bar-chart.tsx'
import { SmallMultiples } from '../../charts/small-multiples.tsx'
import { type Comparison, pairsOf } from '../../figures/comparison.ts'
import { compareAddress } from '../../figures/view-address.ts'
import { textIn } from '../../kit/language.ts'
import { hrefIn } from '../addresses.ts'
import { comparedChoices, comparisonOf, nearestPlaces, ratesBeside } from '../comparison.ts'
import { COMPARISON_FILE, Comparer } from '../components/explore/comparer.tsx'
import { rankingTable } from '../components/ranking/table.tsx'
import { sourceList } from '../components/source-list/component.tsx'
import { accountHref } from '../figure-words.ts'
import type { Page } from '../page.ts'
import { printLevel, printNumber } from '../print.ts'
import { rateChart } from '../rate-chart.ts'
import type { RankingChoice, Rankings } from '../rankings.ts'
import type { ReviewNotice, View } from '../view.ts'

/** `/compare/`, or nothing where no year can be ranked by rate. */
export function comparePage(view: View, rankings: Rankings, notice: ReviewNotice): readonly Page[] {
  const { input, language, words } = view
  const comparison = comparisonOf(input, rankings)
  const [newest] = comparedChoices(rankings)
  if (comparison === null || newest === undefined) return []
  const { code } = input.site.settings.place
  const chosen = nearestPlaces(newest.ranking, code)
  for (const { ranking } of comparedChoices(rankings)) view.notes.ranking(ranking)
  const title = words.t('compare.title')
  const intro = words.t('compare.intro', { unit: textIn(comparison.measure.unitLabel, language) })
  const pairs = pairSentences(view, comparison, chosen)
  const body = (
    <>
      <p class="small up">
        <a href={hrefIn(language, '/states/')}>{words.t('state.up')}</a>
      </p>
      <h1>{title}</h1>
      <p>{intro}</p>
      <p class="small">{words.t('compare.level')}</p>
      <Comparer
        view={view}
        comparison={comparison}
        opening={compareAddress({ places: chosen, year: newest.year })}
        title={titleOf(view, comparison, { chosen, year: newest.year })}
        sources={view.notes.sources()}
      />
      {plainView(view, { comparison, newest, chosen, pairs })}
      <p>
        <a href={hrefIn(language, newest.address)}>{words.t('compare.whole')}</a>
      </p>
      {sourceList(view)}
    </>
  )
  return [
    {
      address: '/compare/',
      kind: 'explore',
      title,
      description: intro,
      notice,
      script: 'compare',
      body,
      text: [intro, ...pairs].join('\n\n'),
      ...(language === 'en'
        ? {
            files: [
              { path: COMPARISON_FILE, body: `${JSON.stringify(comparison)}\n`, kind: 'data' as const },
            ],
          }
        : {}),
      view,
    },
  ]
}

interface PlainView {
  readonly comparison: Comparison
  readonly newest: RankingChoice
  readonly chosen: readonly string[]
  readonly pairs: readonly string[]
}

/** What stands where no script runs. */
function plainView(view: View, { comparison, newest, chosen, pairs }: PlainView): JSX.Element {
  const { input, language, words } = view
  const { dataset, ranking, year } = newest
  const places = ranking.places.filter(({ place }) => chosen.includes(place))
  const per = printNumber(comparison.per, 0, language)
  return (
    <div data-plain="">
      <p class="small">
        {words.t('compare.why')} {words.t('compare.plain')}
      </p>
      <h2 id="ranked">{titleOf(view, comparison, { chosen, year })}</h2>
      {rankingTable(
        view,
        { ...newest, ranking: { ...ranking, places } },
        { own: input.site.settings.place.code, linked: true },
      )}
      <p class="small">{words.t('compare.asked', { level: printLevel(comparison.level) })}</p>
      <ul>
        {pairs.map((said) => (
          <li>{said}</li>
        ))}
      </ul>
      <BarChart
        series={ratesBeside(ranking, chosen)}
        dataset={dataset}
        title={words.t('compare.chart.year', { per, year })}
        caption={words.t('compare.chance')}
        language={language}
        headingLevel={2}
      />
      {ratesOverYears(view, { newest, chosen, comparison, title: words.t('compare.chart.years', { per }) })}
      <p class="small">
        {words.t('data.counts', { text: textIn(comparison.measure.counts, language) })}{' '}
        {textIn(comparison.measure.countsNot, language)}
      </p>
    </div>
  )
}

interface Years extends Pick<PlainView, 'newest' | 'chosen' | 'comparison'> {
  readonly title: string
}

/** The rate of each place along the years, beside all together: each leads to the page of its own chart. */
function ratesOverYears(view: View, { newest, chosen, comparison, title }: Years): JSX.Element {
  const charts = chosen.map((place) => {
    const name = nameOf(view, comparison, place)
    return { name, ...rateChart(view, { choice: newest, place, name }) }
  })
  const reference = charts[0]?.reference
  return (
    <SmallMultiples
      panels={charts.map(({ name, series }) => ({ name, series, cellsHref: accountHref(series.id, view) }))}
      dataset={newest.dataset}
      {...(reference === undefined ? {} : { reference })}
      title={title}
      language={view.language}
      headingLevel={2}
    />
  )
}

function titleOf(
  view: View,
  comparison: Comparison,
  { chosen, year }: { readonly chosen: readonly string[]; readonly year: string },
): string {
  const names = chosen.map((code) => nameOf(view, comparison, code))
  const list = view.words.t('explore.and', { some: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' })
  return view.words.t('compare.of', { places: list, year })
}

/** One for each pair, as the script says them too. */
function pairSentences(view: View, comparison: Comparison, chosen: readonly string[]): readonly string[] {
  const [newest] = comparison.years
  const name = (code: string): string => nameOf(view, comparison, code)
  return newest === undefined
    ? []
    : pairsOf(newest, { places: chosen, level: comparison.level }).map(({ a, b, isSettled }) =>
        view.words.t(isSettled ? 'compare.pair.settled' : 'compare.pair.open', { a: name(a), b: name(b) }),
      )
}

function nameOf({ language }: View, { labels }: Comparison, code: string): string {
  const label = labels[code]
  return label === undefined ? code : textIn(label, language)
}
