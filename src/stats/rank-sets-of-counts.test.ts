import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { asNumber, exactBinomial } from './exact.fixture.ts'
import { type Bounds, NOT_HERE, rankVectors, setsOf } from './rank-oracle.fixture.ts'
import { type RankSet, ranksOf } from './rank-sets.ts'
import { rankSetsOfCounts } from './rank-sets-of-counts.ts'

interface GunMurders {
  readonly counts: readonly number[]
  readonly population: readonly number[]
  readonly exact_conditional_Holm: Bounds & { readonly n_rejected: number }
  readonly exact_conditional_Holm_marginal: Bounds
}

interface World {
  readonly counts: readonly number[]
  readonly exposures: readonly number[]
}

const places = fc.integer({ min: 1, max: 7 })
const worlds: fc.Arbitrary<World> = places.chain((length) =>
  fc.record({
    counts: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })), {
      minLength: length,
      maxLength: length,
    }),
    exposures: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: length, maxLength: length }),
  }),
)

test('the sets of the states by gun murders in 2010 are those of the vectors', (context) => {
  const vectors = rankVectors('us_gun_murders_2010.json') as GunMurders | null
  if (vectors === null) return context.diagnostic(NOT_HERE)
  const { counts, population, exact_conditional_Holm: together } = vectors
  const { marginal, simultaneous, isAbove } = rankSetsOfCounts({ counts, exposures: population, level: 0.95 })
  assert.deepEqual(simultaneous, setsOf(together))
  assert.deepEqual(marginal, setsOf(vectors.exact_conditional_Holm_marginal))
  const pairs = counts.flatMap((_, one) => counts.map((__, other) => isAbove(one, other)))
  assert.equal(pairs.filter(Boolean).length, together.n_rejected)
})

test('the sets are those of a second program: sums of whole numbers, and Holm as adjusted chances', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom(0.5, 0.8, 0.95, 0.99), (world, level) => {
      const { marginal, simultaneous, isAbove, isToldApart } = rankSetsOfCounts({ ...world, level })
      const each = world.counts.map((_, place) => place)
      const all = naiveShown(world, level, () => true)
      assert.deepEqual(simultaneous, naiveSets(each.length, all))
      for (const place of each) {
        const own = naiveShown(world, level, (j, k) => j === place || k === place)
        assert.deepEqual(marginal[place], naiveSets(each.length, own)[place])
        for (const other of each) {
          const [above, below] = [`${place} ${other}`, `${other} ${place}`]
          assert.equal(isAbove(place, other), all.has(above))
          assert.equal(isToldApart(place, other), own.has(above) || own.has(below))
        }
      }
    }),
    { numRuns: 300 },
  )
})

/** Pairs "j k" whose adjusted chance, the largest of m p₁, (m − 1) p₂ … up to its own, is at most 1 − level. */
function naiveShown(
  { counts, exposures }: World,
  level: number,
  isIn: (j: number, k: number) => boolean,
): ReadonlySet<string> {
  const each = [...counts.keys()]
  const pairs = each.flatMap((j) => each.filter((k) => k !== j && isIn(j, k)).map((k) => [j, k] as const))
  const judged = pairs.map(([j, k]) => {
    const [hits, others, own, other] = [counts[j] ?? 0, counts[k] ?? 0, exposures[j] ?? 0, exposures[k] ?? 0]
    const trials = hits + others
    const chance = { over: BigInt(own), under: BigInt(own + other) }
    return { name: `${j} ${k}`, p: asNumber(exactBinomial({ trials, chance }, hits, trials)) }
  })
  const rising = judged.toSorted((one, other) => one.p - other.p)
  const adjusted = rising.map(({ name }, at) => ({
    name,
    p: Math.max(...rising.slice(0, at + 1).map(({ p }, step) => p * (rising.length - step))),
  }))
  return new Set(adjusted.filter(({ p }) => p <= (1 - level) * (1 + 1e-11)).map(({ name }) => name))
}

function naiveSets(length: number, shown: ReadonlySet<string>): readonly RankSet[] {
  const each = Array.from({ length }, (_, at) => at)
  return each.map((place) => ({
    low: 1 + each.filter((other) => shown.has(`${other} ${place}`)).length,
    high: length - each.filter((other) => shown.has(`${place} ${other}`)).length,
  }))
}

test('the rank of the rates as they stand is in both sets, and the set for all at once holds that for one', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom(0.05, 0.5, 0.95), (world, level) => {
      const { marginal, simultaneous } = rankSetsOfCounts({ ...world, level })
      const rates = world.counts.map((count, at) => count / (world.exposures[at] ?? 1))
      for (const [place, rank] of ranksOf(rates).entries()) {
        const [one, all] = [marginal[place], simultaneous[place]]
        assert.ok(one !== undefined && all !== undefined)
        assert.ok(1 <= all.low && all.low <= one.low && one.low <= rank)
        assert.ok(rank <= one.high && one.high <= all.high && all.high <= rates.length)
      }
    }),
  )
})

