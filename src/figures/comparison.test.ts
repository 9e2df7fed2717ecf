import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ComparedPlace, type ComparedYear, pairsOf } from './comparison.ts'

const place = (count: number, people: number = 1_000_000): ComparedPlace => ({
  count,
  people,
  rate: (count * 100_000) / people,
  low: 0,
  high: 10,
  rank: 1,
  set: { low: 1, high: 3 },
  setAmongAll: { low: 1, high: 3 },
  source: 'survey',
  peopleSource: 'census',
  others: [],
})
const year: ComparedYear = {
  year: '2024',
  places: {
    AA: place(110),
    BB: place(100),
    CC: place(50),
    /** Apart from BB where it is the only question, and not among three. */
    DD: place(70),
    /** Few cases, and fewer people yet: by far the highest rate. */
    EE: place(50, 50_000),
  },
}
const settled = (...places: readonly string[]) =>
  pairsOf(year, { places, level: 0.95 }).map(({ a, b, isSettled }) => `${a}${isSettled ? '>' : '?'}${b}`)

test('every two places are one pair, the one with the higher rate first where the counts settle it', () => {
  assert.deepEqual(settled('CC', 'BB', 'AA'), ['BB>CC', 'AA>CC', 'BB?AA'])
})

test('rates are compared, not counts', () => {
  assert.deepEqual(settled('AA', 'EE'), ['EE>AA'])
})

test('the question is asked of the chosen places alone, and of all of them together', () => {
  assert.deepEqual(settled('BB', 'DD'), ['BB>DD'])
  assert.deepEqual(settled('BB', 'DD', 'AA'), ['BB?DD', 'BB?AA', 'AA>DD'])
})

test('a place that the year does not have is settled with none', () => {
  assert.deepEqual(settled('XX', 'AA'), ['XX?AA'])
  assert.deepEqual(settled('XX', 'AA', 'CC'), ['XX?AA', 'XX?CC', 'AA>CC'])
})
