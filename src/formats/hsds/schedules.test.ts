import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Hours } from '../../services/hours.ts'
import { hoursInWords, readSchedules, scheduleRows } from './schedules.ts'
import { someHours } from './service.fixture.ts'

const CHICAGO = { timezone: 'America/Chicago', allows: () => true }
const weekly = (...spans: Extract<Hours, { kind: 'weekly' }>['spans']): Hours => ({
  kind: 'weekly',
  timezone: CHICAGO.timezone,
  spans,
})
const ZONE = 'Times are those of the clock in America/Chicago.'

test('days with the same times share a row', () => {
  const hours = weekly(
    { day: 0, opens: 540, closes: 720 },
    { day: 0, opens: 780, closes: 1020 },
    { day: 2, opens: 540, closes: 720 },
  )
  assert.deepEqual(scheduleRows(hours), [
    { freq: 'WEEKLY', byday: 'MO,WE', description: ZONE, opens_at: '09:00', closes_at: '12:00' },
    { freq: 'WEEKLY', byday: 'MO', description: ZONE, opens_at: '13:00', closes_at: '17:00' },
  ])
  assert.equal(hoursInWords(hours), 'MO,WE 09:00–12:00; MO 13:00–17:00 (America/Chicago)')
})

test('a stretch past midnight says so; one that ends at midnight closes in the last minute of its day', () => {
  assert.deepEqual(
    scheduleRows(weekly({ day: 4, opens: 1320, closes: 1560 }, { day: 6, opens: 0, closes: 1440 })),
    [
      {
        freq: 'WEEKLY',
        byday: 'FR',
        description: `Until 02:00 of the next day. ${ZONE}`,
        opens_at: '22:00',
        closes_at: '02:00',
      },
      {
        freq: 'WEEKLY',
        byday: 'SU',
        description: `Until midnight. ${ZONE}`,
        opens_at: '00:00',
        closes_at: '23:59',
      },
    ],
  )
})

test('day and night is every day, and words are words alone', () => {
  assert.deepEqual(
    scheduleRows({ kind: 'always' }).map(({ byday, opens_at: opens, closes_at: closes }) => [
      byday,
      opens,
      closes,
    ]),
    [['MO,TU,WE,TH,FR,SA,SU', '00:00', '23:59']],
  )
  assert.deepEqual(scheduleRows({ kind: 'words', words: { en: 'By appointment', es: 'Con cita' } }), [
    { description: 'By appointment' },
  ])
})

test('a stretch of 36 hours is two that join', () => {
  const read = readSchedules(
    scheduleRows(weekly({ day: 6, opens: 0, closes: 2160 })).map((row) => ({ ...row, id: 'x' })),
    CHICAGO,
  )
  assert.deepEqual(read, {
    kind: 'hours',
    hours: weekly({ day: 0, opens: 0, closes: 720 }, { day: 6, opens: 0, closes: 1440 }),
  })
})

test('the rows cover the same minutes of the week as the hours they come from', () => {
  const covered = (hours: Extract<Hours, { kind: 'weekly' }>): ReadonlySet<number> =>
    new Set(
      hours.spans.flatMap(({ day, opens, closes }) =>
        Array.from({ length: (closes - opens) / 15 }, (_, at) => (day * 1440 + opens + at * 15) % 10_080),
      ),
    )
  fc.assert(
    fc.property(someHours, (hours) => {
      if (hours.kind !== 'weekly') return
      const rows = scheduleRows(hours).map((row) => ({ ...row, id: 'x' }))
      const read = readSchedules(rows, { timezone: hours.timezone, allows: () => true })
      assert.ok(read.kind === 'hours' && read.hours.kind === 'weekly')
      assert.equal(read.hours.timezone, hours.timezone)
      assert.deepEqual([...covered(read.hours)].toSorted(), [...covered(hours)].toSorted())
    }),
    { numRuns: 200, seed: 3 },
  )
})
