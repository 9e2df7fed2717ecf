import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Parser } from 'htmlparser2'
import { type EarlierEdition, type FigureEntry, changesSince, changesText, figureEntry } from './changes.ts'
import { changesFeed } from './changes-feed.ts'
import { dataset, input } from './fixture.ts'
import { openFigureBook } from '../figures/book.ts'
import { renderSite } from './render.ts'

const EXPRESSION = 'calls.cases[state=MO, year=2024]'

function entriesOf(value: number): readonly FigureEntry[] {
  const changed = {
    ...dataset,
    observations: dataset.observations.map((row) =>
      row.line === 4 ? { ...row, cells: { cases: { kind: 'value' as const, value } } } : row,
    ),
  }
  const datasets = new Map([[dataset.name, changed]])
  const figure = openFigureBook(datasets).figure(EXPRESSION)
  assert.ok(figure.ok)
  return [figureEntry({ ...input, site: { ...input.site, datasets } }, figure.value)]
}

const first = entriesOf(1200)
const [one = assert.fail()] = first
const earlier: EarlierEdition = { figures: first, changes: { since: '2026-01-05', entries: [] } }

test('a number is in the index with its sentence, its page and its sources in words', () => {
  assert.equal(one.page, `/figures/${one.id}/`)
  assert.deepEqual(one.printed, { en: '1,200', es: '1,200' })
  assert.deepEqual(one.sources, [{ id: 'survey', name: 'A survey, 2024' }])
})

test('the first edition has nothing to be compared with', () => {
  assert.deepEqual(changesSince(null, { figures: first, date: '2026-11-22' }), {
    since: '2026-11-22',
    entries: [],
  })
})

test('a number that changed stands before all earlier changes, with what it was and what it is', () => {
  const { since, entries } = changesSince(earlier, { figures: entriesOf(1234), date: '2026-11-22' })
  assert.equal(since, '2026-01-05')
  const [change] = entries
  assert.ok(change?.kind === 'value' && entries.length === 1)
  assert.deepEqual([change.before.value, change.after.value], [1200, 1234])
  assert.deepEqual([change.before.printed.en, change.after.printed.es], ['1,200', '1,234'])
  assert.equal(change.id, `2026-11-22-${one.id}`)
})

test('where nothing changed the changes are what they were, on any day', () => {
  const second = changesSince(earlier, { figures: entriesOf(1234), date: '2026-11-22' })
  const third = changesSince(
    { figures: entriesOf(1234), changes: second },
    { figures: entriesOf(1234), date: '2027-03-01' },
  )
  assert.equal(changesText(third), changesText(second))
  assert.equal(changesFeed(input, 'en', third), changesFeed(input, 'en', second))
})

test('a number that changes twice on one day has two entries with ids of their own', () => {
  const date = '2026-11-22'
  const second = changesSince(earlier, { figures: entriesOf(1234), date })
  const third = changesSince(
    { figures: entriesOf(1234), changes: second },
    { figures: entriesOf(1200), date },
  )
  assert.deepEqual(
    third.entries.map(({ id }) => id),
    [`${date}-${one.id}-2`, `${date}-${one.id}`],
  )
})

test('numbers that differ only behind what is printed are printed so that they differ', () => {
  const was = { ...one, value: 4.3012, printed: { en: '4.3', es: '4.3' } }
  const now = { ...one, value: 4.3344, printed: { en: '4.3', es: '4.3' } }
  const [change] = changesSince(
    { ...earlier, figures: [was] },
    { figures: [now], date: '2026-11-22' },
  ).entries
  assert.ok(change?.kind === 'value')
  assert.deepEqual([change.before.printed.en, change.after.printed.en], ['4.301200', '4.334400'])
})

test('a number that differs behind six decimals alone, or whose source alone is another, has not changed', () => {
  const range = { low: 1.1, high: 2.2, level: 0.95, method: 'Garwood' } as const
  const was = { ...one, value: 4.1, interval: range }
  const [survey = assert.fail()] = was.sources
  const now = {
    ...was,
    value: 4.1 * (1 + 2e-16),
    interval: { ...range, high: 2.2 * (1 + 2e-16) },
    sources: [{ ...survey, name: 'A survey, 2025' }],
  }
  assert.notEqual(now.value, was.value)
  const { entries } = changesSince({ ...earlier, figures: [was] }, { figures: [now], date: '2026-11-22' })
  assert.deepEqual(entries, [])
})

test('a rank that stands while its set does not is told with both sets', () => {
  const range = { low: 12, high: 25, level: 0.95, method: 'ranks' } as const
  const was = { ...one, value: 18, printed: { en: '18', es: '18' }, interval: range }
  const now = { ...was, interval: { ...range, high: 27 } }
  const changes = changesSince({ ...earlier, figures: [was] }, { figures: [now], date: '2026-11-22' })
  const feed = changesFeed(input, 'en', changes)
  assert.match(feed, /: 18 as before, with another range<\/title>/)
  assert.match(
    feed,
    />It is 18, as before\. The ranks that the data do not rule out were 12–25, and are now 12–27\.</,
  )
  const gone = changesSince(
    { ...earlier, figures: [{ ...was, printed: { en: '4.3', es: '4.3' } }] },
    { figures: [{ ...was, interval: null }], date: '2026-11-22' },
  )
  assert.match(changesFeed(input, 'en', gone), /were 12–25, and are now not given\./)
})

