// The geometry of rows on one logarithmic axis: a label with its number above each mark, groups under headings, and lines to read
// the marks against.
import { px } from './canvas.tsx'
import { type LogAxis, type LogDomain, TICK_SIZE, logAxis } from './log-axis.ts'
import { fitText, textWidth } from './text-width.ts'
import type { ChartWords } from './words.ts'

const TEXT = 13
/** Of headings and numbers, which are set in bold: wider than others of their size. */
const BOLD = TEXT * 1.15
const LINE = 16
const MARK = 12
const AFTER_ROW = 5
const HEAD = 17
const BEFORE_HEAD = 12
/** From the drawing's edges to where the axis begins and ends: room for half a dot and for an arrow. */
const INSET = 8
const ARROW = 5

export interface DrawnRow {
  readonly label: string
  /** What stands at the end of the label: its number, in few characters. */
  readonly text: string
  readonly value: number | null
  /** `high` is null where nothing limits it. */
  readonly span: { readonly low: number; readonly high: number | null } | null
  /** The span is drawn as a bar and not as a line. */
  readonly isRange: boolean
  /** What stands where there is nothing to draw. */
  readonly reason: string | null
}

export interface DrawnGroup {
  readonly title: string
  readonly rows: readonly DrawnRow[]
}

export interface ReferenceLine {
  readonly value: number
  readonly label: string
}

export interface RowsPlan {
  readonly groups: readonly DrawnGroup[]
  readonly line: ReferenceLine
  readonly domain: LogDomain
  readonly width: number
  readonly words: ChartWords
}

export interface PlacedText {
  readonly y: number
  readonly text: string
}

export interface RowsLayout {
  readonly width: number
  readonly height: number
  readonly heads: readonly PlacedText[]
  readonly labels: readonly PlacedText[]
  readonly reasons: readonly PlacedText[]
  /** They end at their x. */
  readonly values: readonly (PlacedText & { readonly x: number })[]
  /** Path commands, each empty where there is nothing to draw. Dots are strokes without length, round at their ends. */
  readonly spans: string
  readonly ranges: string
  readonly points: string
  readonly grid: string
  readonly ticks: LogAxis['ticks']
  /** Baselines of the ticks, above and below the rows. */
  readonly tickYs: readonly [number, number]
  readonly line: ReferenceMark
}

export interface ReferenceMark {
  readonly path: string
  readonly x: number
  readonly y: number
  readonly label: string
  readonly anchor: 'start' | 'end'
}

/** Requires at least one row. Ensures every mark and label inside the width; what goes on beyond the axis ends in an arrow. */
export function layOutRows({ groups, line, domain, width, words }: RowsPlan): RowsLayout {
  const axis = logAxis({ domain, range: [INSET, width - INSET], words })
  const top = 2 * LINE + 4
  const stacked = stackRows(groups, { top, width })
  const bottom = stacked.bottom + 2
  const marks = stacked.rows.map((placed) => marksOf(placed, axis))
  const join = (part: keyof RowMarks): string => marks.map((mark) => mark[part]).join('')
  return {
    width,
    height: bottom + LINE + 4,
    heads: stacked.heads,
    labels: stacked.rows.flatMap(({ labels }) => labels),
    reasons: stacked.rows.flatMap(({ reasons }) => reasons),
    values: stacked.rows.flatMap(({ row, labels }) =>
      row.text === '' ? [] : [{ x: width, y: labels.at(-1)?.y ?? 0, text: row.text }],
    ),
    spans: join('span'),
    ranges: join('range'),
    points: join('point'),
    grid: axis.ticks.map(({ x }) => `M${px(x)} ${top}V${px(bottom)}`).join(''),
    ticks: axis.ticks,
    tickYs: [top - 6, bottom + LINE - 2],
    line: referenceMark(line, { axis, width, bottom }),
  }
}

interface PlacedRow {
  readonly row: DrawnRow
  readonly labels: readonly PlacedText[]
  readonly reasons: readonly PlacedText[]
  /** The middle of its marks. */
  readonly y: number
}

function stackRows(
  groups: readonly DrawnGroup[],
  { top, width }: { readonly top: number; readonly width: number },
): { readonly heads: readonly PlacedText[]; readonly rows: readonly PlacedRow[]; readonly bottom: number } {
  const heads: PlacedText[] = []
  const rows: PlacedRow[] = []
  let y = top
  const stack = (text: string, room: number): readonly PlacedText[] =>
    fitText(text, TEXT, room).map((each) => ({ text: each, y: (y += LINE) - 3 }))
  for (const { title, rows: members } of groups) {
    y += heads.length === 0 ? 2 : BEFORE_HEAD
    for (const text of fitText(title, BOLD, width)) heads.push({ text, y: (y += HEAD) - 3 })
    for (const row of members) {
      const labels = stack(row.label, width - textWidth(row.text, BOLD) - 10)
      const reasons = row.reason === null ? [] : stack(row.reason, width)
      rows.push({ row, labels, reasons, y: y + MARK / 2 })
      y += (row.reason === null ? MARK : 0) + AFTER_ROW
    }
  }
  return { heads, rows, bottom: y }
}

interface RowMarks {
  readonly span: string
  readonly range: string
  readonly point: string
}

function marksOf({ row, y }: PlacedRow, axis: LogAxis): RowMarks {
  const { value, span, isRange } = row
  const { low, high } = axis.domain
  const drawn = span === null ? '' : spanPath(span, { y, axis })
  const isInside = value !== null && value >= low && value <= high
  return {
    span: isRange ? '' : drawn,
    range: isRange ? drawn : '',
    point: isInside ? `M${px(axis.x(value))} ${px(y)}h0` : '',
  }
}

/** From the low end to the high one; an arrow at the end that lies beyond the axis. */
function spanPath(
  { low, high }: NonNullable<DrawnRow['span']>,
  { y, axis }: { readonly y: number; readonly axis: LogAxis },
): string {
  const { domain, x } = axis
  const [from, to] = [x(Math.max(low, domain.low)), x(high ?? domain.high)].map(px)
  const level = px(y)
  const left = low < domain.low ? arrow({ x: x(domain.low), y, by: ARROW }) : ''
  const right = high === null || high > domain.high ? arrow({ x: x(domain.high), y, by: -ARROW }) : ''
  return `M${from} ${level}H${to}${left}${right}`
}

/** Its head; the shaft is the span. `by`: from the head to its ends, along the axis. */
function arrow({ x, y, by }: { readonly x: number; readonly y: number; readonly by: number }): string {
  const back = px(x + by)
  return `M${back} ${px(y - 4)}L${px(x)} ${px(y)}L${back} ${px(y + 4)}`
}

/** The line, and its words above the axis, on the side where there is room. */
function referenceMark(
  { value, label }: ReferenceLine,
  { axis, width, bottom }: { readonly axis: LogAxis; readonly width: number; readonly bottom: number },
): ReferenceMark {
  const x = axis.x(value)
  const needs = textWidth(label, TICK_SIZE) + 6
  return {
    path: `M${px(x)} ${LINE - 2}V${px(bottom)}`,
    x,
    y: LINE - 5,
    label,
    anchor: x + needs <= width || x < needs ? 'start' : 'end',
  }
}
