// A small site and the whole release expected from it, to the byte. After a change that is meant to show, look at the
// difference and write it anew: UPDATE_GOLDEN=1 npm test -- golden
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { buildSite } from '../src/publish/build.ts'

const GOLDEN = join(import.meta.dirname, 'golden')
const CASES = readdirSync(GOLDEN).filter((name) => !name.endsWith('.release'))

for (const name of CASES) {
  test(`the site '${name}' gives the release that is expected of it`, async () => {
    const built = await buildSite({
      folder: join(GOLDEN, name),
      asOf: '2026-11-22',
      preview: true,
      quality: 5,
    })
    assert.ok(built.ok, JSON.stringify(built, null, 1))
    const folder = join(GOLDEN, `${name}.release`)
    const files = new Map(built.value.files.map(({ path, bytes }) => [path, bytes]))
    if (process.env['UPDATE_GOLDEN'] === '1') writeAll(folder, files)
    assert.deepEqual([...files.keys()].toSorted(), pathsIn(folder))
    for (const [path, bytes] of files) {
      const expected = readFileSync(join(folder, path))
      if (expected.equals(bytes)) continue
      // As text first, whose difference can be read.
      assert.equal(Buffer.from(bytes).toString(), expected.toString(), path)
      assert.fail(`${path} has other bytes.`)
    }
  })
}

function writeAll(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

function pathsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}
