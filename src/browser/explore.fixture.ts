// A small invented dataset for the tests of explorer and comparison: states, years, a kind; gaps, two sources, a break.
import type { Cell, Dataset, Observation } from '../figures/dataset.ts'
import { Table } from '../figures/table.ts'
import type { Shape, View } from './explore-view.ts'
import type { Reader } from './explore-words.ts'
import { type PageWords, openWords } from './page-words.ts'

type Given = number | string | null

const row = (
  state: string,
  year: string,
  given: Readonly<Record<string, Given>>,
  source = 'survey',
): Observation => ({
  at: { state, year },
  cells: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, cellOf(value)])),
  source,
  line: 2,
})

function cellOf(value: Given): Cell {
  if (value === null) return { kind: 'missing', reason: 'withheld' }
  return typeof value === 'number' ? { kind: 'value', value } : { kind: 'word', word: value }
}

export const observations: readonly Observation[] = [
  row('KS', '2019', { cases: 10, grade: 'B' }),
  row('KS', '2020', { cases: 0 }),
  row('MO', '2018', { cases: 40, grade: 'A' }),
  row('MO', '2019', { cases: 50 }, 'other'),
  row('MO', '2019', { cases: 52 }),
  row('MO', '2021', { cases: 60 }),
  row('MO', '2022', { cases: null }),
  row('MO', '2023', { cases: 70, rank: 2 }),
  row('IL', '2023', { cases: 90, change: -3 }),
]

const text = (en: string) => ({ en, es: `${en} (es)` })
const number = { kind: 'number', counts: text('Some.'), countsNot: text('Others.') } as const

export const dataset: Dataset = {
  name: 'calls',
  title: text('Calls'),
  description: text('Invented.'),
  licence: 'CC0',
  provenance: text('Made up.'),
  dimensions: [
    {
      name: 'state',
      kind: 'category',
      title: text('State'),
      labels: new Map([
        ['MO', text('Missouri')],
        ['KS', text('Kansas')],
      ]),
    },
    { name: 'year', kind: 'year', title: text('Year'), labels: new Map() },
  ],
  measures: [
    {
      ...number,
      name: 'cases',
      kind: 'count',
      unit: 'cases',
      title: text('Cases'),
      unitLabel: text('cases'),
    },
    { ...number, name: 'grade', kind: 'word', unit: 'grade', title: text('Grade'), unitLabel: text('grade') },
    { ...number, name: 'rank', unit: 'rank', title: text('Rank'), unitLabel: text('rank') },
    { ...number, name: 'change', unit: 'points', title: text('Change'), unitLabel: text('points') },
  ],
  observations,
  preference: { sources: ['survey', 'other'], because: text('The survey counted.') },
  breaks: [{ from: '2023', why: text('A new operator.') }],
  madeFromCaseRecords: false,
  folder: 'data/calls',
}

export const shape: Shape = { table: new Table(dataset), states: 'state', allStates: 5 }

export const view = (change: Partial<View> = {}): View => ({
  measure: 'cases',
  look: 'line',
  only: new Map([['state', ['MO']]]),
  ...change,
})

/** Phrases whose text is their name and places, so that a test reads which was said. */
export const words: PageWords = openWords(
  new Map(
    [
      'rows {n}',
      'some.states {n} of {all} but {rest}',
      'some.years {n} of {all} but {rest}',
      'some.other {title} {n} of {all} but {rest}',
      'without.years {n}',
      'without.years.one',
      'without.rows {n}',
      'without.rows.one',
      'stated {reasons}',
      'without.more {n} {title}',
      'without.more.one {title}',
      'differ.years.one',
      'nothing',
      'break {year}',
      'unknown {parts}',
      'part.measure',
      'part.view',
      'part.other',
      'missing.not reported',
      'missing.withheld',
      'interval {value} {low} {high}',
      'and {some} {last}',
      'percent {n}',
    ].map((phrase) => [phrase.replace(/ .*/, phrase.startsWith('missing.not') ? ' reported' : ''), phrase]),
  ),
  'en-US',
)

export const reader: Reader = { table: shape.table, language: 'en', words }
