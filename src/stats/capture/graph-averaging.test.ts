import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { relativeError } from '../oracle.fixture.ts'
import { captureCounts, captureVectors } from './capture-oracle.fixture.ts'
import { averageGraphs } from './graph-averaging.ts'
import { graphPosterior } from './graph-posterior.ts'
import { hiddenRuns, singleRuns } from './hidden-grid.ts'
import { historiesOf, peopleIn, withLists } from './histories.ts'
import type { CaptureHistories } from './histories.ts'

const LEVEL = 0.95

interface GridVectors {
  readonly n: number
  readonly n_graphs: number
  readonly Nmissing_max: number
  readonly post_mean: number
  readonly post_median: number
  readonly ci95: readonly [number, number]
  readonly ci90: readonly [number, number]
  readonly mode: number
  readonly top_graphs: readonly { readonly cliques: string; readonly prob: number }[]
  readonly mass_at_upper_edge: number
  readonly graph_probs_all?: readonly number[]
  readonly posterior?: { readonly N: readonly number[]; readonly p: readonly number[] }
}

const DATA = ['Artificial_3', 'Kosovo', 'NewOrl_5', 'UKdat_5'] as const
const GRIDS = DATA.flatMap((data) => {
  // The files are ours and fixed: their shape is what their README says.
  const vectors = captureVectors(data, 'graphs.json') as Readonly<Record<string, GridVectors | string>>
  return Object.entries(vectors).flatMap(([name, grid]) =>
    typeof grid === 'string' ? [] : [{ name: `${data} ${name}`, histories: captureCounts(data), grid }],
  )
})

function hiddenOf({ n, posterior, Nmissing_max: most }: GridVectors): readonly number[] {
  return posterior === undefined ? upTo(most) : posterior.N.map((population) => population - n)
}

function upTo(most: number): readonly number[] {
  return Array.from({ length: most }, (_, at) => at + 1)
}

/** `[13,2]` as the patterns of the lists 1 and 3, and 2. */
function cliquesOf(name: string): readonly number[] {
  return name
    .slice(1, -1)
    .split(',')
    .map((digits) => [...digits].reduce((sum, digit) => sum + 2 ** (Number(digit) - 1), 0))
    .toSorted((one, other) => one - other)
}

test('mean, median, limits, mode and the heaviest graphs are those of the vectors, on each of their grids', () => {
  assert.equal(GRIDS.length, 6)
  for (const { name, histories, grid } of GRIDS) {
    const hidden = hiddenOf(grid)
    const found = averageGraphs({ histories, level: 0.95, hidden })
    assert.equal(found.graphs, grid.n_graphs)
    assert.ok(relativeError(found.mean, grid.post_mean) < 1e-11, name)
    assert.deepEqual(
      [found.median, found.mode, found.interval.low, found.interval.high],
      [grid.post_median, grid.mode, ...grid.ci95],
      name,
    )
    assert.deepEqual(Object.values(averageGraphs({ histories, level: 0.9, hidden }).interval), grid.ci90)
    for (const [at, { cliques, prob }] of grid.top_graphs.entries()) {
      assert.deepEqual(found.heaviest[at]?.cliques, cliquesOf(cliques), name)
      assert.ok(relativeError(found.heaviest[at]?.weight ?? 0, prob) < 1e-9, name)
    }
  }
})

test('the weight of every graph and of every number is that of the vectors', () => {
  for (const { name, histories, grid } of GRIDS) {
    const found = graphPosterior({ histories, runs: singleRuns(hiddenOf(grid)) })
    assert.ok(relativeError(found.runWeights.at(-1) ?? 0, grid.mass_at_upper_edge) < 1e-9, name)
    for (const [at, weight] of (grid.posterior?.p ?? []).entries())
      assert.ok(relativeError(found.runWeights[at] ?? 0, weight) < 1e-9, name)
    const weights = (grid.graph_probs_all ?? []).toSorted((one, other) => one - other)
    const ours = found.graphWeights.toSorted()
    for (const [at, weight] of weights.entries()) assert.ok(relativeError(ours[at] ?? 0, weight) < 1e-9, name)
  }
})

// Two lists: the two models by name, each chance a product of ratios of whole numbers and halves, no graph, no gamma function.
test('two lists: the posterior is the sum over both models, worked out step by step', () => {
  const [onlyA, onlyB, both] = [7, 5, 2]
  const histories = historiesOf(
    ['A', 'B'],
    [
      { pattern: 1, count: onlyA },
      { pattern: 2, count: onlyB },
      { pattern: 3, count: both },
    ],
  )
  const chances = [0, ...upTo(60)].map((hidden) => {
    const population = 14 + hidden
    const ways = rising(hidden + 1, population - hidden) / population
    const tied = [hidden, onlyA, onlyB, both].reduce((product, count) => product * rising(1 / 4, count), 1)
    const onA = rising(1 / 2, onlyA + both) * rising(1 / 2, onlyB + hidden)
    const onB = rising(1 / 2, onlyB + both) * rising(1 / 2, onlyA + hidden)
    const all = rising(1, population)
    return [(ways * onA * onB) / all ** 2, (ways * tied) / all] as const
  })
  const found = graphPosterior({ histories, runs: singleRuns([0, ...upTo(60)]) })
  const total = chances.reduce((sum, [apart, tied]) => sum + apart + tied, 0)
  for (const [at, [apart, tied]] of chances.entries())
    assert.ok(relativeError(found.runWeights[at] ?? 0, (apart + tied) / total) < 1e-12)
  const apart = chances.reduce((sum, [chance]) => sum + chance, 0) / total
  assert.deepEqual(found.graphs[0]?.cliques, [1, 2])
  assert.ok(relativeError(found.graphWeights[0] ?? 0, apart) < 1e-12)
})

