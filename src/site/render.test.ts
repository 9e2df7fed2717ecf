import assert from 'node:assert/strict'
import { test } from 'node:test'
import { directory, input } from './fixture.ts'
import type { ReleaseFile } from './release-file.ts'
import { renderSite } from './render.ts'

const files = renderSite(input)
const bodies = new Map(files.map((file) => [file.path, file.body]))
const isEmbed = ({ path }: ReleaseFile): boolean => /^(?:es\/)?embed\//.test(path)
const pages = files.filter((file) => file.kind === 'page' && !isEmbed(file))
const embeds = files.filter((file) => file.kind === 'page' && isEmbed(file))

function body(path: string): string {
  const found = bodies.get(path)
  assert.ok(found !== undefined, `${path} is among ${[...bodies.keys()].join(', ')}`)
  return found
}

/** The words of a page as a reader meets them. */
function wordsOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

function everyPage(check: (page: ReleaseFile) => void): void {
  assert.ok(pages.length > 30)
  for (const page of pages) check(page)
}

test('every page is there in both languages, with its twin', () => {
  const addresses = [
    '',
    'questions/how-many/',
    'consequences/',
    'claims/',
    'claims/all-of-them/',
    'support/',
    'support/sources/',
    'protect/',
    'data/',
    'data/calls/',
    'about/',
    'sources/',
    'sources/survey/',
  ]
  for (const address of addresses)
    for (const language of ['', 'es/'])
      for (const name of ['index.html', 'index.json']) body(`${language}${address}${name}`)
  body('404.html')
  body('es/404.html')
})

test('paths are unique, and rendering again gives the same bytes', () => {
  assert.equal(bodies.size, files.length)
  assert.deepEqual(renderSite(input), files)
})

test('a chart has a page of its own with its drawing, its files, its citation and the words that show it elsewhere', () => {
  const id = /figures\/(calls-cases-state-mo-by-year-[^/]+)\/index\.html/.exec(
    [...bodies.keys()].join('\n'),
  )?.[1]
  assert.ok(id !== undefined)
  const html = body(`es/figures/${id}/index.html`)
  assert.match(html, /<figure class="chart"><figcaption><h1>Cases by year<\/h1>/)
  for (const path of [
    `figures/${id}/data.csv`,
    `figures/${id}/data.json`,
    `es/figures/${id}/chart.svg`,
    `es/figures/${id}/chart.png`,
    `es/figures/${id}/cite.bib`,
    `es/figures/${id}/cite.json`,
  ]) {
    assert.ok(html.includes(`<a href="/${path}" download="${id}`), path)
    body(path)
  }
  assert.ok(!bodies.has(`es/figures/${id}/data.csv`))
  assert.match(wordsOf(html), /Original: la Línea\. Copiado en: Editor no identificado/)
  assert.ok(
    html.includes(
      `&lt;iframe src="https://facts.example/es/embed/${id}/" title="Cases by year" width="100%"`.replaceAll(
        '"',
        '&quot;',
      ),
    ),
  )
  assert.equal(
    body(`figures/${id}/data.csv`),
    'at,label_en,label_es,value,unit,low,high,level,missing,source,publisher,agreeing,conflicting\n' +
      '2022,2022,2022,1200,cases,,,,,survey,not identified,,\n' +
      '2023,2023,2023,,cases,,,,withheld,,,,\n' +
      '2024,2024,2024,1234,cases,,,,,survey,not identified,,other: 1300\n',
  )
  const data = JSON.parse(body(`figures/${id}/data.json`)) as {
    readonly points: readonly unknown[]
    readonly sources: readonly { readonly id: string }[]
  }
  assert.deepEqual(data.points[1], {
    at: '2023',
    label: { en: '2023', es: '2023' },
    missing: 'withheld',
  })
  assert.deepEqual(
    data.sources.map((source) => source.id),
    ['survey', 'other'],
  )
})

