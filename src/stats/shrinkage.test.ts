// Marshall's shrinkage, the gamma-Poisson fit, and what follows from it: agreement, equations, edges.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { CountedRates } from './counted-rates.ts'
import { asNumber, exactBinomial } from './exact.fixture.ts'
import { type GammaPoissonFit, gammaPoissonFit } from './gamma-poisson.ts'
import { marshallShrinkage } from './marshall.ts'
import { relativeError } from './oracle.fixture.ts'
import { expectedRanks, posteriorRates } from './posterior.ts'
import { NOT_HERE, rankVectors } from './rank-oracle.fixture.ts'

interface Vectors {
  readonly y: readonly number[]
  readonly e: readonly number[]
  readonly marshall: { readonly m: number; readonly A: number; readonly estmm: readonly number[] }
  readonly negbin_ml: { readonly glm_nb_theta: number; readonly glm_nb_mu: number; readonly loglik: number }
  readonly posterior: {
    readonly mean: readonly number[]
    readonly lo95: readonly number[]
    readonly hi95: readonly number[]
  }
  readonly expected_rank_desc: readonly number[]
}

const worlds: fc.Arbitrary<CountedRates> = fc.integer({ min: 1, max: 8 }).chain((length) =>
  fc.record({
    counts: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: length, maxLength: length }),
    exposures: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: length, maxLength: length }),
  }),
)

function assertNear(actual: readonly number[], expected: readonly number[], room: number): void {
  assert.equal(actual.length, expected.length)
  for (const [at, value] of actual.entries())
    assert.ok(relativeError(value, expected[at] ?? 0) < room, `${value} for ${expected[at]} at ${at}`)
}

test('on the gun murders of 2010 all of it is as in the vectors', (context) => {
  const vectors = rankVectors('us_gun_murders_2010_eb.json') as Vectors | null
  if (vectors === null) return context.diagnostic(NOT_HERE)
  const { y: counts, e: exposures, marshall, negbin_ml: likelihood, posterior } = vectors
  const counted = { counts, exposures }
  const drawn = marshallShrinkage(counted)
  assertNear([drawn.mean, drawn.variance], [marshall.m, marshall.A], 1e-12)
  assertNear(drawn.rates, marshall.estmm, 1e-12)
  const fit = gammaPoissonFit(counted)
  assert.ok(fit.kind === 'gamma')
  // R stopped where its likelihood no longer rose: eleven digits of the shape.
  assertNear([fit.shape, fit.mean], [likelihood.glm_nb_theta, likelihood.glm_nb_mu], 1e-10)
  assertNear([fit.logLikelihood], [likelihood.loglik], 1e-12)
  const rates = posteriorRates(counted, fit, 0.95)
  assertNear(
    rates.map(({ mean }) => mean),
    posterior.mean,
    1e-10,
  )
  assertNear(
    rates.map(({ low }) => low),
    posterior.lo95,
    1e-10,
  )
  assertNear(
    rates.map(({ high }) => high),
    posterior.hi95,
    1e-10,
  )
  assertNear(expectedRanks(counted, fit), vectors.expected_rank_desc, 1e-10)
})

test("Marshall's rates are those after each count, under a gamma distribution of his mean and variance", () => {
  fc.assert(
    fc.property(worlds, (counted) => {
      const { mean, variance, rates } = marshallShrinkage(counted)
      for (const [at, rate] of rates.entries()) {
        const [count, exposure] = [counted.counts[at] ?? 0, counted.exposures[at] ?? 1]
        const expected = variance === 0 ? mean : (count + mean ** 2 / variance) / (exposure + mean / variance)
        assert.ok(Math.abs(rate - expected) <= 1e-12 * Math.max(1, mean))
        const raw = count / exposure
        assert.ok(rate >= Math.min(raw, mean) - 1e-12 && rate <= Math.max(raw, mean) + 1e-12)
      }
    }),
  )
})

/** The logarithm of the likelihood as a product of plain factors: no gamma function. */
function plainLogLikelihood({ counts, exposures }: CountedRates, shape: number, mean: number): number {
  let sum = 0
  for (const [at, count] of counts.entries()) {
    const expected = mean * (exposures[at] ?? 0)
    for (let k = 0; k < count; k += 1)
      sum += Math.log(((shape + k) / (k + 1)) * (expected / (shape + expected)))
    sum += shape * Math.log(shape / (shape + expected))
  }
  return sum
}

