import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { csvOf } from '../formats/import/import.fixture.ts'
import { ICAROL_CSV, ICAROL_SECRETS } from '../formats/import/icarol.fixture.ts'
import { readServiceLines } from '../services/read-services.ts'
import { type ImportRequest, importServices } from './import-services.ts'
import { takeLock } from './lock.ts'

const LIST = [
  {
    name: 'Example Pantry',
    street: '12 Elm Street',
    city: 'Columbia',
    state: 'MO',
    zip: '65201',
    phone: '573-555-0142',
  },
  {
    name: 'Example Clinic',
    street: '14 Elm Street',
    city: 'Columbia',
    state: 'MO',
    zip: '65201',
    phone: '573-555-0143',
  },
]

/** A folder with the beginnings of a site, and a source beside it. */
function siteWith(context: TestContext, files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  const site = join(folder, 'site')
  mkdirSync(join(site, 'services'), { recursive: true })
  writeFileSync(join(site, 'site.yaml'), '')
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const run = (from: string, request: Partial<ImportRequest> = {}) =>
    importServices({
      site,
      from: join(folder, from),
      options: { needs: [], section: 'local', sources: [] },
      on: '2026-11-22',
      checkOnly: false,
      ...request,
    })
  const bytes = (file: string): string => readFileSync(join(site, file), 'utf8')
  return { folder, site, run, bytes }
}

test('an import writes a file that reads back, and a second one the same bytes', (context) => {
  const { run, bytes, site } = siteWith(context, { 'County List.csv': csvOf(LIST) })
  const first = run('County List.csv')
  assert.ok(first.ok)
  assert.deepEqual([first.value.kind, first.value.file], ['csv', 'services/county-list.ndjson'])
  const text = bytes(first.value.file)
  const read = readServiceLines({ file: first.value.file, text })
  assert.ok(read.ok)
  assert.deepEqual(
    read.value.map(({ listing }) => listing),
    ['draft', 'draft'],
  )
  const again = run('County List.csv')
  assert.ok(again.ok)
  assert.equal(again.value.counts.unchanged, 2)
  assert.equal(bytes(first.value.file), text)
  assert.deepEqual(readdirSync(site).toSorted(), ['raw', 'services', 'site.yaml'])
})

test('a check writes nothing', (context) => {
  const { run, site } = siteWith(context, { 'a.csv': csvOf(LIST) })
  const outcome = run('a.csv', { checkOnly: true })
  assert.ok(outcome.ok)
  assert.equal(outcome.value.counts.added, 2)
  assert.deepEqual(readdirSync(join(site, 'services')), [])
  assert.deepEqual(readdirSync(site).toSorted(), ['services', 'site.yaml'])
})

test('nothing that an iCarol-style export keeps private is in any byte that is written', (context) => {
  const { run, bytes } = siteWith(context, { 'resources.csv': ICAROL_CSV })
  const outcome = run('resources.csv')
  assert.ok(outcome.ok)
  assert.equal(outcome.value.kind, 'icarol')
  const written = bytes('services/resources.ndjson') + bytes('raw/imports/resources.json')
  assert.ok(written.length > 1000)
  assert.deepEqual(
    ICAROL_SECRETS.filter((secret) => written.includes(secret)),
    [],
  )
})

test('what was stored before and has turned private is gone from the file', (context) => {
  const { run, bytes, folder } = siteWith(context, {
    'a.csv': csvOf(LIST.map((row) => ({ ...row, hide: 'no' }))),
  })
  assert.ok(run('a.csv').ok)
  writeFileSync(
    join(folder, 'a.csv'),
    csvOf(LIST.map((row, at) => ({ ...row, hide: at === 0 ? 'yes' : 'no' }))),
  )
  const outcome = run('a.csv')
  assert.ok(outcome.ok)
  assert.equal(outcome.value.counts.removed, 1)
  assert.ok(!bytes('services/a.ndjson').includes('Example Pantry'))
})

test('each reason for which nothing is imported is a sentence, and leaves the file as it was', (context) => {
  const { run, bytes, folder, site } = siteWith(context, {
    'a.csv': csvOf(LIST),
    'book.xlsx': Buffer.from([0x50, 0x4b, 3, 4, 20, 0]),
    'colours.csv': 'colour\nred',
    'open.csv': 'name,city\n"Example,Ava',
    'Ü.csv': csvOf(LIST),
  })
  mkdirSync(join(folder, 'empty'))
  assert.ok(run('a.csv').ok)
  const before = bytes('services/a.ndjson')
  const said = (from: string, request: Partial<ImportRequest> = {}): string => {
    const outcome = run(from, { batch: 'a', ...request })
    assert.ok(!outcome.ok, from)
    assert.equal(bytes('services/a.ndjson'), before, from)
    return outcome.refusal.map(({ message, remedy }) => `${message} ${remedy}`).join('\n')
  }
  assert.match(said('book.xlsx'), /is a workbook .* save it as CSV/)
  assert.match(said('colours.csv'), /No column of 'colours\.csv' is the name/)
  assert.match(said('open.csv'), /never closed/)
  assert.match(said('nowhere.csv'), /There is no '.*nowhere\.csv'/)
  assert.match(said('empty'), /no CSV file in 'empty'/)
  assert.match(said('a.csv', { batch: 'Not a name' }), /is no name for an import/)
  assert.match(said('a.csv', { site: folder }), /There is no site/)
  assert.match(
    said('a.csv', { options: { needs: [], section: 'local', sources: ['x'] } }),
    /There is no source 'x'/,
  )
  const lock = takeLock(join(site, '.import.lock'))
  assert.match(said('a.csv'), /Another import into this site is running/)
  lock?.release()
})

test('a file of services that cannot be read is not written over', (context) => {
  const { run, bytes, site } = siteWith(context, { 'a.csv': csvOf(LIST) })
  writeFileSync(join(site, 'services/a.ndjson'), '{"id":')
  const outcome = run('a.csv')
  assert.ok(!outcome.ok)
  assert.match(outcome.refusal[0]?.message ?? '', /not valid JSON/)
  assert.equal(bytes('services/a.ndjson'), '{"id":')
})

test('records with UUIDs of their own are not imported twice under two names', (context) => {
  const rows = LIST.map((row, at) => ({ uuid: `2ed6657d-e927-468b-95e1-2665a8aea6a${at}`, ...row }))
  const { run } = siteWith(context, { 'a.csv': csvOf(rows) })
  assert.ok(run('a.csv').ok)
  const outcome = run('a.csv', { batch: 'other' })
  assert.ok(!outcome.ok)
  assert.match(outcome.refusal[0]?.message ?? '', /was imported as 'a\.ndjson' before/)
})

test('an import that cannot write its last step leaves the services whole, and the next one mends it', (context) => {
  const { run, bytes, site, folder } = siteWith(context, { 'a.csv': csvOf(LIST) })
  writeFileSync(join(site, 'raw'), 'in the way')
  assert.throws(() => run('a.csv'))
  assert.equal(bytes('services/a.ndjson').split('\n').length, 3)
  assert.deepEqual(readdirSync(site).toSorted(), ['raw', 'services', 'site.yaml'])
  rmSync(join(site, 'raw'))
  writeFileSync(join(folder, 'a.csv'), csvOf(LIST.map((row) => ({ ...row, phone: '573-555-0199' }))))
  const outcome = run('a.csv')
  assert.ok(outcome.ok)
  assert.equal(outcome.value.counts.updated, 2)
})
