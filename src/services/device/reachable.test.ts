import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Hours } from '../hours.ts'
import { NOW_MS, anyServices, call } from './device.fixture.ts'
import { CLOSED, NO_HOURS, OPEN, hoursOfLines, openRank, reachableAt } from './reachable.ts'

const OFFICE: Hours = {
  kind: 'weekly',
  timezone: 'America/Chicago',
  spans: [{ day: 0, opens: 480, closes: 1020 }],
}
const NIGHTS: Hours = {
  kind: 'weekly',
  timezone: 'America/Chicago',
  spans: [{ day: 0, opens: 1200, closes: 1500 }],
}

test('a closed office with a line that answers is open', () => {
  const channels = [call({ hours: { kind: 'always' } })]
  assert.deepEqual(reachableAt({ hours: NIGHTS, channels }, NOW_MS), { state: 'open', until: null })
})

test('a closed office whose line answers at times that nobody wrote down may be reached', () => {
  assert.equal(reachableAt({ hours: OFFICE, channels: [call()] }, NOW_MS).state, 'open')
  assert.equal(reachableAt({ hours: NIGHTS, channels: [call()] }, NOW_MS).state, 'unknown')
  assert.equal(reachableAt({ hours: NIGHTS, channels: [call({ kind: 'text' })] }, NOW_MS).state, 'unknown')
})

test('an office is closed where its lines are closed too, or it has none', () => {
  assert.equal(reachableAt({ hours: NIGHTS, channels: [call({ hours: NIGHTS })] }, NOW_MS).state, 'closed')
  assert.equal(reachableAt({ hours: NIGHTS, channels: [call({ kind: 'web' })] }, NOW_MS).state, 'closed')
})

test('a web page that is always there opens nothing', () => {
  const channels = [call({ kind: 'web', hours: { kind: 'always' } })]
  assert.equal(reachableAt({ channels }, NOW_MS).state, 'unknown')
})

test('hours in words may be open, and so outweigh hours that are closed', () => {
  const words: Hours = { kind: 'words', words: { en: 'By appointment' } }
  assert.equal(reachableAt({ hours: NIGHTS, channels: [call({ hours: words })] }, NOW_MS).state, 'unknown')
})

test('the ranks that the filter uses say the same as the label', () => {
  const stateAt = { [OPEN]: 'open', 1: 'call', 2: 'unknown', [CLOSED]: 'closed', [NO_HOURS]: 'unknown' }
  fc.assert(
    fc.property(anyServices, fc.integer({ min: 0, max: 10_080 }), (services, minutes) => {
      const now = NOW_MS + minutes * 60_000
      for (const { hours, channels } of services) {
        const own = openRank(hours === undefined ? [] : [hours], now)
        const rank = Math.min(own, openRank(hoursOfLines(channels), now))
        const { state } = reachableAt({ ...(hours === undefined ? {} : { hours }), channels }, now)
        assert.equal(state, Object.entries(stateAt).find(([key]) => Number(key) === rank)?.[1])
      }
    }),
  )
})
