import * as fc from 'fast-check'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isStaleShelter } from '../freshness.ts'
import type { Hours } from '../hours.ts'
import { isNational, type PublicService } from '../public-service.ts'
import type { Choice, Hit } from './choice.ts'
import {
  IN_THE_MIDDLE,
  TODAY,
  REGIONS,
  anyChoice,
  anyServices,
  at,
  call,
  choice,
  decodeBundle,
  indexOf,
  service,
} from './device.fixture.ts'
import { encodeBundle } from './encode-bundle.ts'
import { indexWords, openSearch, withDetails } from './open-search.ts'
import { FAR_MILES } from './order.ts'
import { search } from './search.ts'

const COUNTRY = [{ kind: 'country' }] as const
const ALWAYS = [call({ hours: { kind: 'always' } })]
const here = choice({ spot: IN_THE_MIDDLE })

/** The ids of what is found, in order. */
function found(services: readonly PublicService[], chosen: Partial<Choice>): readonly string[] {
  return search(indexOf(services), choice(chosen)).hits.map((hit) => hit.service.id)
}

test('what is found has the need', () => {
  const services = [
    service({ id: 'bed', needs: ['shelter', 'food'] }),
    service({ id: 'ear', needs: ['talk'] }),
  ]
  assert.deepEqual(found(services, { need: 'shelter' }), ['bed'])
  assert.deepEqual(found(services, { need: 'job' }), [])
})

test('nearer comes first, and how far it is agrees with its coordinates', () => {
  const services = [30, 2, 90].map((miles) => service({ id: `at-${miles}`, access: at(miles) }))
  const { hits } = search(indexOf(services), here)
  assert.deepEqual(
    hits.map((hit) => hit.service.id),
    ['at-2', 'at-30', 'at-90'],
  )
  for (const [hit, miles] of [
    [hits[0], 2],
    [hits[1], 30],
  ] as const)
    assert.ok(hit?.reach.kind === 'near' && Math.abs(hit.reach.miles - miles) < 0.1)
})

test('a shelter that tells its place on the telephone comes with those nearby when it serves the region', () => {
  const services = [
    service({ id: 'near', access: at(1) }),
    service({
      id: 'region',
      access: { kind: 'call for location' },
      areas: [{ kind: 'region', region: 'middle' }],
    }),
    service({
      id: 'other',
      access: { kind: 'call for location' },
      areas: [{ kind: 'region', region: 'east' }],
    }),
    service({ id: 'line', areas: COUNTRY }),
  ]
  assert.deepEqual(found(services, { spot: IN_THE_MIDDLE }), ['region', 'near', 'line', 'other'])
})

test('at most three lines that answer day and night come first, then what is near, then the other lines, then far away', () => {
  const lines = [1, 2, 3, 4].map((order) =>
    service({ id: `always-${order}`, order, areas: COUNTRY, channels: ALWAYS }),
  )
  const services = [
    service({ id: 'far', access: at(FAR_MILES + 50) }),
    service({ id: 'some-hours', areas: [{ kind: 'state', state: 'MO' }] }),
    service({ id: 'near', access: at(5) }),
    ...lines,
  ]
  assert.deepEqual(found(services, { spot: IN_THE_MIDDLE }), [
    'always-1',
    'always-2',
    'always-3',
    'near',
    'always-4',
    'some-hours',
    'far',
  ])
})

test('with nothing chosen all lines that answer day and night come first, then the rest', () => {
  const lines = [1, 2, 3, 4].map((order) =>
    service({ id: `always-${order}`, order, areas: COUNTRY, channels: ALWAYS }),
  )
  const services = [
    service({ id: 'place', order: 0, access: at(5) }),
    ...lines,
    service({ id: 'some', areas: COUNTRY }),
  ]
  assert.deepEqual(found(services, {}), ['always-1', 'always-2', 'always-3', 'always-4', 'some', 'place'])
})

test('what takes the person comes before what must be asked, and what does not comes last', () => {
  const aged = (id: string, ages: PublicService['takes']['ages'], miles: number): PublicService =>
    service({ id, access: at(miles), takes: { ...service().takes, ages } })
  const services = [aged('no', { to: 17 }, 1), aged('ask', 'unknown', 2), aged('yes', { from: 18 }, 3)]
  assert.deepEqual(found(services, { spot: IN_THE_MIDDLE, age: 30 }), ['yes', 'ask', 'no'])
  const { hits } = search(indexOf(services), choice({ age: 30 }))
  assert.deepEqual(hits.map((hit) => hit.takes).toSorted(), ['ask', 'no', 'yes'])
})

