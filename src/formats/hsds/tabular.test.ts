// The tabular form: packages joined to services and back, every row accounted for.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseCsv } from '../csv.ts'
import { WITHOUT_OFFICIAL, officialBytes, officialFiles, officialJson } from './official.fixture.ts'
import { readHsdsJson } from './read-json.ts'
import { type TablesRead, recordsFromTables } from './read-tables.ts'
import { dataPackage } from './table-package.ts'
import { ENTITIES, type Entity, type FieldKind, TABLES, placeColumns } from './tables.ts'
import type { HsdsRecord, HsdsService, HsdsValue } from './tree.ts'
import { canonicalRecord } from './write-json.ts'
import { tablesFromRecords } from './write-tables.ts'

const CSV = 'hsds-3.2-examples/csv'
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

function readTables(files: Readonly<Record<string, string>>): TablesRead {
  const read = recordsFromTables(new Map(Object.entries(files).map(([file, text]) => [file, bytes(text)])))
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}

function throughTables(services: readonly HsdsService[]): TablesRead {
  return readTables(Object.fromEntries(tablesFromRecords(services)))
}

function officialService(): HsdsService {
  const read = readHsdsJson(officialBytes('hsds-3.2-examples/service_full.json'), 'service_full.json')
  assert.ok(read.ok)
  const [first] = read.value.services
  assert.ok(first)
  return first.service
}

function rowsOf(text: Uint8Array | string, file: string): readonly Readonly<Record<string, string>>[] {
  const table = parseCsv(typeof text === 'string' ? bytes(text) : text, { file })
  assert.ok(table.ok)
  return table.value.rows.map(({ cells }) => Object.fromEntries(cells))
}

function officialPackage(): ReadonlyMap<string, Uint8Array> {
  return new Map(officialFiles(CSV).map((name) => [`csv/${name}`, officialBytes(`${CSV}/${name}`)]))
}

test(
  'the official service goes through tables and comes back the same, but for what its two links are called',
  {
    skip: WITHOUT_OFFICIAL,
  },
  () => {
    const service = officialService()
    const { services, rejected, warnings, counts } = throughTables([service])
    assert.deepEqual([rejected, warnings], [[], []])
    for (const [file, { rows, used }] of counts) assert.deepEqual([rows, used], [1, 1], file)
    // The example says 'link_entity' and 'location' where the table of the record stands: here both hang on a service.
    const [attribute] = service.attributes ?? []
    const [metadata] = service.metadata ?? []
    assert.deepEqual([attribute?.link_entity, metadata?.['resource_type']], ['link_entity', 'location'])
    assert.deepEqual(
      services.map((each) => canonicalRecord('service', each.service)),
      [
        {
          ...service,
          attributes: [{ ...attribute, link_entity: 'service' }],
          metadata: [{ ...metadata, resource_type: 'service' }],
        },
      ],
    )
  },
)

// Cells in which the official tables differ from the official service: ours come from the service.
const DIFFERENCES: Readonly<Record<string, readonly [ours: string, theirs: string]>> = {
  // They name rows that are nowhere.
  'attributes.csv link_id': ['ac148810-d857-441c-9679-408f346de14b', 'f28dd44b-0c4d-479f-8e90-4c52219a8b3c'],
  'contacts.csv organization_id': [
    'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
    'ae67a707-5893-4225-b0b1-320ab9cb596b',
  ],
  'contacts.csv service_at_location_id': [
    'e94c9f38-1e8f-4564-91d4-d53501ab1765',
    '93eaf18d-1cd2-4ec7-bffb-3c9172ee5070',
  ],
  'locations.csv organization_id': [
    'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
    '985e4a42-bd9f-4edc-911d-0243a4640aca',
  ],
  'metadata.csv resource_id': [
    'ac148810-d857-441c-9679-408f346de14b',
    '38960354-e7d2-4cfa-a368-820f729d6ccf',
  ],
  'taxonomy_terms.csv taxonomy_id': [
    '5c4d79d7-cc55-470e-9f1f-8cad074e4892',
    '07ff6aee-a219-438c-b694-d2fcb6c5373b',
  ],
  // They name another table, or none.
  'attributes.csv link_entity': ['service', 'link_entity'],
  'metadata.csv resource_type': ['service', 'location'],
  // The service does not say it.
  'organizations.csv tax_id': ['', 'tax_id'],
}

