import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { CellExpression, Expression, FigureError, ValueExpression } from './figure.ts'
import { FUNCTION_NAMES } from './functions.ts'
import { MOST_CHARACTERS, MOST_DEPTH, parseFigure } from './parse.ts'
import { printFigure } from './print.ts'

function parsed(text: string): Expression {
  const result = parseFigure(text)
  assert.ok(result.ok, result.ok ? '' : result.refusal.message)
  return result.value
}

function refused(text: string): FigureError {
  const result = parseFigure(text)
  assert.ok(!result.ok, `${text} should be refused`)
  return result.refusal
}

/** The expression without its spans: what must survive printing. */
function meaning(expression: Expression | ValueExpression): unknown {
  return JSON.parse(JSON.stringify(expression, (key, value: unknown) => (key === 'span' ? undefined : value)))
}

test('a cell has its dataset, its measure, its dimensions in order, and the span of each', () => {
  assert.deepEqual(parsed(' hotline.cases[state=MO , year=2024] '), {
    kind: 'cell',
    dataset: 'hotline',
    measure: 'cases',
    where: [
      { dimension: 'state', value: 'MO', span: { start: 15, end: 23 } },
      { dimension: 'year', value: '2024', span: { start: 26, end: 35 } },
    ],
    span: { start: 1, end: 36 },
  })
})

test('a call has unnamed parts and named ones; a dotted name is a cell, a dotted number a value', () => {
  const call = parsed('rate(a.b[c=d], over=population.persons, per=0.5)')
  assert.ok(call.kind === 'call')
  assert.equal(call.name, 'rate')
  assert.deepEqual(call.span, { start: 0, end: 48 })
  assert.deepEqual(
    call.named.map(({ name, value }) => [name, value.kind]),
    [
      ['over', 'cell'],
      ['per', 'value'],
    ],
  )
  assert.deepEqual(call.named[0]?.span, { start: 15, end: 38 })
})

test('a text in quotes may hold anything, quotes and backslashes after a backslash', () => {
  const cell = parsed(String.raw`a.b[c="36-65+, \"x\" \\"]`)
  assert.ok(cell.kind === 'cell')
  assert.equal(cell.where[0]?.value, String.raw`36-65+, "x" \ `.trim())
})

test('every example of the manual parses, and prints as it stands', () => {
  for (const text of [
    'hotline.cases[state=MO, year=2024]',
    'rate(hotline.cases[state=MO, year=latest], over=population.persons)',
    'rank(hotline.cases[year=2024], of=state, at=MO, over=population.persons)',
    'share(provider.type[category=Sex])',
    'share(missouri.cases-sex[year=2023], of=hotline.cases[state=MO])',
    'change(hotline.cases[state=MO], from=2023, to=2024)',
    'rate(hotline.cases[state=MO, year=latest], over=population.persons, per=100000)',
    'provider.share[topic=age, category="36-65+"]',
    'hotline.cases[state=MO, year=2024, source=github.table]',
    'sum(a.b[c=d], sum(a.b[c=e], a.b[c=f]))',
    'estimate(uk2013)',
    'estimate(new-orleans, by=chao)',
  ]) {
    assert.equal(printFigure(parsed(text)), text)
  }
})

test('an error says what was expected and what was found, and points at it', () => {
  const cases: readonly (readonly [text: string, start: number, end: number, message: RegExp])[] = [
    ['', 0, 0, /Expected a dataset or a function, but the figure ends/],
    ['a', 1, 1, /Expected "\." and a measure after "a", or "\("/],
    ['a.', 2, 2, /the name of a measure of "a"/],
    ['a.b[', 4, 4, /the name of a dimension/],
    ['a.b[c]', 5, 6, /"=" and a value after "c", but found "\]"/],
    ['a.b[c=]', 6, 7, /a word, a number or a text in quotes/],
    ['a.b[c=d e=f]', 8, 9, /"," and another dimension, or "\]", but found "e"/],
    ['a.b[c=d, c=e]', 9, 10, /"c" is given twice/],
    ['a.b[c="x]', 9, 9, /a closing quote/],
    [String.raw`a.b[c="\n"]`, 8, 9, /in a quoted text, but found "n"/],
    ['a.b[c=d] more', 9, 13, /the end of the figure, but found "more"/],
    ['f()', 2, 3, /a dataset or a function, but found "\)"/],
    ['f(a', 3, 3, /"\." and a measure after "a", or "\("/],
    ['f(a b)', 4, 5, /"\." and a measure after "a", or "\(" and what it works on, but found "b"/],
    ['f(a.b', 5, 5, /"," and another part, or "\)"/],
    ['f(x=1, a.b)', 7, 8, /a named part such as/],
    ['f(x=1, x=2)', 7, 9, /"x" is given twice/],
    ['a.b[c=d.]', 8, 9, /a word after the dot/],
  ]
  for (const [text, start, end, message] of cases) {
    const error = refused(text)
    assert.match(error.message, message, text)
    assert.deepEqual(error.span, { start, end }, text)
  }
})

