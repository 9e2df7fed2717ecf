import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { logGamma, stirlingError } from './log-gamma.ts'

test('logGamma of a whole number is the logarithm of a factorial', () => {
  let factorial = 1
  for (let n = 1; n <= 170; n += 1) {
    const expected = Math.log(factorial)
    assert.ok(
      Math.abs(logGamma(n) - expected) <= 4e-15 * Math.max(1, expected),
      `at ${n}: ${logGamma(n)} for ${expected}`,
    )
    factorial *= n
  }
})

test('logGamma of one half is half the logarithm of pi', () => {
  assert.ok(Math.abs(logGamma(0.5) - Math.log(Math.PI) / 2) < 2e-15)
})

test('logGamma obeys the duplication formula, which shares nothing with its code', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (x) => {
      const left = logGamma(2 * x)
      const right = (2 * x - 1) * Math.LN2 - Math.log(Math.PI) / 2 + logGamma(x) + logGamma(x + 0.5)
      assert.ok(Math.abs(left - right) <= 1e-14 * Math.max(10, Math.abs(left)))
    }),
  )
})

test('the rest of the Stirling formula joins smoothly where the series begins', () => {
  assert.ok(Math.abs(stirlingError(10 - 1e-9) - stirlingError(10)) < 1e-11)
  assert.ok(Math.abs(stirlingError(1e6) - 1 / 12e6) < 1e-20)
})

test('logGamma refuses what is not above 0', () => {
  for (const x of [0, -1, Number.NaN]) assert.throws(() => logGamma(x), /above 0/)
})
