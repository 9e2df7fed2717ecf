import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicServices } from './public-service.ts'
import { NOBODY_KNOWS, type Service } from './service.ts'

const TEXT = { en: 'Invented.' }

/** An invented service in which every field is there. */
const FULL: Required<Service> = {
  id: 'invented-house',
  listing: 'listed',
  name: 'Invented house',
  organisation: 'An invented organisation',
  aliases: ['IH'],
  formerly: ['The old house'],
  section: 'local',
  order: 10,
  needs: ['food'],
  agency: 'government',
  residential: true,
  what: TEXT,
  who: TEXT,
  know: TEXT,
  apply: TEXT,
  accessibility: TEXT,
  plainName: TEXT,
  operators: [{ name: 'An invented operator', from: '2025', to: '2026', asOf: '2026' }],
  areas: [{ kind: 'country' }],
  coverage: TEXT,
  takes: NOBODY_KNOWS,
  languages: ['en'],
  languageNote: TEXT,
  hours: { kind: 'always' },
  access: {
    kind: 'published',
    address: { street: '12 Elm Street', city: 'Fulton', state: 'MO', zip: '65251' },
    point: { latitude: 38.5, longitude: -92.5 },
    consent: { by: 'KEPT BACK', on: '2026-11-01' },
  },
  channels: [
    {
      kind: 'call',
      address: '555-0100',
      verification: { state: 'dialled', on: '2026-11-01', by: 'KEPT BACK', how: 'KEPT BACK' },
      hours: { kind: 'always' },
      disputed: { on: '2026-11-02', why: 'KEPT BACK' },
    },
    { kind: 'call', address: 'KEPT BACK', verification: { state: 'unconfirmed', why: 'KEPT BACK' } },
  ],
  sources: ['survey'],
  origin: { batch: 'KEPT BACK', record: 'KEPT BACK', seen: '2026-11-01' },
  place: { file: 'KEPT BACK', line: 1 },
}

test('all that is public of a service comes out as it is, and nothing that staff know', () => {
  const { listing: _listing, origin: _origin, place: _place, ...open } = FULL
  assert.deepEqual(publicServices([FULL]), [
    {
      ...open,
      access: {
        kind: 'published',
        address: { street: '12 Elm Street', city: 'Fulton', state: 'MO', zip: '65251' },
        point: { latitude: 38.5, longitude: -92.5 },
      },
      channels: [
        {
          kind: 'call',
          address: '555-0100',
          verification: { state: 'dialled', on: '2026-11-01' },
          hours: { kind: 'always' },
          disputedOn: '2026-11-02',
        },
      ],
    },
  ])
})

test('a field that nobody decided on does not come out, wherever it stands', () => {
  const note = { note: 'KEPT BACK' }
  const { access, channels, operators, takes } = FULL
  assert.ok(access.kind === 'published')
  const noted = {
    ...FULL,
    ...note,
    access: {
      ...access,
      ...note,
      address: { ...access.address, ...note },
      point: { latitude: 38.5, longitude: -92.5, ...note },
    },
    channels: channels.map((channel) => ({ ...channel, ...note })),
    operators: operators.map((operator) => ({ ...operator, ...note })),
    takes: { ...takes, ...note },
  }
  assert.deepEqual(publicServices([noted]), publicServices([FULL]))
  assert.doesNotMatch(JSON.stringify(publicServices([noted])), /KEPT BACK/)
})

test('of a service without optional fields none comes out empty', () => {
  const bare: Service = {
    id: 'bare',
    listing: 'listed',
    name: 'Bare',
    aliases: [],
    formerly: [],
    section: 'local',
    order: 1,
    needs: [],
    residential: false,
    what: TEXT,
    operators: [],
    areas: [],
    coverage: TEXT,
    takes: NOBODY_KNOWS,
    languages: [],
    access: { kind: 'telephone only' },
    channels: [{ kind: 'call', address: '555-0100', verification: { state: 'printed', newest: '2026' } }],
    sources: [],
    place: { file: 'services.yaml', line: 1 },
  }
  const { listing: _listing, place: _place, ...open } = bare
  assert.deepEqual(publicServices([bare]), [open])
})
