import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dataset } from '../../../figures/dataset.ts'
import { dataset } from '../../fixture.ts'
import { ROWS_SHOWN, rowsToShow } from './rows.ts'

function withRows(states: readonly string[], years: number): Dataset {
  const observations = states.flatMap((state) =>
    Array.from({ length: years }, (_, index) => ({
      at: { state, year: String(2000 + index) },
      cells: {},
      source: 'survey',
      line: 2,
    })),
  )
  return { ...dataset, observations }
}

test('a small dataset is shown whole', () => {
  assert.equal(rowsToShow(withRows(['MO', 'KS'], 10), 'MO').why, 'all')
})

test('of a large one, the rows of the site’s own place', () => {
  const { rows, why } = rowsToShow(withRows(['MO', 'KS', 'IL', 'IA'], 20), 'MO')
  assert.equal(why, 'place')
  assert.equal(rows.length, 20)
})

test('where the place has none, the newest year', () => {
  const { rows, why, year } = rowsToShow(withRows(['KS', 'IL', 'IA', 'AR'], 20), 'MO')
  assert.deepEqual({ why, year, count: rows.length }, { why: 'latest', year: '2019', count: 4 })
})

test('else the first rows', () => {
  const many = withRows(
    Array.from({ length: 100 }, (_, index) => `P${index}`),
    1,
  )
  assert.equal(rowsToShow(many, 'MO').rows.length, ROWS_SHOWN)
})