test('where the numbers of the edition before cannot be read, what it said of earlier changes stays', () => {
  const second = changesSince(earlier, { figures: entriesOf(1234), date: '2026-11-22' })
  const now = { figures: entriesOf(7), date: '2027-03-01' }
  assert.equal(changesText(changesSince({ figures: null, changes: second }, now)), changesText(second))
  const lost = changesSince({ figures: first, changes: null }, now)
  assert.equal(lost.since, '2027-03-01')
  assert.equal(lost.entries.length, 1)
})

test('a number that stands on several pages is in the index once', () => {
  const ids = indexOf().figures.map(({ id }) => id)
  assert.ok(ids.length > 0)
  assert.deepEqual(ids, [...new Set(ids)])
})

function indexOf(): { readonly figures: readonly FigureEntry[] } {
  return JSON.parse(renderSite(input).find(({ path }) => path === 'figures/index.json')?.body ?? '')
}

test('a first edition says that it is one, and a later one since when nothing changed', () => {
  const pageOf = (earlierOne: EarlierEdition | null, language: '' | 'es/'): string => {
    const files = renderSite({ ...input, earlier: earlierOne })
    return files.find(({ path }) => path === `${language}changes/index.html`)?.body ?? ''
  }
  assert.match(pageOf(null, ''), /This is the first edition; there is nothing to compare it with yet\./)
  assert.match(pageOf(null, 'es/'), /Esta es la primera edición/)
  assert.match(
    pageOf({ ...earlier, ...indexOf() }, ''),
    /No number has changed since the edition of January 5, 2026\./,
  )
})

test('numbers that came or went are counted, the first of them named, and at most 200 entries are kept', () => {
  const other = (id: string): FigureEntry => ({ ...one, id, page: `/figures/${id}/` })
  const gone = Array.from({ length: 30 }, (_, index) => other(`gone-${index}`))
  const { entries } = changesSince(
    { ...earlier, figures: gone },
    { figures: [other('new')], date: '2026-11-22' },
  )
  const [set] = entries
  assert.ok(set?.kind === 'set')
  assert.deepEqual([set.added.count, set.gone.count, set.gone.first.length], [1, 30, 20])
  const long = Array.from({ length: 200 }, (_, index) => ({ ...set, id: `old-${index}` }))
  const full = changesSince(
    { figures: first, changes: { since: '2026-01-05', entries: long } },
    { figures: entriesOf(7), date: '2026-11-22' },
  )
  assert.equal(full.entries.length, 200)
  assert.equal(full.entries[0]?.kind, 'value')
})

test('the feed is Atom with both numbers, as plain text that no number or name can break', () => {
  const hostile = { en: 'Cases <b>&"\u0000]]>', es: 'Casos' }
  const figures = entriesOf(1234).map((entry) => ({ ...entry, sentence: hostile, asOf: '2025' }))
  const changes = changesSince(earlier, { figures, date: '2026-11-22' })
  const feed = changesFeed(input, 'en', changes)
  const names: string[] = []
  const texts: string[] = []
  const parser = new Parser(
    { onopentagname: (name) => names.push(name), ontext: (text) => texts.push(text) },
    { xmlMode: true },
  )
  parser.end(feed)
  assert.deepEqual(
    names,
    'feed title subtitle id updated link link author name entry title id updated link content'.split(' '),
  )
  const said = texts.join('')
  assert.match(said, /Cases <b>&"\]\]>: was 1,200, is now 1,234/)
  assert.match(said, /It was 1,200, and is now 1,234\. The data was of 2024, and is now of 2025\./)
  assert.match(
    feed,
    /<link rel="self" type="application\/atom\+xml" href="https:\/\/facts\.example\/feed\.xml"\/>/,
  )
  assert.match(feed, /<updated>2026-11-22T00:00:00Z<\/updated>/)
  assert.match(changesFeed(input, 'es', changes), /<title>Casos: era 1,200, ahora es 1,234<\/title>/)
})

test('the page of changes and the data page point to the feed of their language, and no other page does', () => {
  const files = renderSite({ ...input, earlier })
  const withFeed = files.filter(
    ({ body }) => body.includes('application/atom+xml"') && body.startsWith('<!doctype'),
  )
  assert.deepEqual(
    withFeed.map(({ path }) => path),
    ['data/index.html', 'es/data/index.html', 'changes/index.html', 'es/changes/index.html'],
  )
  const page = withFeed.find(({ path }) => path === 'es/changes/index.html')?.body ?? ''
  assert.match(page, /href="\/es\/feed\.xml"/)
  assert.match(page, new RegExp(`<li id="2026-11-22-${one.id}"><p><a href="/es/figures/${one.id}/">`))
  assert.match(page, /Era 1,200, y ahora es 1,234\./)
  assert.doesNotMatch(page, /aument|baj[óo]|subi/)
})

test('a number that this edition has not is named without a link', () => {
  const lost = { ...one, id: 'lost', page: '/figures/lost/' }
  const files = renderSite({ ...input, earlier: { ...earlier, figures: [...first, lost] } })
  const page = files.find(({ path }) => path === 'changes/index.html')?.body ?? ''
  assert.match(page, /No number is new, 1 is gone\./)
  assert.doesNotMatch(page, /figures\/lost/)
})

test('the page names five of the numbers that came or went, and counts all', () => {
  const gone = Array.from({ length: 30 }, (_, index) => ({ ...one, id: `gone-${index}` }))
  const files = renderSite({ ...input, earlier: { ...earlier, figures: gone } })
  const page = files.find(({ path }) => path === 'changes/index.html')?.body ?? ''
  assert.match(page, /1 number is new, 30 are gone\./)
  assert.equal(
    /<summary>Gone<\/summary><ul class="small">(.*?)<\/ul>/.exec(page)?.[1]?.match(/<li>/g)?.length,
    5,
  )
})
