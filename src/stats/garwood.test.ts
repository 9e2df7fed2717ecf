import assert from 'node:assert/strict'
import { test } from 'node:test'
import { garwoodInterval } from './garwood.ts'
import { at, readVectors, relativeError } from './oracle.fixture.ts'

/** P(a Poisson count of this mean is at most `count`), added from the largest term down, in logarithms. */
function poissonAtMost(count: number, mean: number): number {
  let logTerm = -mean
  const logs = [logTerm]
  for (let n = 1; n <= count; n += 1) {
    logTerm += Math.log(mean / n)
    logs.push(logTerm)
  }
  return logs.reduceRight((sum, log) => sum + Math.exp(log), 0)
}

test('the limits are those of poisson.test in R, at every count and level of the vectors', () => {
  const rows = readVectors('poisson_ci.json')
  assert.ok(rows.length > 30)
  for (const row of rows) {
    const { low, high } = garwoodInterval(at(row, 'x'), at(row, 'conf'))
    assert.ok(relativeError(high, at(row, 'garwood_hi')) < 1e-9, `high at ${at(row, 'x')}`)
    if (at(row, 'x') === 0) assert.equal(low, 0)
    else assert.ok(relativeError(low, at(row, 'garwood_lo')) < 1e-9, `low at ${at(row, 'x')}`)
  }
})

test('at each limit a sum of Poisson terms leaves half of what the level leaves', () => {
  for (const level of [0.8, 0.95, 0.99]) {
    for (const count of [0, 1, 2, 3, 10, 47, 272, 600]) {
      const { low, high } = garwoodInterval(count, level)
      const tail = (1 - level) / 2
      assert.ok(relativeError(poissonAtMost(count, high), tail) < 1e-9, `high at ${count}`)
      if (count > 0) assert.ok(Math.abs(1 - poissonAtMost(count - 1, low) - tail) < 1e-10, `low at ${count}`)
    }
  }
})

test('the golden limits: 0 has 3.68887945411 above it, 10 has 4.79538869613 and 18.390356042 around it', () => {
  assert.ok(Math.abs(garwoodInterval(0, 0.95).high - 3.68887945411) < 5e-12)
  assert.ok(Math.abs(garwoodInterval(10, 0.95).low - 4.79538869613) < 5e-12)
  assert.ok(Math.abs(garwoodInterval(10, 0.95).high - 18.390356042) < 5e-10)
})

test('a fraction, a negative count and a level of 1 are refused by name', () => {
  for (const count of [-1, 1.5, 2 ** 53, Number.NaN, Infinity])
    assert.throws(() => garwoodInterval(count, 0.95), /whole count/)
  for (const level of [0, 1, 95]) assert.throws(() => garwoodInterval(1, level), /level lies between 0 and 1/)
})
