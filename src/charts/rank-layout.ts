// The geometry of a ranking: a row for each place, its value with the chance in it, its rank with every rank it could have.
import { scaleLinear } from 'd3-scale'
import { px } from './canvas.tsx'
import type { RankReading, ReadPlace } from './reading-ranks.ts'
import { percentOf } from './summary.ts'
import { wrapText } from './text-width.ts'
import type { ChartWords } from './words.ts'

const RANK_TEXT = 12
export const RANK_ROW = 15
/** From the left edge to the first panel: the codes. */
const CODES = 40
const BETWEEN = 20
/** From a panel's edge to its first and last mark. */
const INSET = 8
const LINE = 15
/** At most so many places may lie beyond the scale, each at least so many times as far as the next. */
const MOST_BEYOND = 3
const BEYOND = 1.8

export interface RankLayout {
  readonly width: number
  readonly height: number
  /** Of the rows, without axes. */
  readonly top: number
  readonly bottom: number
  readonly rows: readonly { readonly y: number; readonly code: string }[]
  /** The row of the place that the page is about. */
  readonly focusY: number | null
  /** Baselines of the ticks, above and below the rows. */
  readonly tickYs: readonly [number, number]
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  /** What each panel shows, above and below. */
  readonly heads: readonly { readonly x: number; readonly y: number; readonly text: string }[]
  /** Path commands: the upright lines of the ticks, and a level line under every fifth row. */
  readonly grid: string
  readonly all: RankMarks
  /** The marks of the focus alone, which are drawn once more and stronger. */
  readonly focus: RankMarks | null
  /** Values beyond the scale, printed at its end. */
  readonly beyond: readonly { readonly y: number; readonly x: number; readonly text: string }[]
}

/** Path commands for many places at once. Dots are strokes without length, round at their ends. */
export interface RankMarks {
  readonly intervals: string
  readonly values: string
  readonly sets: string
  readonly ranks: string
}

export interface RankPlan {
  readonly reading: RankReading
  readonly width: number
  readonly words: ChartWords
}

/** Requires at least one place. */
export function layOutRanks({ reading, width, words }: RankPlan): RankLayout {
  const { places, unit, focus } = reading
  const panel = (width - CODES - BETWEEN) / 2
  const lefts = [CODES, CODES + panel + BETWEEN] as const
  const headLines = [reading.title, words.t('ranks.axis', { level: percentOf(reading.level, words) })].map(
    (text) => wrapText(text, RANK_TEXT, panel),
  )
  const headHeight = Math.max(...headLines.map(({ length }) => length)) * LINE
  const top = headHeight + LINE + 8
  const bottom = top + places.length * RANK_ROW
  const yOf = (index: number): number => top + (index + 0.5) * RANK_ROW

  const value = scaleLinear([0, scaleTop(places)], [lefts[0] + INSET, lefts[0] + panel - INSET])
  const rank = scaleLinear([1, Math.max(2, places.length)], [lefts[1] + INSET, lefts[1] + panel - INSET])
  const scales = { value, rank }
  const ticks = [
    ...value.ticks(4).map((at) => ({ x: value(at), label: words.tick(at, unit) })),
    ...rankTicks(places.length).map((at) => ({ x: rank(at), label: String(at) })),
  ]
  const placed = places.map((place, index) => ({ place, y: yOf(index) }))
  const focused = placed.filter(({ place }) => place === focus)
  const tickYs = [top - 7, bottom + LINE + 2] as const
  return {
    width,
    height: bottom + LINE + 8 + headHeight + 4,
    top,
    bottom,
    rows: placed.map(({ place, y }) => ({ y: y + 4, code: place.place })),
    focusY: focused[0]?.y ?? null,
    tickYs,
    ticks,
    heads: headLines.flatMap((lines, index) =>
      lines.flatMap((text, line) => [
        { x: lefts[index] ?? 0, y: headHeight - (lines.length - 1 - line) * LINE - 2, text },
        { x: lefts[index] ?? 0, y: tickYs[1] + (line + 1) * LINE + 2, text },
      ]),
    ),
    grid: gridPath({ ticks, top, bottom, width, count: places.length }),
    all: marksOf(placed, scales),
    focus: focused.length === 0 ? null : marksOf(focused, scales),
    beyond: placed
      .filter(({ place }) => isBeyond(place, scales))
      .map(({ place, y }) => ({
        y: y + 4,
        x: lefts[0] + panel,
        text: `${words.number(place.value, unit)} »`,
      })),
  }
}

/** The places whose value lies beyond the value panel. */
export function beyondScale(reading: RankReading): readonly ReadPlace[] {
  const top = scaleTop(reading.places)
  return reading.places.filter(({ value }) => value > top)
}

interface Scales {
  readonly value: { (value: number): number; domain: () => number[] }
  readonly rank: (rank: number) => number
}

interface Placed {
  readonly place: ReadPlace
  readonly y: number
}

function marksOf(placed: readonly Placed[], scales: Scales): RankMarks {
  const { value, rank } = scales
  const end = value.domain()[1] ?? 0
  const join = (draw: (place: ReadPlace, y: number) => string): string =>
    placed.map(({ place, y }) => draw(place, px(y))).join('')
  return {
    intervals: join(({ interval }, y) =>
      interval === null || interval.low >= end
        ? ''
        : `M${px(value(interval.low))} ${y}H${px(value(Math.min(end, interval.high)))}`,
    ),
    values: join((place, y) => (isBeyond(place, scales) ? '' : `M${px(value(place.value))} ${y}h0`)),
    sets: join(({ set }, y) => `M${px(rank(set.low) - 2)} ${y}H${px(rank(set.high) + 2)}`),
    ranks: join((place, y) => `M${px(rank(place.rank))} ${y}h0`),
  }
}

function isBeyond({ value }: ReadPlace, scales: Scales): boolean {
  return value > (scales.value.domain()[1] ?? 0)
}

/** The scale ends where the places end, save a few that would press all the others together. */
function scaleTop(places: readonly ReadPlace[]): number {
  const ends = places.map(({ value, interval }) => Math.max(value, interval?.high ?? 0))
  const byEnd = ends.toSorted((a, b) => b - a)
  let beyond = 0
  for (let index = 0; index < Math.min(MOST_BEYOND, byEnd.length - 1); index += 1)
    if ((byEnd[index] ?? 0) > BEYOND * (byEnd[index + 1] ?? 0)) beyond = index + 1
  return byEnd[beyond] || 1
}

/** 1, every tenth, and the last, unless a tenth is too near to it. */
function rankTicks(count: number): readonly number[] {
  const step = count > 20 ? 10 : 5
  const between = Array.from({ length: Math.floor(count / step) }, (_, index) => (index + 1) * step)
  return [1, ...between.filter((rank) => count - rank > step / 3), ...(count > 1 ? [count] : [])]
}

function gridPath({
  ticks,
  top,
  bottom,
  width,
  count,
}: Pick<RankLayout, 'ticks' | 'top' | 'bottom' | 'width'> & { readonly count: number }): string {
  const upright = ticks.map(({ x }) => `M${px(x)} ${top}V${bottom}`)
  const level = Array.from({ length: Math.floor(count / 5) + 1 }, (_, index) => top + index * 5 * RANK_ROW)
  return [...upright, ...level.map((y) => `M0 ${y}H${px(width)}`)].join('')
}
