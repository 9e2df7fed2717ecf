import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relativeError } from '../oracle.fixture.ts'
import { type OracleData, captureCounts, captureVectors, termsOfName } from './capture-oracle.fixture.ts'
import { hierarchicalModels, pairModels, pairModelsNear } from './hierarchical-models.ts'
import { type CaptureHistories, historiesOf, peopleIn } from './histories.ts'
import { LogLinearTable } from './log-linear.ts'
import { modelEstimate } from './model-estimate.ts'
import { searchModels } from './model-search.ts'
import { scaledFit } from './proportional-fitting.fixture.ts'
import type { ModelEstimate, ModelSearch, NoEstimate, Term } from './study.types.ts'

const LEVEL = 0.95
/** The reference programs stop their fits early: their estimates are good to this, their BIC to far more. */
const REFERENCE_ERROR = 2e-8
const SEARCHED: readonly OracleData[] = ['Artificial_3', 'Kosovo', 'NewOrl_5', 'UKdat_5']

interface Ranked {
  readonly n_models_catalogue: number
  readonly models: readonly string[]
  readonly abundance: readonly number[]
  readonly BIC: readonly number[]
}

interface Fit {
  readonly abundance: number
  readonly BIC: number
  readonly infoFit: number
}

function ranked(data: OracleData): readonly Ranked[] {
  const file = captureVectors(data, 'bic.json') as Readonly<Record<string, Ranked | string>>
  return Object.values(file).filter((part) => typeof part === 'object')
}

function secondProgram(data: OracleData): Readonly<Record<string, Fit>> {
  const file = captureVectors(data, 'rcapture.json') as {
    readonly closedpMS_t: { readonly all_models: Readonly<Record<string, Fit>> }
  }
  return file.closedpMS_t.all_models
}

function fitterOf(histories: CaptureHistories): (terms: readonly Term[]) => ModelEstimate | NoEstimate {
  const table = new LogLinearTable(histories.lists.length)
  const people = peopleIn(histories)
  return (terms) =>
    table.fit(histories.counts, terms) ?? modelEstimate(table, terms, { people, level: LEVEL })
}

function fitOf(histories: CaptureHistories, terms: readonly Term[]): ModelEstimate {
  const fit = fitterOf(histories)(terms)
  if (typeof fit === 'string') throw new Error(`${terms}: ${fit}`)
  return fit
}

function search(histories: CaptureHistories, chosen: readonly Term[] = []): ModelSearch {
  return searchModels({ histories, level: LEVEL, chosen })
}

test('every model that the reference program ranks has its BIC and its estimate', () => {
  for (const data of SEARCHED) {
    const fit = fitterOf(captureCounts(data))
    for (const { models, abundance, BIC } of ranked(data)) {
      for (const [at, name] of models.entries()) {
        const ours = fit(termsOfName(name))
        if (typeof ours === 'string') assert.fail(`${data} ${name}: ${ours}`)
        assert.ok(relativeError(ours.bic, BIC[at] ?? 0) < 1e-11, `${data} ${name}`)
        assert.ok(relativeError(ours.population, abundance[at] ?? 0) < REFERENCE_ERROR, `${data} ${name}`)
      }
    }
  }
})

test('the second program agrees on every model whose fit it does not doubt', () => {
  let compared = 0
  for (const data of SEARCHED) {
    const fit = fitterOf(captureCounts(data))
    for (const [name, { abundance, BIC, infoFit }] of Object.entries(secondProgram(data))) {
      if (infoFit !== 0) continue
      const ours = fit(termsOfName(name))
      if (typeof ours === 'string') assert.fail(`${data} ${name}: ${ours}`)
      assert.ok(relativeError(ours.bic, BIC) < 1e-8, `${data} ${name}`)
      assert.ok(relativeError(ours.population, abundance) < 1e-8, `${data} ${name}`)
      compared += 1
    }
  }
  assert.ok(compared > 1000)
})

test('scaling the table to its sums, without an equation, finds the same estimates far more closely', () => {
  const cases: readonly (readonly [OracleData, readonly string[]])[] = [
    ['Artificial_3', ['[1,2,3]', '[13,2]', '[23,1]']],
    ['Kosovo', ['[1,2,3,4]', '[12,34]', '[123,24,34]', '[123,14]', '[12,13,14,23,34]']],
    ['NewOrl_5', ['[1,2,3,4,5]', '[35,1,2,4]', '[12,13,14,15,23]', '[124,23,25]']],
    ['UKdat_5', ['[123,25,34]', '[12,13,23,25,34]', '[12,13,25,35,45]', '[13,15,23,24,34,35]']],
  ]
  for (const [data, names] of cases) {
    const histories = captureCounts(data)
    for (const name of names) {
      const scaled = scaledFit(histories, termsOfName(name))
      const ours = fitOf(histories, termsOfName(name))
      assert.ok(relativeError(ours.population, scaled.population) < 1e-11, `${data} ${name}`)
      assert.ok(relativeError(ours.logLikelihood, scaled.logLikelihood) < 1e-11, `${data} ${name}`)
    }
  }
})

test('near the best are the models that the reference program ranks within 10 of its best, in its order', () => {
  for (const data of SEARCHED) {
    const { kind, tried, withoutEstimate, near } = search(captureCounts(data))
    const all = ranked(data).at(-1)
    const edge = (all?.BIC[0] ?? 0) + 10
    const names = (all?.models ?? []).filter((_, at) => (all?.BIC[at] ?? Infinity) <= edge)
    assert.equal(kind, 'hierarchical')
    assert.equal(tried, all?.n_models_catalogue)
    assert.equal(tried - withoutEstimate, all?.models.length)
    assert.deepEqual(
      near.map(({ terms }) => terms.join(' ')).toSorted(),
      names.map((name) => termsOfName(name).join(' ')).toSorted(),
    )
    for (const [at, { bic }] of near.entries()) assert.ok(relativeError(bic, all?.BIC[at] ?? 0) < 1e-11)
  }
})

