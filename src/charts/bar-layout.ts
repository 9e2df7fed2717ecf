// The geometry of a bar chart: each category on its own line above its bar; pixels of one width.
import { scaleLinear } from 'd3-scale'
import { cellText } from './chart-table.tsx'
import { type Reading, isDisputed } from './reading.ts'
import { textWidth, wrapText } from './text-width.ts'
import type { ChartWords } from './words.ts'

const LABEL_SIZE = 14
const LINE = 18
/** Between a label's last line and its bar. */
const LABEL_GAP = 3
const GAP = 14
const AXIS = 22
export const BAR_HEIGHT = 16

export interface BarRow {
  /** The category, in as many lines as it takes, with the baseline of each. */
  readonly lines: readonly { readonly y: number; readonly text: string }[]
  readonly barY: number
  /** The value, or what is said in its place. */
  readonly text: string
  /** Absent where there is no value. */
  readonly width?: number
  readonly interval?: { readonly low: number; readonly high: number }
}

export interface BarLayout {
  readonly width: number
  readonly height: number
  readonly rows: readonly BarRow[]
  /** Where the longest possible bar ends. */
  readonly end: number
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  /** Shares are drawn on the whole that they are of. */
  readonly isOfWhole: boolean
  readonly low: string
  readonly high: string
}

export interface BarPlan {
  readonly reading: Reading
  readonly width: number
  readonly words: ChartWords
}

/** Requires a reading with at least one value. Ensures bars in the order of the series, from zero; shares on 0 to 100%. */
export function layOutBars({ reading, width, words }: BarPlan): BarLayout {
  const { points, withValue, unit, measure } = reading
  const isShare = measure.kind === 'share'
  const texts = points.map((point) => cellText(point, unit, words) + (isDisputed(point) ? ' †' : ''))
  const room = Math.max(
    ...texts.map((text, index) => (points[index]?.value === null ? 0 : textWidth(text, LABEL_SIZE))),
  )
  const end = width - (room + 8)
  const top = isShare
    ? 100
    : Math.max(...withValue.map(({ value, interval }) => Math.max(value, interval?.high ?? 0))) || 1
  const x = scaleLinear([0, top], [0, end]).clamp(true)

  let y = 0
  const rows = points.map(({ label, value, interval }, index): BarRow => {
    const lines = wrapText(label, LABEL_SIZE, width).map((text) => ({ text, y: (y += LINE) - 4 }))
    y += LABEL_GAP
    const row = { lines, barY: y, text: texts[index] ?? '' }
    y += BAR_HEIGHT + GAP
    if (value === null) return row
    if (interval === null) return { ...row, width: x(value) }
    return { ...row, width: x(value), interval: { low: x(interval.low), high: x(interval.high) } }
  })
  const ticks = isShare
    ? [0, 25, 50, 75, 100].map((share) => ({ x: x(share), label: words.tick(share, unit) }))
    : []
  return {
    width,
    height: y - GAP + (isShare ? AXIS : 4),
    rows,
    end,
    ticks,
    isOfWhole: isShare,
    low: words.number(0, unit),
    high: words.number(top, unit),
  }
}
