import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Area, type Region, type Whereabouts, areaText, parseArea, reachOf } from './areas.ts'
import type { Point } from './distance.ts'
import type { Spot } from './places.ts'
import { STATE_NAMES } from './states.ts'

const MIDDLE: Region = {
  id: 'middle',
  name: { en: 'Middle of the state' },
  centre: { latitude: 38.6, longitude: -92.2 },
  miles: 60,
}
const REGIONS = [MIDDLE]
const IN_MIDDLE: Spot = { latitude: 38.95, longitude: -92.33, state: 'MO' }
const FAR_IN_STATE: Spot = { latitude: 37.2, longitude: -93.3, state: 'MO' }
const ABROAD: Spot = { latitude: 39.1, longitude: -96.6, state: 'KS' }
const HERE: Point = { latitude: 38.58, longitude: -92.17 }

const COUNTRY: Area = { kind: 'country' }
const MISSOURI: Area = { kind: 'state', state: 'MO' }
const KANSAS: Area = { kind: 'state', state: 'KS' }
const IN_REGION: Area = { kind: 'region', region: 'middle' }
const LOST: Area = { kind: 'region', region: 'gone' }

interface Case {
  readonly name: string
  readonly areas: readonly Area[]
  readonly point?: Point
  readonly spot: Spot | null
  readonly is: string
}

const CASES: readonly Case[] = [
  { name: 'a place near the spot', areas: [], point: HERE, spot: IN_MIDDLE, is: 'near 27' },
  { name: 'a place that serves the country', areas: [COUNTRY], point: HERE, spot: ABROAD, is: 'near 241' },
  { name: 'a place that serves another state', areas: [MISSOURI], point: HERE, spot: ABROAD, is: 'near 241' },
  { name: 'a place, and no spot', areas: [], point: HERE, spot: null, is: 'place' },
  {
    name: 'a place with its areas, and no spot',
    areas: [IN_REGION],
    point: HERE,
    spot: null,
    is: 'region middle',
  },
  {
    name: 'a place that nobody knows counts as none',
    areas: [MISSOURI],
    point: { latitude: NaN, longitude: NaN },
    spot: IN_MIDDLE,
    is: 'state MO',
  },
  { name: 'the country', areas: [COUNTRY], spot: ABROAD, is: 'country' },
  { name: 'the state of the spot', areas: [MISSOURI], spot: FAR_IN_STATE, is: 'state MO' },
  { name: 'another state', areas: [MISSOURI], spot: ABROAD, is: 'elsewhere' },
  { name: 'the one of two states', areas: [MISSOURI, KANSAS], spot: ABROAD, is: 'state KS' },
  { name: 'a spot of no known state', areas: [MISSOURI], spot: { ...HERE, state: null }, is: 'state MO' },
  { name: 'within the region', areas: [IN_REGION], spot: IN_MIDDLE, is: 'region middle' },
  { name: 'outside the region', areas: [IN_REGION], spot: FAR_IN_STATE, is: 'elsewhere' },
  {
    name: 'the narrowest, with a spot',
    areas: [COUNTRY, MISSOURI, IN_REGION],
    spot: IN_MIDDLE,
    is: 'region middle',
  },
  { name: 'the next, outside the region', areas: [IN_REGION, MISSOURI], spot: FAR_IN_STATE, is: 'state MO' },
  { name: 'the widest, without a spot', areas: [IN_REGION, COUNTRY, MISSOURI], spot: null, is: 'country' },
  { name: 'a region that nobody describes', areas: [LOST], spot: IN_MIDDLE, is: 'unknown' },
  {
    name: 'a region that nobody describes, beside a state',
    areas: [LOST, KANSAS],
    spot: IN_MIDDLE,
    is: 'elsewhere',
  },
  { name: 'no areas and no point', areas: [], spot: IN_MIDDLE, is: 'unknown' },
  { name: 'no areas, no point and no spot', areas: [], spot: null, is: 'unknown' },
]

for (const { name, areas, point, spot, is } of CASES)
  test(`what a service is to a person: ${name}: ${is}`, () => {
    const reach = reachOf({ areas, point: point ?? null }, spot, REGIONS)
    const more =
      reach.kind === 'near'
        ? [Math.round(reach.miles)]
        : reach.kind === 'state'
          ? [reach.state]
          : reach.kind === 'region'
            ? [reach.region.id]
            : []
    assert.equal([reach.kind, ...more].join(' '), is)
  })

const anyArea: fc.Arbitrary<Area> = fc.oneof(
  fc.constant(COUNTRY),
  fc.constantFrom(...Object.keys(STATE_NAMES)).map((state): Area => ({ kind: 'state', state })),
  fc.constant(IN_REGION),
)
const anySpot: fc.Arbitrary<Spot> = fc
  .tuple(
    fc.double({ min: 18, max: 70, noNaN: true }),
    fc.double({ min: -160, max: -66, noNaN: true }),
    fc.constantFrom(null, 'MO', 'KS', 'PR'),
  )
  .map(([latitude, longitude, state]) => ({ latitude, longitude, state }))

test('the order in which areas are written makes no difference to how wide the answer is', () => {
  fc.assert(
    fc.property(fc.array(anyArea, { maxLength: 5 }), fc.option(anySpot), (areas, spot) => {
      const service = (list: readonly Area[]): Whereabouts => ({ areas: list, point: null })
      const kind = reachOf(service(areas), spot, REGIONS).kind
      assert.equal(reachOf(service(areas.toReversed()), spot, REGIONS).kind, kind)
      if (areas.some((area) => area.kind === 'country')) assert.notEqual(kind, 'elsewhere')
    }),
  )
})

test('an area reads back as it was written', () => {
  for (const text of ['US', 'US-MO', 'US-PR', 'middle', 'south-east-2']) {
    const area = parseArea(text)
    assert.ok(area !== null)
    assert.equal(areaText(area), text)
  }
  fc.assert(fc.property(anyArea, (area) => assert.deepEqual(parseArea(areaText(area)), area)))
})

test('what is no area is null', () => {
  for (const text of [
    '',
    'us',
    'us-mo',
    'US-',
    'US-XX',
    'US-mo',
    'US-toString',
    'Middle',
    'a--b',
    'MO',
    'CA-ON',
  ])
    assert.equal(parseArea(text), null, text)
})
