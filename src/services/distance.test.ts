import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { CENSUS_ZIPS } from './census-zips.fixture.ts'
import { type Point, milesBetween, milesFrom, unitVectors } from './distance.ts'

const METRES_IN_A_MILE = 1609.344
const RADIANS = Math.PI / 180

/**
 * Miles of the shortest line on the WGS 84 ellipsoid, by Vincenty's inverse formula (1975, Survey Review 23, 88-93): an
 * iteration on the ellipsoid that shares nothing with a formula on the sphere. Not for points nearly opposite.
 */
function geodesicMiles(a: Point, b: Point): number {
  const major = 6_378_137
  const flattening = 1 / 298.257223563
  const minor = major * (1 - flattening)
  const [u1, u2] = [a, b].map(({ latitude }) => Math.atan((1 - flattening) * Math.tan(latitude * RADIANS)))
  assert.ok(u1 !== undefined && u2 !== undefined)
  const apart = (b.longitude - a.longitude) * RADIANS
  let lambda = apart
  for (let round = 0; round < 200; round += 1) {
    const crossed = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda)
    const sinSigma = Math.hypot(Math.cos(u2) * Math.sin(lambda), crossed)
    const cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda)
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (Math.cos(u1) * Math.cos(u2) * Math.sin(lambda)) / sinSigma
    const cosSquared = 1 - sinAlpha ** 2
    const middle = cosSigma - (2 * Math.sin(u1) * Math.sin(u2)) / cosSquared
    const c = (flattening / 16) * cosSquared * (4 + flattening * (4 - 3 * cosSquared))
    const before = lambda
    lambda =
      apart +
      (1 - c) *
        flattening *
        sinAlpha *
        (sigma + c * sinSigma * (middle + c * cosSigma * (2 * middle ** 2 - 1)))
    if (Math.abs(lambda - before) > 1e-12) continue
    const squared = (cosSquared * (major ** 2 - minor ** 2)) / minor ** 2
    const scale = 1 + (squared / 16_384) * (4096 + squared * (squared * (320 - 175 * squared) - 768))
    const k = (squared / 1024) * (256 + squared * (squared * (74 - 47 * squared) - 128))
    const correction =
      k *
      sinSigma *
      (middle +
        (k / 4) *
          (cosSigma * (2 * middle ** 2 - 1) -
            (k / 6) * middle * (4 * sinSigma ** 2 - 3) * (4 * middle ** 2 - 3)))
    return (minor * scale * (sigma - correction)) / METRES_IN_A_MILE
  }
  throw new Error('the iteration does not settle: the points are nearly opposite')
}

function degrees(whole: number, minutes: number, seconds: number): number {
  return whole + minutes / 60 + seconds / 3600
}

test('the geodesic that distances are held to gives the line of the Australian geodetic manual: 54,972.271 m', () => {
  const flindersPeak = {
    latitude: -degrees(37, 57, 3.7203),
    longitude: degrees(144, 25, 29.5244),
  }
  const buninyong = { latitude: -degrees(37, 39, 10.1561), longitude: degrees(143, 55, 35.3839) }
  assert.ok(Math.abs(geodesicMiles(flindersPeak, buninyong) * METRES_IN_A_MILE - 54_972.271) < 0.001)
})

/** Cities by the Census Bureau's middle of a ZIP of theirs. */
const PAIRS: readonly (readonly [name: string, from: string, to: string])[] = [
  ['St. Louis and Kansas City', '63101', '64106'],
  ['Jefferson City and Columbia', '65101', '65201'],
  ['New York and Los Angeles', '10001', '90012'],
  ['Seattle and Miami', '98101', '33130'],
  ['Chicago and Houston, nearly north and south', '60601', '77002'],
  ['Anchorage and Honolulu', '99501', '96813'],
  ['San Juan and Guam, across the date line', '00901', '96910'],
  ['Pago Pago and Boston, across the equator', '96799', '02108'],
  ['Boise and Bangor, nearly east and west', '83702', '04401'],
]

