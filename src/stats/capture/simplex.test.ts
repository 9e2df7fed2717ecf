import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { verticesOf } from './exact-vertices.fixture.ts'
import { hasSolutionFromZero } from './simplex.ts'

const small = fc.integer({ min: -2, max: 2 })
const sizes = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 6 }) })
/** Rows with their right sides; 0 is frequent, so that many rows give way at once and bases repeat. */
const equations = sizes.chain(({ rows, columns }) =>
  fc.array(fc.array(small, { minLength: columns + 1, maxLength: columns + 1 }), {
    minLength: rows,
    maxLength: rows,
  }),
)

function asked(rows: readonly (readonly number[])[]): boolean {
  return hasSolutionFromZero(
    rows.map((row) => Float64Array.from(row.slice(0, -1))),
    rows.map((row) => row.at(-1) ?? 0),
  )
}

test('there is a solution from 0 where trying every set of columns finds one, and nowhere else', () => {
  const answers = new Set<boolean>()
  fc.assert(
    fc.property(equations, (rows) => {
      const { supports } = verticesOf(rows, (rows[0]?.length ?? 1) - 1)
      answers.add(asked(rows))
      assert.equal(asked(rows), supports.length > 0)
    }),
    { numRuns: 2000, seed: 5 },
  )
  assert.equal(answers.size, 2)
})

test('an equation that says the same as others is no hindrance, and one that contradicts them is', () => {
  assert.equal(
    asked([
      [1, 2, 3],
      [2, 4, 6],
      [1, 0, 1],
    ]),
    true,
  )
  assert.equal(
    asked([
      [1, 2, 3],
      [2, 4, 7],
    ]),
    false,
  )
  assert.equal(asked([[0, 0, 0]]), true)
  assert.equal(asked([[0, 0, 1]]), false)
})

test('the table on which the plain simplex method goes round in circles is settled', () => {
  // Beale (1955): the largest gain first, and the first row among equals, comes back to where it began.
  const beale = [
    [1, -32, -4, 36, 1, 0, 0, 0, 0],
    [1, -24, -1, 6, 0, 2, 0, 0, 0],
    [0, 0, 1, 0, 0, 0, 1, 0, 1],
    [3, -80, 2, -24, 0, 0, 0, -4, 5],
  ]
  assert.equal(asked(beale), true)
  assert.equal(asked(beale.map((row, at) => (at === 3 ? [...row.slice(0, -1), 6] : row))), false)
})

test('without an equation everything solves them', () => {
  assert.equal(hasSolutionFromZero([], []), true)
})

test('rows of two lengths, or without a right side, are refused by name', () => {
  assert.throws(
    () => hasSolutionFromZero([new Float64Array(2)], []),
    /^RangeError: hasSolutionFromZero takes a right side/,
  )
  assert.throws(
    () => hasSolutionFromZero([new Float64Array(2), new Float64Array(3)], [0, 0]),
    /^RangeError: hasSolutionFromZero takes rows of one length, not 3 beside 2/,
  )
})
