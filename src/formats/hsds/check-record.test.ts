// Records held to their tables: what is an error, what a warning, and where each problem says it is.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { readRecord } from './check-record.ts'
import { WITHOUT_OFFICIAL, officialJson } from './official.fixture.ts'
import { ENTITIES, type Entity } from './tables.ts'

const AT = { place: { file: 'a.json' }, path: '' }
const ID = 'ac148810-d857-441c-9679-408f346de14b'
const OTHER = 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610'
const service = (more: object): unknown => ({ id: ID, name: 'Example Shelter', status: 'active', ...more })

function said(entity: Entity, value: unknown): readonly string[] {
  return readRecord(entity, value, AT).problems.map(({ severity, message }) => `${severity}: ${message}`)
}

const EXAMPLES: readonly (readonly [Entity, string])[] = [
  ['service', 'service_full'],
  ['organization', 'organization_full'],
  ['service_at_location', 'service_at_location_full'],
  ['location', 'location'],
  ['taxonomy', 'taxonomy'],
  ['taxonomy_term', 'taxonomy_term'],
]

for (const [entity, name] of EXAMPLES) {
  test(
    `the official ${name} has no error, and no warning but for the identifier that its capacity and unit share`,
    {
      skip: WITHOUT_OFFICIAL,
    },
    () => {
      const shared =
        "warning: 'capacities[0].unit.id' is the identifier of the service capacity that it stands in."
      assert.deepEqual(
        said(entity, officialJson(`hsds-3.2-examples/${name}.json`)),
        name === 'service_full' ? [shared] : [],
      )
    },
  )
}

const FAULTS: readonly (readonly [what: string, entity: Entity, value: unknown, said: string])[] = [
  ['a record that is none', 'service', 'x', 'error: This is “x”, and a service belongs there.'],
  [
    'no identifier',
    'service',
    { name: 'A', status: 'active' },
    "error: 'id' is missing, so this service is of no use.",
  ],
  [
    'a wrong identifier',
    'phone',
    { id: 'reg-1', number: '555-0100' },
    "error: 'id' is “reg-1”, which is no identifier of HSDS, so this phone is of no use.",
  ],
  [
    'a blank name',
    'service',
    service({ name: ' ' }),
    "error: 'name' is missing, so this service is of no use.",
  ],
  [
    'no status',
    'service',
    { id: ID, name: 'A' },
    "error: 'status' is missing, so this service is of no use.",
  ],
  [
    'an unknown status',
    'service',
    service({ status: 'open' }),
    "error: 'status' is “open”, which HSDS does not know, so this service is of no use.",
  ],
  [
    'a wrong type',
    'service',
    service({ email: false }),
    "error: 'email' is false, and text belongs there, so this service is of no use.",
  ],
  [
    'a number for an e-mail',
    'service',
    service({ email: 12345 }),
    "error: 'email' is the number 12345, and text belongs there, so this service is of no use.",
  ],
  [
    'a record for a text',
    'service',
    service({ url: {} }),
    "error: 'url' is a record, and text belongs there, so this service is of no use.",
  ],
  [
    'words for a number',
    'service',
    service({ minimum_age: 'twelve' }),
    "error: 'minimum_age' is “twelve”, and a number belongs there, so this service is of no use.",
  ],
  [
    'infinity',
    'service',
    service({ minimum_age: JSON.parse('1e999') }),
    "error: 'minimum_age' is a number too large to hold, so this service is of no use.",
  ],
  ['no list', 'service', service({ phones: {} }), "error: 'phones' is a record, and a list belongs there."],
  [
    'a phone without a number',
    'service',
    service({ phones: [{ id: OTHER }] }),
    "error: 'phones[0].number' is missing, so this phone is of no use.",
  ],
  [
    'an address for a script',
    'service',
    service({ url: 'javascript:alert(1)' }),
    "warning: 'url' is “javascript:alert(1)”, which is no web address, so it is left out.",
  ],
  [
    'half a web address',
    'service',
    service({ url: 'example/counselling' }),
    "warning: 'url' is “example/counselling”, which is no web address, so it is left out.",
  ],
  [
    'half an e-mail address',
    'service',
    service({ email: 'a_b.example' }),
    "warning: 'email' is “a_b.example”, which is no e-mail address, so it is left out.",
  ],
  [
    'a day that is none',
    'service',
    service({ assured_date: '2026-02-30' }),
    "warning: 'assured_date' is “2026-02-30”, which is no day of the calendar, so it is left out.",
  ],
  [
    'a day for a moment',
    'service',
    service({ last_modified: '2026-02-03' }),
    "warning: 'last_modified' is “2026-02-03”, which is no day and time, so it is left out.",
  ],
  [
    'words for a time',
    'schedule',
    { id: ID, opens_at: 'nine' },
    "warning: 'opens_at' is “nine”, which is no time of day, so it is left out.",
  ],
  [
    'an unknown kind of place',
    'location',
    { id: ID, location_type: 'moon' },
    "warning: 'location_type' is “moon”, which HSDS does not know, so it is left out.",
  ],
  [
    'a number in quotes',
    'phone',
    { id: ID, number: '555-0100', extension: '7' },
    "warning: 'extension' is “7”, and is read as the number 7.",
  ],
  [
    'a number for a text',
    'location',
    { id: ID, location_type: 'physical', external_identifier: 7 },
    "warning: 'external_identifier' is the number 7, and is read as text.",
  ],
  [
    'a term without a description',
    'taxonomy_term',
    { id: ID, name: 'A' },
    "warning: 'description' is missing.",
  ],
  [
    'a capacity without its unit',
    'service_capacity',
    { id: ID, available: 1, updated: '2026-11-22T10:00:00Z' },
    "warning: 'unit' is missing.",
  ],
  [
    'two links that differ',
    'service',
    service({ organization_id: ID, organization: { id: OTHER, name: 'A', description: 'B' } }),
    "warning: 'organization.id' differs from 'organization_id' beside it.",
  ],
  [
    'one identifier for two',
    'service',
    service({ organization: { id: ID, name: 'A', description: 'B' } }),
    "warning: 'organization.id' is the identifier of the service that it stands in.",
  ],
]

