import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFigureBook } from '../../figures/book.ts'
import type { Dataset, Dimension, Measure } from '../../figures/dataset.ts'
import type { Problem } from '../../kit/problem.ts'
import { applyRules } from '../../kit/rule.ts'
import { compareNothing, compareSettings, placeWithoutRows } from './compare-rules.ts'
import { both, reports, siteWith } from './rules.fixture.ts'

// Two places with cases and people in two years: every test changes one thing in it.

const year: Dimension = { name: 'year', title: both('Year'), kind: 'year', labels: new Map() }
const kind: Dimension = { name: 'kind', title: both('Kind'), kind: 'category', labels: new Map() }
const state: Dimension = {
  name: 'state',
  title: both('State'),
  kind: 'category',
  labels: new Map([
    ['AA', both('Northland')],
    ['BB', both('Southland')],
  ]),
}
const [cases = assert.fail()] = reports.measures

function datasetOf(name: string, measure: Measure): Dataset {
  const rows = ['AA', 'BB'].flatMap((place) =>
    ['2023', '2024'].map((at, index) => ({
      at: { state: place, year: at },
      cells: { [measure.name]: { kind: 'value' as const, value: 10 + index } },
      source: 'survey',
      line: 2,
    })),
  )
  return { ...reports, name, dimensions: [state, year], measures: [measure], observations: rows }
}

const calls = datasetOf('calls', { ...cases, over: 'people.persons' })
const people = datasetOf('people', { ...cases, name: 'persons', unit: 'persons' })

interface Compared {
  readonly calls?: Partial<Dataset>
  readonly profile?: readonly Dataset[]
  readonly names?: readonly string[]
}

function problemsOf({ calls: changed = {}, profile = [], names }: Compared): readonly Problem[] {
  const compare = {
    of: 'state',
    rank: ['calls.cases'],
    profile: names ?? profile.map(({ name }) => name),
    place: { file: 'site.yaml' },
  }
  const site = siteWith({ settings: { compare }, datasets: [{ ...calls, ...changed }, people, ...profile] })
  const context = { site, book: openFigureBook(site.datasets), asOf: '2026-11-22' }
  return applyRules([compareSettings, compareNothing, placeWithoutRows], context)
}

const messagesOf = (compared: Compared): readonly string[] =>
  problemsOf(compared).map(({ rule, message }) => `${rule}: ${message}`)

test('places that can be ranked and shown give no problem, with one further dimension too', () => {
  assert.deepEqual(messagesOf({ profile: [calls] }), [])
  assert.deepEqual(
    messagesOf({ profile: [{ ...calls, name: 'kinds', dimensions: [state, kind, year] }] }),
    [],
  )
})

const withMeasure = (change: Partial<Measure>): Compared => ({
  calls: { measures: [{ ...cases, over: 'people.persons', ...change }] },
})

const broken: readonly (readonly [what: string, compared: Compared, said: RegExp])[] = [
  ['a dataset that is not there', { names: ['nothing'] }, /no dataset 'nothing'/],
  [
    'a dataset without places',
    { profile: [{ ...calls, name: 'p', dimensions: [year] }] },
    /'p' has no dimension 'state'/,
  ],
  [
    'a dataset without a year',
    { profile: [{ ...calls, name: 'p', dimensions: [state] }] },
    /'p' has no year/,
  ],
  [
    'a dataset with two further dimensions',
    { profile: [{ ...calls, name: 'p', dimensions: [state, year, kind, { ...kind, name: 'age' }] }] },
    /'p' has 2 dimensions besides 'state' and the year/,
  ],
  ['a denominator that is not there', withMeasure({ over: 'nobody.persons' }), /over 'nobody\.persons'/],
  ['a denominator of another name', withMeasure({ over: 'people.others' }), /over 'people\.others'/],
  ['a measure that is no count', withMeasure({ kind: 'share' }), /no count with a denominator/],
]

for (const [what, compared, said] of broken)
  test(`compare-settings speaks of ${what}`, () => {
    const [problem, ...others] = problemsOf(compared).filter(({ rule }) => rule === 'compare-settings')
    assert.match(problem?.message ?? '', said)
    assert.deepEqual(others, [])
  })

test('that no year can be ranked is one warning', () => {
  const rows = calls.observations.filter(({ at }) => at['state'] !== 'BB' || at['year'] !== '2024')
  assert.deepEqual(messagesOf({ calls: { observations: rows } }), [])
  const apart = rows.filter(({ at }) => at['state'] === 'BB' || at['year'] === '2024')
  assert.deepEqual(
    problemsOf({ calls: { observations: apart } }).map(({ rule, severity }) => [rule, severity]),
    [['compare-nothing', 'warning']],
  )
})

test('a place that has a label and no row is a warning that names it', () => {
  const labels = new Map([...state.labels, ['PR', { en: 'Island' }]])
  assert.deepEqual(messagesOf({ calls: { dimensions: [{ ...state, labels }, year] } }), [
    "place-without-rows: No row of 'calls' is of PR, so that such a place has no page.",
  ])
})
