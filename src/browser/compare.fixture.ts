// A small invented comparison for the tests: three places, two years, one pair that the data do not settle.
import type { ComparedPlace, Comparison } from '../figures/comparison.ts'
import type { CompareReader } from './compare-rows.ts'
import type { CompareView } from './compare-view.ts'
import { openWords } from './page-words.ts'

const text = (en: string) => ({ en, es: `${en} (es)` })

const place = (count: number, rank: number, high: number): ComparedPlace => ({
  count,
  people: 1_000_000,
  rate: count / 10,
  low: count / 20,
  high: count / 5,
  rank,
  set: { low: rank, high },
  setAmongAll: { low: 1, high },
  source: 'survey',
  peopleSource: 'census',
  others: [],
})

export const comparison: Comparison = {
  dataset: 'calls',
  measure: {
    name: 'cases',
    title: text('Cases'),
    unitLabel: text('cases'),
    counts: text('Some.'),
    countsNot: text('Others.'),
  },
  per: 100_000,
  level: 0.95,
  labels: { IL: text('Illinois'), KS: text('Kansas'), MO: text('Missouri') },
  breaks: [{ from: '2021', why: text('A new operator.') }],
  years: [
    { year: '2024', places: { IL: place(300, 1, 1), KS: place(90, 3, 3), MO: place(100, 2, 3) } },
    { year: '2022', places: { IL: place(200, 1, 1), KS: place(90, 2, 3), MO: place(80, 3, 3) } },
  ],
  rates: {
    IL: [
      [2022, 20],
      [2024, 30],
    ],
    KS: [
      [2020, 1],
      [2022, 9],
      [2024, 9],
    ],
    MO: [
      [2022, 8],
      [2024, 10],
    ],
  },
}

export const view: CompareView = { places: ['KS', 'MO', 'IL'], year: '2024' }

export const reader: CompareReader = {
  comparison,
  language: 'en',
  words: openWords(
    new Map([
      ['interval', '{value} [{low} {high}]'],
      ['pair.settled', '{a} > {b}'],
      ['pair.open', '{a} ? {b}'],
      ['pairs', '{settled} of {all}'],
      ['ends', '{high} of {highAt} to {low} of {lowAt}'],
    ]),
    'en-US',
  ),
}
