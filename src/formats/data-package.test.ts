// A data package to a dataset and back, and the sentence for each thing that is wrong with one.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import type { Dataset } from '../facts/dataset.ts'
import type { Result } from '../kit/result.ts'
import type { Problem } from '../kit/problem.ts'
import { readDataPackage } from './data-package.ts'
import { datasetCsv, datasetJson, packageDescriptor } from './dataset-files.ts'

const words = (en: string): { en: string } => ({ en })
const measured = { title: words('M'), unitLabel: words('m'), counts: words('c'), countsNot: words('n') }

const dimension = (kind: string): unknown => ({ kind, title: words('D') })
const measure = (kind: string, more: object = {}): unknown => ({ kind, unit: 'cases', ...measured, ...more })

/** A descriptor with every kind of column; a test changes what it is about. */
function descriptor(): ReturnType<typeof JSON.parse> {
  return {
    name: 'sample',
    title: 'Sample',
    licenses: [{ name: 'other', title: 'not stated' }],
    resources: [
      {
        name: 'sample',
        path: 'sample.csv',
        schema: {
          missingValues: [{ value: '', label: 'not reported' }],
          fields: [
            { name: 'state', type: 'string', 'freedomfacts:dimension': dimension('category') },
            { name: 'year', type: 'year', 'freedomfacts:dimension': dimension('year') },
            { name: 'cases', type: 'integer', 'freedomfacts:measure': measure('count') },
            { name: 'part', type: 'number', 'freedomfacts:measure': measure('share', { base: 40 }) },
            {
              name: 'odds',
              type: 'number',
              'freedomfacts:measure': measure('number', {
                interval: { low: 'odds_low', high: 'odds_high', level: 0.95 },
              }),
            },
            { name: 'odds_low', type: 'number' },
            { name: 'odds_high', type: 'number' },
            { name: 'grade', type: 'string', 'freedomfacts:measure': measure('word') },
            { name: 'source', type: 'string' },
            { name: 'note', type: 'string' },
          ],
          primaryKey: ['state', 'year', 'source'],
        },
      },
    ],
    'freedomfacts:dataset': {
      title: words('Sample'),
      description: words('d'),
      provenance: words('p'),
      preference: { sources: ['one'], because: words('b') },
      madeFromCaseRecords: false,
    },
  }
}

const HEADER = 'state,year,cases,part,odds,odds_low,odds_high,grade,source,note'
const GOOD = 'MO,2024,272,12.5,-1.5,-2,3,B,one,'

function read(
  rows: readonly string[],
  changed: unknown = descriptor(),
  header = HEADER,
): Result<Dataset, readonly Problem[]> {
  const csv = new TextEncoder().encode([header, ...rows, ''].join('\n'))
  return readDataPackage({ descriptor: changed, csv, folder: 'data/sample' })
}

function refusal(rows: readonly string[], changed?: unknown, header?: string): readonly string[] {
  const result = read(rows, changed, header)
  assert.ok(!result.ok, 'expected a refusal')
  return result.refusal.map(({ place: { file, line, column }, message, remedy }) => {
    assert.match(remedy, /\.$/)
    return `${[file, line, column].filter((part) => part !== undefined).join(':')} ${message}`
  })
}

test('every kind of cell is read', () => {
  const result = read([GOOD, 'KS,2024,,not collected,withheld,,,?,one,seen once'])
  assert.ok(result.ok)
  assert.deepEqual(result.value.observations, [
    {
      at: { state: 'MO', year: '2024' },
      cells: {
        cases: { kind: 'value', value: 272 },
        part: { kind: 'value', value: 12.5 },
        odds: { kind: 'value', value: -1.5, interval: { low: -2, high: 3, level: 0.95 } },
        grade: { kind: 'word', word: 'B' },
      },
      source: 'one',
      line: 2,
    },
    {
      at: { state: 'KS', year: '2024' },
      cells: {
        part: { kind: 'missing', reason: 'not collected' },
        odds: { kind: 'missing', reason: 'withheld' },
        grade: { kind: 'missing', reason: 'did not parse' },
      },
      source: 'one',
      note: 'seen once',
      line: 3,
    },
  ])
})

const BAD_CELLS: readonly (readonly [what: string, row: string, message: string])[] = [
  ['a count with a comma', 'MO,2024,"1,200",,,,,,one,', ":2:9 '1,200' is not a whole number from 0 up."],
  ['a negative count', 'MO,2024,-3,,,,,,one,', ":2:9 '-3' is not a whole number from 0 up."],
  ['a count with decimals', 'MO,2024,3.5,,,,,,one,', ":2:9 '3.5' is not a whole number from 0 up."],
  ['a share over 100', 'MO,2024,,101,,,,,one,', ":2:10 '101' is not a percentage from 0 to 100."],
  ['a word for a number', 'MO,2024,,,many,,,,one,', ":2:11 'many' is not a number."],
  ['an unknown missing token', 'MO,2024,n/a,,,,,,one,', ":2:9 'n/a' is not a whole number from 0 up."],
  ['a year of two digits', 'MO,24,3,,,,,,one,', ":2:4 '24' is not a year of four digits."],
  ['an empty dimension', ',2024,3,,,,,,one,', ':2:1 The state of this row is empty.'],
  ['a row without a source', 'MO,2024,3,,,,,,,', ':2:16 This row names no source.'],
  ['a value outside its interval', 'MO,2024,,,9,1,2,,one,', ':2:11 9 does not lie in its interval, 1 to 2.'],
  ['an interval with one end', 'MO,2024,,,9,1,,,one,', ":2:15 '' is not a number."],
  [
    'a formula',
    'MO,2024,3,,,,,,one,=1+1',
    ":2:20 '=1+1' begins like a formula, which a spreadsheet would run.",
  ],
]

