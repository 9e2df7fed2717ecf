import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../publish/sample-release.ts'
import { isOwnFolder, writeOwnFolder } from './own-folder.ts'

const MARK = '.written-by-a-test'
const file = (path: string, text: string): { path: string; bytes: Uint8Array } => ({
  path,
  bytes: new TextEncoder().encode(text),
})

test('a folder that is not there, an empty one and one that was written may be taken, and no other', async (context) => {
  const home = temporaryFolder(context)
  mkdirSync(join(home, 'empty'))
  mkdirSync(join(home, 'mine'))
  writeFileSync(join(home, 'mine', 'letter.txt'), 'mine')
  await writeOwnFolder(join(home, 'deep', 'own'), MARK, [file('a.txt', 'a')])
  for (const [name, isOwn] of [
    ['not-there', true],
    ['empty', true],
    ['deep/own', true],
    ['mine', false],
    ['mine/letter.txt', false],
  ] as const)
    assert.equal(await isOwnFolder(join(home, name), MARK), isOwn, name)
})

test('what was written before is gone, and nothing is left beside the folder', async (context) => {
  const home = temporaryFolder(context)
  const folder = join(home, 'report')
  await writeOwnFolder(folder, MARK, [file('a/b/one.txt', '1'), file('two.txt', '2')])
  assert.deepEqual(readdirSync(folder).toSorted(), [MARK, 'a', 'two.txt'])
  await writeOwnFolder(folder, MARK, [file('two.txt', '3')])
  assert.deepEqual(readdirSync(folder).toSorted(), [MARK, 'two.txt'])
  assert.equal(readFileSync(join(folder, 'two.txt'), 'utf8'), '3')
  assert.deepEqual(readdirSync(home), ['report'])
})

test('where a file cannot be written, the folder is as it was', async (context) => {
  const home = temporaryFolder(context)
  const folder = join(home, 'report')
  await writeOwnFolder(folder, MARK, [file('one.txt', '1')])
  await assert.rejects(writeOwnFolder(folder, MARK, [file('one.txt', '2'), file('one.txt/two.txt', '2')]))
  assert.equal(readFileSync(join(folder, 'one.txt'), 'utf8'), '1')
  assert.deepEqual(readdirSync(home), ['report'])
})
