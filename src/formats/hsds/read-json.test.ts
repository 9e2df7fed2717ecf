// HSDS JSON in each of its forms, the official examples and the mocks of a national feed, sound and broken.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { readRecord } from './check-record.ts'
import type { HsdsRead } from './hsds-read.ts'
import { WITHOUT_OFFICIAL, officialBytes, officialFiles, officialJson } from './official.fixture.ts'
import { readHsdsJson } from './read-json.ts'
import type { Entity } from './tables.ts'

const ID = 'ac148810-d857-441c-9679-408f346de14b'
const OTHER = 'b644a0d2-9e8a-4c33-9390-ae9ee93fc056'
const ORGANIZATION = 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610'
const SERVICE = { id: ID, name: 'Example Shelter', status: 'active' }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function read(value: unknown, file: string = 'a.json'): HsdsRead {
  const result = readHsdsJson(bytes(typeof value === 'string' ? value : JSON.stringify(value)), file)
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

/** Everything that reading an official file says, in one list of lines. */
function report(path: string): readonly string[] {
  const result = readHsdsJson(officialBytes(path), path.slice(path.lastIndexOf('/') + 1))
  if (!result.ok) return result.refusal.map(({ severity, message }) => `refused: ${severity}: ${message}`)
  const { services, rejected, warnings } = result.value
  return [
    `${services.length} read, ${rejected.length} rejected`,
    ...warnings.map(({ message }) => `warning: ${message}`),
    ...services.flatMap(({ problems }) => problems.map(({ severity, message }) => `${severity}: ${message}`)),
    ...rejected.flatMap(({ subject, problems }) =>
      problems.map(({ severity, message }) => `rejected ${subject}: ${severity}: ${message}`),
    ),
  ]
}

const TERMS = ['refused: error: This file is about the terms of a taxonomy, not about services.']
const TAXONOMIES = ['refused: error: This file is about taxonomies, not about services.']
const ORGANIZATIONS = ['refused: error: This file is about organizations, without their services.']
const PLACES = [
  'refused: error: This file is about where services are given (service_at_location), and a service is only a part of it.',
]
const SOURCE = [
  'refused: error: This file is about the source itself: which version it speaks, and where that is described.',
]
const PACKAGE = ['refused: error: This file is a package of tables or its description.']
const NOTHING = ['refused: error: This file is nothing that HSDS knows: no field of a record is in it.']
const PAGE = 'warning: This is page 1 of 10: 9 pages are missing.'
const REFUSED_PAGE = 'refused: warning: This is page 1 of 10: 9 pages are missing.'
const SOUND = ['1 read, 0 rejected']
const SHARED = "'capacities[0].unit.id' is the identifier of the service capacity that it stands in."
const again = (subject: string): string =>
  `rejected ${subject}: warning: The service ${ID} stands here more than once: '${subject}' is not the first, and one is taken at most.`
const repeated = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => again(`contents[${index + 1}]`))
const counts = (said: number, held: number): readonly string[] => [
  `warning: This says that there are ${said} in all, and holds ${held}.`,
  `warning: This says that a page has ${said}, and holds ${held}.`,
]

const OFFICIAL: Readonly<Record<string, readonly string[]>> = {
  'base.json': SOURCE,
  'location.json': ['refused: error: This file is about locations, without their services.'],
  'organization_full.json': [...SOUND, `warning: 'services[0].${SHARED.slice(1)}`],
  'organization_list.json': [...ORGANIZATIONS, REFUSED_PAGE],
  'service_at_location_full.json': PLACES,
  'service_at_location_list.json': [...PLACES, REFUSED_PAGE],
  'service_full.json': [...SOUND, `warning: ${SHARED}`],
  'service_list.json': [...SOUND, PAGE],
  'tabular.json': PACKAGE,
  'taxonomy.json': TAXONOMIES,
  'taxonomy_list.json': [...TAXONOMIES, REFUSED_PAGE],
  'taxonomy_term.json': TERMS,
  'taxonomy_term_list.json': [...TERMS, REFUSED_PAGE],
}

