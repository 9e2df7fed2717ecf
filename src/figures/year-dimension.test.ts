import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UK_2013 } from './captures.fixture.ts'
import type { Observation } from './dataset.ts'
import { yearsIn } from './year-dimension.ts'

const inYear = (year: string): Observation => ({ at: { year }, cells: {}, source: 'program', line: 2 })

test('the years of a dataset are each there once, in order, in whatever order its rows are', () => {
  assert.deepEqual(yearsIn(UK_2013), ['2013'])
  const observations = ['2024', '2013', '2024', '2020'].map(inYear)
  assert.deepEqual(yearsIn({ ...UK_2013, observations }), ['2013', '2020', '2024'])
})

test('a dataset without a dimension of years has none', () => {
  assert.deepEqual(yearsIn({ dimensions: [], observations: [inYear('2024')] }), [])
})
