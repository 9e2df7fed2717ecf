import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type CalendarDay, isHoliday } from './holidays.ts'

const DAY_MS = 86_400_000

function dayOf(text: string): CalendarDay {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return { year, month, day }
}

function textOf({ year, month, day }: CalendarDay): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

/** Every day of a year that is a holiday or the observed day of one. */
function keptIn(year: number): readonly string[] {
  const days: string[] = []
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += DAY_MS) {
    const text = new Date(time).toISOString().slice(0, 10)
    if (isHoliday(dayOf(text))) days.push(text)
  }
  return days
}

// As the Office of Personnel Management lists them for 2023, with the holidays themselves where these fell on a weekend.
test('the holidays of 2023 are those that the government published', () => {
  assert.deepEqual(keptIn(2023), [
    '2023-01-01',
    '2023-01-02',
    '2023-01-16',
    '2023-02-20',
    '2023-05-29',
    '2023-06-19',
    '2023-07-04',
    '2023-09-04',
    '2023-10-09',
    '2023-11-10',
    '2023-11-11',
    '2023-11-23',
    '2023-12-25',
  ])
})

test('a New Year on a Saturday is kept on the last day of the year before as well', () => {
  assert.ok(isHoliday(dayOf('2021-12-31')))
  assert.ok(isHoliday(dayOf('2022-01-01')))
  assert.ok(!isHoliday(dayOf('2022-01-03')))
})

test('a holiday on a Sunday is kept on the Monday as well, and not on the Friday', () => {
  assert.deepEqual(
    ['2022-06-17', '2022-06-18', '2022-06-19', '2022-06-20', '2022-06-21'].map((text) =>
      isHoliday(dayOf(text)),
    ),
    [false, false, true, true, false],
  )
})

/** The rules said a second time, as where in the month a day must stand. */
const RULES: readonly (readonly [month: number, from: number, to: number, weekday: number | null])[] = [
  [1, 1, 1, null],
  [1, 15, 21, 1],
  [2, 15, 21, 1],
  [5, 25, 31, 1],
  [6, 19, 19, null],
  [7, 4, 4, null],
  [9, 1, 7, 1],
  [10, 8, 14, 1],
  [11, 11, 11, null],
  [11, 22, 28, 4],
  [12, 25, 25, null],
]

/** The days of a year that the rules name, by going through the days of each. */
function namedIn(year: number): readonly CalendarDay[] {
  return RULES.flatMap(([month, from, to, weekday]) =>
    Array.from({ length: to - from + 1 }, (_, ahead) => ({ year, month, day: from + ahead })).filter(
      ({ day }) => weekday === null || new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday,
    ),
  )
}

test('in every year each holiday stands where its rule puts it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2021, max: 2400 }), (year) => {
      const named = namedIn(year)
      assert.equal(named.length, RULES.length)
      for (const day of named) assert.ok(isHoliday(day), textOf(day))
    }),
  )
})

test('every holiday is kept on at least one weekday, and no other day is kept', () => {
  for (let year = 2021; year < 2050; year += 1) {
    const expected = [...namedIn(year), { year: year + 1, month: 1, day: 1 }]
      .flatMap((holiday) => {
        const time = Date.UTC(holiday.year, holiday.month - 1, holiday.day)
        const shift = { 0: 1, 6: -1 }[new Date(time).getUTCDay()] ?? 0
        return [time, time + shift * DAY_MS]
      })
      .map((time) => new Date(time).toISOString().slice(0, 10))
      .filter((text) => text.startsWith(`${year}`))
    assert.deepEqual(keptIn(year), [...new Set(expected)].toSorted())
  }
})
