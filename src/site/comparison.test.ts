import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ranking } from '../figures/figure.ts'
import { compareInput } from './compare.fixture.ts'
import { comparedChoices, comparisonOf, nearestPlaces, ratesBeside } from './comparison.ts'
import { rankingsOf } from './rankings.ts'
import { renderSite } from './render.ts'

const rankings = rankingsOf(compareInput)
assert.ok(rankings)
const comparison = comparisonOf(compareInput, rankings)
assert.ok(comparison)
const [newest] = comparedChoices(rankings)
assert.ok(newest)

test('every year in which all places have a rate can be compared, newest first; others only have their rates', () => {
  assert.deepEqual(
    comparison.years.map(({ year }) => year),
    ['2024', '2022'],
  )
  assert.deepEqual(
    comparison.rates['KS']?.map(([year, rate]) => [year, Math.round(rate * 100) / 100]),
    [
      [2020, 0.9],
      [2022, 4],
      [2024, 6],
    ],
  )
  assert.deepEqual(
    comparison.rates['IL']?.map(([year]) => year),
    [2022, 2024],
  )
})

test('a place has its number, its people, its rate with what chance allows, and its rank with the set of ranks', () => {
  const own = newest.ranking.places.find(({ place }) => place === 'MO')
  assert.ok(own)
  assert.deepEqual(comparison.years[0]?.places['MO'], {
    count: 100,
    people: 1_000_000,
    rate: own.value,
    low: own.interval?.low,
    high: own.interval?.high,
    rank: 3,
    set: own.set,
    setAmongAll: own.setAmongAll,
    source: 'survey',
    peopleSource: 'survey',
    others: [],
  })
})

test('the site’s own place stands in the middle of those nearest to it, or as near to the middle as the order has room', () => {
  const order = 'ABCDEFGH'.split('')
  const ranking = { places: order.map((place) => ({ place })) } as unknown as Ranking // nothing else of it is read
  assert.deepEqual(nearestPlaces(ranking, 'D'), [...'BCDEF'])
  assert.deepEqual(nearestPlaces(ranking, 'A'), [...'ABCDE'])
  assert.deepEqual(nearestPlaces(ranking, 'H'), [...'DEFGH'])
  assert.deepEqual(nearestPlaces(ranking, 'Z'), [...'ABCDE'])
  assert.deepEqual(nearestPlaces({ ...ranking, places: ranking.places.slice(0, 3) }, 'B'), [...'ABC'])
})

test('the chart beside the table has the rates of the places, in the order of the ranking', () => {
  assert.deepEqual(
    ratesBeside(newest.ranking, ['MO', 'IL']).points.map(({ at, rate }) => [
      at,
      Math.round((rate?.value ?? 0) * 10),
    ]),
    [
      ['IL', 300],
      ['MO', 100],
    ],
  )
})

test('the file is written once, and the page of each language says what the data settle without any script', () => {
  const files = new Map(renderSite(compareInput).map(({ path, body }) => [path, body]))
  assert.deepEqual(JSON.parse(files.get('compare/data.json') ?? ''), JSON.parse(JSON.stringify(comparison)))
  assert.equal(files.has('es/compare/data.json'), false)
  const page = files.get('compare/index.html') ?? ''
  assert.match(page, /The rate of IL state is higher than that of MO state: the data tell the two apart\./)
  assert.match(page, /The data do not settle whether the rate of OK state or of MO state is higher\./)
  assert.match(files.get('es/compare/index.html') ?? '', /Los datos no permiten saber cuál es más alta/)
  assert.match(files.get('states/index.html') ?? '', /href="\/compare\/"/)
})

test('a site that ranks by number alone has no comparison, and no link to one', () => {
  const choices = rankings.choices.filter(({ by }) => by === 'number')
  const [main] = choices
  assert.ok(main)
  assert.equal(comparisonOf(compareInput, { ...rankings, choices, main }), null)
})
