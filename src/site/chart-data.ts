// The numbers of a chart as files: once for all languages, with the labels in each, the sources, and what is not known.
import type { Dimension, Measure } from '../figures/dataset.ts'
import type { CellUse, Series, SeriesPoint } from '../figures/figure.ts'
import { csvText, withoutFormula } from '../kit/csv-text.ts'
import type { Language } from '../kit/language.ts'
import { hrefIn } from './addresses.ts'
import { siteLanguages } from './content.ts'
import { dimensionLabel } from './components/data-table/component.tsx'
import { datasetOf } from './components/chart/component.tsx'
import { sourceOf } from './components/source-list/component.tsx'
import type { ShownChart } from './notes.ts'
import type { RenderInput } from './render-input.ts'

/** What a chart shows at a point: the rate of it, where the series is one of rates. */
export interface PointValue {
  readonly value: number | string
  readonly low: number | null
  readonly high: number | null
  readonly level: number | null
}

/** Null where there is no value. */
export function pointValue({ use, rate }: SeriesPoint): PointValue | null {
  if (use === null) return null
  const interval = rate === undefined ? use.interval : rate.interval
  return {
    value: rate?.value ?? use.value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    level: interval?.level ?? null,
  }
}

/** The points as CSV, a row each, with no cell that a spreadsheet would run. */
export function chartCsv(
  input: RenderInput,
  { series, reference }: Pick<ShownChart, 'series' | 'reference'>,
): string {
  const languages = siteLanguages(input.site)
  const { dimension } = partsOf(input, series)
  const isRate = series.points.some(({ rate }) => rate !== undefined)
  const header = [
    'at',
    ...languages.map((language) => `label_${language}`),
    'value',
    'unit',
    'low',
    'high',
    'level',
    'missing',
    ...(isRate ? ['count', 'people', 'people_source'] : []),
    ...(reference === undefined ? [] : ['reference_value', 'reference_low', 'reference_high']),
    'source',
    'publisher',
    'agreeing',
    'conflicting',
  ]
  const rows = series.points.map((point): readonly string[] => {
    const { at, use, rate, missing } = point
    const shown = pointValue(point)
    return [
      at,
      ...languages.map((language) => dimensionLabel(dimension, at, language)),
      ...[shown?.value, series.unit, shown?.low, shown?.high, shown?.level].map(cell),
      use === null ? (missing ?? 'not reported') : '',
      ...(isRate ? [cell(use?.value), cell(rate?.people.value), sourcesOfUse(rate?.people).join('; ')] : []),
      ...(reference === undefined ? [] : referenceCells(reference.series, at)),
      sourcesOfUse(use).join('; '),
      sourcesOfUse(use)
        .map((id) => sourceOf({ input }, id).publisher ?? 'not identified')
        .join('; '),
      (use?.agreeing ?? []).join('; '),
      (use?.conflicting ?? []).map(({ source, value }) => `${source}: ${value}`).join('; '),
    ]
  })
  return csvText([header, ...rows.map((row) => row.map(withoutFormula))])
}

/** What stands beside the point: nothing where it has no value there. */
function referenceCells({ points }: Series, at: string): readonly string[] {
  const beside = points.find((point) => point.at === at)
  const shown = beside === undefined ? null : pointValue(beside)
  return [shown?.value, shown?.low, shown?.high].map(cell)
}

/** The source of a cell, or those of all cells that a total adds up. */
export function sourcesOfUse(use: CellUse | null | undefined): readonly string[] {
  if (use === null || use === undefined) return []
  return [...new Set((use.of ?? [use]).map(({ source }) => source))]
}

function cell(value: number | string | null | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}

