// Opening hours to the schedules of HSDS, and back: weekly rows where times are plain, words for everything else.
import { type Hours, type Span, type Weekday, hoursSchema, writeHours } from '../../services/hours.ts'
import type { HsdsSchedule } from './tree.ts'

const DAY = 1440
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const ALL_DAYS = DAYS.join(',')
/** HSDS has no 24:00: the last minute of a day stands for its end, read as such too. */
const END_OF_DAY = '23:59'

/** A row without its identifier and its attributes. */
export type ScheduleRow = Omit<HsdsSchedule, 'id' | 'attributes'>

/**
 * The hours as rows: one for each stretch of time, with the days on which it recurs. Times are those of the clock on the
 * wall in the zone of the hours, which HSDS has no field for: it knows offsets alone, and those change with the season.
 *
 * A stretch past midnight says so in its description. One of more than a day becomes two that join.
 */
export function scheduleRows(hours: Hours): readonly ScheduleRow[] {
  if (hours.kind === 'words') return [{ description: hours.words.en }]
  if (hours.kind === 'always') {
    const description = 'Day and night, every day, holidays too.'
    return [{ freq: 'WEEKLY', byday: ALL_DAYS, description, opens_at: '00:00', closes_at: END_OF_DAY }]
  }
  const parts = hours.spans.flatMap(withinADay)
  const times = Map.groupBy(parts, ({ opens, closes }) => `${opens}-${closes}`)
  return [...times.values()].flatMap((spans) => {
    const [first] = spans
    if (first === undefined) return []
    const byday = spans.map(({ day }) => DAYS[day]).join(',')
    return [{ freq: 'WEEKLY', byday, ...timesOf(first, hours.timezone) }]
  })
}

/** Hours in a few words: beside a telephone number, for which HSDS has no schedule. */
export function hoursInWords(hours: Hours): string {
  if (hours.kind === 'always') return 'day and night'
  if (hours.kind === 'words') return hours.words.en
  const { spans, timezone } = hours
  const rows = scheduleRows({ kind: 'weekly', timezone, spans })
  const said = rows.map(({ byday, opens_at: opens, closes_at: closes }) => `${byday} ${opens}–${closes}`)
  return `${said.join('; ')} (${timezone})`
}

export type ReadSchedules =
  | { readonly kind: 'hours'; readonly hours: Hours }
  /** Not as plain as it would have to be to say "open", and why. */
  | { readonly kind: 'words'; readonly words: string; readonly why: string | null }

export interface ScheduleZone {
  /** A name of the IANA database. */
  readonly timezone: string
  /** Whether a given number of hours from UTC can be this zone, in summer or in winter. */
  readonly allows: (offset: number) => boolean
}

/**
 * The hours that the rows mean, in the zone: weekly ones where every row recurs each week without an end and has days and
 * times, else their words.
 */
export function readSchedules(rows: readonly HsdsSchedule[], zone: ScheduleZone | null): ReadSchedules {
  const words = rows.map(rowInWords).filter((said) => said !== '')
  const asWords = (why: string | null): ReadSchedules => ({ kind: 'words', words: words.join('\n'), why })
  if (rows.every(({ freq }) => freq === undefined)) return asWords(null)
  if (!rows.every(isPlain)) return asWords('hours that do not recur each week stay words')
  if (zone === null) return asWords('hours whose time zone nobody knows stay words')
  if (!rows.flatMap(offsetsOf).every(zone.allows))
    return asWords('hours whose offset from UTC is not that of their state stay words')
  const spans = rows.flatMap(spansOf)
  const hours = spans.includes(null) ? null : weekly(zone.timezone, spans)
  return hours === null
    ? asWords('hours that overlap or cannot be read stay words')
    : { kind: 'hours', hours }
}

function withinADay({ day, opens, closes }: Span): readonly Span[] {
  if (closes - opens < DAY || closes === DAY) return [{ day, opens, closes }]
  return [
    { day, opens, closes: DAY },
    { day: dayAfter(day), opens: 0, closes: closes - DAY },
  ]
}