test(
  'the tables made from the official service are the official tables, but for the cells named above',
  {
    skip: WITHOUT_OFFICIAL,
  },
  () => {
    const tables = tablesFromRecords([officialService()])
    const names = officialFiles(CSV).filter(
      (name) => name.endsWith('.csv') && name !== 'meta_table_descriptions.csv',
    )
    assert.deepEqual([...tables.keys()].toSorted(), names)
    const different: Record<string, readonly [string, string]> = {}
    for (const [file, text] of tables) {
      const theirs = rowsOf(officialBytes(`${CSV}/${file}`), file)
      const ours = rowsOf(text, file)
      assert.equal(ours.length, theirs.length)
      assert.deepEqual(Object.keys(ours[0] ?? {}), Object.keys(theirs[0] ?? {}), file)
      for (const [column, cell] of Object.entries(ours[0] ?? {})) {
        const their = theirs[0]?.[column] ?? ''
        if (cell !== their) different[`${file} ${column}`] = [cell, their]
      }
    }
    assert.deepEqual(different, DIFFERENCES)
  },
)

test(
  'the official tables in JSON say the same as those in CSV, but for two cells that they leave out',
  {
    skip: WITHOUT_OFFICIAL,
  },
  () => {
    // The shape of the official file: a list of rows under the name of each file.
    const json = officialJson('hsds-3.2-examples/tabular.json') as Readonly<
      Record<string, readonly Readonly<Record<string, unknown>>[]>
    >
    const left: string[] = []
    for (const [file, rows] of Object.entries(json)) {
      for (const [column, cell] of Object.entries(rowsOf(officialBytes(`${CSV}/${file}`), file)[0] ?? {})) {
        if (Object.hasOwn(rows[0] ?? {}, column))
          assert.equal(String(rows[0]?.[column]), cell, `${file} ${column}`)
        else left.push(`${file} ${column}`)
      }
    }
    assert.deepEqual(left, ['attributes.csv label', 'service_areas.csv service_at_location_id'])
  },
)

test(
  'every row of the official package is accounted for, and what names nothing is named',
  {
    skip: WITHOUT_OFFICIAL,
  },
  () => {
    const read = recordsFromTables(officialPackage())
    assert.ok(read.ok)
    const { services, rejected, warnings, counts } = read.value
    assert.equal(services.length, 1)
    for (const [file, { rows, used, unused, rejected: out }] of counts)
      assert.equal(rows, used + unused + out, file)
    assert.deepEqual(
      rejected.map(({ subject, problems }) => [subject, ...problems.map(({ message }) => message)]),
      [
        [
          'attributes.csv ae58cc39-8b70-4ab1-8aea-786882e5ac8e',
          "'link_id' names f28dd44b-0c4d-479f-8e90-4c52219a8b3c, which is not among the rows taken, so this attribute is rejected.",
        ],
        [
          'metadata.csv 6cd71e9f-1013-49d9-8370-26b8f59d3e5a',
          "'resource_id' names 38960354-e7d2-4cfa-a368-820f729d6ccf, which is not among the rows taken, so this metadata is rejected.",
        ],
      ],
    )
    assert.deepEqual(
      warnings.map(({ place, message }) => [place.file, message]),
      [
        [
          'csv/taxonomy_terms.csv',
          "'taxonomy_id' names 07ff6aee-a219-438c-b694-d2fcb6c5373b, which is not among the rows taken from taxonomies.csv, so this link is left out.",
        ],
        [
          'csv/locations.csv',
          "'organization_id' names 985e4a42-bd9f-4edc-911d-0243a4640aca, which is not among the rows taken from organizations.csv, so this link is left out.",
        ],
        [
          'csv/contacts.csv',
          "'organization_id' names ae67a707-5893-4225-b0b1-320ab9cb596b, which is not among the rows taken from organizations.csv, so this link is left out.",
        ],
        [
          'csv/contacts.csv',
          "'service_at_location_id' names 93eaf18d-1cd2-4ec7-bffb-3c9172ee5070, which is not among the rows taken from service_at_location.csv, so this link is left out.",
        ],
        [
          'csv/taxonomies.csv',
          'No service rests on 1 row of this file: 5c4d79d7-cc55-470e-9f1f-8cad074e4892.',
        ],
        [
          'csv/taxonomy_terms.csv',
          'No service rests on 1 row of this file: 3f7b145d-84af-42d7-8fae-eaca714b02b2.',
        ],
        [
          'csv/meta_table_descriptions.csv',
          'No service rests on 1 row of this file: c11af60b-a394-4e53-9943-324dda2d17a1.',
        ],
      ],
    )
  },
)

