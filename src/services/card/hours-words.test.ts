import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Hours, Span, Weekday } from '../hours.ts'
import type { OpenState } from '../open-now.ts'
import { setting } from './card.fixture.ts'
import { formatsIn } from './formats.ts'
import { hoursText, openSentence } from './hours-words.ts'
import { plainSentence } from './sentence.ts'

const span = (day: Weekday, opens: number, closes: number): Span => ({
  day,
  opens: opens * 60,
  closes: closes * 60,
})
const weekly = (...spans: readonly Span[]): Hours => ({ kind: 'weekly', timezone: 'America/Chicago', spans })
const days = (from: Weekday, to: Weekday): readonly Weekday[] =>
  ([0, 1, 2, 3, 4, 5, 6] as const).filter((day) => day >= from && day <= to)
/** Narrow no-break spaces are for the eye. */
const inEnglish = (hours: Hours, timezone: string | null = null): string =>
  hoursText(hours, { ...setting, timezone }).value.replaceAll('\u202f', ' ')

test('days that keep the same hours stand together', () => {
  const week = weekly(...days(0, 4).map((day) => span(day, 9, 17)), span(5, 10, 13))
  assert.equal(inEnglish(week), 'Mon–Fri 9:00 AM–5:00 PM; Sat 10:00 AM–1:00 PM (Central Time)')
})

test('only days that follow each other stand together', () => {
  assert.equal(
    inEnglish(weekly(span(0, 9, 12), span(2, 9, 12), span(3, 9, 12), span(6, 9, 12)), 'America/Chicago'),
    'Mon 9:00 AM–12:00 PM; Wed–Thu 9:00 AM–12:00 PM; Sun 9:00 AM–12:00 PM',
  )
})

test('several stretches of a day, past midnight, and all day', () => {
  const week = weekly(span(0, 9, 12), span(0, 13, 17), span(4, 22, 26), span(6, 0, 24))
  assert.equal(
    inEnglish(week, 'America/Chicago'),
    'Mon 9:00 AM–12:00 PM, 1:00 PM–5:00 PM; Fri 10:00 PM–2:00 AM; Sun [open.allday]',
  )
})

test('the zone is named, but to somebody whose clock it is', () => {
  const week = weekly(span(0, 9, 17))
  assert.match(inEnglish(week, 'America/New_York'), /\(Central Time\)$/)
  assert.doesNotMatch(inEnglish(week, 'America/Chicago'), /Time/)
})

test('hours in words are said as they are, and English ones say that they are English', () => {
  const hours: Hours = { kind: 'words', words: { en: 'by appointment' } }
  assert.deepEqual(hoursText(hours, { ...setting, language: 'vi' }), { value: 'by appointment', lang: 'en' })
})

test('days and times are those of each language, with Western digits', () => {
  const week = weekly(...days(0, 4).map((day) => span(day, 9, 17)))
  const inLocale = (locale: string): string =>
    hoursText(week, { ...setting, formats: formatsIn(locale), timezone: 'America/Chicago' }).value
  assert.equal(inLocale('vi-VN'), 'Thứ 2–Thứ 6 9:00–17:00')
  assert.equal(inLocale('zh-Hans-US'), '周一–周五 9:00–17:00')
  assert.equal(inLocale('bs-Latn-BA'), 'pon–pet 9:00–17:00')
  assert.match(inLocale('ar-u-nu-latn'), /^الاثنين–الجمعة 9:00.ص–5:00.م$/)
})

test('every state of being open has its words', () => {
  const hours = weekly(span(0, 9, 17))
  const said = (open: OpenState): string =>
    plainSentence(openSentence(open, hours, { ...setting, timezone: 'America/Chicago' }) ?? []).replaceAll(
      '\u202f',
      ' ',
    )
  assert.equal(said({ state: 'open', until: { day: 0, minute: 1020 } }), '[open.open.at Mon 5:00 PM]')
  assert.equal(said({ state: 'open', until: null }), '[open.open]')
  assert.equal(said({ state: 'closed', opens: { day: 1, minute: 0 } }), '[open.closed.at Tue 12:00 AM]')
  assert.equal(said({ state: 'closed', opens: null }), '[open.closed]')
  assert.equal(said({ state: 'call' }), '[open.call]')
  assert.equal(said({ state: 'unknown' }), '[open.unknown]')
})

test('a zone that this device does not know is left out', () => {
  assert.equal(formatsIn('en-US').zone('Nowhere/Nothing'), null)
})

test('a date is as precise as it is known', () => {
  const { date } = formatsIn('en-US')
  assert.deepEqual(['2024-09-18', '2024-09', '2024', 'undated'].map(date), [
    'September 18, 2024',
    'September 2024',
    '2024',
    'undated',
  ])
})
