// Days, times, dates and zones as a reader of a language expects them: by what the device or Node knows of languages.
import type { Weekday } from '../hours.ts'

export interface Formats {
  /** The short name of a day of the week. */
  readonly day: (day: Weekday) => string
  /** A time on the wall; minutes past midnight, also of the next day. */
  readonly time: (minute: number) => string
  /** A date as precise as it is known: `2024-09-18`, `2024-09`, `2024`. Anything else is returned as it is. */
  readonly date: (date: string) => string
  /** What people call a time zone, or null where this device does not know. */
  readonly zone: (timezone: string) => string | null
}

const MINUTE_MS = 60_000
const DAY_MS = 1440 * MINUTE_MS
/** A Monday. */
const MONDAY_MS = Date.UTC(2024, 0, 1)

/** The formats of a locale, such as `en-US`. What they yield is kept: making and asking a format is slow on an old phone. */
export function formatsIn(locale: string): Formats {
  const formats = new Map<string, Intl.DateTimeFormat>()
  const formatAs = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const key = Object.keys(options).join() + (options.timeZone ?? '')
    const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    formats.set(key, known)
    return known
  }
  return {
    day: kept((day) => formatAs({ weekday: 'short' }).format(MONDAY_MS + day * DAY_MS)),
    time: kept((minute) =>
      formatAs({ hour: 'numeric', minute: '2-digit' }).format(MONDAY_MS + minute * MINUTE_MS),
    ),
    date: kept((date) => {
      const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date)
      if (parts === null) return date
      const [, year, month, day] = parts
      const at = Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1'))
      const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long' }
      return formatAs(day === undefined ? options : { ...options, day: 'numeric' }).format(at)
    }),
    zone: kept((timeZone) => {
      try {
        const parts = formatAs({ timeZone, timeZoneName: 'longGeneric' }).formatToParts(MONDAY_MS)
        return parts.find(({ type }) => type === 'timeZoneName')?.value ?? null
      } catch {
        return null // an older browser that knows neither this kind of name nor, perhaps, the zone
      }
    }),
  }
}

function kept<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = work(key)
    known.set(key, value)
    return value
  }
}