/** The points as JSON, with what the measure counts and does not, and everything that is known of each source. */
export function chartJson(
  input: RenderInput,
  { series, reference }: Pick<ShownChart, 'series' | 'reference'>,
): string {
  const { site, asOf } = input
  const languages = siteLanguages(input.site)
  const dataset = datasetOf({ input }, series)
  const { dimension, measure } = partsOf(input, series)
  const address = (path: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      languages.map((language) => [language, `${site.settings.url}${hrefIn(language, path)}`]),
    )
  const file = {
    id: series.id,
    text: series.text,
    unit: series.unit,
    edition: asOf,
    page: address(`/figures/${series.id}/`),
    dataset: { name: dataset.name, title: dataset.title, page: address(`/data/${dataset.name}/`) },
    measure,
    by: { name: series.by, title: dimension?.title ?? { en: series.by } },
    breaks: dimension?.kind === 'year' ? dataset.breaks : [],
    points: series.points.map((point) => jsonPoint(point, dimension, languages)),
    ...(reference === undefined ? {} : { reference: jsonReference(reference.series) }),
    sources: [
      ...new Set([series, ...(reference === undefined ? [] : [reference.series])].flatMap(sourcesOf)),
    ].map((id) => sourceOf({ input }, id)),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

function jsonPoint(
  point: SeriesPoint,
  dimension: Dimension | undefined,
  languages: readonly Language[],
): Readonly<Record<string, unknown>> {
  const { at, use, missing } = point
  const shown = pointValue(point)
  const label = Object.fromEntries(
    languages.map((language) => [language, dimensionLabel(dimension, at, language)]),
  )
  if (use === null || shown === null) return { at, label, missing: missing ?? 'not reported' }
  return {
    at,
    label,
    value: shown.value,
    interval: shown.low === null ? null : { low: shown.low, high: shown.high, level: shown.level },
    ...ofRate(point),
    source: use.source,
    agreeing: use.agreeing,
    conflicting: use.conflicting,
    ...(use.note === undefined ? {} : { note: use.note }),
  }
}

/** What a rate is of, and over: with its sources, which are another's than those of the count. */
export function ofRate({ use, rate }: SeriesPoint): Readonly<Record<string, unknown>> {
  if (use === null || rate === undefined) return {}
  return {
    count: use.value,
    people: rate.people.value,
    ...(use.of === undefined ? {} : { sources: sourcesOfUse(use) }),
    peopleSources: sourcesOfUse(rate.people),
  }
}

/** The series that the chart shows beside its own. */
function jsonReference({ text, unit, points }: Series): Readonly<Record<string, unknown>> {
  return {
    text,
    unit,
    points: points.map((point) => {
      const shown = pointValue(point)
      if (shown === null) return { at: point.at, missing: point.missing ?? 'not reported' }
      const { value, low, high, level } = shown
      return { at: point.at, value, interval: low === null ? null : { low, high, level }, ...ofRate(point) }
    }),
  }
}

/** The source of the last point that has a value: of a series of years, the newest. */
export function newestSource({ points }: Series): string | undefined {
  return points.findLast(({ use }) => use !== null)?.use?.source
}

/** Every source that a point names: those shown first, then those that agree or differ. */
export function sourcesOf({ sources, points }: Series): readonly string[] {
  const beside = points.flatMap(({ use, rate }) => [
    ...(use === null ? [] : [use.source, ...use.agreeing, ...use.conflicting.map(({ source }) => source)]),
    ...sourcesOfUse(rate?.people),
  ])
  return [...new Set([...sources, ...beside])]
}

/** The years that the values of a series are of, in order; empty where they have none. */
export function yearsOf(input: RenderInput, series: Series): readonly string[] {
  const { dimensions } = datasetOf({ input }, series)
  const year = dimensions.find(({ kind }) => kind === 'year')?.name ?? ''
  const years = series.points.flatMap(({ use }) => use?.at[year] ?? [])
  return [...new Set(years)].toSorted()
}

/** Requires  a series that was read from the site's datasets. */
export function partsOf(
  input: RenderInput,
  series: Series,
): { readonly dimension: Dimension | undefined; readonly measure: Measure } {
  const { dimensions, measures } = datasetOf({ input }, series)
  const measure = measures.find(({ name }) => name === series.measure)
  if (measure === undefined) throw new Error(`the series '${series.text}' is of no measure of its dataset`)
  return { dimension: dimensions.find(({ name }) => name === series.by), measure }
}
