// The numbers of a chart as files: once for all languages, with the labels in each, the sources, and what is not known.
import type { Dimension, Measure } from '../figures/dataset.ts'
import { cellsOfPoint, otherCounts, sourcesOf as sourcesOfCells } from '../figures/cells.ts'
import type { CellUse, Series, SeriesPoint } from '../figures/figure.ts'
import { yearName } from '../figures/year-dimension.ts'
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
export function pointValue({ use, rate, missing }: SeriesPoint): PointValue | null {
  const shown = rate ?? use
  if (shown === null || missing !== undefined) return null
  const { value, interval } = shown
  return {
    value,
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
    const { at, use, rate, missing = '' } = point
    const shown = pointValue(point)
    const { sources, agreeing, conflicting } = sourcesAt(point)
    return [
      at,
      ...languages.map((language) => dimensionLabel(dimension, at, language)),
      ...[shown?.value, series.unit, shown?.low, shown?.high, shown?.level].map(cell),
      missing,
      ...(isRate
        ? [cell(rate?.events.value ?? use?.value), cell(rate?.people.value), peopleSources(point).join('; ')]
        : []),
      ...(reference === undefined ? [] : referenceCells(reference.series, at)),
      sources.join('; '),
      sources.map((id) => sourceOf({ input }, id).publisher ?? 'not identified').join('; '),
      agreeing.join('; '),
      conflicting.map(({ source, value }) => `${source}: ${value}`).join('; '),
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

interface SourcesAt {
  /** Of the value, or of the count that a rate is of; of a total, all of them. */
  readonly sources: readonly string[]
  readonly agreeing: readonly string[]
  /** What other sources have there; of a total, the total with their numbers. */
  readonly conflicting: CellUse['conflicting']
}

/** Who has what at a point, the people of a rate aside. */
export function sourcesAt({ use, rate }: SeriesPoint): SourcesAt {
  const cells = rate?.events.cells ?? (use === null ? [] : [use])
  const agreeing = cells.length === 1 ? cells.flatMap((one) => one.agreeing) : []
  const conflicting = rate === undefined ? use?.conflicting : otherCounts(rate.events)
  return { sources: sourcesOfCells(cells), agreeing, conflicting: conflicting ?? [] }
}

/** Who has the people that a rate is over. */
export function peopleSources({ rate }: SeriesPoint): readonly string[] {
  return rate === undefined ? [] : sourcesOfCells(rate.people.cells)
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
    breaks: series.breaks,
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
  if (shown === null) return { at, label, missing, ...(use === null ? {} : { count: use.value }) }
  const { sources, agreeing, conflicting } = sourcesAt(point)
  return {
    at,
    label,
    value: shown.value,
    interval: shown.low === null ? null : { low: shown.low, high: shown.high, level: shown.level },
    ...ofRate(point),
    ...(sources.length === 1 ? { source: sources[0] } : { sources }),
    agreeing,
    conflicting,
    ...(use?.note === undefined ? {} : { note: use.note }),
  }
}

/** What a rate is of, and over: with whose people they are, which are another's than the count. */
export function ofRate(point: SeriesPoint): Readonly<Record<string, unknown>> {
  const { rate } = point
  if (rate === undefined) return {}
  return { count: rate.events.value, people: rate.people.value, peopleSources: peopleSources(point) }
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
  const newest = points.findLast((point) => pointValue(point) !== null)
  return newest === undefined ? undefined : sourcesAt(newest).sources[0]
}

/** Every source that a point names: those shown first, then those that agree or differ. */
export function sourcesOf({ sources, points }: Series): readonly string[] {
  const beside = points
    .flatMap(cellsOfPoint)
    .flatMap((use) => [use.source, ...use.agreeing, ...use.conflicting.map(({ source }) => source)])
  return [...new Set([...sources, ...beside])]
}

/** The years that the values of a series are of, in order; empty where they have none. */
export function yearsOf(input: RenderInput, series: Series): readonly string[] {
  const year = yearName(datasetOf({ input }, series))
  const years = series.points
    .flatMap(cellsOfPoint)
    .flatMap((use) => (use.dataset === series.dataset ? (use.at[year] ?? []) : []))
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
