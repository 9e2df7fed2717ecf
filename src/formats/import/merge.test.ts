import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUuid } from '../../kit/uuid.ts'
import type { Channel, Service } from '../../services/service.ts'
import type { ImportDraft } from './draft.ts'
import { csvOf, imported } from './import.fixture.ts'
import { type MergeInput, idOfRecord, mergeImport } from './merge.ts'
import { readPrints, writePrints } from './print-book.ts'
import { importPlain } from './read-plain.ts'

const ROW = {
  id: 'a1',
  name: 'Example Pantry',
  street: '12 Elm Street',
  city: 'Columbia',
  state: 'MO',
  zip: '65201',
  phone: '573-555-0142',
  description: 'A food pantry.',
}

function draftsOf(...rows: readonly Partial<typeof ROW>[]): readonly ImportDraft[] {
  return imported(importPlain, { 'x.csv': csvOf(rows.map((row) => ({ ...ROW, ...row }))) }).drafts
}

function merge(input: Partial<MergeInput>) {
  const withheld = { records: new Set<string>(), numbers: new Set<string>() }
  return mergeImport({
    batch: 'county',
    on: '2026-11-22',
    drafts: [],
    withheld,
    existing: [],
    prints: null,
    ...input,
  })
}

/** One service imported, then changed by staff. */
function importedThen(change: Partial<Service>) {
  const first = merge({ drafts: draftsOf({}) })
  return { existing: first.services.map((service) => ({ ...service, ...change })), prints: first.prints }
}

const dialled = (address: string): Channel => ({
  kind: 'call',
  address,
  verification: { state: 'dialled', on: '2026-10-03', by: 'ab', how: 'answered by a person' },
})

test('ids are the same on every machine, differ between batches, and a UUID of the source is kept', () => {
  assert.equal(idOfRecord('county', 'a1'), idOfRecord('county', 'a1'))
  assert.notEqual(idOfRecord('county', 'a1'), idOfRecord('state', 'a1'))
  assert.ok(isUuid(idOfRecord('county', 'a1')))
  assert.equal(
    idOfRecord('county', '2ED6657D-E927-568B-95E1-2665A8AEA6A2'),
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  )
})

test('new services are drafts, and a second import of the same changes nothing', () => {
  const first = merge({ drafts: draftsOf({}, { id: 'a2', name: 'Other' }) })
  assert.deepEqual(
    first.services.map(({ listing }) => listing),
    ['draft', 'draft'],
  )
  const again = merge({
    drafts: draftsOf({}, { id: 'a2', name: 'Other' }),
    existing: first.services,
    prints: first.prints,
  })
  assert.deepEqual(again.services, first.services)
  assert.deepEqual(again.counts, { added: 0, updated: 0, unchanged: 2, kept: 0, removed: 0 })
  assert.deepEqual(again.notes, [])
})

test('words of the source are updated, and what staff decided stays', () => {
  const { existing, prints } = importedThen({ listing: 'listed', channels: [dialled('573-555-0142')] })
  const { services, counts } = merge({
    drafts: draftsOf({ description: 'A larger food pantry.' }),
    existing,
    prints,
  })
  assert.equal(services[0]?.what.en, 'A larger food pantry.')
  assert.equal(services[0]?.listing, 'listed')
  assert.deepEqual(services[0]?.channels, [dialled('573-555-0142')])
  assert.equal(counts.updated, 1)
})

test('a field that staff changed stays, and is named where the source has changed it too', () => {
  const { existing, prints } = importedThen({
    needs: ['food', 'things'],
    what: { en: 'Our words.', es: 'Palabras.' },
  })
  const quiet = merge({ drafts: draftsOf({ zip: '65202' }), existing, prints })
  assert.deepEqual(quiet.services[0]?.needs, ['food', 'things'])
  assert.deepEqual(quiet.notes, [])
  const loud = merge({ drafts: draftsOf({ description: 'A clinic.' }), existing, prints })
  assert.equal(loud.services[0]?.what.en, 'Our words.')
  assert.deepEqual(
    loud.notes.map(({ kind, message }) => [kind, message.split(' ')[0]]),
    [
      ['kept', "'needs'"],
      ['kept', "'what'"],
    ],
  )
})

test('where nothing is known of the last import, the source wins, and that is said', () => {
  const { existing } = importedThen({ needs: ['things'] })
  const { services, notes } = merge({ drafts: draftsOf({}), existing, prints: null })
  assert.deepEqual(services[0]?.needs, ['food'])
  assert.deepEqual(
    notes.map(({ kind }) => kind),
    ['unknown'],
  )
})

test('a dialled number that the source prints otherwise is disputed, and the new one is added unconfirmed', () => {
  for (const prints of ['known', null]) {
    const before = importedThen({ channels: [dialled('573-555-0142')] })
    const { services, notes } = merge({
      drafts: draftsOf({ phone: '573-555-0199' }),
      existing: before.existing,
      prints: prints === null ? null : before.prints,
    })
    assert.deepEqual(services[0]?.channels, [
      {
        ...dialled('573-555-0142'),
        disputed: { on: '2026-11-22', why: 'its source now prints 573-555-0199' },
      },
      {
        kind: 'call',
        address: '573-555-0199',
        verification: { state: 'unconfirmed', why: 'imported, not yet checked' },
      },
    ])
    assert.ok(notes.some(({ kind }) => kind === 'disputed'))
  }
})

