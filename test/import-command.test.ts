// `freedom-facts services import` as a person runs it: in a process of its own, on a small invented site.
import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Ran, newFolder, runCommand } from './run-command.ts'

const LIST =
  'name,street,city,state,zip,phone\nExample Pantry,12 Elm Street,Columbia,MO,65201,573-555-0142\n,,Ava,MO,,\n'

let folder = ''

before(() => {
  folder = newFolder('import')
  cpSync(join(import.meta.dirname, 'golden', 'small'), join(folder, 'small'), { recursive: true })
  writeFileSync(join(folder, 'list.csv'), LIST)
})
after(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: readonly string[]): Ran {
  return runCommand(folder, 'services', ...args)
}

test('import says what became of each row, and the site can be read with the drafts in it', () => {
  const checked = run('import', 'list.csv', 'small', '--check')
  assert.equal(checked.code, 0, checked.err)
  assert.match(checked.out, /This was a check: nothing was written\.$/m)
  assert.ok(!existsSync(join(folder, 'small/services/list.ndjson')))
  const { code, out } = run('import', 'list.csv', 'small', '--as-of=2026-11-22', '--source', 'invented-tally')
  assert.equal(code, 0)
  assert.match(out, /^Read as a plain table \(--from csv\)\.$/m)
  assert.match(out, /^ {2}list\.csv: 2 rows: 1 became services, 1 rejected$/m)
  assert.match(out, /^ {2}list\.csv:3 {2}This row has no name\. Give the service a name at the source\.$/m)
  assert.match(out, /^services\/list\.ndjson: 1 added, 0 updated/m)
  assert.match(readFileSync(join(folder, 'small/services/list.ndjson'), 'utf8'), /"seen":"2026-11-22"/)
  assert.match(run('check', 'small', '--as-of=2026-11-22').out, /, 1 draft, /)
})

test('what cannot be imported, and a word that an option does not take, are sentences', () => {
  const missing = run('import', 'nowhere.csv', 'small')
  assert.equal(missing.code, 1)
  assert.match(missing.err, /Nothing was imported, and nothing has changed\.$/m)
  for (const [option, word] of [
    ['--from', 'xlsx'],
    ['--needs', 'food,gold'],
    ['--section', 'nowhere'],
  ] as const) {
    const { code, err } = run('import', 'list.csv', 'small', option, word)
    assert.equal(code, 2, option)
    assert.match(err, new RegExp(`${option} takes .*; '.*' is none of them\\.`))
  }
})
