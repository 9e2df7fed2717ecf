import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, constants } from 'node:zlib'
import * as fc from 'fast-check'
import { CENSUS_ZIPS } from './census-zips.fixture.ts'
import type { Point } from './distance.ts'
import { type City, decodePlaces, encodePlaces } from './places-text.ts'
import { findPlace } from './places.ts'
import { STATE_NAMES } from './states.ts'

function city(name: string, state: string): City {
  return { name, state, point: { latitude: 30 + name.length / 10, longitude: -90 - name.length / 10 } }
}

const CITIES: readonly City[] = [
  ...['AR', 'CO', 'GA', 'IL', 'KY', 'MA', 'MI', 'MO', 'NE', 'OH', 'OR', 'VA'].map((state) =>
    city('Springfield', state),
  ),
  city('Springdale', 'AR'),
  city('St. Louis', 'MO'),
  city('Saint Paul', 'MN'),
  city('Fort Worth', 'TX'),
  city('Kansas City', 'MO'),
  city('Kansas City', 'KS'),
  city('Kansas', 'OK'),
  city("O'Fallon", 'MO'),
  city('Mayagüez', 'PR'),
  city('Virginia', 'MN'),
  city('New York', 'NY'),
  city('Charleston', 'WV'),
  city('Charleston', 'SC'),
  city('Washington', 'DC'),
  city('Ava', 'MO'),
]

const PLACES = decodePlaces(encodePlaces({ zips: CENSUS_ZIPS, cities: CITIES }))

function labels(text: string, home: string | null = null): readonly string[] {
  return findPlace(PLACES, text, home).map(({ label, approximate }) =>
    approximate ? `about ${label}` : label,
  )
}

const FOUND: readonly (readonly [text: string, labels: readonly string[]])[] = [
  ['65101', ['65101']],
  [' 65101-2345 ', ['65101']],
  ['651012345', ['65101']],
  ['٦٥١٠١', ['65101']],
  ['６５１０１', ['65101']],
  ['63199', ['about 63199']],
  ['6510', []],
  ['00000', []],
  ['09012', []],
  ['springfield mo', ['Springfield, MO']],
  ['Springfield, Missouri', ['Springfield, MO']],
  ['SPRINGFIELD,MO.', ['Springfield, MO']],
  ['springfield m', ['Springfield, MA', 'Springfield, MI', 'Springfield, MO']],
  ['springfield mis', ['Springfield, MO']],
  ['springfield tx', []],
  ['spr mo', ['Springfield, MO']],
  ['spr m', []],
  ['springd', ['Springdale, AR']],
  ['St Louis', ['St. Louis, MO']],
  ['Saint Louis', ['St. Louis, MO']],
  ['st. louis, MO', ['St. Louis, MO']],
  ['st.louis', ['St. Louis, MO']],
  ['st lou', ['St. Louis, MO']],
  ['sain', ['St. Louis, MO', 'Saint Paul, MN']],
  ['st paul', ['Saint Paul, MN']],
  ['ft worth', ['Fort Worth, TX']],
  ['kansas', ['Kansas, OK', 'Kansas City, KS', 'Kansas City, MO']],
  ['kansas city kansas', ['Kansas City, KS']],
  ['kansas city', ['Kansas City, KS', 'Kansas City, MO']],
  ['ofallon', ["O'Fallon, MO"]],
  ['o fallon', ["O'Fallon, MO"]],
  ['O’Fallon', ["O'Fallon, MO"]],
  ['mayaguez', ['Mayagüez, PR']],
  ['MAYAGÜEZ', ['Mayagüez, PR']],
  ['virginia', ['Virginia, MN']],
  ['charleston west virginia', ['Charleston, WV']],
  ['new york', ['New York, NY']],
  ['new york new york', ['New York, NY']],
  ['washington d.c.', ['Washington, DC']],
  ['a', []],
  ['av', ['Ava, MO']],
  ['', []],
  ['  ', []],
  ['密苏里', []],
  ['nowhere at all', []],
]

for (const [text, expected] of FOUND)
  test(`'${text}' finds ${expected.length === 0 ? 'nothing' : expected.join('; ')}`, () =>
    assert.deepEqual(labels(text), expected))

test('of many cities of one name eight are given, those of the home state first', () => {
  assert.equal(labels('springfield').length, 8)
  assert.ok(!labels('springfield').includes('Springfield, VA'))
  assert.deepEqual(labels('springfield', 'VA').slice(0, 2), ['Springfield, VA', 'Springfield, AR'])
  assert.deepEqual(labels('spring', 'MO').slice(0, 2), ['Springfield, MO', 'Springdale, AR'])
  assert.equal(labels('kansas', 'MO')[0], 'Kansas, OK')
})

test('a long text that was pasted by mistake is nothing, and no work', () => {
  const started = performance.now()
  assert.deepEqual(labels(`${'springfield '.repeat(50_000)} mo`), [])
  assert.ok(performance.now() - started < 1000)
})

