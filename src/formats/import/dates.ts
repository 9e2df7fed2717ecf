// Dates as tables write them, to ISO dates; what is doubtful is refused with a sentence.
import { type Result, no, yes } from '../../kit/result.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** The day, as an ISO date: `1/24/2014`, `2014-01-24` and `January 24, 2014` are read. Refuses the rest with a sentence. */
export function readDate(text: string): Result<string, string> {
  const trimmed = text.trim()
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(trimmed)
  if (slashes?.[3]?.length === 2)
    return no(`'${trimmed}' has a year of two digits, which may be of either century.`)
  const words = /^([A-Za-z]+)\.? (\d{1,2}),? (\d{4})$/.exec(trimmed)
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(trimmed)
  const day =
    slashes !== null
      ? isoOf(slashes[3], slashes[1], slashes[2])
      : words !== null
        ? isoOf(words[3], String(monthOf(words[1] ?? '')), words[2])
        : iso !== null
          ? isoOf(iso[1], iso[2], iso[3])
          : null
  return day === null ? no(`'${trimmed}' is no day of the calendar.`) : yes(day)
}

function monthOf(name: string): number {
  return name.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1
}

function isoOf(year = '', month = '', day = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? iso : null
}
