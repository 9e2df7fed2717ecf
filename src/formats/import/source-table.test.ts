import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTable } from './source-table.ts'
import { Tally, rowsAccountedFor } from './tally.ts'

function read(text: string | Uint8Array) {
  const tally = new Tally()
  const table = readTable(
    { name: 'list.csv', bytes: typeof text === 'string' ? Buffer.from(text) : text },
    tally,
  )
  return { tally, table }
}

function messageOf(text: string | Uint8Array): string {
  const { table } = read(text)
  assert.ok(!table.ok)
  return table.refusal.map(({ message, remedy }) => `${message} ${remedy}`).join('\n')
}

test('a row that does not fit the header is rejected with its line, and the others are read', () => {
  const { tally, table } = read('name,city\n"A, Inc",Rolla\nB\nC,Rolla,MO\nD,Ava')
  assert.ok(table.ok)
  assert.deepEqual(
    table.value.rows.map((row) => row.text('name')),
    ['A, Inc', 'D'],
  )
  for (const row of table.value.rows) tally.row(row.file, 'stored')
  const { rejected, files } = tally.close('a test')
  assert.deepEqual(
    rejected.map(({ place, message }) => `${place.line}: ${message}`),
    ['3: This row has 1 cells, and the header names 2.', '4: This row has 3 cells, and the header names 2.'],
  )
  assert.deepEqual(
    files.map((count) => [count.rows, rowsAccountedFor(count)]),
    [[4, 4]],
  )
})

test('a cell of ten megabytes rejects its row with a sentence', () => {
  const { tally, table } = read(`name,what\nA,"${'x'.repeat(10 * 1024 * 1024)}"\nB,short`)
  assert.ok(table.ok)
  assert.equal(table.value.rows.length, 1)
  tally.row('list.csv', 'stored')
  assert.match(tally.close('a test').rejected[0]?.message ?? '', /'what' of this row has 10485760 characters/)
})

test('a cell that a spreadsheet would run is left out, and what people write is kept', () => {
  const { tally, table } = read('a,b,c,d,e\n"=HYPERLINK(""x"")",@SUM(A1),+CMD(1),+1 314 555 0142,- beds')
  assert.ok(table.ok)
  assert.deepEqual(
    ['a', 'b', 'c', 'd', 'e'].map((name) => table.value.rows[0]?.text(name)),
    ['', '', '', '+1 314 555 0142', '- beds'],
  )
  tally.row('list.csv', 'stored')
  assert.deepEqual(
    tally.close('a test').warnings.map(({ what, count }) => [what, count]),
    [['a cell begins like a formula and was left out', 3]],
  )
})

test('control characters and marks that turn text around are taken out', () => {
  const { table } = read('name\n"A\u0007B\u202eC\u0000"'.replace('\u0000', ''))
  assert.ok(table.ok)
  assert.equal(table.value.rows[0]?.text('name'), 'A B C')
})

test('an empty name is no column: asking for what is not there yields nothing', () => {
  const { table } = read('"",name\n1,A')
  assert.ok(table.ok)
  assert.deepEqual(table.value.columns, ['name'])
  assert.equal(table.value.rows[0]?.text(''), '')
})

test('Windows-1252 and UTF-16 are read, and said', () => {
  for (const bytes of [
    Buffer.from('name\nClínica', 'latin1'),
    Buffer.from('\ufeffname\nClínica', 'utf16le'),
  ]) {
    const { tally, table } = read(bytes)
    assert.ok(table.ok)
    assert.equal(table.value.rows[0]?.text('name'), 'Clínica')
    tally.row('list.csv', 'stored')
    assert.match(tally.close('a test').repairs[0]?.what ?? '', /written in (Windows-1252|UTF-16)/)
  }
})

test('what is no table is refused with a sentence and a remedy', () => {
  assert.match(messageOf(Buffer.from([0x50, 0x4b, 3, 4, 0])), /is a workbook .* save it as CSV/)
  assert.match(messageOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])), /is a workbook/)
  assert.match(messageOf('a,b\0'), /holds bytes that no text has/)
  assert.match(messageOf(''), /is empty/)
  assert.match(messageOf('name,name\nA,B'), /two columns named 'name'/)
  assert.match(messageOf('name;city\nA;B'), /parted by something else than commas/)
  assert.match(messageOf('name\n"A'), /never closed/)
})

test('an account in which a row has no outcome, or two, is a bug', () => {
  const tally = new Tally()
  tally.read('a.csv', 2)
  tally.row('a.csv', 'stored')
  assert.throws(() => tally.close('x'), /a\.csv has 2 rows, and 1 are accounted for/)
})
