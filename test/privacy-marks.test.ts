// Every spelling by which a source keeps a place private, in every form of import: nothing of the place or the number is stored.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Importer } from '../src/formats/import/draft.ts'
import { type Texts, csvOf, imported } from '../src/formats/import/import.fixture.ts'
import { importHsds } from '../src/formats/import/read-hsds.ts'
import { importIcarol } from '../src/formats/import/read-icarol.ts'
import { importOlder } from '../src/formats/import/read-older.ts'
import { importPlain } from '../src/formats/import/read-plain.ts'

type Cells = Readonly<Record<string, string>>

/** By header, a cell that keeps the place private, one that does not, and whether the numbers are kept too. */
const MARKS: readonly (readonly [header: string, kept: string, open: string, numbers: boolean])[] = [
  ['is_private', 'true', 'false', true],
  ['confidential', 'yes', 'no', true],
  ['is_confidential', '1', '0', true],
  ['Confidential?', 'Y', 'N', true],
  ['Confidential (Y/N)', 'Y', 'N', true],
  ['Public?', 'No', 'Yes', true],
  ['show_on_public_site', 'false', 'true', true],
  ['exclude_from_website', 'true', 'false', true],
  ['Visibility', 'Private', 'Public', true],
  ['Published', 'no', 'yes', true],
  ['Not for public', 'yes', 'no', true],
  ['Staff Only', 'x', '', true],
  ['Internal', 'yes', 'no', true],
  ['Confidential Address', 'yes', 'no', false],
  ['Private Address', 'yes', 'no', false],
  ['is_private_address', 'true', 'false', false],
  ['PhysicalAddressIsPrivateFlag', 'Yes', 'No', false],
  ['Show Address', 'no', 'yes', false],
  ['Display Address', 'No', 'Yes', false],
  ['Address Public', 'false', 'true', false],
  ['Suppress Address', 'x', '', false],
  ['Privacy rules of the house', 'ask', '', true],
  ['Restricted matters', 'yes', 'no', true],
  ['Remarks', 'Confidential location', 'Ring twice', false],
]

/** Those that are cells of a mark, not words. */
const CELLS = MARKS.filter(([header]) => header !== 'Remarks')

const STREET = '77 Hidden Lane'
const PLACE = [/77 Hidden/, /65201/, /38\.95/, /-92\.33/]
const NUMBER = /555\D*0171/
const WORDS = `A program at ${STREET}, Columbia, MO 65201.`
const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

interface Form {
  readonly name: string
  readonly importer: Importer
  readonly files: (mark: Cells) => Texts
  /** In HSDS a remark beside the fields is no mark; its own descriptions are. */
  readonly readsRemarks: boolean
}

const ADDRESS = { address_1: STREET, city: 'Columbia', state_province: 'MO', postal_code: '65201' }
const ORGANIZATION = { id: uuid(1), name: 'Example House', description: 'An example.' }
const SERVICE = { id: uuid(2), name: 'Example Program', description: WORDS, status: 'active' }
const LOCATION = { id: uuid(3), location_type: 'physical', name: 'Example site' }
const POINT = { latitude: '38.95', longitude: '-92.33' }
const HSDS_ADDRESS = { id: uuid(4), ...ADDRESS, country: 'US', address_type: 'physical' }
const PHONE = { id: uuid(5), number: '573-555-0171' }

const FORMS: readonly Form[] = [
  {
    name: 'a plain table',
    importer: importPlain,
    readsRemarks: true,
    files: (mark) => ({
      'x.csv': csvOf([
        {
          id: 'a1',
          name: 'Example Program',
          description: WORDS,
          street: STREET,
          city: 'Columbia',
          state: 'MO',
          zip: '65201',
          phone: PHONE.number,
          ...POINT,
          ...mark,
        },
      ]),
    }),
  },
  {
    name: 'an iCarol-style export',
    importer: importIcarol,
    readsRemarks: true,
    files: (mark) => ({
      'x.csv': csvOf([
        {
          ResourceAgencyNum: '1',
          TaxonomyLevelName: 'Agency',
          PublicName: 'Example Program',
          AgencyDescription: WORDS,
          AgencyStatus: 'Active',
          PhysicalAddress1: STREET,
          PhysicalCity: 'Columbia',
          PhysicalStateProvince: 'MO',
          PhysicalPostalCode: '65201',
          Latitude: '38.95',
          Longitude: '-92.33',
          Phone1Number: PHONE.number,
          ...mark,
        },
      ]),
    }),
  },
  {
    name: 'older HSDS, the service',
    importer: importOlder,
    readsRemarks: true,
    files: (mark) => older({ services: mark }),
  },
  {
    name: 'HSDS 3 in JSON, the service',
    importer: importHsds,
    readsRemarks: false,
    files: (mark) => json({ service: mark }),
  },
  {
    name: 'HSDS 3 in tables, the service',
    importer: importHsds,
    readsRemarks: false,
    files: (mark) => tables({ service: mark }),
  },
]

type Table = 'services' | 'locations' | 'addresses' | 'phones' | 'organizations'