/** x (x + 1) (x + 2) … with so many factors. */
function rising(x: number, factors: number): number {
  let product = 1
  for (let at = 0; at < factors; at += 1) product *= x + at
  return product
}

/** The eight graphs of three lists: what is predicted of whom, each list given those that it is tied to before it. */
const THREE = [
  [[0], [1], [2]],
  [[0], [1, 0], [2]],
  [[0], [1], [2, 0]],
  [[0], [1], [2, 1]],
  [[1], [0, 1], [2, 1]],
  [[0], [1, 0], [2, 0]],
  [[2], [0, 2], [1, 2]],
  [[0], [1, 0], [2, 0, 1]],
] as const

/**
 * The chance of people in a row, each predicted from those before: for each list, how often people like this one on the lists
 * before it were on it, and the prior's share beside them. The order of people does not matter.
 */
function predictedChance(people: readonly number[], steps: readonly (readonly number[])[]): number {
  let chance = 1
  for (const [at, person] of people.entries()) {
    const before = people.slice(0, at)
    for (const [list = 0, ...given] of steps) {
      const like = before.filter((other) => given.every((of) => (((other ^ person) >>> of) & 1) === 0))
      const same = like.filter((other) => (((other ^ person) >>> list) & 1) === 0)
      const prior = 2 ** -given.length
      chance *= (same.length + prior / 2) / (like.length + prior)
    }
  }
  return chance
}

test('three lists with tiny counts: the same posterior from predicting one person after the other', () => {
  for (const counts of [
    [3, 2, 1, 2, 0, 1, 1],
    [4, 3, 0, 2, 0, 0, 0],
    [0, 1, 5, 0, 0, 2, 0],
  ]) {
    const rows = counts.map((count, at) => ({ pattern: at + 1, count }))
    const histories = historiesOf(['A', 'B', 'C'], rows)
    const seen = rows.flatMap(({ pattern, count }) => Array.from({ length: count }, () => pattern))
    const hidden = [0, ...upTo(12)]
    const table = hidden.map((number) => {
      const people = [...seen, ...Array.from({ length: number }, () => 0)]
      const ways = rising(number + 1, seen.length) / people.length
      return THREE.map((steps) => ways * predictedChance(people, steps))
    })
    const total = table.flat().reduce((sum, chance) => sum + chance, 0)
    const found = graphPosterior({ histories, runs: singleRuns(hidden) })
    for (const [at, chances] of table.entries()) {
      const chance = chances.reduce((sum, part) => sum + part, 0) / total
      assert.ok(relativeError(found.runWeights[at] ?? 0, chance) < 1e-11)
    }
    const ofGraphs = THREE.map((_, graph) => table.reduce((sum, row) => sum + (row[graph] ?? 0), 0) / total)
    const [ours, theirs] = [found.graphWeights.toSorted(), ofGraphs.toSorted((one, other) => one - other)]
    for (const [at, weight] of theirs.entries()) assert.ok(relativeError(ours[at] ?? 0, weight) < 1e-11)
  }
})

test('the default runs say what every number one by one says', () => {
  for (const data of ['Kosovo', 'NewOrl_5'] as const) {
    const histories = captureCounts(data)
    const runs = averageGraphs({ histories, level: LEVEL })
    const each = averageGraphs({
      histories,
      level: LEVEL,
      hidden: upTo(data === 'Kosovo' ? 100_000 : 20_000),
    })
    const width = (each.interval.high ?? 0) - each.interval.low
    for (const [one, other] of [
      [runs.median, each.median],
      [runs.interval.low, each.interval.low],
      [runs.interval.high ?? 0, each.interval.high ?? 0],
    ] as const)
      assert.ok(Math.abs(one - other) < 0.002 * width)
    assert.ok(Math.abs(runs.mode - each.mode) < 0.02 * width)
    assert.ok(relativeError(runs.mean, each.mean) < 1e-3)
    for (const [at, { cliques, weight }] of each.heaviest.entries()) {
      if (weight < 1e-6) continue
      assert.deepEqual(runs.heaviest[at]?.cliques, cliques)
      assert.ok(relativeError(runs.heaviest[at]?.weight ?? 0, weight) < 1e-3)
    }
  }
})

