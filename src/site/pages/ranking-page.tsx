// All places in order of one measure in one year: each with its rate, its interval, and the ranks that the data cannot tell apart.
import type { JSX } from 'preact'
import { RankPlot } from '../../charts/rank-plot.tsx'
import { type RankingExplanation, explainRanking } from '../../figures/explain-ranking.ts'
import { textIn } from '../../kit/language.ts'
import { type Address, hrefIn } from '../addresses.ts'
import { figureLink } from '../components/figure-link/component.tsx'
import { rankingChooser } from '../components/ranking/chooser.tsx'
import { rankingTable } from '../components/ranking/table.tsx'
import { reuse } from '../components/reuse/component.tsx'
import { doubtNotes, sourceList, sourceName } from '../components/source-list/component.tsx'
import type { Page } from '../page.ts'
import { printNumber } from '../print.ts'
import { rankingReuse } from '../ranking-reuse.tsx'
import { type NotRanked, type RankingChoice, type Rankings, isMapped, rankText } from '../rankings.ts'
import type { ReviewNotice, View } from '../view.ts'

export interface RankingPageOptions {
  readonly rankings: Rankings
  readonly choice: RankingChoice
  /** Where it stands: the newest main one stands at `/ranking/` too. */
  readonly address: Address
  readonly notice: ReviewNotice
}

/** `/ranking/` and `/ranking/<measure>-<year>-<by>/`. */
export function rankingPage(view: View, options: RankingPageOptions): Page {
  const { rankings, choice, address, notice } = options
  const { input, language, words } = view
  const { ranking, dataset } = choice
  const { code } = input.site.settings.place
  const account = accountOf(view, choice)
  const title = rankingTitle(view, choice)
  const verdicts = ownVerdicts(view, choice, account)
  const taken = rankingReuse(view, { choice, title, form: 'plot' })
  view.notes.ranking(ranking)
  const body = (
    <>
      <h1>{title}</h1>
      {verdicts.length === 0 ? null : (
        <p class="verdict">
          {standing(view, choice)} {verdicts.join(' ')}
        </p>
      )}
      {doubtNotes(view, ranking.sources)}
      {rankingChooser(view, rankings, choice)}
      <RankPlot
        ranking={ranking}
        dataset={dataset}
        focus={code}
        title={words.t('ranking.plot')}
        language={language}
        headingLevel={2}
      />
      {isMapped(choice) ? (
        <p>
          <a href={hrefIn(language, `${choice.address}map/`)}>{words.t('ranking.map.link')}</a>
        </p>
      ) : null}
      <h2 id="ranked">{words.t('ranking.table')}</h2>
      {rankingTable(view, choice, { own: code, linked: true })}
      <h2>{words.t('ranking.read')}</h2>
      <ul>
        <li>{words.t('ranking.read.set')}</li>
        <li>{words.t('ranking.read.all')}</li>
        <li>{ranking.per === null ? words.t('ranking.read.number') : words.t('ranking.read.rate')}</li>
        {account.countsNot.map((text) => (
          <li>{text}</li>
        ))}
        {account.warnings.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      {notRankedSection(view, rankings.notRanked)}
      {reuse(view, taken.options)}
      {sourceList(view)}
    </>
  )
  return {
    address,
    kind: 'ranking',
    title,
    description: verdicts[0] ?? title,
    notice,
    body,
    text: [title, ...verdicts, ...account.countsNot].join('\n\n'),
    ...(address === choice.address
      ? { files: taken.files, embed: taken.embed }
      : { canonical: choice.address }),
    view,
  }
}

/** What may be said of each place, in the page's language. */
export function accountOf(view: View, { ranking }: RankingChoice): RankingExplanation {
  const { input, language } = view
  return explainRanking({
    ranking,
    datasets: input.site.datasets,
    language,
    nameSource: (id) => sourceName(view, id),
  })
}

/** "States by rate: cases recorded by the hotline per 100,000 people, 2024". */
export function rankingTitle(view: View, choice: RankingChoice): string {
  const { by } = accountOf(view, choice)
  return view.words.t(`ranking.title.${choice.by}`, { by, year: choice.year })
}

function ownVerdicts(
  { input }: View,
  { ranking }: RankingChoice,
  account: RankingExplanation,
): readonly string[] {
  const own = ranking.places.find(({ place }) => place === input.site.settings.place.code)
  return own === undefined ? [] : account.verdictOn(own)
}

/** The site's own place by the figures as they stand: two figures, each with its account. */
function standing(view: View, choice: RankingChoice): JSX.Element {
  const { input, language, words } = view
  const { code, name } = input.site.settings.place
  return (
    <>
      {words.rich('ranking.standing', {
        place: textIn(name, language),
        count: String(choice.ranking.places.length),
        rank: () => figureLink(view, rankText(choice, code), 'ordinal'),
      })}
    </>
  ) as JSX.Element // the parts of a message are text and elements
}

function notRankedSection(view: View, notRanked: readonly NotRanked[]): JSX.Element | null {
  const { words } = view
  if (notRanked.length === 0) return null
  return (
    <details>
      <summary>{words.t('ranking.not')}</summary>
      {notRankedList(view, notRanked)}
    </details>
  )
}

/** Each year that cannot be ranked, with how many places have a number. */
export function notRankedList({ language, words }: View, notRanked: readonly NotRanked[]): JSX.Element {
  return (
    <>
      <p>{words.t('ranking.not.why')}</p>
      <ul>
        {notRanked.map(({ measure, year, lacking, having, places }) => (
          <li>
            {words.t(`ranking.not.${lacking}`, {
              measure: textIn(measure.title, language),
              year,
              having: printNumber(having, 0, language),
              places: printNumber(places, 0, language),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
