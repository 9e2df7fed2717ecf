import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { normalQuantile } from '../normal-quantile.ts'
import { normalTails } from '../normal-tails.ts'
import { relativeError } from '../oracle.fixture.ts'
import { openRandom } from '../random.ts'
import { bcaCorrection, bcaErrors, bcaLimits } from './bca.ts'
import { DATA_SETS, captureCounts, captureVectors, hasVectors } from './capture-oracle.fixture.ts'
import { patternsSeen } from './histories.ts'

interface Vectors {
  readonly patterns: readonly string[]
  readonly popest: number
  readonly bootreps: readonly number[]
  readonly jackknife_per_pattern: readonly number[]
  readonly ahat: number
  readonly z0: number
  readonly BCaquantiles: Readonly<Record<string, number>>
}

for (const data of DATA_SETS.filter((name) => hasVectors(name, 'stepwise_seed1234.json'))) {
  test(`${data}: bias, acceleration and limits of the stored replicates are those of the reference program`, () => {
    const vectors = captureVectors(data, 'stepwise_seed1234.json') as Vectors
    const seen = new Map(patternsSeen(captureCounts(data)).map(({ pattern, count }) => [pattern, count]))
    const leaveOneOut = vectors.patterns.map((bits, at) => ({
      people: seen.get([...bits].reduce((sum, bit, list) => sum | (Number(bit) << list), 0)) ?? 0,
      estimate: vectors.jackknife_per_pattern[at] ?? 0,
    }))
    const rising = Float64Array.from(vectors.bootreps).toSorted()
    const correction = bcaCorrection(vectors.popest, rising, leaveOneOut)
    assert.ok(relativeError(correction.bias, vectors.z0) < 1e-12)
    assert.ok(relativeError(correction.acceleration ?? 0, vectors.ahat) < 1e-8)
    // The program's own acceleration: its fits stop early, and the limits should be compared for the same shares.
    const theirs = { bias: vectors.z0, acceleration: vectors.ahat }
    for (const [level, low, high] of [
      [0.95, '0.025', '0.975'],
      [0.9, '0.05', '0.95'],
      [0.8, '0.1', '0.9'],
      [0.68, '0.16', '0.84'],
    ] as const) {
      const limits = bcaLimits(rising, theirs, level)
      assert.ok(relativeError(limits.low, vectors.BCaquantiles[low] ?? 0) < 1e-9, `${level}`)
      assert.ok(relativeError(limits.high ?? 0, vectors.BCaquantiles[high] ?? 0) < 1e-9, `${level}`)
    }
  })
}

