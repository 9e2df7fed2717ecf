import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roundedSpread } from './rounded-spread.ts'

test('each end of a spread has three digits of its own, and no fraction of a person', () => {
  const spread = { low: 987.4, high: 34_149 }
  assert.deepEqual(roundedSpread({ spread }), { low: 987, high: 34_100, isOne: false })
  // Rounded once: by way of 12.5 it would be 13.
  assert.equal(roundedSpread({ spread: { low: 12.46, high: 999.6 } }).low, 12)
  assert.equal(roundedSpread({ spread: { low: 12.46, high: 999.6 } }).high, 1000)
})

test('ends that are the same once they are rounded are one number, and what nothing limits is none', () => {
  assert.deepEqual(roundedSpread({ spread: { low: 260.2, high: 260.4 } }), {
    low: 260,
    high: 260,
    isOne: true,
  })
  assert.deepEqual(roundedSpread({ spread: { low: 9_240.7, high: null } }), {
    low: 9240,
    high: null,
    isOne: false,
  })
})