test('a printed number that the source no longer prints is disputed; one that nobody checked goes', () => {
  const printed: Channel = {
    ...dialled('573-555-0142'),
    verification: { state: 'printed', newest: '2024-04' },
  }
  const checked = importedThen({ channels: [printed] })
  const { services } = merge({ drafts: draftsOf({ phone: '' }), ...checked })
  assert.deepEqual(services[0]?.channels[0]?.disputed, {
    on: '2026-11-22',
    why: 'its source no longer prints it',
  })
  const unchecked = merge({ drafts: draftsOf({ phone: '' }), ...importedThen({}) })
  assert.deepEqual(unchecked.services[0]?.channels, [])
})

test('a way that staff added is not disputed by a source that never told it, and one that staff took out stays out', () => {
  const { existing, prints } = importedThen({ channels: [dialled('573-555-0177')] })
  const { services } = merge({ drafts: draftsOf({}), existing, prints })
  assert.deepEqual(services[0]?.channels, [dialled('573-555-0177')])
})

test('records gone from the source are kept, and reported', () => {
  const { existing, prints } = importedThen({ listing: 'listed' })
  const { services, counts, notes } = merge({ drafts: draftsOf({ id: 'b1' }), existing, prints })
  assert.equal(services.length, 2)
  assert.deepEqual([counts.added, counts.kept], [1, 1])
  assert.deepEqual(
    notes.map(({ kind, subject }) => [kind, subject]),
    [['gone', 'Example Pantry']],
  )
})

test('what the source keeps private now is gone: the record, the number, the address', () => {
  const before = importedThen({ listing: 'listed', channels: [dialled('573-555-0142')] })
  const record = merge({ ...before, withheld: { records: new Set(['a1']), numbers: new Set() } })
  assert.deepEqual([record.services, record.counts.removed], [[], 1])
  const number = merge({
    ...before,
    drafts: draftsOf({ phone: '' }),
    withheld: { records: new Set(), numbers: new Set(['5735550142']) },
  })
  assert.deepEqual(number.services[0]?.channels, [])
  const address = merge({ ...before, drafts: draftsOf({ street: 'Confidential' }) })
  assert.deepEqual(address.services[0]?.access, { kind: 'call for location' })
})

test('an address that staff took out does not come back', () => {
  const before = importedThen({ access: { kind: 'call for location' } })
  for (const prints of [before.prints, null]) {
    const { services } = merge({ drafts: draftsOf({}), existing: before.existing, prints })
    assert.deepEqual(services[0]?.access, { kind: 'call for location' })
  }
})

test('a consent stays with the street that it was given for', () => {
  const consent = { by: 'the director', on: '2026-09-01' }
  const first = merge({ drafts: draftsOf({}) })
  const existing = first.services.map((service) =>
    service.access.kind === 'published' ? { ...service, access: { ...service.access, consent } } : service,
  )
  const same = merge({ drafts: draftsOf({ street: '12 Elm St.' }), existing, prints: first.prints })
  const moved = merge({ drafts: draftsOf({ street: '99 Oak Street' }), existing, prints: first.prints })
  const consentOf = ({ services }: typeof same) =>
    services[0]?.access.kind === 'published' ? services[0].access.consent : null
  assert.deepEqual(consentOf(same), consent)
  assert.equal(consentOf(moved), undefined)
  assert.deepEqual(
    moved.notes.map(({ kind }) => kind),
    ['unknown'],
  )
})

test('a consent goes where anything of the address is another', () => {
  const consent = { by: 'the director', on: '2026-09-01' }
  const first = merge({ drafts: draftsOf({}) })
  const existing = first.services.map((service) =>
    service.access.kind === 'published' ? { ...service, access: { ...service.access, consent } } : service,
  )
  for (const other of [{ street: '12 Elm Street, Unit 4' }, { city: 'Rolla' }, { zip: '65202' }]) {
    const { services, notes } = merge({ drafts: draftsOf(other), existing, prints: first.prints })
    assert.ok(!JSON.stringify(services).includes('director'), JSON.stringify(other))
    assert.deepEqual(
      notes.map(({ kind }) => kind),
      ['unknown'],
    )
  }
})

test('an address that staff published stays while the source says what it said, and goes at a new mark', () => {
  const [old] = merge({ drafts: draftsOf({}) }).services
  const first = merge({ drafts: draftsOf({ street: 'PO Box 7' }) })
  assert.ok(old)
  const existing = first.services.map((service) => ({ ...service, access: old.access }))
  const same = merge({ drafts: draftsOf({ street: 'PO Box 7' }), existing, prints: first.prints })
  assert.deepEqual(same.services[0]?.access, old.access)
  assert.deepEqual(
    same.notes.map(({ kind }) => kind),
    ['kept'],
  )
  const marked = merge({ drafts: draftsOf({ street: 'Confidential' }), existing, prints: first.prints })
  assert.deepEqual(marked.services[0]?.access, { kind: 'call for location' })
  assert.deepEqual(
    marked.notes.map(({ kind }) => kind),
    ['private'],
  )
})

test('the prints are read as they were written, and tell nothing but whether something changed', () => {
  const { prints } = merge({ drafts: draftsOf({}) })
  const text = writePrints(prints)
  assert.deepEqual(readPrints(text), prints)
  assert.ok(!/Elm|555|Pantry|65201/.test(text))
  assert.equal(readPrints('{'), null)
  assert.equal(readPrints('{"a":1}'), null)
})