test('runs join from 1 to 10,000 hidden for each counted, singly at first, with a whole number in the middle', () => {
  for (const people of [1, 185, 2744, 1_000_000]) {
    const runs = hiddenRuns(people)
    assert.equal(runs[0]?.from, 1)
    assert.ok((runs.at(-1)?.to ?? 0) >= 10_000 * people)
    for (const [at, { from, to }] of runs.entries()) {
      if (at > 0) assert.equal(from, (runs[at - 1]?.to ?? 0) + 1)
      assert.equal((to - from) % 2, 0)
      assert.ok(to - from + 1 <= Math.max(1, from / 50, 256 - from))
    }
    assert.equal(runs[254]?.to, 255)
  }
})

test('six lists: the order of the lists changes nothing, and all 18,154 graphs are looked at', () => {
  const histories = captureCounts('UKdat')
  const found = averageGraphs({ histories, level: LEVEL })
  const turned = averageGraphs({ histories: withLists(histories, [3, 5, 0, 4, 2, 1]), level: LEVEL })
  assert.equal(found.graphs, 18_154)
  assert.deepEqual(turned.interval, found.interval)
  assert.deepEqual(
    [turned.median, turned.mode, turned.mostHidden],
    [found.median, found.mode, found.mostHidden],
  )
  assert.ok(relativeError(turned.mean, found.mean) < 1e-9)
  for (const [at, { weight }] of turned.heaviest.entries())
    assert.ok(relativeError(weight, found.heaviest[at]?.weight ?? 0) < 1e-7)
})

test('lists made without looking at each other: the truth is found, and the graph without ties weighs most', () => {
  const population = 20_000
  const shares: readonly number[] = [0.2, 0.3, 0.15, 0.25]
  const rows = Array.from({ length: 15 }, (_, at) => ({
    pattern: at + 1,
    count: Math.round(
      shares.reduce((part, share, list) => part * (((at + 1) >>> list) & 1 ? share : 1 - share), population),
    ),
  }))
  const { mean, interval, heaviest } = averageGraphs({
    histories: historiesOf(['A', 'B', 'C', 'D'], rows),
    level: LEVEL,
  })
  assert.ok(relativeError(mean, population) < 0.01)
  assert.ok(interval.low < population && population < (interval.high ?? 0))
  assert.deepEqual(heaviest[0]?.cliques, [1, 2, 4, 8])
})

test('the answer lies in order, and the weight at the end is said', () => {
  const counts = fc.array(fc.oneof(fc.nat(3), fc.nat(400)), { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(counts, (some) => {
      const histories = threeLists(some)
      const people = peopleIn(histories)
      if (people === 0) return
      const found = averageGraphs({ histories, level: LEVEL })
      const order = [people, found.interval.low, found.median, found.interval.high ?? 0]
      assert.deepEqual(
        order,
        order.toSorted((one, other) => one - other),
      )
      for (const value of [found.mean, found.mode]) assert.ok(value > people)
      assert.ok(found.weightAtEnd >= 0 && found.weightAtEnd < 0.01)
      assert.deepEqual(JSON.parse(JSON.stringify(found)), found)
    }),
    { numRuns: 30 },
  )
})

function threeLists(counts: readonly number[]): CaptureHistories {
  return historiesOf(
    ['A', 'B', 'C'],
    counts.map((count, at) => ({ pattern: at + 1, count })),
  )
}

test('none hidden can be allowed for, and the graph with every tie then gains by its prior alone', () => {
  const histories = captureCounts('Artificial_3')
  const from = (least: number): readonly number[] => upTo(2880).map((hidden) => hidden - 1 + least)
  const [with0, without] = [0, 1].map((least) =>
    averageGraphs({ histories, level: LEVEL, hidden: from(least) }),
  )
  assert.equal(with0?.mode, 96)
  assert.deepEqual(with0?.heaviest[0]?.cliques, [7])
  assert.deepEqual(without?.heaviest[0]?.cliques, [5, 6])
})

test('nobody, seven lists, a strange grid and a strange level are refused by name', () => {
  const nobody = historiesOf(['A', 'B'], [])
  const some = threeLists([1, 2, 3, 1, 1, 1, 1])
  const many = historiesOf(['A', 'B', 'C', 'D', 'E', 'F', 'G'], [{ pattern: 1, count: 4 }])
  assert.throws(() => graphPosterior({ histories: nobody, runs: singleRuns([1]) }), /one person or more/)
  assert.throws(() => graphPosterior({ histories: some, runs: [] }), /one graph and one run or more/)
  assert.throws(() => averageGraphs({ histories: many, level: LEVEL }), /from 1 to 6 lists, not 7/)
  assert.throws(() => averageGraphs({ histories: some, level: 2 }), /level lies between 0 and 1/)
  for (const hidden of [[], [2, 1], [-1], [1, 1.5]])
    assert.throws(() => averageGraphs({ histories: some, level: LEVEL, hidden }), /singleRuns takes rising/)
  assert.throws(() => hiddenRuns(0), /hiddenRuns takes a whole number of people from 1, not 0/)
})
