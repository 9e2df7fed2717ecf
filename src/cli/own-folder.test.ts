import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../publish/sample-release.ts'
import { type FolderRefusal, findOwnFolder, folderRefusalWords, writeOwnFolder } from './own-folder.ts'

const MARK = '.written-by-a-test'
const file = (path: string, text: string): { path: string; bytes: Uint8Array } => ({
  path,
  bytes: new TextEncoder().encode(text),
})

async function refusalOf(folder: string): Promise<FolderRefusal | null> {
  const found = await findOwnFolder(folder, MARK)
  return found.ok ? null : found.refusal
}

async function write(
  folder: string,
  ...files: readonly { path: string; bytes: Uint8Array }[]
): Promise<void> {
  assert.deepEqual(await writeOwnFolder(folder, MARK, files), { ok: true, value: null })
}

test('a folder that is not there, an empty one and one that was written may be taken, and no other', async (context) => {
  const home = temporaryFolder(context)
  mkdirSync(join(home, 'empty'))
  mkdirSync(join(home, 'mine'))
  writeFileSync(join(home, 'mine', 'letter.txt'), 'mine')
  await write(join(home, 'deep', 'own'), file('a.txt', 'a'))
  for (const name of ['not-there', 'not/there/either', 'empty', 'deep/own'])
    assert.equal(await refusalOf(join(home, name)), null, name)
  assert.deepEqual(await refusalOf(join(home, 'mine')), { kind: 'foreign' })
})

test('looking whether a folder can be written leaves nothing behind', async (context) => {
  const home = temporaryFolder(context)
  await refusalOf(join(home, 'not', 'there', 'yet'))
  await refusalOf(join(home, 'not', 'x'.repeat(300)))
  assert.deepEqual(readdirSync(home), [])
})

test('what cannot be a folder says why: a file, a path through a file, a long name, a link to nowhere', async (context) => {
  const home = temporaryFolder(context)
  writeFileSync(join(home, 'letter.txt'), 'mine')
  symlinkSync(join(home, 'nowhere'), join(home, 'link'))
  const places: readonly (readonly [folder: string, why: RegExp])[] = [
    [join(home, 'letter.txt'), /a file stands there/],
    [join(home, 'letter.txt', 'sub'), /part of its path is a file/],
    [join(home, 'letter.txt', 'sub', 'deeper'), /part of its path is a file/],
    [join(home, 'x'.repeat(300)), /its name is too long/],
    [join(home, 'x'.repeat(300), 'sub'), /its name is too long/],
    [join(home, 'link'), /no folder can be made there/],
    [join(home, 'link', 'sub'), /no folder can be made there/],
  ]
  for (const [folder, why] of places) {
    const refusal = await refusalOf(folder)
    assert.ok(refusal?.kind === 'unwritable', folder)
    assert.match(refusal.why, why)
  }
})

test(
  'a place where no folder can be made ends with a sentence, however deep',
  { timeout: 10_000 },
  async (context) => {
    if (process.platform !== 'linux') return context.skip('/proc is of Linux')
    for (const folder of ['/proc/x', '/proc/x/y', '/proc/x/y/z'])
      assert.equal((await refusalOf(folder))?.kind, 'unwritable', folder)
  },
)

test('a refusal is a sentence that says what to do', () => {
  const named = { folder: 'out', command: 'build' }
  assert.equal(
    folderRefusalWords({ kind: 'foreign' }, named),
    'out holds files that build did not write. Name a folder that is empty or not there yet.',
  )
  assert.equal(
    folderRefusalWords({ kind: 'unwritable', why: 'the disk there is full' }, named),
    'out cannot be written: the disk there is full. Name another folder.',
  )
})

test('what was written before is gone, and nothing is left beside the folder', async (context) => {
  const home = temporaryFolder(context)
  const folder = join(home, 'report')
  await write(folder, file('a/b/one.txt', '1'), file('two.txt', '2'))
  assert.deepEqual(readdirSync(folder).toSorted(), [MARK, 'a', 'two.txt'])
  await write(folder, file('two.txt', '3'))
  assert.deepEqual(readdirSync(folder).toSorted(), [MARK, 'two.txt'])
  assert.equal(readFileSync(join(folder, 'two.txt'), 'utf8'), '3')
  assert.deepEqual(readdirSync(home), ['report'])
})

test('where a file cannot be written, the folder is as it was', async (context) => {
  const home = temporaryFolder(context)
  const folder = join(home, 'report')
  await write(folder, file('one.txt', '1'))
  const written = await writeOwnFolder(folder, MARK, [file('one.txt', '2'), file('x'.repeat(300), '2')])
  assert.deepEqual(written.ok ? null : written.refusal, { kind: 'unwritable', why: 'its name is too long' })
  assert.equal(readFileSync(join(folder, 'one.txt'), 'utf8'), '1')
  assert.deepEqual(readdirSync(home), ['report'])
})

/** What is there when the process is killed between putting the old aside and putting the new in its place. */
async function killedInBetween(home: string): Promise<string> {
  const folder = join(home, 'report')
  await write(folder, file('one.txt', 'old'))
  const part = join(home, 'report.part-Ab12Cd')
  mkdirSync(join(part, 'written'), { recursive: true })
  renameSync(folder, join(part, 'before'))
  return folder
}

test('what a killed run had put aside stands in its place again at the next look, whatever comes of that run', async (context) => {
  const home = temporaryFolder(context)
  const folder = await killedInBetween(home)
  assert.equal(await refusalOf(folder), null)
  assert.equal(readFileSync(join(folder, 'one.txt'), 'utf8'), 'old')
  assert.deepEqual(readdirSync(home), ['report'])
})

test('nothing is put over a folder that somebody made meanwhile, nor from a folder with another name', async (context) => {
  const home = temporaryFolder(context)
  const folder = await killedInBetween(home)
  assert.equal(await refusalOf(join(home, 'rep')), null)
  mkdirSync(folder)
  writeFileSync(join(folder, 'letter.txt'), 'mine')
  assert.deepEqual(await refusalOf(folder), { kind: 'foreign' })
  assert.deepEqual(readdirSync(folder), ['letter.txt'])
  assert.deepEqual(readdirSync(home).toSorted(), ['report', 'report.part-Ab12Cd'])
})
