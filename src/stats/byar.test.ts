import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { byarInterval } from './byar.ts'
import { garwoodInterval } from './garwood.ts'
import { at, readVectors, relativeError } from './oracle.fixture.ts'

const Z_95 = 1.959963984540054

test('the limits are those of the vectors in the form of public health, at every count and level', () => {
  const rows = readVectors('poisson_ci.json')
  assert.ok(rows.length > 30)
  for (const row of rows) {
    const { low, high } = byarInterval(at(row, 'x'), at(row, 'conf'))
    assert.ok(relativeError(low, at(row, 'byar_lo')) < 1e-11, `low at ${at(row, 'x')}`)
    assert.ok(relativeError(high, at(row, 'byar_hi')) < 1e-11, `high at ${at(row, 'x')}`)
  }
})

test('each limit undoes the cube root that is nearly normal: the equation that the formula solves', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (count) => {
      const { low, high } = byarInterval(count, 0.95)
      for (const [x, limit, side] of [
        [count, low, -1],
        [count + 1, high, 1],
      ] as const) {
        const root = Math.cbrt(limit / x)
        assert.ok(Math.abs(9 * x * (root - 1) + 1 - side * 3 * Z_95 * Math.sqrt(x)) < 1e-8 * Math.sqrt(x))
      }
    }),
  )
})

test('it comes within 1% of the exact limits from a count of 10', () => {
  for (const count of [10, 11, 20, 47, 100, 5000]) {
    const [byar, exact] = [byarInterval(count, 0.95), garwoodInterval(count, 0.95)]
    assert.ok(relativeError(byar.low, exact.low) < 0.01, `low at ${count}`)
    assert.ok(relativeError(byar.high, exact.high) < 0.01, `high at ${count}`)
  }
})

test('a count of 0 has a lower limit of 0, and at a count of 1 the formula can fall below it', () => {
  assert.equal(byarInterval(0, 0.95).low, 0)
  assert.ok(byarInterval(1, 0.992).low > 0)
  assert.ok(byarInterval(1, 0.993).low < 0)
})

test('the worked example of the method page', () => {
  const { low, high } = byarInterval(10, 0.95)
  assert.equal(low.toFixed(4), '4.7874')
  assert.equal(high.toFixed(4), '18.3915')
})

test('a fraction, a negative count and a level of 1 are refused by name', () => {
  for (const count of [-1, 1.5, Number.NaN]) assert.throws(() => byarInterval(count, 0.95), /whole count/)
  assert.throws(() => byarInterval(1, 1), /level lies between 0 and 1/)
})