for (const [what, entity, value, expected] of FAULTS) {
  test(`${what} is named`, () => {
    assert.deepEqual(said(entity, value), [expected])
    for (const { rule, place, remedy } of readRecord(entity, value, AT).problems) {
      assert.deepEqual([rule, place.file], ['hsds-record', 'a.json'])
      assert.match(remedy, /\.$/)
    }
  })
}

test('a path leads to the place, from whatever place the record stands in', () => {
  const phones = [
    { id: OTHER, number: '555-0100' },
    { id: OTHER, number: 555 },
    { id: OTHER, number: [] },
  ]
  const problems = readRecord('service', service({ phones }), {
    place: { file: 'a.json' },
    path: 'contents[3]',
  }).problems
  assert.deepEqual(
    problems.map(({ subject }) => subject),
    ['contents[3].phones[1].number', 'contents[3].phones[2].number'],
  )
})

test('what cannot be used is left out, and what is around it stays', () => {
  const phones = [{ id: OTHER }, { id: OTHER, number: '555-0100', extension: '7', colour: 'red' }]
  const { record } = readRecord(
    'service',
    service({ url: 'nowhere', alert: null, licenses: '', phones, colour: 'red' }),
    AT,
  )
  assert.deepEqual(record, {
    id: ID,
    name: 'Example Shelter',
    status: 'active',
    phones: [{ id: OTHER, number: '555-0100', extension: 7 }],
  })
})

test('identifiers are read in lower case', () => {
  assert.equal(readRecord('phone', { id: ID.toUpperCase(), number: '555-0100' }, AT).record?.['id'], ID)
})

test('keys of a prototype are neither read nor written', () => {
  const hostile = `{"__proto__": {"name": "A", "polluted": true}, "constructor": {"prototype": {"polluted": true}},
    "id": "${ID}", "status": "active", "organization": {"__proto__": {"id": "${OTHER}"}, "name": "B"}}`
  assert.deepEqual(said('service', JSON.parse(hostile)), [
    "error: 'name' is missing, so this service is of no use.",
    "error: 'organization.id' is missing, so this organization is of no use.",
    "warning: 'organization.description' is missing.",
  ])
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false)
  const inherited: unknown = Object.create({ name: 'A' }, { id: { value: ID }, status: { value: 'active' } })
  assert.deepEqual(said('service', inherited), ["error: 'name' is missing, so this service is of no use."])
})

test('any value of JSON is checked as any entity without a throw, and what is left passes again', () => {
  const keys = [...new Set(ENTITIES.flatMap((entity) => Object.keys(nearly(entity))))]
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue(),
      fc.constantFrom(ID, 'active', '', 7, null),
      tie('list'),
      tie('record'),
    ),
    list: fc.array(tie('any'), { maxLength: 3 }),
    record: fc.dictionary(fc.constantFrom(...keys, '__proto__', 'constructor', 'toString'), tie('any'), {
      maxKeys: 8,
    }),
  })).any
  fc.assert(
    fc.property(fc.constantFrom(...ENTITIES), value, fc.boolean(), (entity, hostile, mended) => {
      const whole =
        mended && typeof hostile === 'object' && !Array.isArray(hostile)
          ? { ...nearly(entity), ...hostile }
          : hostile
      const { record, problems } = readRecord(entity, whole, AT)
      if (record === null) return problems.some(({ severity }) => severity === 'error')
      const again = readRecord(entity, record, AT)
      assert.deepEqual(again.record, record)
      return again.problems.every(({ severity }) => severity === 'warning')
    }),
    { seed: 3, numRuns: 2000 },
  )
  assert.equal(Object.keys(Object.prototype).length, 0)
})

/** A record of the entity with what no record can do without. */
function nearly(entity: Entity): object {
  return {
    id: ID,
    name: 'A',
    status: 'active',
    number: '555-0100',
    organization: {},
    phones: [],
    [entity]: [],
    locations: [],
    service_at_locations: [],
    attributes: [],
  }
}
