import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { DATA_SETS, captureCounts } from './capture-oracle.fixture.ts'
import { historiesOf } from './histories.ts'
import { LogLinearTable } from './log-linear.ts'
import { whyNothing } from './why-nothing.ts'

function histories(lists: string, counts: Readonly<Record<string, number>>): ReturnType<typeof historiesOf> {
  return historiesOf(
    [...lists],
    Object.entries(counts).map(([bits, count]) => ({
      pattern: [...bits].reduce((sum, bit, list) => sum | (Number(bit) << list), 0),
      count,
    })),
  )
}

test('nothing stands against the tables of the vectors', () => {
  for (const data of DATA_SETS) assert.equal(whyNothing(captureCounts(data)), null)
})

test('each thing that stands against an estimate is named', () => {
  assert.deepEqual(whyNothing(histories('ABC', {})), { kind: 'nobody' })
  assert.deepEqual(whyNothing(histories('ABC', { '100': 0, '110': 0 })), { kind: 'nobody' })
  assert.deepEqual(whyNothing(histories('A', { '1': 5 })), { kind: 'one list' })
  assert.deepEqual(whyNothing(histories('AB', { '10': 5, '01': 5, '11': 2 })), { kind: 'two lists' })
  assert.deepEqual(whyNothing(histories('ABC', { '110': 7 })), { kind: 'one pattern', pattern: 3 })
  assert.deepEqual(whyNothing(histories('ABC', { '100': 7, '010': 4, '001': 9 })), { kind: 'no overlap' })
  assert.deepEqual(whyNothing(histories('ABC', { '100': 7, '010': 4, '110': 2 })), {
    kind: 'empty list',
    list: 2,
  })
  assert.deepEqual(whyNothing(histories('ABC', { '100': 7, '110': 4, '101': 2, '111': 1 })), {
    kind: 'list of everybody',
    list: 0,
  })
  assert.deepEqual(whyNothing(histories('ABC', { '100': 7, '010': 4, '110': 2, '011': 3, '111': 1 })), {
    kind: 'list inside another',
    inner: 2,
    outer: 1,
  })
})

test('where nothing stands against it, the model without terms has an estimate', () => {
  const counts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 })), {
    minLength: 7,
    maxLength: 7,
  })
  fc.assert(
    fc.property(counts, (seen) => {
      const table = historiesOf(
        ['A', 'B', 'C'],
        seen.map((count, at) => ({ pattern: at + 1, count })),
      )
      if (whyNothing(table) === null) assert.equal(new LogLinearTable(3).fit(table.counts, []), null)
    }),
    { numRuns: 500 },
  )
})
