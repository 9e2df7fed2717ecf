import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { regularizedGamma } from './incomplete-gamma.ts'
import { inverseGamma } from './inverse-gamma.ts'
import { relativeError } from './oracle.fixture.ts'

/** P(a Poisson count of this mean is at most `count`), by adding its terms: no code in common with what is tested. */
function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean)
  let sum = term
  for (let n = 1; n <= count; n += 1) {
    term *= mean / n
    sum += term
  }
  return sum
}

test('the upper tail at a whole shape is a sum of Poisson terms', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 0.01, max: 400, noNaN: true }),
      (shape, x) => {
        const { lower, upper } = regularizedGamma(shape, x)
        const expected = poissonAtMost(shape - 1, x)
        assert.ok(Math.abs(upper - expected) <= 1e-12 * expected || Math.abs(upper - expected) < 1e-15)
        assert.ok(Math.abs(lower + upper - 1) < 1e-15)
      },
    ),
  )
})

test('with a shape of 1 it is the exponential distribution', () => {
  for (const x of [1e-12, 0.3, 1, 5, 40, 700]) {
    assert.ok(relativeError(regularizedGamma(1, x).upper, Math.exp(-x)) < 1e-14)
    assert.ok(relativeError(regularizedGamma(1, x).lower, -Math.expm1(-x)) < 1e-14)
  }
})

test('a small shape leaves a small upper tail with all its digits: a multiple of the exponential integral', () => {
  // E1, Abramowitz and Stegun table 5.1, at more digits: the limit of Q(a, x) / a.
  for (const [x, integral] of [
    [0.1, 1.8229239584193906],
    [0.5, 0.5597735947761608],
    [1, 0.21938393439552029],
    [2, 0.04890051070806112],
  ] as const) {
    const shape = 1e-15
    assert.ok(relativeError(regularizedGamma(shape, x).upper / shape, integral) < 1e-13, `at ${x}`)
  }
})

test('a tail of 1e-300 has its digits', () => {
  // A count of mean 1 is 160 or more: its terms, added up; and below 700 none at all.
  let [term, sum] = [1, 0]
  for (let n = 1; n <= 400; n += 1) {
    term /= n
    if (n >= 160) sum += term
  }
  assert.ok(relativeError(regularizedGamma(160, 1).lower, sum * Math.exp(-1)) < 2e-13)
  assert.ok(relativeError(regularizedGamma(1, 690).upper, Math.exp(-690)) < 2e-13)
})

test('the inverse leaves in the tail what it was asked for', () => {
  const shapes = fc.double({ min: -1, max: 6, noNaN: true }).map((exponent) => 10 ** exponent)
  const tails = fc.double({ min: -12, max: -0.31, noNaN: true }).map((exponent) => 10 ** exponent)
  fc.assert(
    fc.property(
      shapes,
      tails,
      fc.constantFrom('lower' as const, 'upper' as const),
      (shape, probability, tail) => {
        const x = inverseGamma({ shape, tail, probability })
        assert.ok(
          relativeError(regularizedGamma(shape, x)[tail], probability) < 1e-10,
          `${shape} ${tail} ${probability}`,
        )
      },
    ),
    { numRuns: 500 },
  )
})

test('the expansion for great shapes agrees with solving just below them', () => {
  for (const tail of ['lower', 'upper'] as const) {
    const below = inverseGamma({ shape: 1e7 - 1, tail, probability: 0.025 })
    const above = inverseGamma({ shape: 1e7, tail, probability: 0.025 })
    // From one shape to the next the quantile moves by 1 and by half of z/√shape.
    const move = 1 + ((tail === 'lower' ? -1 : 1) * 1.959963984540054) / (2 * Math.sqrt(1e7))
    assert.ok(Math.abs(above - below - move) < 1e-6)
  }
})

test('arguments out of range are refused by name', () => {
  assert.throws(() => regularizedGamma(0, 1), /shape above 0/)
  assert.throws(() => regularizedGamma(1, -1), /x from 0/)
  assert.throws(() => inverseGamma({ shape: -1, tail: 'lower', probability: 0.5 }), /shape above 0/)
  assert.throws(() => inverseGamma({ shape: 1, tail: 'lower', probability: 1 }), /between 0 and 1/)
})
