import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { retained } from './retained.ts'

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(0, -0, Number.NaN, 1, '', 'a', null, undefined, true),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom('x', 'y'), tie('value')), { selector: ([key]) => key })
      .map((entries) => new Map(entries)),
  ),
})).value

/** Says the order of keys too. */
function spelledOut(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelledOut).join()}]`
  if (value instanceof Map) return `map ${spelledOut([...value])}`
  if (typeof value === 'object' && value !== null) return `object ${spelledOut(Object.entries(value))}`
  return Object.is(value, -0) ? '-0' : `${typeof value} ${String(value)}`
}

test('what is returned is equal to the new value, and is the earlier one exactly where the two are equal', () => {
  fc.assert(
    fc.property(plain, plain, (before, now) => {
      const said = [spelledOut(before), spelledOut(now)]
      const result = retained(before, now)
      assert.equal(spelledOut(result), said[1])
      if (typeof before === 'object' && before !== null)
        assert.equal(Object.is(result, before), said[0] === said[1])
      assert.deepEqual([spelledOut(before), spelledOut(now)], said)
    }),
  )
})

test('a copy is the earlier one, and of a changed one all that did not change is', () => {
  const before = { rows: [{ at: new Map([['a', 1]]) }, { at: new Map([['a', 2]]) }], name: ['x'] }
  assert.equal(retained(before, structuredClone(before)), before)
  const changed = structuredClone(before)
  changed.rows[1]?.at.set('a', 3)
  const result = retained(before, changed)
  assert.notEqual(result, before)
  assert.equal(result.rows[0], before.rows[0])
  assert.notEqual(result.rows[1], before.rows[1])
  assert.equal(result.name, before.name)
})

test('the order of keys counts', () => {
  const before = { a: 1, b: 2 }
  assert.notEqual(retained(before, { b: 2, a: 1 }), before)
  const map = new Map(Object.entries(before))
  assert.notEqual(retained(map, new Map(Object.entries({ b: 2, a: 1 }))), map)
})

test('what is no plain data is equal to itself alone', () => {
  const [one, other] = [new Date(0), new Date(0)]
  assert.equal(retained({ at: one }, { at: other }).at, other)
})