const ORGANIZATIONS = `id,name,description\n${uuid(1)},Example House,A house.\n`
const SERVICES = `id,organization_id,name,status\n${uuid(2)},${uuid(1)},Shelter,active\n`

const FAULTS: readonly (readonly [
  what: string,
  files: Readonly<Record<string, string>>,
  rejected: readonly string[],
])[] = [
  [
    'a service of an organization that is not there',
    { 'services.csv': SERVICES },
    [
      `'organization_id' names ${uuid(1)}, which is not among the rows taken from organizations.csv, so this service is rejected.`,
    ],
  ],
  [
    'what hangs on a rejected row',
    { 'services.csv': SERVICES, 'phones.csv': `id,service_id,number\n${uuid(3)},${uuid(2)},555-0100\n` },
    [
      `'organization_id' names ${uuid(1)}, which is not among the rows taken from organizations.csv, so this service is rejected.`,
      `'service_id' names ${uuid(2)}, which is not among the rows taken from services.csv, so this phone is rejected.`,
    ],
  ],
  [
    'a phone of nothing',
    {
      'organizations.csv': ORGANIZATIONS,
      'services.csv': SERVICES,
      'phones.csv': `id,number\n${uuid(3)},555-0100\n`,
    },
    [
      'This phone hangs on nothing, so it is rejected: organization_id, location_id, service_id, service_at_location_id, contact_id are empty.',
    ],
  ],
  [
    'an identifier that stands twice',
    { 'organizations.csv': ORGANIZATIONS, 'services.csv': `${SERVICES}${uuid(2)},${uuid(1)},Other,active\n` },
    [`The identifier ${uuid(2)} stands on line 2 already, so this row is rejected.`],
  ],
  [
    'an identifier that is none, and a number that is none',
    {
      'organizations.csv': ORGANIZATIONS,
      'services.csv': `id,organization_id,name,status,minimum_age\n7,${uuid(1)},A,active,\n${uuid(2)},${uuid(1)},B,active,old\n`,
    },
    [
      "'id' is “7”, which is no identifier of HSDS, so this service is of no use.",
      "'minimum_age' is “old”, and a number belongs there, so this service is of no use.",
    ],
  ],
  [
    'a place of a service without the service',
    {
      'organizations.csv': ORGANIZATIONS,
      'services.csv': SERVICES,
      'service_at_location.csv': `id,service_id,location_id\n${uuid(4)},${uuid(2)},${uuid(5)}\n`,
    },
    [
      `'location_id' names ${uuid(5)}, which is not among the rows taken from locations.csv, so this service at location is rejected.`,
    ],
  ],
]

for (const [what, files, expected] of FAULTS) {
  test(`${what} is rejected by name, at its line`, () => {
    const { rejected, counts } = readTables(files)
    const problems = rejected.flatMap((row) => row.problems)
    assert.deepEqual(
      problems.map(({ message }) => message),
      expected,
    )
    for (const { place, remedy } of problems) {
      assert.ok((place.line ?? 0) >= 2 && (place.column ?? 0) >= 1)
      assert.match(remedy, /\.$/)
    }
    for (const { rows, used, unused, rejected: out } of counts.values())
      assert.equal(rows, used + unused + out)
  })
}