const URL_LEFT_OUT = 'which is no web address, so it is left out.'
const EMAIL_LEFT_OUT = 'which is no e-mail address, so it is left out.'
const noName = (at: string): string =>
  `rejected ${at}: error: '${at}.name' is missing, so this service is of no use.`
const noUrl = (at: string): string =>
  `rejected ${at}: warning: '${at}.url' is “example_counselling”, ${URL_LEFT_OUT}`
const noEmail = (at: string): string =>
  `rejected ${at}: warning: '${at}.email' is “email-example_com”, ${EMAIL_LEFT_OUT}`
const wrongEmail = (at: string, what: string): string =>
  `rejected ${at}: error: '${at}.email' is ${what}, and text belongs there, so this service is of no use.`

/** What every mock of the national feed says, file by file. */
const MOCKS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'V3.0-UK-Default': {
    'api_details.json': SOURCE,
    'dashboard_service_details_response.json': NOTHING,
    'dashboard_services_response.json': NOTHING,
    'organization.json': SOUND,
    'organization_list.json': [
      ...ORGANIZATIONS,
      REFUSED_PAGE,
      'refused: warning: This says that a page has 1, and holds 10.',
    ],
    'service_at_location_full.json': PLACES,
    'service_at_location_list.json': PLACES,
    'service_full.json': SOUND,
    'service_list.json': SOUND,
    'taxonomy.json': TAXONOMIES,
    'taxonomy_list.json': TAXONOMIES,
    'taxonomy_term.json': TERMS,
    'taxonomy_term_list.json': TERMS,
  },
  'V3.0-UK-Test': {
    'api_details.json': SOURCE,
    'organization_full.json': SOUND,
    'organization_list.json': [...ORGANIZATIONS, REFUSED_PAGE],
    'service_at_location_full.json': PLACES,
    'service_at_location_list.json': PLACES,
    'service_full.json': SOUND,
    'service_list.json': ['1 read, 127 rejected', ...counts(31, 128), ...repeated(127)],
    'service_list_data.json': ['1 read, 127 rejected', ...repeated(127)],
    'taxonomy.json': TAXONOMIES,
    'taxonomy_list.json': TAXONOMIES,
    'taxonomy_term.json': TERMS,
    'taxonomy_term_list.json': TERMS,
  },
  'V3.0-UK-Warn': {
    'api_details.json': SOURCE,
    'organization_full.json': SOUND,
    'organization_list.json': [...ORGANIZATIONS, REFUSED_PAGE],
    'service_at_location_full.json': PLACES,
    'service_at_location_list.json': PLACES,
    'service_full.json': SOUND,
    'service_list.json': SOUND,
    'taxonomy.json': TAXONOMIES,
    'taxonomy_list.json': [...TAXONOMIES, REFUSED_PAGE],
    'taxonomy_term.json': TERMS,
    'taxonomy_term_list.json': [
      ...TERMS,
      'refused: warning: This is page 1 of 2: 1 page is missing.',
      'refused: warning: This says that it is the last page, and page 1 of 2.',
    ],
  },
  'V3.0-UK-Fail': {
    'api_details.json': SOURCE,
    'organization_full.json': SOUND,
    'organization_list.json': [...ORGANIZATIONS, REFUSED_PAGE],
    'service_at_location_full.json': PLACES,
    'service_at_location_list.json': [...PLACES, REFUSED_PAGE],
    'service_full.json': [
      ...SOUND,
      `warning: 'url' is “example/counselling”, ${URL_LEFT_OUT}`,
      `warning: 'email' is “email-example_com”, ${EMAIL_LEFT_OUT}`,
    ],
    // Two of the four share an identifier, and the first has that of its organization.
    'service_list.json': [
      '0 read, 4 rejected',
      ...counts(1, 4),
      noName('contents[0]'),
      noUrl('contents[0]'),
      noEmail('contents[0]'),
      "rejected contents[0]: warning: 'contents[0].organization.id' is the identifier of the service that it stands in.",
      noName('contents[1]'),
      noUrl('contents[1]'),
      noEmail('contents[1]'),
      noName('contents[2]'),
      noUrl('contents[2]'),
      wrongEmail('contents[2]', 'false'),
      noName('contents[3]'),
      wrongEmail('contents[3]', 'the number 12345'),
      again('contents[3]'),
    ],
    'taxonomy.json': TAXONOMIES,
    'taxonomy_list.json': TAXONOMIES,
    'taxonomy_term.json': TERMS,
    'taxonomy_term_list.json': TERMS,
  },
}

