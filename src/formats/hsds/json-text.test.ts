// Where a text stops being JSON, and the limits within which it is read.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { MAX_HSDS_BYTES, decodeText, jsonFault, parseJson } from './json-text.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('a text has a fault exactly where JSON.parse does not take it', () => {
  const near = fc.tuple(
    fc.json({ maxDepth: 4 }),
    fc.nat(),
    fc.constantFrom('', '}', ']', '"', ',', ':', '0', 'e', '-', '\\', '\u0001', ' ', 'null'),
    fc.nat(3),
  )
  fc.assert(
    fc.property(near, ([text, where, put, cut]) => {
      const at = text.length === 0 ? 0 : where % text.length
      const changed = text.slice(0, at) + put + text.slice(at + cut)
      return (jsonFault(changed) === null) === isJson(changed)
    }),
    { seed: 1, numRuns: 20_000 },
  )
})

const BROKEN: readonly (readonly [text: string, line: number, column: number, message: RegExp])[] = [
  ['{\n "id": 1\n "name": 2}', 3, 2, /opens here/],
  ['{\n "id": nothing}', 2, 8, /“n” does not belong here/],
  ['{"id": 1,}', 1, 10, /“}” does not belong here/],
  ['[1, 2', 1, 6, /ends in the middle/],
  ['{"id": "a\nb"}', 1, 8, /opens here is not closed/],
  ['{"id": 1}\nnext', 2, 1, /goes on after its end/],
  ['', 1, 1, /ends in the middle/],
  ['<html>', 1, 1, /“<” does not belong here/],
  ['[1}', 1, 3, /“}” does not belong here/],
]

for (const [text, line, column, message] of BROKEN) {
  test(`the fault of ${JSON.stringify(text)} is on line ${line}, column ${column}`, () => {
    const parsed = parseJson(text, { file: 'a.json' })
    assert.ok(!parsed.ok)
    const [problem] = parsed.refusal
    assert.deepEqual(problem?.place, { file: 'a.json', line, column })
    assert.match(problem.message, message)
  })
}

test('64 levels are read, and the 65th is refused where it opens', () => {
  assert.ok(parseJson('['.repeat(64) + ']'.repeat(64), { file: 'a.json' }).ok)
  for (const depth of [65, 10_000]) {
    const parsed = parseJson('{"a":'.repeat(depth) + '1' + '}'.repeat(depth), { file: 'a.json' })
    assert.ok(!parsed.ok)
    assert.match(parsed.refusal[0]?.message ?? '', /nested deeper than 64 levels/)
    assert.equal(parsed.refusal[0]?.place.column, 64 * 5 + 1)
  }
})

test('more than 100 MB and bytes that are no text are refused', () => {
  const large = decodeText(new Uint8Array(MAX_HSDS_BYTES + 1), 'a.json')
  assert.ok(!large.ok)
  assert.match(large.refusal[0]?.message ?? '', /is 101 MB, and at most 100 MB are read/)
  const binary = decodeText(new Uint8Array([0xff, 0xfe, 0x7b]), 'a.json')
  assert.ok(!binary.ok)
  assert.match(binary.refusal[0]?.message ?? '', /not UTF-8/)
})
