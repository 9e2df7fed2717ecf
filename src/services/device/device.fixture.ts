// Services and choices for the tests of this folder: invented, whole, and in any combination.
import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { LocalText } from '../../kit/language.ts'
import type { Area, Region } from '../areas.ts'
import type { Hours, Span, Weekday } from '../hours.ts'
import { NEED_IDS } from '../needs.ts'
import type { PublicAccess, PublicChannel, PublicService } from '../public-service.ts'
import { AGENCIES, CHANNEL_KINDS, type Eligibility, GENDERS, NOBODY_KNOWS, SECTIONS } from '../service.ts'
import type { Choice } from './choice.ts'
import { decodeDetails, decodeList, serviceAt } from './decode-bundle.ts'
import { encodeBundle } from './encode-bundle.ts'
import { type SearchIndex, indexWords, openSearch, withDetails } from './open-search.ts'

/** Columbia and St. Louis, as circles. */
export const REGIONS: readonly Region[] = [
  { id: 'middle', name: { en: 'Middle' }, centre: { latitude: 38.95, longitude: -92.33 }, miles: 40 },
  { id: 'east', name: { en: 'East', es: 'Este' }, centre: { latitude: 38.63, longitude: -90.2 }, miles: 40 },
]

export const IN_THE_MIDDLE = { latitude: 38.95, longitude: -92.33, state: 'MO' }

/** A Monday, 9:00 in Missouri. */
export const NOW_MS: number = Date.parse('2026-11-23T15:00:00Z')

/** The day of that. */
export const TODAY = '2026-11-23'

/** A line of which little is known; `known` says what is. */
export function service(known: Partial<PublicService> = {}): PublicService {
  return {
    id: 'a-line',
    name: 'A Line',
    aliases: [],
    formerly: [],
    section: 'local',
    order: 10,
    needs: ['talk'],
    residential: false,
    what: { en: 'Listens.' },
    operators: [],
    areas: [],
    coverage: { en: 'Somewhere' },
    takes: NOBODY_KNOWS,
    languages: [],
    access: { kind: 'telephone only' },
    channels: [call()],
    sources: [],
    ...known,
  }
}

export function call(known: Partial<PublicChannel> = {}): PublicChannel {
  return {
    kind: 'call',
    address: '1-800-555-0100',
    verification: { state: 'printed', newest: '2026-01' },
    ...known,
  }
}

/** At an invented address so many miles north of the middle. */
export function at(milesNorth: number): PublicAccess {
  return {
    kind: 'published',
    address: { street: '1 Example Street', city: 'Columbia', state: 'MO', zip: '65201' },
    point: { latitude: IN_THE_MIDDLE.latitude + milesNorth / 69.1, longitude: IN_THE_MIDDLE.longitude },
  }
}

export function choice(chosen: Partial<Choice> = {}): Choice {
  return {
    need: null,
    words: '',
    spot: null,
    age: null,
    gender: null,
    openNow: false,
    free: false,
    noPapers: false,
    noReferral: false,
    offeredIn: null,
    language: 'en',
    nowMs: NOW_MS,
    asOf: TODAY,
    count: 50,
    ...chosen,
  }
}

/** All services, in the order of the bundle: by state, city, name and id. */
export function decodeBundle(texts: {
  readonly list: string
  readonly details: string
}): readonly PublicService[] {
  const list = decodeList(texts.list)
  const details = decodeDetails(texts.details)
  return Array.from({ length: list.count }, (_, row) => serviceAt({ list, details, row }))
}

/** Ready to be searched, words and details included. */
export function indexOf(services: readonly PublicService[]): SearchIndex {
  const { list, details } = encodeBundle(services, REGIONS)
  const index = withDetails(openSearch(list), details)
  Array.from(indexWords(index))
  return index
}

