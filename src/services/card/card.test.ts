import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublicChannel, PublicService } from '../public-service.ts'
import { type Asked, type Card, cardOf } from './card.ts'
import { asked, house, setting } from './card.fixture.ts'
import { type Sentence, plainSentence } from './sentence.ts'

const card = (service: Partial<PublicService>, ask: Asked | null = null): Card =>
  cardOf({ ...house, ...service }, setting, ask)
const plain = (sentence: Sentence | null): string | null =>
  sentence === null ? null : plainSentence(sentence)
const facts = (service: Partial<PublicService>, ask: Asked | null = null): readonly (string | null)[] =>
  card(service, ask).facts.map(plain)
const channel = (more: Partial<PublicChannel>): PublicChannel => ({
  kind: 'call',
  address: '(573) 555-0100',
  verification: { state: 'dialled', on: '2026-11-01' },
  ...more,
})
const notes = (more: Partial<PublicChannel>): readonly (string | null)[] =>
  (card({ channels: [channel(more)] }).ways[0]?.notes ?? []).map(plain)

test('a service of which little is known has a short card, and says what to ask', () => {
  const { label, name, formerly, what, takes, know, ways, rest } = card({})
  assert.deepEqual([label, formerly, takes, know], [null, null, null, null])
  assert.deepEqual([plain(name), plain(what)], ['Lantern House', 'Eight beds.'])
  assert.deepEqual(facts({}), ['[service.coverage The middle]', '[reach.call for location]'])
  assert.deepEqual(
    ways.map(({ href, label: way }) => [href, plain(way)]),
    [['tel:+15735550100', '[channel.call (573) 555-0100]']],
  )
  assert.deepEqual(rest.map(plain), [
    '[takes.unknown [takes.word.ages], [takes.word.genders], [takes.word.cost], [takes.word.documents], [takes.word.referral]]',
  ])
})

test('an agency is labelled as what it is', () => {
  assert.equal(plain(card({ agency: 'immigration' }).label), '[service.agency.immigration]')
})

test('words that exist in English alone say so, and others do not', () => {
  const { what } = cardOf({ ...house, what: { en: 'Beds.' } }, { ...setting, language: 'ar' }, null)
  assert.deepEqual(what, [{ value: 'Beds.', lang: 'en' }])
  assert.deepEqual(cardOf(house, { ...setting, language: 'es' }, null).what, [{ value: 'Ocho camas.' }])
})

test('where it is: an address only where it is published, otherwise why there is none', () => {
  const address = { street: '1 Sample Road', city: 'Columbia', state: 'MO', zip: '65201' }
  assert.ok(
    facts({ access: { kind: 'published', address } }).includes(
      '[reach.published 1 Sample Road, Columbia, MO 65201]',
    ),
  )
  assert.ok(facts({ access: { kind: 'referral only' } }).includes('[reach.referral only]'))
  assert.ok(facts({ access: { kind: 'telephone only' } }).includes('[reach.telephone only]'))
})

test('that a national line has no place and serves the whole country goes without saying', () => {
  const national = {
    areas: [{ kind: 'country' }],
    residential: false,
    access: { kind: 'telephone only' },
  } as const
  assert.deepEqual(facts(national), [])
  assert.deepEqual(card(national).rest, [])
})

test('how far it is from a person, or which of its areas the person is in', () => {
  const reach = (kind: Asked['hit']['reach'], coverage = 'The middle'): string | null | undefined =>
    facts({ coverage: { en: coverage } }, asked({}, { reach: kind }))[0]
  const region = {
    id: 'middle',
    name: { en: 'The middle' },
    centre: { latitude: 38, longitude: -92 },
    miles: 50,
    state: 'MO',
  }
  assert.equal(reach({ kind: 'near', miles: 11.6 }), '[reach.near 12]')
  assert.equal(reach({ kind: 'near', miles: 0.4 }), '[reach.here]')
  assert.equal(reach({ kind: 'region', region }), '[reach.region The middle]')
  assert.equal(reach({ kind: 'state', state: 'MO' }, 'Missouri'), '[reach.state Missouri]')
  assert.equal(
    reach({ kind: 'state', state: 'MO' }, 'Missouri; the middle has its own'),
    '[service.coverage Missouri; the middle has its own]',
    'all of it is said only where its own words say no less',
  )
  assert.equal(reach({ kind: 'state', state: 'KS' }), '[service.coverage The middle]')
  assert.equal(reach({ kind: 'country' }), '[reach.country]')
  assert.equal(reach({ kind: 'elsewhere' }), '[reach.elsewhere The middle]')
  assert.equal(reach({ kind: 'unknown' }), '[service.coverage The middle]')
})

