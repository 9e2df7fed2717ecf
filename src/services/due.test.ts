import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { channelFreshness, dueList } from './due.ts'
import { type Channel, NOBODY_KNOWS, SECTIONS, type Service, type Verification } from './service.ts'

const AS_OF = '2026-11-22'

const service = (id: string, changes: Partial<Service> = {}): Service => ({
  id,
  listing: 'listed',
  name: `Invented ${id}`,
  aliases: [],
  formerly: [],
  section: 'local',
  order: 10,
  needs: ['food'],
  residential: false,
  what: { en: 'Nothing: it is invented.' },
  operators: [],
  areas: [{ kind: 'country' }],
  coverage: { en: 'nowhere' },
  takes: NOBODY_KNOWS,
  languages: [],
  access: { kind: 'telephone only' },
  channels: [],
  sources: ['invented'],
  place: { file: 'services.yaml', line: 1 },
  ...changes,
})

const channel = (verification: Verification, changes: Partial<Channel> = {}): Channel => ({
  kind: 'call',
  address: '555-0100',
  verification,
  ...changes,
})
const dialled = (on: string): Verification => ({
  state: 'dialled',
  on,
  by: 'AB',
  how: 'answered by a person',
})
const printed = (newest: string): Verification => ({ state: 'printed', newest })
const unconfirmed: Verification = { state: 'unconfirmed', why: 'one source' }
const DISPUTE = { on: '2026-11-01', why: 'another number was printed' }

const idsOf = (directory: readonly Service[]): readonly string[] =>
  dueList(directory, AS_OF).map((entry) => entry.service.id)

/** Each a directory of one channel a service, in the order in which they are to be called. */
const ORDERS: readonly (readonly [what: string, directory: readonly Service[]])[] = [
  [
    'listed services come before drafts, whatever the harm',
    [
      service('pantry', { channels: [channel(printed('2026'))] }),
      service('draft-line', { listing: 'draft', section: 'crisis', channels: [channel(unconfirmed)] }),
      service('draft-pantry', { listing: 'draft', channels: [channel(unconfirmed)] }),
    ],
  ],
  [
    'crisis lines and shelters come before legal help, and that before the rest, whatever is known of them',
    [
      service('line', { section: 'crisis', channels: [channel(printed('2026'))] }),
      service('shelter', { residential: true, order: 20, channels: [channel(printed('2026'))] }),
      service('lawyer', { needs: ['legal'], channels: [channel(dialled('2026-08-23'))] }),
      service('pantry', { channels: [channel(printed('undated'), { disputed: DISPUTE })] }),
    ],
  ],
  [
    'the disputed come before the stale, the due, the printed and the unconfirmed',
    [
      service('disputed', { channels: [channel(dialled('2026-11-20'), { disputed: DISPUTE })] }),
      service('stale', { channels: [channel(dialled('2025-01-01'))] }),
      service('due', { channels: [channel(dialled('2026-05-01'))] }),
      service('printed', { channels: [channel(printed('undated'))] }),
      service('unconfirmed', { channels: [channel(unconfirmed)] }),
    ],
  ],
  [
    'what is longest overdue comes first',
    [
      service('z', { order: 90, channels: [channel(dialled('2026-04-01'), { kind: 'web' })] }),
      service('a', { channels: [channel(dialled('2026-04-02'))] }),
    ],
  ],
  [
    'telephones come before texts, relays and websites',
    (['call', 'text', 'relay', 'web'] as const).map((kind, at) =>
      service(kind, { order: -at, channels: [channel(printed('2026'), { kind })] }),
    ),
  ],
  [
    'what is printed without a date comes first, then the oldest',
    ['undated', '2009', '2024', '2024-04', '2024-05-01'].map((newest, at) =>
      service(`p${at}`, { order: -at, channels: [channel(printed(newest))] }),
    ),
  ],
  [
    'the rest stand in the order of the directory',
    [
      service('b', { section: 'young', channels: [channel(printed('2024'))] }),
      service('d', { order: 1, channels: [channel(printed('2024'))] }),
      service('a', { order: 2, channels: [channel(printed('2024'))] }),
      service('c', { order: 2, channels: [channel(printed('2024'))] }),
    ],
  ],
]

