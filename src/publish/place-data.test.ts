import assert from 'node:assert/strict'
import { test } from 'node:test'
import { milesBetween } from '../services/distance.ts'
import { decodePlaces } from '../services/places-text.ts'
import { findPlace } from '../services/places.ts'
import { at, service } from '../services/device/device.fixture.ts'
import type { PublicService } from '../services/public-service.ts'
import { placesText, resolvePlaces, zipTable } from './place-data.ts'

const REGION = {
  id: 'middle',
  name: { en: 'Middle' },
  zip: '65201',
  miles: 40,
  place: { file: 'site.yaml', line: 3 },
}
const TOWN = { name: 'Columbia', state: 'MO', zip: '65201', line: 2 }

test('a region and a town stand where their ZIP is', () => {
  const resolved = resolvePlaces({ regions: [REGION], towns: [TOWN] })
  assert.ok(resolved.ok)
  const centre = zipTable().get('65201') ?? assert.fail()
  assert.deepEqual(resolved.value.regions, [{ id: 'middle', name: { en: 'Middle' }, miles: 40, centre }])
  assert.deepEqual(resolved.value.cities, [{ name: 'Columbia', state: 'MO', point: centre }])
})

test('a ZIP that nobody lives in and a state that there is not are refused where they stand, all of them', () => {
  const resolved = resolvePlaces({
    regions: [{ ...REGION, zip: '00000' }],
    towns: [
      { ...TOWN, zip: '99998', line: 7 },
      { ...TOWN, state: 'XX', line: 8 },
    ],
  })
  assert.ok(!resolved.ok)
  assert.deepEqual(
    resolved.refusal.map(({ rule, place }) => [rule, place.file, place.line]),
    [
      ['unknown-zip', 'site.yaml', 3],
      ['unknown-zip', 'places.csv', 7],
      ['unknown-state', 'places.csv', 8],
    ],
  )
})

test('the places file knows every ZIP, the towns of the site, and the towns of published addresses', () => {
  const towns = [{ name: 'Exampleton', state: 'MO', point: { latitude: 37, longitude: -93 } }]
  const services = [service({ access: at(1) }), service({ access: at(3) })]
  const places = decodePlaces(placesText(towns, services))
  assert.equal(places.zips.length, zipTable().size)
  assert.equal(findPlace(places, '65201')[0]?.approximate, false)
  assert.equal(findPlace(places, 'exampleton')[0]?.label, 'Exampleton, MO')
  const columbia = findPlace(places, 'columbia')[0]?.spot ?? assert.fail()
  const middle = at(2)
  assert.ok(middle.kind === 'published' && middle.point !== undefined)
  assert.ok(milesBetween(columbia, middle.point) < 0.6, 'the middle of both services')
})

test('a town stands once, where the site puts it rather than where its services are', () => {
  const point = { latitude: 37, longitude: -93 }
  const places = decodePlaces(
    placesText([{ name: 'COLUMBIA', state: 'MO', point }], [service({ access: at(1) })]),
  )
  assert.deepEqual(
    findPlace(places, 'columbia').map(({ label, spot }) => [label, spot.latitude]),
    [['COLUMBIA, MO', 37]],
  )
})

test('a confidential place gives no town, and an address in no state of the country stops nothing', () => {
  const elsewhere = at(1)
  assert.ok(elsewhere.kind === 'published')
  const odd: PublicService = service({
    access: { ...elsewhere, address: { ...elsewhere.address, city: 'Far\tTown', state: 'XX' } },
  })
  const hidden = service({ access: { kind: 'call for location' } })
  assert.equal(placesText([], [odd, hidden]), placesText([], []))
})

test('the same towns make the same text, whatever is asked for in between', () => {
  const before = placesText([], [])
  assert.notEqual(placesText([], [service({ access: at(1) })]), before)
  assert.equal(placesText([], []), before)
})
