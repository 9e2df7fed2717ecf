import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { relativeError } from '../oracle.fixture.ts'
import { DATA_SETS, captureCounts, captureVectors, termOfPair } from './capture-oracle.fixture.ts'
import { pairsOf, peopleIn } from './histories.ts'
import { LogLinearTable } from './log-linear.ts'
import { modelEstimate } from './model-estimate.ts'
import type { Term } from './study.types.ts'

interface Fitted {
  readonly ierr: number
  readonly popest: number
  readonly deviance: number
  readonly aic_adjusted: number
  readonly ci95_lognormal_dark: readonly [number, number]
  readonly selected?: readonly string[] | string
}

interface Vectors {
  readonly lists: readonly string[]
  readonly main_effects: Fitted
  readonly stepwise_p02: Fitted
  readonly all_pairs: Fitted
}

for (const data of DATA_SETS) {
  test(`${data}: the models of the reference program have its estimates, deviances and likelihoods`, () => {
    const histories = captureCounts(data)
    const vectors = captureVectors(data, 'loglinear.json') as Vectors
    const table = new LogLinearTable(histories.lists.length)
    const chosen = [vectors.stepwise_p02.selected ?? []].flat().filter((name) => typeof name === 'string')
    const models: readonly (readonly [Fitted, readonly Term[]])[] = [
      [vectors.main_effects, []],
      [vectors.stepwise_p02, chosen.map((name) => termOfPair(name, vectors.lists))],
      [vectors.all_pairs, pairsOf(histories.lists.length)],
    ]
    for (const [fitted, terms] of models) {
      const why = table.fit(histories.counts, terms)
      if (fitted.ierr !== 0) {
        assert.equal(why, 'not identified')
        continue
      }
      assert.equal(why, null)
      const found = modelEstimate(table, terms, { people: peopleIn(histories), level: 0.95 })
      assert.ok(relativeError(found.population, fitted.popest) < 1e-8, `${found.population}`)
      assert.ok(Math.abs(found.deviance - fitted.deviance) < 1e-8)
      assert.ok(Math.abs(found.aic - fitted.aic_adjusted) < 1e-8)
      // The program takes its standard errors from the step before the last.
      const [low, high] = fitted.ci95_lognormal_dark
      assert.ok(
        relativeError(found.interval.low, low) < 1e-4 && relativeError(found.interval.high ?? 0, high) < 1e-4,
      )
    }
  })
}

test('where no list says anything of another, the estimate solves the equation of that model', () => {
  for (const data of DATA_SETS) {
    const histories = captureCounts(data)
    const table = new LogLinearTable(histories.lists.length)
    table.fit(histories.counts, [])
    const people = peopleIn(histories)
    const sizes = histories.lists.map((_, list) => table.seenOn(1 << list))
    // people = N (1 − Π (1 − size/N)), solved by halving.
    let [low, high] = [people, people * 1e6]
    for (let step = 0; step < 200; step += 1) {
      const middle = (low + high) / 2
      const missed = sizes.reduce((product, size) => product * (1 - size / middle), 1)
      if (middle * (1 - missed) < people) low = middle
      else high = middle
    }
    assert.ok(relativeError(people + table.hidden, low) < 1e-11, data)
  }
})

const someCounts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 7, maxLength: 7 })

test('three lists with every pair have the estimate of the formula, and so have two that are independent given the third', () => {
  fc.assert(
    fc.property(someCounts, (seen) => {
      const table = new LogLinearTable(3)
      const [x1 = 0, x2 = 0, x12 = 0, x3 = 0, x13 = 0, x23 = 0, x123 = 0] = seen
      assert.equal(table.fit([0, ...seen], [0b011, 0b101, 0b110]), null)
      assert.ok(relativeError(table.hidden, (x1 * x2 * x3 * x123) / (x12 * x13 * x23)) < 1e-9)
      assert.equal(table.fit([0, ...seen], [0b011, 0b101]), null)
      assert.ok(relativeError(table.hidden, (x2 * x3) / x23) < 1e-9)
    }),
  )
})

/** A table of four lists, sparse, and a set of pairs. */
const sparseTables = fc.record({
  counts: fc.array(fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 1, max: 60 })), {
    minLength: 15,
    maxLength: 15,
  }),
  terms: fc.subarray([...pairsOf(4)]),
})

test('a fit has the observed totals of every term, which is what makes its likelihood the greatest', () => {
  fc.assert(
    fc.property(sparseTables, ({ counts, terms }) => {
      fc.pre(counts.some((count) => count > 0))
      const table = new LogLinearTable(4)
      const why = table.fit([0, ...counts], terms)
      if (why !== null) return
      for (const term of [1, 2, 4, 8, ...terms])
        assert.ok(
          Math.abs(table.expectedOn(term) - table.seenOn(term)) < 1e-7 * Math.max(1, table.seenOn(term)),
        )
    }),
    { numRuns: 500 },
  )
})

