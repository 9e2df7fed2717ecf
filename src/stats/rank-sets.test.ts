import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { ranksOf } from './rank-sets.ts'

test('a rank is 1 and the number of larger values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1 }), (values) => {
      const expected = values.map((value) => 1 + values.filter((other) => other > value).length)
      assert.deepEqual(ranksOf(values), expected)
    }),
  )
  assert.deepEqual(ranksOf([30, 15, 15, 0, -0, Infinity]), [2, 3, 3, 5, 5, 1])
})

test('an empty list and what is no number have no ranks', () => {
  assert.throws(() => ranksOf([]), /one value or more/)
  assert.throws(() => ranksOf([1, Number.NaN]), /not NaN at 1/)
})
