import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { digammaRise } from './digamma-rise.ts'
import { relativeError } from './oracle.fixture.ts'

test('over a whole step it is a sum of reciprocals', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -8, max: 12, noNaN: true }).map((exponent) => 10 ** exponent),
      fc.integer({ min: 1, max: 500 }),
      (from, by) => {
        const terms = Array.from({ length: by }, (_, at) => 1 / (from + at))
        const expected = terms.reduceRight((sum, term) => sum + term, 0)
        assert.ok(relativeError(digammaRise(from, by), expected) < 1e-13, `${from} ${by}`)
      },
    ),
  )
})

test('from one half to 1 it is twice the logarithm of 2, and a step of 0 rises by nothing', () => {
  assert.ok(relativeError(digammaRise(0.5, 0.5), 2 * Math.LN2) < 1e-15)
  assert.equal(digammaRise(3, 0), 0)
  assert.throws(() => digammaRise(0, 1), /a start above 0/)
})
