// Signs that YAML takes for something else than text: each is told at its place, and nothing throws.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import type { Problem } from './problem.ts'
import { placesInJson, readYaml } from './yaml.ts'

function problemsOf(text: string, firstLine = 1): readonly Problem[] {
  const read = readYaml({
    text,
    file: 'x.yaml',
    firstLine,
    schema: z.unknown(),
    what: 'this',
    guide: 'Facts',
  })
  return read.ok ? [] : read.refusal
}

function said(text: string): readonly string[] {
  return problemsOf(text).map(
    ({ place: { line, column }, message, remedy }) => `${line}:${column} ${message} ${remedy}`,
  )
}

const ALIAS =
  'In this, what begins with * here is not read as text. Put quotes round the whole text that begins with *.'
const ANCHOR =
  'In this, what begins with & here is not read as text. Put quotes round the whole text that begins with &.'

const SLIPS: readonly (readonly [yaml: string, sentences: readonly string[]])[] = [
  ['summary: *Important*', [`1:10 ${ALIAS}`]],
  ['summary: *Important* do not go there', [`1:10 ${ALIAS}`]],
  ['summary: *Important* do not go\n  there alone', [`1:10 ${ALIAS}`]],
  ['summary: **Important**', [`1:10 ${ALIAS}`]],
  ['summary: *Note:* stay', [`1:10 ${ALIAS}`]],
  ['summary: *Note*: stay', [`1:10 ${ALIAS}`]],
  ['*Note* : stay', [`1:1 ${ALIAS}`]],
  ['{ "a": *x }', [`1:8 ${ALIAS}`]],
  ['- one\n- *two*', [`2:3 ${ALIAS}`]],
  ['a:\n  * one\n  * two', [`2:3 ${ALIAS} An entry of a list begins with a hyphen.`]],
  ['a: &x one\nb: *x', [`1:4 ${ANCHOR}`, `2:4 ${ALIAS}`]],
  ['&x a: *x', [`1:1 ${ANCHOR}`, `1:7 ${ALIAS}`]],
  ['a: &x *y', [`1:7 ${ALIAS}`]],
  ['title: &Friends and family', [`1:8 ${ANCHOR}`]],
  ['title: &Friends', [`1:8 ${ANCHOR}`]],
  ['title: & friends', [`1:8 ${ANCHOR}`]],
  ['title: &a &b friends', [`1:11 ${ANCHOR}`]],
  ['a: &x\n  b: &y\n    - 1', [`1:4 ${ANCHOR}`, `2:6 ${ANCHOR}`]],
  [
    'a: *x*\na: one',
    [`1:4 ${ALIAS}`, '2:1 In this, this key is written twice. Keep one of the two, and take the other out.'],
  ],
]

for (const [yaml, sentences] of SLIPS)
  test(`a sign of YAML is told at its place: ${JSON.stringify(yaml)}`, () =>
    assert.deepEqual(said(yaml), sentences))

test('the place of a sign counts from the line on which the text begins', () => {
  assert.deepEqual(
    problemsOf('a: 1\nb: *x*', 2).map(({ place }) => place),
    [{ file: 'x.yaml', line: 3, column: 4 }],
  )
})

test('in the middle of a text, and in quotes, the signs are text', () => {
  for (const yaml of [
    "a: '*x*'",
    'a: "&x"',
    'a: AT&T',
    'a: very *good*',
    'a: >-\n  *x* &y',
    'a: one\n  *two*',
  ])
    assert.deepEqual(problemsOf(yaml), [], yaml)
})

test('keys that every object of the language has are keys like any other', () => {
  const schema = z.strictObject({ url: z.url(), name: z.string() })
  const text = 'url: { toString: a }\nname: { constructor: a, __proto__: b }'
  const read = readYaml({ text, file: 'x.yaml', schema, what: 'this', guide: 'Facts' })
  assert.ok(!read.ok)
  assert.deepEqual(
    read.refusal.map(({ message }) => message),
    [
      "In this, 'url' must be text, and here it is { toString: … }.",
      "In this, 'name' must be text, and here it is { constructor: …, __proto__: … }.",
    ],
  )
})

test('the text of a JSON file is asked for at the first question of a place, once', () => {
  let asked = 0
  const placeOf = placesInJson(() => {
    asked += 1
    return '{\n  "a": [1,\n    2]\n}'
  }, 'x.json')
  assert.equal(asked, 0)
  assert.deepEqual(
    [placeOf(['a', 1]), placeOf(['a'])],
    [
      { file: 'x.json', line: 3, column: 5 },
      { file: 'x.json', line: 2, column: 3 },
    ],
  )
  assert.equal(asked, 1)
})
