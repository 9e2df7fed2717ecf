// The holidays of the federal government of the United States, by rule: days on which hours as written may not hold.

/** A day of the calendar; months and days count from 1. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MONDAY = 1
const THURSDAY = 4
const FRIDAY = 5
const DAY_MS = 86_400_000

/**
 * Whether the federal government keeps a holiday on the day: the day itself, also at a weekend, or the weekday on which
 * it is observed: the Friday before a Saturday, the Monday after a Sunday.
 *
 * Holds from 2021 on, when the newest one was added. Leaves out the inauguration of a president, kept around Washington.
 * Source: 5 U.S.C. 6103; for Sundays, Executive Order 11582, section 3(a).
 */
export function isHoliday({ year, month, day }: CalendarDay): boolean {
  const time = Date.UTC(year, month - 1, day)
  const weekday = new Date(time).getUTCDay()
  return (
    isItself(time) ||
    (weekday === FRIDAY && isItself(time + DAY_MS)) ||
    (weekday === MONDAY && isItself(time - DAY_MS))
  )
}

function isItself(time: number): boolean {
  return timesOf(new Date(time).getUTCFullYear()).includes(time)
}

/** The midnights, UTC, at which the holidays of a year begin. */
function timesOf(year: number): readonly number[] {
  return [
    Date.UTC(year, 0, 1), // New Year's Day
    nth({ count: 3, weekday: MONDAY, year, month: 1 }), // Birthday of Martin Luther King, Jr.
    nth({ count: 3, weekday: MONDAY, year, month: 2 }), // Washington's Birthday
    nth({ count: 1, weekday: MONDAY, year, month: 6 }) - 7 * DAY_MS, // Memorial Day, the last Monday of May
    Date.UTC(year, 5, 19), // Juneteenth
    Date.UTC(year, 6, 4), // Independence Day
    nth({ count: 1, weekday: MONDAY, year, month: 9 }), // Labor Day
    nth({ count: 2, weekday: MONDAY, year, month: 10 }), // Columbus Day
    Date.UTC(year, 10, 11), // Veterans Day
    nth({ count: 4, weekday: THURSDAY, year, month: 11 }), // Thanksgiving Day
    Date.UTC(year, 11, 25), // Christmas Day
  ]
}

interface NthWeekday {
  /** 1 for the first of the month. */
  readonly count: number
  /** As JavaScript counts: Sunday is 0. */
  readonly weekday: number
  readonly year: number
  readonly month: number
}

function nth({ count, weekday, year, month }: NthWeekday): number {
  const first = Date.UTC(year, month - 1, 1)
  const ahead = (weekday - new Date(first).getUTCDay() + 7) % 7
  return first + (ahead + (count - 1) * 7) * DAY_MS
}