test('with "open now" what is open comes before what may be, and what is closed is not shown', () => {
  const monday = (opens: number, closes: number): Hours => ({
    kind: 'weekly',
    timezone: 'America/Chicago',
    spans: [{ day: 0, opens, closes }],
  })
  const shut = monday(1000, 1100)
  const services = [
    service({ id: 'shut', access: at(1), hours: shut, channels: [call({ hours: shut })] }),
    service({ id: 'office shut', access: at(2), hours: shut }),
    service({ id: 'may be', access: at(1) }),
    service({ id: 'open', access: at(3), hours: monday(480, 1020) }),
  ]
  const open = found(services, { spot: IN_THE_MIDDLE, openNow: true })
  assert.deepEqual(open, ['open', 'may be', 'office shut'])
  assert.equal(found(services, { spot: IN_THE_MIDDLE }).length, 4)
})

test('a shelter of which nothing fresh is known comes after fresh ones, and after the lines', () => {
  const dialled = (on: string) => [call({ verification: { state: 'dialled', on } })]
  const services = [
    service({ id: 'stale', needs: ['shelter'], access: at(1), channels: dialled('2025-01-01') }),
    service({ id: 'fresh', needs: ['shelter'], access: at(50), channels: dialled('2026-11-01') }),
    service({ id: 'line', needs: ['shelter'], areas: COUNTRY }),
    service({ id: 'far', needs: ['shelter'], access: at(300), channels: dialled('2026-11-01') }),
  ]
  assert.deepEqual(found(services, { spot: IN_THE_MIDDLE, need: 'shelter' }), [
    'fresh',
    'line',
    'stale',
    'far',
  ])
})

test('no line for the whole country comes after what is far away, in other parts, or stale', () => {
  const isBeyond = ({ service: one, reach }: Hit): boolean =>
    !isNational(one) &&
    ((reach.kind === 'near' && reach.miles > FAR_MILES) ||
      reach.kind === 'elsewhere' ||
      isStaleShelter(one, TODAY))
  const isAgency = ({ service: one }: Hit): boolean => one.agency === 'police' || one.agency === 'immigration'
  let seen = 0
  fc.assert(
    fc.property(anyServices, anyChoice, (services, chosen) => {
      const { hits } = search(indexOf(services), chosen)
      const beyond = hits.findIndex((hit) => isBeyond(hit) && !isAgency(hit))
      const after = beyond === -1 ? [] : hits.slice(beyond)
      if (hits.some((hit) => isNational(hit.service)) && beyond !== -1) seen += 1
      // Police stand at the end whatever they serve.
      const late = after.filter((hit) => isNational(hit.service) && !isAgency(hit))
      assert.deepEqual(late, [])
    }),
    { numRuns: 500 },
  )
  assert.ok(seen > 50, `only ${seen} cases had both`)
})

test('a line for the whole country that does not take the person comes after what does here, and is no first line', () => {
  const takes = { ...service().takes, ages: { to: 17 } }
  const services = [
    service({ id: 'line', areas: COUNTRY, channels: ALWAYS, takes }),
    service({ id: 'asks', access: at(5) }),
    service({ id: 'far', access: at(300), takes: { ...takes, ages: {} } }),
    service({ id: 'never', access: at(5), takes }),
  ]
  const order = ['asks', 'line', 'far', 'never']
  assert.deepEqual(found(services, { spot: IN_THE_MIDDLE, age: 30 }), order)
  assert.deepEqual(found(services, { spot: IN_THE_MIDDLE, age: 30, openNow: true }), order)
})

test('a shelter is stale by the day of the choice, whatever the clock says in Greenwich', () => {
  const channels = [call({ verification: { state: 'dialled', on: '2026-07-26' } })]
  const services = [
    service({ id: 'dialled', needs: ['shelter'], access: at(1), channels }),
    service({ id: 'printed', needs: ['shelter'], access: at(2) }),
  ]
  const day = (asOf: string) => found(services, { spot: IN_THE_MIDDLE, asOf })
  assert.deepEqual(day('2026-11-23'), ['dialled', 'printed'])
  assert.deepEqual(day('2026-11-24'), ['printed', 'dialled'])
})

test('police and immigration come after everything else, and appear to report or by name alone', () => {
  const services = [
    service({
      id: 'police',
      name: 'Example Police Department',
      agency: 'police',
      needs: ['report', 'talk'],
      areas: COUNTRY,
      channels: ALWAYS,
    }),
    service({ id: 'tips', name: 'A tip line', needs: ['report'], access: at(500) }),
    service({ id: 'office', name: 'An office', agency: 'government', needs: ['talk'], areas: COUNTRY }),
  ]
  assert.deepEqual(found(services, {}), ['office', 'tips'])
  assert.deepEqual(found(services, { need: 'talk', spot: IN_THE_MIDDLE }), ['office'])
  assert.deepEqual(found(services, { need: 'report', spot: IN_THE_MIDDLE }), ['tips', 'police'])
  assert.deepEqual(found(services, { words: 'example police department' }), ['police'])
})

