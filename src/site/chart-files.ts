// What stands beside the page of a chart: its numbers once for all languages, its picture and its citation in each.
import type { PictureTheme } from '../charts/picture-style.ts'
import { standaloneSvgs } from '../charts/standalone.tsx'
import { textIn } from '../kit/language.ts'
import { type Address, folderOf } from './addresses.ts'
import { chartCsv, chartJson, newestSource, partsOf, yearsOf } from './chart-data.ts'
import { type Citation, citeFiles } from './citation.ts'
import { datasetOf } from './components/chart/component.tsx'
import type { ReuseFile } from './components/reuse/component.tsx'
import { type ShownChart, chartSources } from './notes.ts'
import type { ReleaseFile } from './release-file.ts'
import type { RenderInput } from './render-input.ts'
import { type LinesFor, sourceLines } from './source-lines.ts'
import type { View } from './view.ts'

export interface ChartAt {
  readonly chart: ShownChart
  /** The page of the chart. */
  readonly address: Address
}

/** The files as "use this" lists them. */
export function chartForms({ language }: View, address: Address): readonly ReuseFile[] {
  const numbers = folderOf('en', address)
  const pictures = folderOf(language, address)
  return [
    { form: 'csv', path: `${numbers}data.csv` },
    { form: 'json', path: `${numbers}data.json` },
    { form: 'svg', path: `${pictures}chart.svg` },
    { form: 'png', path: `${pictures}chart.png` },
  ]
}

/** The files themselves. Those without a language come with the English page, which every site has. */
export function chartFiles(
  view: View,
  { chart, address, citation }: ChartAt & { readonly citation: Citation },
): readonly ReleaseFile[] {
  const { input, language } = view
  const folder = folderOf(language, address)
  const picture = picturesOf(view, { chart, address })
  const numbers = (): readonly ReleaseFile[] => [
    { path: `${folder}data.csv`, body: chartCsv(input, chart), kind: 'data' },
    { path: `${folder}data.json`, body: chartJson(input, chart), kind: 'data' },
  ]
  return [
    ...(language === 'en' ? numbers() : []),
    { path: `${folder}chart.svg`, body: picture.both, kind: 'data' },
    { path: `${folder}chart.png`, body: picture.light, kind: 'picture' },
    ...citeFiles(folder, citation),
  ]
}

/** An SVG with the chart's title, source, dates and address in it, so that it can travel without its page. */
function picturesOf(view: View, { chart, address }: ChartAt): Readonly<Record<PictureTheme, string>> {
  const { series, kind, title, reference } = chart
  const dataset = datasetOf(view, series)
  return standaloneSvgs({
    picture:
      kind === 'bars'
        ? { kind, series, dataset }
        : { kind, series, dataset, ...(reference === undefined ? {} : { reference }) },
    title,
    lines: [
      textIn(partsOf(view.input, series).measure.countsNot, view.language),
      ...sourceLines(view, linesFor(view.input, chart, address)),
    ],
    language: view.language,
  })
}

/** Where a chart is from, as its picture and its frame say it. */
export function linesFor(input: RenderInput, chart: ShownChart, address: Address): LinesFor {
  const newest = newestSource(chart.series)
  return {
    sources: chartSources(chart),
    ...(newest === undefined ? {} : { newest }),
    years: yearsOf(input, chart.series),
    address,
  }
}
