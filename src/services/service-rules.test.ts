import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyRules } from '../kit/rule.ts'
import { type Channel, NOBODY_KNOWS, type Service } from './service.ts'
import { DIRECTORY_RULES, type DirectoryContext } from './service-rules.ts'

// An invented line that keeps every rule: each test changes one thing in it and asks which rule speaks.

const both = (en: string): { readonly en: string; readonly es: string } => ({ en, es: `${en} (es)` })
const inAll = (en: string): Service['what'] => ({ ...both(en), vi: `${en} (vi)`, ar: `${en} (ar)` })

const CALL: Channel = {
  kind: 'call',
  address: '555-0100',
  verification: { state: 'dialled', on: '2026-11-20', by: 'AB', how: 'answered by a person' },
}
const DAY_OF_CALL = (on: string): Partial<Service> => ({
  channels: [{ ...CALL, verification: { state: 'dialled', on, by: 'AB', how: 'answered by a person' } }],
})
const STREET = { street: '12 North Elm Street, Suite 4', city: 'Fulton', state: 'MO', zip: '65251' }
const AT_STREET: Partial<Service> = { access: { kind: 'published', address: STREET } }

const LINE: Service = {
  id: 'invented-line',
  listing: 'listed',
  name: 'Invented line',
  aliases: ['IL'],
  formerly: ['The old line'],
  section: 'crisis',
  order: 10,
  needs: ['talk'],
  residential: false,
  what: inAll('Listens.'),
  who: inAll('anyone'),
  operators: [{ name: 'An invented operator', asOf: '2026' }],
  areas: [{ kind: 'country' }, { kind: 'region', region: 'north' }],
  coverage: inAll('Everywhere in this example'),
  takes: NOBODY_KNOWS,
  languages: ['en'],
  access: { kind: 'telephone only' },
  channels: [CALL],
  sources: ['survey'],
  place: { file: 'services.yaml', line: 3 },
}

function contextOf(directory: readonly Service[]): DirectoryContext {
  return {
    directory,
    languages: ['en', 'es'],
    helpLanguages: ['vi', 'ar'],
    asOf: '2026-11-22',
    isSource: (id) => id === 'survey',
    isRegion: (id) => id === 'north',
  }
}

function rulesThatSpeak(...changes: readonly Partial<Service>[]): readonly string[] {
  const directory = changes.map((change) => ({ ...LINE, ...change }))
  return [...new Set(applyRules(DIRECTORY_RULES, contextOf(directory)).map(({ rule }) => rule))]
}

test('a line that keeps every rule has no problem', () => {
  assert.deepEqual(rulesThatSpeak({}), [])
})

const NEVER: Channel = { ...CALL, verification: { state: 'unconfirmed', why: 'one source' } }
const WORDS_AWAY: Partial<Service> = { areas: [{ kind: 'region', region: 'north' }] }

const linkedTo = (address: string): Partial<Service> => ({
  channels: [CALL, { ...CALL, kind: 'web', address }],
})
const MAP_LINKS: readonly string[] = [
  'https://www.google.com/maps/place/x',
  'https://maps.google.com/?q=x',
  'https://goo.gl/maps/AbC',
  'https://maps.app.goo.gl/AbC',
  'https://maps.apple.com/?address=x',
  'https://www.openstreetmap.org/node/1',
  'https://line.example/?q=38.95,-92.33',
  'https://line.example/?q=38.95%2C-92.33',
  'https://line.example/?q=+38.95,+-92.33',
  'https://line.example/@38.9517,-92.3341,17z',
  'https://line.example/data=!3d38.9517!4d-92.3341',
  'https://line.example/?lat=38.95&lng=-92.33',
  'https://line.example/?where=12+Elm+Street',
  'https://line.example/?where=12%20Elm%20Street',
]