for (const [what, row, message] of BAD_CELLS) {
  test(`${what} is refused with its place`, () => {
    assert.deepEqual(refusal([row]), [`data/sample/sample.csv${message}`])
  })
}

test('a repeated row is refused and names the first', () => {
  assert.deepEqual(refusal([GOOD, GOOD]), [
    'data/sample/sample.csv:3:30 This row repeats the dimensions and the source of line 2.',
  ])
})

test('sources that differ must be in the order of preference', () => {
  const [message] = refusal(['MO,2024,1,,,,,,one,', 'MO,2024,2,,,,,,two,'])
  assert.match(
    message ?? '',
    /:3:9 Another source gives a different value of cases here, and 'two' has no place/,
  )
  assert.ok(read(['MO,2024,1,,,,,,one,', 'MO,2024,1,,,,,,two,']).ok, 'two that agree need no order')
})

test('an unknown column is refused, one named __proto__ too', () => {
  assert.deepEqual(refusal([`${GOOD},1`], descriptor(), `${HEADER},__proto__`), [
    "data/sample/sample.csv:1 The column '__proto__' is not known here.",
  ])
})

test('a descriptor that is not an object, or lacks its parts, is refused', () => {
  assert.match(refusal([], 'text')[0] ?? '', /^data\/sample\/datapackage\.json In the dataset's descriptor, /)
  assert.match(refusal([], {}).join('\n'), /'resources' is missing\./)
})

test('a measure without what it does not count is refused', () => {
  const changed = descriptor()
  delete changed.resources[0].schema.fields[2]['freedomfacts:measure'].countsNot
  assert.match(refusal([GOOD], changed)[0] ?? '', /countsNot/)
})

test('a field that is no measure, no dimension and no known column is refused', () => {
  const changed = descriptor()
  changed.resources[0].schema.fields.push({ name: 'extra', type: 'string' })
  assert.deepEqual(refusal([GOOD], changed), [
    "data/sample/datapackage.json The field 'extra' is neither a dimension nor a measure.",
  ])
})

test('a type that does not go with its kind is refused', () => {
  const changed = descriptor()
  changed.resources[0].schema.fields[2].type = 'number'
  assert.deepEqual(refusal([GOOD], changed), [
    "data/sample/datapackage.json The field 'cases' has the type 'number', and a measure of kind 'count' has the type 'integer'.",
  ])
})

test('a primary key that is not the dimensions and the source is refused', () => {
  const changed = descriptor()
  changed.resources[0].schema.primaryKey = ['state', 'source']
  assert.match(
    refusal([GOOD], changed)[0] ?? '',
    /The primary key is state, source, and the dimensions with the source are/,
  )
})

test('a path that leaves the folder is refused', () => {
  const changed = descriptor()
  changed.resources[0].path = '../secret.csv'
  assert.match(
    refusal([GOOD], changed)[0] ?? '',
    /'path' of entry 1 of 'resources' is '\.\.\/secret\.csv': expected the name of a CSV/,
  )
})

test('a dataset survives its own files', () => {
  const first = read([GOOD, 'KS,2024,,not collected,withheld,,,?,one,seen once'])
  assert.ok(first.ok)
  const csv = new TextEncoder().encode(datasetCsv(first.value))
  const again = readDataPackage({ descriptor: packageDescriptor(first.value), csv, folder: 'data/sample' })
  assert.ok(again.ok)
  assert.deepEqual(again.value, first.value)
})

test('a download never carries a cell that a spreadsheet would run, whatever the dataset holds', () => {
  const result = read([GOOD])
  assert.ok(result.ok)
  const [row] = result.value.observations
  assert.ok(row !== undefined)
  const csv = datasetCsv({ ...result.value, observations: [{ ...row, note: '=HYPERLINK("http://x")' }] })
  assert.match(csv, /,"'=HYPERLINK\(""http:\/\/x""\)"\n$/)
  assert.match(csv, /,-1\.5,-2,3,/)
})

test('the JSON of a dataset says why a value is missing', () => {
  const result = read(['KS,2024,7,withheld,,,,,one,'])
  assert.ok(result.ok)
  assert.deepEqual(JSON.parse(datasetJson(result.value)).rows, [
    { state: 'KS', year: '2024', cases: 7, part: { missing: 'withheld' }, source: 'one' },
  ])
})

const SHIPPED = new URL('../../sites/missouri/data/', import.meta.url)

for (const name of readdirSync(SHIPPED)) {
  test(`the shipped dataset ${name} loads, survives its own files and speaks both languages`, () => {
    const folder = new URL(`${name}/`, SHIPPED)
    const raw: unknown = JSON.parse(readFileSync(new URL('datapackage.json', folder), 'utf8'))
    const csv = readFileSync(new URL(`${name}.csv`, folder))
    const result = readDataPackage({ descriptor: raw, csv, folder: `data/${name}` })
    assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.refusal, null, 1))
    assert.equal(datasetCsv(result.value), csv.toString('utf8'))
    assert.deepEqual(packageDescriptor(result.value), raw)
    assert.doesNotMatch(JSON.stringify(raw), /"en":"[^"]*"\}/, 'words in English alone')
  })
}
