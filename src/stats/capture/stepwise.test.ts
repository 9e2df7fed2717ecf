import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { relativeError } from '../oracle.fixture.ts'
import {
  DATA_SETS,
  captureCounts,
  captureSamples,
  captureVectors,
  hasVectors,
  termOfPair,
} from './capture-oracle.fixture.ts'
import { pairsOf, peopleIn } from './histories.ts'
import { LogLinearTable } from './log-linear.ts'
import { smallerPoissonTail } from './poisson-tail.ts'
import { type PairChance, chooseStepwise, tellChoice } from './stepwise.ts'

interface Cycle {
  readonly pairs: readonly string[]
  readonly nstar: readonly number[]
  readonly lambda: readonly number[]
  readonly ierr: readonly number[]
  readonly pvalue: readonly number[]
  readonly best: string
  readonly pmin: number
  readonly added: boolean
}

interface Vectors {
  readonly lists: readonly string[]
  readonly stepwise_cycles: readonly Cycle[]
  readonly thresholds: readonly { readonly pthresh: number; readonly est: Readonly<Record<string, number>> }[]
}

for (const data of DATA_SETS) {
  const histories = captureCounts(data)
  const vectors = captureVectors(data, 'loglinear.json') as Vectors

  test(`${data}: each step of the choice is that of the reference program`, () => {
    const choice = tellChoice(new LogLinearTable(histories.lists.length), histories.counts, 0.02)
    assert.ok(choice !== null)
    assert.equal(choice.steps.length, vectors.stepwise_cycles.length)
    for (const [at, cycle] of vectors.stepwise_cycles.entries()) {
      const step: PairChance | undefined = choice.steps[at]
      assert.ok(step !== undefined)
      assert.equal(step.term, termOfPair(cycle.best, vectors.lists))
      const place = cycle.pairs.indexOf(cycle.best)
      assert.equal(step.seen, cycle.nstar[place])
      assert.ok(relativeError(step.expected, cycle.lambda[place] ?? 0) < 1e-8)
      assert.ok(relativeError(step.chance, cycle.pmin) < 1e-7)
      assert.equal(choice.terms.includes(step.term), cycle.added)
    }
  })

  test(`${data}: the estimate at each threshold is that of the reference program`, () => {
    const table = new LogLinearTable(histories.lists.length)
    // The fits of the program stop early: with eight sparse lists it has 8 digits, where the totals of ours agree to 12.
    const within = data === 'NewOrl' ? 2e-8 : 1e-8
    for (const { pthresh, est } of vectors.thresholds) {
      assert.ok(chooseStepwise(table, histories.counts, pthresh) !== null)
      const found = peopleIn(histories) + table.hidden
      assert.ok(relativeError(found, est['point est.'] ?? 0) < within, `${pthresh}: ${found}`)
    }
  })
}

for (const data of DATA_SETS.filter((name) => hasVectors(name, 'stepwise_seed1234.json'))) {
  test(`${data}: the estimate of every stored sample is that of the reference program`, () => {
    const { bootreps } = captureVectors(data, 'stepwise_seed1234.json') as {
      readonly bootreps: readonly number[]
    }
    const { patterns, rows } = captureSamples(data)
    const lists = captureCounts(data).lists.length
    const table = new LogLinearTable(lists)
    assert.equal(rows.length, 1000)
    for (const [at, row] of rows.entries()) {
      const counts = new Float64Array(2 ** lists)
      for (const [place, pattern] of patterns.entries()) counts[pattern] = row[place] ?? 0
      const people = row.reduce((sum, count) => sum + count, 0)
      const reference = bootreps[at] ?? 0
      // The program gives a number beyond all bounds where there is no estimate; ours says that there is none.
      if (chooseStepwise(table, counts, 0.02) === null) assert.ok(reference > 1e9 * people)
      else assert.ok(relativeError(people + table.hidden, reference) < 1e-7, `sample ${at}`)
    }
  })
}

const tables = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 80 })), {
  minLength: 15,
  maxLength: 15,
})

test('the choice is that of a slow program, which fits every candidate before it looks at its chance', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(0.001, 0.02, 0.2), (seen, threshold) => {
      const counts = [0, ...seen]
      fc.pre(counts.some((count) => count > 0))
      assert.deepEqual(
        chooseStepwise(new LogLinearTable(4), counts, threshold),
        slowChoice(counts, threshold),
      )
    }),
    { numRuns: 200 },
  )
})

function slowChoice(counts: readonly number[], threshold: number): readonly number[] | null {
  if (new LogLinearTable(4).fit(counts, []) !== null) return null
  const terms: number[] = []
  for (;;) {
    const now = new LogLinearTable(4)
    now.fit(counts, terms)
    const candidates = pairsOf(4)
      .filter((pair) => !terms.includes(pair))
      .map((term) => {
        const exists = new LogLinearTable(4).fit(counts, [...terms, term]) === null
        return { term, chance: exists ? slowTail(now.seenOn(term), now.expectedOn(term)) : 1 }
      })
    const least = Math.min(...candidates.map(({ chance }) => chance))
    const best = candidates.find(({ chance }) => chance <= least * (1 + 1e-9))
    if (best === undefined || !(best.chance < threshold)) return terms
    terms.push(best.term)
  }
}

/** By adding terms: no code in common with what is tested. */
function slowTail(seen: number, mean: number): number {
  const chances: number[] = []
  let log = -mean
  for (let count = 0; count <= Math.max(seen, mean) + 60 * (1 + Math.sqrt(mean)); count += 1) {
    chances.push(Math.exp(log))
    log += Math.log(mean) - Math.log(count + 1)
  }
  const sum = (part: readonly number[]): number =>
    part.toSorted((a, b) => a - b).reduce((all, one) => all + one, 0)
  return Math.min(sum(chances.slice(0, seen + 1)), sum(chances.slice(seen)))
}

test('the smaller tail of a Poisson count is the sum of its terms', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 300 }),
      fc.double({ min: 0.01, max: 300, noNaN: true }),
      (seen, mean) => {
        const [found, slow] = [smallerPoissonTail(seen, mean), slowTail(seen, mean)]
        assert.ok(
          relativeError(found, slow) < 1e-10 || found < 1e-290,
          `${seen} of ${mean}: ${found}, ${slow}`,
        )
      },
    ),
  )
  assert.equal(smallerPoissonTail(0, 0), 1)
  assert.equal(smallerPoissonTail(3, 0), 0)
  assert.throws(() => smallerPoissonTail(0.5, 1), /a count and a mean from 0, not 0.5/)
})

test('of pairs that are equally unlikely the first is taken, whichever list it is called after', () => {
  // Three lists of the same sizes and overlaps: nothing sets one pair apart but its place.
  const choice = tellChoice(new LogLinearTable(3), [0, 50, 50, 20, 50, 20, 20, 1], 0.9)
  assert.equal(choice?.steps[0]?.term, 0b011)
})
