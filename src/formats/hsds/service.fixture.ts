// Public services of every shape that a directory can have, drawn at random: all of them invented.
import * as fc from 'fast-check'
import { type Hours, type Span, type Weekday, hoursSchema, writeHours } from '../../services/hours.ts'
import { NEED_IDS } from '../../services/needs.ts'
import type { PublicChannel, PublicService } from '../../services/public-service.ts'
import { AGENCIES, type Eligibility, GENDERS, SECTIONS } from '../../services/service.ts'

const WORDS = [
  'Aid',
  'for',
  'people',
  'of',
  'Example',
  'County',
  'open',
  'care,',
  'niños',
  'Ünder',
  'help.',
  '“now”',
]

/** A few invented words, which no importer takes for anything else. */
export const someWords: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '))

const localText = fc
  .record({ en: someWords, es: someWords }, { requiredKeys: ['en'] })
  .map(({ en, es }) => (es === undefined ? { en } : { en, es }))

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2020, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
const looseDay = fc.oneof(
  day,
  day.map((date) => date.slice(0, 7)),
  day.map((date) => date.slice(0, 4)),
  fc.constant('undated'),
)

/** Spans of one week that do not overlap, as the schema of hours takes them. */
const weekly: fc.Arbitrary<Hours> = fc
  .record({
    timezone: fc.constantFrom('America/Chicago', 'America/New_York', 'Pacific/Honolulu'),
    spans: fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 6 }).map((index) => index as Weekday), // 0 to 6
        opens: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
        length: fc.integer({ min: 1, max: 120 }).map((quarter) => quarter * 15),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ timezone, spans }) => ({
    kind: 'weekly' as const,
    timezone,
    spans: spans.map(({ day: on, opens, length }): Span => ({ day: on, opens, closes: opens + length })),
  }))
  .map((hours): Hours | null => {
    const sorted = hours.spans.toSorted((a, b) => a.day - b.day || a.opens - b.opens)
    const read = hoursSchema.safeParse(writeHours({ ...hours, spans: sorted }))
    return read.success ? read.data : null
  })
  .filter((hours) => hours !== null)

export const someHours: fc.Arbitrary<Hours> = fc.oneof(
  fc.constant<Hours>({ kind: 'always' }),
  weekly,
  localText.map((words): Hours => ({ kind: 'words', words })),
)

const number = fc
  .record({
    area: fc.constantFrom('573', '816', '1-888'),
    line: fc.integer({ min: 100, max: 199 }),
    extension: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
  })
  .map(
    ({ area, line, extension }) => `${area}-555-0${line}${extension === undefined ? '' : ` x${extension}`}`,
  )

const way = fc.oneof(
  fc.record({ kind: fc.constantFrom('call' as const, 'relay' as const), address: number }),
  fc.constant({ kind: 'text' as const, address: '233733' }),
  fc.record({
    kind: fc.constant('web' as const),
    address: fc.constantFrom(
      'https://help.example/',
      'https://www.safe.example/find?a=1',
      'http://one.example/á b',
    ),
  }),
)

const verification = fc.oneof(
  day.map((on) => ({ state: 'dialled' as const, on })),
  looseDay.map((newest) => ({ state: 'printed' as const, newest })),
)

const channels: fc.Arbitrary<readonly PublicChannel[]> = fc
  .array(
    fc
      .record({
        way,
        verification,
        hours: fc.option(someHours, { nil: undefined }),
        disputedOn: fc.option(day, { nil: undefined }),
      })
      .map(({ way: { kind, address }, verification: sure, hours, disputedOn }) => ({
        kind,
        address,
        verification: sure,
        ...(hours === undefined ? {} : { hours }),
        ...(disputedOn === undefined ? {} : { disputedOn }),
      })),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) =>
    list.filter(
      ({ kind, address }, index) =>
        list.findIndex((other) => other.kind === kind && other.address === address) === index,
    ),
  )

