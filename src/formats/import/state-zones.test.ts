import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STATE_NAMES } from '../../services/states.ts'
import { zoneOfState } from './state-zones.ts'

/** Hours from UTC in the zone at an instant, by the runtime's own database. */
function offsetAt(timezone: string, instant: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')?.value
  return Number(/GMT([+-]\d{2}):00/.exec(name ?? '')?.[1])
}

test('every state has a zone, and the offsets it allows are those of winter and summer there', () => {
  for (const state of Object.keys(STATE_NAMES)) {
    const zone = zoneOfState(state)
    assert.ok(zone, state)
    const seen = ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].map((at) => offsetAt(zone.timezone, at))
    const allowed = Array.from({ length: 27 }, (_, at) => at - 13).filter(zone.allows)
    assert.deepEqual(
      allowed,
      [...new Set(seen)].toSorted((a, b) => a - b),
      state,
    )
  }
})

test('what is no state has no zone', () => {
  assert.equal(zoneOfState(null), null)
  assert.equal(zoneOfState('mo'), null)
  assert.equal(zoneOfState('constructor'), null)
})
