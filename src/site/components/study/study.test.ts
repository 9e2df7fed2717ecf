import assert from 'node:assert/strict'
import { test } from 'node:test'
import { STUDY_SHOWS, type StudyShow, type StudySpec } from '../../../facts/prose.types.ts'
import type { Block } from '../../../facts/prose.types.ts'
import type { Page as StaffPage } from '../../../facts/site.ts'
import { ukStudy } from '../../../figures/capture-study.fixture.ts'
import type { CaptureRefusal, CaptureStudy } from '../../../figures/capture-study.ts'
import { sha256Csp } from '../../../kit/hash.ts'
import type { Language } from '../../../kit/language.ts'
import { type Result, no, yes } from '../../../kit/result.ts'
import { dataset, input } from '../../fixture.ts'
import { PAGE_KINDS, shownStudyStyle, stylesOf } from '../../look/styles.ts'
import { DEFAULT_ACCENTS } from '../../look/tokens.ts'
import { textPage } from '../../pages/text-page.tsx'
import { type View, viewOf } from '../../view.ts'
import { writtenPage } from '../../written-page.ts'

const LISTS = ['la', 'ng', 'police', 'go', 'gp']
const lists = {
  ...dataset,
  name: 'lists',
  dimensions: LISTS.map((name) => ({
    name,
    title: { en: `List ${name}`, es: `Lista ${name}` },
    kind: 'category' as const,
    labels: new Map(),
  })),
  captures: { lists: LISTS, count: 'cases', disputed: [] },
}

function viewWith(language: Language, study: Result<CaptureStudy, CaptureRefusal> = yes(ukStudy)): View {
  const site = { ...input.site, datasets: new Map([...input.site.datasets, ['lists', lists]]) }
  const book = { ...input.book, study: (name: string) => (name === 'lists' ? study : null) }
  return viewOf({ ...input, site, book }, language)
}

const place = { file: 'pages/protect.en.md', line: 12, column: 1 }

function block(show: StudyShow, more: Partial<StudySpec> = {}): Block {
  return {
    kind: 'study',
    study: { dataset: 'lists', show, title: `The ${show}`, ...more },
    place,
    datasetPlace: place,
  }
}

/** The text page of these blocks, in each of its files. */
function written(view: View, ...blocks: readonly Block[]): { readonly html: string; readonly text: string } {
  const page = input.site.pages.get('protect')
  assert.ok(page !== undefined)
  const { en } = page.texts
  const given: StaffPage = { ...page, texts: { en: { ...en, body: { blocks, file: place.file } } } }
  const [html, twin] = writtenPage(textPage(view, given), stylesOf(DEFAULT_ACCENTS)).files
  return {
    html: String(html?.body),
    text: (JSON.parse(String(twin?.body)) as { readonly text: string }).text,
  }
}

for (const show of STUDY_SHOWS)
  for (const language of ['en', 'es'] as const)
    test(`a text shows the ${show} with the table folded, its sources and the way to the whole study: ${language}`, () => {
      const { html } = written(viewWith(language), block(show, { caption: 'A caption.' }))
      assert.match(
        html,
        new RegExp(`<figure class="chart"><figcaption><h2>The ${show}</h2><p>A caption\\.</p>`),
      )
      assert.match(html, /<svg class="study"/)
      assert.match(html, /<details><summary>/)
      const address = language === 'en' ? '/estimates/lists/' : '/es/estimates/lists/'
      assert.ok(html.includes(`<p class="cells"><a href="${address}">`))
      // The estimates of pairs alone name lists, and they are left to the whole study.
      if (show !== 'estimates') assert.match(html, language === 'en' ? /List police/ : /Lista police/)
      assert.match(html, /id="s1"/)
      assert.doesNotMatch(html, /style="|NaN|undefined|Infinity/)
    })

test('in words it has its title, its caption and what it says', () => {
  const { text } = written(viewWith('en'), block('patterns', { caption: 'Of one year' }), block('estimates'))
  assert.match(text, /^The patterns\. Of one year\. 2,744 people are on one list or more/)
  assert.match(text, /\n\nThe estimates\. The reasonable methods say from/)
})

test('no two pictures on a page have one name', () => {
  const { html } = written(viewWith('en'), block('models'), block('models'), block('patterns'))
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
  assert.equal(html.match(/<svg class="study"/g)?.length, 3)
})

test('a page has the style of studies only where it shows one, and its policy allows the style that it has', () => {
  const styleOf = (html: string): string => /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
  const [plain, shown] = [
    written(viewWith('en'), { kind: 'rule' }).html,
    written(viewWith('en'), block('models')).html,
  ]
  assert.doesNotMatch(styleOf(plain), /\.study/)
  assert.equal(styleOf(shown), styleOf(plain) + shownStudyStyle('text'))
  for (const html of [plain, shown]) assert.ok(html.includes(sha256Csp(styleOf(html))))
})

test('on a page of any kind, a study has the style of charts too', () => {
  const styles = stylesOf(DEFAULT_ACCENTS)
  for (const kind of PAGE_KINDS)
    for (const rule of ['.chart svg{', '.chart .study path{'])
      assert.ok((styles[kind] + shownStudyStyle(kind)).includes(rule), `${kind} ${rule}`)
})

test('a study that the gate would refuse throws, naming its dataset', () => {
  assert.throws(() => written(viewWith('en', no({ kind: 'no overlap' })), block('models')), /'lists'/)
  assert.throws(() => written(viewWith('en'), block('models', { dataset: 'calls' })), /'calls'/)
})
