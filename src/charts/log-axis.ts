// A logarithmic axis of people: equal steps multiply, so that estimates that differ by a factor stand as far apart as they differ.
import { scaleLog } from 'd3-scale'
import { textWidth } from './text-width.ts'
import type { ChartWords } from './words.ts'

export const TICK_SIZE = 12
const ROUND = [1, 2, 5]
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
  const ticks = roundNumbers(domain).map((value) => ({ x: x(value), label: words.tick(value, 'persons') }))
  return { x, domain, ticks: spaced(ticks, range) }
}

/** 1, 2 and 5 of every power of ten in the domain; where there are fewer than two, rounder steps between. */
function roundNumbers({ low, high }: LogDomain): readonly number[] {
  const first = Math.floor(Math.log10(low))
  const last = Math.ceil(Math.log10(high))
  const powers = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index))
  const within = (value: number): boolean => value >= low && value <= high
  const coarse = powers.flatMap((power) => ROUND.map((one) => one * power)).filter(within)
  if (coarse.length >= 2) return coarse
  const fine = powers
    .flatMap((power) => Array.from({ length: 18 }, (_, half) => (1 + half / 2) * power))
    .filter(within)
  return fine.length > 0 ? fine : [low]
}

type Tick = LogAxis['ticks'][number]

/** Those whose labels fit beside the ones before, and inside the drawing. Powers of ten are set first. */
function spaced(ticks: readonly Tick[], [start, end]: readonly [number, number]): readonly Tick[] {
  const half = ({ label }: Tick): number => textWidth(label, TICK_SIZE) / 2
  const inside = ticks.filter((tick) => tick.x - half(tick) >= start - 8 && tick.x + half(tick) <= end + 8)
  const byRank = (inside.length > 0 ? inside : ticks.slice(0, 1)).toSorted((a, b) => rankOf(a) - rankOf(b))
  const kept: Tick[] = []
  for (const tick of byRank)
    if (kept.every((other) => Math.abs(other.x - tick.x) >= half(other) + half(tick) + 6)) kept.push(tick)
  return kept.toSorted((a, b) => a.x - b.x)
}

function rankOf({ label }: Tick): number {
  return label.startsWith('1') ? 0 : label.startsWith('5') ? 1 : 2
}
