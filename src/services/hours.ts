// When a service is there: as a value, as staff write it, and back.
import { type ZodType, z } from 'zod'
import type { LocalText } from '../kit/language.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { localText } from '../kit/schemas.ts'

/** Monday is 0. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** A stretch in which it is open, in minutes from the midnight that `day` begins with. */
export interface Span {
  readonly day: Weekday
  /** 0 to 1439. */
  readonly opens: number
  /** More than `opens`; above 1440 is past midnight, and at most 2880. */
  readonly closes: number
}

export type Hours =
  /** Day and night, holidays too. */
  | { readonly kind: 'always' }
  | {
      readonly kind: 'weekly'
      /** A name of the IANA database: `America/Chicago`. */
      readonly timezone: string
      /** By day, then by time; no two share a minute. */
      readonly spans: readonly Span[]
    }
  /** Free text: shown as it is, never read as "open". */
  | { readonly kind: 'words'; readonly words: LocalText }

const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const WEEKDAYS: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]
const DAY = 1440
const WEEK = 7 * DAY

/** What is wrong in a week, and under which key. */
interface Fault {
  readonly path: string[]
  readonly message: string
  /** What stands there, where it is that which is wrong. */
  readonly input?: string
}

/** The words of the week are right in YAML and in JSON. */
const weekSchema = z
  .record(z.string(), z.string(), 'expected a week such as { "mon-fri": "9:00-17:00" }')
  .transform((week, context): readonly Span[] => {
    const read = readWeek(week)
    if (read.ok) return read.value
    // A fault after which the other parts are looked at too.
    for (const fault of read.refusal) context.addIssue({ code: 'custom', continue: true, ...fault })
    return []
  })

const weeklyShape = z.strictObject({
  timezone: z.string().refine(isZone, 'expected a time zone such as America/Chicago'),
  week: weekSchema,
})
type Weekly = z.output<typeof weeklyShape>

const writtenHours = z.union(
  [z.literal('always'), weeklyShape, localText],
  'expected always, or words in each language, or a timezone with a week of hours',
)

/**
 * Hours as staff write them in YAML:
 *
 *     always
 *     { en: By appointment, es: Con cita }
 *     { timezone: America/Chicago, week: { mon-fri: '9:00-12:00, 13:00-17:00', sat: '22:00-2:00', sun: closed } }
 *
 * Times are on a 24-hour clock; a closing time that is not after the opening time is on the next day; ranges of days may
 * wrap round the end of the week. Refuses an unknown zone, an unknown day, a day written twice, a malformed time, and
 * spans that share a minute.
 */
export const hoursSchema: ZodType<Hours> = writtenHours.transform((written): Hours => {
  if (written === 'always') return { kind: 'always' }
  if (!isWeekly(written)) return { kind: 'words', words: written }
  return { kind: 'weekly', timezone: written.timezone, spans: written.week }
})

/** The inverse of `hoursSchema`: reading what this wrote yields the same hours. */
export function writeHours(hours: Hours): unknown {
  if (hours.kind === 'always') return 'always'
  if (hours.kind === 'words') return hours.words
  const texts = WEEKDAYS.map((day) =>
    hours.spans
      .filter((span) => span.day === day)
      .map(writeSpan)
      .join(', '),
  )
  const week: Record<string, string> = {}
  for (let from = 0; from < 7;) {
    const text = texts[from]
    let to = from
    while (to < 6 && texts[to + 1] === text) to += 1
    if (text !== undefined && text !== '')
      week[from === to ? dayName(from) : `${dayName(from)}-${dayName(to)}`] = text
    from = to + 1
  }
  return { timezone: hours.timezone, week }
}

function isWeekly(written: Weekly | LocalText): written is Weekly {
  return 'week' in written
}

