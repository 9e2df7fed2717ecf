import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shape, view } from './explore.fixture.ts'
import { cellsOf, isDisputed, linesOf, numberIn, rowsOf } from './explore-cells.ts'

const { table } = shape

test('each place is one cell, with the value of the preferred source and what the other says', () => {
  const cells = cellsOf(table, view())
  assert.deepEqual(
    cells.map((cell) => [cell.at['year'], numberIn(cell)]),
    [
      ['2018', 40],
      ['2019', 52],
      ['2021', 60],
      ['2022', null],
      ['2023', 70],
    ],
  )
  const [, disputed] = cells
  assert.deepEqual(disputed?.use?.conflicting, [{ source: 'other', value: 50 }])
  assert.deepEqual(cells.filter(isDisputed), [disputed])
})

test('a missing value is its reason and never a zero; a true zero is a zero', () => {
  assert.equal(cellsOf(table, view())[3]?.missing, 'withheld')
  const [, zero] = cellsOf(table, view({ only: new Map([['state', ['KS']]]) }))
  assert.equal(zero && numberIn(zero), 0)
})

test('cells stand in the order that was chosen', () => {
  const both = view({ only: new Map([['state', ['MO', 'KS']]]) })
  assert.deepEqual([...new Set(cellsOf(table, both).map(({ at }) => at['state']))], ['MO', 'KS'])
})

test('a line has every year from its first value to its last, those that nobody reported too', () => {
  const [line, ...others] = linesOf(table, view())
  assert.deepEqual(others, [])
  assert.deepEqual(line?.at, { state: 'MO' })
  assert.deepEqual(
    line?.cells.map((cell) => [cell.at['year'], numberIn(cell) ?? cell.missing]),
    [
      ['2018', 40],
      ['2019', 52],
      ['2020', 'not reported'],
      ['2021', 60],
      ['2022', 'withheld'],
      ['2023', 70],
    ],
  )
})

test('a line has none but the years that were chosen', () => {
  const [line] = linesOf(
    table,
    view({
      only: new Map([
        ['state', ['MO']],
        ['year', ['2018', '2021']],
      ]),
    }),
  )
  assert.deepEqual(
    line?.cells.map(({ at }) => at['year']),
    ['2018', '2021'],
  )
})

test('the rows of a view are those of the file that say something of its measure, whatever their source', () => {
  assert.equal(rowsOf(table, view()).length, 6)
  assert.deepEqual(
    rowsOf(table, view({ measure: 'rank' })).map(({ at }) => at['year']),
    ['2023'],
  )
})
