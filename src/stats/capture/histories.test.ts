import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { historiesOf, listCount, listsOf, pairsOf, patternsSeen, peopleIn, withLists } from './histories.ts'

const LISTS = ['A', 'B', 'C']

test('a pattern without a row has nobody, and all are added up', () => {
  const histories = historiesOf(LISTS, [
    { pattern: 0b011, count: 6 },
    { pattern: 0b001, count: 40 },
    { pattern: 0b100, count: 0 },
  ])
  assert.deepEqual(histories.counts, [0, 40, 0, 6, 0, 0, 0, 0])
  assert.equal(peopleIn(histories), 46)
  assert.deepEqual(patternsSeen(histories), [
    { pattern: 1, count: 40 },
    { pattern: 3, count: 6 },
  ])
})

test('a pattern knows its lists', () => {
  assert.deepEqual(listsOf(0b1011), [0, 1, 3])
  assert.deepEqual(listsOf(0), [])
  for (const pattern of [0, 1, 5, 1023]) assert.equal(listCount(pattern), listsOf(pattern).length)
})

test('pairs come in the order of their first list, then of their second', () => {
  assert.deepEqual(pairsOf(1), [])
  assert.deepEqual(pairsOf(4).map(listsOf), [
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [2, 3],
  ])
})

test('with some of the lists alone, each person who is on one of them is counted once', () => {
  const rows = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(rows, fc.shuffledSubarray([0, 1, 2], { minLength: 1 }), (counts, chosen) => {
      const histories = historiesOf(
        LISTS,
        counts.map((count, at) => ({ pattern: at + 1, count })),
      )
      const fewer = withLists(histories, chosen)
      // Person by person.
      const people = counts.flatMap((count, at) => Array.from({ length: count }, () => at + 1))
      const kept = people.map((pattern) => chosen.map((list) => (pattern >> list) & 1))
      for (let pattern = 1; pattern < 2 ** chosen.length; pattern += 1) {
        const own = chosen.map((_, at) => (pattern >> at) & 1).join()
        assert.equal(fewer.counts[pattern], kept.filter((bits) => bits.join() === own).length)
      }
      assert.deepEqual(
        fewer.lists,
        chosen.map((list) => LISTS[list]),
      )
    }),
  )
})

test('what is no table of histories is refused by name', () => {
  const one = [{ pattern: 1, count: 1 }]
  assert.throws(() => historiesOf([], one), /from 1 to 10 lists, not 0/)
  assert.throws(() => historiesOf(LISTS, [{ pattern: 0, count: 1 }]), /patterns from 1 to 7, not 0/)
  assert.throws(() => historiesOf(LISTS, [{ pattern: 8, count: 1 }]), /not 8/)
  assert.throws(() => historiesOf(LISTS, [...one, ...one]), /1 stands twice/)
  assert.throws(() => historiesOf(LISTS, [{ pattern: 1, count: -1 }]), /whole counts from 0, not -1/)
  assert.throws(() => historiesOf(LISTS, [{ pattern: 1, count: 0.5 }]), /not 0.5/)
})
