// What a source keeps private stands in no byte of a release, even where staff listed all that was imported.
import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { ICAROL_CSV, ICAROL_SECRETS } from '../src/formats/import/icarol.fixture.ts'
import { type BuiltFile, buildSite } from '../src/publish/build.ts'
import { checkDirectory } from '../src/publish/gate.ts'
import { importServices } from '../src/publish/import-services.ts'
import { loadContent } from '../src/publish/load-content.ts'
import { readServiceLines, writeServiceLines } from '../src/services/read-services.ts'
import type { Channel, Directory, Service } from '../src/services/service.ts'
import { PICTURE_CACHE } from './picture-cache.ts'

const ROOT = join(import.meta.dirname, '..')
const BALTIMORE = join(ROOT, '../shared/directory/baltimore-charmcare-icarol')
const AS_OF = '2026-11-22'

/** A copy of the small invented site, with the source imported and as much of it listed as the gate allows. */
async function releaseWith(
  context: TestContext,
  from: string,
): Promise<{ readonly files: readonly BuiltFile[]; readonly listed: Directory }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'confidential-')))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(ROOT, 'test/golden/small'), folder, { recursive: true })
  const outcome = importServices({
    site: folder,
    from,
    batch: 'imported',
    options: { needs: [], section: 'local', sources: ['invented-tally'] },
    on: AS_OF,
    checkOnly: false,
  })
  assert.ok(outcome.ok, JSON.stringify(outcome))
  const file = join(folder, outcome.value.file)
  const read = readServiceLines({ file: outcome.value.file, text: readFileSync(file, 'utf8') })
  assert.ok(read.ok)
  const all = read.value.map(asListed)
  writeFileSync(file, writeServiceLines(all))
  const content = loadContent(folder)
  assert.ok(content.ok, JSON.stringify(content))
  const refused = new Set(
    checkDirectory(content.value, AS_OF)
      .filter(({ severity }) => severity === 'error')
      .map(({ subject }) => subject),
  )
  const listed = all.filter(({ id }) => !refused.has(id))
  writeFileSync(file, writeServiceLines(listed))
  const built = await buildSite({
    folder,
    asOf: AS_OF,
    preview: true,
    quality: 5,
    cacheFolder: PICTURE_CACHE,
  })
  assert.ok(built.ok, JSON.stringify(built.ok ? '' : built.refusal.slice(0, 3)))
  return { files: built.value.files, listed }
}

/** As if staff had dialled every number of it and listed it. */
function asListed(service: Service): Service {
  const dialled = { state: 'dialled', on: '2026-11-20', by: 'a test', how: 'answered' } as const
  const channels = service.channels.map((channel): Channel => ({ ...channel, verification: dialled }))
  return { ...service, listing: 'listed', channels }
}

test('no byte of a release holds a private value of an iCarol export', async (context) => {
  const source = realpathSync(mkdtempSync(join(tmpdir(), 'icarol-')))
  context.after(() => rmSync(source, { recursive: true, force: true }))
  writeFileSync(join(source, 'export.csv'), ICAROL_CSV)
  const { files, listed } = await releaseWith(context, join(source, 'export.csv'))
  assert.ok(listed.length >= 3, `${listed.length} services are in the release`)
  const release = files.map(({ body }) => body).join('\n')
  for (const { name } of listed) assert.ok(release.includes(name), name)
  assert.deepEqual(
    ICAROL_SECRETS.filter((secret) => release.includes(secret)),
    [],
  )
})

test('no byte of a release tells where the confidential places of Baltimore are', async (context) => {
  if (!existsSync(BALTIMORE)) {
    context.skip('baltimore-charmcare-icarol is not beside this checkout')
    return
  }
  const { files, listed } = await releaseWith(context, BALTIMORE)
  assert.ok(listed.length > 1000, `${listed.length} services are in the release`)
  const table = (name: string): readonly Readonly<Record<string, string>>[] =>
    parse(readFileSync(join(BALTIMORE, `${name}.csv`)), { columns: true, bom: true })
  const hidden = table('addresses').filter((row) => /confidential/i.test(row['address_1'] ?? ''))
  assert.equal(hidden.length, 4)
  const places = new Map(table('locations').map((row) => [row['id'], row]))
  const records = new Set(
    hidden.flatMap(({ location_id: location }) =>
      table('services').flatMap((row) => (row['location_id'] === location ? [row['id'] ?? ''] : [])),
    ),
  )
  const shown = listed.filter(({ origin }) => records.has(origin?.record ?? ''))
  assert.ok(shown.length > 0, 'at least one confidential place can be reached by telephone')
  for (const { id } of shown) {
    const file = files.find(({ path }) => path === `hsds/services/${id}.json`)
    assert.ok(file !== undefined, id)
    assert.doesNotMatch(file.body, /"(?:locations?|service_at_locations|addresses|latitude|postal_code)"/, id)
  }
  const release = files.map(({ body }) => body).join('\n')
  for (const { location_id: location = '' } of hidden) {
    const { latitude = '', longitude = '' } = places.get(location) ?? {}
    for (const coordinate of [latitude, longitude]) {
      if (coordinate !== '') assert.ok(!release.includes(coordinate.slice(0, 8)), coordinate)
    }
  }
})
