import assert from 'node:assert/strict'
import { test } from 'node:test'
import { garwoodInterval } from './garwood.ts'
import { midPInterval } from './mid-p.ts'
import { at, readVectors, relativeError } from './oracle.fixture.ts'

/** P(X < count) + ½ P(X = count) for a Poisson count of this mean, by adding terms from the largest down. */
function belowAndHalf(count: number, mean: number): number {
  let logTerm = -mean
  const logs = [logTerm]
  for (let n = 1; n <= count; n += 1) {
    logTerm += Math.log(mean / n)
    logs.push(logTerm)
  }
  return logs.reduceRight((sum, log, n) => sum + Math.exp(log) * (n === count ? 0.5 : 1), 0)
}

test('the limits are those of the vectors, at every count and level', () => {
  const rows = readVectors('poisson_ci.json')
  for (const row of rows) {
    const { low, high } = midPInterval(at(row, 'x'), at(row, 'conf'))
    assert.ok(relativeError(low, at(row, 'midp_lo')) < 1e-11, `low at ${at(row, 'x')}`)
    assert.ok(relativeError(high, at(row, 'midp_hi')) < 1e-11, `high at ${at(row, 'x')}`)
  }
})

test('at each limit a sum of Poisson terms leaves half of what the level leaves', () => {
  for (const level of [0.05, 0.5, 0.8, 0.95, 0.998]) {
    for (const count of [0, 1, 2, 3, 10, 47, 272, 600]) {
      const { low, high } = midPInterval(count, level)
      const tail = (1 - level) / 2
      assert.ok(relativeError(belowAndHalf(count, high), tail) < 1e-10, `high at ${count}`)
      if (count > 0) assert.ok(relativeError(1 - belowAndHalf(count, low), tail) < 1e-10, `low at ${count}`)
    }
  }
})

test('it is inside the interval of Garwood, and 0 has a lower limit of 0', () => {
  assert.equal(midPInterval(0, 0.95).low, 0)
  assert.ok(relativeError(midPInterval(0, 0.95).high, Math.log(20)) < 1e-14)
  for (const count of [1, 2, 10, 1000, 1_000_000]) {
    const [inner, outer] = [midPInterval(count, 0.95), garwoodInterval(count, 0.95)]
    assert.ok(outer.low < inner.low && inner.low < count && count < inner.high && inner.high < outer.high)
  }
})

test('where the limits are found otherwise, from ten million up, they go on as before', () => {
  const [below, above] = [midPInterval(1e7 - 1, 0.95), midPInterval(1e7, 0.95)]
  for (const side of ['low', 'high'] as const) {
    const move = 1 + ((side === 'low' ? -1 : 1) * 1.959963984540054) / (2 * Math.sqrt(1e7))
    assert.ok(Math.abs(above[side] - below[side] - move) < 1e-4)
  }
})

test('the worked example of the method page', () => {
  const { low, high } = midPInterval(10, 0.95)
  assert.equal(low.toFixed(4), '5.0795')
  assert.equal(high.toFixed(4), '17.8249')
})

test('a fraction, a negative count and a level of 1 are refused by name', () => {
  for (const count of [-1, 1.5, Number.NaN]) assert.throws(() => midPInterval(count, 0.95), /whole count/)
  for (const level of [0, 1]) assert.throws(() => midPInterval(1, level), /level lies between 0 and 1/)
})
