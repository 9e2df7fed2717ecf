import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type CoordinateRefusal, type CoordinateRepair, readCoordinates } from './coordinates.ts'
import { NO_FEDERAL_ROWS, federalRows } from './federal.fixture.ts'

/** Latitude and longitude to four decimals with the repairs, or the refusal. */
function outcome(latitude: string, longitude: string, state?: string): string {
  const read = readCoordinates(latitude, longitude, { state })
  if (!read.ok) return read.refusal
  const { point, repairs } = read.value
  return [point.latitude.toFixed(4), point.longitude.toFixed(4), ...repairs].join(' ')
}

interface Case {
  readonly name: string
  readonly latitude: string
  readonly longitude: string
  readonly state?: string
  readonly is: string
}

const CASES: readonly Case[] = [
  { name: 'as written', latitude: '38.5767', longitude: '-92.1735', state: 'MO', is: '38.5767 -92.1735' },
  { name: 'with spaces and a plus', latitude: ' +38.5767', longitude: '-92.1735 ', is: '38.5767 -92.1735' },
  {
    name: 'swapped, by the state',
    latitude: '-92.1735',
    longitude: '38.5767',
    state: 'MO',
    is: '38.5767 -92.1735 swapped',
  },
  {
    name: 'swapped, out of range',
    latitude: '-92.1735',
    longitude: '38.5767',
    is: '38.5767 -92.1735 swapped',
  },
  {
    name: 'swapped, in range, in no state as written',
    latitude: '-86.1581',
    longitude: '39.7684',
    is: '39.7684 -86.1581 swapped',
  },
  {
    name: 'metres of a web map',
    latitude: '4661217.6',
    longitude: '-10260707.1',
    state: 'MO',
    is: '38.5767 -92.1735 web mercator',
  },
  {
    name: 'metres without a state',
    latitude: '4661217.6',
    longitude: '-10260707.1',
    is: '38.5767 -92.1735 web mercator',
  },
  {
    name: 'metres swapped',
    latitude: '-10260707.1',
    longitude: '4661217.6',
    state: 'MO',
    is: '38.5767 -92.1735 web mercator swapped',
  },
  {
    name: 'south of the equator',
    latitude: '-14.319',
    longitude: '-170.747',
    state: 'AS',
    is: '-14.3190 -170.7470',
  },
  {
    name: 'east of the date line',
    latitude: '13.2826',
    longitude: '144.7546',
    state: 'GU',
    is: '13.2826 144.7546',
  },
  {
    name: 'Alaska, west over the date line',
    latitude: '52.9',
    longitude: '173.2',
    state: 'AK',
    is: '52.9000 173.2000',
  },
  { name: 'abroad, without a state', latitude: '48.2', longitude: '16.4', is: '48.2000 16.4000' },
  {
    name: 'abroad, with a province',
    latitude: '53.5',
    longitude: '-113.5',
    state: 'AB',
    is: '53.5000 -113.5000',
  },
  { name: 'another state', latitude: '41.88', longitude: '-87.63', state: 'MO', is: 'outside the state' },
  {
    name: 'a box that crosses the date line is not the whole world',
    latitude: '60',
    longitude: '10',
    state: 'AK',
    is: 'outside the state',
  },
  {
    name: 'a longitude without its minus',
    latitude: '38.58',
    longitude: '92.17',
    state: 'MO',
    is: 'outside the state',
  },
  { name: 'zero', latitude: '0', longitude: '-0.000', state: 'MO', is: 'zero' },
  { name: 'empty', latitude: '', longitude: '-92.17', is: 'missing' },
  { name: 'words', latitude: 'NA', longitude: 'NA', is: 'not a number' },
  { name: 'degrees, minutes, seconds', latitude: '38°34′', longitude: '-92.17', is: 'not a number' },
  { name: 'a decimal comma', latitude: '38,58', longitude: '-92,17', is: 'not a number' },
  { name: 'infinity', latitude: 'Infinity', longitude: '-92.17', is: 'not a number' },
  { name: 'no metres of any state', latitude: '1000', longitude: '1000', is: 'out of range' },
  {
    name: 'too large for metres',
    latitude: '99999999',
    longitude: '-99999999',
    state: 'MO',
    is: 'out of range',
  },
]

for (const { name, latitude, longitude, state, is } of CASES)
  test(`coordinates: ${name}: ${is}`, () => assert.equal(outcome(latitude, longitude, state), is))

test('every repair and every refusal has its case', () => {
  const said = CASES.map(({ is }) => is).join('\n')
  const all: Readonly<Record<CoordinateRepair | CoordinateRefusal, true>> = {
    swapped: true,
    'web mercator': true,
    missing: true,
    'not a number': true,
    zero: true,
    'out of range': true,
    'outside the state': true,
  }
  for (const name of Object.keys(all)) assert.ok(said.includes(name), name)
})

/** EPSG:3857 forwards, by its definition with a logarithm; `readCoordinates` goes back by a hyperbolic sine. */
function metres(latitude: number, longitude: number): { readonly x: number; readonly y: number } {
  const half = 20_037_508.342789244
  const tangent = Math.tan(((90 + latitude) * Math.PI) / 360)
  return { x: (longitude * half) / 180, y: (Math.log(tangent) / Math.PI) * half }
}

test('any place in Missouri is found again, swapped, in metres, or both', () => {
  const latitudes = fc.double({ min: 36, max: 40.6, noNaN: true })
  const longitudes = fc.double({ min: -95.7, max: -89.2, noNaN: true })
  fc.assert(
    fc.property(latitudes, longitudes, (latitude, longitude) => {
      const { x, y } = metres(latitude, longitude)
      const written: readonly (readonly [number, number, readonly CoordinateRepair[]])[] = [
        [latitude, longitude, []],
        [longitude, latitude, ['swapped']],
        [y, x, ['web mercator']],
        [x, y, ['web mercator', 'swapped']],
      ]
      for (const [first, second, repairs] of written) {
        const read = readCoordinates(String(first), String(second), { state: 'MO' })
        assert.ok(read.ok)
        assert.ok(Math.abs(read.value.point.latitude - latitude) < 1e-7)
        assert.ok(Math.abs(read.value.point.longitude - longitude) < 1e-7)
        assert.deepEqual(read.value.repairs, repairs)
      }
    }),
  )
})

// A clinic in Hartford, Vermont, which the file has put to Hartford, Connecticut.
const WRONG_ROWS = ['samhsa_mental_health_2020.csv, row 88: Hartford, VT: outside the state']

test('every federal row lies in the box of its state, but one that was put in another', (context) => {
  const rows = federalRows()
  if (rows === null) return context.skip(NO_FEDERAL_ROWS)
  assert.equal(rows.length, 40_817)
  const outside = rows.flatMap(({ where, city, state, latitude, longitude }) => {
    const read = readCoordinates(latitude, longitude, { state })
    if (read.ok && read.value.repairs.length === 0) return []
    return [`${where}: ${city}, ${state}: ${read.ok ? read.value.repairs.join() : read.refusal}`]
  })
  assert.deepEqual(outside, WRONG_ROWS)
})
