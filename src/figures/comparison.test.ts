import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ComparedPlace, type ComparedYear, pairsOf } from './comparison.ts'

const place = (rank: number, ...undecided: readonly string[]): ComparedPlace => ({
  count: 1,
  people: 1,
  rate: 10 - rank,
  low: 0,
  high: 10,
  rank,
  set: { low: 1, high: 3 },
  undecided,
  source: 'survey',
  peopleSource: 'census',
  others: [],
})
const year: ComparedYear = {
  year: '2024',
  places: { AA: place(1, 'BB'), BB: place(2, 'AA'), CC: place(3) },
}

test('every two places are one pair, the one with the higher rate first where the data settle it', () => {
  assert.deepEqual(pairsOf(year, ['CC', 'BB', 'AA']), [
    { a: 'BB', b: 'CC', isSettled: true },
    { a: 'AA', b: 'CC', isSettled: true },
    { a: 'BB', b: 'AA', isSettled: false },
  ])
})

test('a place that the year does not have is settled with none', () => {
  assert.deepEqual(pairsOf(year, ['XX', 'AA']), [{ a: 'XX', b: 'AA', isSettled: false }])
})
