import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decimalsOf, decimalsOfPercent, decimalsOfRate, decimalsOfRatio, roundTo } from './decimals.ts'

test('a published number keeps the decimals it has', () => {
  assert.deepEqual([272, 33.3, 2.78, 0.1 + 0.2, -1.5, 1e9].map(decimalsOf), [0, 1, 2, 1, 1, 0])
  assert.equal(decimalsOf('B'), 0)
})

test('a rate has one decimal, and more only where one would show nothing', () => {
  assert.deepEqual([4.36, 0.1, 0.04, 0.0004, 0].map(decimalsOfRate), [1, 1, 2, 4, 0])
})

test('percentages and ratios have about three digits at most', () => {
  assert.deepEqual([83.3, 9.94, 9.96, 0.04].map(decimalsOfPercent), [0, 1, 0, 2])
  assert.deepEqual([250, 25, 2.5, 0.001].map(decimalsOfRatio), [0, 1, 2, 3])
})

test('rounding leaves numbers too great for it as they are', () => {
  assert.equal(roundTo(1.25, 1), 1.3)
  assert.equal(roundTo(1e300, 6), 1e300)
})
