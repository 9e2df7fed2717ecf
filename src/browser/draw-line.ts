// A line along years as a drawing: what was planned, and nothing where nothing is known.
import { drawing, element, svgElement } from './elements.ts'
import type { LinePlan } from './line-plan.ts'

export interface LineWords {
  readonly title: string
  readonly description: string
  /** What stands beside the mark of a new series. */
  readonly newSeries: string
}

/** The mark of a year without a value stands so far below the axis: on it, it would read as 0. */
const BELOW = 6

/** The style of charts draws it: `line`, `grid`, `soft`, `ticks`, `break`, `hollow`, `dot` and `value` are its classes. */
export function drawLine(plan: LinePlan, { title, description, newSeries }: LineWords): SVGSVGElement {
  const { height, left, axis, path } = plan
  return drawing(
    { title, description, class: 'line', height },
    svgElement(
      'g',
      { class: 'grid' },
      ...plan.ticks.map(({ y }) =>
        svgElement('line', { class: y === axis && 'axis', x1: pc(left), x2: '100%', y1: y, y2: y }),
      ),
    ),
    svgElement(
      'g',
      { class: 'soft ticks' },
      ...plan.ticks.map(({ y, text }) => svgElement('text', { x: pc(left), dx: -7, y: y + 4 }, text)),
    ),
    svgElement(
      'g',
      { class: 'soft' },
      ...plan.years.map(({ x, text }) => svgElement('text', { x: pc(x), y: axis + 25 }, text)),
      // One of them says it for all: the sentences below name each.
      ...plan.breaks.slice(-1).map((x) => svgElement('text', { x: pc(Math.min(x, 86)), y: 10 }, newSeries)),
    ),
    svgElement(
      'g',
      { class: 'break' },
      ...plan.breaks.map((x) => svgElement('line', { x1: pc(x), x2: pc(x), y1: 15, y2: axis })),
    ),
    path === ''
      ? null
      : svgElement(
          'svg',
          { width: '100%', height, viewBox: `0 0 100 ${height}`, preserveAspectRatio: 'none' },
          svgElement('path', { d: path, 'vector-effect': 'non-scaling-stroke' }),
        ),
    svgElement(
      'g',
      { class: 'hollow' },
      ...plan.hollows.map((x) => svgElement('circle', { cx: pc(x), cy: axis + BELOW, r: 3.5 })),
    ),
    svgElement(
      'g',
      { class: 'dot' },
      ...plan.dots.map(({ x, y }) => svgElement('circle', { cx: pc(x), cy: y, r: 4 })),
    ),
    svgElement(
      'g',
      { class: 'value' },
      ...plan.labels.map(({ x, y, text }) => svgElement('text', { x: pc(x), y }, text)),
    ),
  )
}

function pc(value: number): string {
  return `${value}%`
}

/** What a hollow mark says, for those who see it. */
export function hollowKey(text: string): HTMLElement {
  return element('p', { class: 'key', 'aria-hidden': 'true' }, `○ ${text}`)
}
