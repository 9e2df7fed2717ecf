import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { fixedDraws } from './fixed-draws.ts'
import { relativeError } from './oracle.fixture.ts'
import { type Bounds, NOT_HERE, rankDraws, rankVectors, setsOf } from './rank-oracle.fixture.ts'
import { type Family, ranksOf } from './rank-sets.ts'
import { comparisonsOf, rankSetsOfEstimates } from './rank-sets-of-estimates.ts'
import { stepDown } from './step-down.ts'

interface Vectors {
  readonly x: readonly number[]
  readonly se: readonly number[]
  readonly rank: readonly number[]
  readonly det: {
    readonly simul_stepdown: Stepped
    readonly simul_stepdown_90: Stepped
    readonly simul_stepdown_75: Stepped
    readonly simul_singlestep: Bounds & { readonly critical_values: number }
    readonly marg_stepdown: Bounds & { readonly critical_values: readonly (readonly number[])[] }
    readonly marg_singlestep: Bounds & { readonly critical_values: readonly number[] }
  }
  readonly csranks_simul_R20000_seed1: Bounds
}

type Stepped = Bounds & { readonly critical_values: readonly number[] }

/** Each vector file, and the draws that it was made with: of a file with more places than it has, the first ones. */
const FILES = [
  ['pisa2018_math', 'pisa2018_math_G1000.csv.gz', 38],
  ['pisa2018_reading', 'pisa2018_math_G1000.csv.gz', 38],
  ['us_gun_murders_2010', 'us_gun_murders_2010_G1000.csv.gz', 51],
] as const

interface Given extends Vectors {
  readonly name: string
  readonly draws: Float64Array
}

/** The three vector files with their draws; none where they are not beside this checkout. */
function given(): readonly Given[] {
  return FILES.flatMap(([name, file, width]) => {
    const vectors = rankVectors(`${name}.json`) as Vectors | null
    if (vectors === null) return []
    const columns = vectors.x.length
    return [{ ...vectors, name, draws: rankDraws(file).filter((_, at) => at % width < columns) }]
  })
}

/** The pairs of all places, or of one, in an order of their own. */
function familyOf(places: number, about: number | null): Family {
  const each = [...Array.from({ length: places }).keys()]
  const pairs = each.flatMap((j) =>
    each.filter((k) => k !== j && (about === null || j === about || k === about)).map((k) => j * places + k),
  )
  return { pairs: Int32Array.from(pairs), about }
}

function assertBars(actual: readonly number[], expected: readonly number[], where: string): void {
  assert.equal(actual.length, expected.length, where)
  for (const [at, bar] of actual.entries()) assert.ok(relativeError(bar, expected[at] ?? 0) < 1e-12, where)
}

test('given its draws, sets and bars of every round are those of the reference program', (context) => {
  const files = given()
  if (files.length === 0) return context.diagnostic(NOT_HERE)
  for (const { name, x: values, se: errors, rank, draws, det } of files) {
    assert.deepEqual(ranksOf(values), rank)
    for (const [level, expected] of [
      [0.95, det.simul_stepdown],
      [0.9, det.simul_stepdown_90],
      [0.75, det.simul_stepdown_75],
    ] as const) {
      const estimates = { values, errors, level, draws }
      assert.deepEqual(rankSetsOfEstimates(estimates).simultaneous, setsOf(expected), `${name} ${level}`)
      const { bars } = stepDown(comparisonsOf(estimates), familyOf(values.length, null))
      assertBars(bars, expected.critical_values, `${name} ${level}`)
    }
  }
})

test('the same for each place by itself', (context) => {
  const files = given()
  if (files.length === 0) return context.diagnostic(NOT_HERE)
  for (const { name, x: values, se: errors, draws, det } of files) {
    const estimates = { values, errors, level: 0.95, draws }
    assert.deepEqual(rankSetsOfEstimates(estimates).marginal, setsOf(det.marg_stepdown), name)
    const comparisons = comparisonsOf(estimates)
    for (const [place, expected] of det.marg_stepdown.critical_values.entries()) {
      const { bars } = stepDown(comparisons, familyOf(values.length, place))
      assertBars(bars, expected, `${name} ${place}`)
    }
  }
})

