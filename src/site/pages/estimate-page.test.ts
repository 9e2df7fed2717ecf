import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { ukStudy } from '../../figures/capture-study.fixture.ts'
import type { CaptureRefusal, CaptureStudy } from '../../figures/capture-study.ts'
import { type CaptureDataset, type Dataset, hasCaptures } from '../../figures/dataset.ts'
import type { Language } from '../../kit/language.ts'
import { type Result, no, yes } from '../../kit/result.ts'
import { dataset, input } from '../fixture.ts'
import type { ReleaseFile } from '../release-file.ts'
import { DEFAULT_ACCENTS } from '../look/tokens.ts'
import { stylesOf } from '../look/styles.ts'
import { viewOf } from '../view.ts'
import { writtenPage } from '../written-page.ts'
import { estimatePage } from './estimate-page.tsx'

const LISTS = ['la', 'ng', 'police', 'go', 'gp']

const lists: CaptureDataset = {
  ...dataset,
  name: 'lists',
  title: { en: 'People on five lists', es: 'Personas en cinco listas' },
  dimensions: LISTS.map((name) => ({
    name,
    title: { en: `List ${name}`, es: `Lista ${name}` },
    kind: 'category',
    labels: new Map(),
  })),
  captures: { lists: LISTS, count: dataset.measures[0]?.name ?? '', disputed: ['survey', 'other'] },
}

function release(
  study: Result<CaptureStudy, CaptureRefusal>,
  language: Language = 'en',
): readonly ReleaseFile[] {
  const book = { ...input.book, study: () => study }
  const page = estimatePage(viewOf({ ...input, book }, language), lists, null)
  return writtenPage(page, stylesOf(DEFAULT_ACCENTS)).files
}

function files(
  study: Result<CaptureStudy, CaptureRefusal>,
  language: Language = 'en',
): { readonly html: string; readonly twin: string } {
  const [html, twin] = release(study, language)
  return { html: String(html?.body), twin: String(twin?.body) }
}

test('a dataset without lists has no such page', () => {
  const plain: Dataset = dataset
  assert.ok(!hasCaptures(plain))
  assert.ok(hasCaptures(lists))
})

for (const language of ['en', 'es'] as const)
  test(`the page says what can be said, in the reader’s names of the lists, and fits in one flight: ${language}`, () => {
    const { html } = files(yes(ukStudy), language)
    assert.match(html, /<p class="verdict"><strong>(Between about|Entre unas) 9,230 (and|y) 34,100/)
    assert.match(html, /(List|Lista) police/)
    assert.doesNotMatch(html, /National Crime Agency|style="|NaN|Infinity|undefined/)
    assert.match(html, /href="(?:\/es)?\/data\/lists\/"/)
    assert.ok(brotliCompressSync(html).length <= 12_000, `${brotliCompressSync(html).length} bytes`)
  })

test('its twin has the same words and the whole study', () => {
  const twin = JSON.parse(files(yes(ukStudy)).twin) as { text: string; study: CaptureStudy }
  assert.match(twin.text, /^How many\? People on five lists\n\nBetween about 9,230 and 34,100/)
  assert.match(twin.text, /2,744 people are counted/)
  assert.deepEqual(twin.study.histories.lists[2], 'List police')
  assert.equal(twin.study.stepwise.model.population, ukStudy.stepwise.model.population)
})

test('where nothing can be estimated, the page says why, with no number', () => {
  const { html, twin } = files(no({ kind: 'list inside another', inner: 0, outer: 2 }))
  assert.match(html, /<p class="verdict">Everybody on the list “List la” is on “List police” too/)
  assert.doesNotMatch(html, /<svg/)
  assert.equal((JSON.parse(twin) as { study: unknown }).study, null)
})

test('a book without a study throws, naming the dataset', () => {
  assert.throws(() => estimatePage(viewOf(input, 'en'), lists, null), /no study of the dataset 'lists'/)
})

test('who disputes it stands beside the numbers, and leads to the source', () => {
  const { html } = files(yes(ukStudy))
  assert.match(
    html,
    /cannot say how many people there were here: [^<]+ <a class="cite" href="#s\d+"[^;]*<\/a>; [^<;]+ <a class="cite" href="#s\d+"/,
  )
})

for (const [language, folder, settled, source] of [
  ['en', '', 'do not settle it', 'Source'],
  ['es', 'es/', 'no lo resuelven', 'Fuente'],
] as const)
  test(`its pictures stand beside it, each with what can be said, its source and its address in it: ${language}`, () => {
    const all = new Map(release(yes(ukStudy), language).map((file) => [file.path, file]))
    const html = String(all.get(`${folder}estimates/lists/index.html`)?.body)
    for (const show of ['patterns', 'estimates', 'models', 'left-out'])
      for (const [form, kind] of [
        ['svg', 'data'],
        ['png', 'picture'],
      ]) {
        const path = `${folder}estimates/lists/${show}.${form}`
        const file = all.get(path) ?? assert.fail(`no ${path}`)
        assert.equal(file.kind, kind)
        assert.ok(html.includes(`href="/${path}" download="lists-${show}.${form}"`), path)
        const said = file.body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
        for (const words of [settled, source, lists.title[language] ?? '', `/${folder}estimates/lists/`])
          assert.ok(said.includes(words), `${path}: ${words}`)
      }
  })

test('the counts, the study and a citation can be taken along, and each file of it is there once', () => {
  const all = release(yes(ukStudy))
  const paths = all.map(({ path }) => path)
  const html = all[0]?.body ?? ''
  const [, section = ''] = html.split('class="reuse"')
  const taken = [...section.matchAll(/href="\/([^"]+)" download=/g)].map(([, path]) => path)
  assert.equal(taken.length, 2 + 4 * 2 + 2)
  // The dataset's own page has its numbers.
  assert.equal(taken[0], 'data/lists/lists.csv')
  for (const path of taken.slice(1)) assert.equal(paths.filter((one) => one === path).length, 1, path)
  assert.match(section, /<p class="citation">[^<]*“How many\? People on five lists”/)
})

test('from where nothing can be estimated there is nothing to take along', () => {
  const all = release(no({ kind: 'list inside another', inner: 0, outer: 2 }))
  assert.equal(all.length, 2)
  assert.doesNotMatch(all[0]?.body ?? '', /class="reuse"|patterns\.svg|cite\.bib/)
})