/** Towns with a ZIP code and a point that lie in their state. */
const PLACES = [
  { city: 'Columbia', state: 'MO', zip: '65201', latitude: 38.9412, longitude: -92.3181 },
  { city: 'Baltimore', state: 'MD', zip: '21201', latitude: 39.2946, longitude: -76.6252 },
  { city: 'Boston', state: 'MA', zip: '02108', latitude: 42.3571, longitude: -71.0637 },
] as const

const access: fc.Arbitrary<PublicService['access']> = fc.oneof(
  fc.constantFrom(
    { kind: 'call for location' } as const,
    { kind: 'telephone only' } as const,
    { kind: 'referral only' } as const,
  ),
  fc
    .record({
      at: fc.constantFrom(...PLACES),
      house: fc.integer({ min: 1, max: 9999 }),
      hasPoint: fc.boolean(),
    })
    .map(({ at: { city, state, zip, latitude, longitude }, house, hasPoint }) => ({
      kind: 'published' as const,
      address: { street: `${house} Example Street, Suite 5`, city, state, zip },
      ...(hasPoint ? { point: { latitude, longitude } } : {}),
    })),
)

const age = fc.integer({ min: 0, max: 120 })
const takes: fc.Arbitrary<Eligibility> = fc.record({
  ages: fc.oneof(
    fc.constant('unknown' as const),
    fc.constant({}),
    age.map((from) => ({ from })),
    age.map((to) => ({ to })),
    fc.tuple(age, age).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  ),
  genders: fc.oneof(
    fc.constantFrom('unknown' as const, 'anyone' as const),
    fc.subarray([...GENDERS], { minLength: 1 }),
  ),
  documents: fc.oneof(fc.constantFrom('unknown' as const, 'none' as const), localText),
  cost: fc.constantFrom('unknown', 'free', 'by income', 'paid'),
  referral: fc.constantFrom('unknown', 'none', 'needed'),
})

const operator = fc
  .record(
    { name: someWords, from: looseDay, to: looseDay, asOf: looseDay },
    { requiredKeys: ['name', 'asOf'] },
  )
  .map(({ name, from, to, asOf }) => ({
    name,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    asOf,
  }))

const areas = fc.uniqueArray(
  fc.constantFrom(
    { kind: 'country' } as const,
    { kind: 'state', state: 'MO' } as const,
    { kind: 'state', state: 'KS' } as const,
    { kind: 'region', region: 'example-valley' } as const,
  ),
  { selector: (area) => JSON.stringify(area) },
)

/** Public services of every shape, with ids of their own. */
export const someServices: fc.Arbitrary<readonly PublicService[]> = fc.uniqueArray(
  fc
    .record(
      {
        id: fc.oneof(fc.uuid({ version: 5 }), fc.stringMatching(/^[a-z]{3,8}-[a-z]{3,8}$/)),
        name: someWords,
        organisation: someWords,
        aliases: fc.array(someWords, { maxLength: 3 }),
        formerly: fc.array(someWords, { maxLength: 2 }),
        section: fc.constantFrom(...SECTIONS),
        order: fc.integer({ min: 0, max: 90 }),
        needs: fc.shuffledSubarray([...NEED_IDS], { minLength: 1, maxLength: 6 }),
        agency: fc.constantFrom(...AGENCIES),
        residential: fc.boolean(),
        what: localText,
        who: localText,
        know: localText,
        apply: localText,
        accessibility: localText,
        plainName: localText,
        operators: fc.array(operator, { maxLength: 2 }),
        areas,
        coverage: localText,
        takes,
        languages: fc.uniqueArray(fc.constantFrom('en', 'es', 'zh-Hans', 'zh-Hant', 'hmn', 'bs')),
        languageNote: localText,
        hours: someHours,
        access,
        channels,
        sources: fc.constant(['example-source']),
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
    .map((service) => service as PublicService), // the same fields; fast-check writes an optional one as absent too
  { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
)
