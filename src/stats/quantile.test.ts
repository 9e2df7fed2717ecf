import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { quantile } from './quantile.ts'

/** By sorting, and by the definition: a straight line through the points (at / (n − 1), value). */
function bySorting(sample: readonly number[], probability: number): number {
  const rising = sample.toSorted((a, b) => a - b)
  const place = (sample.length - 1) * probability
  const [low = 0, high = 0] = [rising[Math.floor(place)], rising[Math.ceil(place)]]
  return low === high ? low : low + (high - low) * (place - Math.floor(place))
}

const samples = fc.oneof(
  fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 300 }),
  fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 300 }),
)

test('the quantile is that of the sorted sample, which stays as it was', () => {
  fc.assert(
    fc.property(samples, fc.double({ min: 0, max: 1, noNaN: true }), (sample, probability) => {
      const before = [...sample]
      assert.equal(quantile(sample, probability), bySorting(sample, probability))
      assert.equal(quantile(Float64Array.from(sample), probability), bySorting(sample, probability))
      assert.deepEqual(sample, before)
    }),
    { numRuns: 500 },
  )
})

test('the values that R documents for type 7', () => {
  const sample = [4, 1, 3, 2]
  const found = [0, 0.25, 0.5, 0.75, 1].map((probability) => quantile(sample, probability))
  assert.deepEqual(found, [1, 1.75, 2.5, 3.25, 4])
  assert.equal(quantile([-Infinity, 1, Infinity], 0.5), 1)
  assert.equal(quantile([7], 0.3), 7)
})

test('no value, what is no number and a probability above 1 are refused', () => {
  assert.throws(() => quantile([], 0.5), /one value or more/)
  assert.throws(() => quantile([1, Number.NaN], 0.5), /not NaN/)
  for (const probability of [-0.1, 1.1, Number.NaN])
    assert.throws(() => quantile([1], probability), /a probability from 0 to 1/)
})
