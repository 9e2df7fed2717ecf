// The paths of a line chart: runs of years that a line may join, and the band of chance around them.
import { area, line } from 'd3-shape'
import type { PublishedInterval } from '../figures/dataset.ts'
import { px } from './canvas.tsx'
import type { End } from './place-labels.ts'
import type { PointWithValue } from './reading.ts'

/** Where values and years stand, in pixels. */
export interface Scales {
  readonly x: (year: number) => number
  readonly y: (value: number) => number
}

type Run = readonly PointWithValue[]
type PointWithInterval = PointWithValue & { readonly interval: PublishedInterval }

/** Half of the dash that stands for one year alone on a dashed line. */
const ALONE = 5

/** Values of consecutive years, cut at every missing year and before every year that begins a new series. */
export function unbrokenRuns(withValue: Run, newFrom: readonly number[]): readonly Run[] {
  return cutRuns(withValue, (before, year) => before + 1 === year && !newFrom.includes(year))
}

/** One piece for each run of two years and more. */
export function linePath(runs: readonly Run[], scales: Scales): string {
  const draw = line<End>(
    ({ x }) => x,
    ({ y }) => y,
  ).digits(1)
  return runs
    .filter((run) => run.length > 1)
    .map((run) => draw(run.map((point) => placeOf(point, scales))) ?? '')
    .join('')
}

/** As `linePath`, with a short dash for each year alone: a dashed line has no dots that would show it. */
export function dashedPath(runs: readonly Run[], scales: Scales): string {
  const alone = runs
    .flatMap((run) => (run.length === 1 ? run : []))
    .map((point) => placeOf(point, scales))
    .map(({ x, y }) => `M${px(x - ALONE)},${px(y)}h${2 * ALONE}`)
  return linePath(runs, scales) + alone.join('')
}

/** The intervals of each run as one area. A year that stands alone is in `whiskerPath`. */
export function bandPath(runs: readonly Run[], scales: Scales): string {
  const draw = area<PointWithInterval>()
    .x(({ at }) => scales.x(Number(at)))
    .y0(({ interval }) => scales.y(interval.low))
    .y1(({ interval }) => scales.y(interval.high))
    .digits(1)
  return intervalRuns(runs)
    .filter((run) => run.length > 1)
    .map((run) => draw(run) ?? '')
    .join('')
}

/** The intervals of years that stand alone, as upright lines. */
export function whiskerPath(runs: readonly Run[], scales: Scales): string {
  return intervalRuns(runs)
    .flatMap((run) => (run.length === 1 ? run : []))
    .map(
      ({ at, interval }) =>
        `M${px(scales.x(Number(at)))},${px(scales.y(interval.low))}V${px(scales.y(interval.high))}`,
    )
    .join('')
}

export function placeOf({ at, value }: PointWithValue, { x, y }: Scales): End {
  return { x: x(Number(at)), y: y(value) }
}

/** The runs cut once more, where a year has no interval. */
function intervalRuns(runs: readonly Run[]): readonly (readonly PointWithInterval[])[] {
  return runs.flatMap((run) =>
    cutRuns(
      run.filter((point): point is PointWithInterval => point.interval !== null),
      (before, year) => before + 1 === year,
    ),
  )
}

function cutRuns<Point extends PointWithValue>(
  points: readonly Point[],
  joins: (before: number, year: number) => boolean,
): readonly (readonly Point[])[] {
  const runs: Point[][] = []
  for (const point of points) {
    const run = runs.at(-1)
    if (run !== undefined && joins(Number(run.at(-1)?.at), Number(point.at))) run.push(point)
    else runs.push([point])
  }
  return runs
}
