// The table that the method pages of this room work through.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { averageGraphs } from './graph-averaging.ts'
import { historiesOf } from './histories.ts'
import { captureFrequencies, chaoBound, chaoCorrectedBound, zeltermanEstimate } from './lower-bounds.ts'
import type { Limits } from './study.types.ts'
import { pairEstimates } from './two-lists.ts'

const histories = historiesOf(
  ['shelter', 'police', 'clinic'],
  [60, 40, 30, 50, 15, 10, 5].map((count, at) => ({ pattern: at + 1, count })),
)

function rounded(number: number | null, limits: Limits | null): readonly number[] {
  return [number, limits?.low ?? null, limits?.high ?? null].map((value) => Math.round(value ?? 0))
}

test('docs/methods/two-lists.md has the numbers of its example', () => {
  const pairs = pairEstimates(histories, 0.95)
  assert.equal(Math.round(pairs[0]?.lincolnPetersen ?? 0), 267)
  assert.deepEqual(
    pairs.map(({ chapman, interval }) => rounded(chapman, interval)),
    [
      [264, 223, 333],
      [427, 321, 607],
      [434, 310, 656],
    ],
  )
})

test('docs/methods/lower-bounds.md has the numbers of its example', () => {
  const frequencies = captureFrequencies(histories)
  assert.deepEqual(frequencies, { people: 210, once: 150, twice: 55 })
  assert.deepEqual(
    [chaoBound, chaoCorrectedBound, zeltermanEstimate].map((bound) => {
      const { population, interval } = bound(frequencies, 0.95)
      return rounded(population, interval)
    }),
    [
      [415, 343, 525],
      [410, 340, 517],
      [404, 311, 497],
    ],
  )
})

test('docs/methods/graph-averaging.md has the numbers of its example', () => {
  const { median, interval, heaviest } = averageGraphs({ histories, level: 0.95 })
  assert.deepEqual(rounded(median, interval), [380, 286, 538])
  assert.deepEqual(
    heaviest.map(({ cliques, weight }) => [cliques.join(' '), (weight * 100).toFixed(2)]).slice(0, 2),
    [
      ['3 4', '51.28'],
      ['1 2 4', '27.79'],
    ],
  )
  assert.equal(((heaviest.at(-1)?.weight ?? 0) * 100).toFixed(2), '0.05')
})
