// What the comparison's page hands to its script: empty places, phrases, marks of sources. Hidden until the script has numbers.
import type { JSX } from 'preact'
import type { Comparison } from '../../../figures/comparison.ts'
import { textIn } from '../../../kit/language.ts'
import { hrefIn } from '../../addresses.ts'
import { placeAddress } from '../../place-address.ts'
import { LOCALES, printLevel, printNumber } from '../../print.ts'
import type { View } from '../../view.ts'
import { Choose, Marks, PhraseList, TakeAlong, sharedPhrases } from './component.tsx'

interface ComparerProps {
  readonly view: View
  readonly comparison: Comparison
  /** The view that it opens with, as the part of an address after #, and what that view is called. */
  readonly opening: string
  readonly title: string
  /** Ids of the sources that the script may name, which the page has cited before. */
  readonly sources: readonly string[]
}

export function Comparer({ view, comparison, opening, title, sources }: ComparerProps): JSX.Element {
  const { t } = view.words
  return (
    <>
      <div
        class="explore"
        hidden
        data-compare=""
        data-data={`/${COMPARISON_FILE}`}
        data-view={opening}
        data-locale={LOCALES[view.language]}
        data-href={hrefIn(view.language, placeAddress('{place}'))}
      >
        <Choose view={view} heading={t('compare.choose')} />
        <div>
          <h2 id="shown" data-title="">
            {title}
          </h2>
          <p class="notice" role="status" data-unknown="" />
          <p class="small" data-why="">
            {t('compare.why')}
          </p>
          <p role="status" data-status="" />
          <p class="small">{t('compare.asked', { level: printLevel(comparison.level) })}</p>
          <ul data-pairs="" />
          <p data-ends="" />
          <figure class="chart" aria-labelledby="shown" data-chart="" />
          <ul class="notes" data-notes="" />
          <p class="small" data-counts="" />
          <div data-rows="" />
        </div>
        <TakeAlong view={view} csv={t('compare.csv')} />
      </div>
      <p class="notice" role="alert" data-failed="" />
      <Marks view={view} sources={sources} />
      <PhraseList phrases={phrasesOf(view, comparison)} />
    </>
  )
}

/** Where the numbers of all comparisons stand in the release, once for all languages. */
export const COMPARISON_FILE = 'compare/data.json'

function phrasesOf(
  { language, words }: View,
  { per, measure }: Comparison,
): Readonly<Record<string, string>> {
  const { t } = words
  const people = printNumber(per, 0, language)
  return {
    ...sharedPhrases(words),
    title: t('compare.of', { places: '{places}', year: '{year}' }),
    places: t('compare.places'),
    'nth.1': t('compare.nth.1'),
    'nth.2': t('compare.nth.2'),
    'nth.3': t('compare.nth.3'),
    'nth.4': t('compare.nth.4'),
    'nth.5': t('compare.nth.5'),
    year: t('compare.year'),
    pairs: t('compare.pairs', { settled: '{settled}', all: '{all}' }),
    'pair.settled': t('compare.pair.settled', { a: '{a}', b: '{b}' }),
    'pair.open': t('compare.pair.open', { a: '{a}', b: '{b}' }),
    'chart.year': t('compare.chart.year', { per: people, year: '{year}' }),
    'chart.years': t('compare.chart.years', { per: people }),
    chance: t('compare.chance'),
    norate: t('compare.norate'),
    ends: t('compare.ends', { high: '{high}', highAt: '{highAt}', low: '{low}', lowAt: '{lowAt}' }),
    'column.place': t('compare.place'),
    'column.rank': t('figure.rank'),
    'column.set': t('ranking.column.set'),
    'column.all': t('ranking.column.all'),
    'column.count': textIn(measure.title, language),
    'column.people': t('compare.people'),
    'column.rate': t('ranking.column.rate', { per: people }),
    'column.source': t('data.source'),
  }
}
