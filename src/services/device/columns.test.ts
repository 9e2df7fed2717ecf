import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnFrom, dictionaryOf, differences, sums } from './columns.ts'

test('a dictionary holds each value once and yields the column that it was made of', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.array(fc.nat(3), { maxLength: 2 }))), (values) => {
      const dictionary = dictionaryOf(values)
      const { of, at } = columnFrom(dictionary)
      assert.deepEqual(
        Array.from(at, (entry) => of[entry]),
        values,
      )
      assert.equal(new Set(of.map((value) => JSON.stringify(value))).size, of.length)
    }),
  )
})

test('a value that is new is 0, and one that was there is counted back from the newest', () => {
  assert.deepEqual(dictionaryOf(['a', 'b', 'b', 'a', 'c']), { of: ['a', 'b', 'c'], at: [0, 0, 1, 2, 0] })
})

test('sums undo differences', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_800_000, max: 1_800_000 })), (numbers) => {
      assert.deepEqual([...sums(differences(numbers))], numbers)
    }),
  )
})
