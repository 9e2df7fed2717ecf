// One place: what was recorded by year, its rate beside that of all together, where it stands, and what is not known.
import type { JSX } from 'preact'
import { textIn } from '../../kit/language.ts'
import { hrefIn } from '../addresses.ts'
import { drawnChart } from '../components/chart/component.tsx'
import { figureLink } from '../components/figure-link/component.tsx'
import { categoryName, profileTable } from '../components/profile/component.tsx'
import { unknownList } from '../components/profile/unknown.tsx'
import { doubtNotes, sourceList } from '../components/source-list/component.tsx'
import type { Page } from '../page.ts'
import { placeAddress } from '../place-address.ts'
import { type Profile, type ProfileColumn, profileOf } from '../profile.ts'
import { hasRate, rateChart } from '../rate-chart.ts'
import { type RankingChoice, type Compared, mainMeasure, rankText } from '../rankings.ts'
import type { ReviewNotice, View } from '../view.ts'
import { accountOf, rankingTitle } from './ranking-page.tsx'
import { yearName } from '../../figures/year-dimension.ts'

export interface StatePageOptions {
  readonly compared: Compared
  readonly place: string
  readonly name: string
  readonly notice: ReviewNotice
}

/** `/states/<place>/`. */
export function statePage(view: View, options: StatePageOptions): Page {
  const { compared, place, name, notice } = options
  const { main } = compared
  const { input, language, words } = view
  const { t } = words
  const profiles = (input.site.settings.compare?.profile ?? []).map((dataset) =>
    profileOf(input, dataset, place),
  )
  const own = main?.ranking.places.find((entry) => entry.place === place)
  const verdicts = main === null || own === undefined ? [] : accountOf(view, main).verdictOn(own)
  const subject = mainMeasure(input, compared)
  const title = t('state.title', { place: name })
  const body = (
    <>
      <p class="small up">
        <a href={hrefIn(language, '/states/')}>{t('state.up')}</a>
      </p>
      <h1>{title}</h1>
      {main === null || own === undefined ? null : leadOf(view, main, options)}
      {verdicts.length === 0 ? null : <p class="verdict">{verdicts.join(' ')}</p>}
      {main === null ? null : doubtNotes(view, main.ranking.sources)}
      <p>{textIn(subject.measure.countsNot, language)}</p>
      {rateSection(view, options)}
      {profiles.map((profile) => profileSection(view, { profile, ...options }))}
      <h2 id="unknown">{t('state.unknown')}</h2>
      {unknownList(view, { profiles, compared })}
      <h2>{t('state.further')}</h2>
      <ul>
        <li>
          {main === null ? (
            <a href={hrefIn(language, '/states/#not')}>{t('ranking.not')}</a>
          ) : (
            <a href={hrefIn(language, main.address)}>{rankingTitle(view, main)}</a>
          )}
        </li>
        {main?.by === 'rate' ? (
          <li>
            <a href={hrefIn(language, '/compare/')}>{t('states.compare')}</a>
          </li>
        ) : null}
      </ul>
      {sourceList(view)}
    </>
  )
  return {
    address: placeAddress(place),
    kind: 'state',
    title,
    description: verdicts[0] ?? title,
    notice,
    body,
    text: [title, ...verdicts].join('\n\n'),
    view,
  }
}

/** The newest year in numbers: how many, at what rate, and at what rate all places together; and where it stands. */
function leadOf(view: View, main: RankingChoice, { compared, place, name }: StatePageOptions): JSX.Element {
  const { words } = view
  const { year, dataset, measure } = main
  const cell = `${dataset.name}.${measure.name}`
  const at = `${main.ranking.of}=${place}, ${yearName(dataset)}=${year}`
  return (
    <>
      {main.by === 'rate' ? (
        <p>
          {words.rich('state.lead', {
            place: name,
            year,
            unit: textIn(measure.unitLabel, view.language),
            count: () => figureLink(view, `${cell}[${at}]`, null),
            rate: () => figureLink(view, `rate(${cell}[${at}])`, 'interval'),
            all: () => figureLink(view, `rate(sum(${cell}[${yearName(dataset)}=${year}]))`, 'interval'),
          })}
        </p>
      ) : null}
      <p>{ranksOf(view, { place, main, number: numberChoice(compared, main) })}</p>
    </>
  ) as JSX.Element // the parts of a message are text and elements
}

interface RanksOf {
  readonly place: string
  readonly main: RankingChoice
  readonly number: RankingChoice | undefined
}

