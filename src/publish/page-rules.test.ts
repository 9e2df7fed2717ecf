// Each page rule from both sides: a page that keeps all of them, and that page with one thing broken.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReleaseFile } from '../site/release-file.ts'
import { PAGE_RULES, type PageReports, checkPages } from './page-rules.ts'
import { targetOf } from './page-rules/links-rule.ts'

const EXIT = 'https://encyclopedia.example/'
const SITE = 'https://facts.example'

const GOOD = `<!doctype html>
<html lang="en"><head><title>Facts</title>
<link rel="canonical" href="https://facts.example/"><link rel="icon" href="/icon.svg">
<style>body{color:black;background:url(/icon.svg)}</style>
<script type="application/ld+json">{"a":"javascript:"}</script><script type="module" src="/leave.js"></script></head>
<body><a href="#main">Skip to content</a><a href="https://encyclopedia.example/">Leave quickly</a>
<a href="/support/">Support</a><a href="/es/">Español</a>
<main id="main"><h1>Facts</h1><h2 id="one">One</h2><h3>Below</h3><h2>Two</h2>
<p><a href="/es/#uno">Uno</a> <a href="https://publisher.example/x" target="_blank" rel="noreferrer">A source</a> <a href="tel:911">911</a></p>
<details><summary>More</summary><p>Words</p></details>
<img src="/icon.svg" alt=""><svg role="img" aria-label="A line"><svg><path d="M0 0"/></svg></svg><svg aria-hidden="true"></svg>
<label>Name <input></label><button type="button" aria-label="Close"></button>
<table><caption>Cases</caption><tr><th scope="col">Year</th></tr><tr><td>2024</td></tr></table>
<iframe src="/icon.svg" title="A drawing"></iframe></main></body></html>`

const SPANISH = GOOD.replace('lang="en"', 'lang="es"')
  .replace('href="/support/"', 'href="/es/support/"')
  .replace('id="one"', 'id="uno"')

const page = (path: string, body: string): ReleaseFile => ({ path, body, kind: 'page' })
const asset = (path: string, body: string): ReleaseFile => ({ path, body, kind: 'asset' })

function problemsWith(
  body: string,
  sizes: Readonly<Record<string, number>> = {},
  known?: PageReports,
): readonly string[] {
  const files = [
    page('index.html', body),
    page('es/index.html', SPANISH),
    page('support/index.html', GOOD),
    page('es/support/index.html', SPANISH),
    asset('icon.svg', '<svg/>'),
    asset('leave.js', 'x()'),
    ...['find', 'find-worker', 'keep', 'explore', 'compare'].map((name) =>
      asset(`assets/${name}.0123abcd.js`, 'x()'),
    ),
  ]
  const options = {
    brotliBytesOf: (file: ReleaseFile) => sizes[file.path] ?? 100,
    exitUrl: EXIT,
    siteUrl: SITE,
  }
  return checkPages(files, known === undefined ? options : { ...options, known }).map(
    ({ rule, place }) => `${rule} ${place.file}`,
  )
}

test('a page that keeps every rule has no problem', () => {
  assert.deepEqual(problemsWith(GOOD), [])
})

test('in a language that only help is in, the page says it as HTML has it, and the finder stands for support', () => {
  const chinese = GOOD.replace('lang="en"', 'lang="zh-Hans"').replace('href="/support/"', 'href="/zh/find/"')
  const rulesOf = (body: string): readonly string[] =>
    checkPages([page('zh/find/index.html', body)], { brotliBytesOf: () => 100, exitUrl: EXIT })
      .map(({ rule }) => rule)
      .filter((rule) => rule !== 'broken-link')
  assert.deepEqual(rulesOf(chinese), [])
  assert.deepEqual(rulesOf(chinese.replace('zh-Hans', 'zh')), ['page-language'])
  assert.deepEqual(rulesOf(chinese.replace('/zh/find/', '/zh/support/')), ['page-landmarks'])
})

const EMBED = `<!doctype html><html lang="es"><head><title>A chart</title></head><body><main><h1>A chart</h1>
<p><a href="/es/" target="_blank" rel="noopener noreferrer">The whole chart</a></p></main></body></html>`

