import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { PublicService } from '../../services/public-service.ts'
import { NOBODY_KNOWS } from '../../services/service.ts'
import { hsdsService } from './from-services.ts'
import { ownParts } from './own-terms.ts'
import { verificationInWords } from './own-ways.ts'
import { operatorText, readOperator, withLine, withoutLine } from './own-words.ts'
import { someWords } from './service.fixture.ts'
import type { HsdsService } from './tree.ts'

const SERVICE: PublicService = {
  id: 'example-line',
  name: 'Example Line',
  aliases: ['The Line', 'Line of Example'],
  formerly: ['Old Line'],
  section: 'crisis',
  order: 10,
  needs: ['talk', 'immigration'],
  residential: false,
  what: { en: 'Listens.', es: 'Escucha.' },
  know: { en: 'Ask first.' },
  operators: [{ name: 'Example Org', from: '2025-09', asOf: '2025-12' }],
  areas: [{ kind: 'country' }, { kind: 'region', region: 'valley' }],
  coverage: { en: 'The country' },
  takes: { ...NOBODY_KNOWS, genders: ['women'], referral: 'needed', cost: 'free', ages: { from: 18 } },
  languages: ['es'],
  access: { kind: 'call for location' },
  channels: [
    { kind: 'call', address: '1-888-555-0100 x7', verification: { state: 'printed', newest: '2024-04' } },
    { kind: 'text', address: '233733', verification: { state: 'dialled', on: '2026-10-03' } },
    {
      kind: 'relay',
      address: '711',
      verification: { state: 'printed', newest: 'undated' },
      disputedOn: '2026-11-01',
    },
    { kind: 'web', address: 'https://line.example', verification: { state: 'printed', newest: '2024' } },
    { kind: 'web', address: 'https://two.example', verification: { state: 'printed', newest: '2024' } },
  ],
  sources: ['example-source'],
}

function written(more: Partial<PublicService> = {}): HsdsService {
  const regions = [
    { id: 'valley', name: { en: 'The Valley' }, centre: { latitude: 39, longitude: -92 }, miles: 9 },
  ]
  return hsdsService(
    { ...SERVICE, ...more },
    { publisher: 'https://center.example', needName: (need) => `I need: ${need}`, regions },
  )
}

test('what HSDS has a field for stands in it, in English', () => {
  const {
    name,
    alternate_name: alternate,
    status,
    minimum_age: from,
    url,
    fees_description: fees,
  } = written()
  assert.deepEqual(
    [name, alternate, status, from, url, fees],
    ['Example Line', 'The Line', 'active', 18, 'https://line.example', 'Free.'],
  )
  assert.equal(written().description, 'Listens.\nTo know: Ask first.')
  assert.equal(written().eligibility_description, 'Takes women.')
  assert.equal(written().application_process, 'Another agency must refer the person.')
  assert.equal(written().assured_date, '2026-10-03')
  assert.doesNotMatch(JSON.stringify(written()), /Escucha/)
})

test('each number says what it is, and how sure we are of it', () => {
  assert.deepEqual(
    written().phones?.map(({ number, extension, type, description }) => [
      number,
      extension,
      type,
      description,
    ]),
    [
      ['1-888-555-0100', 7, 'voice', 'Printed by two sources, the newest of April 2024; not yet dialled.'],
      ['233733', undefined, 'text', 'Dialled on 3 October 2026.'],
      [
        '711',
        undefined,
        'textphone',
        'Printed by two sources, both undated; not yet dialled. Since 1 November 2026 it is said that this may be wrong.',
      ],
    ],
  )
  assert.deepEqual(
    written().additional_urls?.map(({ url, label }) => [url, label]),
    [['https://two.example', 'Printed by two sources, the newest of 2024; not yet dialled.']],
  )
  assert.deepEqual(ownParts(written().attributes).get('verified'), ['printed 2024'])
})

test('each date of a source is said as far as it is known', () => {
  const said = ['2024-04-09', '2024-04', '2024', 'undated'].map((newest) =>
    verificationInWords({ state: 'printed', newest }),
  )
  assert.deepEqual(said, [
    'Printed by two sources, the newest of 9 April 2024; not yet dialled.',
    'Printed by two sources, the newest of April 2024; not yet dialled.',
    'Printed by two sources, the newest of 2024; not yet dialled.',
    'Printed by two sources, both undated; not yet dialled.',
  ])
})

test('needs stand as terms of ours and by the identifiers of Open Eligibility', () => {
  const terms = written().attributes?.flatMap(({ label, taxonomy_term: term }) =>
    label === 'Need' ? [term] : [],
  )
  assert.deepEqual(
    terms?.map((term) => [term?.taxonomy, term?.code, term?.name]),
    [
      ['Freedom Facts needs', 'talk', 'I need: talk'],
      ['Freedom Facts needs', 'immigration', 'I need: immigration'],
      ['Open Eligibility 2.0', '1305', 'Open Eligibility 1305'],
      ['Open Eligibility 2.0', '1309', 'Open Eligibility 1309'],
      ['Open Eligibility 2.0', '1381', 'Open Eligibility 1381'],
    ],
  )
})

test('areas have names, and their codes as text', () => {
  assert.deepEqual(
    written().service_areas?.map(({ name, extent, extent_type: type }) => [name, extent, type]),
    [
      ['United States', 'US', 'text'],
      ['The Valley', 'valley', 'text'],
    ],
  )
  assert.deepEqual(
    written({ areas: [] }).service_areas?.map(({ name, extent }) => [name, extent]),
    [['The country', undefined]],
  )
})

test('a location is there for a published address alone, with its point where there is one', () => {
  const address = { street: '12 Example Street', city: 'Columbia', state: 'MO', zip: '' }
  const point = { latitude: 38.9, longitude: -92.3 }
  const [place] = written({ access: { kind: 'published', address, point } }).service_at_locations ?? []
  assert.equal(place?.location?.latitude, 38.9)
  assert.equal(place?.location?.addresses?.[0]?.postal_code, 'unknown')
  for (const kind of ['call for location', 'telephone only', 'referral only'] as const)
    assert.equal(written({ access: { kind } }).service_at_locations, undefined)
})

test('no two records have one identifier, but those that are one', () => {
  const found = new Map<string, string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const inside of Object.values(value)) visit(inside)
    if (!('id' in value)) return
    const text = JSON.stringify(value)
    assert.equal(found.get(String(value.id)) ?? text, text)
    found.set(String(value.id), text)
  }
  visit(written())
  assert.ok(found.size > 40)
})

test('operators and lines beside words read back as they were', () => {
  const date = fc.constantFrom('2020', '2020-01', '2020-01-31', 'undated')
  const name = fc.oneof(someWords, fc.constant('Org (from 2019; as of 2020)'))
  const operator = fc.record({ name, from: date, to: date, asOf: date }, { requiredKeys: ['name', 'asOf'] })
  fc.assert(
    fc.property(operator, fc.option(someWords, { nil: undefined }), someWords, (given, words, line) => {
      assert.deepEqual(readOperator(operatorText(given)), { ...given })
      if (words !== line) assert.equal(withoutLine(withLine(words, line), line), words)
    }),
    { seed: 5 },
  )
  assert.equal(readOperator('Example Org'), null)
})
