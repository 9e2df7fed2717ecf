import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reader, shape, view } from './explore.fixture.ts'
import { cellsOf } from './explore-cells.ts'
import { breakSentences, cellText, placeName, titleOf, unknownSentence, varying } from './explore-words.ts'
import { openWords } from './page-words.ts'

test('the title says what is counted and of what', () => {
  const only = new Map([
    ['state', ['MO', 'KS', 'IL']],
    ['year', ['2019']],
  ])
  assert.equal(titleOf(reader, view({ only })), 'Cases: and Missouri, Kansas IL; 2019')
  assert.equal(titleOf({ ...reader, language: 'es' }, view({ only: new Map() })), 'Cases (es)')
})

test('a cell without a value is its reason in words', () => {
  const texts = cellsOf(shape.table, view()).map((cell) => cellText(reader, cell, 'cases'))
  assert.deepEqual(texts, ['40', '52', '60', 'missing.withheld', '70'])
})

test('a place is named by what sets it apart', () => {
  const places = cellsOf(shape.table, view()).map(({ at }) => at)
  assert.deepEqual(varying(reader, places), ['year'])
  assert.equal(placeName(reader, { state: 'MO', year: '2018' }, ['state', 'year']), 'Missouri, 2018')
  assert.deepEqual(varying(reader, places.slice(0, 1)), ['state', 'year'])
})

test('a new series is told where it begins within the years shown', () => {
  const cells = cellsOf(shape.table, view())
  assert.deepEqual(breakSentences(reader, cells), ['break 2023 A new operator.'])
  assert.deepEqual(breakSentences(reader, cells.slice(0, -1)), [])
  assert.deepEqual(breakSentences(reader, cells.slice(-1)), [])
})

test('what was not understood is named in our own words: nothing of the address itself is repeated', () => {
  assert.equal(
    unknownSentence(reader, ['measure', { dimension: 'state' }, null]),
    'unknown and part.measure, State part.other',
  )
})

test('numbers are grouped, keep their decimals, and are short only in drawings', () => {
  const words = openWords(new Map([['percent', '{n} %']]), 'es-US')
  assert.equal(words.number(1234.5), '1,234.5')
  assert.equal(words.number(-3), '\u22123')
  assert.equal(words.value(83.3, 'percent'), '83.3 %')
  assert.equal(words.short(6_250_000, 'persons').replace('\u00A0', ' '), '6.25 M')
  assert.equal(words.t('percent', { n: '{n}' }), '{n} %')
  assert.equal(words.t('nothing of that name'), '')
})
