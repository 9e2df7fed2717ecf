// HSDS of other directories: what is kept private stays away, and what is plain becomes hours, needs, ways and places.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Imported } from './draft.ts'
import { importHsds, isHsds3 } from './read-hsds.ts'

const OPTIONS = { needs: [], section: 'local', sources: ['example-source'] } as const
const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const SERVICE = { id: uuid(1), name: 'Example Food Pantry', status: 'active', description: 'A food pantry.' }

function read(...services: readonly object[]): Imported {
  const bytes = new TextEncoder().encode(JSON.stringify(services))
  const result = importHsds([{ name: 'services.json', bytes }], OPTIONS)
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

function only(service: object): Imported['drafts'][number]['service'] {
  const { drafts } = read({ ...SERVICE, ...service })
  const [draft] = drafts
  assert.ok(draft)
  assert.equal(drafts.length, 1)
  return draft.service
}

const warned = ({ report }: Imported): readonly string[] => report.warnings.map(({ what }) => what)

interface PlaceParts {
  readonly location?: object
  readonly address?: object
  readonly id?: number
}

function at({ location = {}, address = {}, id = 10 }: PlaceParts = {}): object {
  return {
    id: uuid(id),
    location: {
      id: uuid(id + 1),
      location_type: 'physical',
      latitude: 38.95,
      longitude: -92.33,
      addresses: [
        {
          id: uuid(id + 2),
          address_1: '12 Example Street',
          city: 'Columbia',
          state_province: 'MO',
          postal_code: '65201',
          country: 'US',
          address_type: 'physical',
          ...address,
        },
      ],
      ...location,
    },
  }
}

const flag = (label: string, value: string, id = 90): object => ({
  id: uuid(id),
  label,
  value,
  taxonomy_term: { id: uuid(id + 1), name: label, description: label },
})

const CONFIDENTIAL: readonly (readonly [what: string, service: object])[] = [
  [
    'words in the street',
    { service_at_locations: [at({ address: { address_1: '12 Example Street (Confidential)' } })] },
  ],
  ['words beside the street', { service_at_locations: [at({ address: { address_2: 'Do not publish' } })] }],
  [
    'the name of the location',
    { service_at_locations: [at({ location: { name: 'Confidential location' } })] },
  ],
  [
    'a flag on the location',
    { service_at_locations: [at({ location: { attributes: [flag('IsPrivate', 'Yes')] } })] },
  ],
  [
    'a term on the address',
    { service_at_locations: [at({ address: { attributes: [flag('Confidential address', 'true')] } })] },
  ],
  ['a flag on the service', { service_at_locations: [at()], attributes: [flag('AddressIsPrivate', 'true')] }],
  [
    'a term of the service',
    { service_at_locations: [at()], attributes: [flag('Type of site', 'Confidential location')] },
  ],
]

for (const [what, service] of CONFIDENTIAL) {
  test(`a place that ${what} calls confidential is not stored, not in words either`, () => {
    const description = 'A shelter at 12 Example Street in Columbia, MO 65201.'
    const imported = read({ ...SERVICE, ...service, description })
    assert.equal(imported.drafts.length, 1)
    assert.deepEqual(imported.drafts[0]?.service.access, { kind: 'call for location' })
    assert.doesNotMatch(JSON.stringify(imported.drafts), /12 Example|65201|38\.95|-92\.33/)
  })
}

test('a street that one record keeps private is private in every other', () => {
  const hidden = at({ address: { address_1: '12 Example Street (Do Not Give Out)' } })
  const imported = read(
    { ...SERVICE, service_at_locations: [hidden] },
    { ...SERVICE, id: uuid(2), service_at_locations: [at({ id: 20 })] },
  )
  assert.deepEqual(
    imported.drafts.map(({ service }) => service.access.kind),
    ['call for location', 'call for location'],
  )
})

test('a place of the organization that is confidential is not told in the words of its services', () => {
  const { location } = at({ address: { address_2: 'Confidential' } }) as { readonly location: object } // made above
  const organization = { id: uuid(5), name: 'Example Org', description: 'x', locations: [location] }
  const service = only({ organization, description: 'Come to 12 Example Street.' })
  assert.doesNotMatch(JSON.stringify(service), /12 Example/)
})

test('a marked place without a house number is private too', () => {
  const farm = {
    address: { address_1: 'Old Mill Farm' },
    location: { attributes: [flag('IsPrivate', 'Yes')] },
  }
  const imported = read({ ...SERVICE, service_at_locations: [at(farm)] })
  assert.deepEqual(imported.drafts[0]?.service.access, { kind: 'call for location' })
  assert.doesNotMatch(JSON.stringify(imported.drafts), /Old Mill/)
})

test('a flag that says no keeps nothing private', () => {
  const service = only({
    service_at_locations: [at({ location: { attributes: [flag('IsPrivate', 'No')] } })],
  })
  assert.equal(service.access.kind, 'published')
})

test('a record that its source does not show is not stored, and its id is told to the merge', () => {
  const imported = read({ ...SERVICE, attributes: [flag('ExcludeFromWebsite', 'Yes')] })
  assert.deepEqual(imported.drafts, [])
  assert.deepEqual([...imported.withheld.records], [SERVICE.id])
  assert.deepEqual(imported.report.files[0]?.private, { 'its source keeps it private': 1 })
})

test('what is inactive or defunct is left out with the reason; what is closed for some time says so', () => {
  const imported = read(
    { ...SERVICE, status: 'inactive' },
    { ...SERVICE, id: uuid(2), status: 'defunct' },
    { ...SERVICE, id: uuid(3), status: 'temporarily closed' },
  )
  assert.deepEqual(imported.report.files[0]?.leftOut, {
    'its source says that it is inactive': 1,
    'its source says that it is defunct': 1,
  })
  assert.deepEqual(
    imported.drafts.map(({ service }) => service.know?.en),
    ['Its source says that it is closed for some time.'],
  )
})

test('telephones are sorted by their type: fax is dropped, a TTY is a relay, sms is a text, an extension is kept', () => {
  const phone = (number: string, type: string, more: object = {}): object => ({
    id: uuid(40),
    number,
    type,
    ...more,
  })
  const { channels } = only({
    phones: [
      phone('(573) 555-0101', 'voice', { extension: 12 }),
      phone('573-555-0102', 'fax'),
      phone('573-555-0103', 'TTY'),
      phone('741741', 'sms'),
      phone('573-555-0104', 'voice', { description: 'Staff only' }),
      phone('573.555.0101 x12', 'voice'),
    ],
    url: 'https://pantry.example/',
    email: 'someone@pantry.example',
  })
  assert.deepEqual(
    channels.map(({ kind, address }) => `${kind} ${address}`),
    ['call 573-555-0101 x12', 'relay 573-555-0103', 'text 741741', 'web https://pantry.example/'],
  )
  assert.ok(channels.every(({ verification }) => verification.state === 'unconfirmed'))
})

test('a number that is not to be given out is nowhere, and the merge is told', () => {
  const imported = read({
    ...SERVICE,
    description: 'Call 573-555-0105.',
    phones: [
      { id: uuid(40), number: '573-555-0105', type: 'voice', description: 'Confidential, do not give out' },
    ],
  })
  assert.doesNotMatch(JSON.stringify(imported.drafts), /555-0105/)
  assert.deepEqual([...imported.withheld.numbers], ['5735550105'])
})

const row = (more: object): object => ({ id: uuid(50), freq: 'WEEKLY', byday: 'MO,TU', ...more })
const NINE_TO_FIVE = { opens_at: '09:00', closes_at: '17:00' }
const WEEK = [
  { day: 0, opens: 540, closes: 1020 },
  { day: 1, opens: 540, closes: 1020 },
]

test('weekly hours are hours in the usual zone of the state, and the report says that the zone is inferred', () => {
  for (const times of [
    NINE_TO_FIVE,
    { opens_at: '09:00:00-06:00', closes_at: '17:00:00-06:00' },
    { ...NINE_TO_FIVE, timezone: -5 },
  ]) {
    const imported = read({ ...SERVICE, service_at_locations: [at()], schedules: [row(times)] })
    assert.deepEqual(imported.drafts[0]?.service.hours, {
      kind: 'weekly',
      timezone: 'America/Chicago',
      spans: WEEK,
    })
    assert.deepEqual(
      imported.report.mappings
        .filter(({ what }) => what.includes('America/Chicago'))
        .map(({ count }) => count),
      [1],
    )
  }
})

const NOT_PLAIN: readonly (readonly [why: string, rows: readonly object[], places: readonly object[]])[] = [
  ['a month', [row({ ...NINE_TO_FIVE, freq: 'MONTHLY', byday: '2MO' })], [at()]],
  ['every second week', [row({ ...NINE_TO_FIVE, interval: 2 })], [at()]],
  ['a season', [row({ ...NINE_TO_FIVE, valid_to: '2020-09-30' })], [at()]],
  ['another offset', [row({ ...NINE_TO_FIVE, timezone: -8 })], [at()]],
  ['UTC', [row({ opens_at: '15:00Z', closes_at: '23:00Z' })], [at()]],
  ['no state', [row(NINE_TO_FIVE)], []],
  ['two times that are one', [row({ opens_at: '00:00', closes_at: '00:00' })], [at()]],
  ['overlap', [row(NINE_TO_FIVE), row({ opens_at: '10:00', closes_at: '11:00' })], [at()]],
]

for (const [why, schedules, places] of NOT_PLAIN) {
  test(`hours of ${why} stay words, which never say that something is open`, () => {
    const imported = read({ ...SERVICE, service_at_locations: places, schedules })
    assert.equal(imported.drafts[0]?.service.hours?.kind, 'words')
    assert.ok(warned(imported).some((what) => /^hours .* stay words$/.test(what)))
  })
}

test('needs come from codes of Open Eligibility, and from words where there is no code', () => {
  const term = {
    id: uuid(60),
    code: '1178',
    name: 'x',
    description: 'x',
    taxonomy: 'Open Eligibility 2.0',
  }
  const coded = only({ attributes: [{ id: uuid(61), taxonomy_term: term }] })
  assert.deepEqual(coded.needs, ['substance', 'food'])
  assert.deepEqual(only({}).needs, ['food'])
  const other = only({
    attributes: [{ id: uuid(61), taxonomy_term: { ...term, name: 'x', taxonomy: 'Another' } }],
  })
  assert.deepEqual(other.needs, ['food'])
})

test('areas are a country or a state that is named; the region of another directory is words', () => {
  const { areas, coverage } = only({
    service_areas: [
      { id: uuid(70), name: 'Missouri' },
      { id: uuid(71), name: 'Kansas side', extent: 'US-KS', extent_type: 'text' },
      { id: uuid(72), name: 'The valley', extent: 'valley', extent_type: 'text' },
    ],
  })
  assert.deepEqual(areas, [
    { kind: 'state', state: 'MO' },
    { kind: 'state', state: 'KS' },
  ])
  assert.equal(coverage.en, 'Missouri; Kansas side; The valley')
})

test('a service with two addresses is found near each; one on the internet has no place', () => {
  const places = [at(), at({ id: 20, address: { address_1: '14 Example Street' } })]
  const imported = read({ ...SERVICE, service_at_locations: places })
  assert.deepEqual(
    imported.drafts.map(({ record }) => record),
    [`${SERVICE.id}@${uuid(10)}`, `${SERVICE.id}@${uuid(20)}`],
  )
  assert.deepEqual(only({ service_at_locations: [at({ location: { location_type: 'virtual' } })] }).access, {
    kind: 'telephone only',
  })
})

test('a mail address is no place where people go', () => {
  const service = only({ service_at_locations: [at({ address: { address_type: 'postal' } })] })
  assert.deepEqual(service.access, { kind: 'call for location' })
})

test('ages, costs, papers and languages come from their fields', () => {
  const { takes, languages, know } = only({
    minimum_age: 13,
    maximum_age: 24,
    cost_options: [{ id: uuid(80), option: 'Everyone', amount: 0 }],
    required_documents: [{ id: uuid(81), document: 'A letter' }],
    languages: [
      { id: uuid(82), name: 'Spanish', code: 'spa' },
      { id: uuid(83), name: 'English' },
    ],
    alert: 'Closed in the week of the flood.',
  })
  assert.deepEqual(
    [takes.ages, takes.cost, takes.documents],
    [{ from: 13, to: 24 }, 'free', { en: 'A letter' }],
  )
  assert.deepEqual(languages, ['es'])
  assert.match(know?.en ?? '', /Closed in the week of the flood\./)
})

test('two files that tell one service alike are one; where they differ, the second is rejected', () => {
  const file = (name: string, service: object): { name: string; bytes: Uint8Array } => ({
    name,
    bytes: new TextEncoder().encode(JSON.stringify(service)),
  })
  const result = importHsds(
    [file('a.json', SERVICE), file('b.json', SERVICE), file('c.json', { ...SERVICE, name: 'Another' })],
    OPTIONS,
  )
  assert.ok(result.ok)
  const { drafts, report } = result.value
  assert.equal(drafts.length, 1)
  assert.deepEqual(
    report.files.map(({ stored, merged, rejected }) => [stored, merged, rejected]),
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  )
  assert.match(report.rejected[0]?.message ?? '', /stands in a\.json already/)
})

test('HSDS 3 is told from older tables by the columns of its services', () => {
  const csv = (header: string): boolean =>
    isHsds3([{ name: 'x/services.csv', bytes: new TextEncoder().encode(`${header}\n1,2,3\n`) }])
  assert.ok(csv('id,organization_id,"name",status'))
  assert.ok(!csv('id,location_id,organization_id,name,status'))
  assert.ok(isHsds3([{ name: 'a.ndjson', bytes: new Uint8Array() }]))
  assert.ok(!isHsds3([{ name: 'a.csv', bytes: new Uint8Array() }]))
})
