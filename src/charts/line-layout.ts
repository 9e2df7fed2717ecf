// The geometry of a line chart, in pixels of one width: what is apart here stays apart where x is stretched.
import { scaleLinear } from 'd3-scale'
import type { Dataset } from '../figures/dataset.ts'
import {
  type Scales,
  bandPath,
  dashedPath,
  linePath,
  placeOf,
  unbrokenRuns,
  whiskerPath,
} from './line-paths.ts'
import {
  type Box,
  type End,
  LABEL_HEIGHT,
  type Placing,
  type Segment,
  type Spot,
  around,
  labelBox,
  placeLabels,
} from './place-labels.ts'
import { type PointWithValue, type ReadReference, type Reading, hasValue, isDisputed } from './reading.ts'
import { type ReferenceLabel, placeReference } from './reference-label.ts'
import { breaksWithin } from './summary.ts'
import { textWidth } from './text-width.ts'
import { type ChartWords, isRateUnit } from './words.ts'

/** The narrowest drawing there is: what a screen of 320 pixels leaves. Labels that are apart here are apart everywhere. */
export const NARROWEST = 280
export const VALUE_SIZE = 12
/** Room above the highest point for its label. */
const HEADROOM = 24
const YEAR_LABELS = 22

export interface LinePlan {
  readonly reading: Reading
  readonly reference: ReadReference | null
  readonly dataset: Dataset
  readonly words: ChartWords
  readonly width: number
  /** From the axis to the top of the scale. */
  readonly plotHeight: number
  /** A panel among several: their one scale, and labels for its last value alone. */
  readonly panel?: { readonly top: number; readonly first: number; readonly last: number }
}