test('whether it is open comes from the hours that were asked, words are never read as open', () => {
  const hours = { kind: 'words', words: { en: 'by appointment' } } as const
  assert.ok(facts({ hours }, asked()).includes('[service.hours by appointment]'))
  assert.ok(facts({}, asked()).includes('[open.unknown]'))
  const web = [channel({ kind: 'web', address: 'https://house.example' })]
  assert.ok(!facts({ channels: web }, asked()).includes('[open.unknown]'))
  assert.ok(facts({}, asked({}, { open: { state: 'open', until: null } })).includes('[open.open]'))
})

test('how sure we are: who printed or dialled it, when, and whether that still holds', () => {
  assert.deepEqual(notes({}), ['[channel.dialled November 1, 2026]'])
  const dialled = (on: string): readonly (string | null)[] =>
    notes({ verification: { state: 'dialled', on } })
  assert.deepEqual(dialled('2026-09-01'), ['[channel.dialled September 1, 2026]', '[fresh.due]'])
  assert.deepEqual(dialled('2025-11-01'), ['[channel.dialled November 1, 2025]', '[fresh.stale]'])
  assert.deepEqual(notes({ verification: { state: 'printed', newest: '2024-04' } }), [
    '[channel.printed April 2024]',
  ])
  assert.deepEqual(notes({ verification: { state: 'printed', newest: 'undated' } }), [
    '[channel.printed.undated]',
  ])
  assert.deepEqual(notes({ disputedOn: '2026-10-02' }), [
    '[channel.dialled November 1, 2026]',
    '[fresh.disputed October 2, 2026]',
  ])
  assert.deepEqual(notes({ kind: 'web', verification: { state: 'printed', newest: '2024' } }), [
    '[channel.web.printed]',
  ])
  assert.deepEqual(notes({ kind: 'web' }), ['[channel.web.dialled November 1, 2026]'])
  assert.deepEqual(notes({ hours: { kind: 'always' } })[0], '[service.hours.always]')
})

test('a shelter of which nothing is fresh says to call first, before whether it takes the person', () => {
  const stale = { channels: [channel({ verification: { state: 'dialled', on: '2025-01-01' } })] }
  assert.equal(plain(card(stale).takes), '[fresh.call]')
  assert.equal(plain(card(stale, asked({ age: 30 })).takes), '[fresh.call] [takes.yes]')
  assert.equal(card({}).takes, null)
})

test('who runs it is dated, the newest first', () => {
  const operators = [
    { name: 'New Trust', from: '2025-09', asOf: '2025-12' },
    { name: 'Old Trust', asOf: '2020' },
  ]
  const said = (given: PublicService['operators']): readonly (string | null)[] =>
    card({ operators: given }).rest.map(plain).slice(1)
  assert.deepEqual(said(operators), [
    '[service.operator.since New Trust September 2025 December 2025]',
    '[service.operator.before Old Trust]',
  ])
  assert.deepEqual(said(operators.slice(1)), ['[service.operator Old Trust 2020]'])
})

test('before the texts of the bundle are there, a card has no empty sentences', () => {
  const bare = { ...house, what: { en: '' }, coverage: { en: '' }, id: '' }
  const said = cardOf(bare, setting, asked({}, { reach: { kind: 'unknown' } }))
  assert.deepEqual(said.facts.map(plain), ['[open.unknown]', '[reach.call for location]'])
})