test('police come last of all, whatever is chosen', () => {
  fc.assert(
    fc.property(anyServices, anyChoice, (services, chosen) => {
      const { hits } = search(indexOf(services), { ...chosen, need: 'report' })
      const agencies = hits.map(({ service: one }) => one.agency === 'police' || one.agency === 'immigration')
      assert.deepEqual(
        agencies,
        agencies.toSorted((a, b) => Number(a) - Number(b)),
      )
    }),
    { numRuns: 200 },
  )
})

test('nothing is dropped for having no place: with no need chosen all but the agencies are found', () => {
  fc.assert(
    fc.property(anyServices, anyChoice, (services, chosen) => {
      const { total, hits } = search(indexOf(services), { ...chosen, need: null, openNow: false })
      const shown = services.filter(({ agency }) => agency === undefined || agency === 'government')
      assert.deepEqual([total, hits.length], [shown.length, shown.length])
      assert.deepEqual(hits.map((hit) => hit.service.id).toSorted(), shown.map(({ id }) => id).toSorted())
    }),
    { numRuns: 200 },
  )
})

test('the count brings the best, and the total says how many there are', () => {
  fc.assert(
    fc.property(anyServices, anyChoice, fc.integer({ min: 1, max: 5 }), (services, chosen, count) => {
      const index = indexOf(services)
      const all = search(index, chosen)
      const some = search(index, { ...chosen, count })
      assert.deepEqual(some, { total: all.total, hits: all.hits.slice(0, count) })
    }),
    { numRuns: 200 },
  )
})

test('a service far away that serves the person’s state says that it does', () => {
  const services = [service({ access: at(150), areas: [{ kind: 'state', state: 'MO' }] })]
  assert.equal(search(indexOf(services), here).hits[0]?.reach.kind, 'state')
})

test('words find names, other names, earlier names, organisations and what is done, and a need by its synonyms', () => {
  const services = [
    service({ id: 'name', name: 'Harbor House' }),
    service({ id: 'alias', aliases: ['Anchor'] }),
    service({ id: 'former', formerly: ['Old Mill'] }),
    service({ id: 'owner', organisation: 'Lighthouse Trust' }),
    service({ id: 'what', what: { en: 'Gives out blankets.', es: 'Reparte cobijas.' } }),
    service({ id: 'need', needs: ['legal'] }),
  ]
  const typed = {
    harb: 'name',
    ancor: 'alias',
    'old mill': 'former',
    lighthouse: 'owner',
    cobija: 'what',
    abogado: 'need',
  }
  for (const [words, id] of Object.entries(typed)) assert.deepEqual(found(services, { words }), [id], words)
  assert.deepEqual(found(services, { words: 'zzzzzz' }), [])
})

test('services with the most of the words are found, and a word that nothing has does not hide them', () => {
  const services = [
    service({ id: 'both', what: { en: 'Warm beds for women' } }),
    service({ id: 'one', what: { en: 'Warm meals' } }),
  ]
  assert.deepEqual(found(services, { words: 'warm women' }), ['both'])
  assert.deepEqual(found(services, { words: 'warm qqqqqq' }), ['both', 'one'])
})

test('a name that is typed in full comes first, however far it is', () => {
  const services = [
    service({ id: 'near', name: 'Harbor Clinic of Harbor House', access: at(1) }),
    service({ id: 'far', name: 'The Harbor House', access: at(900) }),
  ]
  assert.deepEqual(found(services, { words: 'harbor house', spot: IN_THE_MIDDLE }), ['far', 'near'])
  assert.deepEqual(found(services, { words: 'harbor hou', spot: IN_THE_MIDDLE }), ['near', 'far'])
})

test('names can be searched before the details are there, and the rest once they are', () => {
  const { list, details } = encodeBundle(
    [service({ name: 'Harbor House', what: { en: 'Blankets' } })],
    REGIONS,
  )
  const first = openSearch(list)
  const steps = Array.from(indexWords(first, 1))
  assert.equal(steps.length, 1)
  const total = (index: typeof first, words: string): number => search(index, choice({ words })).total
  assert.deepEqual([total(first, 'harbor'), total(first, 'blankets')], [1, 0])
  const whole = withDetails(first, details)
  Array.from(indexWords(whole))
  assert.deepEqual([total(whole, 'harbor'), total(whole, 'blankets')], [1, 1])
  assert.equal(search(whole, choice()).hits[0]?.service.what.en, 'Blankets')
})

test('a hit is the service that went in', () => {
  fc.assert(
    fc.property(anyServices, (services) => {
      const bundle = encodeBundle(services, REGIONS)
      const decoded = new Map(decodeBundle(bundle).map((one) => [one.id, one]))
      for (const { service: one } of search(indexOf(services), choice()).hits)
        assert.deepEqual(one, decoded.get(one.id))
    }),
    { numRuns: 50 },
  )
})
