// Exploring a dataset: the default view as it stands without a script, and the places that the script fills; and the list of all.
import type { JSX } from 'preact'
import type { Dataset } from '../../figures/dataset.ts'
import { inRowOrder } from '../../figures/row-order.ts'
import { textIn } from '../../kit/language.ts'
import { type Address, hrefIn } from '../addresses.ts'
import { drawnChart } from '../components/chart/component.tsx'
import { dataTable, dimensionLabel } from '../components/data-table/component.tsx'
import { rowsToShow } from '../components/data-table/rows.ts'
import { Explorer, statesOf } from '../components/explore/component.tsx'
import { type DefaultView, defaultView } from '../components/explore/default-view.ts'
import { sourceList } from '../components/source-list/component.tsx'
import type { Page } from '../page.ts'
import type { ReviewNotice, View } from '../view.ts'
import { shownSentence } from './dataset-page.tsx'

/** Where a dataset is explored. */
export function exploreAddress({ name }: Dataset): Address {
  return `/explore/${name}/`
}

/** `/explore/<name>/`, or nothing for a dataset without any measure. */
export function explorePage(view: View, dataset: Dataset, notice: ReviewNotice): readonly Page[] {
  const { input, language, words } = view
  const opening = defaultView(dataset, input.site.settings.place.code)
  if (opening === null) return []
  const title = words.t('explore.of', { title: textIn(dataset.title, language) })
  const description = textIn(dataset.description, language)
  // Every source that the script may name, in the order of the file.
  for (const { source } of dataset.observations) view.notes.cite(source)
  const body = (
    <>
      <p class="small up">
        <a href={hrefIn(language, '/explore/')}>{words.t('explore.up')}</a>
      </p>
      <h1>{title}</h1>
      <p>{description}</p>
      <p>
        <a href={hrefIn(language, `/data/${dataset.name}/`)}>{words.t('explore.about')}</a>
      </p>
      <Explorer
        view={view}
        dataset={dataset}
        opening={opening.address}
        title={titleOf(view, dataset, opening)}
      />
      {plainView(view, dataset, opening)}
      {sourceList(view)}
    </>
  )
  return [
    {
      address: exploreAddress(dataset),
      kind: 'explore',
      title,
      description,
      notice,
      script: 'explore',
      body,
      text: [description, words.t('explore.plain')].join('\n\n'),
      view,
    },
  ]
}

/** What stands where no script runs: the default view as a chart, what its measure counts, and the rows of the data page. */
function plainView(view: View, dataset: Dataset, opening: DefaultView): JSX.Element {
  const { input, language, words } = view
  const { dimensions, observations } = dataset
  const order = { dimensions, language, states: statesOf(dataset) }
  const sorted = { ...dataset, observations: inRowOrder(observations, order) }
  const shown = rowsToShow(sorted, input.site.settings.place.code)
  const { counts, countsNot } = opening.measure
  return (
    <div data-plain="">
      <p class="small">{words.t('explore.plain')}</p>
      {chartOf(view, dataset, opening)}
      <p class="small">
        {words.t('data.counts', { text: textIn(counts, language) })} {textIn(countsNot, language)}
      </p>
      <h2>{words.t('data.table')}</h2>
      <p class="small">{shownSentence(view, dataset, shown)}</p>
      {dataTable(view, dataset, shown.rows)}
    </div>
  )
}

function chartOf(view: View, dataset: Dataset, opening: DefaultView): JSX.Element | null {
  if (opening.chart === null) return null
  const title = titleOf(view, dataset, opening)
  return drawnChart(view, {
    chart: view.notes.chart({ ...opening.chart, title }),
    headingLevel: 2,
  })
}

/** "Cases: Missouri", as the script writes it too. */
function titleOf({ language }: View, { dimensions }: Dataset, { measure, fixed }: DefaultView): string {
  const places = Object.entries(fixed).map(([name, value]) =>
    dimensionLabel(
      dimensions.find((dimension) => dimension.name === name),
      value,
      language,
    ),
  )
  const measured = textIn(measure.title, language)
  return places.length === 0 ? measured : `${measured}: ${places.join('; ')}`
}

/** `/explore/`: every dataset, what it is about, and how many rows it has. */
export function explorersPage(view: View, notice: ReviewNotice): Page {
  const { input, language, words } = view
  const datasets = [...input.site.datasets.values()].filter(({ measures }) => measures.length > 0)
  return {
    address: '/explore/',
    kind: 'data',
    title: words.t('explore.title'),
    description: words.t('explore.intro'),
    notice,
    body: (
      <>
        <p class="small up">
          <a href={hrefIn(language, '/data/')}>{words.t('nav.up.dataset')}</a>
        </p>
        <h1>{words.t('explore.title')}</h1>
        <p>{words.t('explore.intro')}</p>
        <ul class="entries">
          {datasets.map((dataset) => (
            <li>
              <h2>
                <a href={hrefIn(language, exploreAddress(dataset))}>{textIn(dataset.title, language)}</a>
              </h2>
              <p>{textIn(dataset.description, language)}</p>
              <p class="small">{words.t('data.rows', { count: dataset.observations.length })}</p>
            </li>
          ))}
        </ul>
      </>
    ),
    text: [
      words.t('explore.intro'),
      ...datasets.map(
        (dataset) => `${textIn(dataset.title, language)}. ${textIn(dataset.description, language)}`,
      ),
    ].join('\n\n'),
    view,
  }
}