const BREAKS: readonly (readonly [rule: string, what: string, change: Partial<Service>])[] = [
  ['unconfirmed-channel', 'a listed number that is unconfirmed', { channels: [CALL, NEVER] }],
  ['unreachable-service', 'no channel at all', { channels: [] }],
  ['unreachable-service', 'only an unconfirmed one', { channels: [{ ...NEVER, address: '' }] }],
  ['residential-address', 'an address without consent', { ...AT_STREET, residential: true }],
  [
    'residential-address',
    'a consent of tomorrow',
    {
      access: { kind: 'published', address: STREET, consent: { by: 'the director', on: '2026-11-23' } },
      residential: true,
    },
  ],
  ['address-in-words', 'a street', { what: inAll('Come to 12 Elm Street.') }],
  ['address-in-words', 'a corner', { who: inAll('ask at the corner of Elm and Oak') }],
  ['address-in-words', 'a unit', { know: inAll('Suite 4') }],
  ['address-in-words', 'a town with its ZIP', { know: inAll('in Fulton, MO 65251') }],
  ['address-in-words', 'coordinates', { apply: inAll('at 38.58, -92.17') }],
  ['address-in-words', 'a map', { accessibility: inAll('see maps.app.goo.gl/AbC') }],
  ['address-in-words', 'a telephone number', { coverage: inAll('call 1-555-555-0100') }],
  ['address-in-words', 'a street in one language', { what: { ...inAll('Listens.'), es: '12 Elm Street' } }],
  ['address-in-words', 'a street in a name', { formerly: ['12 Elm Street House'] }],
  [
    'address-in-words',
    'a street in the papers',
    { takes: { ...NOBODY_KNOWS, documents: inAll('mail to 12 Elm St') } },
  ],
  ['address-in-words', 'a number in the hours', { hours: { kind: 'words', words: inAll('call 555-0100') } }],
  ['address-in-words', 'a number where the street is public', { ...AT_STREET, know: inAll('call 555-0100') }],
  ['address-in-words', 'another street than its own', { ...AT_STREET, know: inAll('sleep at 9 Oak Street') }],
  ['address-in-words', 'a mailbox', { know: inAll('write to help@house.example') }],
  ['address-in-words', 'a ZIP code alone', { know: inAll('in 65201') }],
  [
    'address-in-words',
    'its street with another number',
    { ...AT_STREET, know: inAll('ring at 9 Elm Street') },
  ],
  ['address-in-words', 'it in wide digits', { ...AT_STREET, know: inAll('ring at ９ Elm Street') }],
  ['address-in-words', 'another unit than its own', { ...AT_STREET, know: inAll('ask in Suite 5') }],
  ['address-in-words', 'another town than its own', { ...AT_STREET, know: inAll('in Columbia, MO 65201') }],
  ['address-in-words', 'a corner near it', { ...AT_STREET, know: inAll('at the corner of Elm and Oak') }],
  ['address-in-words', 'coordinates near it', { ...AT_STREET, know: inAll('at 38.58, -92.17') }],
  ['address-in-words', 'a map of it', { ...AT_STREET, know: inAll('see maps.app.goo.gl/AbC') }],
  ...MAP_LINKS.map((link) => ['address-in-words', `the link ${link}`, linkedTo(link)] as const),
  ['channel-address', 'a link that runs', linkedTo('javascript:alert(1)')],
  ['channel-address', 'a number without digits', { channels: [CALL, { ...CALL, address: '-' }] }],
  [
    'channel-address',
    'a confirmed channel without its number',
    { channels: [CALL, { ...CALL, address: '' }] },
  ],
  ['agency-apart', 'police under another section', { agency: 'police', needs: ['report'] }],
  [
    'agency-apart',
    'police for another need',
    { agency: 'police', section: 'tip', needs: ['report', 'talk'] },
  ],
  [
    'agency-apart',
    'immigration as legal help',
    { agency: 'immigration', section: 'later', needs: ['immigration'] },
  ],
  ['agency-apart', 'no agency under tip', { section: 'tip', needs: ['report'] }],
  ['residential-address', 'a shelter whose address nobody agreed to', { ...AT_STREET, needs: ['shelter'] }],
  ['unknown-region', 'a region that site.yaml has not', { areas: [{ kind: 'region', region: 'south' }] }],
  ['channel-date', 'a call of tomorrow', DAY_OF_CALL('2026-11-23')],
  [
    'channel-date',
    'a print of next month',
    { channels: [{ ...CALL, verification: { state: 'printed', newest: '2026-12' } }] },
  ],
  [
    'channel-date',
    'a dispute of tomorrow',
    { channels: [{ ...CALL, disputed: { on: '2026-11-23', why: 'x' } }] },
  ],
  ['stale-channel', 'a call 121 days ago', DAY_OF_CALL('2026-07-24')],
  [
    'disputed-channel',
    'a dispute',
    { channels: [{ ...CALL, disputed: { on: '2026-11-21', why: 'a report' } }] },
  ],
  ['service-translation', 'no Spanish', { ...WORDS_AWAY, know: { en: 'Ask.' } }],
  [
    'service-translation',
    'no Spanish hours',
    { ...WORDS_AWAY, hours: { kind: 'words', words: { en: 'mornings' } } },
  ],
  ['help-translation', 'no Arabic', { plainName: { ...both('Help'), vi: 'x' } }],
  ['help-translation', 'no Vietnamese', { languageNote: { ...both('English'), ar: 'x' } }],
  ['service-source', 'no source', { sources: [] }],
  ['service-source', 'a source that is not there', { sources: ['survey', 'rumour'] }],
]

for (const [rule, what, change] of BREAKS) {
  test(`${rule}: ${what}`, () => {
    // A dispute of tomorrow is a dispute as well.
    const spoke = rulesThatSpeak(change).filter((other) => other === rule || other !== 'disputed-channel')
    assert.deepEqual(spoke, [rule])
  })
}

