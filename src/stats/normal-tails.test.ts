import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { asNumber, exact } from './exact.fixture.ts'
import { normalQuantile } from './normal-quantile.ts'
import { normalTails } from './normal-tails.ts'
import { relativeError } from './oracle.fixture.ts'

/** Fixed point with so many bits that a tail of 1e-300, which is what is left of one half, still has all its digits. */
const BITS = 3500n
const ONE = 1n << BITS

/** π by Machin's formula, in fixed point. */
function pi(): bigint {
  const inverseTangent = (of: bigint): bigint => {
    let [power, sum] = [ONE / of, 0n]
    for (let n = 1n; power !== 0n; n += 2n) {
      sum += (n % 4n === 1n ? power : -power) / n
      power /= of * of
    }
    return sum
  }
  return 4n * (4n * inverseTangent(5n) - inverseTangent(239n))
}

function squareRoot(value: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2))
  for (;;) {
    const next = (root + value / root) / 2n
    if (next >= root) return root
    root = next
  }
}

const ROOT_TWO_PI = squareRoot(2n * pi() * ONE)

/** The upper tail by Taylor's series Σ (−1)ᵏ z²ᵏ⁺¹ / (2ᵏ k! (2k + 1)), in whole numbers. */
function taylorUpper(z: number): number {
  const { over, under } = exact(z)
  const point = (over * ONE) / under
  const square = (point * point) / ONE
  let [power, sum] = [point, 0n]
  for (let k = 0n; power !== 0n; k += 1n) {
    sum += (k % 2n === 0n ? power : -power) / (2n * k + 1n)
    power = (power * square) / ONE / (2n * (k + 1n))
  }
  return asNumber({ over: ONE / 2n - (sum * ONE) / ROOT_TWO_PI, under: ONE })
}

test("both tails are those of Taylor's series in whole numbers, as far as 1e-300", () => {
  for (const z of [1e-9, 0.1, 0.5, 0.99, 1, 1.01, 1.5, 1.96, 2.5, 4, 8.3, 15, 26.7, 37]) {
    const expected = taylorUpper(z)
    const { lower, upper } = normalTails(z)
    assert.ok(relativeError(upper, expected) < 2e-15, `${z}: ${upper} for ${expected}`)
    assert.ok(relativeError(lower, 1 - expected) < 1e-15)
    assert.deepEqual(normalTails(-z), { lower: upper, upper: lower })
  }
  assert.ok(taylorUpper(37) < 1e-299)
})

test('the quantile undoes it, from either side', () => {
  const exponents = fc.double({ min: -300, max: Math.log10(0.5), noNaN: true })
  fc.assert(
    fc.property(exponents, (exponent) => {
      const p = 10 ** exponent
      const z = normalQuantile(p)
      // The last digit of z is 4z² of the tail's.
      assert.ok(relativeError(normalTails(z).lower, p) < 1e-15 * (4 + z * z))
    }),
    { numRuns: 1000 },
  )
})

test('the golden values: tables print 0.841344746068543 below 1 and 0.025 above 1.96', () => {
  assert.ok(relativeError(normalTails(1).lower, 0.841344746068543) < 1e-15)
  assert.ok(relativeError(normalTails(1.959963984540054).upper, 0.025) < 1e-15)
})

test('the ends are 0 and 1, the middle is one half, and NaN is refused', () => {
  assert.deepEqual(normalTails(0), { lower: 0.5, upper: 0.5 })
  assert.deepEqual(normalTails(Infinity), { lower: 1, upper: 0 })
  assert.deepEqual(normalTails(-40), { lower: 0, upper: 1 })
  assert.throws(() => normalTails(Number.NaN), /a number, not NaN/)
})
