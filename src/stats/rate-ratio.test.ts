import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { asNumber, exact, exactBinomial } from './exact.fixture.ts'
import { relativeError } from './oracle.fixture.ts'
import { rateRatio } from './rate-ratio.ts'

/** A row of poisson_two_sample.json: two rates and what poisson.test says of them. */
interface TwoSamples {
  readonly x1: number
  readonly T1: number
  readonly x2: number
  readonly T2: number
  readonly rate_ratio: number
  readonly p_two_sided_exact: number
  readonly ci95_exact: readonly [number, number]
  readonly p_greater: number
  readonly p_less: number
  readonly midp_greater: number
}

test('ratio, limits and chances are those of poisson.test in R', () => {
  const url = new URL('../../test/oracles/rates/poisson_two_sample.json', import.meta.url)
  const rows = JSON.parse(readFileSync(url, 'utf8')) as readonly TwoSamples[]
  assert.ok(rows.length >= 6)
  for (const row of rows) {
    const first = { events: row.x1, exposure: row.T1 }
    const second = { events: row.x2, exposure: row.T2 }
    const found = rateRatio(first, second, 0.95)
    for (const [actual, expected] of [
      [found.ratio, row.rate_ratio],
      [found.low, row.ci95_exact[0]],
      [found.high, row.ci95_exact[1]],
      [found.twoSided, row.p_two_sided_exact],
      [found.greater, row.p_greater],
      [found.less, row.p_less],
      [found.midGreater, row.midp_greater],
    ] as const) {
      assert.ok(relativeError(actual ?? Number.NaN, expected) < 1e-11, `${actual} for ${expected}`)
    }
  }
})

const rates = fc.record({
  events: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
  exposure: fc.integer({ min: 1, max: 50 }),
})
const pairs = fc.tuple(rates, rates).filter(([one, other]) => one.events + other.events > 0)

test('every chance is a sum of whole numbers, the two-sided one over all counts no more likely', () => {
  fc.assert(
    fc.property(pairs, ([first, second]) => {
      const hits = first.events
      const trials = hits + second.events
      const chance = {
        over: BigInt(first.exposure),
        under: BigInt(first.exposure + second.exposure),
      }
      const sum = (from: number, to: number): number =>
        from > to ? 0 : asNumber(exactBinomial({ trials, chance }, from, to))
      const found = rateRatio(first, second, 0.95)
      const own = sum(hits, hits)
      const each = Array.from({ length: trials + 1 }, (_, at) => sum(at, at))
      const noMoreLikely = each.filter((one) => one <= own * (1 + 1e-7)).reduce((all, one) => all + one, 0)
      for (const [actual, expected] of [
        [found.greater, sum(hits, trials)],
        [found.less, sum(0, hits)],
        [found.midGreater, sum(hits + 1, trials) + own / 2],
        [found.midLess, sum(0, hits - 1) + own / 2],
        [found.twoSided, Math.min(1, noMoreLikely)],
      ] as const) {
        assert.ok(relativeError(actual, expected) < 1e-11, `${actual} for ${expected}`)
      }
    }),
    { numRuns: 200 },
  )
})

test('at each limit a sum of whole numbers leaves half of what the level leaves', () => {
  fc.assert(
    fc.property(pairs, fc.constantFrom(0.5, 0.95, 0.998), ([first, second], level) => {
      const { low, high, ratio } = rateRatio(first, second, level)
      const trials = first.events + second.events
      const chanceAt = (limit: number) => {
        const [own, other] = [exact(limit), second.exposure]
        const over = own.over * BigInt(first.exposure)
        return { over, under: over + own.under * BigInt(other) }
      }
      const tail = (1 - level) / 2
      if (low > 0) {
        const beyond = exactBinomial({ trials, chance: chanceAt(low) }, first.events, trials)
        assert.ok(relativeError(asNumber(beyond), tail) < 1e-10)
      }
      if (high !== null) {
        const below = exactBinomial({ trials, chance: chanceAt(high) }, 0, first.events)
        assert.ok(relativeError(asNumber(below), tail) < 1e-10)
      }
      assert.ok(low <= (ratio ?? Infinity) && (ratio ?? 0) <= (high ?? Infinity))
    }),
    { numRuns: 150 },
  )
})

test('turned round, the ratio and its limits are one over what they were', () => {
  fc.assert(
    fc.property(pairs, ([first, second]) => {
      const [one, other] = [rateRatio(first, second, 0.95), rateRatio(second, first, 0.95)]
      if (one.high !== null) assert.ok(relativeError(one.high * other.low, 1) < 1e-11)
      assert.ok(relativeError(one.greater, other.less) < 1e-12)
      assert.ok(relativeError(one.midGreater, other.midLess) < 1e-12)
      assert.ok(relativeError(one.twoSided, other.twoSided) < 1e-12)
    }),
  )
})

test('no event in one of the rates has an answer, and none in both is refused', () => {
  const [none, four] = [
    { events: 0, exposure: 500 },
    { events: 4, exposure: 700 },
  ]
  const below = rateRatio(none, four, 0.95)
  assert.equal(below.ratio, 0)
  assert.equal(below.low, 0)
  assert.equal(below.greater, 1)
  const above = rateRatio(four, none, 0.95)
  assert.equal(above.ratio, null)
  assert.equal(above.high, null)
  assert.ok(above.low > 0)
  assert.throws(() => rateRatio(none, none, 0.95), { name: 'RangeError', message: /0 and 0 have no ratio/ })
})

test('equal rates are as likely as can be', () => {
  assert.equal(rateRatio({ events: 5, exposure: 10 }, { events: 10, exposure: 20 }, 0.95).twoSided, 1)
})

test('the worked example of the method page', () => {
  const { ratio, low, high, twoSided } = rateRatio(
    { events: 12, exposure: 10_000 },
    { events: 7, exposure: 12_000 },
    0.95,
  )
  assert.deepEqual(
    [ratio, low, high, twoSided].map((value) => value?.toFixed(3)),
    ['2.057', '0.747', '6.167', '0.166'],
  )
})

test('a fraction, an exposure of 0 and a level of 1 are refused by name', () => {
  const plain = { events: 1, exposure: 1 }
  assert.throws(() => rateRatio({ events: 1.5, exposure: 1 }, plain, 0.95), /whole events from 0, not 1.5/)
  assert.throws(() => rateRatio(plain, { events: -1, exposure: 1 }, 0.95), /whole events from 0, not -1/)
  assert.throws(() => rateRatio(plain, { events: 1, exposure: 0 }, 0.95), /exposures above 0, not 0/)
  assert.throws(() => rateRatio(plain, plain, 1), /level lies between 0 and 1/)
})

test('events that add up to no safe whole number are refused in the name of the function', () => {
  const large = { events: Number.MAX_SAFE_INTEGER, exposure: 1 }
  assert.throws(() => rateRatio(large, large, 0.95), /^RangeError: rateRatio takes events that add up/)
})
