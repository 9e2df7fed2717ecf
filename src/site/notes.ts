// What a page's text rests on, gathered while it is written: sources in the order they are first named, figures, series.
import type { Figure, FigureBook, Ranking, Series } from '../figures/figure.ts'
import type { ChartSpec, StudySpec } from '../facts/prose.types.ts'

/** A chart, drawn as the first text that has it shows it. */
export interface ShownChart extends Pick<ChartSpec, 'kind' | 'title' | 'caption'> {
  readonly series: Series
  readonly reference?: { readonly series: Series; readonly label: string }
}

/** Every source that a chart's numbers are from: of its own first, then of what it stands beside. */
export function chartSources({
  series,
  reference,
}: Pick<ShownChart, 'series' | 'reference'>): readonly string[] {
  return [...new Set([...series.sources, ...(reference?.series.sources ?? [])])]
}

export interface Notes {
  /** The number of a source on this page, from 1; the same source keeps its number. */
  readonly cite: (source: string) => number
  /** The figure of an expression, noted as used here. */
  readonly figure: (expression: string) => Figure
  /** A chart with its series, noted as used here. */
  readonly chart: (spec: ChartSpec) => ShownChart
  /** Notes a picture of a study as shown here, with its sources: a name for it that no other on the page has. */
  readonly study: (spec: StudySpec, sources: readonly string[]) => string
  /** A ranking, its sources noted as used here. */
  readonly ranking: (ranking: Ranking) => void
  /** Takes over what other notes hold: figures, series, and sources in their order. */
  readonly takeOver: (other: Notes) => void
  readonly sources: () => readonly string[]
  readonly figures: () => readonly Figure[]
  readonly charts: () => readonly ShownChart[]
  readonly studies: () => readonly StudySpec[]
}

/**
 * Notes of one page.
 *
 * Requires  that the gate has passed every figure: one that does not evaluate throws, naming itself and the reason.
 */
export function openNotes(book: FigureBook): Notes {
  const numbers = new Map<string, number>()
  const figures = new Map<string, Figure>()
  const charts = new Map<string, ShownChart>()
  const studies: StudySpec[] = []
  const cite = (source: string): number => {
    const number = numbers.get(source) ?? numbers.size + 1
    numbers.set(source, number)
    return number
  }
  return {
    cite,
    figure: (expression) => {
      const result = book.figure(expression)
      if (!result.ok)
        throw new Error(`the figure '${expression}' cannot be rendered: ${result.refusal.message}`)
      figures.set(result.value.id, result.value)
      result.value.sources.forEach(cite)
      return result.value
    },
    chart: ({ cells, by, kind, title, caption, reference }) => {
      const series = seriesOf(book, cells, by)
      const beside =
        reference === undefined
          ? {}
          : { reference: { series: seriesOf(book, reference.cells, by), label: reference.label } }
      const chart: ShownChart = {
        series,
        kind,
        title,
        ...(caption === undefined ? {} : { caption }),
        ...beside,
      }
      if (!charts.has(series.id)) charts.set(series.id, chart)
      chartSources(chart).forEach(cite)
      return chart
    },
    study: (spec, sources) => {
      const before = studies.filter(({ dataset, show }) => dataset === spec.dataset && show === spec.show)
      studies.push(spec)
      sources.forEach(cite)
      return before.length === 0 ? spec.dataset : `${spec.dataset}-${before.length + 1}`
    },
    ranking: ({ sources }) => sources.forEach(cite),
    takeOver: (other) => {
      other.sources().forEach(cite)
      for (const figure of other.figures()) figures.set(figure.id, figure)
      for (const chart of other.charts()) if (!charts.has(chart.series.id)) charts.set(chart.series.id, chart)
      studies.push(...other.studies())
    },
    sources: () => [...numbers.keys()],
    figures: () => [...figures.values()],
    charts: () => [...charts.values()],
    studies: () => [...studies],
  }
}

function seriesOf(book: FigureBook, cells: string, by: string): Series {
  const result = book.series(cells, by)
  if (result.ok) return result.value
  throw new Error(`the chart '${cells}' by ${by} cannot be rendered: ${result.refusal.message}`)
}