test('page-embed: a page that others may frame needs no way out, and may have neither one nor a script nor a second link', () => {
  const rulesAt = (path: string, body: string): readonly string[] =>
    checkPages([page(path, body), page('es/index.html', SPANISH)], {
      brotliBytesOf: () => 100,
      exitUrl: EXIT,
    })
      .filter(({ place }) => place.file === path)
      .map(({ rule }) => rule)
  const path = 'es/embed/a-chart/index.html'
  const and = (more: string): string => EMBED.replace('</main>', `${more}</main>`)
  assert.deepEqual(rulesAt(path, EMBED), [])
  assert.deepEqual(rulesAt('embed/a-chart/index.html', EMBED.replace('"es"', '"en"')), [])
  assert.deepEqual(rulesAt(path, and('<script src="/x.js"></script>')), ['page-embed', 'broken-link'])
  assert.deepEqual(rulesAt(path, and('<script type="application/ld+json">{}</script>')), ['page-embed'])
  assert.deepEqual(rulesAt(path, EMBED.replace('href="/es/"', `href="${EXIT}"`)), ['page-embed'])
  assert.deepEqual(rulesAt(path, and('<a href="/es/" target="_blank" rel="noopener">2</a>')), ['page-embed'])
  assert.deepEqual(rulesAt(path, EMBED.replace(' target="_blank"', '')), ['page-embed'])
  assert.deepEqual(rulesAt(path, EMBED.replaceAll(/<\/?main>/g, '')), ['page-landmarks'])
  for (const other of ['es/embed/index.html', 'es/embedded/a/index.html', 'es/claims/embed/a/index.html'])
    assert.deepEqual(rulesAt(other, EMBED), ['page-landmarks', 'page-landmarks', 'page-landmarks'], other)
})

test('embed-notice: a page that others may frame says that it is a preview and waits for a reader where its page does', () => {
  const said = SPANISH.replace('<main id="main">', '<main id="main"><p class="notice">Espera.</p>')
  const preview = '<aside class="preview small" aria-label="Vista previa">Vista previa</aside>'
  const rulesWith = (embed: string, whole: string): readonly string[] =>
    checkPages([page('es/embed/a-chart/index.html', embed), page('es/index.html', whole)], {
      brotliBytesOf: () => 100,
      exitUrl: EXIT,
    })
      .map(({ rule }) => rule)
      .filter((rule) => rule === 'embed-notice')
  const both = said.replace('<main', `${preview}<main`)
  const framed = (lines: string): string => EMBED.replace('<main>', `<main>${lines}`)
  assert.deepEqual(rulesWith(EMBED, SPANISH), [])
  assert.deepEqual(rulesWith(EMBED, both), ['embed-notice', 'embed-notice'])
  assert.deepEqual(rulesWith(framed('<p class="notice small">Espera.</p>'), both), ['embed-notice'])
  assert.deepEqual(
    rulesWith(framed('<p class="preview">Vista previa</p><p class="notice small">Espera.</p>'), both),
    [],
  )
  assert.deepEqual(rulesWith(EMBED, SPANISH.replace('<main', '<p class="notice" role="alert"></p><main')), [])
})