const word = fc.constantFrom(
  'harbor',
  'house',
  'Casa',
  'Đông',
  '避难所',
  'legal',
  'police',
  'line',
  'بيت',
  "women's",
)
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
const text: Arbitrary<LocalText> = fc.record({ en: words, es: words, ar: words }, { requiredKeys: ['en'] })
const date = fc.constantFrom('2025-01-01', '2026-03-02', '2026-11-01')
const day = fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6)
const span: Arbitrary<Span> = fc.record({
  day,
  opens: fc.integer({ min: 0, max: 700 }),
  closes: fc.integer({ min: 701, max: 1440 }),
})
const hours: Arbitrary<Hours> = fc.oneof(
  fc.constant<Hours>({ kind: 'always' }),
  fc.record({
    kind: fc.constant('weekly' as const),
    timezone: fc.constantFrom('America/Chicago', 'America/Denver'),
    spans: fc.uniqueArray(span, { selector: (one) => one.day, minLength: 1, maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('words' as const), words: text }),
)
const channel: Arbitrary<PublicChannel> = fc.record(
  {
    kind: fc.constantFrom(...CHANNEL_KINDS),
    address: fc.constantFrom('1-800-555-0100', '555-0101', 'https://help.example/'),
    verification: fc.oneof(
      fc.record({ state: fc.constant('dialled' as const), on: date }),
      fc.record({ state: fc.constant('printed' as const), newest: fc.constantFrom('2024', 'undated') }),
    ),
    hours,
    disputedOn: date,
  },
  { requiredKeys: ['kind', 'address', 'verification'] },
)
const area: Arbitrary<Area> = fc.oneof(
  fc.constant<Area>({ kind: 'country' }),
  fc.constantFrom('MO', 'KS').map((state): Area => ({ kind: 'state', state })),
  fc.constantFrom('middle', 'east').map((region): Area => ({ kind: 'region', region })),
)
const access: Arbitrary<PublicAccess> = fc.oneof(
  fc.constantFrom<PublicAccess>(
    { kind: 'call for location' },
    { kind: 'telephone only' },
    { kind: 'referral only' },
  ),
  fc.record(
    {
      kind: fc.constant('published' as const),
      address: fc.record({
        street: fc.constantFrom('1 Example Street', '2 Invented Avenue'),
        city: fc.constantFrom('Columbia', 'St. Louis'),
        state: fc.constantFrom('MO', 'KS'),
        zip: fc.constantFrom('65201', '01234'),
      }),
      point: fc.record({
        latitude: fc.double({ min: 36, max: 41, noNaN: true }),
        longitude: fc.double({ min: -95, max: -89, noNaN: true }),
      }),
    },
    { requiredKeys: ['kind', 'address'] },
  ),
)
const takes: Arbitrary<Eligibility> = fc.record({
  ages: fc.oneof(
    fc.constant('unknown' as const),
    fc.record(
      { from: fc.integer({ min: 0, max: 30 }), to: fc.integer({ min: 30, max: 99 }) },
      { requiredKeys: [] },
    ),
  ),
  genders: fc.oneof(
    fc.constantFrom('unknown' as const, 'anyone' as const),
    fc.uniqueArray(fc.constantFrom(...GENDERS), { minLength: 1 }),
  ),
  documents: fc.oneof(fc.constantFrom('unknown' as const, 'none' as const), text),
  cost: fc.constantFrom('unknown', 'free', 'by income', 'paid'),
  referral: fc.constantFrom('unknown', 'none', 'needed'),
})

const oneService: Arbitrary<PublicService> = fc.record(
  {
    id: fc.uuid(),
    name: words,
    organisation: words,
    aliases: fc.array(words, { maxLength: 2 }),
    formerly: fc.array(words, { maxLength: 1 }),
    section: fc.constantFrom(...SECTIONS),
    order: fc.integer({ min: -5, max: 50 }),
    needs: fc.uniqueArray(fc.constantFrom(...NEED_IDS), { minLength: 1, maxLength: 4 }),
    agency: fc.constantFrom(...AGENCIES),
    residential: fc.boolean(),
    what: text,
    who: text,
    know: text,
    apply: text,
    accessibility: text,
    plainName: text,
    operators: fc.array(
      fc.record({ name: words, from: date, to: date, asOf: date }, { requiredKeys: ['name', 'asOf'] }),
      { maxLength: 2 },
    ),
    areas: fc.array(area, { maxLength: 2 }),
    coverage: text,
    takes,
    languages: fc.uniqueArray(fc.constantFrom('en', 'es', 'zh-Hans'), { maxLength: 2 }),
    languageNote: text,
    hours,
    access,
    channels: fc.array(channel, { minLength: 1, maxLength: 3 }),
    sources: fc.array(fc.constantFrom('one', 'two'), { maxLength: 2 }),
  },
  {
    requiredKeys: [
      'id',
      'name',
      'aliases',
      'formerly',
      'section',
      'order',
      'needs',
      'residential',
      'what',
      'operators',
      'areas',
      'coverage',
      'takes',
      'languages',
      'access',
      'channels',
      'sources',
    ],
  },
)

/** fast-check makes records without a prototype. */
function plain<Value>(value: Value): Value {
  return structuredClone(value)
}

/** Any directory of a dozen services or fewer, each with an id of its own. */
export const anyServices: Arbitrary<readonly PublicService[]> = fc.uniqueArray(oneService.map(plain), {
  selector: ({ id }) => id,
  maxLength: 12,
})

/** Any choice that names a spot in the middle. Words are left out: a whole name typed outweighs the rest. */
export const anyChoice: Arbitrary<Choice> = fc
  .record({
    need: fc.option(fc.constantFrom(...NEED_IDS), { freq: 1 }),
    age: fc.option(fc.integer({ min: 0, max: 99 })),
    gender: fc.option(fc.constantFrom(...GENDERS)),
    openNow: fc.boolean(),
    free: fc.boolean(),
    noPapers: fc.boolean(),
    noReferral: fc.boolean(),
    offeredIn: fc.option(fc.constantFrom('es', 'vi')),
    spot: fc.constant(IN_THE_MIDDLE),
  })
  .map(choice)
