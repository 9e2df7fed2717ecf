import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { BarChart } from './bar-chart.tsx'
import type { ChartProps } from './chart.types.ts'
import {
  type Example,
  ageExample,
  hotlineExample,
  longLabelExample,
  makeExample,
  populationExample,
  typeExample,
} from './examples.ts'
import { LineChart } from './line-chart.tsx'
import { chartStyle } from './style.ts'

function propsOf(example: Example, more: Partial<ChartProps> = {}): ChartProps {
  return { ...example, title: 'A title', language: 'en', cellsHref: '/figures/a/', headingLevel: 3, ...more }
}

const line = (example: Example, more?: Partial<ChartProps>): string =>
  render(h(LineChart, propsOf(example, more)))
const bars = (example: Example, more?: Partial<ChartProps>): string =>
  render(h(BarChart, propsOf(example, more)))

const everyChart: readonly (readonly [string, string])[] = [
  ['hotline', line(hotlineExample)],
  ['population', line(populationExample)],
  ['type', bars(typeExample)],
  ['age', bars(ageExample)],
  ['long labels', bars(longLabelExample)],
]

/** How many lines are drawn, and how many pieces they are in. */
function pathOf(html: string): { readonly pieces: number; readonly segments: number } {
  const d = /<path d="([^"]*)"/.exec(html)?.[1] ?? ''
  return { pieces: d.split('M').length - 1, segments: d.split('L').length - 1 }
}

const yearsOf = (values: Readonly<Record<string, number | 'not reported'>>): Example =>
  makeExample({
    by: hotlineExample.dataset.dimensions[0] ?? assert.fail(),
    measure: hotlineExample.dataset.measures[0] ?? assert.fail(),
    given: values,
  })

for (const [name, html] of everyChart) {
  test(`${name}: has a heading, a named and described drawing, a sentence, a table and one link to its cells`, () => {
    assert.match(html, /^<figure class="chart"><figcaption><h3>A title<\/h3>/)
    const [, labelledBy, describedBy] =
      /role="img" aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/.exec(html) ?? []
    assert.ok(html.includes(`<title id="${labelledBy}">A title</title>`))
    assert.match(html, new RegExp(`<desc id="${describedBy}">[^<]{40,}</desc>`))
    assert.match(html, /<p>The (highest|largest) [^<]+\.<\/p>/)
    assert.match(html, /<details><summary>Show as a table<\/summary><table><caption>A title<\/caption>/)
    assert.equal(html.match(/<th scope="col">/g)?.length, 2)
    assert.equal(html.match(/<a href="\/figures\/a\/">All cells and sources/g)?.length, 1)
  })

  test(`${name}: has a row for each point, and no style attribute nor number that is none`, () => {
    const example =
      { hotline: hotlineExample, population: populationExample, type: typeExample, age: ageExample }[name] ??
      longLabelExample
    assert.equal(html.match(/<th scope="row">/g)?.length, example.series.points.length)
    assert.doesNotMatch(html, /style=|NaN|undefined|null|Infinity/)
  })

  test(`${name}: weighs at most 2,200 bytes with its table`, () => {
    assert.ok(brotliCompressSync(html).length <= 2200)
  })
}