test('the first bar alone gives the sets that the reference program has for a single step', (context) => {
  const files = given()
  if (files.length === 0) return context.diagnostic(NOT_HERE)
  for (const { name, x: values, se: errors, det } of files) {
    const setAt = (place: number, bar: number): { readonly low: number; readonly high: number } => {
      const isAbove = (j: number, k: number): boolean =>
        (values[j] ?? 0) - (values[k] ?? 0) > bar * Math.hypot(errors[j] ?? 0, errors[k] ?? 0)
      const each = [...values.keys()]
      return {
        low: 1 + each.filter((other) => isAbove(other, place)).length,
        high: each.length - each.filter((other) => isAbove(place, other)).length,
      }
    }
    const { simul_singlestep: together, marg_singlestep: alone } = det
    const expected = values.map((_, place) => setAt(place, together.critical_values))
    assert.deepEqual(setsOf(together), expected, name)
    assert.deepEqual(
      setsOf(alone),
      values.map((_, place) => setAt(place, alone.critical_values[place] ?? 0)),
      name,
    )
  }
})

test('the fixed draws give the sets of as many draws of the reference program, but for a bound or two', (context) => {
  const files = given()
  if (files.length === 0) return context.diagnostic(NOT_HERE)
  for (const { name, x: values, se: errors, csranks_simul_R20000_seed1: expected } of files) {
    const { simultaneous } = rankSetsOfEstimates({ values, errors, level: 0.95 })
    const moved = setsOf(expected).flatMap(({ low, high }, at) => [
      Math.abs(low - (simultaneous[at]?.low ?? 0)),
      Math.abs(high - (simultaneous[at]?.high ?? 0)),
    ])
    assert.ok(
      moved.filter((by) => by > 0).length <= 4 && Math.max(...moved) <= 1,
      `${name} ${moved.join('')}`,
    )
  }
})

interface World {
  readonly values: readonly number[]
  readonly errors: readonly number[]
}

const worlds: fc.Arbitrary<World> = fc.integer({ min: 1, max: 6 }).chain((length) =>
  fc.record({
    values: fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: length, maxLength: length }),
    errors: fc.array(fc.constantFrom(0, 0.1, 1, 1.5, 4), { minLength: length, maxLength: length }),
  }),
)
const levels = fc.constantFrom(0.1, 0.5, 0.75, 0.95)

/** The method as it is written down: every pair of every draw, every round from the beginning, the sample sorted. */
function naiveShown(
  { values, errors }: World,
  level: number,
  draws: Float64Array,
  family: Family,
): Set<number> {
  const places = values.length
  const spread = (j: number, k: number): number => Math.sqrt((errors[j] ?? 0) ** 2 + (errors[k] ?? 0) ** 2)
  const shown = new Set<number>()
  for (;;) {
    const left = [...family.pairs]
      .filter((pair) => !shown.has(pair))
      .map((pair) => [Math.floor(pair / places), pair % places] as const)
    const maxima: number[] = []
    for (let row = 0; row < draws.length; row += places) {
      const noise = errors.map((error, place) => error * (draws[row + place] ?? 0))
      const sizes = left
        .filter(([j, k]) => spread(j, k) > 0)
        .map(([j, k]) => ((noise[j] ?? 0) - (noise[k] ?? 0)) / spread(j, k))
      maxima.push(Math.max(0, ...sizes))
    }
    const rising = maxima.toSorted((a, b) => a - b)
    const place = (rising.length - 1) * level
    const [low = 0, high = 0] = [rising[Math.floor(place)], rising[Math.ceil(place)]]
    const bar = low + (high - low) * (place - Math.floor(place))
    const more = left.filter(([j, k]) => (values[j] ?? 0) - (values[k] ?? 0) > bar * spread(j, k))
    if (more.length === 0) return shown
    for (const [j, k] of more) shown.add(j * places + k)
  }
}

test('what is shown is what the method shows when every pair of every draw is looked at', () => {
  fc.assert(
    fc.property(worlds, levels, fc.integer({ min: 1, max: 60 }), (world, level, count) => {
      const places = world.values.length
      const draws = fixedDraws(places, count)
      const comparisons = comparisonsOf({ ...world, level, draws })
      for (const about of [null, ...world.values.keys()]) {
        const { shown } = stepDown(comparisons, familyOf(places, about))
        const found = [...shown.keys()].filter((pair) => shown[pair] === 1)
        const naive = naiveShown(world, level, draws, familyOf(places, about))
        assert.deepEqual(
          found,
          [...naive].toSorted((a, b) => a - b),
        )
      }
    }),
    { numRuns: 200 },
  )
})

