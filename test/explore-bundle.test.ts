// The scripts of explorer and comparison as visitors get them: small, free of what a phone of 2020 lacks, and with all their words.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { chartStyle } from '../src/charts/style.ts'
import { compareInput } from '../src/site/compare.fixture.ts'
import { renderSite } from '../src/site/render.ts'
import { filesIn, readRoot } from './rules/repository.ts'

/** Of the 20,000 that both may take together. */
const MOST = { explore: 11_530, compare: 8_600 } as const
const PAGES = { explore: 'explore/calls/index.html', compare: 'compare/index.html' } as const
const NAMES = Object.keys(MOST) as readonly (keyof typeof MOST)[] // the keys of a constant are its type
const pages = new Map(renderSite(compareInput).map(({ path, body }) => [path, body]))

async function bundled(name: string) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: join(import.meta.dirname, '..'),
    entryPoints: [`src/browser/${name}.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    metafile: true,
  })
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs))
  return { script: outputFiles[0]?.text ?? '', inputs }
}

for (const name of NAMES) {
  test(`${name}: it is small, and holds nothing that was not written here`, async () => {
    const { script, inputs } = await bundled(name)
    const bytes = brotliCompressSync(script).length
    assert.ok(bytes <= MOST[name], `${bytes} bytes`)
    assert.deepEqual(
      inputs.filter((each) => !/^src\/(?:browser|kit|figures|stats)\//.test(each)),
      [],
    )
  })

  test(`${name}: it asks nothing of a browser that one of 2020 does not have, and writes no markup`, async () => {
    const { script } = await bundled(name)
    const newer =
      /\.(?:at|toSorted|toReversed|replaceAll|findLast|groupBy|hasOwn)\(|structuredClone|\(\?<[=!]/
    assert.deepEqual(script.match(newer), null)
    const kept =
      /innerHTML|outerHTML|insertAdjacent|localStorage|sessionStorage|indexedDB|cookie|sendBeacon|XMLHttpRequest/
    assert.deepEqual(script.match(kept), null)
  })

  test(`${name}: every phrase and every part that it asks for stands in its page`, async () => {
    const { inputs } = await bundled(name)
    const page = pages.get(PAGES[name]) ?? ''
    const code = inputs
      .filter((each) => each.startsWith('src/browser/'))
      .map(readRoot)
      .join('\n')
    const asked = [...code.matchAll(/\bt\(\s*(?:index === 0 \? )?'([a-z. ]+)'(?: : '([a-z. ]+)')?/g)].flatMap(
      ([, first, second]) => [first, second],
    )
    const phrases = new Set(asked.filter((each) => each !== undefined))
    assert.ok(phrases.size > 10)
    for (const phrase of phrases) assert.ok(page.includes(`data-phrase="${phrase}"`), `phrase ${phrase}`)
    for (const [, part] of code.matchAll(/\bpart\('([a-z]+)'\)/g))
      assert.match(page, new RegExp(` data-${part}[ =>]`), `part ${part}`)
  })
}

test('every phrase that the pages hand over is used by a script', () => {
  const code = filesIn('src/browser', /\.ts$/).map(readRoot).join('\n')
  for (const path of Object.values(PAGES)) {
    const unused = [...(pages.get(path) ?? '').matchAll(/data-phrase="([^"]+)"/g)]
      .map(([, name = '']) => name)
      .filter((name) => !code.includes(`'${name}'`) && !code.includes(`\`${name.replace(/\..*/, '.')}\${`))
    assert.deepEqual(unused, [], path)
  }
})

test('what the scripts draw has the classes that the style of charts draws', () => {
  const code = ['line', 'bars'].map((name) => readRoot(`src/browser/draw-${name}.ts`)).join('\n')
  const classes = [...code.matchAll(/class: (?:[^,]*&& )?'([a-z ]+)'/g)].flatMap(([, names = '']) =>
    names.split(' '),
  )
  assert.ok(classes.length > 12)
  assert.deepEqual(
    [...new Set(classes)].filter((name) => name !== 'label' && !chartStyle.includes(`.${name}`)),
    [],
  )
})
