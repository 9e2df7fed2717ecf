import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type OracleData, captureCounts, captureVectors } from './capture-oracle.fixture.ts'
import { verticesOf } from './exact-vertices.fixture.ts'
import { whyNoEstimate } from './existence.ts'
import { hierarchicalModels, pairModels } from './hierarchical-models.ts'
import { type CaptureHistories, historiesOf } from './histories.ts'
import type { NoEstimate, Term } from './study.types.ts'

interface Existence {
  readonly pair_order: readonly string[]
  readonly ierr?: readonly number[]
  readonly main?: number
  readonly single?: readonly number[]
  readonly all_pairs?: number
}

const CODES: readonly (NoEstimate | null)[] = [
  null,
  'infinite',
  'not identified',
  'infinite and not identified',
]

function tableOf(counts: readonly number[]): CaptureHistories {
  const lists = Array.from({ length: Math.log2(counts.length) }, (_, list) => `list ${list}`)
  return historiesOf(
    lists,
    counts.flatMap((count, pattern) => (pattern > 0 ? [{ pattern, count }] : [])),
  )
}

/**
 * The definition: an estimate exists if a table without an empty cell has the same sums as the counts. A mean of vertices of
 * the tables with these sums is above 0 wherever one of them is, so that all vertices together answer it.
 */
function byVertices({ counts, lists }: CaptureHistories, terms: readonly Term[]): NoEstimate | null {
  const onAll = (term: Term): number =>
    counts.reduce((sum, count, cell) => sum + ((cell & term) === term ? count : 0), 0)
  const all = [0, ...lists.map((_, list) => 1 << list), ...terms]
  const kept = all.filter((term) => onAll(term) > 0)
  const cells = counts
    .map((_, cell) => cell)
    .filter((cell) => cell > 0 && !all.some((term) => (cell & term) === term && onAll(term) === 0))
  const equations = kept.map((term) => [
    ...cells.map((cell) => ((cell & term) === term ? 1 : 0)),
    onAll(term),
  ])
  const { rank, supports } = verticesOf(equations, cells.length)
  const isEverywhere = cells.every((_, at) => supports.some((support) => support.includes(at)))
  return CODES[(isEverywhere ? 0 : 1) + (rank < kept.length ? 2 : 0)] ?? null
}

test('every model of the vectors has an estimate, or none for the same reason', () => {
  for (const data of [
    'Artificial_3',
    'Kosovo',
    'NewOrl_5',
    'UKdat_5',
    'NewOrl',
    'UKdat',
  ] satisfies OracleData[]) {
    const histories = captureCounts(data)
    const vectors = captureVectors(data, 'existence.json') as Existence
    const pairs = vectors.pair_order.map((pair) =>
      pair.split(':').reduce((sum, name) => sum + 2 ** histories.lists.indexOf(name), 0),
    )
    const expect = (terms: readonly Term[], code: number | undefined): void =>
      assert.equal(whyNoEstimate(histories, terms), CODES[code ?? 0], `${data} ${terms}`)
    for (const [set, code] of (vectors.ierr ?? []).entries())
      expect(
        pairs.filter((_, at) => (set >>> at) & 1),
        code,
      )
    for (const [at, code] of (vectors.single ?? []).entries()) expect([pairs[at] ?? 0], code)
    expect([], vectors.main ?? vectors.ierr?.[0])
    expect(pairs, vectors.all_pairs ?? vectors.ierr?.at(-1))
  }
})

test('the reference program drops as many of the hierarchical models of each data set', () => {
  const dropped = (['Artificial_3', 'Kosovo', 'NewOrl_5', 'UKdat_5'] as const).map((data) => {
    const histories = captureCounts(data)
    const models = hierarchicalModels(histories.lists.length)
    return models.filter((model) => whyNoEstimate(histories, model) !== null).length
  })
  assert.deepEqual(dropped, [4, 0, 6893 - 6327, 6893 - 6519])
})