test('files and columns that HSDS does not know are named, and not read', () => {
  const { services, warnings } = readTables({
    'organizations.csv': ORGANIZATIONS.replace('description', 'description,colour').replace(
      'house.',
      'house.,red',
    ),
    'services.csv': SERVICES,
    'notes.csv': 'a\n',
    'datapackage.json': '{}',
  })
  assert.equal(services.length, 1)
  assert.deepEqual(
    warnings.map(({ place, message }) => [place.file, message]),
    [
      ['notes.csv', 'HSDS knows no file of this name, so it is not read.'],
      ['organizations.csv', "HSDS knows no 'colour' here, so it is not read."],
    ],
  )
})

const REFUSED: readonly (readonly [
  what: string,
  files: Readonly<Record<string, string>>,
  message: RegExp,
])[] = [
  [
    'no services.csv',
    { 'organizations.csv': ORGANIZATIONS },
    /There is no services\.csv here, but organizations\.csv\./,
  ],
  ['a table without identifiers', { 'services.csv': 'name\nA\n' }, /The column 'id' is missing\./],
  [
    'one table twice',
    { 'services.csv': SERVICES, 'old/services.csv': SERVICES },
    /There are two files named services\.csv\./,
  ],
  ['a CSV file that is none', { 'services.csv': 'id,name\n"a\n' }, /never closed/],
]

for (const [what, files, message] of REFUSED) {
  test(`a package with ${what} is refused whole`, () => {
    const read = recordsFromTables(new Map(Object.entries(files).map(([file, text]) => [file, bytes(text)])))
    assert.ok(!read.ok)
    assert.match(read.refusal.map((problem) => problem.message).join('\n'), message)
  })
}

