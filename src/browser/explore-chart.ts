// A view as a chart: small lines side by side, bars, or a map; what does not fit is said, and the table has all of it.
import { classLetter, classLimits, classOf, rampSteps } from '../figures/map-classes.ts'
import { type Bar, drawBars } from './draw-bars.ts'
import { drawLine, hollowKey } from './draw-line.ts'
import { type MapState, type StateShapes, drawMap } from './draw-map.ts'
import { element } from './elements.ts'
import { type ViewCell, type ViewLine, isDisputed, numberIn } from './explore-cells.ts'
import type { View } from './explore-view.ts'
import { type Reader, cellText, labelOf, measureTitle, placeName, varying } from './explore-words.ts'
import { planLine } from './line-plan.ts'
import { ticksTo } from './scale.ts'

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
      element('div', { class: shown.length > 1 && 'plots' }, ...panels),
      ...(hasGap ? [hollowKey(words.t('hollow'))] : []),
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
  /** The class of a cell as its row in the table has it. */
  readonly classOfCell: (cell: ViewCell) => string
}

export interface MapParts {
  readonly shapes: StateShapes
  /** The dimension of the states. */
  readonly states: string
  readonly cells: readonly ViewCell[]
}

/** Requires  one cell for each state at most. */
export function mapChart({ reader, view, title }: ChartParts, { shapes, states, cells }: MapParts): MapChart {
  const { words } = reader
  const values = cells.flatMap((cell) => numberIn(cell) ?? [])
  const limits = values.length === 0 ? [] : classLimits(values)
  const steps = rampSteps(limits.length + 1)
  const classIn = (cell: ViewCell): MapState['inClass'] => {
    const value = numberIn(cell)
    if (value === null) return null
    const number = classOf(value, limits)
    return { letter: classLetter(number), step: steps[number - 1] ?? 1 }
  }
  const drawn = cells.map((cell): MapState => {
    const code = cell.at[states] ?? ''
    const text = `${labelOf(reader, states, code)}: ${cellText(reader, cell, view.measure)}`
    return { code, text, inClass: classIn(cell) }
  })
  const legend = values.length === 0 ? [] : legendOf(reader, view, limits)
  const map = drawMap(shapes, drawn, { title, description: words.t('describe.map') })
  const small = map.small.map(({ code, letter }) => `${labelOf(reader, states, code)} ${letter}`)
  return {
    elements: [
      element('div', {}, map.picture),
      element(
        'ul',
        { class: 'legend' },
        ...legend,
        element('li', { class: 'none' }, element('span', {}), words.t('class.none')),
      ),
      ...(small.length === 0
        ? []
        : [element('p', { class: 'small' }, words.t('class.small', { list: small.join(', ') }))]),
    ],
    notes: [],
    classOfCell: (cell) => classIn(cell)?.letter ?? '–',
  }
}

/** One item for each class: its letter and its limits. Without limits, all values are one. */
function legendOf(
  { table, words }: Reader,
  { measure }: View,
  limits: readonly number[],
): readonly Element[] {
  const steps = rampSteps(limits.length + 1)
  const unit = table.measures.get(measure)?.unit ?? ''
  const print = (limit: number | undefined): string => words.value(limit ?? 0, unit)
  return [...limits, null].map((next, index) => {
    const said = { n: classLetter(index + 1), low: print(limits[index - 1]), high: print(next ?? undefined) }
    const name = next === null ? 'class.last' : index === 0 ? 'class.first' : 'class.of'
    const text = limits.length === 0 ? words.t('class.one', said) : words.t(name, said)
    return element('li', { class: `c${steps[index]}` }, element('span', {}), text)
  })
}
