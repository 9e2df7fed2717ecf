import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { regularizedGamma } from './incomplete-gamma.ts'
import { normalQuantile } from './normal-quantile.ts'
import { relativeError } from './oracle.fixture.ts'

test('the usual quantiles have all their digits', () => {
  assert.ok(relativeError(normalQuantile(0.975), 1.959963984540054) < 1e-15)
  assert.ok(relativeError(normalQuantile(0.95), 1.6448536269514722) < 1e-15)
  assert.ok(relativeError(normalQuantile(0.995), 2.5758293035489004) < 1e-15)
  assert.ok(relativeError(normalQuantile(1e-20), -9.26234008979841) < 1e-15)
  assert.equal(normalQuantile(0.5), 0)
})

test('the tail beyond a quantile, by the incomplete gamma function, is what was asked for', () => {
  const exponents = fc.double({ min: -300, max: Math.log10(0.5), noNaN: true })
  fc.assert(
    fc.property(exponents, (exponent) => {
      const p = 10 ** exponent
      const z = normalQuantile(p)
      const tail = regularizedGamma(0.5, (z * z) / 2).upper / 2
      // A tail of e^-690 turns the last digit of z into 1,400 of its own.
      assert.ok(relativeError(tail, p) < 1e-15 * (20 + 4 * z * z), `at ${p}: ${tail}`)
    }),
    { numRuns: 2000 },
  )
})

test('the quantile is as far above 0 as below, and refuses 0 and 1', () => {
  for (const p of [0.01, 0.1, 0.3, 0.45])
    assert.ok(Math.abs(normalQuantile(p) + normalQuantile(1 - p)) < 1e-14)
  for (const p of [0, 1, -0.1, Number.NaN]) assert.throws(() => normalQuantile(p), /between 0 and 1/)
})
