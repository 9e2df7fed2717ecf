// The release's directory in HSDS: every file validates against the official schemas, the tables join back, and an import
// of it gives the same services.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import * as fc from 'fast-check'
import {
  WITHOUT_OFFICIAL,
  officialBytes,
  officialFiles,
  officialJson,
} from '../src/formats/hsds/official.fixture.ts'
import { serviceId } from '../src/formats/hsds/from-services.ts'
import { readHsdsJson } from '../src/formats/hsds/read-json.ts'
import { recordsFromTables } from '../src/formats/hsds/read-tables.ts'
import { someServices } from '../src/formats/hsds/service.fixture.ts'
import type { HsdsService } from '../src/formats/hsds/tree.ts'
import type { DraftService, Imported } from '../src/formats/import/draft.ts'
import { importHsds, isHsds3 } from '../src/formats/import/read-hsds.ts'
import type { LocalText } from '../src/kit/language.ts'
import { contentType } from '../src/publish/content-type.ts'
import { areaOf, headersFor } from '../src/publish/headers.ts'
import { hsdsFiles } from '../src/publish/hsds-files.ts'
import type { Hours, Span } from '../src/services/hours.ts'
import type { PublicService } from '../src/services/public-service.ts'

const PUBLISHER = { name: 'Example Center', url: 'https://center.example' }
const VALLEY = {
  id: 'example-valley',
  name: { en: 'Example Valley' },
  centre: { latitude: 39, longitude: -92 },
  miles: 30,
}
const OPTIONS = { needs: [], section: 'local', sources: ['example-source'] } as const
const RUNS = { numRuns: 60, seed: 20261122 }

