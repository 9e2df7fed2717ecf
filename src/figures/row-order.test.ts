import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dimension, Observation } from './dataset.ts'
import { inRowOrder } from './row-order.ts'

const text = (en: string, es: string = en) => ({ en, es })
const dimension = (name: string, kind: Dimension['kind'], labels: Dimension['labels']): Dimension => ({
  name,
  kind,
  title: text(name),
  labels,
})
const dimensions: readonly Dimension[] = [
  dimension(
    'age',
    'category',
    new Map([
      ['young', text('Under 18')],
      ['old', text('18 and older')],
    ]),
  ),
  dimension(
    'state',
    'category',
    new Map([
      ['AL', text('Alabama')],
      ['NY', text('New York', 'Nueva York')],
      ['NC', text('North Carolina', 'Carolina del Norte')],
    ]),
  ),
  dimension('year', 'year', new Map()),
]
const row = (age: string, state: string, year: string, source: string = 'survey'): Observation => ({
  at: { age, state, year },
  cells: {},
  source,
  line: 2,
})
const rows = [
  row('other', 'AL', '2020'),
  row('old', 'NC', '2020'),
  row('old', 'NY', '2021', 'first'),
  row('young', 'NY', '2020'),
  row('old', 'NY', '2021', 'another'),
  row('old', 'NY', '2019'),
]
const said = (language: 'en' | 'es') =>
  inRowOrder(rows, { dimensions, language, states: 'state' }).map(({ at, source }) =>
    [...Object.values(at), source].join(' '),
  )

test('rows stand by the first dimension, then the next: labels as they were written, what has none last', () => {
  assert.deepEqual(said('en'), [
    'young NY 2020 survey',
    'old NY 2019 survey',
    'old NY 2021 first',
    'old NY 2021 another',
    'old NC 2020 survey',
    'other AL 2020 survey',
  ])
})

test('states stand by their names in the language of the reader, and the rows given stay as they are', () => {
  assert.deepEqual(said('es').slice(1, 3), ['old NC 2020 survey', 'old NY 2019 survey'])
  assert.equal(rows[0]?.at['age'], 'other')
})