test('the rank of the values is in both sets, and the set for all at once holds that for one', () => {
  fc.assert(
    fc.property(worlds, levels, (world, level) => {
      const draws = fixedDraws(world.values.length, 200)
      const { marginal, simultaneous } = rankSetsOfEstimates({ ...world, level, draws })
      for (const [place, rank] of ranksOf(world.values).entries()) {
        const [one, all] = [marginal[place], simultaneous[place]]
        assert.ok(one !== undefined && all !== undefined)
        assert.ok(1 <= all.low && all.low <= one.low && one.low <= rank)
        assert.ok(rank <= one.high && one.high <= all.high && all.high <= world.values.length)
      }
    }),
  )
})

test('the order of the places, each with its draws, changes nothing but the order of the sets', () => {
  fc.assert(
    fc.property(worlds, fc.nat({ max: 5 }), ({ values, errors }, turn) => {
      const places = values.length
      const from = (at: number): number => (at + turn) % places
      const turned = <Item>(items: readonly Item[]): readonly Item[] =>
        items.flatMap((_, at) => items.slice(from(at), from(at) + 1))
      const draws = fixedDraws(places, 100)
      const moved = draws.map((_, at) => draws[at - (at % places) + from(at % places)] ?? 0)
      const sets = rankSetsOfEstimates({ values, errors, level: 0.9, draws })
      const others = { values: turned(values), errors: turned(errors), level: 0.9, draws: moved }
      assert.deepEqual(rankSetsOfEstimates(others).simultaneous, turned(sets.simultaneous))
      assert.deepEqual(rankSetsOfEstimates(others).marginal, turned(sets.marginal))
    }),
  )
})

test('errors of 0 leave no doubt, values that are alike leave all of it, and one place has rank 1', () => {
  const exact = rankSetsOfEstimates({ values: [3, 1, 1], errors: [0, 0, 0], level: 0.95 })
  assert.deepEqual(exact.simultaneous, [
    { low: 1, high: 1 },
    { low: 2, high: 3 },
    { low: 2, high: 3 },
  ])
  assert.ok(exact.isAbove(0, 1) && !exact.isAbove(1, 2) && !exact.isAbove(2, 1))
  const alike = rankSetsOfEstimates({ values: [5, 5, 5, 5], errors: [1, 2, 3, 4], level: 0.95 })
  for (const set of [...alike.marginal, ...alike.simultaneous]) assert.deepEqual(set, { low: 1, high: 4 })
  const alone = rankSetsOfEstimates({ values: [5], errors: [1], level: 0.95 })
  assert.deepEqual(alone.simultaneous, [{ low: 1, high: 1 }])
})

test('what cannot be ranked is refused by the name of the argument', () => {
  const refused = (part: Partial<Parameters<typeof rankSetsOfEstimates>[0]>, message: RegExp): void => {
    const plain = { values: [1, 2], errors: [1, 1], level: 0.95 }
    assert.throws(() => rankSetsOfEstimates({ ...plain, ...part }), { name: 'RangeError', message })
  }
  refused({ values: [1, Number.NaN] }, /finite values, not NaN at 1/)
  refused({ errors: [1, -1] }, /finite errors from 0, not -1 at 1/)
  refused({ errors: [Infinity, 1] }, /finite errors from 0, not Infinity at 0/)
  refused({ errors: [1] }, /as many errors as values, not 1 for 2/)
  refused({ values: [], errors: [] }, /one place or more, not an empty list/)
  refused({ level: 0 }, /level lies between 0 and 1, not 0/)
  refused({ draws: Float64Array.of(1, 2, 3) }, /whole rows of 2 draws, not 3 numbers/)
  refused({ draws: new Float64Array(0) }, /whole rows of 2 draws, not 0 numbers/)
  refused({ draws: Float64Array.of(1, Number.NaN) }, /finite draws/)
})

test('the fixed draws are the same each time, fewer are the first rows of more, and fewer places the first columns', () => {
  const [few, more] = [fixedDraws(3, 10), fixedDraws(4, 30)]
  assert.deepEqual(few, fixedDraws(3, 10))
  for (const [at, draw] of few.entries()) assert.equal(draw, more[Math.floor(at / 3) * 4 + (at % 3)])
  assert.throws(() => fixedDraws(0, 10), /whole number of places from 1, not 0/)
  assert.throws(() => fixedDraws(2, 1.5), /whole number of count from 1, not 1.5/)
})
