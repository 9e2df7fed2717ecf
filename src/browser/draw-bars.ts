// Values as horizontal bars from zero: the words above, the value at the end; where there is none, why, in words.
import { drawing, svgElement } from './elements.ts'

export interface Bar {
  readonly label: string
  readonly text: string
  /** Null where there is none. */
  readonly value: number | null
  readonly interval: { readonly low: number; readonly high: number } | null
}

export interface BarsFrame {
  readonly title: string
  readonly description: string
  /** Where the longest possible bar ends: 100 for shares, which stand on the whole that they are of. */
  readonly top: number
  readonly isOfWhole: boolean
}

const BAR = 16
const LINE = 18
const GAP = 12
/** What fits on the narrowest screen, at the size of labels. */
const LETTERS = 36
const LETTER = 7.5
const NARROWEST = 280

/** Requires  values from 0 up. */
export function drawBars(
  bars: readonly Bar[],
  { title, description, top, isOfWhole }: BarsFrame,
): SVGSVGElement {
  const room = Math.max(...bars.map(({ value, text }) => (value === null ? 0 : text.length))) * LETTER + 12
  const end = Math.max(20, 100 - (room / NARROWEST) * 100)
  const x = (value: number): number => Math.round((Math.min(value, top) / top) * end * 10) / 10
  let y = 0
  const rows = bars.map(({ label, text, value, interval }) => {
    const lines = linesIn(label).map((line) => svgElement('text', { y: (y += LINE) - 4 }, line))
    const at = (y += 2)
    y += BAR + GAP
    if (value === null) {
      const none = svgElement('text', { class: 'none', y: at + BAR - 3 }, `○ ${text}`)
      return svgElement(
        'g',
        {},
        svgElement('g', { class: 'label' }, ...lines),
        svgElement('g', { class: 'value' }, none),
      )
    }
    const middle = at + BAR / 2
    return svgElement(
      'g',
      {},
      svgElement('g', { class: 'label' }, ...lines),
      isOfWhole ? svgElement('rect', { class: 'track', y: at, width: `${end}%`, height: BAR }) : null,
      svgElement('rect', { class: 'bar', y: at, width: `${x(value)}%`, height: BAR }),
      interval === null
        ? null
        : svgElement('line', {
            class: 'interval',
            x1: `${x(interval.low)}%`,
            x2: `${x(interval.high)}%`,
            y1: middle,
            y2: middle,
          }),
      svgElement(
        'g',
        { class: 'value' },
        svgElement(
          'text',
          { x: `${x(Math.max(value, interval?.high ?? 0))}%`, dx: 6, y: at + BAR - 3 },
          text,
        ),
      ),
    )
  })
  return drawing({ title, description, class: 'bars', height: Math.max(1, y - GAP + 4) }, ...rows)
}

function linesIn(label: string): readonly string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines[lines.length - 1]
    if (last !== undefined && last.length + word.length < LETTERS) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