test('no shape and mean of a wide grid, and none near by, is more likely than the fit', () => {
  const gammas = { count: 0 }
  fc.assert(
    fc.property(worlds, (counted) => {
      const fit = gammaPoissonFit(counted)
      const shapes = [0.05, 0.2, 0.5, 1, 2, 5, 20, 100, 1000]
      const means = [0.3, 0.6, 0.9, 1, 1.1, 1.5, 3].map((times) => times * Math.max(fit.mean, 0.01))
      for (const shape of shapes) {
        for (const mean of means)
          assert.ok(plainLogLikelihood(counted, shape, mean) <= fit.logLikelihood + 1e-9)
      }
      if (fit.kind === 'equal' || fit.shape > 1e4) return
      gammas.count += 1
      const own = plainLogLikelihood(counted, fit.shape, fit.mean)
      assert.ok(relativeError(own, fit.logLikelihood) < 1e-10)
      for (const [shape, mean] of [
        [1.01, 1],
        [0.99, 1],
        [1, 1.01],
        [1, 0.99],
      ] as const)
        assert.ok(plainLogLikelihood(counted, fit.shape * shape, fit.mean * mean) <= own + 1e-10)
    }),
    { numRuns: 200 },
  )
  assert.ok(gammas.count > 20)
})

test('at the fit the likelihood is flat: its slopes, by differences, are 0', () => {
  const counted = { counts: [12, 3, 0, 25, 7, 1], exposures: [4, 2, 3, 5, 1, 2] }
  const fit = gammaPoissonFit(counted)
  assert.ok(fit.kind === 'gamma')
  const step = 1e-4
  const at = (shape: number, mean: number): number =>
    plainLogLikelihood(counted, fit.shape * shape, fit.mean * mean)
  assert.ok(Math.abs(at(1 + step, 1) - at(1 - step, 1)) < 1e-9 * step * 1e4)
  assert.ok(Math.abs(at(1, 1 + step) - at(1, 1 - step)) < 1e-9 * step * 1e4)
})

/** Mean and tails of a likelihood times a prior, by Simpson's rule: no gamma function but the one it divides by itself. */
function byQuadrature(count: number, exposure: number, fit: { shape: number; rate: number }) {
  const steps = 200_000
  const most = (count + fit.shape + 60 * Math.sqrt(count + fit.shape) + 60) / (exposure + fit.rate)
  const peak = Math.max(1e-9, (count + fit.shape - 1) / (exposure + fit.rate))
  const logDensity = (rate: number): number =>
    (count + fit.shape - 1) * Math.log(rate / peak) - (exposure + fit.rate) * (rate - peak)
  const integral = (to: number, times: (rate: number) => number): number => {
    let sum = 0
    for (let n = 1; n <= steps; n += 1) {
      const rate = (to * n) / steps
      sum += times(rate) * Math.exp(logDensity(rate)) * (n === steps ? 1 : n % 2 === 1 ? 4 : 2)
    }
    return (sum * to) / steps / 3
  }
  const all = integral(most, () => 1)
  return {
    mean: integral(most, (rate) => rate) / all,
    below: (rate: number): number => integral(rate, () => 1) / all,
  }
}

test('mean and limits after a count are those of the likelihood times the prior, integrated', () => {
  const fit = { kind: 'gamma', shape: 2.5, rate: 0.8, mean: 3.125, logLikelihood: 0 } as const
  for (const [count, exposure] of [
    [0, 3],
    [4, 1],
    [30, 7],
  ] as const) {
    const [rate] = posteriorRates({ counts: [count], exposures: [exposure] }, fit, 0.9)
    assert.ok(rate !== undefined)
    const { mean, below } = byQuadrature(count, exposure, fit)
    assert.ok(relativeError(rate.mean, mean) < 1e-6)
    assert.ok(relativeError(below(rate.low), 0.05) < 1e-5)
    assert.ok(relativeError(1 - below(rate.high), 0.05) < 1e-5)
  }
})

test('expected ranks are sums of binomial chances where the shape is a whole number', () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (counted, a, b) => {
      const fit: GammaPoissonFit = { kind: 'gamma', shape: a, rate: b, mean: a / b, logLikelihood: 0 }
      const { counts, exposures } = counted
      const ranks = expectedRanks(counted, fit)
      for (const [i, count] of counts.entries()) {
        let expected = 1
        for (const [j, other] of counts.entries()) {
          if (i === j) continue
          const [own, its] = [(exposures[i] ?? 0) + b, (exposures[j] ?? 0) + b]
          const chance = { over: BigInt(own), under: BigInt(own + its) }
          const trials = count + a + other + a - 1
          expected += asNumber(exactBinomial({ trials, chance }, count + a, trials))
        }
        assert.ok(relativeError(ranks[i] ?? 0, expected) < 1e-12)
      }
      const sum = ranks.reduce((all, rank) => all + rank, 0)
      assert.ok(relativeError(sum, (counts.length * (counts.length + 1)) / 2) < 1e-12)
    }),
  )
})