test('with three lists: all models, people in any cells, by every vertex of the tables with the same sums', () => {
  const reasons = new Set<NoEstimate | null>()
  for (let set = 1; set < 2 ** 7; set += 1) {
    const histories = tableOf(
      Array.from({ length: 8 }, (_, cell) => (cell > 0 && (set >>> (cell - 1)) & 1 ? 1 : 0)),
    )
    for (const terms of hierarchicalModels(3)) {
      const why = whyNoEstimate(histories, terms)
      assert.equal(why, byVertices(histories, terms), `${histories.counts} with ${terms}`)
      reasons.add(why)
    }
  }
  assert.equal(reasons.size, CODES.length)
})

test('with four lists, some of the models, by every vertex', () => {
  const models = hierarchicalModels(4)
  const cells = fc.array(fc.constantFrom(0, 0, 1, 3), { minLength: 15, maxLength: 15 })
  fc.assert(
    fc.property(cells, fc.constantFrom(...models), (counts, terms) => {
      fc.pre(counts.some((count) => count > 0))
      const histories = tableOf([0, ...counts])
      assert.equal(whyNoEstimate(histories, terms), byVertices(histories, terms))
    }),
    { numRuns: 10, seed: 11 },
  )
})

const tables = fc
  .array(fc.constantFrom(0, 0, 0, 1, 1, 7), { minLength: 31, maxLength: 31 })
  .map((counts) => tableOf([0, ...counts]))

test('how many people a cell has does not matter, only whether it has some', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(...pairModels(5)), (histories, terms) => {
      const ones = tableOf(histories.counts.map((count) => (count > 0 ? 1 : 0)))
      const many = tableOf(histories.counts.map((count, cell) => (count > 0 ? 1000 * cell : 0)))
      assert.equal(whyNoEstimate(ones, terms), whyNoEstimate(histories, terms))
      assert.equal(whyNoEstimate(many, terms), whyNoEstimate(histories, terms))
    }),
  )
})

test('a part of a model that has an estimate has one, where nobody-is-on-both drops no cell', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(...pairModels(5)), fc.nat(), (histories, terms, at) => {
      const isHeld = (term: Term): boolean =>
        histories.counts.some((count, cell) => count > 0 && (cell & term) === term)
      const held = terms.filter(isHeld)
      fc.pre([1, 2, 4, 8, 16].every(isHeld) && whyNoEstimate(histories, held) === null)
      const part = held.filter((_, place) => place !== at % Math.max(1, held.length))
      assert.equal(whyNoEstimate(histories, part), null)
    }),
  )
})

test('all 32,768 sets of pairs of the six lists of 2013 have an estimate', () => {
  const histories = captureCounts('UKdat')
  const refused = pairModels(6).filter((model) => whyNoEstimate(histories, model) !== null)
  assert.deepEqual(refused, [])
})

test('it answers with ten lists', () => {
  const pairs = Array.from({ length: 1024 }, (_, term) => term).filter(
    (term) => term.toString(2).replaceAll('0', '') === '11',
  )
  const some = (isThere: (cell: number) => boolean): CaptureHistories =>
    tableOf(Array.from({ length: 1024 }, (_, cell) => (cell > 0 && isThere(cell) ? 2 : 0)))
  assert.equal(
    whyNoEstimate(
      some(() => true),
      pairs,
    ),
    null,
  )
  assert.equal(
    whyNoEstimate(
      some((cell) => cell % 3 === 1),
      pairs,
    ),
    null,
  )
})

test('histories of nobody are refused by name', () => {
  assert.throws(
    () => whyNoEstimate(tableOf([0, 0, 0, 0]), []),
    /^RangeError: whyNoEstimate takes histories of somebody, not of nobody/,
  )
})

test('what is no term of these lists, stands twice, or lacks its parts is refused by name', () => {
  const histories = captureCounts('Kosovo')
  for (const term of [0, 1, 2, 8, 16, 17, 3.5])
    assert.throws(
      () => whyNoEstimate(histories, [term]),
      /^RangeError: whyNoEstimate takes terms of two lists or more/,
    )
  assert.throws(() => whyNoEstimate(histories, [3, 3]), /^RangeError: whyNoEstimate takes each term once/)
  assert.throws(
    () => whyNoEstimate(histories, [3, 5, 7]),
    /^RangeError: whyNoEstimate takes a term with all of its parts/,
  )
})