export interface LineLayout {
  readonly width: number
  readonly height: number
  /** Where the plot begins, and y of zero. */
  readonly left: number
  readonly axis: number
  readonly ticks: readonly { readonly y: number; readonly value: number; readonly label: string }[]
  readonly years: readonly { readonly x: number; readonly label: string }[]
  /** Path commands, each empty where there is nothing to draw. */
  readonly path: string
  readonly band: string
  readonly whiskers: string
  readonly dashed: string
  readonly reference: ReferenceLabel | null
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

/** The highest that anything of these readings reaches. */
export function highestOf(readings: readonly (Pick<Reading, 'withValue'> | null)[]): number {
  const values = readings.flatMap((reading) =>
    (reading?.withValue ?? []).flatMap(({ value, interval }) => [value, interval?.high ?? value]),
  )
  return Math.max(0, ...values)
}

/** Requires a reading along years with at least one value. */
export function layOutLine(plan: LinePlan): LineLayout {
  const { reading, reference, words, width, panel } = plan
  const axes = axesOf(plan)
  const { scales, axis, newFrom } = axes
  const runs = unbrokenRuns(reading.withValue, newFrom)
  const others = unbrokenRuns(reference?.withValue ?? [], newFrom)
  const breakPlaces = newFrom.map((from) => scales.x(from - 0.5))
  const labels = labelsOf(plan, axes, {
    segments: [...runs, ...others].flatMap((run) => segmentsOf(run, scales)),
    obstacles: breakPlaces.map((x): Box => ({ left: x - 1, right: x + 1, top: 0, bottom: axis })),
  })
  return {
    width,
    height: axis + YEAR_LABELS,
    left: axes.left,
    axis,
    ticks: axes.ticks,
    years: yearTicks(axes.years, scales.x),
    path: linePath(runs, scales),
    band: bandPath(runs, scales),
    whiskers: whiskerPath(runs, scales),
    dashed: dashedPath(others, scales),
    ...labels,
    hollows: reading.points.filter((point) => !hasValue(point)).map(({ at }) => scales.x(Number(at))),
    breaks: breakMarks(breakPlaces, { text: panel === undefined ? words.t('break.mark') : null, width }),
  }
}

interface Axes {
  readonly scales: Scales
  readonly left: number
  readonly axis: number
  /** Of the plot, below the words of breaks. */
  readonly top: number
  readonly ticks: LineLayout['ticks']
  readonly years: readonly [first: number, last: number]
  /** The years that begin a new series. */
  readonly newFrom: readonly number[]
  /** The values as they are printed in the drawing, and how wide they are. */
  readonly texts: readonly string[]
  readonly widths: readonly number[]
  /** From the plot's edges to the first and the last year. */
  readonly inset: number
}

function axesOf({ reading, reference, dataset, words, width, plotHeight, panel }: LinePlan): Axes {
  const { points, withValue, unit, measure } = reading
  const texts = withValue.map((point) => words.short(point.value, unit) + (isDisputed(point) ? '†' : ''))
  const widths = texts.map((text) => textWidth(text, VALUE_SIZE) + 2)
  const newFrom = breaksWithin(dataset, reading).map(({ from }) => Number(from))
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

/** The value at each dot, and the name of the dashed line. The last value is placed first, then the name, then the others. */
function labelsOf(
  { reading, reference, width, panel }: LinePlan,
  { scales, top, axis, texts, widths, inset }: Axes,
  { segments, obstacles }: Pick<Placing, 'segments' | 'obstacles'>,
): Pick<LineLayout, 'dots' | 'reference'> {
  const places = reading.withValue.map((point) => placeOf(point, scales))
  const spots = spotsOf(reading, places, widths)
  const bounds = { segments, top: top - HEADROOM, bottom: axis - 4 }
  const dots = places.map(around)
  const last = placeLabels(spots.slice(-1), { ...bounds, obstacles: [...obstacles, ...dots.slice(0, -1)] })
  const dotsOf = (baselines: readonly (number | null)[]): LineLayout['dots'] =>
    places.map((place, index) => {
      const y = baselines[index] ?? null
      return y === null
        ? place
        : { ...place, label: { y, text: texts[index] ?? '', width: widths[index] ?? 0 } }
    })
  if (panel !== undefined)
    return { dots: dotsOf([...places.slice(1).map(() => null), ...last]), reference: null }

  const end = reference?.withValue.at(-1)
  const name =
    reference === null || end === undefined
      ? null
      : placeReference({
          ...bounds,
          label: reference.label,
          last: { x: scales.x(Number(end.at)) + inset, y: scales.y(end.value) },
          width,
          taken: [...obstacles, ...dots, ...spots.slice(-1).flatMap(boxAt(last))],
        })
  const taken = name === null ? obstacles : [...obstacles, name.box]
  return { dots: dotsOf(placeLabels(spots, { ...bounds, obstacles: taken })), reference: name }
}

/** The box of a spot whose label has been placed. */
function boxAt(baselines: readonly (number | null)[]): (spot: Spot, index: number) => readonly Box[] {
  return ({ x, width }, index) => {
    const baseline = baselines[index] ?? null
    return baseline === null ? [] : [labelBox(x, baseline, width)]
  }
}

function segmentsOf(run: readonly PointWithValue[], scales: Scales): readonly Segment[] {
  return run.slice(1).map((to, index) => [placeOf(run[index] ?? to, scales), placeOf(to, scales)])
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
      ...(places[index] ?? { x: 0, y: 0 }),
      width: widths[index] ?? 0,
      prefers: isValley ? 'below' : 'above',
      weight: Math.max(...weights.map(Number)),
    }
  })
}

/** As many years as fit side by side, the last always among them. */
function yearTicks([first, last]: Axes['years'], x: Scales['x']): LineLayout['years'] {
  const room = x(last) - x(last - 1)
  const step = Math.max(1, Math.ceil((textWidth('2024', VALUE_SIZE) + 6) / room))
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((year) => (last - year) % step === 0)
    .map((year) => ({ x: x(year), label: String(year) }))
}

/** Each break with its words, unless they would run into those of the break before, or out of the drawing. */
function breakMarks(
  places: readonly number[],
  { text, width }: { readonly text: string | null; readonly width: number },
): LineLayout['breaks'] {
  if (text === null) return places.map((x) => ({ x, labelled: false }))
  const room = textWidth(text, VALUE_SIZE) + 8
  let free = 0
  return places.map((x) => {
    const labelled = x - room / 2 >= free && x + room / 2 <= width
    if (labelled) free = x + room / 2
    return { x, labelled }
  })
}
