import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { at, readVectors, relativeError } from './oracle.fixture.ts'
import { wilsonInterval } from './wilson.ts'

const Z_95 = 1.959963984540054

test('the limits are those of the vectors, at every row', () => {
  const rows = readVectors('proportion_ci.json')
  assert.ok(rows.length > 30)
  for (const row of rows) {
    const { low, high } = wilsonInterval(at(row, 'x'), at(row, 'n'), at(row, 'conf'))
    // The vectors subtract nearly equal numbers: below 1e-3 they have fewer digits than our quotient.
    assert.ok(Math.abs(low - at(row, 'wilson_lo')) <= Math.max(1e-9 * at(row, 'wilson_lo'), 1e-16))
    assert.ok(relativeError(high, at(row, 'wilson_hi')) < 1e-9)
  }
})

test('at each limit the observed share is exactly z standard errors away: the equation that defines them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (trials, share) => {
        const hits = Math.round(share * trials)
        const { low, high } = wilsonInterval(hits, trials, 0.95)
        for (const limit of [low, high]) {
          const distance = (hits / trials - limit) ** 2
          assert.ok(Math.abs(distance - (Z_95 ** 2 * limit * (1 - limit)) / trials) < 1e-14)
        }
        assert.ok(0 <= low && low <= hits / trials && hits / trials <= high && high <= 1)
      },
    ),
  )
})

test('none of the trials has a lower limit of exactly 0, and all of them an upper one of exactly 1', () => {
  assert.equal(wilsonInterval(0, 7, 0.95).low, 0)
  assert.equal(wilsonInterval(7, 7, 0.95).high, 1)
})

test('more hits than trials, no trials, and a level of 1 are refused by name', () => {
  for (const [hits, trials] of [
    [2, 1],
    [-1, 1],
    [0, 0],
    [Number.NaN, 1],
    [1, Infinity],
  ] as const) {
    assert.throws(() => wilsonInterval(hits, trials, 0.95), /hits <= trials/)
  }
  for (const level of [0, 1, 95])
    assert.throws(() => wilsonInterval(1, 3, level), /level lies between 0 and 1/)
})
