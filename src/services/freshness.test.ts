import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  type Freshness,
  type Kind,
  cadenceDays,
  daysBetween,
  freshnessOf,
  isStaleShelter,
} from './freshness.ts'
import type { PublicChannel } from './public-service.ts'
import { NEED_IDS } from './needs.ts'
import { SECTIONS } from './service.ts'

const LINE: Kind = { section: 'crisis', residential: false, needs: ['talk'] }
const PANTRY: Kind = { section: 'local', residential: false, needs: ['food'] }
const LAWYER: Kind = { section: 'later', residential: false, needs: ['legal', 'food'] }
const HOUSE: Kind = { section: 'local', residential: true, needs: ['home'] }

const dialled = (on: string): PublicChannel => ({
  kind: 'call',
  address: '555-0100',
  verification: { state: 'dialled', on },
})
const printed = (newest: string): PublicChannel => ({
  kind: 'call',
  address: '555-0101',
  verification: { state: 'printed', newest },
})

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

const CADENCES: readonly (readonly [what: string, service: Kind, days: number])[] = [
  ...(['emergency', 'trafficking', 'crisis', 'violence'] as const).map(
    (section) => [`a line of the section ${section}`, { ...PANTRY, section }, 60] as const,
  ),
  ['a place where people live', HOUSE, 60],
  ['a place to sleep', { ...PANTRY, needs: ['food', 'shelter'] }, 60],
  ['help in danger', { ...PANTRY, needs: ['danger'] }, 60],
  ['a shelter with a lawyer', { ...HOUSE, needs: ['legal'] }, 60],
  ['a lawyer', LAWYER, 90],
  ['help with immigration', { ...PANTRY, needs: ['immigration'] }, 90],
  ['help with papers', { ...PANTRY, needs: ['papers'] }, 90],
  ['a food pantry', PANTRY, 180],
  ['a line for tips', { section: 'tip', residential: false, needs: ['report'] }, 180],
]

for (const [what, service, days] of CADENCES) {
  test(`a call to ${what} holds ${days} days, to the day`, () => {
    assert.equal(cadenceDays(service), days)
    const on = '2026-01-31'
    const at = (age: number): Freshness =>
      freshnessOf({ channel: dialled(on), service, asOf: daysAfter(on, age) })
    assert.deepEqual([0, days, days + 1, 2 * days, 2 * days + 1].map(at), [
      'fresh',
      'fresh',
      'due',
      'due',
      'stale',
    ])
  })
}

test('days are counted across months, leap years and the change of clocks', () => {
  assert.equal(daysBetween({ from: '2024-02-28', to: '2024-03-01' }), 2)
  assert.equal(daysBetween({ from: '2026-02-28', to: '2026-03-01' }), 1)
  assert.equal(daysBetween({ from: '2026-03-01', to: '2026-04-01' }), 31)
  assert.equal(daysBetween({ from: '2026-11-22', to: '2026-11-21' }), -1)
})

test('no call holds longer than a year, whatever the service', () => {
  const kinds = fc.record({
    section: fc.constantFrom(...SECTIONS),
    residential: fc.boolean(),
    needs: fc.uniqueArray(fc.constantFrom(...NEED_IDS), { minLength: 1 }),
  })
  fc.assert(
    fc.property(kinds, (service) => {
      const on = '2025-06-30'
      assert.equal(freshnessOf({ channel: dialled(on), service, asOf: daysAfter(on, 366) }), 'stale')
    }),
  )
})

test('what is printed is due, however old it is', () => {
  for (const newest of ['undated', '2009', '2026-11-22'])
    assert.equal(freshnessOf({ channel: printed(newest), service: HOUSE, asOf: '2026-11-22' }), 'due')
})

test('a dispute outweighs a call of today and a printed date', () => {
  for (const channel of [dialled('2026-11-22'), printed('2026')]) {
    const disputed = { ...channel, disputedOn: '2026-11-20' }
    assert.equal(freshnessOf({ channel: disputed, service: LINE, asOf: '2026-11-22' }), 'disputed')
  }
})

test('a day that cannot be read is never fresh', () => {
  assert.equal(freshnessOf({ channel: dialled('soon'), service: LINE, asOf: '2026-11-22' }), 'stale')
})

test('a shelter is stale once no way to it is fresh or due', () => {
  const asOf = '2026-11-22'
  const old = dialled('2026-01-01')
  const disputed = { ...dialled('2026-11-20'), disputedOn: '2026-11-21' }
  assert.ok(isStaleShelter({ ...HOUSE, channels: [old, disputed] }, asOf))
  assert.ok(isStaleShelter({ ...PANTRY, needs: ['shelter'], channels: [old] }, asOf))
  assert.ok(!isStaleShelter({ ...HOUSE, channels: [old, dialled('2026-08-22')] }, asOf), 'one is due')
  assert.ok(!isStaleShelter({ ...HOUSE, channels: [old, printed('undated')] }, asOf), 'one is printed')
})

test('a page on the web keeps no shelter from being stale, unless the page is all it has', () => {
  const asOf = '2026-11-22'
  const page: PublicChannel = { ...printed('2026'), kind: 'web', address: 'https://house.example/' }
  const disputed = { ...printed('2026'), disputedOn: '2026-11-21' }
  assert.ok(isStaleShelter({ ...HOUSE, channels: [dialled('2026-01-01'), page] }, asOf))
  assert.ok(isStaleShelter({ ...HOUSE, channels: [page, disputed] }, asOf))
  assert.ok(!isStaleShelter({ ...HOUSE, channels: [page] }, asOf))
  assert.ok(isStaleShelter({ ...HOUSE, channels: [{ ...page, disputedOn: '2026-11-21' }] }, asOf))
})

test('a stale line where nobody sleeps is no stale shelter', () => {
  const channels = [dialled('2025-01-01')]
  for (const service of [LINE, PANTRY, LAWYER])
    assert.ok(!isStaleShelter({ ...service, channels }, '2026-11-22'))
})
