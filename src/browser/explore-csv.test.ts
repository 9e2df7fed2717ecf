import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Table } from '../figures/table.ts'
import { dataset, shape, view } from './explore.fixture.ts'
import { viewCsv } from './explore-csv.ts'

test('the rows of a view, one for each source, with the reason where there is no value', () => {
  assert.equal(
    viewCsv(shape.table, view(), (id) => `The ${id}`),
    [
      'state,year,cases,source,source_name,note',
      'MO,2018,40,survey,The survey,',
      'MO,2019,50,other,The other,',
      'MO,2019,52,survey,The survey,',
      'MO,2021,60,survey,The survey,',
      'MO,2022,withheld,survey,The survey,',
      'MO,2023,70,survey,The survey,',
      '',
    ].join('\n'),
  )
})

test('a cell that a spreadsheet would run is made harmless, and an interval has two columns', () => {
  const interval = { low: 1, high: 4, level: 0.95 }
  const table = new Table({
    ...dataset,
    observations: [
      {
        at: { state: '=cmd|1', year: '2018' },
        cells: { cases: { kind: 'value', value: 2, interval } },
        source: 'survey',
        note: '@SUM(A1) "x"',
        line: 2,
      },
    ],
  })
  assert.equal(
    viewCsv(table, view({ only: new Map() }), () => '+1, a name'),
    `state,year,cases,cases_low,cases_high,source,source_name,note\n'=cmd|1,2018,2,1,4,survey,"'+1, a name","'@SUM(A1) ""x"""\n`,
  )
})