test('the sentence names the extremes and the years without a value, and no direction', () => {
  assert.ok(
    line(hotlineExample).includes(
      '<p>The highest was 272 in 2024; the lowest 48 in 2012. No value was published for 2017, 2018, 2019 and 2022.</p>',
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
  assert.match(html, /No value was published for 2011 to 2016\./)
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
  assert.match(line(yearsOf({ 2024: 7 })), /The one published value is 7, in 2024\./)
  assert.match(line(yearsOf({ 2023: 0, 2024: 0 })), /The value was 0 in 2023 and 2024\./)
  assert.doesNotMatch(line(yearsOf({ 2023: 0, 2024: 0 })), /NaN/)
})

test('without any value there is a sentence and a table, and no drawing', () => {
  for (const html of [line(yearsOf({ 2023: 'not reported' })), bars(yearsOf({ 2023: 'not reported' }))]) {
    assert.doesNotMatch(html, /<svg/)
    assert.match(html, /<p>No value was published\.<\/p>/)
    assert.match(html, /no figure published<\/td>/)
  }
})

test('where sources differ, the value has a mark, a note says so and the table gives each value', () => {
  const html = line(hotlineExample)
  assert.match(html, />246†<\/text>/)
  assert.match(html, /† Sources differ for 2015, 2020 and 2023; the table gives each value\./)
  assert.match(html, /<td>246 <small>other sources: 249<\/small><\/td>/)
})

test('a second-hand copy and a base that was not published are said beside the chart', () => {
  assert.match(line(hotlineExample), /These figures come from a second-hand copy\./)
  assert.match(bars(typeExample), /How many people these shares are of was not published\./)
})

test('shares stand on 0 to 100%, with what they add to and the note that says why that is not 100', () => {
  const html = bars(ageExample)
  for (const tick of ['0%', '25%', '50%', '75%', '100%']) assert.ok(html.includes(`>${tick}</text>`), tick)
  assert.match(html, /Together, the shares shown add to 98%\./)
  assert.match(html, /The source prints shares that add to 98%; it does not say why\./)
})

test('shares that add to 100 stand without the note on shares that do not', () => {
  const whole = { of: 'category', note: { en: 'The shares by age do not add up.' } }
  const { dataset } = typeExample
  const measures = dataset.measures.map((measure) => ({ ...measure, whole }))
  const html = bars({ ...typeExample, dataset: { ...dataset, measures } })
  assert.match(html, /Together, the shares shown add to 100%\./)
  assert.doesNotMatch(html, /do not add up/)
})

test('a bar is as long as its share of the track', () => {
  const [end, ...widths] = [...bars(typeExample).matchAll(/<rect[^>]*width="([\d.]+)%"/g)]
    .map((match) => Number(match[1]))
    .slice(2)
  assert.ok(end !== undefined)
  assert.deepEqual(
    widths.map((width) => Math.round((width / end) * 100)),
    [83, 5, 12],
  )
})

test('a category without a value says why in place of its bar', () => {
  assert.match(bars(longLabelExample), /<text class="none"[^>]*>○ withheld<\/text>/)
  assert.match(bars(longLabelExample), /The value for None is withheld to protect people\./)
})

test('hostile labels and titles are text', () => {
  const hostile = '<script>alert(1)</script>"\'&'
  const dimension = {
    ...(typeExample.dataset.dimensions[0] ?? assert.fail()),
    labels: new Map([['sex', { en: hostile }]]),
  }
  const example = { ...typeExample, dataset: { ...typeExample.dataset, dimensions: [dimension] } }
  const html = bars(example, { title: hostile, caption: hostile, cellsHref: '/"><script>' })
  assert.doesNotMatch(html, /<script/)
  assert.doesNotMatch(html, /href="\/">/)
})

test('a published interval is drawn and printed', () => {
  const points = longLabelExample.series.points.map((point) =>
    point.use === null
      ? point
      : { ...point, use: { ...point.use, interval: { low: 40, high: 1500, level: 0.95 } } },
  )
  const html = bars({ ...longLabelExample, series: { ...longLabelExample.series, points } })
  assert.match(html, /56 \(40 to 1,500\)/)
  assert.match(html, /<g class="interval"><line x1/)
})

test('Spanish words, with numbers as readers in the United States write them', () => {
  const html = line(populationExample, { language: 'es' })
  assert.match(html, /El valor más alto fue 6,245,000, en 2024; el más bajo, 5,996,000, en 2010\./)
  assert.match(html, />serie nueva<\/text>/)
  assert.match(html, /<th scope="col">Año<\/th><th scope="col">Personas<\/th>/)
})

test('both languages have the same messages', () => {
  const ids = ['en', 'es'].map((language) =>
    Object.keys(
      JSON.parse(readFileSync(new URL(`messages/${language}.json`, import.meta.url), 'utf8')) as object,
    ),
  )
  assert.deepEqual(ids[0], ids[1])
})

test('every colour of the style is a variable, which forced colours and print set anew', () => {
  const rules = chartStyle.replaceAll(/\{--c:[^}]*\}|--c[-a-z]*:[^;}]*/g, '')
  assert.doesNotMatch(rules, /(fill|stroke|color):#/)
  assert.match(chartStyle, /forced-colors:active/)
  assert.match(chartStyle, /@media print/)
})
