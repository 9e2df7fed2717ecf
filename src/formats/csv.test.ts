// The reader of CSV files: what it takes, and the sentence for each thing that it refuses.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type CsvOptions, MAX_CSV_BYTES, parseCsv } from './csv.ts'
import { csvText, looksLikeFormula, withoutFormula } from '../kit/csv-text.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function rowsOf(text: string): readonly (readonly string[])[] {
  const table = parseCsv(bytes(text), { file: 'a.csv' })
  assert.ok(table.ok)
  return table.value.rows.map(({ cells }) => [...cells.values()])
}

function refusalOf(text: string | Uint8Array, options: Partial<CsvOptions> = {}): readonly string[] {
  const table = parseCsv(typeof text === 'string' ? bytes(text) : text, { file: 'data/a.csv', ...options })
  assert.ok(!table.ok)
  for (const { rule, severity, remedy } of table.refusal) {
    assert.equal(rule, 'csv-shape')
    assert.equal(severity, 'error')
    assert.match(remedy, /\.$/)
  }
  return table.refusal.map(
    ({ place, message }) =>
      `${[place.file, ...(place.line === undefined ? [] : [place.line])].join(':')} ${message}`,
  )
}

test('any line end, a byte-order mark and blank lines are read', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    assert.deepEqual(rowsOf(['\uFEFFa,b', '1,2', '', '3,4', ''].join(end)), [
      ['1', '2'],
      ['3', '4'],
    ])
  }
})

test('a row knows the line on which it begins, also after a cell that spans lines', () => {
  const table = parseCsv(bytes('a,b\r\n1,"x\r\ny"\r\n\r\n3,4\r\n'), { file: 'a.csv' })
  assert.ok(table.ok)
  assert.deepEqual(
    table.value.rows.map(({ line }) => line),
    [2, 5],
  )
})

test('a cell knows its column in its line', () => {
  const table = parseCsv(bytes('a,b,c\n"x, y",2,3\n"p\nq",5,6\n'), { file: 'a.csv' })
  assert.ok(table.ok)
  const [first, second] = table.value.rows
  assert.ok(first !== undefined && second !== undefined)
  assert.deepEqual(table.value.placeOf(first, 'b'), { file: 'a.csv', line: 2, column: 8 })
  assert.deepEqual(table.value.placeOf(first, 'a'), { file: 'a.csv', line: 2, column: 1 })
  assert.deepEqual(table.value.placeOf(second, 'c'), { file: 'a.csv', line: 4, column: 6 })
})

test('a quote that is never closed is refused with its line', () => {
  assert.deepEqual(refusalOf('a,b\n1,"2\n3,4\n'), [
    'data/a.csv:2 A cell that opens with a double quote here is never closed.',
  ])
})

test('a quote in the middle of a cell is refused with its line', () => {
  assert.deepEqual(refusalOf('a,b\n1,2\n3,x"y\n'), [
    'data/a.csv:3 A double quote stands in the middle of a cell here.',
  ])
  assert.deepEqual(refusalOf('a,b\n1,"x"y\n'), [
    'data/a.csv:2 Something follows the closing double quote of a cell here.',
  ])
})

test('each row with too many or too few cells is refused', () => {
  assert.deepEqual(refusalOf('a,b\n1\n2,3\n4,5,6\n'), [
    'data/a.csv:2 This row has 1 cells, and the header names 2.',
    'data/a.csv:4 This row has 3 cells, and the header names 2.',
  ])
})

test('missing, unknown, repeated and nameless columns are refused, all at once', () => {
  assert.deepEqual(refusalOf('a,x,a,\n1,2,3,4\n', { required: ['a', 'b'], optional: ['note'] }), [
    'data/a.csv:1 Column 4 has no name.',
    "data/a.csv:1 There are two columns named 'a'.",
    "data/a.csv:1 The column 'b' is missing.",
    "data/a.csv:1 The column 'x' is not known here.",
  ])
})

test('an empty file, bytes that are not UTF-8 and a file over the limit are refused', () => {
  assert.deepEqual(refusalOf(''), ['data/a.csv This file is empty.'])
  assert.deepEqual(refusalOf(Uint8Array.from([0x61, 0x0a, 0xe9])), [
    'data/a.csv This file is not UTF-8 text.',
  ])
  assert.deepEqual(refusalOf(new Uint8Array(MAX_CSV_BYTES + 1)), [
    'data/a.csv This file is 21 MB, and at most 20 MB are read.',
  ])
})

test('a column named __proto__ is a column like any other', () => {
  const table = parseCsv(bytes('__proto__,constructor\n1,2\n'), { file: 'a.csv' })
  assert.ok(table.ok)
  assert.equal(table.value.rows[0]?.cells.get('__proto__'), '1')
  assert.equal(Object.hasOwn(Object.prototype, '1'), false)
})

test('what is written reads back as the same cells', () => {
  const cell = fc.string().filter((text) => !text.includes('\r'))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      assert.deepEqual(rowsOf(csvText([['a', 'b'], ...rows])), rows)
    }),
  )
})

test('no input makes the reader throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (input) => void parseCsv(input, { file: 'a.csv' })),
  )
})

test('a cell that a spreadsheet would run is told from a number and neutralised', () => {
  for (const cell of ['=1+1', '+1', '@SUM(A1)', '-2+3', '\tx', '\rx', '-', '-x']) {
    assert.ok(looksLikeFormula(cell), cell)
    assert.equal(withoutFormula(cell), `'${cell}`)
  }
  for (const cell of ['-2', '-2.5', '3', 'a=b', '', '1-888']) assert.equal(withoutFormula(cell), cell)
})
