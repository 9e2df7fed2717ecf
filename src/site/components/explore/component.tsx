// What an explorer's page hands to its script: empty places, phrases, marks of sources. Hidden until the script has numbers.
import type { JSX } from 'preact'
import { sourcesOf } from '../../../figures/cells.ts'
import type { Dataset } from '../../../figures/dataset.ts'
import { STATE_NAMES, isState } from '../../../services/states.ts'
import { hrefIn } from '../../addresses.ts'
import { datasetPath } from '../../../facts/dataset-paths.ts'
import { LOCALES } from '../../print.ts'
import type { View } from '../../view.ts'
import { sourceName } from '../source-list/component.tsx'

interface ExplorerProps {
  readonly view: View
  readonly dataset: Dataset
  /** The view that it opens with, as the part of an address after #, and what that view is called. */
  readonly opening: string
  readonly title: string
}

export function Explorer({ view, dataset, opening, title }: ExplorerProps): JSX.Element {
  const { input, language, words } = view
  const { t } = words
  return (
    <>
      <div
        class="explore"
        hidden
        data-explore=""
        data-data={`/${datasetPath(dataset, 'json')}`}
        data-map={input.assets.states}
        data-states={statesOf(dataset) ?? ''}
        data-all-states={Object.keys(STATE_NAMES).length}
        data-view={opening}
        data-locale={LOCALES[language]}
      >
        <Choose view={view} heading={t('explore.choose')} />
        <div>
          <h2 id="shown" data-title="">
            {title}
          </h2>
          <p class="notice" role="status" data-unknown="" />
          <p role="status" data-status="" />
          <figure class="chart" aria-labelledby="shown" data-chart="" />
          <ul class="notes" data-notes="" />
          <p class="small" data-counts="" />
          <div data-rows="" />
        </div>
        <TakeAlong view={view} csv={t('explore.csv')} />
      </div>
      <p class="notice" role="alert" data-failed="" />
      <Marks view={view} sources={sourcesOf(dataset.observations)} />
      <Phrases view={view} />
    </>
  )
}

/** Fields are made by the script, which knows what can be chosen. Nothing here is a form: nothing can be sent. */
export function Choose({
  view: { words },
  heading,
}: {
  readonly view: View
  readonly heading: string
}): JSX.Element {
  return (
    <section class="choose" aria-labelledby="choose">
      <h2 id="choose">{heading}</h2>
      <div class="fields" data-fields="" />
      <p class="small">{words.t('explore.stays')}</p>
    </section>
  )
}

/** The view's own address and its rows, for the explorer and the comparison. */
export function TakeAlong({
  view: { words },
  csv,
}: {
  readonly view: View
  readonly csv: string
}): JSX.Element {
  const { t } = words
  return (
    <section aria-labelledby="take" class="take">
      <h2 id="take">{t('explore.take')}</h2>
      <p>
        <a href="#shown" data-link="">
          {t('explore.address')}
        </a>{' '}
        <button type="button" data-copy="" hidden>
          {t('explore.copy')}
        </button>{' '}
        <button type="button" data-csv="">
          {csv}
        </button>
      </p>
      <p class="small" role="status" data-done="" />
    </section>
  )
}

/** The dimension whose values are all states of the country, where there is one. */
export function statesOf({ dimensions, observations }: Dataset): string | null {
  const states = dimensions.find(
    ({ name, kind }) =>
      kind === 'category' &&
      observations.length > 0 &&
      observations.every(({ at }) => isState(at[name] ?? '')),
  )
  return states?.name ?? null
}

/** The mark of every source, which the page has cited before. It leads to a page: the part after # of this one is the view. */
export function Marks({
  view,
  sources,
}: {
  readonly view: View
  readonly sources: readonly string[]
}): JSX.Element {
  return (
    <template data-marks="">
      {sources.map((id) => {
        const number = view.notes.cite(id)
        return (
          <a
            class="cite"
            data-source={id}
            data-name={sourceName(view, id)}
            href={hrefIn(view.language, `/sources/${id}/`)}
          >
            {number}
          </a>
        )
      })}
    </template>
  )
}

