import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { shape, view } from './explore.fixture.ts'
import { type View, looksOf, printView, readView, withLook, withMeasure, withOnly } from './explore-view.ts'

const fallback = view()
const plain = ({ only, ...rest }: View) => ({ ...rest, only: Object.fromEntries(only) })
const read = (text: string) => {
  const result = readView(text, shape, fallback)
  return result.ok ? plain(result.value) : result.refusal
}

test('every view that can be chosen is written as an address that reads back as the same view', () => {
  const subset = (values: readonly string[]) =>
    fc.shuffledSubarray([...values], { maxLength: Math.min(5, values.length) })
  const views = fc.record({
    measure: fc.constantFrom('cases', 'grade', 'rank', 'change'),
    look: fc.constantFrom('line' as const, 'bars' as const, 'table' as const),
    state: subset(shape.table.values('state')),
    year: subset(shape.table.values('year')),
  })
  fc.assert(
    fc.property(views, ({ measure, look, state, year }) => {
      const chosen = withOnly(withOnly(view({ measure, only: new Map() }), 'year', year), 'state', state)
      const whole = { ...chosen, look: looksOf(shape, measure).includes(look) ? look : ('table' as const) }
      assert.deepEqual(read(printView(whole, shape)), plain(whole))
    }),
  )
})

test('an address is read whatever the order of its parts; what it leaves out is whole', () => {
  assert.equal(printView(fallback, shape), 'measure=cases&view=line&state=MO')
  assert.deepEqual(read('state=KS,MO&view=bars'), {
    measure: 'cases',
    look: 'bars',
    only: { state: ['KS', 'MO'] },
  })
  assert.deepEqual(read('view=table'), { measure: 'cases', look: 'table', only: {} })
})

for (const [text, unknown] of [
  ['measure=nothing', ['measure']],
  ['measure=%zz', ['measure']],
  ['view=pie', ['view']],
  ['measure=grade&view=line', ['view']],
  ['measure=rank&view=bars', ['view']],
  ['measure=change&view=line', ['view']],
  ['state=XX', [{ dimension: 'state' }]],
  ['state=MO,MO', [{ dimension: 'state' }]],
  ['state=', [{ dimension: 'state' }]],
  ['year=2018,2019,2020,2021,2022,2023', [{ dimension: 'year' }]],
  ['view=map&year=2018,2019', [{ dimension: 'year' }]],
  ['state=MO&state=KS', [null]],
  ['county=Boone', [null]],
  ['__proto__=x&state', [null]],
  ['', [null]],
] as const)
  test(`an address with ‘${text}’ is not guessed at: what is not understood is named`, () => {
    assert.deepEqual(read(text), unknown)
  })

test('what is no address of a view never throws and never yields what is not there', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const result = readView(text, shape, fallback)
      if (result.ok) assert.ok(shape.table.measures.has(result.value.measure))
      else assert.ok(result.refusal.length > 0)
    }),
  )
})

test('a dimension that bears one of our two names is written with a dot', () => {
  const [dimension] = shape.table.dataset.dimensions
  assert.ok(dimension)
  const { table } = shape
  const odd = {
    ...shape,
    table: Object.assign(Object.create(table), { dimensions: new Map([['view', dimension]]) }),
  }
  assert.equal(
    printView(view({ only: new Map([['view', ['a,b']]]) }), odd),
    'measure=cases&view=line&view.=a%2Cb',
  )
})

test('words, ranks and numbers below zero are never drawn; lines need years and maps need states', () => {
  assert.deepEqual(looksOf(shape, 'cases'), ['line', 'bars', 'map', 'table'])
  assert.deepEqual(looksOf({ ...shape, states: null }, 'cases'), ['line', 'bars', 'table'])
  for (const measure of ['grade', 'rank', 'change']) assert.deepEqual(looksOf(shape, measure), ['table'])
})

test('a map shows all states in the newest year that has a value, or in the one year that was chosen', () => {
  assert.deepEqual(plain(withLook(view(), 'map', shape, fallback)).only, { year: ['2023'] })
  const chosen = view({ only: new Map([['year', ['2019']]]) })
  assert.deepEqual(plain(withLook(chosen, 'map', shape, fallback)).only, { year: ['2019'] })
  const withheld = view({ only: new Map([['year', ['2022']]]) })
  assert.deepEqual(plain(withLook(withheld, 'map', shape, fallback)).only, { year: ['2023'] })
  assert.deepEqual(read('view=map'), { measure: 'cases', look: 'map', only: { year: ['2023'] } })
})

test('from a map to lines, the one year is let go; a measure that cannot be drawn becomes a table', () => {
  const map = withLook(view(), 'map', shape, fallback)
  assert.deepEqual(plain(withLook(map, 'line', shape, fallback)).only, {})
  assert.equal(withMeasure(map, 'grade', shape).look, 'table')
  assert.equal(withMeasure(map, 'cases', shape).look, 'map')
})

test('at most five values of a dimension are looked at, each once, and none means all', () => {
  assert.deepEqual(withOnly(view(), 'state', ['a', 'b', 'a', 'c', 'd', 'e', 'f']).only.get('state'), [
    ...'abcde',
  ])
  assert.equal(withOnly(view(), 'state', []).only.size, 0)
})
