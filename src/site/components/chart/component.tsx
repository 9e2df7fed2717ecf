// A chart on a page: its drawing, along years as a line and else as bars, with the way to the page of its own.
import type { JSX } from 'preact'
import { BarChart } from '../../../charts/bar-chart.tsx'
import { LineChart } from '../../../charts/line-chart.tsx'
import type { Dataset } from '../../../figures/dataset.ts'
import type { Series } from '../../../figures/figure.ts'
import { accountHref } from '../../figure-words.ts'
import type { ShownChart } from '../../notes.ts'
import type { View } from '../../view.ts'

export interface DrawnChartOptions {
  readonly chart: ShownChart
  readonly headingLevel: 1 | 2 | 3 | 4
  /** The chart stands on the page of its own, or in a frame on somebody else's: it does not lead to all its cells. */
  readonly alone?: boolean
}

export function drawnChart(
  view: Pick<View, 'input' | 'language'>,
  { chart, headingLevel, alone = false }: DrawnChartOptions,
): JSX.Element {
  const { series, kind, title, caption, reference } = chart
  const props = {
    series,
    dataset: datasetOf(view, series),
    title,
    ...(caption === undefined ? {} : { caption }),
    language: view.language,
    ...(alone ? {} : { cellsHref: accountHref(series.id, view) }),
    headingLevel,
  }
  if (kind === 'bars') return <BarChart {...props} />
  return <LineChart {...props} {...(reference === undefined ? {} : { reference })} />
}

/** Requires  a series of the site's datasets: one of another throws, naming itself. */
export function datasetOf({ input }: Pick<View, 'input'>, series: Series): Dataset {
  const dataset = input.site.datasets.get(series.dataset)
  if (dataset === undefined) throw new Error(`the series '${series.text}' is of no dataset of the site`)
  return dataset
}