function filesOf(services: readonly PublicService[]): ReadonlyMap<string, string> {
  const files = hsdsFiles({ services, publisher: PUBLISHER, asOf: '2026-11-22', regions: [VALLEY] })
  return new Map(files.map(({ path, body }) => [path, body]))
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function imported(files: readonly (readonly [name: string, text: string | Uint8Array])[]): Imported {
  const result = importHsds(
    files.map(([name, text]) => ({ name, bytes: typeof text === 'string' ? bytes(text) : text })),
    OPTIONS,
  )
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

function recordsIn(files: ReadonlyMap<string, string>): readonly HsdsService[] {
  const read = readHsdsJson(bytes(files.get('hsds/services.json') ?? ''), 'services.json')
  assert.ok(read.ok)
  assert.deepEqual([read.value.rejected, read.value.warnings], [[], []])
  assert.deepEqual(
    read.value.services.flatMap(({ problems }) => problems),
    [],
  )
  return read.value.services.map(({ service }) => service)
}

let schemas: Ajv2020 | undefined

/** What the official schema of HSDS 3.2 finds wrong in a service. */
function faultsOf(value: unknown): readonly string[] {
  if (schemas === undefined) {
    schemas = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(schemas)
    for (const name of officialFiles('hsds-3.2-schema/schema').filter((file) => file !== 'openapi.json'))
      schemas.addSchema(officialJson(`hsds-3.2-schema/schema/${name}`) as object) // addSchema refuses what is no schema
  }
  const base = 'https://raw.githubusercontent.com/openreferral/specification/refs/heads/3.2/schema'
  const validate = schemas.getSchema(`${base}/service.json`)
  assert.ok(validate)
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`)
}

test(
  'every service, alone, in the list and as a line, validates against the official schema',
  { skip: WITHOUT_OFFICIAL },
  () => {
    assert.notDeepEqual(faultsOf({ name: 'Example' }), [])
    fc.assert(
      fc.property(someServices, (services) => {
        const files = filesOf(services)
        const whole = services.map(
          ({ id }) => files.get(`hsds/services/${serviceId(id, PUBLISHER.url)}.json`) ?? '',
        )
        const lines = (files.get('hsds/services.ndjson') ?? '').trimEnd().split('\n')
        const listed: readonly unknown[] = JSON.parse(files.get('hsds/services.json') ?? '').contents
        assert.equal(lines.length, services.length)
        for (const [index, text] of whole.entries()) {
          const service: unknown = JSON.parse(text)
          assert.deepEqual(faultsOf(service), [])
          assert.deepEqual(JSON.parse(lines[index] ?? ''), service)
          assert.deepEqual(listed[index], service)
        }
      }),
      RUNS,
    )
  },
)

test('the tables join back to the same services, and every row is part of one', () => {
  fc.assert(
    fc.property(someServices, (services) => {
      const files = filesOf(services)
      const tables = new Map(
        [...files].flatMap(([path, body]) =>
          path.startsWith('hsds/tables/') ? [[path.slice('hsds/tables/'.length), bytes(body)] as const] : [],
        ),
      )
      const read = recordsFromTables(tables)
      assert.ok(read.ok)
      assert.deepEqual([read.value.rejected, read.value.warnings], [[], []])
      assert.deepEqual(
        read.value.services.map(({ service }) => service),
        recordsIn(files),
      )
      for (const [file, { rows, used }] of read.value.counts) assert.equal(used, rows, file)
    }),
    RUNS,
  )
})

/** What of a service HSDS cannot carry, and what comes back in its place. */
function asCarried(service: PublicService): DraftService {
  const { id: _id, channels, order: _order, takes, access, ...rest } = service
  const webs = channels.filter(({ kind }) => kind === 'web')
  const phones = channels.filter(({ kind }) => kind !== 'web')
  const carried = {
    ...rest,
    // HSDS has one name for an organization; one that is called as its service is not told apart.
    organisation: rest.organisation === rest.name ? undefined : rest.organisation,
    // The place of a service among others is the site's own, and so are its sources.
    order: 0,
    needs: service.needs,
    takes: {
      ...takes,
      documents: typeof takes.documents === 'string' ? takes.documents : inEnglish(takes.documents),
    },
    hours: rest.hours === undefined ? undefined : carriedHours(rest.hours),
    access,
    // Telephones and addresses on the web are two lists there. What another publisher checked, we have not.
    channels: [...phones, ...webs].map(({ kind, address, hours, disputedOn }) => ({
      kind,
      address: kind === 'web' ? new URL(address).href : address,
      verification: { state: 'unconfirmed', why: 'imported, not yet checked' },
      ...(hours === undefined ? {} : { hours: englishHours(hours) }),
      ...(disputedOn === undefined
        ? {}
        : { disputed: { on: disputedOn, why: 'its source says that it may be wrong' } }),
    })),
  }
  const english = Object.entries(carried).flatMap(([key, value]) => {
    if (value === undefined) return []
    return [[key, isLocalText(value) ? inEnglish(value) : value] as const]
  })
  return Object.fromEntries(english) as unknown as DraftService // its fields, in English
}

/** Translations: HSDS has one text for each field, and that is English. */
function inEnglish({ en }: LocalText): LocalText {
  return { en }
}

function isLocalText(value: unknown): value is LocalText {
  return typeof value === 'object' && value !== null && 'en' in value
}

function englishHours(hours: Hours): Hours {
  return hours.kind === 'words' ? { kind: 'words', words: inEnglish(hours.words) } : hours
}

/** A stretch of a day or more, that does not end at midnight, becomes two that join. */
function carriedHours(hours: Hours): Hours {
  if (hours.kind !== 'weekly') return englishHours(hours)
  const spans = hours.spans.flatMap((span): readonly Span[] => {
    const { day, opens, closes } = span
    if (closes - opens < 1440 || closes === 1440) return [span]
    const next = ((day + 1) % 7) as Span['day'] // a number modulo 7 is a weekday
    return [
      { day, opens, closes: 1440 },
      { day: next, opens: 0, closes: closes - 1440 },
    ]
  })
  return { ...hours, spans: spans.toSorted((a, b) => a.day - b.day || a.opens - b.opens) }
}

test('an import of the release gives the same services, from each of its forms', () => {
  fc.assert(
    fc.property(someServices, (services) => {
      const files = filesOf(services)
      const expected = services.map((service) => [serviceId(service.id, PUBLISHER.url), asCarried(service)])
      const tables = [...files].filter(([path]) => path.startsWith('hsds/tables/'))
      for (const form of [
        [['services.json', files.get('hsds/services.json') ?? '']],
        [['services.ndjson', files.get('hsds/services.ndjson') ?? '']],
        tables,
      ] as const) {
        const { drafts, report } = imported(form)
        assert.deepEqual(
          drafts.map(({ record, service }) => [record, service]),
          expected,
        )
        assert.deepEqual(report.rejected, [])
      }
    }),
    RUNS,
  )
})

test('a place that is not published is in no file: no location, address, coordinate or ZIP code', () => {
  fc.assert(
    fc.property(someServices, (services) => {
      const kept = services.filter(({ access }) => access.kind !== 'published')
      fc.pre(kept.length > 0)
      const files = filesOf(kept)
      assert.deepEqual(
        [...files.keys()].filter((path) => /addresses|locations|service_at_location/.test(path)),
        [],
      )
      for (const service of recordsIn(files)) assert.equal(service.service_at_locations, undefined)
      for (const text of files.values()) assert.doesNotMatch(text, /postal_code|latitude|address_1/)
    }),
    RUNS,
  )
})

test('identifiers are the same each time, a UUID is kept, and two publishers with one id have two', () => {
  const [service] = fc.sample(someServices, { numRuns: 1, seed: 7 })[0] ?? []
  assert.ok(service)
  assert.deepEqual(filesOf([service]), filesOf([service]))
  const uuid = '0dc3311c-ed70-45fe-927a-4b9915a69811'
  assert.equal(serviceId(uuid, PUBLISHER.url), uuid)
  assert.notEqual(serviceId('us-911', PUBLISHER.url), serviceId('us-911', 'https://other.example'))
})

test(
  'the base says the version and where its description is, and names no address that is ours',
  { skip: WITHOUT_OFFICIAL },
  () => {
    const base = JSON.parse(filesOf([]).get('hsds/index.json') ?? '')
    assert.equal(base.version, '3.2')
    assert.deepEqual(
      Object.keys(officialJson('hsds-3.2-examples/base.json') as object).filter((key) => !(key in base)),
      [],
    )
    assert.ok(
      String(base.openapi_url).startsWith('https://raw.githubusercontent.com/openreferral/specification/'),
    )
    assert.deepEqual(base.publisher, { name: 'Example Center', website: 'https://center.example' })
    assert.match(base.description, /as of 2026-11-22.*Licence of the content: not stated\./)
  },
)

test('a directory without services is whole files too', () => {
  const files = filesOf([])
  assert.deepEqual(
    [...files.keys()],
    [
      'hsds/index.json',
      'hsds/services.json',
      'hsds/services.ndjson',
      'hsds/tables/services.csv',
      'hsds/tables/datapackage.json',
    ],
  )
  assert.equal(JSON.parse(files.get('hsds/services.json') ?? '').empty, true)
})

test('every file is sent as what it is, and any site may read it', () => {
  const [services] = fc.sample(someServices, { numRuns: 1, seed: 7 })
  const types = new Set([...filesOf(services ?? []).keys()].map(contentType))
  assert.deepEqual([...types].toSorted(), [
    'application/json; charset=utf-8',
    'application/x-ndjson; charset=utf-8',
    'text/csv; charset=utf-8',
  ])
  for (const path of filesOf(services ?? []).keys()) {
    const headers = new Map(headersFor(areaOf(path), { kind: 'release', styleHashes: [], tls: true }))
    assert.equal(headers.get('Access-Control-Allow-Origin'), '*', path)
    assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'cross-origin', path)
  }
})

test(
  'the official example imports; its latitude of 100 is refused and named',
  { skip: WITHOUT_OFFICIAL },
  () => {
    for (const file of ['service_full.json', 'organization_full.json']) {
      const { drafts, report } = imported([[file, officialBytes(`hsds-3.2-examples/${file}`)]])
      const [draft] = drafts
      assert.ok(draft)
      assert.equal(drafts.length, 1)
      assert.equal(draft.record, 'ac148810-d857-441c-9679-408f346de14b')
      assert.equal(draft.service.name, 'Community Counselling')
      assert.deepEqual(draft.service.access, { kind: 'call for location' })
      assert.deepEqual(draft.service.takes.ages, { from: 12, to: 100 })
      assert.deepEqual(draft.service.languages, ['ur'])
      assert.equal(draft.service.hours?.kind, 'words')
      const said = report.warnings.map(({ what }) => what)
      assert.ok(said.includes('the coordinates are out of range and were left out'))
      assert.ok(said.includes('a number that is none of North America was left out'))
      assert.ok(said.includes('contact persons and their numbers are not taken'))
      assert.doesNotMatch(JSON.stringify(drafts), /Ann Persona|email@example|1234 234567|ABC 1234/)
    }
  },
)

test(
  'the official tables import, and every row of every file is accounted for',
  { skip: WITHOUT_OFFICIAL },
  () => {
    const names = officialFiles('hsds-3.2-examples/csv')
    const files = names.map(
      (name) => [`csv/${name}`, officialBytes(`hsds-3.2-examples/csv/${name}`)] as const,
    )
    assert.ok(isHsds3(files.map(([name, data]) => ({ name, bytes: data }))))
    const { drafts, report } = imported(files)
    assert.equal(drafts.length, report.files.find(({ file }) => file === 'csv/services.csv')?.stored)
    assert.equal(report.files.length, names.filter((name) => name.endsWith('.csv')).length)
  },
)

test(
  'the mocks of a national feed import, with what is wrong in them named, or are refused',
  { skip: WITHOUT_OFFICIAL },
  () => {
    const account = (kind: string, file: string): string => {
      const name = `oruk-mock-v3/V3.0-UK-${kind}/${file}`
      const result = importHsds([{ name: file, bytes: officialBytes(name) }], OPTIONS)
      if (!result.ok) return `refused: ${result.refusal.map(({ message }) => message).join(' ')}`
      const { drafts, report } = result.value
      return `${drafts.length} of ${report.files[0]?.rows}`
    }
    for (const kind of ['Default', 'Test', 'Warn', 'Fail'])
      assert.equal(account(kind, 'service_full.json'), '1 of 1')
    assert.equal(account('Default', 'service_list.json'), '1 of 1')
    assert.equal(account('Test', 'service_list.json'), '1 of 128')
    assert.equal(account('Warn', 'service_list.json'), '1 of 1')
    assert.equal(account('Fail', 'service_list.json'), '0 of 4')
    assert.match(account('Fail', 'taxonomy.json'), /^refused: This file is about taxonomies/)
  },
)

test(
  'of the broken mock every fault is named, and nothing of it is half-imported',
  { skip: WITHOUT_OFFICIAL },
  () => {
    const { drafts, report } = imported([
      ['service_list.json', officialBytes('oruk-mock-v3/V3.0-UK-Fail/service_list.json')],
    ])
    assert.deepEqual(drafts, [])
    assert.equal(report.rejected.length, 4)
    const messages = report.rejected.map(({ message }) => message).join('\n')
    for (const fault of [
      "name' is missing",
      'no web address',
      'no e-mail address',
      'is false',
      'is the number 12345',
      'more than once',
    ])
      assert.ok(messages.includes(fault), fault)
    const single = imported([
      ['service_full.json', officialBytes('oruk-mock-v3/V3.0-UK-Fail/service_full.json')],
    ])
    const warned = single.report.warnings.map(({ what }) => what).join('\n')
    assert.match(warned, /'url' is “example\/counselling”/)
    assert.match(warned, /'email' is “email-example_com”/)
  },
)

test('one file that cannot be read refuses the whole source', () => {
  const good = JSON.stringify({
    id: '0dc3311c-ed70-45fe-927a-4b9915a69811',
    name: 'Example',
    status: 'active',
  })
  const files = [['a.json', good] as const, ['b.json', '{"id": '] as const]
  const result = importHsds(
    files.map(([name, text]) => ({ name, bytes: bytes(text) })),
    OPTIONS,
  )
  assert.ok(!result.ok)
  assert.deepEqual(
    result.refusal.map(({ place }) => place.file),
    ['b.json'],
  )
})
