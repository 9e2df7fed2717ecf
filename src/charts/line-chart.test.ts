import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { line, nation, pathOf, yearsOf } from './charts.fixture.ts'
import {
  type Example,
  brokenPeopleExample,
  hotlineExample,
  nationExample,
  populationExample,
  rateExample,
} from './examples.ts'

test('the sentence names the extremes and the years without a value, and no direction', () => {
  assert.ok(
    line(hotlineExample).includes(
      '<p>The highest was 272 in 2024; the lowest 48 in 2012. We have no figure for 2017, 2018, 2019 and 2022.</p>',
    ),
  )
  for (const language of ['en', 'es']) {
    const words = readFileSync(new URL(`messages/${language}.json`, import.meta.url), 'utf8')
    assert.doesNotMatch(
      words,
      /\b(rise|rose|fall|fell|trend|grew|increas|decreas|drop|aument|subi|baj[oó] |tendencia|creci)/i,
    )
  }
})

test('a long run of missing years is written by its ends', () => {
  const html = line(
    yearsOf({
      2010: 1,
      ...Object.fromEntries([11, 12, 13, 14, 15, 16].map((year) => [`20${year}`, 'not reported' as const])),
      2017: 2,
    }),
  )
  assert.match(html, /We have no figure for 2011 to 2016\./)
})

test('no line crosses a missing year', () => {
  assert.deepEqual(pathOf(line(hotlineExample)), { pieces: 3, segments: 4 + 1 + 1 })
  assert.equal(
    line(hotlineExample)
      .match(/<g class="hollow">(<circle[^>]*>(<\/circle>)?)+/)?.[0]
      .match(/<circle/g)?.length,
    4,
  )
})

test('a missing year has its mark below the axis, where it cannot be read as 0', () => {
  const html = line(hotlineExample)
  const axis = Number(/<line class="axis"[^>]* y1="([\d.]+)"/.exec(html)?.[1])
  const hollow = /<g class="hollow">(.*?)<\/g>/.exec(html)?.[1] ?? ''
  for (const [, y] of hollow.matchAll(/cy="([\d.]+)"/g)) assert.ok(Number(y) >= axis + 6)
})

test('no line crosses a break, which is marked, named and explained', () => {
  const html = line(populationExample)
  assert.deepEqual(pathOf(html), { pieces: 2, segments: 9 + 4 })
  assert.match(html, />new series<\/text>/)
  assert.match(html, /New series from 2020\. Estimates from 2020 rest on a new census\./)
})

test('a point between two missing years is a point and no line', () => {
  const html = line(yearsOf({ 2019: 3, 2020: 'not reported', 2021: 5, 2022: 'not reported', 2023: 4 }))
  assert.doesNotMatch(html, /<path/)
  assert.equal(html.match(/<circle/g)?.length, 5)
})

test('one value, equal values and zeros are drawn and said', () => {
  assert.match(line(yearsOf({ 2024: 7 })), /The one value we have is 7, in 2024\./)
  assert.match(line(yearsOf({ 2023: 0, 2024: 0 })), /The value was 0 in 2023 and 2024\./)
  assert.doesNotMatch(line(yearsOf({ 2023: 0, 2024: 0 })), /NaN/)
})

test('where sources differ, the value has a mark, a note says so and the table gives each value', () => {
  const html = line(hotlineExample)
  assert.match(html, />246†<\/text>/)
  assert.match(html, /† Sources differ for 2015, 2020 and 2023; the table gives each value\./)
  assert.match(html, /<td>246 <small>other sources: 249<\/small><\/td>/)
})

test('a rate is printed as rates are rounded, with its interval and what it is over', () => {
  const html = line(rateExample)
  assert.match(html, /<th scope="col">Cases recorded by the hotline, per 100,000 people<\/th>/)
  assert.match(html, /<td>4\.5 \(3\.9 to 5\.0\)<\/td>/)
  assert.match(html, /The highest was 4\.5 in 2024; the lowest 0\.8 in 2012\./)
})

test('the band covers runs of years alone: a year by itself has an upright line', () => {
  const html = line(rateExample)
  assert.deepEqual(pathOf(html), { pieces: 2, segments: 4 + 3 })
  // The outline of a band runs along its upper and its lower side.
  assert.deepEqual(pathOf(html, 'band'), { pieces: 2, segments: 2 * 5 - 1 + 2 * 4 - 1 })
  assert.equal(pathOf(html, 'whisker').pieces, 1)
  assert.match(html, /says nothing of cases that were never reported/)
})

test('a break of the people is drawn and said as one of the counts is, and cuts the reference at its own', () => {
  const html = line(brokenPeopleExample)
  assert.match(html, />new series<\/text>/)
  assert.match(html, /New series from 2014\. The people rest on a new census\./)
  const { breaks } = brokenPeopleExample.series
  const cut = { ...nation, series: { ...nationExample.series, breaks } }
  assert.equal(pathOf(line(brokenPeopleExample, { reference: nation }), 'dashed').pieces, 3)
  assert.equal(pathOf(line(brokenPeopleExample, { reference: cut }), 'dashed').pieces, 4)
})