test('the picture of a chart has its title, its source, its dates and its address in it, in each language', () => {
  const pictures = files.filter(({ path }) => path.endsWith('/chart.svg') || path.endsWith('/chart.png'))
  assert.deepEqual(
    pictures.map(({ kind }) => kind),
    ['data', 'picture', 'data', 'picture'],
  )
  for (const { path, body: svg } of pictures) {
    const said = svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    assert.match(svg, /^<svg xmlns/, path)
    assert.match(said, /Cases by year/, path)
    assert.match(said, path.startsWith('es/') ? /original: la Línea/ : /original: the Hotline/, path)
    assert.match(said, path.startsWith('es/') ? /lectura: noviembre de 2026/ : /read November 2026/, path)
    assert.match(said, /https:\/\/facts\.example/, path)
  }
})

test('the first stops of the Tab key are skip, leave quickly and support, on every page', () => {
  everyPage(({ path, body: html }) => {
    const support = path.startsWith('ar/')
      ? '/ar/find/'
      : path.startsWith('es/')
        ? '/es/support/'
        : '/support/'
    const stops = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].slice(0, 3).map((match) => match[1])
    assert.deepEqual(stops, ['#main', 'https://encyclopedia.example/', support], path)
  })
})

test('no page has a style attribute, an inline script or a handler, and each has one style', () => {
  everyPage(({ path, body: html }) => {
    assert.doesNotMatch(html, /<[^>]+ style=/, path)
    assert.doesNotMatch(html, /<script(?![^>]* src=| type="application\/ld\+json")/, path)
    assert.doesNotMatch(html, /<[^>]+ on[a-z]+=/, path)
    assert.equal(html.match(/<style>/g)?.length, 1, path)
  })
})

test('a page that others may frame has one style, no script, no way out, and one link, to a window of its own', () => {
  assert.equal(embeds.length, 2)
  for (const { path, body: html } of embeds) {
    assert.doesNotMatch(html, /<script|<[^>]+ (?:style|on[a-z]+)=|encyclopedia\.example|index\.json/, path)
    assert.match(html, /<meta name="robots" content="noindex"/, path)
    assert.equal(html.match(/<style>/g)?.length, 1, path)
    const links = html.match(/<a [^>]*>/g) ?? []
    assert.equal(links.length, 1, path)
    assert.match(
      links[0],
      /^<a href="(?:\/es)?\/figures\/calls-cases[^"]+\/" target="_blank" rel="noopener noreferrer">$/,
    )
    assert.match(html, /<h1>Cases by year<\/h1>/, path)
  }
  assert.match(
    wordsOf(embeds[0]?.body ?? ''),
    /Source: Publisher not identified, “A survey” \(second-hand; original: the Hotline\) Data of 2022 to 2024; read November 2026/,
  )
})

test('search engines are not told of pages that others may frame', () => {
  assert.doesNotMatch(body('sitemap.xml'), /embed/)
  assert.match(body('sitemap.xml'), /figures\/calls-cases-state-mo-by-year/)
})

test('a page says its language, its address and its other language', () => {
  const html = body('es/claims/index.html')
  assert.match(html, /^<!doctype html><html lang="es" dir="ltr">/)
  assert.match(html, /<link rel="canonical" href="https:\/\/facts\.example\/es\/claims\/"/)
  assert.match(html, /<link rel="alternate" hreflang="en" href="https:\/\/facts\.example\/claims\/"/)
  assert.match(html, /<link rel="alternate" hreflang="es" href="https:\/\/facts\.example\/es\/claims\/"/)
  assert.match(html, /<meta name="referrer" content="no-referrer"/)
})

test('a Spanish page that no speaker has reviewed says so in Spanish, beside a link to the English page', () => {
  assert.match(
    body('es/questions/how-many/index.html'),
    /<p class="notice">[^<]*espera la revisión[^<]*<a href="\/questions\/how-many\/"/,
  )
  assert.doesNotMatch(body('questions/how-many/index.html'), /class="notice"/)
})

test('a number in a sentence is a link to its account, in the page’s language', () => {
  assert.match(
    body('es/questions/how-many/index.html'),
    /There were <a class="fig" href="\/es\/figures\/calls-cases-[a-z0-9-]+\/" data-figure[^>]*>1,234<\/a> cases/,
  )
})

