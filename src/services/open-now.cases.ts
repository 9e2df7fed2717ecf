// Hours, instants and what is expected there: the one table that the label, the filter and `openAt` are held to.
import type { Hours, Span, Weekday } from './hours.ts'
import type { OpenState } from './open-now.ts'

export interface OpenCase {
  readonly name: string
  readonly hours: Hours
  /** An ISO instant. */
  readonly at: string
  readonly expected: OpenState
}

const MON = 0
const TUE = 1
const WED = 2
const THU = 3
const FRI = 4
const SAT = 5
const SUN = 6
const EVERY_DAY: readonly Weekday[] = [MON, TUE, WED, THU, FRI, SAT, SUN]
const WORKDAYS: readonly Weekday[] = [MON, TUE, WED, THU, FRI]

const CALL: OpenState = { state: 'call' }
const FOR_EVER: OpenState = { state: 'open', until: null }

function at(hour: number, minute: number = 0): number {
  return hour * 60 + minute
}

function open(day: Weekday, minute: number): OpenState {
  return { state: 'open', until: { day, minute } }
}

function closed(day: Weekday, minute: number): OpenState {
  return { state: 'closed', opens: { day, minute } }
}

function on(days: readonly Weekday[], opens: number, closes: number): readonly Span[] {
  return days.map((day) => ({ day, opens, closes }))
}

function weekly(timezone: string, ...spans: readonly (readonly Span[])[]): Hours {
  return {
    kind: 'weekly',
    timezone,
    spans: spans.flat().toSorted((a, b) => a.day - b.day || a.opens - b.opens),
  }
}

function inChicago(...spans: readonly (readonly Span[])[]): Hours {
  return weekly('America/Chicago', ...spans)
}

const OFFICE = inChicago(on(WORKDAYS, at(9), at(17)))
const WITH_LUNCH = inChicago(on(WORKDAYS, at(9), at(12)), on(WORKDAYS, at(13), at(17)))
const NIGHTS = inChicago(on(EVERY_DAY, at(20), at(32)))
const SATURDAY_NIGHT = inChicago(on([SAT], at(22), at(26)))
const SUNDAY_NIGHT = inChicago(on([SUN], at(22), at(26)))
const DAY_AND_NIGHT = inChicago(on(EVERY_DAY, 0, at(24)))
const WEEKEND = inChicago(on([SAT, SUN], 0, at(24)))
const MONDAYS = inChicago(on([MON], at(9), at(17)))

