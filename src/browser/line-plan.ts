// The geometry of a line along years: x in percent of the width, so that one drawing fits every screen; y in pixels, from zero.

/** The narrowest drawing there is. Labels that are apart here are apart everywhere. */
const NARROWEST = 270
const HEADROOM = 22
const YEAR_ROW = 28
const LABEL_HEIGHT = 14
/** What a digit takes at the size of labels. */
const DIGIT = 7

export interface PlanPoint {
  readonly year: number
  /** Null where there is none. */
  readonly value: number | null
  /** How it is printed. */
  readonly text: string
}

export interface LineFrame {
  /** The years that the drawing spans, the same in every drawing of a view. */
  readonly first: number
  readonly last: number
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
  /** First years of new series. */
  readonly breaks: readonly number[]
  /** Of the plot alone. */
  readonly plotHeight: number
}

export interface LinePlan {
  readonly height: number
  readonly left: number
  readonly axis: number
  readonly ticks: readonly { readonly y: number; readonly text: string }[]
  readonly years: readonly { readonly x: number; readonly text: string }[]
  /** Path commands in a box of 100 by `height`. */
  readonly path: string
  readonly dots: readonly { readonly x: number; readonly y: number }[]
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[]
  readonly hollows: readonly number[]
  readonly breaks: readonly number[]
}

interface Spot {
  readonly year: number
  readonly value: number
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Ensures  no line crosses a year without a value, a year that is not among the points, or a break. */
export function planLine(points: readonly PlanPoint[], frame: LineFrame): LinePlan {
  const { first, last, ticks, breaks, plotHeight } = frame
  const axis = HEADROOM + plotHeight
  const top = ticks.reduce((most, { value }) => Math.max(most, value), 0) || 1
  const left = percent(Math.max(...ticks.map(({ text }) => text.length)) * DIGIT + 10)
  const inset = percent(Math.max(28, ...points.map(({ text }) => text.length * DIGIT)) / 2)
  const width = 100 - left - 2 * inset
  const x = (year: number): number =>
    round(left + inset + (last === first ? width / 2 : ((year - first) / (last - first)) * width))
  const y = (value: number): number => round(axis - (value / top) * plotHeight)
  const spots = points.flatMap(({ year, value, text }): readonly Spot[] =>
    value === null ? [] : [{ year, value, text, x: x(year), y: y(value) }],
  )
  return {
    height: axis + YEAR_ROW,
    left: round(left),
    axis,
    ticks: ticks.map(({ value, text }) => ({ y: y(value), text })),
    years: yearsThatFit(first, last, x),
    path: runsOf(spots, breaks).map(pathOf).join(''),
    dots: spots.map((spot) => ({ x: spot.x, y: spot.y })),
    labels: labelsOf(spots, axis),
    hollows: points.filter(({ value }) => value === null).map(({ year }) => x(year)),
    breaks: breaks.filter((from) => from > first && from <= last).map((from) => x(from - 0.5)),
  }
}

/** Values of consecutive years, cut before every year that begins a new series. */
export function runsOf<Point extends { readonly year: number }>(
  points: readonly Point[],
  breaks: readonly number[],
): readonly (readonly Point[])[] {
  const runs: Point[][] = []
  for (const point of points) {
    const run = runs[runs.length - 1]
    const before = run?.[run.length - 1]
    if (run !== undefined && before?.year === point.year - 1 && !breaks.includes(point.year)) run.push(point)
    else runs.push([point])
  }
  return runs
}

function pathOf(run: readonly Spot[]): string {
  return run.length < 2 ? '' : run.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
}

/** The last value matters most, then the extremes and the first: each above or below its point, if it covers nothing there. */
function labelsOf(spots: readonly Spot[], axis: number): LinePlan['labels'] {
  const [first] = spots
  const last = spots[spots.length - 1]
  if (first === undefined || last === undefined) return []
  const by = (isBetter: (a: number, b: number) => boolean): Spot =>
    spots.reduce((best, spot) => (isBetter(spot.value, best.value) ? spot : best))
  const high = by((a, b) => a > b)
  const low = by((a, b) => a < b)
  const placed: { readonly x: number; readonly y: number; readonly text: string }[] = []
  for (const spot of new Set([last, high, low, first])) {
    const above = { x: spot.x, y: spot.y - 9, text: spot.text }
    const below = { ...above, y: spot.y + 19 }
    const isFree = (label: typeof above): boolean =>
      label.y < axis - 2 &&
      !placed.some((other) => touch(label, other)) &&
      !spots.some((dot) => dot !== spot && touch(label, { x: dot.x, y: dot.y + 5, text: '.' }))
    const place = (spot === low && spot !== high ? [below, above] : [above, below]).find(isFree)
    if (place !== undefined) placed.push(place)
  }
  return placed
}

interface Label {
  readonly x: number
  readonly y: number
  readonly text: string
}

function touch(a: Label, b: Label): boolean {
  const apart = ((a.text.length + b.text.length) * DIGIT) / 2 + 2
  return (Math.abs(a.x - b.x) * NARROWEST) / 100 < apart && Math.abs(a.y - b.y) < LABEL_HEIGHT
}

/** As many years as fit side by side, the last always among them. */
function yearsThatFit(first: number, last: number, x: (year: number) => number): LinePlan['years'] {
  const room = ((x(last) - x(last - 1)) * NARROWEST) / 100
  const step = last === first ? 1 : Math.max(1, Math.ceil((4 * DIGIT + 6) / room))
  const years: { x: number; text: string }[] = []
  for (let year = last; year >= first; year -= step) years.push({ x: x(year), text: String(year) })
  return years
}

function percent(pixels: number): number {
  return (pixels / NARROWEST) * 100
}

/** One decimal is a tenth of a pixel: finer than any screen here. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}