test('years that print the same extreme are all named', () => {
  const points = rateExample.series.points.map((point) =>
    point.at === '2023' && point.rate !== undefined
      ? { ...point, rate: { ...point.rate, value: 4.46 } }
      : point,
  )
  const html = line({ ...rateExample, series: { ...rateExample.series, points } })
  assert.match(html, /The highest was 4\.5 in 2023 and 2024; /)
})

test('a rate that not every place has, and a count with nothing to divide it by, say so', () => {
  const reasons = { 2017: 'not every place', 2018: 'no denominator' } as const
  const points = rateExample.series.points.map((point) => {
    const reason = Object.entries(reasons).find(([at]) => at === point.at)?.[1]
    return reason === undefined ? point : { at: point.at, use: null, missing: reason }
  })
  const html = line({ ...rateExample, series: { ...rateExample.series, points } })
  assert.match(
    html,
    /Not every place has a figure for 2017\. For 2018 there is a count, and no number to divide it by\./,
  )
  assert.match(html, /<td class="none">not every place has one<\/td>/)
  assert.match(
    html,
    /○ not every place has one, a count with nothing to divide it by, no figure in our sources/,
  )
})

test('the band is cut where the line is: at a break, and at a year without an interval', () => {
  const cut = line(brokenPeopleExample)
  assert.deepEqual(pathOf(cut), { pieces: 3, segments: 1 + 2 + 3 })
  assert.equal(pathOf(cut, 'band').pieces, 3)
  const points = rateExample.series.points.map(({ rate, ...point }) =>
    point.at === '2022' || rate === undefined ? point : { ...point, rate },
  )
  assert.equal(pathOf(line({ ...rateExample, series: { ...rateExample.series, points } }), 'band').pieces, 2)
})

test('a published interval along years is a band that is said to be the source’s', () => {
  const points = hotlineExample.series.points.map((point) =>
    point.use === null
      ? point
      : { ...point, use: { ...point.use, interval: { low: 40, high: 280, level: 0.9 } } },
  )
  const html = line({ ...hotlineExample, series: { ...hotlineExample.series, points } })
  assert.equal(pathOf(html, 'band').pieces, 3)
  assert.match(html, /the range that the source printed, at 90%\./)
})

test('the reference is dashed, cut at its own gaps, named in the drawing, the table and the sentence', () => {
  const html = line(rateExample, { reference: { ...nation, cellsHref: '/figures/b/' } })
  assert.deepEqual(pathOf(html, 'dashed'), { pieces: 3, segments: 5 + 2 + 1 })
  assert.match(html, /<g class="name"><text [^>]*>The states together<\/text>/)
  assert.match(html, /<th scope="col">The states together<\/th>/)
  assert.match(html, /Dashed line: The states together, 3\.6 in 2024\./)
  assert.match(html, /<a href="\/figures\/b\/">All cells and sources<span>: The states together/)
})

test('a year of the reference that stands alone is a short dash', () => {
  const points = nationExample.series.points.filter(({ at }) => at !== '2023')
  const html = line(rateExample, { reference: { ...nation, series: { ...nationExample.series, points } } })
  assert.match(html, /<path class="dashed" d="[^"]*M[\d.]+,[\d.]+h10"/)
})

/** The rates with what another source says of the count, or of the people, in 2024. */
function disputed(of: 'events' | 'people', value: number, own: number = 272): Example {
  const points = rateExample.series.points.map((point) => {
    if (point.at !== '2024' || point.rate === undefined) return point
    const { rate } = point
    const cells = rate[of].cells.map((use) => ({
      ...use,
      value: of === 'events' ? own : use.value,
      conflicting: [{ source: 'two', value }],
    }))
    const counted = { value: of === 'events' ? own : rate[of].value, cells }
    return { ...point, rate: { ...rate, value: (own / 6_100_000) * 100_000, [of]: counted } }
  })
  return { ...rateExample, series: { ...rateExample.series, points } }
}

test('where sources differ on the count, the table gives the rate that the other count would be', () => {
  const html = line(disputed('events', 136))
  assert.match(html, /4\.5 \(3\.9 to 5\.0\) <small>other sources: 2\.2<\/small>/)
  assert.match(html, />4\.5†<\/text>/)
})

test('a count of 0 that another source has otherwise is marked, and so is a rate whose people are in dispute', () => {
  assert.match(line(disputed('events', 61, 0)), /<td>0 [^<]*<small>other sources: 1\.0<\/small>/)
  assert.match(line(disputed('people', 3_050_000)), /<small>other sources: 8\.9<\/small>/)
})

test('a total in which sources differ is marked, with the total by each of them', () => {
  const points = rateExample.series.points.map((point) => {
    if (point.at !== '2024' || point.rate === undefined) return point
    const [use] = point.rate.events.cells
    if (use === undefined) return point
    const cells = [
      { ...use, value: 100, conflicting: [{ source: 'two', value: 39 }] },
      { ...use, value: 172, conflicting: [{ source: 'two', value: 111 }] },
    ]
    return { ...point, use: null, rate: { ...point.rate, events: { value: 272, cells } } }
  })
  const html = line({ ...rateExample, series: { ...rateExample.series, points } })
  assert.match(html, /<small>other sources: 2\.5<\/small>/)
})
