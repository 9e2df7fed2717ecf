// Coordinates from outside: checked against the state they should lie in, and two usual mistakes repaired by name.
import { type Result, no, yes } from '../kit/result.ts'
import type { Point } from './distance.ts'
import { type StateCode, isState } from './states.ts'

/** What was done to coordinates: latitude and longitude changed places, or metres of a web map became degrees. */
export type CoordinateRepair = 'swapped' | 'web mercator'

export type CoordinateRefusal =
  /** One of the two is empty. */
  | 'missing'
  | 'not a number'
  /** 0, 0 is a point in the sea off Africa, where coordinates go that a program could not find. */
  | 'zero'
  /** No degrees, and no metres of a place in the United States. */
  | 'out of range'
  /** However they are read, they lie in another state than the address, or in none. */
  | 'outside the state'

export interface ReadCoordinates {
  readonly point: Point
  /** In the order in which they were made; none for coordinates that were right. */
  readonly repairs: readonly CoordinateRepair[]
}

/** South, west, north, east, in degrees. West is greater than east where the box crosses the date line. */
type Box = readonly [south: number, west: number, north: number, east: number]

/** How far outside the box of its state a point may lie: boxes are of land, rounded, and drawn by others. */
const MARGIN = 0.25

/**
 * The point that two texts mean, with the repairs that were made.
 *
 * With a state the point must lie in its box, which is generous; a reading that is a repair is taken only where the one
 * before it lies outside: as written, swapped, metres of EPSG:3857 with x as longitude, such metres swapped. Without a
 * state, or with one that is not of the United States, degrees are taken as they stand, unless they lie in no state and the
 * swapped ones do.
 */
export function readCoordinates(
  latitudeText: string,
  longitudeText: string,
  { state }: { readonly state?: string | undefined } = {},
): Result<ReadCoordinates, CoordinateRefusal> {
  const texts = [latitudeText.trim(), longitudeText.trim()]
  if (texts.includes('')) return no('missing')
  if (!texts.every((text) => /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text))) return no('not a number')
  const [first = NaN, second = NaN] = texts.map(Number)
  if (first === 0 && second === 0) return no('zero')
  const box = state !== undefined && isState(state) ? STATE_BOXES[state] : undefined
  const boxes = box === undefined ? Object.values(STATE_BOXES) : [box]
  const readings = readingsOf(first, second)
  const found = readings.find(({ point }) => boxes.some((one) => isIn(point, one)))
  if (found !== undefined) return yes(found)
  const asWritten = readings.find(({ repairs }) => repairs.length === 0)
  if (box === undefined) return asWritten === undefined ? no('out of range') : yes(asWritten)
  return no(readings.length === 0 ? 'out of range' : 'outside the state')
}

/** Every way to read two numbers that yields degrees, the likelier first. */
function readingsOf(first: number, second: number): readonly ReadCoordinates[] {
  const readings: readonly ReadCoordinates[] = [
    { point: { latitude: first, longitude: second }, repairs: [] },
    { point: { latitude: second, longitude: first }, repairs: ['swapped'] },
    { point: pointFromMetres({ x: second, y: first }), repairs: ['web mercator'] },
    { point: pointFromMetres({ x: first, y: second }), repairs: ['web mercator', 'swapped'] },
  ]
  return readings.filter(
    ({ point: { latitude, longitude } }) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180,
  )
}

/** From EPSG:3857, the projection of web maps: a sphere with the equator's radius, unrolled. */
function pointFromMetres({ x, y }: { readonly x: number; readonly y: number }): Point {
  const radius = 6_378_137
  const degrees = 180 / Math.PI
  return { latitude: Math.atan(Math.sinh(y / radius)) * degrees, longitude: (x / radius) * degrees }
}

function isIn({ latitude, longitude }: Point, [south, west, north, east]: Box): boolean {
  if (latitude < south - MARGIN || latitude > north + MARGIN) return false
  const eastOfWest = longitude >= west - MARGIN
  const westOfEast = longitude <= east + MARGIN
  return west > east ? eastOfWest || westOfEast : eastOfWest && westOfEast
}

