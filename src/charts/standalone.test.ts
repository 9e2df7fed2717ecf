import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { before, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { Resvg, initWasm } from '@resvg/resvg-wasm'
import { ukStudy } from '../figures/capture-study.fixture.ts'
import type { CaptureStudy } from '../figures/capture-study.ts'
import { nation, yearsOf } from './charts.fixture.ts'
import {
  ageExample,
  hotlineExample,
  longLabelExample,
  outlierExample,
  panelsExample,
  populationExample,
  rankingExample,
  rateExample,
} from './examples.ts'
import { pictureStyle } from './picture-style.ts'
import type { Picture, StandaloneProps } from './picture.types.ts'
import { standaloneSvg } from './standalone.tsx'
import { lackingStudy, manyPatterns } from './study-plots.fixture.ts'

const { resolve } = createRequire(import.meta.url)
const HOSTILE = `</title></style><script>alert(1)</script>&"'\u0000\u0008\uD800${'W'.repeat(300)}`

const pictures: Readonly<Record<string, Picture>> = {
  hotline: { kind: 'line', ...hotlineExample },
  population: { kind: 'line', ...populationExample },
  rates: { kind: 'line', ...rateExample, reference: nation },
  age: { kind: 'bars', ...ageExample },
  'long labels': { kind: 'bars', ...longLabelExample },
  ranks: { kind: 'ranks', ...rankingExample, focus: 'MO' },
  'ranks with an outlier': { kind: 'ranks', ...outlierExample, focus: null },
  map: { kind: 'map', ...rankingExample, focus: 'MO' },
  multiples: { kind: 'multiples', ...panelsExample, reference: nation },
  'two panels': { kind: 'multiples', ...panelsExample, panels: panelsExample.panels.slice(0, 2) },
  patterns: { kind: 'patterns', study: ukStudy },
  'patterns of ten lists': { kind: 'patterns', study: manyPatterns() },
  estimates: { kind: 'estimates', study: ukStudy },
  'estimates that lack': { kind: 'estimates', study: lackingStudy },
  models: { kind: 'models', study: ukStudy },
  'left out': { kind: 'left-out', study: ukStudy },
}

const draw = (picture: Picture, more: Partial<StandaloneProps> = {}): string =>
  standaloneSvg({
    picture,
    title: 'A title',
    lines: ['Source: a hotline.', 'https://example.org/'],
    language: 'en',
    theme: 'light',
    ...more,
  })

before(async () => {
  await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')))
})

for (const [name, picture] of Object.entries(pictures))
  for (const theme of ['light', 'both'] as const)
    for (const language of ['en', 'es'] as const) {
      const svg = draw(picture, { theme, language })

      test(`${name}, ${theme}, ${language}: is one named and described file of a fixed size, the same every time`, () => {
        const [, width, height] =
          /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img"[^>]* width="(\d+)" height="(\d+)" viewBox="0 0 \1 \2">/.exec(
            svg,
          ) ?? []
        assert.ok(Number(width) >= 720 && Number(height) >= 200)
        assert.match(svg, /<title id="t">A title<\/title><desc id="d">[^<]{40,}<\/desc>/)
        assert.equal(svg, draw(picture, { theme, language }))
      })

      test(`${name}, ${theme}, ${language}: shows its title and its lines, and a page of its own behind them`, () => {
        assert.match(svg, /<g class="heading"><text [^>]*>A title<\/text>/)
        assert.match(
          svg,
          /<g class="lines">(?:<text[^>]*>[^<]*<\/text>)*<text[^>]*>https:\/\/example\.org\/<\/text>/,
        )
        assert.match(svg, /<rect class="page"/)
      })

      test(`${name}, ${theme}, ${language}: has one style, which is the theme's, and nothing out of order`, () => {
        assert.equal(svg.match(/<style>/g)?.length, 1)
        assert.ok(svg.includes(`<style>${pictureStyle[theme]}</style>`))
        assert.doesNotMatch(svg, /style=|NaN|undefined|null|Infinity|%"|vector-effect|xlink|href/)
        assert.ok(brotliCompressSync(svg).length <= 8000)
      })
    }

test('what nothing of a picture may be quoted without stands above its drawing, and is said to those who do not see it', () => {
  const svg = draw({ kind: 'estimates', study: ukStudy }, { lead: 'Nobody knows.' })
  assert.match(svg, /<desc id="d">Nobody knows\. /)
  assert.match(
    svg,
    /A title<\/text><\/g>.*<g class="note"><text [^>]*>Nobody knows\.<\/text><\/g><g class="study"/,
  )
})

test('the light theme needs no browser, and the other has light, dark and paper', () => {
  assert.doesNotMatch(pictureStyle.light, /var\(|--|@media|:is|:where|%/)
  assert.match(pictureStyle.both, /prefers-color-scheme:dark[\s\S]*@media print/)
  for (const style of Object.values(pictureStyle)) assert.doesNotMatch(style, /[<&"]/)
})

test('a static renderer draws every picture, with ink on it', () => {
  for (const [name, picture] of Object.entries(pictures)) {
    const { pixels, width, height } = new Resvg(draw(picture), { font: { loadSystemFonts: false } }).render()
    const shades = new Set<number>()
    for (let index = 0; index < pixels.length; index += 4) shades.add(pixels[index] ?? 0)
    assert.ok(width >= 720 && height >= 200 && shades.size > 3, name)
  }
})

test('hostile titles, lines and labels are text, stay inside, and leave a file that can be read', () => {
  for (const [name, picture] of Object.entries(pictures)) {
    const panels =
      picture.kind === 'multiples'
        ? { ...picture, panels: picture.panels.map((panel) => ({ ...panel, name: HOSTILE })) }
        : picture.kind === 'line'
          ? { ...picture, reference: { ...nation, label: HOSTILE } }
          : 'study' in picture
            ? { ...picture, study: withLists(picture.study, () => HOSTILE) }
            : picture
    const svg = draw(panels, { title: HOSTILE, lines: [HOSTILE, ''] })
    assert.doesNotMatch(svg, /<script|\p{Cc}(?<![\n\t])/u, name)
    assert.ok(svg.isWellFormed(), name)
    assert.doesNotMatch(svg, />W{120,}</, name)
    assert.ok(new Resvg(svg, { font: { loadSystemFonts: false } }).render().width >= 720, name)
  }
})

/** The study with its lists called otherwise. */
function withLists(study: CaptureStudy, name: (list: string) => string): CaptureStudy {
  return { ...study, histories: { ...study.histories, lists: study.histories.lists.map(name) } }
}

test('a picture of a study says whom it counts, its sentence and how to read it, with the lists as they are called', () => {
  const said = (name: string): string => draw(pictures[name] ?? assert.fail()).replaceAll(/<[^>]+>/g, ' ')
  for (const name of ['patterns', 'estimates', 'models', 'left out'])
    assert.match(said(name), /2,744 people counted, on 5 lists/)
  assert.match(
    said('patterns'),
    /Government organisations[^]*2,523 on one list alone[^]*A full dot: on the list/,
  )
  assert.match(said('estimates'), /Zelterman[^]*say from 10,500 to 34,100[^]*A dot is an estimate/)
  assert.match(said('models'), /best: 25,300[^]*41 models fit about equally well[^]*Tried: all 6,893 models/)
  assert.match(said('left out'), /11,300 with all[^]*Without one list, it says from[^]*moves little/)
})

test('nothing of a study sticks out of its picture, however long the names of its lists are', () => {
  const fonts = ['400Regular/SourceSans3_400Regular', '600SemiBold/SourceSans3_600SemiBold'].map(
    (name) => new Uint8Array(readFileSync(resolve(`@expo-google-fonts/source-sans-3/${name}.ttf`))),
  )
  for (const kind of ['patterns', 'estimates', 'models', 'left-out'] as const)
    for (const long of [' of the whole of the country and of its islands', 'W'.repeat(120)]) {
      const study = withLists(ukStudy, (list) => list + long)
      const svg = draw({ kind, study }, { language: 'es' })
      const { pixels, width, height } = new Resvg(svg, {
        font: { fontBuffers: fonts, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
      }).render()
      const isPaper = (x: number, y: number): boolean => {
        const at = (y * width + x) * 4
        return [0, 1, 2].every((part) => pixels[at + part] === pixels[part])
      }
      for (let y = 0; y < height; y += 1)
        for (const x of [4, 14, width - 14, width - 4]) assert.ok(isPaper(x, y), `${kind}: ${x}, ${y}`)
    }
})

test('the break, the years without a figure and the notes stand in the picture', () => {
  assert.match(
    draw(pictures['population'] ?? assert.fail()),
    />new series<\/text>[\s\S]*>New series from 2020\./,
  )
  const svg = draw(pictures['hotline'] ?? assert.fail())
  assert.match(svg, />○ no figure in our sources<\/text>/)
  assert.match(svg, />† Sources differ for 2015, 2020 and 2023\.<\/text>/)
})

test('what is measured stands under the title, unless the title says it', () => {
  const picture = pictures['hotline'] ?? assert.fail()
  const texts = (title: string): number =>
    draw(picture, { title }).match(/<text[^>]*>Cases recorded by the hotline</g)?.length ?? 0
  assert.equal(texts('Missouri'), 1)
  assert.equal(texts('Missouri: cases recorded by the hotline'), 0)
})

test('without any value the picture says so', () => {
  const svg = draw({ kind: 'line', ...yearsOf({ 2023: 'not reported' }) })
  assert.match(svg, /<text[^>]*>We have no figure to show\.<\/text>/)
  assert.doesNotMatch(svg, /class="line"|NaN/)
})
