// A site published, one cell of it changed, published again: what a reader is told of it, and what a third time leaves alone.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { readEarlier } from '../src/publish/earlier-edition.ts'
import { type PublishOptions, publishSite } from '../src/publish/publish.ts'
import type { Release } from '../src/publish/release.ts'
import type { Changes } from '../src/site/changes.ts'
import { PICTURE_CACHE } from './picture-cache.ts'

interface Place {
  readonly site: string
  readonly out: string
  readonly keys: string
}

function place(context: TestContext): Place {
  const home = mkdtempSync(join(tmpdir(), 'freedom-facts-changes-'))
  context.after(() => rmSync(home, { recursive: true, force: true }))
  cpSync(join(import.meta.dirname, 'golden', 'small'), join(home, 'site'), { recursive: true })
  return { site: join(home, 'site'), out: join(home, 'out'), keys: join(home, 'keys') }
}

const optionsOf = ({ site, out, keys }: Place, asOf: string): PublishOptions => ({
  folder: site,
  out,
  asOf,
  preview: true,
  quality: 5,
  keyFolder: keys,
  cacheFolder: PICTURE_CACHE,
})

async function publish(where: Place, asOf: string): Promise<Release> {
  const published = await publishSite(optionsOf(where, asOf))
  assert.ok(published.ok, JSON.stringify(published))
  return published.value.release
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  assert.ok(text.includes(from), from)
  writeFileSync(file, text.replace(from, to))
}

const read = ({ folder }: Release, path: string): string => readFileSync(join(folder, 'public', path), 'utf8')

test('a changed cell is in the feed with both numbers, and the same content again is the same release', async (context) => {
  const where = place(context)
  const first = await publish(where, '2026-11-22')
  assert.deepEqual(JSON.parse(read(first, 'changes.json')), { since: '2026-11-22', entries: [] })
  assert.doesNotMatch(read(first, 'feed.xml'), /<entry>/)

  edit(join(where.site, 'data/tally/tally.csv'), 'NE,2024,17', 'NE,2024,19')
  const second = await publish(where, '2026-12-01')
  assert.match(read(second, 'feed.xml'), /<title>[^<]*: was 17, is now 19<\/title>/)
  assert.match(read(second, 'feed.xml'), /<updated>2026-12-01T00:00:00Z<\/updated>/)
  assert.match(read(second, 'changes/index.html'), /It was 17, and is now 19\./)
  const { since, entries } = JSON.parse(read(second, 'changes.json')) as Changes
  assert.equal(since, '2026-11-22')
  assert.equal(entries.length, 1)

  const third = await publish(where, '2026-12-01')
  assert.equal(third.id, second.id)
  assert.ok(third.reused)

  const later = await publish(where, '2027-01-15')
  for (const path of ['changes.json', 'feed.xml', 'figures/index.json'])
    assert.equal(read(later, path), read(second, path), path)
})

test('a text that changes no number is no change', async (context) => {
  const where = place(context)
  await publish(where, '2026-11-22')
  const fact = join(where.site, 'facts/how-many.en.md')
  edit(fact, 'In the newest year there were', 'In the newest year of all there were')
  const second = await publish(where, '2026-12-01')
  assert.doesNotMatch(read(second, 'feed.xml'), /<entry>/)
})

test('a rank whose set changes is in the feed, and the index with it is read back', async (context) => {
  const where = place(context)
  const fact = join(where.site, 'facts/how-many.en.md')
  edit(
    fact,
    '{@ invented-tally }',
    'It was {= rank(tally.cases[year=2024], of=state, at=NE) | set } by number of cases. {@ invented-tally }',
  )
  await publish(where, '2026-11-22')
  assert.deepEqual(readEarlier(where.out, 'preview').notes, [])
  edit(join(where.site, 'data/tally/tally.csv'), 'KS,2024,5', 'KS,2024,16')
  const second = await publish(where, '2026-12-01')
  const { entries } = JSON.parse(read(second, 'changes.json')) as Changes
  assert.ok(entries.some((entry) => entry.kind === 'value' && entry.after.interval?.method === 'ranks'))
  assert.match(read(second, 'feed.xml'), /The ranks that the data do not rule out were 1, and are now 1–2\./)
})

test('an index that is missing or broken is said, and what changed earlier stays', async (context) => {
  const where = place(context)
  await publish(where, '2026-11-22')
  const csv = join(where.site, 'data/tally/tally.csv')
  edit(csv, 'NE,2024,17', 'NE,2024,19')
  const { folder } = await publish(where, '2026-12-01')
  assert.equal(readEarlier(where.out, 'preview').edition?.changes?.since, '2026-11-22')
  assert.deepEqual(readEarlier(where.out, 'release'), { edition: null, notes: [] })
  assert.deepEqual(readEarlier(where.keys, 'preview'), { edition: null, notes: [] })
  const figures = join(folder, 'public/figures/index.json')
  for (const broken of ['{', '[]', '{"figures":[{"id":"a"}]}', '{"figures":[{"id":1}]}', '']) {
    writeFileSync(figures, broken)
    const { edition, notes } = readEarlier(where.out, 'preview')
    assert.equal(edition?.figures, null, broken)
    assert.equal(edition?.changes?.entries.length, 1)
    assert.match(notes.join(), /^figures\/index\.json of the release before cannot be read/)
  }
  rmSync(figures)
  edit(csv, 'NE,2024,19', 'NE,2024,23')
  const published = await publishSite(optionsOf(where, '2027-01-15'))
  assert.ok(published.ok)
  assert.equal(published.value.notes.length, 1)
  const { since, entries } = JSON.parse(read(published.value.release, 'changes.json')) as Changes
  assert.equal(since, '2026-11-22')
  assert.equal(entries.length, 1)
})

test('a file of changes that somebody else wrote puts no link of theirs on a page', async (context) => {
  const where = place(context)
  await publish(where, '2026-11-22')
  edit(join(where.site, 'data/tally/tally.csv'), 'NE,2024,17', 'NE,2024,19')
  const { folder } = await publish(where, '2026-12-01')
  const file = join(folder, 'public/changes.json')
  const { since, entries } = JSON.parse(readFileSync(file, 'utf8')) as Changes
  const [entry = assert.fail()] = entries
  assert.ok(entry.kind === 'value')
  const withFigure = (change: object): object => ({
    ...entry,
    id: 'x',
    figure: { ...entry.figure, ...change },
  })
  const theirs = [
    ...['/\\evil.example/', '//evil.example/', '/figures/../a/', 'https://evil.example/'].map((page) =>
      withFigure({ page }),
    ),
    withFigure({ id: 'a"b' }),
    { ...entry, id: 'a b' },
    entry,
  ]
  writeFileSync(file, JSON.stringify({ since, entries: [entry, ...theirs] }))
  const { edition, notes } = readEarlier(where.out, 'preview')
  assert.deepEqual(edition?.changes?.entries, [entry])
  assert.match(notes.join(), /entries that cannot be read, left out here: 7\./)
})
