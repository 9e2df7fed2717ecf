import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { compareAddress } from '../figures/view-address.ts'
import { comparison, reader, view } from './compare.fixture.ts'
import {
  compareCsv,
  compareStatus,
  endsSentence,
  pairSentences,
  rateText,
  ratesByYear,
  rowsOf,
} from './compare-rows.ts'
import { type CompareView, readCompare } from './compare-view.ts'

const read = (text: string) => {
  const result = readCompare(text, comparison, view)
  return result.ok ? result.value : result.refusal
}

test('every comparison is written as an address that reads back as the same comparison', () => {
  const views = fc.record<CompareView>({
    places: fc.shuffledSubarray(['IL', 'KS', 'MO'], { minLength: 2 }),
    year: fc.constantFrom('2022', '2024'),
  })
  fc.assert(fc.property(views, (each) => assert.deepEqual(read(compareAddress(each)), { ...each })))
  assert.deepEqual(read('year=2022'), { ...view, year: '2022' })
})

for (const [text, unknown] of [
  ['states=MO', ['places']],
  ['states=MO,XX', ['places']],
  ['states=MO,MO', ['places']],
  ['states=MO,KS,IL,MO,KS,IL', ['places']],
  ['year=2023', ['year']],
  ['year=2023&states=%zz,MO&by=number', ['places', 'year', null]],
  ['', [null]],
] as const)
  test(`of the address ‘${text}’ it is named what is not understood`, () => {
    assert.deepEqual(read(text), unknown)
  })

test('places stand in the order of their ranks, each with its rate and what chance allows', () => {
  const rows = rowsOf(reader, view)
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['Illinois', 'Missouri', 'Kansas'],
  )
  assert.deepEqual(
    rows.map((row) => rateText(reader, row)),
    ['30.00 [15.00 60.00]', '10.00 [5.00 20.00]', '9.00 [4.50 18.00]'],
  )
})

test('there is a sentence for each pair, and a count of those that the data settle', () => {
  assert.deepEqual(pairSentences(reader, view), [
    'Illinois > Missouri',
    'Illinois > Kansas',
    'Missouri ? Kansas',
  ])
  assert.equal(compareStatus(reader, view), '2 of 3')
})

test('the largest and the smallest rate are named', () => {
  assert.equal(endsSentence(reader, view), '30.00 of Illinois to 9.00 of Kansas')
})

test('rates stand by year, with nothing where a place has none', () => {
  assert.deepEqual(ratesByYear(comparison, ['MO', 'KS']), [
    { year: 2020, rates: [null, 1] },
    { year: 2021, rates: [null, null] },
    { year: 2022, rates: [8, 9] },
    { year: 2023, rates: [null, null] },
    { year: 2024, rates: [10, 9] },
  ])
  assert.deepEqual(ratesByYear({ ...comparison, rates: {} }, ['MO']), [])
})

test('as CSV, a row for each place with where its two numbers come from', () => {
  assert.equal(
    compareCsv(reader, { places: ['KS', 'MO'], year: '2024' }, (id) => `The ${id}`),
    [
      'state,year,count,people,rate,low,high,rank,rank_low,rank_high,source,source_name,people_source,people_source_name',
      'MO,2024,100,1000000,10,5,20,2,2,3,survey,The survey,census,The census',
      'KS,2024,90,1000000,9,4.5,18,3,3,3,survey,The survey,census,The census',
      '',
    ].join('\n'),
  )
})
