import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { smallest } from './smallest.ts'

test('the smallest are those that sorting all of them puts first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(100_000), { maxLength: 6000, size: 'max' }),
      fc.integer({ min: 1, max: 7000 }),
      (numbers, count) => {
        const sorted = numbers.toSorted((a, b) => a - b)
        assert.deepEqual([...smallest(Float64Array.from(numbers), count)], sorted.slice(0, count))
      },
    ),
    { numRuns: 60 },
  )
})

test('falling numbers, the worst order, come out right', () => {
  const falling = Float64Array.from({ length: 10_000 }, (_, at) => 10_000 - at)
  assert.deepEqual([...smallest(falling, 3)], [1, 2, 3])
})