const FINE: readonly (readonly [what: string, change: Partial<Service>])[] = [
  ['an unconfirmed channel without its number', { channels: [CALL, { ...NEVER, address: '' }] }],
  ['a draft with a number that is to be dialled', { listing: 'draft', channels: [NEVER] }],
  ['a draft in English alone, without a source', { listing: 'draft', what: { en: 'x' }, sources: [] }],
  ['a draft of the police for shelter', { listing: 'draft', agency: 'police', needs: ['shelter'] }],
  [
    'a draft for a region that is not there',
    { listing: 'draft', areas: [{ kind: 'region', region: 'south' }] },
  ],
  ['a draft that was called tomorrow', { listing: 'draft', ...DAY_OF_CALL('2026-11-23') }],
  ['a draft with a link that runs', { listing: 'draft', ...linkedTo('javascript:alert(1)') }],
  ['a map of a published place', { ...AT_STREET, ...linkedTo('https://maps.apple.com/?address=x') }],
  ['a page with a number in its link', linkedTo('https://line.example/help-65201?p=5555550100')],
  ['ZIP codes that a published place serves', { ...AT_STREET, know: inAll('for 65201') }],
  ['a withdrawn service with a street in its words', { listing: 'withdrawn', what: { en: '12 Elm Street' } }],
  [
    'a residential address with a consent of that day',
    {
      access: { kind: 'published', address: STREET, consent: { by: 'the director', on: '2026-11-22' } },
      residential: true,
    },
  ],
  ['a residential place without an address', { residential: true, access: { kind: 'call for location' } }],
  [
    'a published street in its own words',
    { ...AT_STREET, know: inAll('The door of 12 N. Elm St. is in the yard.') },
  ],
  ['a published place with its unit and ZIP', { ...AT_STREET, know: inAll('Suite 4, Fulton, MO 65251') }],
  ['police under tip', { agency: 'police', section: 'tip', needs: ['report'] }],
  ['another office of the government for work', { agency: 'government', section: 'work', needs: ['pay'] }],
  ['another office of the government under tip', { agency: 'government', section: 'tip', needs: ['report'] }],
  ['a call of today', DAY_OF_CALL('2026-11-22')],
  ['a call 120 days ago', DAY_OF_CALL('2026-07-25')],
  [
    'a print of this month',
    { channels: [{ ...CALL, verification: { state: 'printed', newest: '2026-11' } }] },
  ],
  ['an old print', { channels: [{ ...CALL, verification: { state: 'printed', newest: '2009' } }] }],
  ['an undated print', { channels: [{ ...CALL, verification: { state: 'printed', newest: 'undated' } }] }],
  ['a regional service in the languages of the site alone', { ...WORDS_AWAY, what: both('Listens.') }],
]

for (const [what, change] of FINE) {
  test(`no rule speaks of ${what}`, () => assert.deepEqual(rulesThatSpeak(change), []))
}

test('duplicate-service: one id in two files, and both files are named', () => {
  const twice = [LINE, { ...LINE, place: { file: 'services/batch.ndjson', line: 7 } }]
  const [problem, ...others] = applyRules(DIRECTORY_RULES, contextOf(twice))
  assert.deepEqual(others, [])
  assert.equal(problem?.rule, 'duplicate-service')
  assert.deepEqual(problem.place, { file: 'services/batch.ndjson', line: 7 })
  assert.match(problem.message, /services\.yaml/)
  assert.deepEqual(rulesThatSpeak({}, { id: 'another' }), [])
})

test('a warning is of one channel, so that an answer for it is none for another', () => {
  const old = (address: string): Channel => ({
    ...CALL,
    address,
    verification: { state: 'dialled', on: '2026-01-01', by: 'AB', how: 'menu' },
  })
  const problems = applyRules(
    DIRECTORY_RULES,
    contextOf([{ ...LINE, channels: [old('555-0100'), old('555-0101')] }]),
  )
  assert.deepEqual(
    problems.map(({ severity, subject }) => [severity, subject]),
    [
      ['warning', 'invented-line call 555-0100'],
      ['warning', 'invented-line call 555-0101'],
    ],
  )
})

const TEXTS = [
  'what',
  'who',
  'know',
  'apply',
  'accessibility',
  'plainName',
  'coverage',
  'languageNote',
] as const

test('every text of a service is searched for an address, in every language', () => {
  const told = { ...inAll('x'), ar: 'في ٦٥٢٠١' }
  const hours = { kind: 'words', words: told } as const
  const changes: readonly Partial<Service>[] = [
    ...TEXTS.map((field) => ({ [field]: told })),
    { takes: { ...NOBODY_KNOWS, documents: told } },
    { hours },
    { channels: [{ ...CALL, hours }] },
    { name: '12 Elm Street' },
    { organisation: '12 Elm Street' },
    { aliases: ['12 Elm Street'] },
    { formerly: ['12 Elm Street'] },
    { operators: [{ name: '12 Elm Street', asOf: '2026' }] },
  ]
  for (const change of changes)
    assert.deepEqual(rulesThatSpeak(change), ['address-in-words'], JSON.stringify(change))
})

test('every rule of the directory is broken in a test above', () => {
  const broken = new Set(['duplicate-service', ...BREAKS.map(([rule]) => rule)])
  assert.deepEqual(
    DIRECTORY_RULES.map(({ id }) => id).filter((id) => !broken.has(id)),
    [],
  )
})
