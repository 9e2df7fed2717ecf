// The axes of a line chart: which years and which values stand where, in pixels of one width.
import { scaleLinear } from 'd3-scale'
import type { Scales } from './line-paths.ts'
import { LABEL_HEIGHT } from './place-labels.ts'
import { type ReadReference, type Reading, isDisputed } from './reading.ts'
import { textWidth } from './text-width.ts'
import { type ChartWords, isRateUnit } from './words.ts'

/** The narrowest drawing there is: what a screen of 320 pixels leaves. Labels that are apart here are apart everywhere. */
export const NARROWEST = 280
export const VALUE_SIZE = 12
/** Room above the highest point for its label. */
export const HEADROOM = 24

export interface LinePlan {
  readonly reading: Reading
  readonly reference: ReadReference | null
  readonly words: ChartWords
  readonly width: number
  /** From the axis to the top of the scale. */
  readonly plotHeight: number
  /** A panel among several: their one scale, and labels for its last value alone. */
  readonly panel?: { readonly top: number; readonly first: number; readonly last: number }
}

/** The highest that anything of these readings reaches. */
export function highestOf(readings: readonly (Pick<Reading, 'withValue'> | null)[]): number {
  const values = readings.flatMap((reading) =>
    (reading?.withValue ?? []).flatMap(({ value, interval }) => [value, interval?.high ?? value]),
  )
  return Math.max(0, ...values)
}

export interface Axes {
  readonly scales: Scales
  readonly left: number
  readonly axis: number
  /** Of the plot, below the words of breaks. */
  readonly top: number
  readonly ticks: readonly { readonly y: number; readonly value: number; readonly label: string }[]
  readonly years: readonly [first: number, last: number]
  /** The years that begin a new series. */
  readonly newFrom: readonly number[]
  /** The values as they are printed in the drawing, and how wide they are. */
  readonly texts: readonly string[]
  readonly widths: readonly number[]
  /** From the plot's edges to the first and the last year. */
  readonly inset: number
}

/** The years in which a new series begins, each once: the counts and the people may both break in one. */
export function yearsOf(breaks: Reading['breaks']): readonly number[] {
  return [...new Set(breaks.map(({ from }) => Number(from)))]
}

/** Requires a reading along years with at least one value. */
export function axesOf({ reading, reference, words, width, plotHeight, panel }: LinePlan): Axes {
  const { points, withValue, unit, measure } = reading
  const texts = withValue.map((point) => words.short(point.value, unit) + (isDisputed(point) ? '†' : ''))
  const widths = texts.map((text) => textWidth(text, VALUE_SIZE) + 2)
  const newFrom = yearsOf(reading.breaks)
  const top = HEADROOM + (newFrom.length > 0 && panel === undefined ? LABEL_HEIGHT : 0)
  const axis = top + plotHeight
  const highest = panel?.top ?? highestOf([reading, reference])
  const y = scaleLinear([0, highest || 1], [axis, top]).nice(4)
  const isWhole = measure.kind === 'count' && !isRateUnit(unit)
  const ticks = y
    .ticks(4)
    .filter((value) => !isWhole || Number.isInteger(value))
    .map((value) => ({ y: y(value), value, label: words.tick(value, unit) }))
  const left = Math.max(...ticks.map(({ label }) => textWidth(label, VALUE_SIZE))) + 8
  const inset = Math.max(...widths, textWidth('2024', VALUE_SIZE)) / 2 + 1
  const years = [panel?.first ?? Number(points[0]?.at), panel?.last ?? Number(points.at(-1)?.at)] as const
  const x = scaleLinear(years, [left + inset, width - inset])
  return { scales: { x, y }, left, axis, top, ticks, years, newFrom, texts, widths, inset }
}
