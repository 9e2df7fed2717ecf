import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { MOST_CLASSES, classLimits, classOf, ticksTo } from './scale.ts'

test('ticks are round, from zero, and hold the largest value', () => {
  assert.deepEqual(ticksTo(385, true), [0, 100, 200, 300, 400])
  assert.deepEqual(ticksTo(3, true), [0, 1, 2, 3])
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

test('classes are cut at round numbers near the fifths', () => {
  const values = [3, 8, 12, 15, 22, 31, 38, 45, 60, 90, 130, 210, 385, 1507]
  assert.deepEqual(classLimits(values), [3, 10, 30, 60, 200])
  assert.deepEqual(classLimits([7, 7, 7]), [7])
  assert.deepEqual(classLimits([0, 0, 0, 0, 5]), [0, 5])
  assert.deepEqual(classLimits([]), [])
})

test('of any values: at most five classes, none empty, each value in one, limits ascending', () => {
  const values = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(values, (counts) => {
      const limits = classLimits(counts)
      assert.ok(limits.length >= 1 && limits.length <= MOST_CLASSES)
      for (const [index, limit] of limits.entries())
        assert.ok(index === 0 || limit > (limits[index - 1] ?? 0))
      const classes = new Set(counts.map((count) => classOf(count, limits)))
      assert.deepEqual(
        [...classes].toSorted(),
        limits.map((_, index) => index + 1),
      )
    }),
  )
})
