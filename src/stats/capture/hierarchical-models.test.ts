import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type OracleData, captureVectors, termsOfName } from './capture-oracle.fixture.ts'
import { hierarchicalModels, isHierarchical, pairModels, pairModelsNear } from './hierarchical-models.ts'
import { listCount } from './histories.ts'
import { pairsOf } from './histories.ts'
import type { Term } from './study.types.ts'

/** All sets of terms, thinned out by the definition word for word. */
function byDefinition(lists: number): readonly string[] {
  const terms = Array.from({ length: 2 ** lists - 1 }, (_, term) => term).filter(
    (term) => listCount(term) >= 2,
  )
  const sets = Array.from({ length: 2 ** terms.length }, (_, set) =>
    terms.filter((__, at) => (set >>> at) & 1),
  )
  return sets
    .filter((set) =>
      set.every((whole) => terms.every((part) => (whole & part) !== part || set.includes(part))),
    )
    .map((set) => set.join(' '))
}

function texts(models: readonly (readonly Term[])[]): readonly string[] {
  return models.map((model) => model.join(' '))
}

test('there are 1, 1, 8, 113 and 6,893 hierarchical models of 1 to 5 lists, each once', () => {
  const models = [1, 2, 3, 4, 5].map(hierarchicalModels)
  assert.deepEqual(
    models.map((each) => new Set(texts(each)).size),
    [1, 1, 8, 113, 6893],
  )
  assert.deepEqual(
    models.map((each) => each.length),
    [1, 1, 8, 113, 6893],
  )
})

test('they are the sets of terms in which each term has its parts, found by trying every set', () => {
  for (const lists of [1, 2, 3, 4])
    assert.deepEqual(texts(hierarchicalModels(lists)).toSorted(), byDefinition(lists).toSorted())
})

test('those of five lists are hierarchical, in the order of their terms, and without the term of all lists', () => {
  for (const model of hierarchicalModels(5)) {
    assert.ok(isHierarchical(model))
    assert.ok(model.every((term, at) => at === 0 || (model[at - 1] ?? 0) < term))
    assert.ok(model.every((term) => listCount(term) >= 2 && term < 31))
  }
})

test('every model that the reference program ranks is among them', () => {
  const data: readonly OracleData[] = ['Artificial_3', 'Kosovo', 'NewOrl_5', 'UKdat_5']
  for (const [at, lists] of [3, 4, 5, 5].entries()) {
    const vectors = captureVectors(data[at] ?? 'Kosovo', 'bic.json') as Readonly<
      Record<string, { readonly models?: readonly string[]; readonly n_models_catalogue: number }>
    >
    const ours = new Set(texts(hierarchicalModels(lists)))
    const largest = vectors[`maxorder${lists - 1}`]
    assert.equal(largest?.n_models_catalogue, ours.size)
    for (const name of largest?.models ?? []) assert.ok(ours.has(termsOfName(name).join(' ')), name)
  }
})

test('the sets of pairs are all there, each once, the empty one first', () => {
  for (const [lists, pairs] of [0, 1, 3, 6, 10, 15].entries()) {
    const models = pairModels(lists + 1)
    assert.equal(pairsOf(lists + 1).length, pairs)
    assert.equal(new Set(texts(models)).size, 2 ** pairs)
    assert.equal(models.length, 2 ** pairs)
    assert.deepEqual(models[0], [])
    assert.deepEqual(
      models.at(-1),
      pairsOf(lists + 1).toSorted((one, other) => one - other),
    )
  }
})

test('near a model are those that two pairs at most, added or taken away, set apart from it', () => {
  for (const chosen of [[], [3, 10], [3, 5, 6, 9, 10, 12]]) {
    const apart = (model: readonly Term[]): number =>
      pairsOf(4).filter((pair) => chosen.includes(pair) !== model.includes(pair)).length
    const near = pairModelsNear(4, chosen)
    assert.deepEqual(near[0], chosen)
    const expected = pairModels(4).filter((model) => apart(model) <= 2)
    assert.deepEqual(texts(near).toSorted(), texts(expected).toSorted())
  }
})

test('a model without a part of one of its terms is not hierarchical', () => {
  assert.equal(isHierarchical([]), true)
  assert.equal(isHierarchical([3, 5, 6, 7]), true)
  assert.equal(isHierarchical([3, 5, 7]), false)
  assert.equal(isHierarchical([3, 5, 6, 9, 10, 12, 15]), false)
})

test('too many lists, none, and what is no pair of them are refused by name', () => {
  assert.throws(() => hierarchicalModels(6), /^RangeError: hierarchicalModels takes from 1 to 5 lists, not 6/)
  assert.throws(() => pairModels(7), /^RangeError: pairModels takes from 1 to 6 lists, not 7/)
  assert.throws(() => pairModelsNear(0, []), /^RangeError: pairModelsNear takes from 1 to 10 lists, not 0/)
  assert.throws(() => pairModelsNear(3, [7]), /^RangeError: pairModelsNear takes pairs of 3 lists, not 7/)
})
