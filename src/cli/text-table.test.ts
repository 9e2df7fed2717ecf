import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { textTable } from './text-table.ts'
import { wrapped } from './wrapped.ts'

test('the first column is wrapped where the others leave it too little room, and keeps its blanks', () => {
  const rows = [
    ['', 'estimate', 'interval'],
    ['One model', '', ''],
    ['  No list tied to another', '9,999', '1 to 2'],
  ]
  assert.deepEqual(textTable(rows, { width: 34, indent: '> ' }), [
    '>               estimate  interval',
    '> One model',
    '>   No list        9,999    1 to 2',
    '>   tied to',
    '>   another',
  ])
})

test('no line is longer than the width, whatever stands in the first column, and no word is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 120 }), { minLength: 1 }), (names) => {
      const rows = names.map((name) => [name, '12,345', '1 to 2'])
      const lines = textTable(rows, { width: 50, indent: '  ' })
      for (const line of lines) assert.ok(line.length <= 50, line)
    }),
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (words) => {
      assert.equal(wrapped(words, 20).join('').replaceAll(/\s/g, ''), words.replaceAll(/\s/g, ''))
    }),
  )
})