function timesOf({ opens, closes }: Span, timezone: string): ScheduleRow {
  const zone = `Times are those of the clock in ${timezone}.`
  if (closes > DAY) {
    const end = clock(closes - DAY)
    return { description: `Until ${end} of the next day. ${zone}`, opens_at: clock(opens), closes_at: end }
  }
  if (closes === DAY)
    return { description: `Until midnight. ${zone}`, opens_at: clock(opens), closes_at: END_OF_DAY }
  return { description: zone, opens_at: clock(opens), closes_at: clock(closes) }
}

function isPlain(row: HsdsSchedule): boolean {
  const { freq, interval = 1, byday = '', opens_at: opens, closes_at: closes } = row
  const limits = [
    row.until,
    row.count,
    row.byweekno,
    row.bymonthday,
    row.byyearday,
    row.valid_from,
    row.valid_to,
  ]
  return (
    freq === 'WEEKLY' &&
    interval === 1 &&
    limits.every((limit) => limit === undefined) &&
    daysOf(byday) !== null &&
    opens !== undefined &&
    closes !== undefined
  )
}

/** None where the row's days or times are none. */
function spansOf({
  byday = '',
  opens_at: opensAt = '',
  closes_at: closesAt = '',
}: HsdsSchedule): readonly (Span | null)[] {
  const opens = minuteOf(opensAt)
  const given = closesAt.startsWith(END_OF_DAY) ? DAY : minuteOf(closesAt)
  const days = daysOf(byday)
  // Two times that are one say a whole day or nothing at all: nobody can tell.
  if (opens === null || opens >= DAY || given === null || given === opens || days === null) return [null]
  const closes = given > opens ? given : given + DAY
  return days.map((day) => ({ day, opens, closes }))
}

function weekly(timezone: string, spans: readonly (Span | null)[]): Hours | null {
  const whole = spans.filter((span) => span !== null)
  const checked = hoursSchema.safeParse(writeHours({ kind: 'weekly', timezone, spans: sorted(whole) }))
  return checked.success ? checked.data : null
}

function sorted(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((a, b) => a.day - b.day || a.opens - b.opens)
}

/** Monday is 0; null for what is no list of days, such as `2MO`. */
function daysOf(byday: string): readonly Weekday[] | null {
  const days = byday.split(',').map((day) => DAYS.findIndex((known) => known === day.trim().toUpperCase()))
  // An index of DAYS is a weekday, which the type cannot know.
  return days.includes(-1) ? null : ([...new Set(days)] as Weekday[])
}

/** `09:30`, `09:30:00`, `09:30-05:00`: minutes from midnight; null for what is no time. */
function minuteOf(time: string): number | null {
  const [, hour, minute] = /^(\d{2}):(\d{2})/.exec(time) ?? []
  return hour === undefined ? null : Number(hour) * 60 + Number(minute)
}

/** The offsets from UTC that the row names, in hours. */
function offsetsOf({
  timezone,
  opens_at: opens = '',
  closes_at: closes = '',
}: HsdsSchedule): readonly number[] {
  const said = [opens, closes].flatMap((time) => {
    if (time.endsWith('Z')) return [0]
    const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(time) ?? []
    return sign === undefined ? [] : [(sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60)]
  })
  return timezone === undefined ? said : [...said, timezone]
}

function rowInWords(row: HsdsSchedule): string {
  const { opens_at: opens, closes_at: closes, valid_from: from, valid_to: to } = row
  const times = opens === undefined && closes === undefined ? '' : `${opens ?? '?'} – ${closes ?? '?'}`
  const dates = [from === undefined ? '' : `from ${from}`, to === undefined ? '' : `until ${to}`]
  const recurs = [row.freq?.toLowerCase() ?? '', row.byday ?? '', times, ...dates].filter(
    (part) => part !== '',
  )
  return [recurs.join(' '), row.description ?? '', row.notes ?? ''].filter((part) => part !== '').join('. ')
}

function dayAfter(day: Weekday): Weekday {
  return day === 6 ? 0 : ((day + 1) as Weekday) // 1 to 6
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