const BREAKS: readonly (readonly [rule: string, what: string, from: string, to: string])[] = [
  ['page-language', 'no language', ' lang="en"', ''],
  ['page-language', 'the language of another folder', 'lang="en"', 'lang="es"'],
  ['page-headings', 'no title', '<title>Facts</title>', ''],
  ['page-headings', 'no h1', '<h1>Facts</h1>', '<p>Facts</p>'],
  ['page-headings', 'two of the first level', '<h2>Two</h2>', '<h1>Two</h1>'],
  ['page-headings', 'a skipped level', '<h3>Below</h3>', '<h4>Below</h4>'],
  ['page-headings', 'a heading without words', '<h3>Below</h3>', '<h3> </h3>'],
  ['page-labels', 'a link without a name', '>Uno</a>', '><span aria-hidden="true">→</span></a>'],
  ['page-labels', 'a button without a name', ' aria-label="Close"', ''],
  ['page-labels', 'a summary without a name', '<summary>More</summary>', '<summary></summary>'],
  ['page-labels', 'a field without a label', '<label>Name <input></label>', '<input>'],
  ['page-labels', 'a picture without alt', ' alt=""', ''],
  ['page-labels', 'a drawing without a name', ' aria-label="A line"', ''],
  ['page-labels', 'a drawing without a role', 'role="img" ', ''],
  ['page-labels', 'a frame without a title', ' title="A drawing"', ''],
  ['page-tables', 'a header cell without scope', ' scope="col"', ''],
  ['page-tables', 'a table without caption', '<caption>Cases</caption>', ''],
  ['page-tables', 'a table without header cells', '<th scope="col">Year</th>', '<td>Year</td>'],
  ['page-landmarks', 'no main', '<main id="main">', '<div id="main">'],
  ['page-landmarks', 'no skip link', '<a href="#main">Skip to content</a>', ''],
  ['page-landmarks', 'a skip link to somewhere else', 'href="#main"', 'href="/es/"'],
  ['page-landmarks', 'no leave quickly', '<a href="https://encyclopedia.example/">Leave quickly</a>', ''],
  [
    'page-landmarks',
    'something before support',
    '<a href="/support/">',
    '<a href="/es/">Español</a><a href="/support/">',
  ],
  ['page-landmarks', 'a tabindex above zero', '<button type="button"', '<button type="button" tabindex="1"'],
  ['page-unsafe', 'a style attribute', '<p>Words', '<p style="color:red">Words'],
  ['page-unsafe', 'an inline script', '<script type="module" src="/leave.js">', '<script>x()'],
  ['page-unsafe', 'a handler', '<p>Words', '<p onclick="x()">Words'],
  ['page-unsafe', 'a javascript: link', 'href="tel:911"', 'href="java\tscript:x()"'],
  ['page-unsafe', 'a data: link', 'href="tel:911"', 'href=" DATA:text/html,x"'],
  ['page-unsafe', 'a link to another host without its scheme', 'href="tel:911"', 'href="//evil.example/"'],
  ['page-unsafe', 'a link to another host by backslash', 'href="tel:911"', 'href="/\\evil.example/"'],
  ['page-unsafe', 'a link to another host past a tab', 'href="tel:911"', 'href="/\t/evil.example/"'],
  ['page-unsafe', 'a form', '<p>Words', '<form><p>Words'],
  [
    'page-unsafe',
    'a picture from another origin',
    'img src="/icon.svg"',
    'img src="https://elsewhere.example/x.png"',
  ],
  [
    'page-unsafe',
    'a picture from another origin, any scheme',
    'img src="/icon.svg"',
    'img src="//elsewhere.example/x.png"',
  ],
  [
    'page-unsafe',
    'a set of pictures with one from another origin',
    'img src="/icon.svg"',
    'img srcset="/icon.svg 1x, http://elsewhere.example/x.png 2x"',
  ],
  ['page-unsafe', 'a data: picture', 'img src="/icon.svg"', 'img src="data:image/png,x"'],
  [
    'page-unsafe',
    'a stylesheet from another origin',
    'rel="icon" href="/icon.svg"',
    'rel="stylesheet" href="https://elsewhere.example/x.css"',
  ],
  [
    'page-unsafe',
    'a preconnection',
    'rel="icon" href="/icon.svg"',
    'rel="preconnect" href="https://elsewhere.example"',
  ],
  ['page-unsafe', 'a font from a stylesheet', 'url(/icon.svg)', 'url("https://elsewhere.example/x.woff2")'],
  ['page-unsafe', 'an import in a stylesheet', 'body{', '@import "x.css";body{'],
  ['page-unsafe', 'a refresh', '<title>', '<meta http-equiv="refresh" content="0"><title>'],
  ['page-unsafe', 'a new window that can reach back', ' rel="noreferrer"', ''],
  ['duplicate-id', 'an id that stands twice', '<h2>Two</h2>', '<h2 id="one">Two</h2>'],
  ['broken-link', 'a link to a page that is not there', 'href="/es/#uno"', 'href="/fr/"'],
  ['broken-link', 'a link without the slash at its end', 'href="/es/#uno"', 'href="/es"'],
  ['broken-link', 'a link to a place that is not on the page', 'href="/es/#uno"', 'href="/es/#dos"'],
  ['broken-link', 'a place that is not on this page', 'href="/es/#uno"', 'href="#dos"'],
  ['broken-link', 'a picture that is not there', 'img src="/icon.svg"', 'img src="/icons.svg"'],
  [
    'broken-link',
    'an absolute address of this site that is not there',
    'href="https://facts.example/"',
    'href="https://facts.example/x/"',
  ],
]