test('the order of the places changes nothing but the order of the sets', () => {
  fc.assert(
    fc.property(worlds, fc.infiniteStream(fc.nat()), (world, keys) => {
      const order = world.counts
        .map((_, at) => [keys.next().value, at] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, at]) => at)
      const inOrder = <Item>(items: readonly Item[]): readonly Item[] =>
        order.flatMap((at) => items[at] ?? [])
      const sets = rankSetsOfCounts({ ...world, level: 0.9 })
      const moved = rankSetsOfCounts({
        counts: order.map((at) => world.counts[at] ?? 0),
        exposures: order.map((at) => world.exposures[at] ?? 0),
        level: 0.9,
      })
      assert.deepEqual(moved.simultaneous, inOrder(sets.simultaneous))
      assert.deepEqual(moved.marginal, inOrder(sets.marginal))
    }),
  )
})

test('the unit of the exposures changes nothing, be it so great that two of them do not add', () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom(2 ** -1040, 2 ** -20, 8, 2 ** 1020), (world, unit) => {
      const { marginal, simultaneous } = rankSetsOfCounts({ ...world, level: 0.9 })
      const exposures = world.exposures.map((exposure) => exposure * unit)
      const scaled = rankSetsOfCounts({ counts: world.counts, exposures, level: 0.9 })
      assert.deepEqual(scaled.simultaneous, simultaneous)
      assert.deepEqual(scaled.marginal, marginal)
    }),
  )
})

test('one place alone has rank 1, and places that are all alike have every rank', () => {
  const alone = rankSetsOfCounts({ counts: [7], exposures: [3], level: 0.95 })
  assert.deepEqual(alone.simultaneous, [{ low: 1, high: 1 }])
  assert.deepEqual(alone.marginal, [{ low: 1, high: 1 }])
  for (const count of [0, 5, 1_000_000]) {
    const counts = Array.from({ length: 6 }, () => count)
    const alike = rankSetsOfCounts({ counts, exposures: counts.map(() => 100), level: 0.95 })
    for (const set of [...alike.marginal, ...alike.simultaneous]) assert.deepEqual(set, { low: 1, high: 6 })
  }
})

test('the worked example of the method page', () => {
  const rates = { counts: [30, 15, 2], exposures: [100_000, 100_000, 100_000], level: 0.95 }
  const expected = [
    { low: 1, high: 2 },
    { low: 1, high: 2 },
    { low: 3, high: 3 },
  ]
  assert.deepEqual(rankSetsOfCounts(rates).simultaneous, expected)
})

test('great counts are told apart, though a count may be larger than its exposure', () => {
  const { simultaneous, isAbove, isToldApart } = rankSetsOfCounts({
    counts: [9_000_000, 8_000_000, 7_000_000],
    exposures: [3, 3, 3],
    level: 0.95,
  })
  assert.deepEqual(
    simultaneous,
    [1, 2, 3].map((rank) => ({ low: rank, high: rank })),
  )
  assert.ok(isAbove(0, 2) && !isAbove(2, 0) && !isAbove(1, 1))
  assert.throws(() => isAbove(0, 3), /isAbove takes places from 0 to 2, not 3/)
  assert.throws(() => isToldApart(-1, 0), /isToldApart takes places from 0 to 2, not -1/)
})

test('what cannot be ranked is refused by the name of the argument', () => {
  const refused = (rates: Partial<Parameters<typeof rankSetsOfCounts>[0]>, message: RegExp): void => {
    const plain = { counts: [1, 2], exposures: [1, 1], level: 0.95 }
    assert.throws(() => rankSetsOfCounts({ ...plain, ...rates }), { name: 'RangeError', message })
  }
  refused({ counts: [1, -1] }, /whole counts from 0, not -1 at 1/)
  refused({ counts: [1.5, 1] }, /whole counts from 0, not 1.5 at 0/)
  refused({ counts: [1, Number.NaN] }, /whole counts from 0, not NaN at 1/)
  refused({ exposures: [0, 1] }, /exposures above 0, not 0 at 0/)
  refused({ exposures: [1, Infinity] }, /exposures above 0, not Infinity at 1/)
  refused({ exposures: [1] }, /as many exposures as counts, not 1 for 2/)
  refused({ counts: [], exposures: [] }, /one place or more, not an empty list/)
  refused({ level: 1 }, /level lies between 0 and 1, not 1/)
})

test('counts of which two add up to no safe whole number are refused in the name of the function', () => {
  const most = Number.MAX_SAFE_INTEGER
  const asked = { exposures: [1, 1, 1], level: 0.95 }
  assert.throws(
    () => rankSetsOfCounts({ ...asked, counts: [1, most, most] }),
    /^RangeError: rankSetsOfCounts takes counts of/,
  )
})