for (const [folder, said] of [['hsds-3.2-examples', OFFICIAL] as const, ...Object.entries(MOCKS)]) {
  const path = folder.startsWith('V3') ? `oruk-mock-v3/${folder}` : folder
  test(
    `each JSON file of ${folder} says what it is, or what is wrong in it`,
    { skip: WITHOUT_OFFICIAL },
    () => {
      const names = officialFiles(path).filter((name) => name.endsWith('.json'))
      assert.deepEqual(names, Object.keys(said).toSorted())
      for (const name of names) assert.deepEqual(report(`${path}/${name}`), said[name], name)
    },
  )
}

// Files that hold no service are refused before their records are looked at; their faults are those of the records.
const FAULTS: readonly (readonly [file: string, entity: Entity, faults: readonly string[]])[] = [
  ...['Warn', 'Fail'].flatMap((kind): [string, Entity, string[]][] => [
    [
      `V3.0-UK-${kind}/taxonomy_term.json`,
      'taxonomy_term',
      ["warning: 'description' is missing.", `warning: 'term_uri' is “example_com”, ${URL_LEFT_OUT}`],
    ],
    [
      `V3.0-UK-${kind}/service_at_location_full.json`,
      'service_at_location',
      ["warning: 'location.id' is the identifier of the service at location that it stands in."],
    ],
  ]),
  ['V3.0-UK-Test/taxonomy_term.json', 'taxonomy_term', []],
  ['V3.0-UK-Test/service_at_location_full.json', 'service_at_location', []],
]

for (const [file, entity, faults] of FAULTS) {
  test(`the record in ${file} has ${faults.length} faults`, { skip: WITHOUT_OFFICIAL }, () => {
    const problems = readRecord(entity, officialJson(`oruk-mock-v3/${file}`), {
      place: { file },
      path: '',
    }).problems
    assert.deepEqual(
      problems.map(({ severity, message }) => `${severity}: ${message}`),
      faults,
    )
  })
}

test('an organization with its services gives each the organization', () => {
  const organization = { id: ORGANIZATION, name: 'Example House', description: 'A house.' }
  const own = { id: OTHER, name: 'Another House', description: 'Another.' }
  const services = [SERVICE, { ...SERVICE, id: OTHER, organization: own }]
  const { services: found } = read({ ...organization, services })
  assert.deepEqual(
    found.map(({ service }) => service.organization),
    [organization, own],
  )
})

test('an organization of no use is rejected, and its services are taken without it', () => {
  const { services, rejected } = read({ id: ORGANIZATION, description: 'A house.', services: [SERVICE] })
  assert.deepEqual(
    services.map(({ service }) => service),
    [SERVICE],
  )
  assert.deepEqual(
    rejected.map(({ subject, problems }) => [subject, problems.length]),
    [['a.json', 1]],
  )
})

test('an array, a page and lines are read alike', () => {
  const two = [SERVICE, { ...SERVICE, id: OTHER }]
  const lines = two.map((service) => JSON.stringify(service)).join('\r\n')
  for (const { services } of [
    read(two),
    read({ contents: two }),
    read(lines),
    read(`${lines}\n`, 'a.ndjson'),
  ])
    assert.deepEqual(
      services.map(({ service }) => service),
      two,
    )
  assert.equal(read(JSON.stringify(SERVICE), 'a.ndjson').services.length, 1)
  assert.deepEqual(
    read(lines).services.map(({ place }) => place.line),
    [1, 2],
  )
})

test('a broken line is rejected with its line and column, and the others are read', () => {
  const { services, rejected } = read(`${JSON.stringify(SERVICE)}\n\n{"id": }\n`)
  assert.equal(services.length, 1)
  assert.deepEqual(
    rejected.map(({ subject, problems }) => [subject, problems[0]?.place]),
    [['line 3', { file: 'a.json', line: 3, column: 8 }]],
  )
})