test('links inside the site take the language of the page; outside ones do not say where they were pressed', () => {
  assert.match(body('es/questions/how-many/index.html'), /<a href="\/es\/claims\/">See claims<\/a>/)
  assert.match(
    body('questions/how-many/index.html'),
    /<a href="https:\/\/survey\.example\/report" rel="noreferrer">A survey<\/a>/,
  )
})

test('a mark leads to its source, whose unknown parts and second hand are said', () => {
  const html = body('questions/how-many/index.html')
  assert.match(html, /<a class="cite" href="#s1" aria-label="Source 1">1<\/a>/)
  assert.match(
    wordsOf(html),
    /Publisher not identified\. A survey \. Published September 2024\. Read November 2026\. License not stated\. Second-hand\. The original: the Hotline\./,
  )
})

test('on the facts page a mark leads to the list on the page of its question, by the same number', () => {
  assert.match(body('index.html'), /<a class="cite" href="\/questions\/how-many\/#s1"/)
})

test('a draft is on no page', () => {
  for (const { body: html } of files) assert.ok(!html.includes('Not yet?'))
})

test('the facts page has support first, the headline figures, and each question as an accordion with its address', () => {
  const html = body('index.html')
  const places = [
    'See who you can reach',
    'Welcome.',
    'Cases in Missouri',
    'id="q-how-many"',
    'href="/questions/how-many/"',
  ].map((part) => html.indexOf(part))
  assert.ok(places.every((at) => at > 0))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  assert.match(html, /<details class="q" id="q-how-many"><summary><h3>How many\?<\/h3><\/summary>/)
})

test('the account of a number has its value, what it does not count, the sources that differ, and its steps', () => {
  const path =
    [...bodies.keys()].find((each) => /^figures\/calls-cases-state-mo-year-2024.*html$/.test(each)) ?? ''
  const words = wordsOf(body(path))
  assert.match(words, /1,234/)
  assert.match(words, /What it does not count Not people\./)
  assert.match(words, /The survey counted itself\./)
  assert.match(words, /1,234 \(used here\) A survey/)
  assert.match(words, /1,300 Another survey/)
  assert.match(words, /How it was worked out/)
  const twin = JSON.parse(body(path.replace('.html', '.json')))
  assert.equal(twin.value, '1,234')
  assert.deepEqual(twin.sources[0], {
    id: 'survey',
    line: 'Publisher not identified. A survey. Published September 2024. Second-hand. The original: the Hotline.',
    href: 'https://survey.example/report',
  })
})

test('the account of a chart lists each value, and says why there is none', () => {
  const path =
    [...bodies.keys()].find((each) => /^figures\/calls-cases-state-mo-by-year.*html$/.test(each)) ?? ''
  assert.match(wordsOf(body(path)), /2022 1,200 1 2023 no value: withheld 2024 1,234 1 1,300 2/)
})

test('a claim is a quotation with its verdict in words, why, and what can be said instead', () => {
  const html = body('claims/all-of-them/index.html')
  assert.match(html, /<blockquote class="said"><h1>“Everybody &lt;knows>”<\/h1>/)
  assert.match(
    wordsOf(html),
    /Our verdict: Misread The source is real, and says something else\. Why 24,000 was misread\. What can be said instead Say this instead\. Where it was found/,
  )
})

test('support begins with danger now, then what is good to know before, then lines by need, tips apart and last', () => {
  const words = wordsOf(body('support/index.html'))
  const order = [
    'About danger',
    'Call 911',
    'Call now.',
    'Before you reach out',
    'What a call leaves.',
    'Who you can reach',
    'Service hotline',
    'Report a tip',
    'They investigate; they are not support lines',
    'Service police',
  ].map((part) => (part === 'Report a tip' ? words.lastIndexOf(part) : words.indexOf(part)))
  assert.ok(
    order.every((at) => at > 0),
    order.join(),
  )
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  )
})