test('a spot has its state and its coordinates to a hundredth of a degree', () => {
  assert.deepEqual(
    findPlace(PLACES, '65101').map(({ spot }) => spot),
    [{ ...rounded(CENSUS_ZIPS.get('65101')), state: 'MO' }],
  )
  assert.deepEqual(
    findPlace(PLACES, 'mayaguez').map(({ spot }) => spot),
    [{ latitude: 30.8, longitude: -90.8, state: 'PR' }],
  )
})

test('a ZIP that is not known stands in the middle of those of its state with the same three digits', () => {
  const alike = [...CENSUS_ZIPS].filter(([zip]) => zip.startsWith('967') && zip !== '96799')
  const middle = (of: (point: Point) => number): number =>
    alike.reduce((sum, [, point]) => sum + Math.round(of(point) * 100) / 100, 0) / alike.length
  const [match] = findPlace(PLACES, '96702')
  assert.ok(match !== undefined && match.approximate && !CENSUS_ZIPS.has('96702'))
  assert.equal(match.spot.state, 'HI')
  assert.ok(Math.abs(match.spot.latitude - middle(({ latitude }) => latitude)) < 1e-9)
  assert.ok(Math.abs(match.spot.longitude - middle(({ longitude }) => longitude)) < 1e-9)
})

test('every ZIP of the Census is found again, where it was', () => {
  for (const [zip, point] of CENSUS_ZIPS) {
    const [match, ...more] = findPlace(PLACES, zip)
    assert.ok(match !== undefined && more.length === 0 && !match.approximate, zip)
    const { latitude, longitude } = match.spot
    assert.deepEqual({ latitude, longitude }, rounded(point), zip)
  }
})

const anyPoint: fc.Arbitrary<Point> = fc
  .tuple(fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }))
  .map(([latitude, longitude]) => ({ latitude, longitude }))
const anyZips = fc.uniqueArray(fc.tuple(fc.stringMatching(/^\d{5}$/), anyPoint), { selector: ([zip]) => zip })
const anyCities: fc.Arbitrary<readonly City[]> = fc.array(
  fc
    .tuple(
      fc.stringMatching(/^[A-Za-zñé.' -]{0,120}$/),
      fc.constantFrom(...Object.keys(STATE_NAMES)),
      anyPoint,
    )
    .map(([name, state, point]) => ({ name, state, point })),
)

test('whatever is written is read back, in any order, to a hundredth of a degree', () => {
  fc.assert(
    fc.property(anyZips, anyCities, (zips, cities) => {
      const text = encodePlaces({ zips: new Map(zips), cities })
      assert.match(text, /^[\t\n\u0020-\u007eñé]*$/)
      const places = decodePlaces(text)
      const sorted = zips.toSorted(([a], [b]) => Number(a) - Number(b))
      assert.deepEqual(
        sorted.map(([, point]) => hundredths(point)),
        sorted.map((_, at) => [places.latitudes[at], places.longitudes[at]]),
      )
      assert.deepEqual(
        [...places.zips],
        sorted.map(([zip]) => Number(zip)),
      )
      const written = cities.map(({ name, state, point }) => [name, state, ...hundredths(point)].join('|'))
      const read = places.index.map((one) =>
        [one.name, one.state.code, one.latitude, one.longitude].join('|'),
      )
      assert.deepEqual([...new Set(read)].toSorted(), [...new Set(written)].toSorted())
    }),
  )
})

test('the text is the same whatever the order of what it is made from', () => {
  const zips = [...CENSUS_ZIPS].slice(0, 50)
  assert.equal(
    encodePlaces({ zips: new Map(zips), cities: CITIES }),
    encodePlaces({ zips: new Map(zips.toReversed()), cities: CITIES.toReversed() }),
  )
})

test('what cannot be written is refused by name', () => {
  const point = { latitude: 38, longitude: -92 }
  const none = new Map<string, Point>()
  assert.throws(() => encodePlaces({ zips: new Map([['6510', point]]), cities: [] }), /'6510'/)
  assert.throws(
    () => encodePlaces({ zips: none, cities: [{ name: 'A\tB', state: 'MO', point }] }),
    /one line/,
  )
  assert.throws(() => encodePlaces({ zips: none, cities: [{ name: 'A', state: 'XX', point }] }), /'XX'/)
  assert.throws(
    () => encodePlaces({ zips: new Map([['65101', { latitude: NaN, longitude: 0 }]]), cities: [] }),
    /NaN/,
  )
})

test('all ZIPs of the country take less than 110 KB on the way to the device', () => {
  const text = encodePlaces({ zips: CENSUS_ZIPS, cities: [] })
  const { length } = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  assert.equal(CENSUS_ZIPS.size, 33_791)
  assert.ok(length < 110_000, `${length} bytes`)
})

function rounded({ latitude, longitude }: Point = { latitude: NaN, longitude: NaN }): Point {
  return { latitude: Math.round(latitude * 100) / 100, longitude: Math.round(longitude * 100) / 100 }
}

function hundredths({ latitude, longitude }: Point): readonly [number, number] {
  return [Math.round(latitude * 100) + 0, Math.round(longitude * 100) + 0]
}
