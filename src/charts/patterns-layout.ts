// The geometry of capture patterns: a column for each list with its name and its size, a row for each pattern with its dots and its
// count. Turned on its side beside the usual form, so that it fits a phone and has room for many patterns.
import { scaleLinear } from 'd3-scale'
import { type CaptureStudy, type PatternCount, listsOf, patternsSeen } from '../figures/capture-study.ts'
import { px } from './canvas.tsx'
import type { PlacedText } from './rows-layout.ts'
import { fitText, textWidth } from './text-width.ts'
import type { ChartWords } from './words.ts'

/** So many patterns are drawn, those of most people first. */
export const MOST_PATTERNS = 40
/** A little more than names and counts are set in, as wide fonts and bold ones need it. */
const NAME = 13.8
const COUNT = 15
const LINE = 16
const BAR = 12
const ROW = 20
const FIRST_COLUMN = 8
const MOST_STEP = 24
/** From a column's line to its name, and from a bar to its count. */
export const BESIDE = 6
/** What the columns take at most, of the width. */
const COLUMNS_SHARE = 0.5

export interface PatternRows {
  readonly drawn: readonly PatternCount[]
  readonly rest: readonly PatternCount[]
}

/** Those drawn, of most people first, and all others. Patterns of as many people are in the order of their numbers. */
export function patternRows({ histories }: Pick<CaptureStudy, 'histories'>): PatternRows {
  const sorted = patternsSeen(histories).toSorted((a, b) => b.count - a.count || a.pattern - b.pattern)
  return { drawn: sorted.slice(0, MOST_PATTERNS), rest: sorted.slice(MOST_PATTERNS) }
}

/** How many people each list has, in their order. */
export function listSizes({ lists, counts }: CaptureStudy['histories']): readonly number[] {
  return lists.map((_, list) =>
    counts.reduce((sum, count, pattern) => sum + ((pattern >>> list) & 1 ? count : 0), 0),
  )
}

export interface PatternsLayout {
  readonly width: number
  readonly height: number
  /** The names of the lists, each above its column. */
  readonly names: readonly (PlacedText & { readonly x: number })[]
  readonly counts: readonly (PlacedText & { readonly x: number })[]
  /** Path commands. */
  readonly leads: string
  readonly off: string
  readonly on: string
  readonly joins: string
  readonly bars: string
}

export interface PatternsPlan {
  readonly histories: CaptureStudy['histories']
  readonly width: number
  readonly words: ChartWords
}

/** Requires at least one pattern. Ensures bars of lists and of patterns on one scale, from 0. */
export function layOutPatterns({ histories, width, words }: PatternsPlan): PatternsLayout {
  const { drawn } = patternRows({ histories })
  const sizes = listSizes(histories)
  const columns = columnsOf(histories.lists.length, width)
  const texts = [...sizes, ...drawn.map(({ count }) => count)].map((count) => words.number(count, 'persons'))
  const room = Math.max(...texts.map((text) => textWidth(text, COUNT))) + BESIDE + 1
  const bar = scaleLinear([0, Math.max(...sizes)], [columns.end, width - room])
  const heads = stackLists(histories.lists, { columns, width })
  const top = heads.bottom + 6
  const rows = drawn.map(({ pattern, count }, index) => ({
    lists: listsOf(pattern),
    count,
    y: top + index * ROW + ROW / 2,
  }))
  const bars = [
    ...sizes.map((size, list) => ({ count: size, y: heads.barYs[list] ?? 0 })),
    ...rows.map(({ count, y }) => ({ count, y })),
  ]
  const dot = (list: number, y: number): string => `M${px(columns.x(list))} ${px(y)}h0`
  return {
    width,
    height: top + rows.length * ROW + 4,
    names: heads.names,
    counts: bars.map(({ count, y }, index) => ({ x: bar(count), y: y + 4.5, text: texts[index] ?? '' })),
    leads: heads.barYs
      .map((_, list) => `M${px(columns.x(list))} ${heads.leadYs[list] ?? 0}V${px(top + 4)}`)
      .join(''),
    off: rows
      .flatMap(({ y, lists }) => sizes.flatMap((_, list) => (lists.includes(list) ? [] : [dot(list, y)])))
      .join(''),
    on: rows.flatMap(({ y, lists }) => lists.map((list) => dot(list, y))).join(''),
    joins: rows.map(({ y, lists }) => joined(lists.map(columns.x), y)).join(''),
    bars: bars
      .map(({ count, y }) => `M${px(columns.end)} ${px(y)}H${px(Math.max(bar(count), columns.end + 1))}`)
      .join(''),
  }
}

interface Columns {
  readonly x: (list: number) => number
  /** Where the bars begin. */
  readonly end: number
}

function columnsOf(lists: number, width: number): Columns {
  const step = Math.min(MOST_STEP, (width * COLUMNS_SHARE) / lists)
  return { x: (list) => FIRST_COLUMN + list * step, end: FIRST_COLUMN + (lists - 0.35) * step }
}

/** Each name begins beside the line down to its column, so that the lines of those after it start below it. */
function stackLists(
  lists: readonly string[],
  { columns, width }: { readonly columns: Columns; readonly width: number },
): {
  readonly names: PatternsLayout['names']
  readonly barYs: readonly number[]
  readonly leadYs: readonly number[]
  readonly bottom: number
} {
  const names: (PlacedText & { readonly x: number })[] = []
  const barYs: number[] = []
  const leadYs: number[] = []
  let y = 0
  lists.forEach((name, list) => {
    const x = columns.x(list)
    leadYs.push(y + 4)
    for (const text of fitText(name, NAME, width - x - BESIDE)) names.push({ x, text, y: (y += LINE) - 3 })
    barYs.push(y + BAR / 2 + 2)
    y += BAR + 8
  })
  return { names, barYs, leadYs, bottom: y }
}

/** From the first to the last dot of a row. */
function joined(xs: readonly number[], y: number): string {
  const [first, last] = [xs[0], xs.at(-1)]
  return first === undefined || last === undefined || first === last
    ? ''
    : `M${px(first)} ${px(y)}H${px(last)}`
}
