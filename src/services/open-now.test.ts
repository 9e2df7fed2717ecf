import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { isHoliday } from './holidays.ts'
import type { Hours, Span, Weekday } from './hours.ts'
import { OPEN_CASES } from './open-now.cases.ts'
import { openAt } from './open-now.ts'

const MINUTE_MS = 60_000
const ZONES = ['America/Chicago', 'America/New_York', 'America/Anchorage', 'Pacific/Honolulu', 'Pacific/Guam']
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

for (const { name, hours, at, expected } of OPEN_CASES)
  test(`open now: ${name}`, () => assert.deepEqual(openAt(hours, Date.parse(at)), expected))

test('the table has at least thirty cases, each with its own name', () => {
  assert.ok(OPEN_CASES.length >= 30)
  assert.equal(new Set(OPEN_CASES.map(({ name }) => name)).size, OPEN_CASES.length)
})

interface Wall {
  readonly day: Weekday
  readonly minute: number
  readonly holidayYesterday: boolean
  readonly holidayToday: boolean
}

const WALL_FORMATS: ReadonlyMap<string, Intl.DateTimeFormat> = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }),
  ]),
)

/** The wall clock read another way: by the words of a formatted date. */
function wall(timezone: string, instantMs: number): Wall {
  const text = WALL_FORMATS.get(timezone)?.format(instantMs) ?? ''
  const match = /^(\w{3}),? (\d\d)\/(\d\d)\/(\d{4}), (\d\d):(\d\d)$/.exec(text)
  assert.ok(match !== null, text)
  const [name = '', day, month, year, hour, minute] = match.slice(1)
  const isHolidayAfter = (days: number): boolean => {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + days))
    return isHoliday({
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
    })
  }
  return {
    day: DAYS.indexOf(name) as Weekday, // a name of the list has an index from 0 to 6
    minute: Number(hour) * 60 + Number(minute),
    holidayYesterday: isHolidayAfter(-1),
    holidayToday: isHolidayAfter(0),
  }
}

/** The definition, minute by minute: what covers this minute of the week, and on which day that began. */
function stateByDefinition(spans: readonly Span[], timezone: string, instantMs: number): string {
  const { day, minute, holidayYesterday, holidayToday } = wall(timezone, instantMs)
  if (holidayToday) return 'call'
  const since = (span: Span): boolean => {
    if (span.day === day) return span.opens <= minute && minute < span.closes
    return span.day === (day + 6) % 7 && span.opens <= minute + 1440 && minute + 1440 < span.closes
  }
  const running = spans.find(since)
  if (running === undefined) return 'closed'
  return running.day !== day && holidayYesterday ? 'call' : 'open'
}

/** Spans on a week of half hours, so that they touch and pass midnight often; each begins where another has ended. */
const anySpans: fc.Arbitrary<readonly Span[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 90 })), { maxLength: 14 })
  .map((steps) => {
    const spans: Span[] = []
    let end = 0
    for (const [gap, length] of steps) {
      const begins = end + gap * 30
      const minutes = Math.min(length * 30, 2880 - (begins % 1440))
      end = begins + minutes
      if (end > 10_080) break
      // Below 10,080 minutes there are seven days.
      spans.push({
        day: Math.floor(begins / 1440) as Weekday,
        opens: begins % 1440,
        closes: (begins % 1440) + minutes,
      })
    }
    return spans
  })

const anyInstant = fc
  .integer({ min: Date.UTC(2025, 0, 1) / MINUTE_MS, max: Date.UTC(2029, 0, 1) / MINUTE_MS })
  .map((minutes) => minutes * MINUTE_MS)

test('at any instant, in any zone, the state is that of the definition', () => {
  fc.assert(
    fc.property(anySpans, fc.constantFrom(...ZONES), anyInstant, (spans, timezone, instantMs) => {
      const hours: Hours = { kind: 'weekly', timezone, spans }
      assert.equal(openAt(hours, instantMs).state, stateByDefinition(spans, timezone, instantMs))
    }),
    { numRuns: 2000 },
  )
})

test('the time that is named is when the state changes, and nothing changes before', () => {
  fc.assert(
    fc.property(anySpans, anyInstant, (spans, instantMs) => {
      const timezone = 'Pacific/Honolulu' // no clock changes there, so minutes of the week are minutes
      const hours: Hours = { kind: 'weekly', timezone, spans }
      const now = openAt(hours, instantMs)
      if (now.state !== 'open' && now.state !== 'closed') return
      const named = now.state === 'open' ? now.until : now.opens
      if (named === null) return
      const { day, minute } = wall(timezone, instantMs)
      const ahead = ((named.day - day) * 1440 + named.minute - minute + 10_080) % 10_080 || 10_080
      const stateAfter = (minutes: number): string => openAt(hours, instantMs + minutes * MINUTE_MS).state
      const change = stateAfter(ahead)
      assert.ok(now.state === 'open' ? change !== 'open' : change === 'open', change)
      for (let minutes = 0; minutes < ahead; minutes += 30) {
        const state = stateAfter(minutes)
        assert.ok(state === now.state || (now.state === 'closed' && state === 'call'), state)
      }
    }),
    { numRuns: 300 },
  )
})

test('an instant that is no number is a bug, and throws', () => {
  const hours = OPEN_CASES[0]?.hours
  assert.ok(hours !== undefined)
  assert.throws(() => openAt(hours, Number.NaN), RangeError)
})
