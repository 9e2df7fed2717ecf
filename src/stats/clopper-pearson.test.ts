import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { clopperPearsonInterval } from './clopper-pearson.ts'
import { asNumber, exact, exactBinomial } from './exact.fixture.ts'
import { at, readVectors, relativeError } from './oracle.fixture.ts'

test('the limits are those of binom.test in R, at every row of the vectors', () => {
  const rows = readVectors('proportion_ci.json')
  assert.ok(rows.length > 30)
  for (const row of rows) {
    const { low, high } = clopperPearsonInterval(at(row, 'x'), at(row, 'n'), at(row, 'conf'))
    assert.ok(relativeError(low, at(row, 'clopper_lo')) < 1e-11, `low ${at(row, 'x')} of ${at(row, 'n')}`)
    assert.ok(relativeError(high, at(row, 'clopper_hi')) < 1e-11, `high ${at(row, 'x')} of ${at(row, 'n')}`)
  }
})

test('at each limit a sum of whole numbers leaves half of what the level leaves', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 80 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(0.5, 0.95, 0.998),
      (trials, share, level) => {
        const hits = Math.round(share * trials)
        const { low, high } = clopperPearsonInterval(hits, trials, level)
        const tail = (1 - level) / 2
        if (hits > 0) {
          const beyond = exactBinomial({ trials, chance: exact(low) }, hits, trials)
          assert.ok(relativeError(asNumber(beyond), tail) < 1e-11)
        }
        if (hits < trials) {
          const below = exactBinomial({ trials, chance: exact(high) }, 0, hits)
          assert.ok(relativeError(asNumber(below), tail) < 1e-11)
        }
      },
    ),
  )
})

test('none of the trials has a lower limit of exactly 0, and all of them an upper one of exactly 1', () => {
  assert.equal(clopperPearsonInterval(0, 7, 0.95).low, 0)
  assert.equal(clopperPearsonInterval(7, 7, 0.95).high, 1)
  assert.ok(relativeError(clopperPearsonInterval(0, 7, 0.95).high, 1 - 0.025 ** (1 / 7)) < 1e-14)
  assert.ok(relativeError(clopperPearsonInterval(1_000_000, 1_000_000, 0.95).low, 0.025 ** 1e-6) < 1e-14)
})

test('the worked example of the method page', () => {
  const { low, high } = clopperPearsonInterval(3, 10, 0.95)
  assert.equal(low.toFixed(4), '0.0667')
  assert.equal(high.toFixed(4), '0.6525')
})

test('more hits than trials, a fraction, no trials and a level of 1 are refused by name', () => {
  for (const [hits, trials] of [
    [2, 1],
    [-1, 1],
    [0, 0],
    [0.5, 1],
    [1, Infinity],
  ] as const) {
    assert.throws(() => clopperPearsonInterval(hits, trials, 0.95), /0 <= hits <= trials/)
  }
  assert.throws(() => clopperPearsonInterval(1, 2, 1), /level lies between 0 and 1/)
})
