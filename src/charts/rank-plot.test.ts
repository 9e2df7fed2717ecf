import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ranks } from './charts.fixture.ts'
import { outlierExample, rankingExample } from './examples.ts'
import { NARROWEST } from './line-axes.ts'
import { layOutRanks } from './rank-layout.ts'
import { readRanking } from './reading-ranks.ts'
import { textWidth } from './text-width.ts'
import { wordsIn } from './words.ts'

const codes = rankingExample.ranking.places.map(({ place }) => place)

test('a row for each place, in the order of the ranking', () => {
  const rows = /<g class="codes"[^>]*>(.*?)<\/g>/.exec(ranks())?.[1] ?? ''
  assert.deepEqual(
    [...rows.matchAll(/>([A-Z]{2})</g)].map(([, code]) => code),
    codes,
  )
  assert.equal(codes.length, 51)
})

test('every place has its value, its interval, its rank and its set of ranks', () => {
  const [sets, intervals, points] = ['class="set" ', '', 'class="point" '].map(
    (name) => new RegExp(`<path ${name}d="([^"]*)"`).exec(ranks())?.[1] ?? '',
  )
  assert.equal(sets?.match(/M[\d.]+ [\d.]+H[\d.]+/g)?.length, 51)
  assert.equal(intervals?.match(/M[\d.]+ [\d.]+H[\d.]+/g)?.length, 51)
  assert.equal(points?.match(/h0/g)?.length, 2 * 51)
})

test('the place of the page is marked by weight and a band, and said with the ranks that chance leaves open', () => {
  const html = ranks()
  assert.match(html, /<text y="[\d.]+" class="strong">MO<\/text>/)
  assert.match(html, /<rect class="here"/)
  assert.match(
    html,
    /Missouri is 5th of 51, with 4\.4\. Chance alone could put it anywhere from 4th to \d+th\./,
  )
})

test('without such a place nothing is marked', () => {
  const html = ranks({ focus: null })
  assert.doesNotMatch(html, /strong|class="here"|class="focus"/)
  assert.match(html, /<p>First is District of Columbia with 7\.8; last is Minnesota with 1\.4\.<\/p>/)
})

test('a place far beyond the others does not press them together: its value is printed at the end of the scale', () => {
  const html = ranks(outlierExample)
  assert.match(html, /<g class="ends"><text [^>]*>36\.3 »<\/text><\/g>/)
  assert.match(html, /Beyond the end of the scale: District of Columbia \(36\.3\)\./)
  assert.doesNotMatch(ranks(), /class="ends"><text|Beyond the end/)
})

test('the axes are named above and below, and their labels lie apart and inside on the narrowest screen', () => {
  for (const language of ['en', 'es'] as const)
    for (const example of [rankingExample, outlierExample]) {
      const reading = readRanking({ ...example, focus: null }, language)
      const layout = layOutRanks({ reading, width: NARROWEST, words: wordsIn(language) })
      const boxes = layout.ticks.map(({ x, label }) => [x, textWidth(label, 12) / 2] as const)
      boxes.forEach(([x, half], index) => {
        const [before, halfBefore] = boxes[index - 1] ?? [0, 0]
        assert.ok(x - half >= before + halfBefore, `${layout.ticks[index]?.label}`)
        assert.ok(x + half <= NARROWEST + 1)
      })
      const above = layout.heads.filter(({ y }) => y < layout.top).map(({ text }) => text)
      const below = layout.heads.filter(({ y }) => y > layout.bottom).map(({ text }) => text)
      assert.deepEqual(above, below)
      for (const { x, text } of layout.heads) assert.ok(x + textWidth(text, 12) <= NARROWEST, text)
    }
})

test('it says that it shows reports and not people, and what the bars are', () => {
  assert.match(ranks(), /This shows reports, not people/)
  assert.match(ranks(), /what chance alone can do, 95 times in 100, asked of each place by itself\./)
  const places = rankingExample.ranking.places.map((place) => ({ ...place, interval: null }))
  const plain = ranks({ ranking: { ...rankingExample.ranking, places } })
  assert.match(plain, /The bar of ranks holds what chance alone can do/)
})

test('one place, and places that share everything, are drawn', () => {
  const [first] = rankingExample.ranking.places
  assert.ok(first !== undefined)
  const zero = { ...first, value: 0, interval: null, set: { low: 1, high: 1 } }
  for (const places of [[zero], [zero, { ...zero, place: 'MO' }]])
    assert.doesNotMatch(ranks({ ranking: { ...rankingExample.ranking, places } }), /NaN|Infinity/)
  assert.match(
    ranks({ ranking: { ...rankingExample.ranking, places: [{ ...zero, place: 'MO' }] } }),
    /Missouri is 1st of 1, with 0\. The data rule out every other rank\./,
  )
})

test('a ranking of another dataset throws, naming it', () => {
  assert.throws(
    () => ranks({ ranking: { ...rankingExample.ranking, of: 'county' } }),
    /is not of the dataset/,
  )
})
