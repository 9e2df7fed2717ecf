// A data package with capture histories: what it yields, and the sentence and place for each thing that is wrong with one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dataset } from '../facts/dataset.ts'
import type { Problem } from '../kit/problem.ts'
import type { Result } from '../kit/result.ts'
import { readDataPackage } from './data-package.ts'
import { datasetCsv, datasetJson, packageDescriptor } from './dataset-files.ts'

const words = (en: string): { en: string } => ({ en })
const measured = { title: words('M'), unitLabel: words('m'), counts: words('c'), countsNot: words('n') }

const LISTS = ['police', 'shelter', 'clinic']

function descriptor(captures: unknown, lists: readonly string[] = LISTS): unknown {
  return {
    name: 'sample',
    licenses: [{ title: 'not stated' }],
    resources: [
      {
        name: 'sample',
        path: 'sample.csv',
        schema: {
          fields: [
            ...lists.map((name) => ({
              name,
              type: 'string',
              'freedomfacts:dimension': { kind: 'category', title: words(name) },
            })),
            { name: 'year', type: 'year', 'freedomfacts:dimension': { kind: 'year', title: words('Y') } },
            {
              name: 'persons',
              type: 'integer',
              'freedomfacts:measure': { kind: 'count', unit: 'persons', ...measured },
            },
            {
              name: 'part',
              type: 'number',
              'freedomfacts:measure': { kind: 'share', unit: 'percent', ...measured },
            },
            { name: 'source', type: 'string' },
          ],
          primaryKey: [...lists, 'year', 'source'],
        },
      },
    ],
    'freedomfacts:dataset': {
      title: words('Sample'),
      description: words('d'),
      provenance: words('p'),
      preference: { sources: ['one', 'two'], because: words('b') },
      madeFromCaseRecords: false,
    },
    'freedomfacts:captures': captures,
  }
}

const GOOD = { lists: LISTS, count: 'persons', disputed: ['critic'] }

function read(
  rows: readonly string[],
  captures: unknown = GOOD,
  lists: readonly string[] = LISTS,
): Result<Dataset, readonly Problem[]> {
  const csv = new TextEncoder().encode(
    [`${lists.join(',')},year,persons,part,source`, ...rows, ''].join('\n'),
  )
  return readDataPackage({ descriptor: descriptor(captures, lists), csv, folder: 'data/sample' })
}

function refusal(...given: Parameters<typeof read>): readonly string[] {
  const result = read(...given)
  assert.ok(!result.ok, 'expected a refusal')
  return result.refusal.map(({ place: { line, column }, message, remedy }) => {
    assert.match(remedy, /\.$/)
    return `${line ?? ''}:${column ?? ''} ${message}`
  })
}

const ROWS = ['1,0,0,2020,10,,one', '0,1,0,2020,20,,one', '0,0,1,2020,7,,one', '1,1,0,2020,3,,one']

test('a dataset says which dimensions are lists and which measure counts, and its files say it again', () => {
  const result = read(ROWS)
  assert.ok(result.ok)
  assert.deepEqual(result.value.captures, GOOD)
  const again = readDataPackage({
    descriptor: packageDescriptor(result.value),
    csv: new TextEncoder().encode(datasetCsv(result.value)),
    folder: 'data/sample',
  })
  assert.ok(again.ok)
  assert.deepEqual(again.value.captures, GOOD)
  assert.deepEqual(JSON.parse(datasetJson(result.value)).captures, GOOD)
})

const BAD_ROWS: readonly (readonly [what: string, row: string, message: string])[] = [
  ['a cell of a list that is neither 1 nor 0', '2,0,1,2020,4,,one', "6:1 '2' is neither 1 nor 0."],
  ['a word in a list', '0,yes,1,2020,4,,one', "6:3 'yes' is neither 1 nor 0."],
  [
    'a pattern that stands twice, from another source too',
    '1,1,0,2020,5,,two',
    '6:1 This row has the same pattern of lists as line 5.',
  ],
  [
    'a pattern that stands twice, of another year too',
    '1,1,0,2021,5,,one',
    '6:1 This row has the same pattern of lists as line 5.',
  ],
  [
    'people on no list',
    '0,0,0,2020,50,,one',
    '6:1 This row is of people on none of the lists: nobody can count those whom no list has.',
  ],
  ['a pattern without a count', '1,0,1,2020,,,one', '6:12 This pattern of lists has no count.'],
  [
    'a count that is withheld',
    '1,0,1,2020,withheld,,one',
    "6:12 'withheld' is no count of this pattern of lists.",
  ],
  ['a count that is no whole number', '1,0,1,2020,2.5,,one', "6:12 '2.5' is not a whole number from 0 up."],
  ['a count below zero', '1,0,1,2020,-2,,one', "6:12 '-2' is not a whole number from 0 up."],
  [
    'more people than can be counted',
    '1,0,1,2020,2000000000,,one',
    '6:12 2000000000 people are more than can be estimated from.',
  ],
]

for (const [what, row, message] of BAD_ROWS)
  test(`${what} is refused with its place`, () => {
    assert.deepEqual(
      refusal([...ROWS, row]).filter((found) => !found.includes('Another source gives')),
      [message],
    )
  })

const BAD_DESCRIPTORS: readonly (readonly [what: string, captures: unknown, message: RegExp])[] = [
  ['two lists', { ...GOOD, lists: ['police', 'shelter'] }, /of 3 lists or more .* names 2/],
  ['a list twice', { ...GOOD, lists: ['police', 'police', 'clinic'] }, /'police' stands twice/],
  [
    'a list that is no column',
    { ...GOOD, lists: ['police', 'shelter', 'jail'] },
    /'jail' .* is not a dimension/,
  ],
  [
    'a list that is a year',
    { ...GOOD, lists: ['police', 'shelter', 'year'] },
    /'year' .* is not a dimension of kind/,
  ],
  ['a count that is no measure', { ...GOOD, count: 'people' }, /'people' .* is not a measure/],
  ['a count that is a share', { ...GOOD, count: 'part' }, /'part' .* is not a measure of kind 'count'/],
  ['a word for the lists', { ...GOOD, lists: 'police' }, /freedomfacts:captures/],
  ['a word that nobody knows', { ...GOOD, level: 0.9 }, /freedomfacts:captures/],
]

for (const [what, captures, message] of BAD_DESCRIPTORS)
  test(`a descriptor with ${what} is refused`, () => {
    assert.match(refusal(ROWS, captures).join('\n'), message)
  })

test('more lists than can be looked at are refused', () => {
  const many = Array.from({ length: 11 }, (_, at) => `list${at}`)
  const row = `${many.map(() => '1').join(',')},2020,4,,one`
  assert.match(
    refusal([row], { lists: many, count: 'persons' }, many).join('\n'),
    /of 10 at most, .* names 11/,
  )
})