// Chicago is five hours behind UTC in summer and six in winter. 5 October 2026 is a Monday.
export const OPEN_CASES: readonly OpenCase[] = [
  {
    name: 'in the middle of a working day',
    hours: OFFICE,
    at: '2026-10-06T15:00:00Z',
    expected: open(TUE, at(17)),
  },
  {
    name: 'in the minute of opening',
    hours: OFFICE,
    at: '2026-10-06T14:00:00Z',
    expected: open(TUE, at(17)),
  },
  {
    name: 'a second before opening',
    hours: OFFICE,
    at: '2026-10-06T13:59:59Z',
    expected: closed(TUE, at(9)),
  },
  {
    name: 'a millisecond before closing',
    hours: OFFICE,
    at: '2026-10-06T21:59:59.999Z',
    expected: open(TUE, at(17)),
  },
  {
    name: 'in the minute of closing',
    hours: OFFICE,
    at: '2026-10-06T22:00:00Z',
    expected: closed(WED, at(9)),
  },
  {
    name: 'over the weekend, until Monday',
    hours: OFFICE,
    at: '2026-10-02T22:30:00Z',
    expected: closed(MON, at(9)),
  },
  {
    name: 'in the morning interval',
    hours: WITH_LUNCH,
    at: '2026-10-06T16:59:00Z',
    expected: open(TUE, at(12)),
  },
  { name: 'at lunch', hours: WITH_LUNCH, at: '2026-10-06T17:30:00Z', expected: closed(TUE, at(13)) },
  {
    name: 'in the afternoon interval',
    hours: WITH_LUNCH,
    at: '2026-10-06T18:00:00Z',
    expected: open(TUE, at(17)),
  },
  {
    name: 'before midnight, in hours that pass it',
    hours: SATURDAY_NIGHT,
    at: '2026-10-04T04:30:00Z',
    expected: open(SUN, at(2)),
  },
  {
    name: 'after midnight, in hours that began the day before',
    hours: SATURDAY_NIGHT,
    at: '2026-10-04T06:30:00Z',
    expected: open(SUN, at(2)),
  },
  {
    name: 'when hours that passed midnight have ended',
    hours: SATURDAY_NIGHT,
    at: '2026-10-04T07:00:00Z',
    expected: closed(SAT, at(22)),
  },
  {
    name: 'on the same weekday as the only opening, after it: in a week',
    hours: MONDAYS,
    at: '2026-09-28T23:00:00Z',
    expected: closed(MON, at(9)),
  },
  {
    name: 'on Sunday night, into Monday',
    hours: SUNDAY_NIGHT,
    at: '2026-10-05T04:00:00Z',
    expected: open(MON, at(2)),
  },
  {
    name: 'early on Monday, in hours that began on Sunday',
    hours: SUNDAY_NIGHT,
    at: '2026-10-05T06:59:00Z',
    expected: open(MON, at(2)),
  },
  {
    name: 'on Monday, when Sunday night has ended',
    hours: SUNDAY_NIGHT,
    at: '2026-10-05T07:00:00Z',
    expected: closed(SUN, at(22)),
  },
  {
    name: 'a span that lasts two days, on its second',
    hours: inChicago(on([SAT], at(6), at(48))),
    at: '2026-10-05T03:00:00Z',
    expected: open(MON, 0),
  },
  {
    name: 'two whole days that join are one run',
    hours: WEEKEND,
    at: '2026-10-03T17:00:00Z',
    expected: open(MON, 0),
  },
  {
    name: 'a run that joins over the end of the week',
    hours: inChicago(on([SUN], at(12), at(24)), on([MON], 0, at(8))),
    at: '2026-10-05T02:00:00Z',
    expected: open(MON, at(8)),
  },
  {
    name: 'spans that touch within a day are one run',
    hours: inChicago(on([TUE], at(9), at(12)), on([TUE], at(12), at(15))),
    at: '2026-10-06T15:00:00Z',
    expected: open(TUE, at(15)),
  },
  {
    name: 'nights that touch the next day are one run',
    hours: inChicago(on([TUE], at(20), at(30)), on([WED], at(6), at(12))),
    at: '2026-10-07T02:00:00Z',
    expected: open(WED, at(12)),
  },
  {
    name: 'seven whole days have no end',
    hours: DAY_AND_NIGHT,
    at: '2026-10-06T15:00:00Z',
    expected: FOR_EVER,
  },
  {
    name: 'seven spans over midnight that cover the week have no end',
    hours: inChicago(on(EVERY_DAY, at(6), at(30))),
    at: '2026-10-06T08:00:00Z',
    expected: FOR_EVER,
  },
  {
    name: 'a week with one minute missing ends there',
    hours: inChicago(on([TUE, WED, THU, FRI, SAT, SUN], 0, at(24)), on([MON], at(0, 1), at(24))),
    at: '2026-09-29T15:00:00Z',
    expected: open(MON, 0),
  },
  {
    name: 'no hours at all never open',
    hours: inChicago([]),
    at: '2026-10-06T15:00:00Z',
    expected: { state: 'closed', opens: null },
  },
  {
    name: 'winter time: an hour later by UTC',
    hours: OFFICE,
    at: '2026-12-01T14:59:00Z',
    expected: closed(TUE, at(9)),
  },
  { name: 'winter time: open', hours: OFFICE, at: '2026-12-01T15:00:00Z', expected: open(TUE, at(17)) },
  {
    name: 'clocks go forward: 1:59 is followed by 3:00, within the hours',
    hours: inChicago(on([SAT], at(22), at(28))),
    at: '2026-03-08T08:00:00Z',
    expected: open(SUN, at(4)),
  },
  {
    name: 'clocks go forward: a closing at 2:30 that never comes has passed at 3:00',
    hours: inChicago(on([SAT], at(22), at(26, 30))),
    at: '2026-03-08T08:00:00Z',
    expected: closed(SAT, at(22)),
  },
  {
    name: 'clocks go forward: the minute before',
    hours: inChicago(on([SAT], at(22), at(26, 30))),
    at: '2026-03-08T07:59:00Z',
    expected: open(SUN, at(2, 30)),
  },
  {
    name: 'clocks go back: 1:30 for the first time',
    hours: SATURDAY_NIGHT,
    at: '2026-11-01T06:30:00Z',
    expected: open(SUN, at(2)),
  },
  {
    name: 'clocks go back: 1:30 for the second time',
    hours: SATURDAY_NIGHT,
    at: '2026-11-01T07:30:00Z',
    expected: open(SUN, at(2)),
  },
  {
    name: 'clocks go back: 2:00 comes once',
    hours: SATURDAY_NIGHT,
    at: '2026-11-01T08:00:00Z',
    expected: closed(SAT, at(22)),
  },
  {
    name: 'a zone without summer time',
    hours: weekly('America/Phoenix', on(WORKDAYS, at(9), at(17))),
    at: '2026-10-06T16:00:00Z',
    expected: open(TUE, at(17)),
  },
  {
    name: 'a zone where it is the next day already',
    hours: weekly('Pacific/Guam', on([WED], at(9), at(17))),
    at: '2026-10-06T23:00:00Z',
    expected: open(WED, at(17)),
  },
  {
    name: 'a zone where it is still the day before',
    hours: weekly('Pacific/Honolulu', on([MON], at(9), at(17))),
    at: '2026-10-06T02:59:00Z',
    expected: open(MON, at(17)),
  },
  {
    name: 'midnight in the zone',
    hours: inChicago(on([TUE], 0, at(1))),
    at: '2026-10-06T05:00:00Z',
    expected: open(TUE, at(1)),
  },
  { name: 'a holiday, within its hours', hours: OFFICE, at: '2026-11-26T18:00:00Z', expected: CALL },
  { name: 'a holiday, outside its hours', hours: OFFICE, at: '2026-11-27T03:00:00Z', expected: CALL },
  {
    name: 'a holiday begins at midnight in the zone',
    hours: NIGHTS,
    at: '2026-11-26T06:00:00Z',
    expected: CALL,
  },
  {
    name: 'the night before a holiday is open until the holiday begins',
    hours: NIGHTS,
    at: '2026-11-26T05:59:00Z',
    expected: open(THU, 0),
  },
  {
    name: 'after midnight, in a span that began on a holiday',
    hours: NIGHTS,
    at: '2026-11-27T08:00:00Z',
    expected: CALL,
  },
  {
    name: 'after the span that began on a holiday',
    hours: NIGHTS,
    at: '2026-11-27T14:00:00Z',
    expected: closed(FRI, at(20)),
  },
  {
    name: 'the day on which a Saturday holiday is observed',
    hours: OFFICE,
    at: '2026-07-03T15:00:00Z',
    expected: CALL,
  },
  { name: 'a Saturday holiday itself', hours: WEEKEND, at: '2026-07-04T15:00:00Z', expected: CALL },
  {
    name: 'New Year on a Saturday is observed in the old year',
    hours: OFFICE,
    at: '2027-12-31T16:00:00Z',
    expected: CALL,
  },
  {
    name: 'the next opening leaves out a holiday',
    hours: OFFICE,
    at: '2026-11-26T04:00:00Z',
    expected: closed(FRI, at(9)),
  },
  {
    name: 'the only opening of the next seven days is a holiday: none is named',
    hours: MONDAYS,
    at: '2026-10-06T15:00:00Z',
    expected: { state: 'closed', opens: null },
  },
  {
    name: 'a week that is covered whole, on a holiday',
    hours: DAY_AND_NIGHT,
    at: '2026-12-25T18:00:00Z',
    expected: CALL,
  },
  {
    name: 'a week that is covered whole, before a holiday',
    hours: DAY_AND_NIGHT,
    at: '2026-12-24T18:00:00Z',
    expected: FOR_EVER,
  },
  { name: 'always, on a holiday', hours: { kind: 'always' }, at: '2026-12-25T18:00:00Z', expected: FOR_EVER },
  { name: 'always', hours: { kind: 'always' }, at: '2026-10-06T09:00:00Z', expected: FOR_EVER },
  {
    name: 'words say nothing about now',
    hours: { kind: 'words', words: { en: 'Open 24 hours, by appointment' } },
    at: '2026-10-06T15:00:00Z',
    expected: { state: 'unknown' },
  },
  {
    name: 'a zone that the device does not know',
    hours: weekly('America/Nowhere', on(EVERY_DAY, 0, at(24))),
    at: '2026-10-06T15:00:00Z',
    expected: { state: 'unknown' },
  },
]