// The extent of each in the Census Bureau's cartographic boundary files, rounded outwards to a tenth of a degree. Alaska
// reaches west over the date line. Tested with each row of the federal files and the middle of every ZIP.
const STATE_BOXES: Readonly<Record<StateCode, Box>> = {
  AK: [51.2, 172.4, 71.4, -129.9],
  AL: [30.2, -88.5, 35.1, -84.8],
  AR: [33.0, -94.7, 36.5, -89.6],
  AS: [-14.6, -171.1, -11.0, -168.1],
  AZ: [31.3, -114.9, 37.1, -109.0],
  CA: [32.5, -124.5, 42.1, -114.1],
  CO: [36.9, -109.1, 41.1, -102.0],
  CT: [40.9, -73.8, 42.1, -71.7],
  DC: [38.7, -77.2, 39.0, -76.9],
  DE: [38.4, -75.8, 39.9, -75.0],
  FL: [24.5, -87.7, 31.1, -80.0],
  GA: [30.3, -85.7, 35.1, -80.8],
  GU: [13.2, 144.6, 13.7, 145.0],
  HI: [18.9, -178.4, 28.5, -154.8],
  IA: [40.3, -96.7, 43.6, -90.1],
  ID: [41.9, -117.3, 49.1, -111.0],
  IL: [36.9, -91.6, 42.6, -87.4],
  IN: [37.7, -88.1, 41.8, -84.7],
  KS: [36.9, -102.1, 40.1, -94.5],
  KY: [36.4, -89.6, 39.2, -81.9],
  LA: [28.9, -94.1, 33.1, -88.8],
  MA: [41.2, -73.6, 42.9, -69.9],
  MD: [37.9, -79.5, 39.8, -75.0],
  ME: [42.9, -71.1, 47.5, -66.9],
  MI: [41.6, -90.5, 48.3, -82.4],
  MN: [43.4, -97.3, 49.4, -89.4],
  MO: [35.9, -95.8, 40.7, -89.0],
  MP: [14.1, 144.8, 20.6, 146.1],
  MS: [30.1, -91.7, 35.0, -88.0],
  MT: [44.3, -116.1, 49.1, -104.0],
  NC: [33.8, -84.4, 36.6, -75.4],
  ND: [45.9, -104.1, 49.1, -96.5],
  NE: [39.9, -104.1, 43.1, -95.3],
  NH: [42.6, -72.6, 45.4, -70.6],
  NJ: [38.9, -75.6, 41.4, -73.8],
  NM: [31.3, -109.1, 37.1, -103.0],
  NV: [35.0, -120.1, 42.1, -114.0],
  NY: [40.4, -79.8, 45.1, -71.8],
  OH: [38.4, -84.9, 42.0, -80.5],
  OK: [33.6, -103.1, 37.1, -94.4],
  OR: [41.9, -124.6, 46.3, -116.4],
  PA: [39.7, -80.6, 42.3, -74.6],
  PR: [17.8, -68.0, 18.6, -65.2],
  RI: [41.1, -71.9, 42.1, -71.1],
  SC: [32.0, -83.4, 35.3, -78.5],
  SD: [42.4, -104.1, 46.0, -96.4],
  TN: [34.9, -90.4, 36.7, -81.6],
  TX: [25.8, -106.7, 36.6, -93.5],
  UT: [36.9, -114.1, 42.1, -109.0],
  VA: [36.5, -83.7, 39.5, -75.2],
  VI: [17.6, -65.1, 18.5, -64.5],
  VT: [42.7, -73.5, 45.1, -71.4],
  WA: [45.5, -124.8, 49.1, -116.9],
  WI: [42.4, -92.9, 47.1, -86.8],
  WV: [37.2, -82.7, 40.7, -77.7],
  WY: [40.9, -111.1, 45.1, -104.0],
}
