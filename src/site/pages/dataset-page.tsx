// The page of one dataset: what it counts and what it does not, how we came by it, its rows, and the files to take along.
import type { JSX } from 'preact'
import { DATASET_FORMS, datasetPath } from '../../facts/dataset-paths.ts'
import type { Dataset, Measure } from '../../figures/dataset.ts'
import { textIn } from '../../kit/language.ts'
import { type Address, folderOf, hrefIn } from '../addresses.ts'
import { citationOf, citeFiles, citePaths } from '../citation.ts'
import { dataTable } from '../components/data-table/component.tsx'
import { type ShownRows, rowsToShow } from '../components/data-table/rows.ts'
import { estimateAddress } from '../components/estimate/named-study.ts'
import { reuse } from '../components/reuse/component.tsx'
import { sourceList } from '../components/source-list/component.tsx'
import { datasetLd } from '../json-ld.ts'
import type { Page } from '../page.ts'
import { printNumber } from '../print.ts'
import type { ReviewNotice, View } from '../view.ts'

/** `/data/<name>/`. */
export function datasetPage(view: View, dataset: Dataset, notice: ReviewNotice): Page {
  const { input, language, words } = view
  const title = textIn(dataset.title, language)
  const description = textIn(dataset.description, language)
  const shown = rowsToShow(dataset, input.site.settings.place.code)
  const address: Address = `/data/${dataset.name}/`
  const folder = folderOf(language, address)
  const sources = sourcesOf(dataset)
  const citation = citationOf(view, { kind: 'dataset', title, address, sources })
  const body = (
    <>
      <p class="small up">
        <a href={hrefIn(language, '/data/')}>{words.t('nav.up.dataset')}</a>
      </p>
      <h1>{title}</h1>
      <p>{description}</p>
      <p>
        <a href="#use">{words.t('data.download')}</a>
      </p>
      <p>
        <a href={hrefIn(language, `/explore/${dataset.name}/`)}>{words.t('explore.link')}</a>
      </p>
      {dataset.captures === undefined ? null : (
        <p>
          <a href={hrefIn(language, estimateAddress(dataset))}>{words.t('estimate.link')}</a>
        </p>
      )}
      <p class="small">
        {dataset.licence === 'not stated'
          ? words.t('source.licence.none')
          : words.t('data.licence', { licence: dataset.licence })}
      </p>
      <h2>{words.t('data.measures')}</h2>
      {dataset.measures.map((measure) => measureEntry(view, measure))}
      <h2>{words.t('data.provenance')}</h2>
      <p>{textIn(dataset.provenance, language)}</p>
      {dataset.preference.sources.length === 0 ? null : (
        <>
          <h2>{words.t('data.preference')}</h2>
          <p>{textIn(dataset.preference.because, language)}</p>
        </>
      )}
      {breaks(view, dataset)}
      <h2>{words.t('data.table')}</h2>
      <p class="small">{shownSentence(view, dataset, shown)}</p>
      {dataTable(view, dataset, shown.rows)}
      {reuse(view, {
        title,
        files: DATASET_FORMS.map(({ ending }) => ({ form: ending, path: datasetPath(dataset, ending) })),
        citation,
        cite: citePaths(folder),
      })}
      {sourceList(view)}
    </>
  )
  return {
    address,
    kind: 'data',
    title,
    description,
    notice,
    body,
    text: description,
    more: {
      data: Object.fromEntries(
        DATASET_FORMS.map(({ ending }) => [ending, `/${datasetPath(dataset, ending)}`]),
      ),
    },
    files: citeFiles(folder, citation),
    linkedData: datasetLd(view, dataset, {
      sources,
      files: DATASET_FORMS.map(({ ending, mediaType }) => ({
        type: mediaType,
        path: datasetPath(dataset, ending),
      })),
    }),
    view,
  }
}

/** Those preferred first, then those with most rows. */
function sourcesOf({ observations, preference }: Dataset): readonly string[] {
  const rows = new Map<string, number>()
  for (const { source } of observations) rows.set(source, (rows.get(source) ?? 0) + 1)
  const rest = [...rows].toSorted(([, a], [, b]) => b - a).map(([source]) => source)
  return [...new Set([...preference.sources.filter((source) => rows.has(source)), ...rest])]
}

function measureEntry({ language, words }: View, measure: Measure): JSX.Element {
  return (
    <section>
      <h3>{textIn(measure.title, language)}</h3>
      <p>
        {words.t('data.counts', { text: textIn(measure.counts, language) })}{' '}
        {textIn(measure.countsNot, language)}
        {measure.kind !== 'share'
          ? null
          : ` ${measure.base === undefined ? words.t('data.base.none') : words.t('data.base', { base: printNumber(measure.base, 0, language) })}`}
        {measure.whole?.note === undefined ? null : ` ${textIn(measure.whole.note, language)}`}
      </p>
    </section>
  )
}

function breaks({ language, words }: View, dataset: Dataset): JSX.Element | null {
  if (dataset.breaks.length === 0) return null
  return (
    <>
      <h2>{words.t('data.breaks')}</h2>
      <ul>
        {dataset.breaks.map(({ from, why }) => (
          <li>{words.t('data.break', { year: from, why: textIn(why, language) })}</li>
        ))}
      </ul>
    </>
  )
}

/** Which rows are shown, and how many there are. */
export function shownSentence(
  { input, language, words }: View,
  dataset: Dataset,
  { rows, why, year }: ShownRows,
): string {
  const count = printNumber(dataset.observations.length, 0, language)
  const shown = printNumber(rows.length, 0, language)
  switch (why) {
    case 'all':
      return words.t('data.shown.all', { count: dataset.observations.length })
    case 'place':
      return words.t('data.shown.place', {
        count,
        shown,
        place: textIn(input.site.settings.place.name, language),
      })
    case 'latest':
      return words.t('data.shown.latest', { count, shown, year: year ?? '' })
    case 'first':
      return words.t('data.shown.first', { count, shown })
  }
}
