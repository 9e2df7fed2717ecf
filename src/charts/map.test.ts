import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import * as fc from 'fast-check'
import { contrastOf } from '../site/look/contrast.ts'
import { rankingExample } from './examples.ts'
import { MOST_CLASSES, classLimits, classOf } from '../figures/map-classes.ts'
import { MAP_RAMP } from './map-style.ts'
import { standaloneSvg } from './standalone.tsx'
import { MAP_HEIGHT, MAP_WIDTH, stateShapes } from './state-shapes.ts'
import type { RankSubject } from './reading-ranks.ts'

/** In grey a colour is as light as it stands out from black. */
const BLACK = '#000000'

const map = (more: Partial<RankSubject> = {}): string =>
  standaloneSvg({
    picture: { kind: 'map', ...rankingExample, focus: 'MO', ...more },
    title: 'Cases by state',
    lines: [],
    language: 'en',
    theme: 'light',
  })

test('there is a path for each of the 50 states and DC, in whole pixels inside the box', () => {
  const paths = new Map([...stateShapes()].map(([code, { path }]) => [code, path]))
  assert.equal(paths.size, 51)
  assert.deepEqual([...paths.keys()], rankingExample.ranking.places.map(({ place }) => place).toSorted())
  for (const [code, path] of paths) {
    assert.match(path, /^(M\d+,\d+l(-?\d+[, -]?)+z)+$/, code)
    for (const [, x, y] of path.matchAll(/M(\d+),(\d+)/g))
      assert.ok(Number(x) <= MAP_WIDTH && Number(y) <= MAP_HEIGHT, code)
  }
})

test('the same shapes come back, and weigh about 5 KB together', () => {
  assert.equal(stateShapes(), stateShapes())
  assert.ok(brotliCompressSync([...stateShapes().values()].map(({ path }) => path).join('\n')).length <= 5000)
})

test('every state has the letter of its class, as text on it or beside the map', () => {
  const svg = map()
  const drawing = svg.slice(svg.lastIndexOf('class="legend"'))
  const beside = [...drawing.matchAll(/<text[^>]*>([A-Z]{2}) ([A-E])<\/text>/g)]
  assert.deepEqual(beside.map(([, code]) => code).toSorted(), ['CT', 'DC', 'DE', 'MA', 'MD', 'NJ', 'RI'])
  const inside = drawing.match(/<text x="\d+" y="\d+">[A-E]<\/text>/g) ?? []
  assert.equal(inside.length, 51 - beside.length)
})

test('a letter stands where there is room for it', () => {
  const svg = map()
  for (const [code, { spot }] of stateShapes())
    if (svg.includes(`<text x="${spot.x}" y="${spot.y + 5}">`))
      assert.ok(spot.room >= 9, `${code} ${spot.room}`)
})

test('the state of the page has a heavier outline; without one there is none', () => {
  const outline = stateShapes().get('MO')?.path ?? assert.fail()
  assert.ok(map().includes(`<path class="outline" d="${outline}"`))
  assert.doesNotMatch(map({ focus: null }), /class="outline"/)
})

test('the legend has each class with round limits, and those who do not see it hear every state', () => {
  const svg = map()
  for (const range of ['under 2.5', '2.5 to under 3', '3 to under 3.5', '3.5 to under 4', '4 or more'])
    assert.ok(svg.includes(`>${range}</text>`), range)
  assert.match(svg, /<g class="legend"><text [^>]*>Class<\/text>/)
  assert.match(svg, /<desc[^>]*>[^<]*; A is the lowest\.[^<]*<\/desc>/)
  assert.match(svg, /<desc[^>]*>[^<]*Class E, 4 or more: [^<]*Missouri[^<]*\.<\/desc>/)
})

test('it says that it shows reports, and that its classes say nothing of how sure an order is', () => {
  assert.match(map(), /This shows reports, not people/)
  assert.match(map(), /The classes say nothing of how sure a place in the order is\./)
})

test('the letters can be read on their classes, and the classes are apart in grey', () => {
  for (const [fill, text] of MAP_RAMP) assert.ok(contrastOf(fill, text) >= 4.5, `${text} on ${fill}`)
  MAP_RAMP.slice(1).forEach(([fill], index) => {
    const [lighter = ''] = MAP_RAMP[index] ?? []
    assert.ok(contrastOf(lighter, BLACK) >= 1.3 * contrastOf(fill, BLACK), `${lighter} ${fill}`)
  })
})

test('a place that is no state throws, naming it; a state without a place is drawn without a letter', () => {
  const { places } = rankingExample.ranking
  const odd = places.map((place) => (place.place === 'MO' ? { ...place, place: 'XX' } : place))
  assert.throws(() => map({ ranking: { ...rankingExample.ranking, places: odd } }), /no 'XX'/)
  const few = { ...rankingExample.ranking, places: places.slice(0, 10) }
  assert.match(map({ ranking: few }), /<path class="fill0"/)
})

test('a place far from all others does not press them into one class', () => {
  const values = rankingExample.ranking.places.map(({ value }, index) => (index === 0 ? 300 : value))
  assert.deepEqual(classLimits(values), [2.5, 3, 3.5, 4])
})

test('classes are at most five, none empty, with limits the same step apart', () => {
  const values = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 5000 }),
      fc.integer({ min: 0, max: 90e6 }).map((value) => value / 1e6),
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  fc.assert(
    fc.property(values, (given) => {
      const limits = classLimits(given)
      assert.ok(limits.length < MOST_CLASSES)
      const classes = new Set(given.map((value) => classOf(value, limits)))
      assert.equal(classes.size, limits.length + 1)
      const steps = limits.slice(1).map((limit, index) => limit - (limits[index] ?? 0))
      for (const step of steps) assert.ok(Math.abs(step - (steps[0] ?? 0)) < 1e-6 * step)
    }),
    { numRuns: 300 },
  )
  assert.deepEqual(classLimits([3, 3, 3]), [])
  assert.deepEqual(classLimits([1, 2]), [2])
})
