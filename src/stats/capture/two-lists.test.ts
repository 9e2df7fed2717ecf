import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { relativeError } from '../oracle.fixture.ts'
import { DATA_SETS, captureCounts, captureVectors } from './capture-oracle.fixture.ts'
import { historiesOf } from './histories.ts'
import { pairEstimates } from './two-lists.ts'

interface PairVector {
  readonly n1: number
  readonly n2: number
  readonly m: number
  /** An empty object where nobody is on both. */
  readonly lincoln_petersen: number | object
  readonly chapman: number
  readonly chapman_ci95_lognormal: readonly [number, number]
}

test('every pair of the six data sets has the numbers of the vectors, in their order', () => {
  for (const data of DATA_SETS) {
    const histories = captureCounts(data)
    // The files are ours and fixed: their shape is what their README says.
    const { pairs } = captureVectors(data, 'simple.json') as { pairs: Readonly<Record<string, PairVector>> }
    const found = pairEstimates(histories, 0.95)
    assert.deepEqual(
      found.map(({ lists }) => lists.map((list) => histories.lists[list]).join(':')),
      Object.keys(pairs),
    )
    for (const [at, vector] of Object.values(pairs).entries()) {
      const pair = found[at]
      assert.ok(pair !== undefined && pair.interval.high !== null)
      assert.deepEqual([pair.first, pair.second, pair.both], [vector.n1, vector.n2, vector.m])
      if (typeof vector.lincoln_petersen !== 'number') assert.equal(pair.lincolnPetersen, null)
      else assert.ok(relativeError(pair.lincolnPetersen ?? 0, vector.lincoln_petersen) < 1e-13)
      assert.ok(relativeError(pair.chapman, vector.chapman) < 1e-13)
      assert.ok(relativeError(pair.interval.low, vector.chapman_ci95_lognormal[0]) < 1e-11)
      assert.ok(relativeError(pair.interval.high, vector.chapman_ci95_lognormal[1]) < 1e-11)
    }
  }
})

/** The chance of `both` on two lists of these sizes, drawn from a population without looking at who is on the other. */
function overlapChance(sizes: readonly [number, number], population: number, both: number): number {
  const [first, second] = sizes
  return (choose(first, both) * choose(population - first, second - both)) / choose(population, second)
}

function choose(of: number, taken: number): number {
  let ways = taken < 0 || taken > of ? 0 : 1
  for (let at = 0; at < taken; at += 1) ways = (ways * (of - at)) / (at + 1)
  return ways
}

test('over all overlaps that two lists can have, Chapman is right on average, where they are large enough to meet', () => {
  for (const [population, first, second] of [
    [20, 12, 9],
    [30, 14, 17],
    [11, 6, 5],
    [40, 39, 3],
  ] as const) {
    let mean = 0
    for (let both = 0; both <= Math.min(first, second); both += 1)
      mean += overlapChance([first, second], population, both) * chapmanOf(first, second, both)
    assert.ok(relativeError(mean, population) < 1e-12)
  }
})

function chapmanOf(first: number, second: number, both: number): number {
  return pairOf(first - both, second - both, both).chapman
}

function pairOf(onlyFirst: number, onlySecond: number, both: number): ReturnType<typeof pairEstimates>[0] {
  const rows = [onlyFirst, onlySecond, both].map((count, at) => ({ pattern: at + 1, count }))
  const [pair] = pairEstimates(historiesOf(['A', 'B'], rows), 0.95)
  if (pair === undefined) throw new Error('no pair')
  return pair
}

test('the limits are as many times closer to those seen as farther, and never below them', () => {
  // Of greater counts so little is unseen that it drowns in the rounding of those seen.
  const count = fc.integer({ min: 1, max: 1000 })
  fc.assert(
    fc.property(count, count, fc.nat(1000), (onlyFirst, onlySecond, both) => {
      const { chapman, interval } = pairOf(onlyFirst, onlySecond, both)
      const seen = onlyFirst + onlySecond + both
      const high = interval.high ?? 0
      assert.ok(seen < interval.low && interval.low < chapman && chapman < high)
      assert.ok(relativeError((interval.low - seen) * (high - seen), (chapman - seen) ** 2) < 1e-6)
    }),
  )
})

test('a list that holds nobody beyond the other leaves no upper limit', () => {
  assert.deepEqual(pairOf(30, 0, 5), {
    lists: [0, 1],
    first: 35,
    second: 5,
    both: 5,
    lincolnPetersen: 35,
    chapman: 35,
    interval: { low: 35, high: null },
  })
  assert.equal(pairOf(0, 0, 0).lincolnPetersen, null)
})

test('people on neither list of a pair do not change it, and a single list has no pair', () => {
  const with3 = historiesOf(
    ['A', 'B', 'C'],
    [
      { pattern: 1, count: 30 },
      { pattern: 2, count: 20 },
      { pattern: 4, count: 99 },
      { pattern: 7, count: 4 },
    ],
  )
  assert.deepEqual(pairEstimates(with3, 0.9)[0], {
    ...pairOf(30, 20, 4),
    interval: pairEstimates(with3, 0.9)[0]?.interval,
  })
  assert.deepEqual(pairEstimates(historiesOf(['A'], [{ pattern: 1, count: 3 }]), 0.95), [])
})

test('a level outside 0 to 1 is refused', () => {
  assert.throws(() => pairEstimates(captureCounts('Kosovo'), 95), /level lies between 0 and 1, not 95/)
})
