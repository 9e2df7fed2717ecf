import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { bars, line, nation, panels, ranks, yearsOf } from './charts.fixture.ts'
import {
  ageExample,
  hotlineExample,
  longLabelExample,
  outlierExample,
  populationExample,
  rateExample,
  typeExample,
} from './examples.ts'
import { chartStyle } from './style.ts'

interface Drawn {
  readonly html: (language: 'en' | 'es') => string
  readonly drawings: number
  /** Of the table; none where the page has the table. */
  readonly rows: number
  readonly columns: number
  /** In brotli, with the table. */
  readonly most: number
}

const everyChart: Readonly<Record<string, Drawn>> = {
  hotline: {
    html: (language) => line(hotlineExample, { language }),
    drawings: 1,
    rows: 13,
    columns: 2,
    most: 2200,
  },
  population: {
    html: (language) => line(populationExample, { language }),
    drawings: 1,
    rows: 15,
    columns: 2,
    most: 2200,
  },
  rates: {
    html: (language) => line(rateExample, { language, reference: nation }),
    drawings: 1,
    rows: 13,
    columns: 3,
    most: 2200,
  },
  type: { html: (language) => bars(typeExample, { language }), drawings: 1, rows: 3, columns: 2, most: 2200 },
  age: { html: (language) => bars(ageExample, { language }), drawings: 1, rows: 4, columns: 2, most: 2200 },
  'long labels': {
    html: (language) => bars(longLabelExample, { language }),
    drawings: 1,
    rows: 3,
    columns: 2,
    most: 2200,
  },
  panels: { html: (language) => panels({ language }), drawings: 5, rows: 13, columns: 7, most: 2600 },
  ranks: { html: (language) => ranks({ language }), drawings: 1, rows: 0, columns: 0, most: 2600 },
  'ranks with an outlier': {
    html: (language) => ranks({ ...outlierExample, language }),
    drawings: 1,
    rows: 0,
    columns: 0,
    most: 2600,
  },
}

for (const [name, { html: htmlIn, drawings, rows, columns, most }] of Object.entries(everyChart))
  for (const language of ['en', 'es'] as const) {
    const html = htmlIn(language)

    test(`${name}, ${language}: has a heading, and every drawing a name and a description of its own`, () => {
      assert.match(html, /^<figure class="chart"><figcaption><h3>A title<\/h3>/)
      const named = [...html.matchAll(/role="img" aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/g)]
      assert.equal(named.length, drawings)
      assert.equal(new Set(named.map(([, id]) => id)).size, drawings)
      for (const [, labelledBy, describedBy] of named) {
        assert.match(html, new RegExp(`<title id="${labelledBy}">[^<]*A title</title>`))
        assert.match(html, new RegExp(`<desc id="${describedBy}">[^<]{40,}</desc>`))
      }
    })

    test(`${name}, ${language}: has sentences, and a table with every point unless the page has it`, () => {
      assert.match(html, /<p>[^<]{20,}\.<\/p>/)
      assert.equal(html.match(/<table><caption>A title<\/caption>/g)?.length ?? 0, rows === 0 ? 0 : 1)
      assert.equal(html.match(/<th scope="row">/g)?.length ?? 0, rows)
      assert.equal(html.match(/<th scope="col">/g)?.length ?? 0, columns)
      assert.equal(html.match(/<td/g)?.length ?? 0, rows * Math.max(0, columns - 1))
    })

    test(`${name}, ${language}: has no style attribute nor number that is none, and weighs at most ${most} bytes`, () => {
      assert.doesNotMatch(html, /style=|NaN|undefined|null|Infinity/)
      assert.ok(brotliCompressSync(html).length <= most, `${brotliCompressSync(html).length} bytes`)
    })
  }

test('without any value there is a sentence and a table, and no drawing', () => {
  for (const html of [line(yearsOf({ 2023: 'not reported' })), bars(yearsOf({ 2023: 'not reported' }))]) {
    assert.doesNotMatch(html, /<svg/)
    assert.match(html, /<p>We have no figure to show\.<\/p>/)
    assert.match(html, /no figure in our sources<\/td>/)
  }
})

test('a chart of one series has one link to its cells', () => {
  for (const html of [line(hotlineExample), bars(typeExample), ranks({ cellsHref: '/figures/a/' })])
    assert.equal(html.match(/<a href="\/figures\/a\/">All cells and sources/g)?.length, 1)
})

test('a second-hand copy and a base that was not published are said beside the chart', () => {
  assert.match(line(hotlineExample), /These figures come from a second-hand copy\./)
  assert.match(bars(typeExample), /How many people these shares are of was not published\./)
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
