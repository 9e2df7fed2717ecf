import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { openFigureBook } from './book.ts'
import { explainRanking } from './explain-ranking.ts'
import type { Datasets } from './dataset.ts'
import { dataset, measure, rows } from './fixture.ts'

interface Given {
  readonly place: string
  readonly count: number | null
  readonly people: number
}

/** A dataset of events with its population, in one year; a null count has a row in another year alone. */
function worldOf(given: readonly Given[]): Datasets {
  const events = dataset('events', {
    measures: [measure('n', 'things', { over: 'people.n' })],
    observations: rows(
      ['state', 'year'],
      given.map(({ place, count }) => [place, count === null ? '2020' : '2021', 'one', { n: count ?? 1 }]),
    ),
  })
  const people = dataset('people', {
    measures: [measure('n', 'persons')],
    observations: rows(
      ['state', 'year'],
      given.map((each) => [each.place, '2021', 'one', { n: each.people }]),
    ),
  })
  return new Map([
    ['events', events],
    ['people', people],
  ])
}

function rank(given: readonly Given[]) {
  return openFigureBook(worldOf(given)).ranking('rank(events.n[year=2021], of=state, over=people.n)')
}

const refusalOf = (given: readonly Given[]): string => {
  const ranking = rank(given)
  return ranking.ok ? assert.fail('should be refused') : ranking.refusal.message
}

const A = { place: 'AA', count: 5, people: 1000 }
const B = { place: 'BB', count: 9, people: 1000 }

test('what cannot be ranked is refused with its place and its number', () => {
  assert.match(refusalOf([A, { ...B, count: -1 }]), /holds -1 for BB, which is not a whole number from 0/)
  assert.match(refusalOf([A, { ...B, count: 1.5 }]), /holds 1\.5 for BB/)
  const most = Number.MAX_SAFE_INTEGER
  assert.match(refusalOf([A, { ...B, count: most }]), /is more than can be counted here/)
  assert.match(refusalOf([A, { ...B, people: 0 }]), /is 0 for BB, and nothing can be divided by it/)
  assert.match(refusalOf([A, { ...B, count: null }]), /1 of 2 have none here: BB/)
  assert.match(
    refusalOf([A, ...'BCDEFGHIJ'.split('').map((name) => ({ place: name, count: null, people: 10 }))]),
    /9 of 10 have none here: B, C, D, E, F, G and 3 more/,
  )
})

test('a year without any row is refused with the years that there are', () => {
  const ranking = openFigureBook(worldOf([A, B])).ranking('rank(events.n[year=1999], of=state)')
  assert.match(ranking.ok ? '' : ranking.refusal.message, /no year "1999". It has 2021/)
})

test('one place alone has rank 1 and nothing to be told apart from', () => {
  const ranking = rank([A])
  assert.ok(ranking.ok)
  const [only] = ranking.value.places
  assert.deepEqual([only?.rank, only?.set, only?.undecided], [1, { low: 1, high: 1 }, []])
  const { verdictOn } = explainRanking({ ranking: ranking.value, datasets: worldOf([A]), language: 'en' })
  assert.match(
    only === undefined ? '' : verdictOn(only).join(' '),
    /only place here, so there is nothing to rank/,
  )
})

test('where all are equal, all are first and none is told apart', () => {
  const ranking = rank(['AA', 'BB', 'CC', 'DD'].map((place) => ({ place, count: 7, people: 500 })))
  assert.ok(ranking.ok)
  for (const place of ranking.value.places) {
    assert.deepEqual(
      [place.rank, place.set, place.setAmongAll],
      [1, { low: 1, high: 4 }, { low: 1, high: 4 }],
    )
    assert.equal(place.undecided.length, 3)
  }
})

test('a count larger than its population is a rate like any other, and all zeros are a tie', () => {
  const ranking = rank([{ ...A, count: 3000 }, B])
  assert.ok(
    ranking.ok && ranking.value.places[0]?.place === 'AA' && ranking.value.places[0].value === 300_000,
  )
  const zeros = rank([
    { ...A, count: 0 },
    { ...B, count: 0 },
  ])
  assert.ok(zeros.ok)
  assert.deepEqual(
    zeros.value.places.map((place) => [place.rank, place.set.high]),
    [
      [1, 2],
      [1, 2],
    ],
  )
})

test('what is said of a place is what its set allows, in both languages', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    place: `P${index}`,
    count: index < 3 ? 900 - index : index > 26 ? 10 + index : 300,
    people: 100_000,
  }))
  const ranking = rank(many)
  assert.ok(ranking.ok)
  const said = (language: 'en' | 'es', place: string): string => {
    const { verdictOn } = explainRanking({ ranking: ranking.value, datasets: worldOf(many), language })
    const own = ranking.value.places.find((each) => each.place === place)
    return own === undefined ? '' : verdictOn(own).join(' ')
  }
  assert.match(said('en', 'P0'), /^P0 is among the three highest; its place among them is not settled\./)
  assert.match(said('en', 'P28'), /^P28 is among the three lowest; its place among them is not settled\./)
  assert.match(
    said('en', 'P10'),
    /^P10 is somewhere from place 4 to place 27 of 30; .* apart from 23 others; closest to it in value are P3 \(300\.0\)/,
  )
  assert.match(said('es', 'P0'), /^P0 está entre los tres/)
  const settled = rank([
    { place: 'AA', count: 900, people: 1000 },
    { place: 'BB', count: 90, people: 1000 },
  ])
  assert.ok(settled.ok)
  const { verdictOn } = explainRanking({ ranking: settled.value, datasets: worldOf([A, B]), language: 'en' })
  assert.deepEqual(settled.value.places.map(verdictOn)[0], [
    'The data settle the place of Aland: 1st of 2.',
    'The data tell Aland apart from all the others.',
  ])
})

test('a place is not told apart from as many others as its set has ranks beside one', () => {
  const given = fc.array(fc.record({ count: fc.nat(60), people: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 9,
  })
  fc.assert(
    fc.property(given, (each) => {
      const ranking = rank(each.map((one, index) => ({ ...one, place: `P${index}` })))
      assert.ok(ranking.ok)
      for (const { set, undecided } of ranking.value.places)
        assert.equal(undecided.length, set.high - set.low)
    }),
    { numRuns: 300 },
  )
})

test('an end of the order is spoken of only where it is half of it or less, and ten places at most', () => {
  const ranking = rank(Array.from({ length: 60 }, (_, index) => ({ ...A, place: `P${index}` })))
  assert.ok(ranking.ok)
  const datasets = worldOf([A])
  for (let count = 2; count <= 60; count += 1) {
    const places = ranking.value.places.slice(0, count)
    const [first] = places
    assert.ok(first !== undefined)
    const { verdictOn } = explainRanking({ ranking: { ...ranking.value, places }, datasets, language: 'en' })
    for (let low = 1; low <= count; low += 1)
      for (let high = low; high <= count; high += 1) {
        const [said = ''] = verdictOn({ ...first, set: { low, high } })
        const ends = { highest: high, lowest: count - low + 1 }
        for (const [end, most] of Object.entries(ends))
          if (said.includes(end))
            assert.ok(low < high && most <= 10 && most <= count / 2, `${count}: ${said}`)
        if (low < high && Math.min(ends.highest, ends.lowest) <= Math.min(10, count / 2))
          assert.match(said, /highest|lowest/)
      }
  }
})
