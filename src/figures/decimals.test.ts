import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  decimalsOf,
  decimalsOfInterval,
  decimalsOfPercent,
  decimalsOfRate,
  decimalsOfRates,
  decimalsOfRatio,
  roundTo,
} from './decimals.ts'

test('a published number keeps the decimals it has', () => {
  assert.deepEqual([272, 33.3, 2.78, 0.1 + 0.2, -1.5, 1e9].map(decimalsOf), [0, 1, 2, 1, 1, 0])
  assert.equal(decimalsOf('B'), 0)
})

test('a rate has one decimal, and more only where one would show nothing', () => {
  assert.deepEqual([4.36, 0.1, 0.04, 0.0004, 0].map(decimalsOfRate), [1, 1, 2, 4, 0])
})

test('a value of 0 is printed as finely as its limits, and so is a rate', () => {
  const asked = {
    value: 0,
    decimals: 0,
    interval: { low: 0, high: 0.04, level: 0.95, method: 'Wilson' },
  } as const
  const units = ['per 1000 persons', 'percent', 'ratio', 'cases']
  assert.deepEqual(
    units.map((unit) => decimalsOfInterval({ ...asked, unit })),
    [2, 2, 2, 2],
  )
  assert.equal(decimalsOfInterval({ ...asked, unit: 'percent', value: 12 }), 0)
  assert.deepEqual(
    [
      [0, 0, 3.7],
      [0.04, 0, 9],
      [0, 0, 0],
    ].map(decimalsOfRates),
    [1, 2, 0],
  )
})

test('percentages and ratios have about three digits at most', () => {
  assert.deepEqual([83.3, 9.94, 9.96, 0.04].map(decimalsOfPercent), [0, 1, 0, 2])
  assert.deepEqual([250, 25, 2.5, 0.001].map(decimalsOfRatio), [0, 1, 2, 3])
})

test('rounding leaves numbers too great for it as they are', () => {
  assert.equal(roundTo(1.25, 1), 1.3)
  assert.equal(roundTo(1e300, 6), 1e300)
})
