// Whether a service is open at an instant: said once, for the label and for the filter.
import { isHoliday } from './holidays.ts'
import type { Hours, Span, Weekday } from './hours.ts'

/** What the clock on the wall there shows: minutes 0 to 1439, so that midnight is 0 of the day which begins with it. */
export interface ClockTime {
  readonly day: Weekday
  readonly minute: number
}

export type OpenState =
  /** `until` is when the run of hours ends, or the next holiday begins; null where the hours cover the whole week. */
  | { readonly state: 'open'; readonly until: ClockTime | null }
  /** `opens` is the next opening within seven days that is on no holiday; null where there is none. */
  | { readonly state: 'closed'; readonly opens: ClockTime | null }
  /** A holiday: it may be closed or keep other hours. Call first. */
  | { readonly state: 'call' }
  | { readonly state: 'unknown' }

const DAY = 1440
const WEEK = 7 * DAY
const DAY_MS = 86_400_000

/** An instant as opening hours see it in a time zone. Minutes below count from the midnight that its day began with. */
interface Moment {
  readonly instantMs: number
  /** Monday is 0. */
  readonly day: number
  readonly minute: number
  /** Whether yesterday, today and each of the seven days after it is a holiday. */
  readonly holidays: readonly boolean[]
}

/** By zone, with the newest reading, since a list asks for one instant thousands of times; null: not known to this device. */
const clocks = new Map<string, { readonly format: Intl.DateTimeFormat; last: Moment | null } | null>()

/**
 * Whether a service with these hours is open at the instant, in milliseconds since 1970.
 *
 * Hours are what the clock on the wall shows, in summer and in winter. In the night in which the clocks change, a time that
 * comes twice counts both times, and a time that is left out has passed.
 *
 * Ensures  what is open until a time is open up to that time; `call` all day on a federal holiday and its observed day, and
 *          in the night after it while a span that began on it lasts.
 */
export function openAt(hours: Hours, instantMs: number): OpenState {
  if (hours.kind === 'words') return { state: 'unknown' }
  if (hours.kind === 'always') return { state: 'open', until: null }
  const moment = momentIn(hours.timezone, instantMs)
  if (moment === null) return { state: 'unknown' }
  if (isFree(moment, 0)) return { state: 'call' }
  const running = runAt(hours.spans, moment, moment.minute)
  if (running === null) return { state: 'closed', opens: nextOpening(hours.spans, moment) }
  if (running.began < 0 && isFree(moment, -1)) return { state: 'call' }
  return { state: 'open', until: endOfRun(hours.spans, moment, running.ends) }
}

/** The span that covers the minute, placed in its week: an end is not covered, a beginning is. */
function runAt(
  spans: readonly Span[],
  moment: Moment,
  minute: number,
): { readonly began: number; readonly ends: number } | null {
  for (const { day, opens, closes } of spans) {
    const first = (day - moment.day) * DAY + opens
    const began = first + Math.floor((minute - first) / WEEK) * WEEK
    const ends = began + closes - opens
    if (minute < ends) return { began, ends }
  }
  return null
}

/** Spans that join are one run; it is cut where a holiday begins, since nobody knows whether it goes on. */
function endOfRun(spans: readonly Span[], moment: Moment, firstEnd: number): ClockTime | null {
  let end = firstEnd
  while (end - moment.minute < WEEK) {
    const next = runAt(spans, moment, end)
    if (next === null) break
    end = next.ends
  }
  if (end - moment.minute >= WEEK) return null
  for (let day = 1; day * DAY < end; day += 1) if (isFree(moment, day)) return clockTime(moment, day * DAY)
  return clockTime(moment, end)
}

function nextOpening(spans: readonly Span[], moment: Moment): ClockTime | null {
  let soonest = Infinity
  for (const { day, opens } of spans) {
    const first = (day - moment.day) * DAY + opens
    const next = first > moment.minute ? first : first + WEEK
    if (next < soonest && !isFree(moment, Math.floor(next / DAY))) soonest = next
  }
  return soonest === Infinity ? null : clockTime(moment, soonest)
}

/** Whether the day so many days after today, -1 to 7, is a holiday. */
function isFree({ holidays }: Moment, days: number): boolean {
  return holidays[days + 1] === true
}

function clockTime(moment: Moment, minute: number): ClockTime {
  // A number modulo 7 is a weekday, which the type cannot know.
  return { day: ((moment.day + Math.floor(minute / DAY)) % 7) as Weekday, minute: minute % DAY }
}

function momentIn(timezone: string, instantMs: number): Moment | null {
  let clock = clocks.get(timezone)
  if (clock === undefined) {
    const format = formatIn(timezone)
    clock = format === null ? null : { format, last: null }
    clocks.set(timezone, clock)
  }
  if (clock === null) return null
  if (clock.last === null || clock.last.instantMs !== instantMs) clock.last = read(clock.format, instantMs)
  return clock.last
}

/** Null where this device does not know the zone. */
function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hour12: false,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
  } catch {
    return null
  }
}

function read(format: Intl.DateTimeFormat, instantMs: number): Moment {
  const parts: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(instantMs)) parts[type] = Number(value)
  const { year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN } = parts
  const today = Date.UTC(year, month - 1, day)
  const holidays: boolean[] = []
  for (let days = -1; days <= 7; days += 1) {
    const date = new Date(today + days * DAY_MS)
    holidays.push(
      isHoliday({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }),
    )
  }
  return {
    instantMs,
    day: (new Date(today).getUTCDay() + 6) % 7,
    minute: (hour % 24) * 60 + minute, // some browsers write midnight as 24:00
    holidays,
  }
}
