// A view as a chart: small lines side by side, bars, or a map; what does not fit is said, and the table has all of it.
import { type Bar, drawBars } from './draw-bars.ts'
import { drawLine } from './draw-line.ts'
import { type MapState, type StatePaths, drawMap } from './draw-map.ts'
import { element } from './elements.ts'
import { type ViewCell, type ViewLine, isDisputed, numberIn } from './explore-cells.ts'
import type { View } from './explore-view.ts'
import { type Reader, cellText, labelOf, measureTitle, placeName, varying } from './explore-words.ts'
import { planLine } from './line-plan.ts'
import { classLimits, classOf, ticksTo } from './scale.ts'

const MOST_LINES = 5
const MOST_BARS = 60
const PLOT = 170
/** Of each plot where there are several. */
const SMALL_PLOT = 110

export interface Chart {
  readonly elements: readonly HTMLElement[]
  /** What must be told beside it, as sentences. */
  readonly notes: readonly string[]
}

interface ChartParts {
  readonly reader: Reader
  readonly view: View
  readonly title: string
}

const NOTHING: Chart = { elements: [], notes: [] }

/** Each line in a plot of its own, all on one scale: they are told apart by their headings, not by colours. */
export function lineChart({ reader, view, title }: ChartParts, lines: readonly ViewLine[]): Chart {
  const { table, words } = reader
  const shown = lines.slice(0, MOST_LINES)
  const [only] = shown
  if (only === undefined) return NOTHING
  const year = table.year?.name ?? ''
  const { kind, unit = '' } = table.measures.get(view.measure) ?? {}
  const cells = shown.flatMap((line) => line.cells)
  const years = cells.map(({ at }) => Number(at[year]))
  const most = Math.max(...cells.map((cell) => numberIn(cell) ?? 0))
  const frame = {
    first: Math.min(...years),
    last: Math.max(...years),
    ticks: ticksTo(most, kind === 'count').map((value) => ({ value, text: words.short(value, unit) })),
    breaks: table.dataset.breaks.map(({ from }) => Number(from)),
    plotHeight: shown.length > 1 ? SMALL_PLOT : PLOT,
  }
  const among = varying(
    reader,
    shown.map(({ at }) => ({ ...at, [year]: '' })),
  ).filter((name) => name !== year)
  const panels = shown.map((line) => {
    const name = placeName(reader, line.at, among)
    const points = line.cells.map((cell) => {
      const value = numberIn(cell)
      const text = value === null ? '' : words.short(value, unit)
      return { year: Number(cell.at[year]), value, text: isDisputed(cell) ? `${text}†` : text }
    })
    const svg = drawLine(planLine(points, frame), {
      title: shown.length > 1 ? `${measureTitle(reader, view.measure)}: ${name}` : title,
      description: words.t('describe.line', {
        first: frame.first,
        last: frame.last,
        high: words.short(frame.ticks[frame.ticks.length - 1]?.value ?? 0, unit),
      }),
      newSeries: words.t('series'),
    })
    return element('div', {}, shown.length > 1 ? element('h3', {}, name) : null, svg)
  })
  const hasGap = cells.some((cell) => numberIn(cell) === null)
  return {
    elements: [
      element('div', { class: shown.length > 1 && 'panels' }, ...panels),
      ...(hasGap ? [keyOf(words.t('hollow'))] : []),
    ],
    notes: lines.length > shown.length ? [words.t('lines.more', { n: MOST_LINES })] : [],
  }
}

export function barChart({ reader, view, title }: ChartParts, cells: readonly ViewCell[]): Chart {
  const { table, words } = reader
  const shown = cells.slice(0, MOST_BARS)
  const measure = table.measures.get(view.measure)
  if (measure === undefined || shown.every((cell) => numberIn(cell) === null)) return NOTHING
  const among = varying(
    reader,
    shown.map(({ at }) => at),
  )
  const bars = shown.map((cell): Bar => {
    const value = numberIn(cell)
    const text = cellText(reader, cell, view.measure)
    return {
      label: placeName(reader, cell.at, among),
      text: isDisputed(cell) ? `${text} †` : text,
      value,
      interval: value === null ? null : (cell.use?.interval ?? null),
    }
  })
  const isShare = measure.kind === 'share'
  const top = Math.max(...bars.map(({ value, interval }) => Math.max(value ?? 0, interval?.high ?? 0))) || 1
  const description = words.t('describe.bars', { high: words.value(isShare ? 100 : top, measure.unit) })
  return {
    elements: [
      element(
        'div',
        {},
        drawBars(bars, { title, description, top: isShare ? 100 : top, isOfWhole: isShare }),
      ),
    ],
    notes: cells.length > shown.length ? [words.t('bars.more', { n: MOST_BARS })] : [],
  }
}

export interface MapChart extends Chart {
  readonly groupOf: (cell: ViewCell) => string
  /** To be called once the chart stands in the page. */
  readonly finish: () => void
}

/** Requires  one cell for each state at most, in the dimension `states`. */
export function mapChart(
  { reader, view, title }: ChartParts,
  {
    paths,
    states,
    cells,
  }: { readonly paths: StatePaths; readonly states: string; readonly cells: readonly ViewCell[] },
): MapChart {
  const { table, words } = reader
  const { kind, unit = '' } = table.measures.get(view.measure) ?? {}
  const values = cells.flatMap((cell) => numberIn(cell) ?? [])
  const limits = classLimits(values)
  const groupOf = (cell: ViewCell): number | null => {
    const value = numberIn(cell)
    return value === null ? null : classOf(value, limits)
  }
  const shapes = cells.map((cell): MapState => {
    const code = cell.at[states] ?? ''
    return {
      code,
      text: `${labelOf(reader, states, code)}: ${cellText(reader, cell, view.measure)}`,
      group: groupOf(cell),
    }
  })
  const { map, number } = drawMap(paths, shapes, { title, description: words.t('describe.map') })
  const legend = limits.map((low, index) => {
    const next = limits[index + 1]
    const said = { n: index + 1, low: words.value(low, unit) }
    const text =
      next === undefined
        ? words.t('group.last', said)
        : words.t('group.of', { ...said, next: words.value(next, unit) })
    return element('li', { class: `g${index + 1}` }, element('span', {}), text)
  })
  return {
    elements: [
      element('div', {}, map),
      element(
        'ul',
        { class: 'legend' },
        ...legend,
        element('li', { class: 'none' }, element('span', {}), words.t('group.none')),
      ),
    ],
    notes: kind === 'count' ? [words.t('map.counts')] : [],
    groupOf: (cell) => String(groupOf(cell) ?? '–'),
    finish: number,
  }
}

function keyOf(text: string): HTMLElement {
  return element('p', { class: 'key', 'aria-hidden': 'true' }, `○ ${text}`)
}
