// What is written in JSON: it validates against the official schemas, reads back, and keeps one order of keys.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { WITHOUT_OFFICIAL, officialBytes, officialFiles, officialJson } from './official.fixture.ts'
import { readHsdsJson } from './read-json.ts'
import { TABLES } from './tables.ts'
import type { HsdsService } from './tree.ts'
import { canonicalRecord, serviceJson, serviceListJson, servicesNdjson } from './write-json.ts'

const SCHEMAS = 'hsds-3.2-schema/schema'
const BASE = 'https://raw.githubusercontent.com/openreferral/specification/refs/heads/3.2/schema'
const ID = 'ac148810-d857-441c-9679-408f346de14b'

function officialServices(path: string): readonly HsdsService[] {
  const read = readHsdsJson(officialBytes(path), path)
  assert.ok(read.ok)
  return read.value.services.map(({ service }) => service)
}

let official: Ajv2020 | undefined

/** The official schemas, whose references lead from file to file; read once, by the first test that needs them. */
function officialSchemas(): Ajv2020 {
  if (official !== undefined) return official
  official = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(official)
  for (const name of officialFiles(SCHEMAS).filter((file) => file !== 'openapi.json'))
    official.addSchema(officialJson(`${SCHEMAS}/${name}`) as object) // addSchema itself refuses what is no schema
  return official
}

/** What the official schema finds wrong in the value. */
function faultsOf(entity: string, value: unknown): readonly string[] {
  const validate = officialSchemas().getSchema(`${BASE}/${entity}.json`)
  assert.ok(validate)
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`)
}

test('the official schemas find the faults that are there', { skip: WITHOUT_OFFICIAL }, () => {
  assert.deepEqual(faultsOf('service', { id: 'x', name: 'A', status: 'open', phones: [{ id: ID }] }), [
    '/id must match format "uuid"',
    '/status must be equal to one of the allowed values',
    "/phones/0 must have required property 'number'",
  ])
})

test(
  'every service of the official examples and mocks, written whole and in the list, validates',
  {
    skip: WITHOUT_OFFICIAL,
  },
  () => {
    const paths = [
      'hsds-3.2-examples/service_full.json',
      'hsds-3.2-examples/organization_full.json',
      'hsds-3.2-examples/service_list.json',
      ...['Default', 'Test', 'Warn', 'Fail'].map((kind) => `oruk-mock-v3/V3.0-UK-${kind}/service_full.json`),
    ]
    for (const service of paths.flatMap(officialServices)) {
      assert.deepEqual(faultsOf('service', JSON.parse(serviceJson(service))), [])
      const [listed] = JSON.parse(serviceListJson([service])).contents
      assert.deepEqual(faultsOf('service', listed), [])
    }
  },
)

test('what is written reads back as the same services, in every form', { skip: WITHOUT_OFFICIAL }, () => {
  const services = [
    ...officialServices('hsds-3.2-examples/service_full.json'),
    { id: 'b644a0d2-9e8a-4c33-9390-ae9ee93fc056', name: 'Example “Shelter”\n', status: 'active' } as const,
  ]
  for (const [file, text] of [
    ['services.json', serviceListJson(services)],
    ['services.ndjson', servicesNdjson(services)],
  ] as const) {
    const read = readHsdsJson(new TextEncoder().encode(text), file)
    assert.ok(read.ok)
    assert.deepEqual(
      read.value.services.map(({ service }) => service),
      services,
    )
    assert.deepEqual(read.value.warnings, [])
  }
})

test(
  'the official service is written with all that it says, and in the order of the tables',
  {
    skip: WITHOUT_OFFICIAL,
  },
  () => {
    const [service] = officialServices('hsds-3.2-examples/service_full.json')
    assert.ok(service)
    const written: unknown = JSON.parse(serviceJson(service))
    assert.deepEqual(written, officialJson('hsds-3.2-examples/service_full.json'))
    const { fields, refs, lists } = TABLES.service
    const order = [...fields.keys(), ...refs.map(({ field }) => field), ...lists.map(({ field }) => field)]
    assert.deepEqual(
      Object.keys(written as object),
      order.filter((key) => key in (written as object)),
    )
  },
)

test('empty texts, empty lists and keys that no table names are not written', () => {
  const service = {
    id: ID,
    status: 'active',
    colour: 'red',
    name: 'A',
    alert: '',
    phones: [],
    organization: { name: 'B', id: ID },
  } as const
  assert.equal(
    JSON.stringify(canonicalRecord('service', service)),
    `{"id":"${ID}","name":"A","status":"active","organization":{"id":"${ID}","name":"B"}}`,
  )
})

test('the list is one page, and every file ends with a line feed', () => {
  const service = { id: ID, name: 'A', status: 'active' } as const
  assert.deepEqual(JSON.parse(serviceListJson([service])), {
    total_items: 1,
    total_pages: 1,
    page_number: 1,
    size: 1,
    first_page: true,
    last_page: true,
    empty: false,
    contents: [service],
  })
  assert.equal(JSON.parse(serviceListJson([])).empty, true)
  for (const text of [serviceListJson([service]), serviceJson(service), servicesNdjson([service])])
    assert.match(text, /[^\n]\n$/)
  assert.equal(servicesNdjson([]), '')
})
