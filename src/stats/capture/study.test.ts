import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relativeError } from '../oracle.fixture.ts'
import { openRandom } from '../random.ts'
import {
  DATA_SETS,
  type OracleData,
  captureCounts,
  captureVectors,
  hasVectors,
} from './capture-oracle.fixture.ts'
import { type CaptureHistories, historiesOf, patternsSeen, peopleIn, withLists } from './histories.ts'
import { LogLinearTable } from './log-linear.ts'
import { replicateEstimates } from './replicates.ts'
import { chooseStepwise } from './stepwise.ts'
import { STUDY_DEFAULTS, studyHistories } from './study.ts'
import type { CaptureStudy } from './study.types.ts'
import { whyNothing } from './why-nothing.ts'

/** More than the 1,000 of the reference program's seeds, and soon done. */
const REPLICATES = 4000

const studies = new Map<OracleData, CaptureStudy>()

function studyOf(data: OracleData): CaptureStudy {
  const known = studies.get(data)
  if (known !== undefined) return known
  const found = studied(captureCounts(data), data === 'NewOrl' ? 200 : REPLICATES)
  studies.set(data, found)
  return found
}

function studied(histories: CaptureHistories, replicates: number): CaptureStudy {
  const options = { ...STUDY_DEFAULTS, replicates }
  const estimates = replicateEstimates(histories, { ...options, from: 0, to: replicates })
  const study = studyHistories(histories, options, { replicates: estimates })
  assert.ok(study.ok)
  return study.value
}

interface Runs {
  readonly runs: Readonly<
    Record<string, { readonly popest: number; readonly BCaquantiles: Readonly<Record<string, number>> }>
  >
}

for (const data of DATA_SETS.filter((name) => hasVectors(name, 'stepwise_runs.json'))) {
  test(`${data}: the estimate is that of the reference program, and its limits lie where those of its five seeds do`, () => {
    const { model, bootstrap } = studyOf(data).stepwise
    const runs = Object.values((captureVectors(data, 'stepwise_runs.json') as Runs).runs)
    for (const { popest } of runs) assert.ok(relativeError(model.population, popest) < 1e-8)
    for (const [limits, low, high] of [
      [bootstrap.limits, '0.025', '0.975'],
      [bootstrap.inner, '0.1', '0.9'],
    ] as const) {
      const lows = runs.map(({ BCaquantiles }) => BCaquantiles[low] ?? Number.NaN)
      const highs = runs.map(({ BCaquantiles }) => BCaquantiles[high] ?? Number.NaN)
      // The range of five seeds is itself a matter of chance: as much again on either side is still what chance does.
      const isIn = (limit: number, all: readonly number[]): boolean => {
        const [least, most] = [Math.min(...all), Math.max(...all)]
        const room = most - least
        return limit >= least - room && limit <= most + room
      }
      assert.ok(isIn(limits.low, lows), `${limits.low} among ${lows.join(' ')}`)
      assert.ok(isIn(limits.high ?? Number.NaN, highs), `${limits.high} among ${highs.join(' ')}`)
    }
  })
}

test('a study is plain data: written as JSON and read again it is the same', () => {
  for (const data of DATA_SETS) assert.deepEqual(JSON.parse(JSON.stringify(studyOf(data))), studyOf(data))
})

test('the same counts give the same study', () => {
  assert.deepEqual(studied(captureCounts('NewOrl_5'), 100), studied(captureCounts('NewOrl_5'), 100))
})

test('the United Kingdom is not settled: models that fit about equally well are more than twice apart', () => {
  const { smallest, largest, spread, openBecause, models, graphs, stepwise } = studyOf('UKdat_5')
  assert.equal(openBecause, 'answers')
  assert.deepEqual([smallest.population, largest.population], [models.smallest, models.largest])
  assert.deepEqual(spread, { low: stepwise.bootstrap.limits.low, high: models.largest })
  assert.ok(graphs !== null && graphs.median > smallest.population && graphs.median < largest.population)
})

