import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { relativeError } from '../oracle.fixture.ts'
import { DATA_SETS, captureCounts, captureVectors } from './capture-oracle.fixture.ts'
import { lognormalLimits } from './lognormal-limits.ts'
import {
  boundForLists,
  captureFrequencies,
  chaoBound,
  chaoCorrectedBound,
  zeltermanEstimate,
} from './lower-bounds.ts'
import type { CaptureFrequencies } from './lower-bounds.ts'
import type { ClosedForm } from './study.types.ts'

const LEVEL = 0.95
const Z_95 = 1.959963984540054
const BOUNDS = [chaoBound, chaoCorrectedBound, zeltermanEstimate] as const

interface SimpleVectors {
  readonly n: number
  readonly f: readonly number[]
  readonly chao: number
  readonly chao_ci95: Pair
  readonly chao_bc: number
  readonly chao_bc_ci95: Pair
  readonly chao_t: number
  readonly chao_t_bc: number
  readonly zelterman: number
  readonly zelterman_ci95: Pair
}
type Pair = readonly [number, number]

function agrees({ population, interval }: ClosedForm, expected: number, limits: Pair): void {
  assert.ok(relativeError(population ?? 0, expected) < 1e-13)
  assert.ok(relativeError(interval?.low ?? 0, limits[0]) < 1e-11)
  assert.ok(relativeError(interval?.high ?? 0, limits[1]) < 1e-11)
}

test('the six data sets have the numbers and limits of the vectors', () => {
  for (const data of DATA_SETS) {
    // The files are ours and fixed: their shape is what their README says.
    const vector = captureVectors(data, 'simple.json') as SimpleVectors
    const frequencies = captureFrequencies(captureCounts(data))
    const [once = 0, twice = 0] = vector.f
    assert.deepEqual(frequencies, { people: vector.n, once, twice })
    agrees(chaoBound(frequencies, LEVEL), vector.chao, vector.chao_ci95)
    agrees(chaoCorrectedBound(frequencies, LEVEL), vector.chao_bc, vector.chao_bc_ci95)
    agrees(zeltermanEstimate(frequencies, LEVEL), vector.zelterman, vector.zelterman_ci95)
  }
})

/** How many people are on no, one, two, … lists when each list holds each by the rate λ: Poisson, as the models say. */
function poissonWorld(population: number, rate: number): CaptureFrequencies {
  const on = (lists: number): number =>
    Math.round(population * Math.exp(lists * Math.log(rate) - rate) * (lists === 2 ? 0.5 : 1))
  return { people: population - on(0), once: on(1), twice: on(2) }
}

test('for a few lists the bounds are those of the vectors, and their limits are as far in as they are', () => {
  for (const data of DATA_SETS) {
    const histories = captureCounts(data)
    const vector = captureVectors(data, 'simple.json') as SimpleVectors
    const frequencies = captureFrequencies(histories)
    const few = { people: vector.n, lists: histories.lists.length }
    const part = (all: number): number => vector.n + (1 - 1 / few.lists) * (all - vector.n)
    const [low, high] = vector.chao_bc_ci95
    assert.ok(
      relativeError(boundForLists(chaoBound(frequencies, LEVEL), few).population ?? 0, vector.chao_t) < 1e-13,
    )
    agrees(boundForLists(chaoCorrectedBound(frequencies, LEVEL), few), vector.chao_t_bc, [
      part(low),
      part(high),
    ])
  }
  const none = { population: null, interval: null }
  assert.deepEqual(boundForLists(none, { people: 5, lists: 3 }), none)
})

test('of few lists that are alike and say nothing of each other, it finds the people; that for many lists finds too many', () => {
  // 8,000 people, three lists with a fifth of them each: on one alone 3,072, on two 768.
  const frequencies = { people: 3904, once: 3072, twice: 768 }
  const bound = chaoBound(frequencies, LEVEL)
  assert.ok(relativeError(boundForLists(bound, { people: 3904, lists: 3 }).population ?? 0, 8000) < 1e-12)
  assert.ok((bound.population ?? 0) > 10_000)
})

test('where everybody has the same rate, all three find the population that the counts were made from', () => {
  const population = 1e12
  for (const rate of [0.05, 0.3, 1, 2.5]) {
    for (const bound of BOUNDS) {
      const found = bound(poissonWorld(population, rate), LEVEL).population
      assert.ok(relativeError(found ?? 0, population) < 1e-8)
    }
  }
})

