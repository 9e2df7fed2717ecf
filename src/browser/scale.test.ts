import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { ticksTo } from './scale.ts'

test('ticks are round, from zero, and hold the largest value', () => {
  assert.deepEqual(ticksTo(385, true), [0, 100, 200, 300, 400])
  assert.deepEqual(ticksTo(3, true), [0, 1, 2, 3])
  assert.deepEqual(ticksTo(9, true), [0, 5, 10])
  assert.deepEqual(ticksTo(0, true), [0, 1])
  assert.deepEqual(ticksTo(0.7, false), [0, 0.2, 0.4, 0.6, 0.8])
})

test('of any values: few ticks, evenly apart, whole where they must be', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), fc.boolean(), (most, whole) => {
      const ticks = ticksTo(most, whole)
      assert.equal(ticks[0], 0)
      assert.ok((ticks[ticks.length - 1] ?? 0) >= most * (1 - 1e-9))
      assert.ok(ticks.length >= 2 && ticks.length <= 6, `${ticks.length}`)
      if (whole) assert.ok(ticks.every(Number.isInteger))
    }),
  )
})