test('two lists that share people and a third that shares none say nothing for certain, however exact they look', () => {
  assert.equal(studyOf('Artificial_3').openBecause, 'two lists')
  // All that C can add to A and B is its own people.
  const rows = [
    { pattern: 0b001, count: 60 },
    { pattern: 0b010, count: 40 },
    { pattern: 0b011, count: 30 },
    { pattern: 0b100, count: 50 },
  ]
  assert.equal(studied(historiesOf(['A', 'B', 'C'], rows), 100).openBecause, 'two lists')
})

test('four people settle nothing', () => {
  const rows = [1, 2, 4, 3].map((pattern) => ({ pattern, count: 1 }))
  const study = studied(historiesOf(['A', 'B', 'C'], rows), 300)
  assert.notEqual(study.openBecause, null)
  assert.equal(study.spread.high, null)
})

test('without a list, the estimate is that of the table that never had it', () => {
  const UK = captureCounts('UKdat_5')
  for (const [list, left] of studyOf('UKdat_5').withoutList.entries()) {
    const others = withLists(
      UK,
      [0, 1, 2, 3, 4].filter((place) => place !== list),
    )
    const table = new LogLinearTable(4)
    assert.ok(chooseStepwise(table, others.counts, 0.02) !== null)
    assert.equal(left.people, peopleIn(others))
    assert.ok(relativeError(left.population ?? 0, peopleIn(others) + table.hidden) < 1e-12)
  }
})

test('with three lists, leaving one out says why there is nothing, and no number', () => {
  for (const left of studyOf('Artificial_3').withoutList)
    assert.deepEqual([left.population, left.why], [null, { kind: 'two lists' }])
})

test('a pattern whose count is not known is expected to be what the other counts say', () => {
  // Every count as one model expects it: whichever is taken away, the others still say what that model says.
  const sizes = [0.2, 0.1, 0.3, 0.25]
  const counts = Array.from({ length: 16 }, (_, pattern) =>
    Math.round(
      1e9 * sizes.reduce((chance, size, list) => chance * ((pattern >> list) & 1 ? size : 1 - size), 1),
    ),
  )
  const rows = counts.map((count, pattern) => ({ pattern, count })).slice(1)
  const study = studied(historiesOf(['A', 'B', 'C', 'D'], rows), 20)
  assert.equal(study.withoutPattern.length, 15)
  for (const { population } of study.withoutPattern) assert.ok(relativeError(population ?? 0, 1e9) < 1e-6)
  for (const { population } of study.withoutList) assert.ok(relativeError(population ?? 0, 1e9) < 1e-6)
})

test('without the one pattern that carries the estimate there is none, and the reason stands there', () => {
  // Six people on A and B are all the overlap there is.
  const carrier = studyOf('Artificial_3').withoutPattern.find(({ pattern }) => pattern === 0b011)
  assert.deepEqual(carrier, { pattern: 0b011, people: 90, population: null, why: 'infinite' })
})

test('lists tell their own study: what is refused has no number', () => {
  const two = withLists(captureCounts('Kosovo'), [0, 1])
  const refused = studyHistories(
    two,
    { ...STUDY_DEFAULTS, replicates: 1 },
    { replicates: new Float64Array(1) },
  )
  assert.deepEqual(refused, { ok: false, refusal: { kind: 'two lists' } })
})

test('replicates that are not as many as asked for are refused by name', () => {
  assert.throws(
    () => studyHistories(captureCounts('Kosovo'), STUDY_DEFAULTS, { replicates: new Float64Array(3) }),
    /20000 replicates, not 3/,
  )
})