/** Every phrase that the script needs, once, with plain placeholders. */
function Phrases({ view: { words } }: { readonly view: View }): JSX.Element {
  const { t } = words
  const phrases: Readonly<Record<string, string>> = {
    ...sharedPhrases(words),
    'part.measure': t('explore.part.measure'),
    'part.view': t('explore.part.view'),
    measure: t('explore.measure'),
    look: t('explore.look'),
    'look.line': t('explore.look.line'),
    'look.bars': t('explore.look.bars'),
    'look.map': t('explore.look.map'),
    'look.table': t('explore.look.table'),
    all: t('explore.all'),
    rows: t('explore.rows', { n: '{n}' }),
    'nth.2': t('explore.nth.2', { title: '{title}' }),
    'nth.3': t('explore.nth.3', { title: '{title}' }),
    'nth.4': t('explore.nth.4', { title: '{title}' }),
    'nth.5': t('explore.nth.5', { title: '{title}' }),
    nothing: t('explore.nothing'),
    'some.states': t('explore.some.states', { n: '{n}', all: '{all}', rest: '{rest}' }),
    'some.years': t('explore.some.years', { n: '{n}', all: '{all}', rest: '{rest}' }),
    'some.other': t('explore.some.other', { title: '{title}', n: '{n}', all: '{all}', rest: '{rest}' }),
    'without.years': t('explore.without.years', { n: '{n}' }),
    'without.years.one': t('explore.without.years.one'),
    'without.rows': t('explore.without.rows', { n: '{n}' }),
    'without.rows.one': t('explore.without.rows.one'),
    stated: t('explore.stated', { reasons: '{reasons}' }),
    'without.more': t('explore.without.more', { n: '{n}', title: '{title}' }),
    'without.more.one': t('explore.without.more.one', { title: '{title}' }),
    'differ.years': t('explore.differ.years', { n: '{n}' }),
    'differ.years.one': t('explore.differ.years.one'),
    'differ.rows': t('explore.differ.rows', { n: '{n}' }),
    'differ.rows.one': t('explore.differ.rows.one'),
    'differ.why': t('explore.differ.why'),
    'missing.not reported': t('explore.missing'),
    'missing.not collected': t('missing.not collected'),
    'missing.withheld': t('missing.withheld'),
    'missing.did not parse': t('missing.did not parse'),
    'describe.map': t('explore.describe.map'),
    'lines.more': t('explore.lines.more', { n: '{n}' }),
    'bars.more': t('explore.bars.more', { n: '{n}' }),
    'rows.all': t('explore.rows.all', { n: '{n}' }),
    class: t('explore.class'),
    'class.first': t('explore.class.first', { n: '{n}', high: '{high}' }),
    'class.of': t('explore.class.of', { n: '{n}', low: '{low}', high: '{high}' }),
    'class.last': t('explore.class.last', { n: '{n}', low: '{low}' }),
    'class.one': t('explore.class.one', { n: '{n}' }),
    'class.none': t('explore.class.none'),
    'class.small': t('explore.class.small', { list: '{list}' }),
    notrates: t('explore.notrates'),
    'map.failed': t('explore.map.failed'),
    source: t('data.source'),
  }
  return <PhraseList phrases={phrases} />
}

/** Those that the comparison needs too. */
export function sharedPhrases({ t }: View['words']): Readonly<Record<string, string>> {
  return {
    percent: t('explore.percent', { n: '{n}' }),
    and: t('explore.and', { some: '{some}', last: '{last}' }),
    interval: t('explore.interval', { value: '{value}', low: '{low}', high: '{high}' }),
    series: t('explore.series'),
    hollow: t('explore.hollow'),
    taken: t('explore.taken', { label: '{label}' }),
    mark: t('explore.mark', { number: '{number}', name: '{name}' }),
    nobody: t('explore.nobody'),
    other: t('explore.other', { value: '{value}' }),
    break: t('explore.break', { year: '{year}' }),
    counts: t('data.counts', { text: '{text}' }),
    'describe.bars': t('explore.describe.bars', { high: '{high}' }),
    'describe.line': t('explore.describe.line', { first: '{first}', last: '{last}', high: '{high}' }),
    unknown: t('explore.unknown', { parts: '{parts}' }),
    'part.other': t('explore.part.other'),
    copied: t('explore.copied'),
    notcopied: t('explore.notcopied'),
    failed: t('explore.failed'),
  }
}

/** Phrases by name, where a script finds them. */
export function PhraseList({ phrases }: { readonly phrases: Readonly<Record<string, string>> }): JSX.Element {
  return (
    <template data-phrases="">
      {Object.entries(phrases).map(([name, text]) => (
        <p data-phrase={name}>{text}</p>
      ))}
    </template>
  )
}
