import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublicService } from '../public-service.ts'
import { publicServices } from '../public-service.ts'
import type { Access, Channel, Service } from '../service.ts'
import { STEPS_PER_DEGREE } from './bundle-format.ts'
import { decodeList, serviceAt } from './decode-bundle.ts'
import { decodeBundle, REGIONS, anyServices, at, call, service } from './device.fixture.ts'
import { encodeBundle } from './encode-bundle.ts'

test('what comes out is what went in, coordinates to a ten thousandth of a degree', () => {
  fc.assert(
    fc.property(anyServices, (services) => {
      const decoded = decodeBundle(encodeBundle(services, REGIONS))
      assert.deepEqual(byId(decoded), byId(services).map(rounded))
    }),
    { numRuns: 300 },
  )
})

test('a coordinate moves by at most half a step, which is less than six metres', () => {
  const { access } = decodeBundle(encodeBundle([service({ access: at(0.123456) })], REGIONS))[0] ?? service()
  const before = at(0.123456)
  assert.ok(access.kind === 'published' && before.kind === 'published')
  const moved = (access.point?.latitude ?? NaN) - (before.point?.latitude ?? NaN)
  assert.ok(Math.abs(moved) <= 0.5 / STEPS_PER_DEGREE + 1e-12, String(moved))
})

test('the same services in another order, and their fields in another order, make the same bytes', () => {
  fc.assert(
    fc.property(anyServices, (services) => {
      const reversed = services
        .toReversed()
        .map((one) => Object.fromEntries(Object.entries(one).toReversed()) as unknown as PublicService) // the same fields
      assert.deepEqual(encodeBundle(reversed, REGIONS), encodeBundle(services, REGIONS))
    }),
    { numRuns: 100 },
  )
})

test('before the details are there a service has its name, place, hours and numbers', () => {
  const whole = service({
    access: at(3),
    hours: { kind: 'always' },
    channels: [call(), call({ kind: 'web', address: 'https://help.example/' }), call({ kind: 'text' })],
  })
  const list = decodeList(encodeBundle([whole], REGIONS).list)
  const first = serviceAt({ list, details: null, row: 0 })
  assert.deepEqual(first.channels, [call(), call({ kind: 'text' })])
  assert.equal(first.name, whole.name)
  assert.deepEqual([first.access.kind, first.hours, first.what], ['published', whole.hours, { en: '' }])
})

test('nothing that is no field of a public service gets in, however deep it hides', () => {
  fc.assert(
    fc.property(anyServices, (services) => {
      const { list, details } = encodeBundle(services.map(withStrays), REGIONS.map(withStrays))
      assert.ok(!`${list}${details}`.includes('STRAY'))
    }),
    { numRuns: 50 },
  )
})

test('of a service whose place is confidential, nothing that staff know of it gets in', () => {
  const secrets = [
    '77 Hidden Lane',
    '64999',
    '38.7654',
    '-91.2345',
    'Hush Village',
    'J. Secret',
    'told by a neighbour',
  ]
  const [street = '', zip = '', latitude = '', longitude = '', city = '', by = '', how = ''] = secrets
  const address = { street, city, state: 'MO', zip }
  const point = { latitude: Number(latitude), longitude: Number(longitude) }
  const channels: readonly Channel[] = [
    {
      kind: 'call',
      address: '1-800-555-0100',
      verification: { state: 'dialled', on: '2026-11-01', by, how: `${how}: ${street}` },
      disputed: { on: '2026-11-02', why: `moved from ${street}, ${city} ${zip}` },
    },
    { kind: 'text', address: zip, verification: { state: 'unconfirmed', why: how } },
  ]
  const kinds: readonly Access['kind'][] = ['call for location', 'telephone only', 'referral only']
  const hidden = kinds.map((kind, number): Service => ({
    ...service({ id: `hidden-${number}` }),
    channels,
    listing: 'listed',
    origin: { batch: 'agency', record: street, seen: '2026-11-01' },
    place: { file: `services/${street}.ndjson` },
    // More than the type allows: as a loader with a fault might leave it.
    access: { kind, address, point } as unknown as Access,
  }))
  const withdrawn: Service = {
    ...(hidden[0] ?? assert.fail()),
    id: 'withdrawn',
    listing: 'withdrawn',
    access: { kind: 'published', address, point, consent: { by, on: '2026-01-01' } },
  }
  const services = publicServices([...hidden, withdrawn])
  assert.equal(services.length, hidden.length)
  const { list, details } = encodeBundle(services, [])
  for (const secret of [...secrets, String(Math.round(point.latitude * STEPS_PER_DEGREE))])
    assert.ok(!`${list}${details}`.includes(secret), secret)
  const columns = decodeList(list)
  assert.ok([...columns.latitudes, ...columns.longitudes].every(Number.isNaN))
  assert.deepEqual([columns.streets, columns.zips, columns.towns.of], [[], [], []])
})

function byId(services: readonly PublicService[]): readonly PublicService[] {
  return services.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function rounded(one: PublicService): PublicService {
  const { access } = one
  if (access.kind !== 'published' || access.point === undefined) return one
  const round = (degrees: number): number => Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE + 0
  const { latitude, longitude } = access.point
  return { ...one, access: { ...access, point: { latitude: round(latitude), longitude: round(longitude) } } }
}

/** The same with one field more in every object there is. */
function withStrays<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withStrays) as Value // each element is the same, and more
  const entries = Object.entries(value).map(([key, inner]) => [key, withStrays(inner)] as const)
  return { ...Object.fromEntries(entries), stray: 'STRAY' } as Value // as above
}