test('where counts vary no more than by chance the answer is one rate for all, and every rank is the middle one', () => {
  for (const counted of [
    { counts: [5, 5, 5], exposures: [1, 1, 1] },
    { counts: [10, 20, 30], exposures: [1, 2, 3] },
    { counts: [0, 0, 0], exposures: [1, 2, 3] },
    { counts: [9, 10, 11], exposures: [1, 1, 1] },
  ]) {
    const mean =
      counted.counts.reduce((sum, count) => sum + count, 0) /
      counted.exposures.reduce((sum, own) => sum + own, 0)
    const drawn = marshallShrinkage(counted)
    assert.deepEqual(drawn, { mean, variance: 0, rates: [mean, mean, mean] })
    const fit = gammaPoissonFit(counted)
    assert.deepEqual([fit.kind, fit.mean], ['equal', mean])
    for (const rate of posteriorRates(counted, fit, 0.95))
      assert.deepEqual(rate, { mean, low: mean, high: mean })
    assert.deepEqual(expectedRanks(counted, fit), [2, 2, 2])
  }
  const alone = { counts: [4], exposures: [2] }
  assert.deepEqual(marshallShrinkage(alone), { mean: 2, variance: 0, rates: [2] })
  assert.equal(gammaPoissonFit(alone).kind, 'equal')
  assert.deepEqual(expectedRanks(alone, gammaPoissonFit(alone)), [1])
})

test('the worked example of the method page', () => {
  const counted = { counts: [2, 30, 150, 100, 20], exposures: [1, 5, 20, 30, 2] }
  const fit = gammaPoissonFit(counted)
  const printed = (numbers: readonly number[]): string => numbers.map((number) => number.toFixed(2)).join(' ')
  assert.equal(printed(marshallShrinkage(counted).rates), '3.77 5.84 7.37 3.41 8.17')
  assert.equal(
    printed(posteriorRates(counted, fit, 0.95).map(({ mean }) => mean)),
    '4.04 5.98 7.41 3.42 8.53',
  )
  assert.equal(printed(expectedRanks(counted, fit)), '4.20 2.93 1.86 4.63 1.38')
})

test('the unit of the exposures changes rates and nothing else', () => {
  fc.assert(
    fc.property(worlds, ({ counts, exposures }) => {
      const [one, other] = [
        gammaPoissonFit({ counts, exposures }),
        gammaPoissonFit({ counts, exposures: exposures.map((exposure) => exposure * 2 ** 20) }),
      ]
      assert.equal(one.kind, other.kind)
      assert.ok(Math.abs(one.mean - other.mean * 2 ** 20) <= 1e-12 * one.mean)
      if (one.kind === 'gamma' && other.kind === 'gamma' && one.shape < 1e4)
        assert.ok(relativeError(other.shape, one.shape) < 1e-8)
    }),
    { numRuns: 50 },
  )
})

test('what is no count, exposure or level is refused by the name of the function', () => {
  const fit = gammaPoissonFit({ counts: [1, 9], exposures: [1, 1] })
  const wrong = { counts: [1, -1], exposures: [1, 1] }
  assert.throws(() => marshallShrinkage(wrong), /marshallShrinkage takes whole counts from 0, not -1 at 1/)
  assert.throws(() => gammaPoissonFit(wrong), /gammaPoissonFit takes whole counts from 0/)
  assert.throws(() => posteriorRates(wrong, fit, 0.95), /posteriorRates takes whole counts from 0/)
  assert.throws(() => expectedRanks(wrong, fit), /expectedRanks takes whole counts from 0/)
  assert.throws(() => gammaPoissonFit({ counts: [], exposures: [] }), /one place or more/)
  assert.throws(() => gammaPoissonFit({ counts: [1], exposures: [0] }), /exposures above 0, not 0 at 0/)
  assert.throws(() => posteriorRates({ counts: [1], exposures: [1] }, fit, 1), /level lies between 0 and 1/)
})