test('the smallest and the largest are those of the models near the best, and each has its own interval', () => {
  const histories = captureCounts('UKdat_5')
  const { near, smallest, largest } = search(histories)
  const populations = near.map(({ population }) => population).toSorted((one, other) => one - other)
  assert.equal(smallest, populations[0])
  assert.equal(largest, populations.at(-1))
  for (const model of near) {
    assert.deepEqual(model, fitOf(histories, model.terms))
    assert.ok(model.interval.low < model.population && model.population < (model.interval.high ?? Infinity))
  }
})

test('a model that another program ranks first with an estimate of 1.39e13 people is refused', () => {
  const histories = captureCounts('Artificial_3')
  const runaway = Object.entries(secondProgram('Artificial_3')).filter(([, fit]) => fit.abundance > 1e12)
  const first = Object.entries(secondProgram('Artificial_3')).toSorted(
    ([, one], [, other]) => one.BIC - other.BIC,
  )[0]
  assert.equal(first?.[0], '[12,3]')
  assert.equal(runaway.length, 4)
  const { near, withoutEstimate, largest } = search(histories)
  assert.equal(withoutEstimate, runaway.length)
  for (const [name] of runaway) {
    assert.equal(typeof fitterOf(histories)(termsOfName(name)), 'string')
    assert.ok(near.every(({ terms }) => terms.join(' ') !== termsOfName(name).join(' ')))
  }
  assert.ok(largest < 600)
})

test('with six lists every set of pairs is tried, and the best one is found by scaling too', () => {
  const histories = captureCounts('UKdat')
  const { kind, tried, withoutEstimate, near } = search(histories)
  assert.deepEqual([kind, tried, withoutEstimate], ['pairs', 32_768, 0])
  const best = near[0]
  if (best === undefined) assert.fail('none is near')
  const bicOf = (terms: readonly Term[]): number =>
    (7 + terms.length) * Math.log(peopleIn(histories)) - 2 * scaledFit(histories, terms).logLikelihood
  assert.ok(relativeError(best.bic, bicOf(best.terms)) < 1e-11)
  for (const terms of pairModelsNear(6, best.terms).slice(1, 16)) assert.ok(bicOf(terms) >= best.bic)
  assert.ok(near.every(({ bic }) => bic <= best.bic + 10))
})

test('with more lists the models are those that differ from the chosen one by two pairs at most', () => {
  const chosen = [24]
  const { kind, tried, near } = search(captureCounts('NewOrl'), chosen)
  assert.equal(kind, 'near the chosen')
  assert.equal(tried, 1 + 28 + (28 * 27) / 2)
  const among = new Set(pairModelsNear(8, chosen).map((terms) => terms.join(' ')))
  assert.ok(near.every(({ terms }) => among.has(terms.join(' '))))
})

test('terms that ran to minus infinity count: a pair that nobody is on both of costs a parameter', () => {
  const histories = captureCounts('Artificial_3')
  const without = fitOf(histories, [])
  const withPair = fitOf(histories, [5])
  assert.equal(withPair.parameters, without.parameters + 1)
  assert.equal(withPair.bic, 5 * Math.log(96) - 2 * withPair.logLikelihood)
})

test('it finds the same again, with lists in another order too', () => {
  const histories = captureCounts('Kosovo')
  const found = search(histories)
  assert.deepEqual(search(histories), found)
  const turned = historiesOf(
    histories.lists.toReversed(),
    histories.counts.flatMap((count, pattern) => (pattern > 0 ? [{ pattern: turn(pattern), count }] : [])),
  )
  const other = search(turned)
  assert.equal(other.near.length, found.near.length)
  for (const [at, { terms, population }] of found.near.entries()) {
    assert.deepEqual(
      other.near[at]?.terms.map(turn).toSorted((one, two) => one - two),
      terms,
    )
    assert.ok(relativeError(other.near[at]?.population ?? 0, population) < 1e-11)
  }
})

function turn(pattern: number): number {
  return [0, 1, 2, 3].reduce((sum, list) => sum + (((pattern >>> list) & 1) << (3 - list)), 0)
}

test('a search of pairs alone cannot be better than one of all hierarchical models', () => {
  const histories = captureCounts('NewOrl_5')
  const fit = fitterOf(histories)
  const bics = (models: readonly (readonly Term[])[]): number[] =>
    models.map(fit).flatMap((found) => (typeof found === 'string' ? [] : [found.bic]))
  const best = search(histories).near[0]?.bic ?? Infinity
  assert.ok(Math.min(...bics(pairModels(5))) >= best)
  assert.equal(Math.min(...bics(hierarchicalModels(5))), best)
})

test('a level that is none, nobody, and lists that never overlap are refused by name', () => {
  const nobody = historiesOf(['A', 'B', 'C'], [])
  const apart = historiesOf(
    ['A', 'B', 'C'],
    [1, 2, 4].map((pattern) => ({ pattern, count: 5 })),
  )
  const histories = captureCounts('Kosovo')
  assert.throws(
    () => searchModels({ histories, level: 1, chosen: [] }),
    /^RangeError: searchModels takes a level/,
  )
  assert.throws(() => search(nobody), /^RangeError: searchModels takes histories of somebody/)
  assert.throws(
    () => search(apart),
    /^RangeError: searchModels takes histories of which some model has an estimate/,
  )
})
