import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bibtexOf, escapeTex } from './bibtex.ts'
import { type Cited, citationOf } from './citation.ts'
import { input } from './fixture.ts'
import { sourceLines } from './source-lines.ts'
import { viewOf } from './view.ts'

const cited: Cited = {
  kind: 'chart',
  title: 'Cases by year',
  address: '/figures/cases/',
  sources: ['survey', 'other'],
}
const hostile = 'A } , note = {x} \\input{/etc/passwd} 100% & $x_1^2$ ~ #1 <b>"\n@misc{y,'

/** What csl-data.json of citation-style-language/schema allows, of which we fill some. */
const CSL_FIELDS = [
  'id',
  'type',
  'title',
  'author',
  'publisher',
  'container-title',
  'version',
  'issued',
  'accessed',
  'URL',
  'language',
  'note',
]

test('whoever counted is named first, then the copy, then the page of this edition', () => {
  assert.equal(
    citationOf(viewOf(input, 'en'), cited).text,
    'Original: the Hotline. Copied in: Publisher not identified, “A survey”, published September 2024, read November 2026, https://survey.example/report. ' +
      'Source: Another, “Another survey”, undated, read November 2026, github:owner/name@c0ffee file.csv. ' +
      'Chart: Example organisation, “Cases by year”, Invented Facts, edition of November 22, 2026, https://facts.example/figures/cases/.',
  )
  assert.match(
    citationOf(viewOf(input, 'es'), cited).text,
    /^Original: la Línea\. Copiado en: Editor no identificado, «A survey».*\/es\/figures\/cases\/\.$/,
  )
})

test('copies of one original share its sentence, and no more than five sources are named in it', () => {
  const [survey = assert.fail()] = input.site.sources.values()
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const sources = new Map(
    ids.map((id) => [id, { ...survey, id, publisher: 'Office', title: `Survey ${id}` }]),
  )
  const view = viewOf({ ...input, site: { ...input.site, sources } }, 'en')
  const { text, bibtex } = citationOf(view, { ...cited, sources: ids })
  assert.equal(text.match(/Original: the Hotline\. Copied in: /g)?.length, 1)
  assert.equal(text.match(/“Survey .”/g)?.length, 5)
  assert.match(text, /report\. 2 more sources are named in the files of this citation\. Chart: /)
  assert.equal(bibtex.match(/^@/gm)?.length, 8)
  assert.match(
    sourceLines(view, { sources: ids, years: ['2024'], address: '/a/' })[0] ?? '',
    /^Sources: Office, “Survey a”; [^()]*“Survey c”, and 4 more \(second-hand; original: the Hotline\)$/,
  )
})

test('an original is named once, whatever stands between its copies, and by its name in the files', () => {
  const [survey = assert.fail(), other = assert.fail()] = input.site.sources.values()
  const sources = new Map([survey, other, { ...survey, id: 'again' }].map((source) => [source.id, source]))
  const given = { ...input, site: { ...input.site, sources } }
  const both = { ...cited, sources: ['survey', 'other', 'again'] }
  const { text, bibtex } = citationOf(viewOf(given, 'en'), both)
  assert.match(
    text,
    /^Original: the Hotline\. Copied in: [^;]*; Publisher not identified[^;]*\. Source: Another/,
  )
  assert.equal(text.match(/the Hotline/g)?.length, 1)
  assert.equal(bibtex.match(/author = \{\{Hotline\}\}/g)?.length, 2)
  assert.match(citationOf(viewOf(given, 'es'), both).bibtex, /author = \{\{Línea\}\}/)
})

test('BibTeX has an entry for each source and one for the page, and no publisher where none is known', () => {
  const { bibtex } = citationOf(viewOf(input, 'en'), { ...cited, kind: 'dataset' })
  const [survey = '', other = '', own = ''] = bibtex.split(/\n(?=@)/)
  assert.match(
    survey,
    /^@misc\{survey,\n {2}author = \{\{Hotline\}\},\n {2}title = \{\{A survey\}\},\n {2}year = \{2024\}/,
  )
  assert.match(survey, /note = \{Original: the Hotline\. Publisher not identified\.\}/)
  assert.doesNotMatch(survey, /howpublished|publisher =/)
  assert.match(other, /^@misc\{other,\n {2}author = \{\{Another\}\}/)
  assert.match(other, /howpublished = \{\{Another\}\}/)
  assert.doesNotMatch(other, /year|url =/)
  assert.match(own, /^@dataset\{figures-cases-2026-11-22,\n {2}author = \{\{Example organisation\}\}/)
  assert.match(own, /urldate = \{2026-11-22\}/)
  assert.match(own, /note = \{Original: the Hotline\. Copied in: /)
})

test('no title ends its field: braces match, and every special character of TeX is written out', () => {
  const reference = {
    key: 'a',
    kind: 'page',
    title: hostile,
    author: hostile,
    publisher: hostile,
    within: { site: hostile, edition: hostile },
    issued: '2026-11-22',
    accessed: '2026-11',
    url: `https://a.example/{}\\ x%20`,
    notes: [hostile],
  } as const
  const bibtex = bibtexOf([reference])
  let depth = 0
  for (const character of bibtex) {
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    assert.ok(depth >= 0)
  }
  assert.equal(depth, 0)
  assert.equal(bibtex.match(/^@/gm)?.length, 1)
  assert.doesNotMatch(bibtex, /(?<!\\)[$&#_]|\\input/)
  assert.match(bibtex, /url = \{https:\/\/a\.example\/%7B%7D%5C%20x%20\}/)
  assert.equal(escapeTex('50% of {x}\\'), '50\\% of \\textbraceleft{}x\\textbraceright{}\\textbackslash{}')
})

test('CSL-JSON reads back, names only fields that its schema has, and keeps a hostile title as it is', () => {
  for (const kind of ['chart', 'dataset', 'ranking', 'page'] as const) {
    const { cslJson } = citationOf(viewOf(input, 'en'), { ...cited, kind, title: hostile })
    const items = JSON.parse(cslJson) as readonly Record<string, unknown>[]
    assert.deepEqual(
      items.map(({ id, type }) => [id, type]),
      [
        ['survey', 'document'],
        ['other', 'document'],
        ['figures-cases-2026-11-22', kind === 'page' ? 'webpage' : 'dataset'],
      ],
    )
    assert.equal(items[2]?.['title'], hostile)
    assert.deepEqual(items[0]?.['issued'], { 'date-parts': [[2024, 9]] })
    assert.equal(items[1]?.['issued'], undefined)
    assert.equal(items[0]?.['publisher'], undefined)
    assert.deepEqual(items[0]?.['author'], [{ literal: 'Hotline' }])
    assert.deepEqual(items[1]?.['author'], [{ literal: 'Another' }])
    for (const item of items)
      for (const field of Object.keys(item)) assert.ok(CSL_FIELDS.includes(field), field)
    assert.equal(`${JSON.stringify(items, null, 1)}\n`, cslJson)
  }
})
