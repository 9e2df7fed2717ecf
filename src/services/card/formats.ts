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
/** A Monday. */
const MONDAY_MS = Date.UTC(2024, 0, 1)

/** The formats of a locale, such as `en-US`. Each is made at its first use: making one is slow on an old phone. */
export function formatsIn(locale: string): Formats {
  const made = new Map<string, Intl.DateTimeFormat>()
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const key = Object.entries(options).join()
    const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    made.set(key, known)
    return known
  }
  return {
    day: (day) => format({ weekday: 'short' }).format(MONDAY_MS + day * 1440 * MINUTE_MS),
    time: (minute) =>
      format({ hour: 'numeric', minute: '2-digit' }).format(MONDAY_MS + (minute % 1440) * MINUTE_MS),
    date: (date) => {
      const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date)
      if (parts === null) return date
      const [, year, month, day] = parts
      const at = Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1'))
      const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long' }
      return format(day === undefined ? options : { ...options, day: 'numeric' }).format(at)
    },
    zone: (timeZone) => {
      try {
        const parts = format({ timeZone, timeZoneName: 'longGeneric' }).formatToParts(MONDAY_MS)
        return parts.find(({ type }) => type === 'timeZoneName')?.value ?? null
      } catch {
        return null // an older browser that knows neither this kind of name nor, perhaps, the zone
      }
    },
  }
}