/** Whether the IANA database has the zone, by the copy that comes with the runtime. `CST` and `+01:00` are no places. */
function isZone(name: string): boolean {
  if (!/^[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)+$/.test(name)) return false
  try {
    Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function readWeek(week: Readonly<Record<string, string>>): Result<readonly Span[], readonly Fault[]> {
  const faults: Fault[] = []
  const spans: Span[] = []
  const seen = new Set<Weekday>()
  for (const [key, text] of Object.entries(week)) {
    const path = [key]
    const days = readDays(key)
    const times = readTimes(text)
    if (days.length === 0) faults.push({ path, message: 'expected days such as mon, mon-fri or fri-mon' })
    if (!times.ok) faults.push({ path, message: times.refusal, input: text })
    const again = days.find((day) => seen.has(day))
    if (again !== undefined) {
      faults.push({
        path,
        message: `'${dayName(again)}' is written twice: put all hours of a day in one place`,
      })
    }
    for (const day of days) {
      seen.add(day)
      if (times.ok) spans.push(...times.value.map((time) => ({ day, ...time })))
    }
  }
  if (faults.length > 0) return no(faults)
  if (spans.length === 0) return no([{ path: [], message: 'expected hours on at least one day' }])
  const sorted = spans.toSorted((a, b) => a.day - b.day || a.opens - b.opens)
  const overlap = overlapIn(sorted)
  return overlap === null ? yes(sorted) : no([{ path: [], message: overlap }])
}

/** `mon`, `mon-fri` or `fri-mon`; none where a day is not known. */
function readDays(key: string): readonly Weekday[] {
  const [from, to, ...more] = key.split('-').map((name) => WEEKDAYS.find((day) => DAY_NAMES[day] === name))
  if (from === undefined || more.length > 0) return []
  if (!key.includes('-')) return [from]
  if (to === undefined) return []
  const last = to < from ? to + 7 : to
  return [...WEEKDAYS, ...WEEKDAYS].slice(from, last + 1)
}

function readTimes(text: string): Result<readonly Omit<Span, 'day'>[], string> {
  if (text === 'closed') return yes([])
  const times: Omit<Span, 'day'>[] = []
  for (const part of text.split(',').map((piece) => piece.trim())) {
    const match = /^(\d{1,2}):([0-5]\d) ?[-–] ?(\d{1,2}):([0-5]\d)$/.exec(part)
    if (match === null)
      return no(
        `expected hours such as 9:00-17:00 on a 24-hour clock${part === '' && text !== '' ? ', on both sides of each comma' : ''}`,
      )
    const [opens, closes] = [minutes(match[1], match[2]), minutes(match[3], match[4])]
    if (opens >= DAY) return no(`'${part}' opens after the end of its day: the last opening is 23:59`)
    if (closes > 2 * DAY) return no(`'${part}' closes after the end of the next day, 48:00`)
    if (closes === opens)
      return no(`'${part}' opens and closes at one time: a whole day is written 0:00-24:00`)
    times.push({ opens, closes: closes > opens ? closes : closes + DAY })
  }
  return yes(times)
}

function minutes(hour: string | undefined, minute: string | undefined): number {
  return Number(hour) * 60 + Number(minute)
}

/** A sentence that names two spans which share a minute, the end of the week being followed by its beginning. */
function overlapIn(sorted: readonly Span[]): string | null {
  for (const [at, span] of sorted.entries()) {
    const next = sorted[(at + 1) % sorted.length] ?? span
    const opensNext = next.day * DAY + next.opens + (at === sorted.length - 1 ? WEEK : 0)
    if (span.day * DAY + span.closes > opensNext) return `${inWords(span)} and ${inWords(next)} overlap`
  }
  return null
}

function inWords(span: Span): string {
  return `${dayName(span.day)} ${writeSpan(span)}`
}

function dayName(day: number): string {
  return DAY_NAMES[day] ?? ''
}

/** Past midnight as the time of the next day, where that reads back as the same; as `33:00` otherwise. */
function writeSpan({ opens, closes }: Span): string {
  const end = closes > DAY && closes - DAY < opens ? closes - DAY : closes
  return `${clock(opens)}-${clock(end)}`
}

function clock(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}