test('ten lists and ten thousand people are studied, and the memory stays', () => {
  const rows = Array.from({ length: 1023 }, (_, at) => at + 1)
    .filter((pattern) => pattern % 3 !== 0 || pattern < 40)
    .map((pattern) => ({ pattern, count: (pattern * 7919) % 29 }))
  const histories = historiesOf([...'ABCDEFGHIJ'], rows)
  const study = studied(histories, 2)
  assert.equal(study.graphs, null)
  assert.equal(study.models.kind, 'near the chosen')
  assert.ok(study.people > 9000 && patternsSeen(histories).length > 600)
})

test('a bound above every reasonable estimate leaves it open, however near the others are', () => {
  // Of 60,000 invented people a tenth is much easier to find: the models agree with each other, and are all far too small.
  const chanceFor = (pattern: number, size: number): number =>
    [0, 1, 2, 3, 4, 5, 6].reduce((chance, list) => chance * ((pattern >> list) & 1 ? size : 1 - size), 1)
  const rows = Array.from({ length: 127 }, (_, at) => at + 1).map((pattern) => ({
    pattern,
    count: Math.round(6000 * chanceFor(pattern, 0.1) + 54_000 * chanceFor(pattern, 0.01)),
  }))
  const { smallest, largest, boundAbove, openBecause } = studied(historiesOf([...'ABCDEFG'], rows), 20)
  assert.ok(largest.population < 1.02 * smallest.population && largest.population < 25_000)
  assert.ok(boundAbove !== null && boundAbove > largest.population && boundAbove < 60_000)
  assert.equal(openBecause, 'bound')
})

interface World {
  readonly name: string
  /** The lists of one invented person, given uniform numbers. */
  readonly pattern: (uniform: () => number) => number
  readonly lists: number
  readonly people: number
}

/** Of people who are alike: what is settled should hold the truth. */
const WORLDS: readonly World[] = [
  { name: 'four lists apart', lists: 4, people: 1000, pattern: apart([0.25, 0.2, 0.3, 0.15]) },
  { name: 'three sparse lists', lists: 3, people: 400, pattern: apart([0.12, 0.1, 0.15]) },
  {
    name: 'one list feeds another',
    lists: 3,
    people: 1000,
    pattern: (uniform) => {
      const first = uniform() < 0.25
      const second = uniform() < (first ? 0.5 : 0.15)
      return Number(first) | (Number(second) << 1) | (Number(uniform() < 0.2) << 2)
    },
  },
  {
    name: 'each list feeds the next',
    lists: 4,
    people: 1500,
    pattern: (uniform) => {
      let [pattern, before] = [0, false]
      for (let list = 0; list < 4; list += 1) {
        before = uniform() < (before ? 0.45 : 0.12)
        pattern |= Number(before) << list
      }
      return pattern
    },
  },
]

function apart(chances: readonly number[]): World['pattern'] {
  return (uniform) => chances.reduce((sum, chance, list) => sum | (Number(uniform() < chance) << list), 0)
}

for (const { name, lists, people, pattern } of WORLDS) {
  test(`${name}: where the truth is known, a study that calls it settled has it between its ends`, () => {
    let [settled, missed] = [0, 0]
    for (let table = 0; table < 25; table += 1) {
      const { uniform } = openRandom(31, table)
      const counts = new Map<number, number>()
      for (let person = 0; person < people; person += 1) {
        const own = pattern(uniform)
        if (own > 0) counts.set(own, (counts.get(own) ?? 0) + 1)
      }
      const rows = [...counts].map(([own, count]) => ({ pattern: own, count }))
      const histories = historiesOf([...'ABCD'].slice(0, lists), rows)
      if (whyNothing(histories) !== null) continue
      const { openBecause, spread } = studied(histories, 200)
      if (openBecause !== null) continue
      settled += 1
      if (people < spread.low || people > (spread.high ?? Infinity)) missed += 1
    }
    // A spread that holds the truth 95 times in 100 misses it four times in 25 with a chance of 4 in 100.
    assert.ok(missed <= 3, `${missed} missed of ${settled} settled`)
  })
}