test('where rates differ, Chao stays below the truth: Cauchy and Schwarz', () => {
  const worlds = [poissonWorld(1e8, 0.1), poissonWorld(3e8, 1)] as const
  const mixed = {
    people: worlds[0].people + worlds[1].people,
    once: worlds[0].once + worlds[1].once,
    twice: worlds[0].twice + worlds[1].twice,
  }
  assert.ok((chaoBound(mixed, LEVEL).population ?? 0) < 4e8)
})

// The variance by the delta method, from the formula alone: each frequency as a Poisson count, the slope by a small step.
test('the variance of Chao is what small steps of each count say, and the unseen themselves', () => {
  for (const [once, twice] of [
    [100, 20],
    [2492, 241],
    [40, 60],
  ] as const) {
    const unseen = (f1: number, f2: number): number => f1 ** 2 / (2 * f2)
    const slope = (at: number, low: number, high: number): number => (high - low) / (2e-4 * at)
    const bySteps =
      once * slope(once, unseen(once * 0.9999, twice), unseen(once * 1.0001, twice)) ** 2 +
      twice * slope(twice, unseen(once, twice * 0.9999), unseen(once, twice * 1.0001)) ** 2 +
      unseen(once, twice)
    const people = once + twice + 7
    const { interval } = chaoBound({ people, once, twice }, LEVEL)
    const spread = Math.log((interval?.high ?? 0) - people) - Math.log((interval?.low ?? 0) - people)
    const variance = unseen(once, twice) ** 2 * Math.expm1((spread / (2 * Z_95)) ** 2)
    assert.ok(relativeError(variance, bySteps) < 1e-6)
  }
})

test('nobody on two lists: no Chao and no Zelterman, but the corrected bound', () => {
  const frequencies = { people: 10, once: 10, twice: 0 }
  assert.deepEqual(chaoBound(frequencies, LEVEL), { population: null, interval: null })
  assert.deepEqual(zeltermanEstimate(frequencies, LEVEL), { population: null, interval: null })
  assert.equal(chaoCorrectedBound(frequencies, LEVEL).population, 55)
})

test('nobody on one list alone: the bounds add nobody and have no interval, and there is no Zelterman', () => {
  const frequencies = { people: 10, once: 0, twice: 4 }
  assert.deepEqual(chaoBound(frequencies, LEVEL), { population: 10, interval: null })
  assert.deepEqual(chaoCorrectedBound(frequencies, LEVEL), { population: 10, interval: null })
  assert.deepEqual(zeltermanEstimate(frequencies, LEVEL), { population: null, interval: null })
  assert.deepEqual(chaoCorrectedBound({ people: 5, once: 1, twice: 4 }, LEVEL).interval, null)
})

test('the lower limit of Zelterman is not below the people counted', () => {
  const { population, interval } = zeltermanEstimate({ people: 6, once: 3, twice: 1 }, LEVEL)
  assert.equal(interval?.low, 6)
  assert.ok((population ?? 0) > 6 && (interval?.high ?? 0) > (population ?? 0))
})

test('whatever the counts, each answer is a number or null, and the limits lie in order', () => {
  const count = fc.oneof(fc.nat(5), fc.nat(1_000_000))
  fc.assert(
    fc.property(
      count,
      count,
      count,
      fc.double({ min: 0.5, max: 0.999, noNaN: true }),
      (once, twice, more, level) => {
        for (const bound of BOUNDS) {
          const { population, interval } = bound({ people: once + twice + more, once, twice }, level)
          if (population === null) assert.equal(interval, null)
          else assert.ok(Number.isFinite(population) && population >= once + twice + more)
          if (interval === null) continue
          assert.ok(once + twice + more <= interval.low && interval.low <= (population ?? 0))
          assert.ok((population ?? 0) <= (interval.high ?? 0) && Number.isFinite(interval.high))
        }
      },
    ),
  )
})

test('counts that are none, and more on one and two lists than people, are refused by name', () => {
  for (const bound of BOUNDS) {
    for (const frequencies of [
      { people: 3, once: 2, twice: 2 },
      { people: 3, once: -1, twice: 2 },
      { people: 3, once: 0.5, twice: 2 },
    ])
      assert.throws(() => bound(frequencies, LEVEL), new RegExp(`${bound.name} takes whole counts`))
    assert.throws(() => bound({ people: 3, once: 1, twice: 0 }, 1), /level lies between 0 and 1/)
  }
  assert.throws(
    () => lognormalLimits({ seen: 3, unseen: 0, variance: 1, z: 1 }),
    /lognormalLimits takes .* unseen above 0/,
  )
})