function older(marks: Partial<Record<Table, Cells>>): Texts {
  return {
    'organizations.csv': csvOf([{ id: '1', name: 'Example House', ...marks.organizations }]),
    'locations.csv': csvOf([
      { id: '1', organization_id: '1', name: 'Example site', ...POINT, ...marks.locations },
    ]),
    'services.csv': csvOf([
      { id: '1', location_id: '1', name: 'Example Program', description: WORDS, ...marks.services },
    ]),
    'addresses.csv': csvOf([{ id: '1', location_id: '1', ...ADDRESS, ...marks.addresses }]),
    'phones.csv': csvOf([
      { id: '1', service_id: '1', number: PHONE.number, number_type: 'voice', ...marks.phones },
    ]),
  }
}

type Record3 = 'service' | 'location' | 'address' | 'phone' | 'organization'

function json(marks: Partial<Record<Record3, Cells>>): Texts {
  const location = {
    ...LOCATION,
    latitude: 38.95,
    longitude: -92.33,
    addresses: [{ ...HSDS_ADDRESS, ...marks.address }],
    ...marks.location,
  }
  const service = {
    ...SERVICE,
    organization: { ...ORGANIZATION, ...marks.organization },
    service_at_locations: [{ id: uuid(6), location }],
    phones: [{ ...PHONE, ...marks.phone }],
    ...marks.service,
  }
  return { 'x.json': JSON.stringify([service]) }
}

function tables(marks: Partial<Record<Record3, Cells>>): Texts {
  return {
    'organizations.csv': csvOf([{ ...ORGANIZATION, ...marks.organization }]),
    'services.csv': csvOf([{ ...SERVICE, organization_id: uuid(1), ...marks.service }]),
    'locations.csv': csvOf([{ ...LOCATION, ...POINT, ...marks.location }]),
    'service_at_location.csv': csvOf([{ id: uuid(6), service_id: uuid(2), location_id: uuid(3) }]),
    'addresses.csv': csvOf([{ ...HSDS_ADDRESS, location_id: uuid(3), ...marks.address }]),
    'phones.csv': csvOf([{ ...PHONE, service_id: uuid(2), ...marks.phone }]),
  }
}

const storedOf = (importer: Importer, files: Texts): string =>
  JSON.stringify(imported(importer, files).drafts)

for (const { name, importer, files, readsRemarks } of FORMS) {
  for (const [header, kept, open, numbers] of MARKS) {
    if (header === 'Remarks' && !readsRemarks) continue
    test(`${name}: '${header}: ${kept}' keeps the place out of all that is stored`, () => {
      const stored = storedOf(importer, files({ [header]: kept }))
      for (const secret of PLACE) assert.doesNotMatch(stored, secret)
      if (numbers) assert.doesNotMatch(stored, NUMBER)
      const shown = storedOf(importer, files({ [header]: open }))
      for (const told of [...PLACE, NUMBER]) assert.match(shown, told)
    })
  }
}

for (const [form, importer, make] of [
  ['JSON', importHsds, json],
  ['tables', importHsds, tables],
] as const) {
  for (const [header, kept] of CELLS) {
    test(`HSDS 3 in ${form}: '${header}' on a location or an address hides the place, on a phone the number`, () => {
      for (const record of ['location', 'address'] as const) {
        const stored = storedOf(importer, make({ [record]: { [header]: kept } }))
        for (const secret of PLACE) assert.doesNotMatch(stored, secret, record)
        assert.match(stored, /call for location/)
      }
      assert.doesNotMatch(storedOf(importer, make({ phone: { [header]: kept } })), NUMBER)
    })
  }
}

for (const [header, kept] of CELLS) {
  test(`older HSDS: '${header}' on a location or an address hides the place, on a phone the number`, () => {
    for (const table of ['locations', 'addresses'] as const) {
      const stored = storedOf(importOlder, older({ [table]: { [header]: kept } }))
      for (const secret of PLACE) assert.doesNotMatch(stored, secret, table)
      assert.match(stored, /call for location/)
    }
    const phones = imported(importOlder, older({ phones: { [header]: kept } }))
    assert.doesNotMatch(JSON.stringify(phones.drafts), NUMBER)
    assert.ok(phones.withheld.numbers.has('5735550171'))
  })
}

test('an organization that is private takes its services with it, and a status too, so that a merge removes them', () => {
  for (const files of [
    older({ organizations: { is_private: 'true' } }),
    older({ services: { show_on_public_site: 'false' } }),
    older({ services: { status: 'Active, but do not refer' } }),
    older({ services: { status: 'Inactive' } }),
  ]) {
    const { drafts, withheld } = imported(importOlder, files)
    assert.deepEqual([drafts, [...withheld.records]], [[], ['1']])
  }
  for (const make of [json, tables])
    assert.deepEqual(imported(importHsds, make({ organization: { confidential: 'yes' } })).drafts, [])
})

test('descriptions and alerts that call a place confidential hide it', () => {
  for (const make of [json, tables])
    for (const marks of [
      { location: { description: 'Confidential location.' } },
      { service: { description: `${WORDS} The location is confidential.` } },
      { service: { alert: 'Do not publish.' } },
    ]) {
      const stored = storedOf(importHsds, make(marks))
      for (const secret of PLACE) assert.doesNotMatch(stored, secret)
    }
})

test('a column that is not understood is named in the report', () => {
  for (const { importer, files } of FORMS) {
    const { report } = imported(importer, files({ 'Restricted matters': 'yes' }))
    assert.ok(report.warnings.some(({ what }) => what.startsWith("'Restricted matters' is not understood")))
  }
})