test('a name alone inside a call is a whole dataset, and stands nowhere else', () => {
  const call = parsed('estimate( uk2013 , by=chao)')
  assert.ok(call.kind === 'call')
  assert.deepEqual(call.positional, [{ kind: 'dataset', dataset: 'uk2013', span: { start: 10, end: 16 } }])
  assert.equal(printFigure(call), 'estimate(uk2013, by=chao)')
  refused('uk2013')
  refused('uk2013 ')
  refused('uk2013)')
})

function deep(levels: number): string {
  return `${'sum('.repeat(levels)}a.b${')'.repeat(levels)}`
}

test('too many characters and too many calls in calls are refused, not suffered', () => {
  assert.match(refused('a'.repeat(MOST_CHARACTERS + 1)).message, /at most 2000 characters/)
  parsed(deep(MOST_DEPTH))
  assert.match(refused(deep(MOST_DEPTH + 1)).message, /16 deep/)
  assert.match(refused('sum('.repeat(400)).message, /16 deep/)
})

const SPAN = fc.constant({ start: 0, end: 0 })
const word = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/)
const value = fc.oneof(word, fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 6 }))
const cell: fc.Arbitrary<CellExpression> = fc.record({
  kind: fc.constant('cell' as const),
  // A number before the dot would read as a number with decimals in a named part.
  dataset: fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/),
  measure: word,
  where: fc.uniqueArray(fc.record({ dimension: word, value, span: SPAN }), {
    selector: (one) => one.dimension,
    maxLength: 4,
  }),
  span: SPAN,
})
const whole: fc.Arbitrary<Expression> = fc.record({
  kind: fc.constant('dataset' as const),
  dataset: word,
  span: SPAN,
})
const plain: fc.Arbitrary<ValueExpression> = fc.record({
  kind: fc.constant('value' as const),
  value,
  span: SPAN,
})
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    cell,
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom(...FUNCTION_NAMES, 'other'),
      positional: fc.array(fc.oneof({ weight: 4, arbitrary: tie('expression') }, whole), {
        minLength: 1,
        maxLength: 3,
      }),
      named: fc.uniqueArray(fc.record({ name: word, value: fc.oneof(cell, plain), span: SPAN }), {
        selector: (one) => one.name,
        maxLength: 3,
      }),
      span: SPAN,
    }),
  ),
}))

test('what is printed parses to the same expression', () => {
  fc.assert(
    fc.property(expression, (given) => {
      const text = printFigure(given)
      fc.pre(text.length <= MOST_CHARACTERS)
      assert.deepEqual(meaning(parsed(text)), meaning(given))
      assert.equal(printFigure(parsed(text)), text)
    }),
    { numRuns: 500 },
  )
})

test('no text makes the parser throw, and the span of every error lies inside the text', () => {
  const scraps = fc.array(
    fc.constantFrom('a', '.', '[', ']', '(', ')', '=', ',', '"', '\\', ' ', '1', 'rank', 'é', '\n'),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        scraps.map((parts) => parts.join('')),
      ),
      (text) => {
        const result = parseFigure(text)
        if (result.ok) return
        const { start, end } = result.refusal.span
        assert.ok(
          0 <= start && start <= end && end <= text.length,
          `${JSON.stringify(text)}: ${start} to ${end}`,
        )
      },
    ),
    { numRuns: 2000 },
  )
})