test('where a fit begins does not matter to where it ends', () => {
  fc.assert(
    fc.property(sparseTables, sparseTables, (one, other) => {
      fc.pre(one.counts.some((count) => count > 0) && other.counts.some((count) => count > 0))
      const [fresh, used] = [new LogLinearTable(4), new LogLinearTable(4)]
      const why = fresh.fit([0, ...one.counts], one.terms)
      if (used.fit([0, ...other.counts], other.terms) !== null) return
      assert.equal(used.fit([0, ...one.counts], one.terms, 'the last fit'), why)
      if (why === null) assert.ok(relativeError(used.hidden, fresh.hidden) < 1e-8)
    }),
    { numRuns: 300 },
  )
})

test('the standard error is that of the inverse information, worked out with the whole design', () => {
  fc.assert(
    fc.property(someCounts, fc.subarray([0b011, 0b101, 0b110]), (seen, terms) => {
      const table = new LogLinearTable(3)
      table.fit([0, ...seen], terms)
      const columns = [0, 1, 2, 4, ...terms]
      const patterns = [1, 2, 3, 4, 5, 6, 7]
      const design = patterns.map((pattern) => columns.map((term) => ((pattern & term) === term ? 1 : 0)))
      const means = patterns.map((pattern) => meanOf(table, pattern))
      const information = columns.map((_, row) =>
        columns.map((__, column) =>
          design.reduce(
            (sum, cells, at) => sum + (cells[row] ?? 0) * (cells[column] ?? 0) * (means[at] ?? 0),
            0,
          ),
        ),
      )
      const variance = solveDense(
        information,
        columns.map((_, at) => (at === 0 ? 1 : 0)),
      )[0]
      assert.ok(relativeError(table.logHiddenError() ** 2, variance ?? 0) < 1e-8)
    }),
  )
})

/** The fitted count of a pattern of three lists, from the sums over those that hold it. */
function meanOf(table: LogLinearTable, pattern: number): number {
  return [0, 1, 2, 3, 4, 5, 6, 7]
    .filter((other) => (other & pattern) === pattern)
    .reduce((sum, other) => {
      const more = [1, 2, 4].filter((bit) => (other & bit) !== 0 && (pattern & bit) === 0).length
      return sum + (more % 2 === 0 ? 1 : -1) * table.expectedOn(other)
    }, 0)
}

function solveDense(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  for (let at = 0; at < rows.length; at += 1) {
    const pivot = rows
      .slice(at)
      .reduce((best, row) => (Math.abs(row[at] ?? 0) > Math.abs(best[at] ?? 0) ? row : best))
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(at, 0, pivot)
    for (const row of rows) {
      if (row === pivot) continue
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1)
      for (let column = at; column < row.length; column += 1)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0)
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1))
}

test('a model whose estimate runs to infinity is refused, and the table can be used again', () => {
  const table = new LogLinearTable(3)
  const artificial = [0, 40, 30, 6, 20, 0, 0, 0]
  // A and B overlap by 6, and nobody of C is on A or B.
  assert.equal(table.fit(artificial, [0b011]), 'infinite')
  assert.equal(table.fit(artificial, []), null)
  assert.ok(relativeError(96 + table.hidden, 539.0939303) < 1e-9)
})

test('where the digits of the counts end, a fit ends too', () => {
  // Three lists of 333,333,333 people and one person on two of them: N is about the product of the two over the one.
  const table = new LogLinearTable(3)
  assert.equal(table.fit([0, 333333333, 333333333, 1, 333333333, 0, 0, 0], []), null)
  assert.ok(Number.isFinite(table.hidden) && table.hidden > 1e17)
  // Counts from 1 to 9,439 in no order that a population would give them: 14 pairs and triples on 20 numbers.
  const wild = [
    0, 1, 1, 1, 0, 7361, 927, 0, 1069, 50, 1, 0, 1, 0, 1, 8, 25, 0, 1, 1, 2754, 1, 0, 1, 6614, 1, 0, 244, 155,
    5, 9439, 0,
  ]
  const five = new LogLinearTable(5)
  assert.equal(five.fit(wild, [3, 5, 6, 9, 10, 11, 12, 13, 17, 18, 20, 22, 24, 28]), null)
  for (const term of [1, 2, 4, 8, 16, 3, 11, 28])
    assert.ok(Math.abs(five.expectedOn(term) - five.seenOn(term)) < 1e-3)
})

test('a model that fits every count has a deviance of 0, and none below it by rounding', () => {
  fc.assert(
    fc.property(someCounts, (seen) => {
      const table = new LogLinearTable(3)
      assert.equal(table.fit([0, ...seen], pairsOf(3)), null)
      assert.ok(table.deviance() >= 0 && table.deviance() < 1e-9)
    }),
  )
})

test('a number of lists that is none is refused by name', () => {
  assert.throws(() => new LogLinearTable(0), /from 1 to 16 lists, not 0/)
})
