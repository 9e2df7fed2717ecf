// A site published, one cell of it changed, published again: what a reader is told of it, and what a third time leaves alone.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { readEarlier } from '../src/publish/earlier-edition.ts'
import { publishSite } from '../src/publish/publish.ts'
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

async function publish({ site, out, keys }: Place, asOf: string): Promise<Release> {
  const published = await publishSite({
    folder: site,
    out,
    asOf,
    preview: true,
    quality: 5,
    keyFolder: keys,
    cacheFolder: PICTURE_CACHE,
  })
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

test('files of the earlier release that are missing or broken are as if there had been none', async (context) => {
  const where = place(context)
  const { folder } = await publish(where, '2026-11-22')
  assert.equal(readEarlier(where.out, 'preview')?.changes.since, '2026-11-22')
  assert.equal(readEarlier(where.out, 'release'), null)
  assert.equal(readEarlier(where.keys, 'preview'), null)
  const figures = join(folder, 'public/figures/index.json')
  for (const broken of ['{', '[]', '{"figures":[{"id":"a"}]}', '{"figures":[{"id":1}]}', '']) {
    writeFileSync(figures, broken)
    assert.equal(readEarlier(where.out, 'preview'), null, broken)
  }
  rmSync(figures)
  assert.equal(readEarlier(where.out, 'preview'), null)
  edit(join(where.site, 'data/tally/tally.csv'), 'NE,2024,17', 'NE,2024,19')
  const second = await publish(where, '2026-12-01')
  assert.deepEqual(JSON.parse(read(second, 'changes.json')), { since: '2026-12-01', entries: [] })
})