for (const [what, directory] of ORDERS) {
  test(what, () => {
    const expected = directory.map(({ id }) => id)
    assert.deepEqual(idsOf(directory.toReversed()), expected)
    assert.deepEqual(idsOf(directory), expected)
  })
}

test('a fresh channel is not on the list, and is the day after its time', () => {
  const at = (on: string): readonly (number | null)[] =>
    dueList([service('line', { section: 'crisis', channels: [channel(dialled(on))] })], AS_OF).map(
      (entry) => entry.daysOverdue,
    )
  assert.deepEqual(at('2026-09-23'), [])
  assert.deepEqual(at('2026-09-22'), [1])
})

test('an entry says how fresh, how long overdue, what harm and why', () => {
  const [entry] = dueList(
    [service('line', { section: 'crisis', channels: [channel(dialled('2026-07-01'))] })],
    AS_OF,
  )
  assert.equal(entry?.freshness, 'stale')
  assert.equal(entry?.daysOverdue, 84)
  assert.equal(entry?.harm, 'high')
  assert.equal(entry?.why, '84 days overdue')
  const whys = [
    channel(printed('2024')),
    channel(unconfirmed),
    channel(dialled('2026-11-20'), { disputed: DISPUTE }),
  ].map((one) => dueList([service('x', { channels: [one] })], AS_OF)[0])
  assert.deepEqual(
    whys.map((one) => [one?.why, one?.daysOverdue]),
    [
      ['never dialled', null],
      ['unconfirmed: one source', null],
      ['disputed on 2026-11-01: another number was printed', 0],
    ],
  )
})

test('nobody is asked to call a withdrawn service, or a number that nobody knows', () => {
  assert.deepEqual(
    idsOf([
      service('gone', { listing: 'withdrawn', channels: [channel(printed('2024'))] }),
      service('no-number', { listing: 'draft', channels: [channel(unconfirmed, { address: '' })] }),
    ]),
    [],
  )
})

test('nobody is asked to dial an emergency number, and its website is looked at like any other', () => {
  const channels = (['call', 'text', 'relay', 'web'] as const).map((kind) =>
    channel(printed('2024'), { kind }),
  )
  const list = dueList([service('emergency', { section: 'emergency', channels })], AS_OF)
  assert.deepEqual(
    list.map((entry) => entry.channel.kind),
    ['web'],
  )
})

test('the list has each channel that is not fresh once, in one order however the directory is sorted', () => {
  const verifications = fc.oneof(
    fc.constantFrom('2024-01-01', '2026-03-01', '2026-08-01', '2026-11-22').map(dialled),
    fc.constantFrom('undated', '2019', '2026-02').map(printed),
    fc.constant(unconfirmed),
  )
  const services = fc.record({
    section: fc.constantFrom(...SECTIONS.filter((section) => section !== 'emergency')),
    listing: fc.constantFrom('listed' as const, 'draft' as const),
    residential: fc.boolean(),
    order: fc.integer({ min: 1, max: 3 }),
    channels: fc.array(verifications, { maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(services, { maxLength: 8 }), (made) => {
      const directory = made.map(({ channels, ...rest }, at) =>
        service(`s${at}`, {
          ...rest,
          channels: channels.map((verification, number) =>
            channel(verification, { address: `555-010${number}` }),
          ),
        }),
      )
      const list = dueList(directory, AS_OF)
      const keys = list.map((entry) => `${entry.service.id} ${entry.channel.address}`)
      assert.equal(new Set(keys).size, keys.length)
      const due = directory.flatMap((one) =>
        one.channels.filter(
          (each) => channelFreshness({ service: one, channel: each, asOf: AS_OF }) !== 'fresh',
        ),
      )
      assert.equal(list.length, due.length)
      assert.deepEqual(dueList(directory.toReversed(), AS_OF), list)
    }),
  )
})

test('the harm of a service follows how often it is called', () => {
  const harmOf = (changes: Partial<Service>): string | undefined =>
    dueList([service('x', { channels: [channel(unconfirmed)], ...changes })], AS_OF)[0]?.harm
  assert.equal(harmOf({ section: 'violence' }), 'high')
  assert.equal(harmOf({ needs: ['shelter'] }), 'high')
  assert.equal(harmOf({ needs: ['papers'] }), 'medium')
  assert.equal(harmOf({ section: 'tip', needs: ['report'] }), 'low')
})