for (const [rule, what, from, to] of BREAKS) {
  test(`${rule}: ${what} is refused`, () => {
    const body = GOOD.replace(from, to)
    assert.notEqual(body, GOOD, 'the case changes nothing')
    assert.deepEqual([...new Set(problemsWith(body))], [`${rule} index.html`])
  })
}

test('page-size: a page may take 12,000 bytes and a script 5,000, and no more', () => {
  assert.deepEqual(problemsWith(GOOD, { 'index.html': 12_000, 'leave.js': 5_000 }), [])
  assert.deepEqual(problemsWith(GOOD, { 'index.html': 12_001 }), ['page-size index.html'])
  assert.deepEqual(problemsWith(GOOD, { 'leave.js': 5_001 }), ['page-size leave.js'])
})

test('finder-size: the scripts of the finder may take 20,000 bytes together, however they share them', () => {
  const worker = 'assets/find-worker.0123abcd.js'
  const sizes = { 'assets/find.0123abcd.js': 6_000, [worker]: 13_000, 'assets/keep.0123abcd.js': 1_000 }
  assert.deepEqual(problemsWith(GOOD, sizes), [])
  assert.deepEqual(problemsWith(GOOD, { ...sizes, [worker]: 13_001 }), [
    'finder-size assets/find.0123abcd.js',
  ])
})

test('explorer-size: the scripts of explorer and comparison may take 20,000 bytes together', () => {
  const compare = 'assets/compare.0123abcd.js'
  const sizes = { 'assets/explore.0123abcd.js': 12_000, [compare]: 8_000 }
  assert.deepEqual(problemsWith(GOOD, sizes), [])
  assert.deepEqual(problemsWith(GOOD, { ...sizes, [compare]: 8_001 }), [
    'explorer-size assets/explore.0123abcd.js',
  ])
})

test('every page rule has a case here', () => {
  const tried = new Set([
    ...BREAKS.map(([rule]) => rule),
    'page-size',
    'finder-size',
    'explorer-size',
    'page-embed',
    'embed-notice',
  ])
  assert.deepEqual(
    PAGE_RULES.map(({ id }) => id).filter((id) => !tried.has(id)),
    [],
  )
})

test('a problem names the line of the element and says what would mend it', () => {
  const [problem] = checkPages([page('index.html', GOOD.replace(' scope="col"', ''))], {
    brotliBytesOf: () => 1,
    exitUrl: EXIT,
  })
  assert.deepEqual(problem, {
    rule: 'page-tables',
    severity: 'error',
    place: { file: 'index.html', line: 13 },
    subject: 'index.html',
    message: "The header cell 'Year' does not say what it heads.",
    remedy: 'Write scope="col" or scope="row" on it.',
  })
})

test('a page that has not changed is not read again, and a changed one is', () => {
  const known: PageReports = new Map()
  assert.deepEqual(problemsWith(GOOD, {}, known), [])
  const kept = known.get('index.html')
  assert.deepEqual(problemsWith(GOOD, {}, known), [])
  assert.equal(known.get('index.html'), kept)
  assert.deepEqual(problemsWith(GOOD.replace('<h3>Below</h3>', '<h4>Below</h4>'), {}, known), [
    'page-headings index.html',
  ])
})

test('an internal address means the file that a server would answer with', () => {
  assert.deepEqual(targetOf('es/claims/index.html', '/'), { path: 'index.html', fragment: '' })
  assert.deepEqual(targetOf('es/claims/index.html', '../#a%20b'), { path: 'es/index.html', fragment: 'a b' })
  assert.deepEqual(targetOf('es/claims/index.html', 'index.json?x=1'), {
    path: 'es/claims/index.json',
    fragment: '',
  })
  assert.deepEqual(targetOf('index.html', '#top'), { path: 'index.html', fragment: 'top' })
  assert.deepEqual(targetOf('index.html', '/%zz/'), { path: '%zz/index.html', fragment: '' })
})