test('each channel is a link that a device understands, with how sure we are in words', () => {
  const html = body('support/index.html')
  assert.match(
    html,
    /<a class="way" href="tel:\+18005550100">Call <bdi>1-800-555-0100<\/bdi><\/a><small>Day and night, every day · Printed by two sources, the newest of <bdi>April 2024<\/bdi>; not yet dialed by us<\/small>/,
  )
  assert.match(
    html,
    /<a class="way" href="sms:233733">Text <bdi>233733<\/bdi><\/a><small>Dialed by us on <bdi>November 2, 2026<\/bdi><\/small>/,
  )
  assert.match(
    html,
    /<a class="way site" href="https:\/\/hotline\.example\/" rel="noreferrer">Open <bdi>hotline\.example<\/bdi><\/a><small>Address given by published sources<\/small>/,
  )
  assert.match(
    html,
    /<a class="way" href="tel:911">Call <bdi>911<\/bdi><\/a><small>Printed by two sources, both undated; not yet dialed by us<\/small>/,
  )
})

test('an unconfirmed channel is on no page and in no file, nor is a service that has no other', () => {
  for (const file of files) {
    assert.ok(!file.body.includes('555-0199') && !file.body.includes('5550199'), file.path)
    assert.ok(!file.body.includes('Service rumour'), file.path)
  }
  assert.equal(directory.length, 4)
})

test('support and error pages have a neutral title and a neutral icon', () => {
  for (const path of ['support/index.html', '404.html'])
    assert.doesNotMatch(body(path).match(/<title>.*?<\/title>/)?.[0] ?? 'Invented', /Invented/)
  assert.match(body('es/support/index.html'), /<title>Apoyo<\/title>/)
  assert.match(body('support/index.html'), /<link rel="icon" href="\/plain\.svg"/)
  assert.match(body('about/index.html'), /<title>The about page – Invented Facts<\/title>/)
})

test('the panel’s script is only where there are figures', () => {
  assert.match(body('index.html'), /panel\.456\.js/)
  assert.doesNotMatch(body('support/index.html'), /panel\.456\.js/)
  everyPage(({ path, body: html }) =>
    assert.match(html, /<script src="\/assets\/leave\.123\.js" defer/, path),
  )
})

test('about has corrections, and an address for wrong numbers that is marked as not for help', () => {
  const words = wordsOf(body('about/index.html'))
  assert.match(
    words,
    /From January 2, 2026 until February 3, 2026\. It said: It was 7\. It says now: It is 8\./,
  )
  assert.match(words, /numbers@org\.example This address is not for help, and is not monitored for it/)
})

test('a table stands in a named region that the keyboard can scroll', () => {
  assert.match(
    body('protect/index.html'),
    /<div class="scroll" role="region" aria-label="Table: Sign, Why" tabindex="0">/,
  )
})

test('a dataset’s page says what it counts and links files with all rows', () => {
  const html = body('es/data/calls/index.html')
  assert.match(html, /href="\/data\/calls\/calls\.csv"/)
  assert.match(wordsOf(html), /Avisos\. No personas\./)
  assert.equal(body('data/calls/calls.csv'), 'calls as csv')
})

test('the sitemap names each page in each language; a preview asks search engines to stay away and says what it is', () => {
  assert.match(body('sitemap.xml'), /<loc>https:\/\/facts\.example\/es\/support\/<\/loc>/)
  assert.match(body('robots.txt'), /Sitemap: https:\/\/facts\.example\/sitemap\.xml/)
  assert.doesNotMatch(body('index.html'), /This is a preview/)
  const preview = new Map(renderSite({ ...input, preview: true }).map((file) => [file.path, file.body]))
  assert.match(preview.get('index.html') ?? '', /This is a preview\. It has not been published/)
  assert.match(preview.get('robots.txt') ?? '', /Disallow: \//)
})

test('a text without a translation stands in English, and the page says so', () => {
  const home = input.site.pages.get('home')
  assert.ok(home !== undefined)
  const pagesWithout = new Map(input.site.pages).set('home', { ...home, texts: { en: home.texts.en } })
  const html = renderSite({ ...input, site: { ...input.site, pages: pagesWithout } }).find(
    ({ path }) => path === 'es/index.html',
  )?.body
  assert.match(html ?? '', /todavía no se ha traducido/)
  assert.match(html ?? '', /Welcome\./)
})
