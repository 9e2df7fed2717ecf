import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sha256Hex } from '../kit/hash.ts'
import { bundleScripts } from './bundle-scripts.ts'
import { areaOf } from './headers.ts'
import { temporaryFolder } from './sample-release.ts'

test('scripts are bundled for old phones, and named by their content, so that browsers may keep them', async (context) => {
  const folder = temporaryFolder(context)
  writeFileSync(
    join(folder, 'shared.ts'),
    'export const say = (what: string | undefined): string => what?.trim() ?? "nothing"\n',
  )
  for (const name of ['leave', 'panel', 'find', 'find-worker', 'keep', 'explore', 'compare', 'offline'])
    writeFileSync(
      join(folder, `${name}.ts`),
      `import { say } from './shared.ts'\ndocument.title = say('${name}')\n`,
    )
  const scripts = await bundleScripts(folder)
  assert.match(scripts.leave.path, /^assets\/leave\.[0-9a-f]{8}\.js$/)
  for (const { path, body, kind } of [
    scripts.leave,
    scripts.panel,
    scripts.find,
    scripts.findWorker,
    scripts.keep,
  ]) {
    assert.equal(kind, 'asset')
    assert.equal(areaOf(path), 'assets')
    assert.equal(path.split('.')[1], sha256Hex(body).slice(0, 8))
    assert.ok(!body.includes('import') && !body.includes('?.') && !body.includes('??'), body)
  }
  assert.equal(
    scripts.offline.path,
    'offline.js',
    'a worker answers only for what lies below its own address',
  )
  assert.equal(areaOf(scripts.offline.path), 'every', 'and a browser asks for it anew')
  assert.deepEqual(await bundleScripts(folder), scripts)
})
