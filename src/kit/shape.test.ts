// What does not fit a schema, in sentences: every code that zod has.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ZodType, z } from 'zod'
import { type Shape, checkShape } from './shape.ts'
import { readYaml } from './yaml.ts'

function said(
  schema: ZodType,
  value: unknown,
  notation: Shape<unknown>['notation'] = 'yaml',
): readonly string[] {
  const checked = checkShape({ schema, value, what: 'this', notation })
  assert.ok(!checked.ok, 'it fits')
  return checked.refusal.map(({ message, remedy }) => `${message} ${remedy}`)
}

/** One value for every code of zod's: a code that is new has no line here, and the compiler says so. */
const CODES: Readonly<
  Record<z.core.$ZodIssueCode, readonly [schema: ZodType, value: unknown, sentence: string]>
> = {
  invalid_type: [
    z.strictObject({ a: z.number().int() }),
    { a: 1.5 },
    "In this, 'a' must be a whole number, and here it is the number 1.5. Write a whole number.",
  ],
  invalid_value: [
    z.enum(['one', 'two', 'three']),
    'thre',
    "In this, the whole must be one of one, two or three, and here it is 'thre'. Did you mean three? Write that in its place.",
  ],
  invalid_union: [
    z.strictObject({ a: z.union([z.literal('none'), z.number()]) }),
    { a: true },
    "In this, 'a' must be none, or a number, and here it is true. Write none, or a number.",
  ],
  invalid_format: [
    z.strictObject({ a: z.email() }),
    { a: 'us' },
    "In this, 'a' must be an e-mail address such as name@organisation.example, and here it is 'us'. Write an e-mail address such as name@organisation.example.",
  ],
  unrecognized_keys: [z.strictObject({}), { a: 1 }, "In this, 'a' does not belong. Take 'a' out."],
  too_small: [
    z.strictObject({ a: z.number().gt(0) }),
    { a: 0 },
    "In this, 'a' must be more than 0, and here it is the number 0. Write a number that is more than 0.",
  ],
  too_big: [
    z.strictObject({ a: z.array(z.string()).max(1) }),
    { a: ['x', 'y'] },
    "In this, 'a' must have at most 1 entry, and here it has 2. Keep at most 1 entry, and take the others out.",
  ],
  not_multiple_of: [
    z.strictObject({ a: z.number().multipleOf(5) }),
    { a: 7 },
    "In this, 'a' must be a multiple of 5, and here it is the number 7. Write a number that is a multiple of 5.",
  ],
  invalid_key: [
    z.record(z.string().min(3), z.number()),
    { ab: 1 },
    "In this, 'ab' does not fit. Write another value there.",
  ],
  invalid_element: [
    z.map(z.strictObject({}), z.string()),
    new Map([[{}, 1]]),
    'In this, the whole does not fit. Write another value there.',
  ],
  custom: [
    z.strictObject({ a: z.string().refine(() => false) }),
    { a: 'x' },
    "In this, 'a' does not fit. Write another value there.",
  ],
}

for (const [code, [schema, value, sentence]] of Object.entries(CODES))
  test(`the code ${code} has its sentence`, () => {
    assert.equal(schema.safeParse(value).error?.issues[0]?.code, code)
    assert.deepEqual(said(schema, value), [sentence])
  })

test('a check with its own words keeps them, once', () => {
  const day = z.string().regex(/^\d+$/, 'expected digits such as 12')
  assert.deepEqual(said(z.record(day, z.array(day)), { x: ['1'], 2: ['1', 'b'] }), [
    "In this, entry 2 of '2' is 'b': expected digits such as 12. Write digits such as 12.",
    "In this, 'x' does not fit: expected digits such as 12. Write digits such as 12.",
  ])
})

test('of several alternatives, the one of the kind that was written is spoken of', () => {
  const either = z.union([z.literal('none'), z.strictObject({ by: z.string(), on: z.string() })])
  assert.deepEqual(said(either, { by: 'me' }), ["In this, 'on' is missing. Add 'on' there, with text."])
  assert.deepEqual(said(either, 'nobody'), [
    "In this, the whole must be none, or { by: …, on: … }, and here it is 'nobody'. Write none, or { by: …, on: … }.",
  ])
})

const A = z.strictObject({ kind: z.literal('a'), to: z.string(), only: z.string().optional() })
const B = z.strictObject({ kind: z.literal('b'), to: z.number() })