const samples = fc.record({
  replicates: fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 5, maxLength: 60 }),
  jackknife: fc.array(
    fc.record({
      people: fc.integer({ min: 1, max: 50 }),
      estimate: fc.double({ min: 50, max: 99, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
})

test('the limits are those of a slow program, with every person left out one by one', () => {
  fc.assert(
    fc.property(
      samples,
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      ({ replicates, jackknife }, estimate) => {
        const rising = Float64Array.from(replicates).toSorted()
        const correction = bcaCorrection(estimate, rising, jackknife)
        const each = jackknife.flatMap((one) => Array.from({ length: one.people }, () => one.estimate))
        const mean = each.reduce((sum, one) => sum + one, 0) / each.length
        const sumOf = (power: number): number => each.reduce((sum, one) => sum + (mean - one) ** power, 0)
        const spread = sumOf(2)
        const a = spread < 1e-18 ? 0 : sumOf(3) / (6 * spread ** 1.5)
        if (spread > 1e-9) assert.ok(Math.abs((correction.acceleration ?? Number.NaN) - a) < 1e-9)
        const share = rising.filter((one) => one < estimate).length / rising.length
        const bounded = Math.min(1 - 0.5 / rising.length, Math.max(0.5 / rising.length, share))
        assert.ok(Math.abs(normalTails(correction.bias).lower - bounded) < 1e-12)
        const limits = bcaLimits(rising, correction, 0.9)
        for (const [z, limit] of [
          [normalQuantile(0.05), limits.low],
          [normalQuantile(0.95), limits.high],
        ] as const) {
          const left = 1 - (correction.acceleration ?? 0) * (correction.bias + z)
          const at =
            left > 0 ? normalTails(correction.bias + (correction.bias + z) / left).lower : z < 0 ? 0 : 1
          assert.ok(Math.abs((limit ?? 0) - slowType8([...rising], at)) < 1e-6)
        }
      },
    ),
  )
})

/** Hyndman and Fan, type 8, as its definition has it: the point where the piecewise line of the places (k − 1/3)/(n + 1/3) is at p. */
function slowType8(rising: readonly number[], p: number): number {
  const places = rising.map((_, at) => (at + 1 - 1 / 3) / (rising.length + 1 / 3))
  const above = places.findIndex((place) => place >= p)
  if (above === 0) return rising[0] ?? 0
  if (above < 0) return rising.at(-1) ?? 0
  const [from, to] = [places[above - 1] ?? 0, places[above] ?? 0]
  const [low, high] = [rising[above - 1] ?? 0, rising[above] ?? 0]
  return low + ((p - from) / (to - from)) * (high - low)
}

test('where all replicates lie on one side the bias is that of half a replicate, and finite', () => {
  const one = [{ people: 3, estimate: 10 }]
  assert.equal(bcaCorrection(0, [1, 2, 3, 4], one).bias, normalQuantile(0.125))
  assert.equal(bcaCorrection(9, [1, 2, 3, 4], one).bias, normalQuantile(0.875))
  assert.equal(bcaCorrection(9, [1, 2, 3, 4], one).acceleration, 0)
})

test('replicates without an estimate stand above all others, and a limit among them is none', () => {
  const rising = Float64Array.from([
    ...Array.from({ length: 90 }, (_, at) => at),
    ...Array.from({ length: 10 }, () => Infinity),
  ])
  const correction = bcaCorrection(50, rising, [{ people: 1, estimate: Infinity }])
  assert.equal(correction.acceleration, null)
  assert.equal(bcaLimits(rising, correction, 0.95).high, null)
  assert.ok((bcaLimits(rising, correction, 0.5).high ?? 0) < 90)
  const errors = bcaErrors(rising, { estimate: 50, correction, level: 0.95, seed: 1 })
  assert.equal(errors.high, null)
  assert.ok(errors.low > 0)
})

test('the standard error of a limit is the spread that limits have over new replicates', () => {
  const jackknife = [
    { people: 30, estimate: 99 },
    { people: 20, estimate: 102 },
    { people: 5, estimate: 91 },
  ]
  const drawn = (stream: number): Float64Array => {
    const { normal } = openRandom(77, stream)
    return Float64Array.from({ length: 2000 }, () => 100 * Math.exp(0.2 * normal())).toSorted()
  }
  const told: { readonly low: number; readonly high: number }[] = []
  const limits = Array.from({ length: 120 }, (_, stream) => {
    const rising = drawn(stream)
    const correction = bcaCorrection(100, rising, jackknife)
    if (stream < 12) {
      const { low, high } = bcaErrors(rising, { estimate: 100, correction, level: 0.95, seed: stream })
      told.push({ low, high: high ?? Number.NaN })
    }
    return bcaLimits(rising, correction, 0.95)
  })
  for (const side of ['low', 'high'] as const) {
    const values = limits.map((limit) => limit[side] ?? Number.NaN)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const spread = Math.sqrt(
      values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1),
    )
    const average = told.reduce((sum, one) => sum + one[side], 0) / told.length
    assert.ok(average > 0.8 * spread && average < 1.25 * spread, `${side}: ${average} told, ${spread} seen`)
  }
})

test('no replicates, and nobody to leave out, are refused by name', () => {
  assert.throws(() => bcaCorrection(1, [], [{ people: 1, estimate: 1 }]), /not an empty list/)
  assert.throws(() => bcaCorrection(1, [1], []), /not an empty list/)
})
