// The committed datasets and channels are what the committed script makes of the committed raw rows.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse as parseYaml } from 'yaml'
import { MISSOURI, convertSite } from '../scripts/convert-missouri.ts'
import { rawFiles, withoutQuotes } from '../scripts/convert-raw.ts'
import { parseCsv } from '../src/formats/csv.ts'

const conversion = convertSite(MISSOURI)

function rowsOf(file: string): readonly ReadonlyMap<string, string>[] {
  const table = parseCsv(readFileSync(join(MISSOURI, file)), { file })
  assert.ok(table.ok)
  return table.value.rows.map(({ cells }) => cells)
}

test('running the conversion again gives the committed bytes', () => {
  for (const [path, text] of conversion.files) {
    assert.ok(
      readFileSync(join(MISSOURI, path), 'utf8') === text,
      `${path} differs: run scripts/convert-missouri.ts`,
    )
  }
  assert.deepEqual(convertSite(MISSOURI), conversion)
})

test('no dataset lies in the folder that the conversion does not make', () => {
  const made = [...conversion.files.keys()]
    .filter((path) => path.startsWith('data/'))
    .map((path) => path.split('/')[1])
  assert.deepEqual(readdirSync(join(MISSOURI, 'data')).toSorted(), [...new Set(made)].toSorted())
})

test('every source of a row is in sources.yaml', () => {
  const known = parseYaml(readFileSync(join(MISSOURI, 'sources.yaml'), 'utf8'))
  for (const path of conversion.files.keys()) {
    if (!path.endsWith('.csv')) continue
    const column = path.startsWith('data/') ? 'source' : 'sources'
    const ids = rowsOf(path).flatMap((row) => (row.get(column) ?? '').split(';'))
    for (const id of new Set(ids)) assert.ok(Object.hasOwn(known, id), `${path}: ${id}`)
  }
})

test('every statement, claim and publishable service has its source in sources.yaml', () => {
  const known: Record<string, { where: string }> = parseYaml(
    readFileSync(join(MISSOURI, 'sources.yaml'), 'utf8'),
  )
  const places = new Set(Object.values(known).map(({ where }) => where.replace(/\/$/, '')))
  const urls = [
    ...rowsOf('raw/statements.csv').map((row) => row.get('url')),
    ...rowsOf('raw/claims_in_circulation.csv').map((row) => row.get('source_url')),
  ]
  for (const url of urls) assert.ok(places.has((url ?? '').replace(/\/$/, '')), url)
})

test('no number of a line on hold, or seen in one source only, is in the channels', () => {
  const printed = new Set(rowsOf('services/channels.csv').map((row) => row.get('address')))
  for (const row of rowsOf('raw/help_resources.csv')) {
    const shown = row.get('publish_status')?.startsWith('ok') && row.get('phone_status') === 'two_sources'
    if (!shown && row.get('phone') !== '') assert.ok(!printed.has(row.get('phone')), row.get('id'))
  }
})

test('people on lists are counted as the program of the method counts them, and New Orleans differs by one person', () => {
  const lines = (file: string): readonly string[] => readFileSync(file, 'utf8').trim().split('\n')
  const raw = (name: string): readonly string[] => lines(join(MISSOURI, 'raw', `lists_${name}.csv`))
  for (const [name, vectors] of [
    ['uk_2013_five', 'UKdat_5'],
    ['new_orleans_185', 'NewOrl_5'],
  ] as const)
    assert.deepEqual(raw(name), lines(join(import.meta.dirname, 'oracles', 'mse', vectors, 'counts.csv')))
  const [less, more] = [raw('new_orleans_185'), raw('new_orleans_186')]
  const apart = less.flatMap((line, at) => (line === more[at] ? [] : [[line, more[at]]]))
  assert.deepEqual(apart, [['0,0,1,1,0,1', '0,0,1,1,0,2']])
  assert.equal(less.length, more.length)
})

test('the raw rows carry no quotations, and are otherwise the rows as found', (context) => {
  for (const name of readdirSync(join(MISSOURI, 'raw'))) {
    assert.doesNotMatch(
      readFileSync(join(MISSOURI, 'raw', name), 'utf8').split('\n', 1)[0] ?? '',
      /\bquote\b/,
    )
  }
  const found = fileURLToPath(new URL('../../shared/data/', import.meta.url))
  if (!existsSync(found)) {
    context.diagnostic('skipped the comparison: the rows as found are not beside this checkout')
    return
  }
  for (const name of rawFiles(found)) {
    assert.equal(
      readFileSync(join(MISSOURI, 'raw', name), 'utf8'),
      withoutQuotes(readFileSync(join(found, name), 'utf8')),
    )
  }
})
