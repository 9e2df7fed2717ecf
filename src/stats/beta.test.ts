import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { regularizedBeta } from './incomplete-beta.ts'
import { inverseBeta } from './inverse-beta.ts'
import { at, readVectors, relativeError } from './oracle.fixture.ts'

/** P(at least `hits` of `trials`), by adding binomial terms: no code in common with what is tested. */
function binomialAtLeast(hits: number, trials: number, chance: number): number {
  let term = (1 - chance) ** trials
  let sum = hits === 0 ? term : 0
  for (let n = 1; n <= trials; n += 1) {
    term *= ((trials - n + 1) / n) * (chance / (1 - chance))
    if (n >= hits) sum += term
  }
  return sum
}

test('at whole numbers it is a sum of binomial terms', () => {
  const chances = fc.double({ min: 0.01, max: 0.9, noNaN: true })
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 60 }),
      chances,
      (hits, more, chance) => {
        const trials = hits + more
        const { lower } = regularizedBeta({ a: hits, b: trials - hits + 1 }, chance)
        const expected = binomialAtLeast(hits, trials, chance)
        assert.ok(
          relativeError(lower, expected) < 1e-11,
          `${hits} of ${trials} at ${chance}: ${lower} for ${expected}`,
        )
      },
    ),
  )
})

test('the inverse gives the Clopper-Pearson limits of R', () => {
  for (const row of readVectors('proportion_ci.json')) {
    const hits = at(row, 'x')
    const trials = at(row, 'n')
    const probability = (1 - at(row, 'conf')) / 2
    if (hits > 0) {
      const low = inverseBeta({ a: hits, b: trials - hits + 1, tail: 'lower', probability })
      assert.ok(relativeError(low, at(row, 'clopper_lo')) < 1e-9)
    }
    if (hits < trials) {
      const high = inverseBeta({ a: hits + 1, b: trials - hits, tail: 'upper', probability })
      assert.ok(relativeError(high, at(row, 'clopper_hi')) < 1e-9)
    }
  }
})

test('the inverse leaves in the tail what it was asked for', () => {
  const shapes = fc.double({ min: 0.5, max: 5000, noNaN: true })
  const tails = fc.double({ min: -8, max: -0.31, noNaN: true }).map((exponent) => 10 ** exponent)
  fc.assert(
    fc.property(
      shapes,
      shapes,
      tails,
      fc.constantFrom('lower' as const, 'upper' as const),
      (a, b, probability, tail) => {
        const x = inverseBeta({ a, b, tail, probability })
        if (x > 1e-3 && x < 1 - 1e-3)
          assert.ok(relativeError(regularizedBeta({ a, b }, x)[tail], probability) < 1e-9)
      },
    ),
    { numRuns: 300 },
  )
})

test('a small shape leaves a small tail with all its digits, on either side', () => {
  const shapes = fc.double({ min: -12, max: -0.5, noNaN: true }).map((exponent) => 10 ** exponent)
  fc.assert(
    fc.property(shapes, fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (a, x) => {
      // 1 − x^a, and 1 − x^a (1 + a (1 − x)): at b = 1 and b = 2 the integral has a closed form.
      const one = -Math.expm1(a * Math.log(x))
      const two = -Math.expm1(a * Math.log(x) + Math.log1p(a * (1 - x)))
      // The sum inside cancels as x nears 1: there the closed form is the one without digits.
      const room = 1e-14 / Math.min(1, -Math.log(x))
      assert.ok(relativeError(regularizedBeta({ a, b: 1 }, x).upper, one) < 1e-13)
      assert.ok(relativeError(regularizedBeta({ a, b: 2 }, x).upper, two) < 1e-13 + room)
      assert.ok(relativeError(regularizedBeta({ a: 1, b: a }, 1 - x, x).lower, one) < 1e-13)
      assert.ok(relativeError(regularizedBeta({ a: 2, b: a }, 1 - x, x).lower, two) < 1e-13 + room)
    }),
    { numRuns: 500 },
  )
})

test('arguments out of range are refused by name', () => {
  assert.throws(() => regularizedBeta({ a: 0, b: 1 }, 0.5), /above 0/)
  assert.throws(() => regularizedBeta({ a: 1, b: 1 }, 1.5), /x from 0 to 1/)
  assert.throws(() => inverseBeta({ a: 1, b: 1, tail: 'lower', probability: 0 }), /between 0 and 1/)
})