function middleOf(zip: string): Point {
  const point = CENSUS_ZIPS.get(zip)
  assert.ok(point !== undefined, zip)
  return point
}

for (const [name, from, to] of PAIRS)
  test(`${name}: within 0.6% of the geodesic, and not equal to it`, () => {
    const [a, b] = [middleOf(from), middleOf(to)]
    const geodesic = geodesicMiles(a, b)
    const error = Math.abs(milesBetween(a, b) / geodesic - 1)
    assert.ok(error < 0.006, `${milesBetween(a, b)} for ${geodesic}`)
    assert.ok(error > 1e-6)
  })

const anyPoint: fc.Arbitrary<Point> = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('twenty-five miles are twenty-five at every latitude of the country, east and north alike', () => {
  for (const latitude of [0, 18, 25, 38.5, 49, 61, 71]) {
    const from = { latitude, longitude: -92 }
    const north = { latitude: latitude + 0.3617, longitude: -92 }
    const east = { latitude, longitude: -92 + 0.3617 / Math.cos(latitude * RADIANS) }
    assert.ok(Math.abs(milesBetween(from, north) - 24.99) < 0.01)
    assert.ok(Math.abs(milesBetween(from, east) - 24.99) < 0.01, `${milesBetween(from, east)}`)
  }
})

const HALF_ROUND = Math.PI * (6371.0088 / 1.609344)

test('a point is 0 miles from itself, and its opposite is half the way round', () => {
  fc.assert(
    fc.property(anyPoint, (point) => {
      const opposite = { latitude: -point.latitude, longitude: point.longitude + 180 }
      assert.equal(milesBetween(point, point), 0)
      assert.ok(Math.abs(milesBetween(point, opposite) - HALF_ROUND) < 0.001)
    }),
  )
})

test('the way there is as long as the way back, and longitude is taken round the date line', () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, (a, b) => {
      assert.equal(milesBetween(a, b), milesBetween(b, a))
      const round = { ...b, longitude: b.longitude + 360 }
      assert.ok(Math.abs(milesBetween(a, b) - milesBetween(a, round)) < 0.001)
    }),
  )
  const west = { latitude: 51.9, longitude: 179.9 }
  const east = { latitude: 51.9, longitude: -179.9 }
  assert.ok(milesBetween(west, east) < 9)
})

test('no way is longer than the way by a third point', () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, anyPoint, (a, b, c) => {
      assert.ok(milesBetween(a, c) <= milesBetween(a, b) + milesBetween(b, c) + 0.001)
    }),
  )
})

test('a scan gives what each pair gives, for the point itself and its opposite too', () => {
  fc.assert(
    fc.property(anyPoint, fc.array(anyPoint, { maxLength: 40 }), (spot, others) => {
      const opposite = { latitude: -spot.latitude, longitude: spot.longitude + 180 }
      const points = [spot, opposite, ...others]
      const out = new Float32Array(points.length)
      milesFrom(spot, vectorsOf(points), out)
      assert.equal(out[0], 0)
      for (const [at, point] of points.entries()) {
        const miles = milesBetween(spot, point)
        const error = Math.abs((out[at] ?? NaN) - miles)
        assert.ok(error < (miles < 6000 ? 0.002 : 4), `${out[at]} for ${miles}`)
      }
    }),
    { numRuns: 300 },
  )
})

test('where a coordinate is not known, neither is the distance', () => {
  const here = { latitude: 38, longitude: -92 }
  const points = [
    { latitude: Number.NaN, longitude: -92 },
    { latitude: 38, longitude: Number.NaN },
  ]
  const out = new Float32Array(2)
  milesFrom(here, vectorsOf(points), out)
  for (const [at, point] of points.entries()) {
    assert.ok(Number.isNaN(milesBetween(here, point)))
    assert.ok(Number.isNaN(out[at]))
  }
})

function vectorsOf(points: readonly Point[]): Float32Array {
  return unitVectors(
    points.map(({ latitude }) => latitude),
    points.map(({ longitude }) => longitude),
  )
}
