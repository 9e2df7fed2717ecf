import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dataset } from '../../../figures/dataset.ts'
import { dataset } from '../../fixture.ts'
import { defaultView } from './default-view.ts'

const [, year] = dataset.dimensions
const row = (at: Readonly<Record<string, string>>, value: number): Dataset['observations'][number] => ({
  at,
  cells: { cases: { kind: 'value', value } },
  source: 'survey',
  line: 2,
})

test('a dataset of places and years opens with the line of the site’s own place', () => {
  const observations = ['2019', '2020', '2021'].map((when) => row({ state: 'KS', year: when }, 1))
  const all = [...observations, row({ state: 'MO', year: '2020' }, 1), row({ state: 'MO', year: '2021' }, 2)]
  const opening = defaultView({ ...dataset, observations: all }, 'MO')
  assert.equal(opening?.address, 'measure=cases&view=line&state=MO')
  assert.deepEqual(opening?.chart, { kind: 'line', cells: 'calls.cases[state=MO]', by: 'year' })
})

test('where the place has but one year, the line of the place with most years', () => {
  const observations = ['2019', '2020'].map((when) => row({ state: 'KS', year: when }, 1))
  const opening = defaultView(
    { ...dataset, observations: [row({ state: 'MO', year: '2020' }, 1), ...observations] },
    'MO',
  )
  assert.equal(opening?.address, 'measure=cases&view=line&state=KS')
})

test('without years, bars along the category with most values', () => {
  const dimensions = dataset.dimensions.filter((dimension) => dimension !== year)
  const observations = [row({ state: 'KS' }, 1), row({ state: 'MO' }, 2)]
  assert.deepEqual(defaultView({ ...dataset, dimensions, observations }, 'MO')?.chart, {
    kind: 'bars',
    cells: 'calls.cases',
    by: 'state',
  })
})

test('what cannot be drawn opens as a table, and what has no measure not at all', () => {
  const measures = dataset.measures.map((measure) => ({ ...measure, kind: 'word' as const }))
  assert.equal(defaultView({ ...dataset, measures }, 'MO')?.address, 'measure=cases&view=table')
  assert.equal(defaultView({ ...dataset, measures }, 'MO')?.chart, null)
  assert.equal(defaultView({ ...dataset, measures: [] }, 'MO'), null)
})

test('who is on which lists opens as the table of all patterns', () => {
  const observations = [row({ state: 'KS', year: '2019' }, 1), row({ state: 'KS', year: '2020' }, 2)]
  const captures = { lists: ['a', 'b', 'c'], count: 'cases', disputed: [] }
  const opening = defaultView({ ...dataset, observations, captures }, 'MO')
  assert.deepEqual([opening?.address, opening?.fixed, opening?.chart], ['measure=cases&view=table', {}, null])
})