test('a record of another kind among services is rejected by its place', () => {
  const { services, rejected } = read([
    SERVICE,
    { id: OTHER, location_type: 'physical' },
    'x',
    { taxonomy: 'a', term_uri: 'b' },
  ])
  assert.equal(services.length, 1)
  assert.deepEqual(
    rejected.map(({ problems }) => problems[0]?.message),
    [
      "'[1]' is about locations, without their services.",
      "'[2]' is nothing that HSDS knows: no field of a record is in it.",
      "'[3]' is about the terms of a taxonomy, not about services.",
    ],
  )
})

test('where services share an identifier, the first sound one is taken', () => {
  const { services, rejected } = read([
    { ...SERVICE, status: 'open' },
    SERVICE,
    { ...SERVICE, id: ID.toUpperCase() },
  ])
  assert.deepEqual(
    services.map(({ problems }) => problems.length),
    [1],
  )
  assert.deepEqual(
    rejected.map(({ subject }) => subject),
    ['[0]', '[2]'],
  )
})

const PAGES: readonly (readonly [page: object, warnings: readonly string[]])[] = [
  [
    {
      total_items: 1,
      total_pages: 1,
      page_number: 1,
      size: 1,
      first_page: true,
      last_page: true,
      empty: false,
    },
    [],
  ],
  [
    { total_items: 90, total_pages: 9, page_number: 9, size: 10, last_page: true },
    ['This is page 9 of 9: 8 pages are missing.'],
  ],
  [{ last_page: false }, ['This says that it is not the last page: what follows is missing.']],
  [{ total_items: 2, total_pages: 1 }, ['This says that there are 2 in all, and holds 1.']],
  [{ total_items: 'many' }, ["'total_items' is no whole number."]],
  [{ empty: true }, ['This says that it is empty, and holds 1.']],
  [
    { total_pages: 1, page_number: 2, first_page: true },
    ['This says that it is the first page, and page 2.', 'This says that it is page 2 of 1.'],
  ],
  [
    { total_pages: 3, page_number: 1, last_page: true },
    ['This is page 1 of 3: 2 pages are missing.', 'This says that it is the last page, and page 1 of 3.'],
  ],
]

for (const [page, warnings] of PAGES) {
  test(`a page of one service that says ${JSON.stringify(page)} brings ${warnings.length} warnings`, () => {
    const found = read({ ...page, contents: [SERVICE] })
    assert.equal(found.services.length, 1)
    assert.deepEqual(
      found.warnings.map(({ message }) => message),
      warnings,
    )
  })
}

test('an empty page holds no service, and says so; a page without a list is refused', () => {
  assert.deepEqual(
    read({ total_items: 0, empty: true, contents: [] }).warnings.map(({ message }) => message),
    ['This file holds no service.'],
  )
  const refused = readHsdsJson(bytes('{"contents": {}, "total_items": 1}'), 'a.json')
  assert.ok(!refused.ok)
  assert.match(refused.refusal[0]?.message ?? '', /no list/)
})

test('no text makes the reader throw, and nothing of it reaches a prototype', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .jsonValue()
      .map((value) =>
        JSON.stringify({ ...SERVICE, phones: value, organization: value, total_items: 1, contents: [value] }),
      ),
    fc
      .jsonValue()
      .map(
        (value) =>
          `{"id": "${ID}", "name": "A", "status": "active", "__proto__": {"polluted": ${JSON.stringify(value)}}}`,
      ),
    fc.nat(20_000).map((depth) => '['.repeat(depth)),
    fc.nat(20_000).map((depth) => `{"a":`.repeat(depth) + '1' + '}'.repeat(depth)),
  )
  fc.assert(
    fc.property(hostile, fc.constantFrom('a.json', 'a.ndjson'), (text, file) => {
      const result = readHsdsJson(bytes(text), file)
      if (!result.ok)
        return result.refusal.every(({ message, remedy }) => message.endsWith('.') && remedy.endsWith('.'))
      return result.value.services.every(
        ({ service }) => Object.getPrototypeOf(service) === Object.prototype && !('polluted' in service),
      )
    }),
    { seed: 5, numRuns: 1500 },
  )
  assert.equal('polluted' in {}, false)
})
