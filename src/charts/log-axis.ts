// A logarithmic axis of people: equal steps multiply, so that estimates that differ by a factor stand as far apart as they differ.
import { scaleLog } from 'd3-scale'
import { textWidth } from './text-width.ts'
import type { ChartWords } from './words.ts'

export const TICK_SIZE = 12
const COARSE = [1, 2, 5]
const FINE = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9]
/** With fewer ticks than these an axis is hard to read. */
const ENOUGH = 3
/** Room at either end, as a factor. */
const MARGIN = 1.06

export interface LogDomain {
  readonly low: number
  readonly high: number
}

export interface LogAxis {
  /** Clamped to the axis. */
  readonly x: (value: number) => number
  readonly domain: LogDomain
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
}

/**
 * The domain that holds all of these values, with a little room.
 *
 * Requires  one value or more above 0; others are left aside. `least`: how many times its low its high is at least.
 */
export function domainOf(values: readonly number[], least: number = 2): LogDomain {
  const drawable = values.filter((value) => value > 0 && Number.isFinite(value))
  if (drawable.length === 0) throw new RangeError('domainOf takes one value above 0 or more, and got none')
  const low = Math.min(...drawable)
  const high = Math.max(...drawable)
  const widen = Math.max(MARGIN, Math.sqrt(least / (high / low)))
  return { low: low / widen, high: high * widen }
}

export interface LogAxisPlan {
  readonly domain: LogDomain
  /** Where the domain begins and ends, in pixels. */
  readonly range: readonly [number, number]
  readonly words: ChartWords
}

/** Ensures at least one tick; the labels of two ticks lie apart. */
export function logAxis({ domain, range, words }: LogAxisPlan): LogAxis {
  const x = scaleLog([domain.low, domain.high], range).clamp(true)
  const shown = (values: readonly number[]): readonly Tick[] =>
    spaced(
      values.map((value) => ({ x: x(value), label: words.tick(value, 'persons'), rank: rankOf(value) })),
      range,
    )
  const coarse = shown(within(domain, COARSE))
  return { x, domain, ticks: coarse.length >= ENOUGH ? coarse : shown(fineIn(domain)) }
}

/** Powers of ten times these steps, inside the domain. */
function within({ low, high }: LogDomain, steps: readonly number[]): readonly number[] {
  const first = Math.floor(Math.log10(low))
  const powers = Array.from(
    { length: Math.ceil(Math.log10(high)) - first + 1 },
    (_, at) => 10 ** (first + at),
  )
  return powers
    .flatMap((power) => steps.map((step) => step * power))
    .filter((value) => value >= low && value <= high)
}

/** Closer steps; where the domain holds none of them, where it begins. */
function fineIn(domain: LogDomain): readonly number[] {
  const fine = within(domain, FINE)
  return fine.length > 0 ? fine : [domain.low]
}

interface Tick {
  readonly x: number
  readonly label: string
  /** Which is set first where two do not fit: the roundest. */
  readonly rank: number
}

/** Those whose labels fit beside the ones before, and inside the drawing; the roundest are set first. */
function spaced(ticks: readonly Tick[], [start, end]: readonly [number, number]): readonly Tick[] {
  const half = ({ label }: Tick): number => textWidth(label, TICK_SIZE) / 2
  const inside = ticks.filter((tick) => tick.x - half(tick) >= start - 8 && tick.x + half(tick) <= end + 8)
  const byRank = (inside.length > 0 ? inside : ticks.slice(0, 1)).toSorted((a, b) => a.rank - b.rank)
  const kept: Tick[] = []
  for (const tick of byRank)
    if (kept.every((other) => Math.abs(other.x - tick.x) >= half(other) + half(tick) + 6)) kept.push(tick)
  return kept.toSorted((a, b) => a.x - b.x)
}

/** 1 before 5 before 2, and these before all others. */
function rankOf(value: number): number {
  const step = [1, 5, 2].indexOf(Number((value / 10 ** Math.floor(Math.log10(value))).toPrecision(3)))
  return step === -1 ? COARSE.length : step
}