for (const [name, tagged] of [
  ['discriminated', z.discriminatedUnion('kind', [A, B])],
  ['plain', z.union([A, B])],
] as const)
  test(`of a ${name} union with a tag, every tag is named, and a right tag says what else is asked for`, () => {
    const inside = z.strictObject({ list: z.array(tagged) })
    const of = "of entry 1 of 'list'"
    for (const [value, sentence] of [
      [{ kind: 'c', to: 1 }, `'kind' ${of} must be a or b, and here it is 'c'. Write a or b.`],
      [{ to: 1 }, `'kind' is missing in entry 1 of 'list'. Add 'kind' there, with a or b.`],
      [{ kind: 'b', to: 'x' }, `'to' ${of} must be a number, and here it is 'x'. Write a number.`],
      [{ kind: 'a' }, `'to' is missing in entry 1 of 'list'. Add 'to' there, with text.`],
      [
        { kind: 'b', to: 1, only: 'x' },
        "'only' does not belong in entry 1 of 'list': what belongs there is kind and to. Take 'only' out.",
      ],
    ] as const)
      assert.deepEqual(said(inside, { list: [value] }), [`In this, ${sentence}`])
  })

test('two words that are each right in another alternative name the choices of the first', () => {
  const crossed = z.union([
    z.strictObject({ a: z.literal('x'), b: z.literal('x') }),
    z.strictObject({ a: z.literal('y'), b: z.literal('y') }),
  ])
  assert.deepEqual(said(crossed, { a: 'x', b: 'y' }), [
    "In this, 'b' must be x, and here it is 'y'. Write x.",
  ])
})

test('a whole number is asked for as one, however the schema says so, and a fraction is not', () => {
  for (const whole of [z.int(), z.int32(), z.number().int(), z.int().positive()])
    assert.deepEqual(said(whole, 'x'), [
      "In this, the whole must be a whole number, and here it is 'x'. Write a whole number.",
    ])
  for (const any of [z.number(), z.float32(), z.number().positive()])
    assert.deepEqual(said(any, 'x'), [
      "In this, the whole must be a number, and here it is 'x'. Write a number.",
    ])
})

test('an object that is no text is shown by its keys, as the file writes them, and is never asked for a text', () => {
  const schema = z.strictObject({ a: z.string() })
  const value = { a: { toString: 'x', valueOf: 1 } }
  const says = "In this, 'a' must be text, and here it is"
  assert.deepEqual(said(schema, value), [
    `${says} { toString: …, valueOf: … }. Write text, in quotes where it begins with { or [.`,
  ])
  assert.deepEqual(said(schema, value, 'json'), [`${says} { "toString": …, "valueOf": … }. Write text.`])
  assert.deepEqual(said(schema, { a: [{ toString: 'x' }] }, 'json'), [`${says} a list. Write text.`])
  assert.deepEqual(said(z.strictObject({ a: z.number() }), value), [
    "In this, 'a' must be a number, and here it is { toString: …, valueOf: … }. Write a number.",
  ])
})

test('what to type is typed as the file is: JSON has quotes round its keys', () => {
  const schema = z.strictObject({
    year: z.string().regex(/^\d{4}$/),
    list: z.array(z.string()),
    to: z.strictObject({ en: z.string() }),
  })
  assert.deepEqual(
    said(schema, { year: 2024, list: 'a', to: 'x' }, 'json').map((text) => text.replace(/^.*?\. /, '')),
    [
      'Write "year": "2024", with the quotes: without them it is not read as text.',
      'Write "list": ["a"], with the square brackets.',
      'Write "to": { "en": "x" }.',
    ],
  )
})

test('long text is shown cut', () => {
  assert.match(said(z.number(), 'x'.repeat(1000))[0] ?? '', /here it is 'x{60}…'\./)
})

for (const [yaml, message, remedy] of [
  ['a: one\na: two', 'In this, this key is written twice.', 'Keep one of the two, and take the other out.'],
  [
    'a: Help: here',
    'This is not valid YAML: Nested mappings are not allowed in compact mappings.',
    "Put quotes round a text that has a colon and a space in it: 'Help: where to find it'.",
  ],
  [
    'a: @home',
    'This is not valid YAML: Plain value cannot start with reserved character @.',
    'Put quotes round a text that begins with this sign.',
  ],
] as const)
  test(`what is no YAML says what to do: ${JSON.stringify(yaml)}`, () => {
    const read = readYaml({ text: yaml, file: 'x.yaml', schema: z.unknown(), what: 'this', guide: 'Facts' })
    assert.ok(!read.ok)
    assert.deepEqual([read.refusal[0]?.message, read.refusal[0]?.remedy], [message, remedy])
  })
