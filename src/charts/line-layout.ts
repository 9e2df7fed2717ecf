// The geometry of a line chart, in pixels of one width: what is apart here stays apart where x is stretched.
import { type Axes, type LinePlan, VALUE_SIZE, axesOf, yearsOf } from './line-axes.ts'
import { type LineLabels, labelLine } from './line-labels.ts'
import {
  type Scales,
  bandPath,
  dashedPath,
  linePath,
  placeOf,
  unbrokenRuns,
  whiskerPath,
} from './line-paths.ts'
import type { Box, Segment } from './place-labels.ts'
import { type PointWithValue, hasValue } from './reading.ts'
import { textWidth } from './text-width.ts'

const YEAR_LABELS = 25

export interface LineLayout {
  readonly width: number
  readonly height: number
  /** Where the plot begins, and y of zero. */
  readonly left: number
  readonly axis: number
  readonly ticks: Axes['ticks']
  readonly years: readonly { readonly x: number; readonly label: string }[]
  /** Path commands, each empty where there is nothing to draw. */
  readonly path: string
  readonly band: string
  readonly whiskers: string
  readonly dashed: string
  readonly reference: LineLabels['reference']
  readonly dots: LineLabels['dots']
  readonly radius: number
  /** Years without a value: a hollow mark below the axis. */
  readonly hollows: readonly number[]
  readonly breaks: readonly { readonly x: number; readonly labelled: boolean }[]
}

/** Requires a reading along years with at least one value. */
export function layOutLine(plan: LinePlan): LineLayout {
  const { reading, reference, words, width, panel } = plan
  const axes = axesOf(plan)
  const { scales, axis, newFrom } = axes
  const runs = unbrokenRuns(reading.withValue, newFrom)
  const others = unbrokenRuns(reference?.withValue ?? [], yearsOf(reference?.breaks ?? []))
  const breakPlaces = newFrom.map((from) => scales.x(from - 0.5))
  const labels = labelLine(plan, axes, {
    alone: new Set(runs.flatMap((run) => (run.length === 1 ? run : []))),
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
    radius: panel === undefined ? 4 : 2.5,
    hollows: reading.points.filter((point) => !hasValue(point)).map(({ at }) => scales.x(Number(at))),
    breaks: breakMarks(breakPlaces, { text: panel === undefined ? words.t('break.mark') : null, width }),
  }
}

function segmentsOf(run: readonly PointWithValue[], scales: Scales): readonly Segment[] {
  return run.slice(1).map((to, index) => [placeOf(run[index] ?? to, scales), placeOf(to, scales)])
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