test('no cell is one that a spreadsheet would run, and what was written reads back as it was', () => {
  const service: HsdsService = {
    id: uuid(1),
    name: '=cmd()',
    status: 'active',
    minimum_age: -1,
    phones: [{ id: uuid(2), number: '+1 555 0100' }],
  }
  const text = tablesFromRecords([service])
  assert.match(text.get('phones.csv') ?? '', /,'\+1 555 0100,/)
  assert.match(text.get('services.csv') ?? '', /,'=cmd\(\),.*,-1,/)
  assert.deepEqual(
    throughTables([service]).services.map((each) => each.service),
    [service],
  )
})

test('a record that hangs on two of a kind, or says two things, gets rows of its own, the same each time', () => {
  const phone = { id: uuid(9), number: '555-0100' }
  const services: readonly HsdsService[] = [
    { id: uuid(1), name: 'A', status: 'active', phones: [phone] },
    { id: uuid(2), name: 'B', status: 'active', phones: [{ ...phone }] },
    { id: uuid(3), name: 'C', status: 'active', phones: [{ ...phone, number: '555-0101' }] },
  ]
  const text = tablesFromRecords(services)
  const rows = rowsOf(text.get('phones.csv') ?? '', 'phones.csv')
  assert.deepEqual(
    rows.map((row) => [row['service_id'], row['number']]),
    [
      [uuid(1), '555-0100'],
      [uuid(2), '555-0100'],
      [uuid(3), '555-0101'],
    ],
  )
  assert.equal(new Set(rows.map((row) => row['id'])).size, 3)
  assert.deepEqual(tablesFromRecords(services), text)
  const { services: back, rejected } = throughTables(services)
  assert.deepEqual(rejected, [])
  assert.deepEqual(
    back.map(({ service }) => service.phones?.map(({ number }) => number)),
    [['555-0100'], ['555-0100'], ['555-0101']],
  )
})

test('any services whose records have identifiers of their own come back from tables as they were', () => {
  const text = fc.string({
    minLength: 1,
    maxLength: 12,
    unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '=', '-', '7', "b'"),
  })
  fc.assert(
    fc.property(
      fc.array(fc.nat(), { minLength: 200, maxLength: 200 }),
      fc.array(text, { minLength: 40, maxLength: 40 }),
      (numbers, texts) => {
        const made = [0, 1].map(() => treeOf('service', generator(numbers, texts)))
        // A tree of `service` has what HsdsService requires: treeOf gives each record all that its table requires.
        const services = made as unknown as readonly HsdsService[]
        const { services: back, rejected } = throughTables(services)
        assert.deepEqual(rejected, [])
        assert.deepEqual(
          back.map(({ service }) => canonicalRecord('service', service)),
          services,
        )
      },
    ),
    { seed: 11, numRuns: 60 },
  )
})

interface Generator {
  readonly number: () => number
  readonly text: () => string
}

let nextId = 1000

function generator(numbers: readonly number[], texts: readonly string[]): Generator {
  let at = 0
  const number = (): number => numbers[at++ % numbers.length] ?? 0
  return {
    number,
    text: () => {
      const text = texts[number() % texts.length] ?? 'a'
      // A leading apostrophe before a formula is what our own writing adds; blank text is no text.
      return text.trim() === '' ? 'blank' : text
    },
  }
}

/** A record with all that its table requires, some of the rest, and identifiers that no other record has. */
function treeOf(entity: Entity, make: Generator): HsdsRecord {
  const { fields, required, refs, lists } = TABLES[entity]
  const placed = placeColumns(entity)
  const kept = [...fields].filter(
    ([field]) => !placed.has(field) && (required.has(field) || make.number() % 3 === 0),
  )
  const own = kept.map(
    ([field, kind]) => [field, field === 'id' ? uuid(nextId++) : valueOf(kind, make)] as const,
  )
  const inside = refs.flatMap((ref) =>
    required.has(ref.field) || make.number() % 2 === 0
      ? [[ref.field, treeOf(ref.entity, make)] as const]
      : [],
  )
  const hung = lists.flatMap((list) => {
    const records = Array.from({ length: Math.max(0, (make.number() % 4) - 1) }, () =>
      treeOf(list.entity, make),
    )
    return records.length === 0 || make.number() % 2 === 0
      ? []
      : [[list.field, records.map((record) => linked(list.entity, entity, record))] as const]
  })
  return canonicalRecord(entity, Object.fromEntries([...own, ...inside, ...hung]))
}

/** Tables say of an attribute or of metadata what it hangs on. */
function linked(entity: Entity, parent: Entity, record: HsdsRecord): HsdsRecord {
  if (entity === 'attribute') return { ...record, link_entity: parent }
  return entity === 'metadata' ? { ...record, resource_type: parent } : record
}

function valueOf(kind: FieldKind, { number, text }: Generator): HsdsValue {
  if (typeof kind !== 'string') return kind[number() % kind.length] ?? ''
  const values: Readonly<Record<string, () => HsdsValue>> = {
    number: () => (number() % 1000) / 8 - 60,
    uuid: () => uuid(number() % 1000),
    uri: () => `https://host.example/${number()}`,
    email: () => `a${number()}@host.example`,
    date: () => '2026-11-22',
    time: () => '09:30',
    moment: () => '2026-11-22T09:30:00Z',
  }
  return (values[kind] ?? text)()
}

test(
  'the descriptor names the files, fields and keys that are there, as the official one does',
  {
    skip: WITHOUT_OFFICIAL,
  },
  () => {
    const about = {
      name: 'example',
      title: 'Example',
      description: 'Services of an example.',
      licence: 'public domain',
    }
    const files = ENTITIES.map((entity) => TABLES[entity].file)
    // The shape that both descriptors have.
    const shapeOf = (value: unknown): unknown => {
      const { resources } = value as {
        resources: {
          name: string
          path: string
          schema: {
            fields: { name: string; type: string; constraints?: { required?: boolean; enum?: unknown } }[]
            foreignKeys?: { fields: unknown; reference: { resource: string } }[]
          }
        }[]
      }
      return Object.fromEntries(
        resources.map(({ name, path, schema }) => [
          name,
          {
            path,
            fields: schema.fields.map((field) => [
              field.name,
              field.type,
              field.constraints?.required ?? false,
              field.constraints?.enum ?? null,
            ]),
            keys: (schema.foreignKeys ?? [])
              .map(({ fields, reference }) => `${String(fields)} ${reference.resource}`)
              .toSorted(),
          },
        ]),
      )
    }
    assert.deepEqual(
      shapeOf(dataPackage({ ...about, files })),
      shapeOf(officialJson(`${CSV}/datapackage.json`)),
    )
    const few = shapeOf(dataPackage({ ...about, files: ['services.csv', 'phones.csv'] })) as Readonly<
      Record<string, { keys: unknown }>
    >
    assert.deepEqual([few['service']?.keys, few['phone']?.keys], [[], ['service_id service']])
  },
)
