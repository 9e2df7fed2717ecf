// The geometry of a line chart: x in percent of the width, so that one drawing fits every screen; y in pixels, from zero.
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { Dataset } from '../figures/dataset.ts'
import { type Box, type End, LABEL_HEIGHT, type Segment, type Spot, placeLabels } from './place-labels.ts'
import { type PointWithValue, type Reading, hasValue, isDisputed } from './reading.ts'
import { breaksWithin } from './summary.ts'
import { textWidth } from './text-width.ts'
import type { ChartWords } from './words.ts'

/** The narrowest drawing there is: what a screen of 320 pixels leaves. Labels that are apart here are apart everywhere. */
export const NARROWEST = 280
export const VALUE_SIZE = 12
const PLOT_HEIGHT = 176
/** Room above the highest point for its label. */
const HEADROOM = 24
const YEAR_LABELS = 22

export interface LineLayout {
  readonly height: number
  /** Where the plot begins, and y of zero. */
  readonly left: number
  readonly axis: number
  readonly ticks: readonly { readonly y: number; readonly value: number; readonly label: string }[]
  readonly years: readonly { readonly x: number; readonly label: string }[]
  /** Path commands in a box of 100 by `height`. */
  readonly path: string
  readonly dots: readonly {
    readonly x: number
    readonly y: number
    /** The value, with its baseline; absent where it would cover something. */
    readonly label?: { readonly y: number; readonly text: string; readonly width: number }
  }[]
  /** Years without a value: a hollow mark on the axis. */
  readonly hollows: readonly number[]
  readonly breaks: readonly { readonly x: number; readonly labelled: boolean }[]
}

/** Requires a reading along years with at least one value. */
export function layOutLine(reading: Reading, dataset: Dataset, words: ChartWords): LineLayout {
  const { points, withValue, unit } = reading
  const texts = withValue.map((point) => words.short(point.value, unit) + (isDisputed(point) ? '†' : ''))
  const widths = texts.map((text) => textWidth(text, VALUE_SIZE) + 2)
  const breaks = breaksWithin(dataset, reading)
  const top = HEADROOM + (breaks.length > 0 ? LABEL_HEIGHT : 0)
  const axis = top + PLOT_HEIGHT

  const y = scaleLinear([0, Math.max(...withValue.map(({ value }) => value)) || 1], [axis, top]).nice(4)
  const ticks = y.ticks(4).filter((value) => reading.measure.kind !== 'count' || Number.isInteger(value))
  const tickLabels = ticks.map((value) => words.short(value, unit))
  const left = percent(Math.max(...tickLabels.map((label) => textWidth(label, VALUE_SIZE))) + 8)
  const inset = Math.max(...widths, textWidth('2024', VALUE_SIZE)) / 2 + 1
  const x = scaleLinear(
    [Number(points[0]?.at), Number(points.at(-1)?.at)],
    [left + percent(inset), 100 - percent(inset)],
  )
  const placeOf = (point: PointWithValue): End => ({ x: x(Number(point.at)), y: y(point.value) })

  const runs = unbrokenRuns(
    reading,
    breaks.map(({ from }) => Number(from)),
  )
  const places = withValue.map(placeOf)
  const breakPlaces = breaks.map(({ from }) => x(Number(from) - 0.5))
  const baselines = placeLabels(spotsOf(reading, places, widths), {
    segments: runs.flatMap((run) =>
      run.slice(1).map((to, index): Segment => [wide(placeOf(run[index] ?? to)), wide(placeOf(to))]),
    ),
    obstacles: breakPlaces.map((at) => breakBox((at * NARROWEST) / 100, axis)),
    top: top - HEADROOM,
    bottom: axis - 4,
  })
  const draw = line<End>(
    (end) => end.x,
    (end) => end.y,
  ).digits(2)
  return {
    height: axis + YEAR_LABELS,
    left,
    axis,
    ticks: ticks.map((value, index) => ({ y: y(value), value, label: tickLabels[index] ?? '' })),
    years: yearTicks(reading, x),
    path: runs
      .filter((run) => run.length > 1)
      .map((run) => draw(run.map(placeOf)) ?? '')
      .join(''),
    dots: places.map((place, index) => {
      const baseline = baselines[index] ?? null
      const label = { text: texts[index] ?? '', width: widths[index] ?? 0 }
      return baseline === null ? place : { ...place, label: { ...label, y: baseline } }
    }),
    hollows: points.filter((point) => !hasValue(point)).map(({ at }) => x(Number(at))),
    breaks: breakMarks(breakPlaces, words.t('break.mark')),
  }
}

/** Values of consecutive years, cut at every missing year and before every year that begins a new series. */
export function unbrokenRuns(
  { withValue }: Reading,
  newFrom: readonly number[],
): readonly (readonly PointWithValue[])[] {
  const runs: PointWithValue[][] = []
  for (const point of withValue) {
    const run = runs.at(-1)
    const year = Number(point.at)
    if (run !== undefined && Number(run.at(-1)?.at) + 1 === year && !newFrom.includes(year)) run.push(point)
    else runs.push([point])
  }
  return runs
}

/** The last value matters most, then the extremes, the first, and those that sources differ on. */
function spotsOf({ withValue }: Reading, places: readonly End[], widths: readonly number[]): readonly Spot[] {
  const values = withValue.map(({ value }) => value)
  const high = Math.max(...values)
  const low = Math.min(...values)
  return withValue.map((point, index) => {
    const { value } = point
    const before = values[index - 1] ?? value
    const after = values[index + 1] ?? value
    const isValley = before >= value && after >= value && before + after > 2 * value
    const weights = [
      index === withValue.length - 1 && 16,
      value === high && 8,
      value === low && 4,
      index === 0 && 2,
      isDisputed(point) && 1,
    ]
    return {
      ...wide(places[index] ?? { x: 0, y: 0 }),
      width: widths[index] ?? 0,
      prefers: isValley ? 'below' : 'above',
      weight: Math.max(...weights.map(Number)),
    }
  })
}

/** As many years as fit side by side, the last always among them. */
function yearTicks({ points }: Reading, x: (year: number) => number): LineLayout['years'] {
  const last = Number(points.at(-1)?.at)
  const room = ((x(last) - x(last - 1)) * NARROWEST) / 100
  const step = Math.max(1, Math.ceil((textWidth('2024', VALUE_SIZE) + 6) / room))
  return points
    .filter(({ at }) => (last - Number(at)) % step === 0)
    .map(({ at, label }) => ({ x: x(Number(at)), label }))
}

/** Each break with its words, unless they would run into those of the break before, or out of the drawing. */
function breakMarks(places: readonly number[], text: string): LineLayout['breaks'] {
  const width = percent(textWidth(text, VALUE_SIZE) + 8)
  let free = 0
  return places.map((x) => {
    const labelled = x - width / 2 >= free && x + width / 2 <= 100
    if (labelled) free = x + width / 2
    return { x, labelled }
  })
}

/** The mark of a break, from top to bottom. */
function breakBox(x: number, bottom: number): Box {
  return { left: x - 1, right: x + 1, top: 0, bottom }
}

function percent(pixels: number): number {
  return (pixels / NARROWEST) * 100
}

/** The place in pixels of the narrowest drawing. */
function wide({ x, y }: End): End {
  return { x: (x * NARROWEST) / 100, y }
}
