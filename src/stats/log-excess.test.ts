import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { logExcess } from './log-excess.ts'
import { relativeError } from './oracle.fixture.ts'

/** The Mercator series −t²/2 + t³/3 − …, smallest terms first: slow, and no code in common with what is tested. */
function mercator(t: number): number {
  const terms = Array.from({ length: 60 }, (_, at) => -((-t) ** (at + 2)) / (at + 2))
  return terms.reduceRight((sum, term) => sum + term, 0)
}

test('near 0 it is the Mercator series without its first term', () => {
  const exponents = fc.double({ min: -12, max: Math.log10(0.45), noNaN: true })
  fc.assert(
    fc.property(exponents, fc.boolean(), (exponent, isBelow) => {
      const t = (isBelow ? -1 : 1) * 10 ** exponent
      assert.ok(relativeError(logExcess(t), mercator(t)) < 4e-15, `${t}`)
    }),
    { numRuns: 500 },
  )
})

test('away from 0 it is what its name says', () => {
  for (const t of [-0.999, -0.5, 0.4, 1, 1000])
    assert.ok(relativeError(logExcess(t), Math.log(1 + t) - t) < 1e-13)
  assert.equal(logExcess(0), 0)
  assert.throws(() => logExcess(-1), /above -1, not -1/)
})