/** Where the place stands by rate and by number, or by the one that can be ranked. */
function ranksOf(view: View, { place, main, number }: RanksOf): JSX.Element {
  const { words } = view
  const count = String(main.ranking.places.length)
  const rankIn = (choice: RankingChoice): JSX.Element => figureLink(view, rankText(choice, place), 'interval')
  const rate = (): JSX.Element => rankIn(main)
  if (number === undefined) return words.rich('places.ranks.rate', { count, rate }) as unknown as JSX.Element // text and elements
  const byNumber = (): JSX.Element => rankIn(number)
  return (main.by === 'rate'
    ? words.rich('state.ranks', { count, rate, number: byNumber })
    : words.rich('places.ranks.number', { count, number: byNumber })) as unknown as JSX.Element // text and elements
}

function numberChoice({ choices }: Compared, main: RankingChoice): RankingChoice | undefined {
  return choices.find(
    ({ measure, year, by }) => measure === main.measure && year === main.year && by === 'number',
  )
}

/** The rate by year with the range that chance allows, beside that of all places together; nothing where no year has one. */
function rateSection(view: View, { compared, place, name }: StatePageOptions): JSX.Element | null {
  const choice = mainMeasure(view.input, compared)
  if (!hasRate(view, { choice, place })) return null
  return drawnChart(view, { chart: rateChart(view, { choice, place, name }), headingLevel: 2 })
}

interface SectionOptions extends StatePageOptions {
  readonly profile: Profile
}

/** A dataset's chart and table for the place; nothing where it has no value: the list of what is not known says so. */
function profileSection(view: View, options: SectionOptions): JSX.Element | null {
  const { profile } = options
  const { dataset, columns } = profile
  const { language, words } = view
  if (columns.length === 0) return null
  const drawn = drawnColumn(view, options)
  return (
    <section>
      <h2>{textIn(dataset.title, language)}</h2>
      {drawn === null ? null : sectionChart(view, options, drawn)}
      {tablesOf(view, columns).map(({ title, columns: some }) => (
        <>
          {title === null ? null : <h3>{title}</h3>}
          {profileTable(view, profile, some)}
        </>
      ))}
      <p class="small">
        {drawn === null || drawn.measure === mainMeasure(view.input, options.compared).measure
          ? null
          : `${textIn(drawn.measure.countsNot, language)} `}
        <a href={hrefIn(language, `/data/${dataset.name}/`)}>{words.t('state.dataset')}</a>
      </p>
    </section>
  )
}

/** The main measure, or the count with the most years, where there are enough of them to draw. */
function drawnColumn(view: View, { profile, compared }: SectionOptions): ProfileColumn | null {
  const counts = profile.columns.filter(({ measure }) => measure.kind === 'count')
  const main = counts.find(({ measure }) => measure === mainMeasure(view.input, compared).measure)
  const drawn = main ?? counts.toSorted((a, b) => b.uses.size - a.uses.size)[0]
  return drawn === undefined || drawn.uses.size < FEWEST_DRAWN ? null : drawn
}

function sectionChart(
  view: View,
  { profile, place, name }: SectionOptions,
  drawn: ProfileColumn,
): JSX.Element {
  const { dataset, year } = profile
  const of = view.input.site.settings.compare?.of ?? ''
  const where = [
    `${of}=${place}`,
    ...(drawn.category === null ? [] : [`${drawn.category.dimension.name}=${drawn.category.value}`]),
  ]
  const chart = view.notes.chart({
    kind: 'line',
    cells: `${dataset.name}.${drawn.measure.name}[${where.join(', ')}]`,
    by: year.name,
    title: `${chartedName(view, drawn)}, ${name}`,
  })
  return drawnChart(view, { chart, headingLevel: 3 })
}

/** Fewer values than this are read from the table. */
const FEWEST_DRAWN = 3

function chartedName({ language }: View, { measure, category }: ProfileColumn): string {
  const title = textIn(measure.title, language)
  if (category === null) return title
  return `${categoryName(category, language)}: ${title.toLocaleLowerCase(language)}`
}

interface ProfileTable {
  /** The category; null where there are none. */
  readonly title: string | null
  readonly columns: readonly ProfileColumn[]
}

/** Categories are never set beside each other: each framework of grades has a table of its own. */
function tablesOf({ language }: View, all: readonly ProfileColumn[]): readonly ProfileTable[] {
  return [...Map.groupBy(all, ({ category }) => category?.value ?? '').values()].map((columns) => {
    const category = columns[0]?.category ?? null
    return { title: category === null ? null : categoryName(category, language), columns }
  })
}
