import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sha256Hex } from '../kit/hash.ts'
import type { FileBytes } from './compress.ts'
import { filesUnder } from './files-under.ts'
import { takeLock } from './lock.ts'
import { currentId, listReleases } from './release-folder.ts'
import { type Step, STEPS, writeRelease } from './release.ts'
import { rollback } from './rollback.ts'
import {
  type SampleOptions,
  keyIn,
  publishSample,
  sampleFiles,
  sampleOptions,
  temporaryFolder,
} from './sample-release.ts'
import { verifyRelease } from './verify.ts'

/** Every file under a folder with the hash of its bytes. */
function bytesUnder(folder: string): ReadonlyMap<string, string> {
  return new Map(
    filesUnder(folder)
      .filter(({ kind }) => kind === 'file')
      .map(({ path }): [string, string] => [path, sha256Hex(readFileSync(join(folder, path)))])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** Spreads releases over time, since a test makes them within one tick. */
function age(root: string, days: number): void {
  for (const { id, createdAt } of listReleases(root)) {
    const then = new Date(createdAt.getTime() - days * 86_400_000)
    utimesSync(join(root, 'releases', id), then, then)
  }
}

test('the same site, day and key give the same bytes in another folder, whatever the order of the files', async (context) => {
  const [a, b, keys] = [temporaryFolder(context), temporaryFolder(context), temporaryFolder(context)]
  const key = keyIn(keys)
  const first = await publishSample({ root: a, key, words: 'same' })
  const second = await publishSample({
    root: b,
    key: keyIn(keys),
    words: 'same',
    files: sampleFiles('same').toReversed(),
  })
  assert.equal(first.id, second.id)
  assert.deepEqual(bytesUnder(first.folder), bytesUnder(second.folder))
  const again = await publishSample({ root: a, key, words: 'same' })
  assert.equal(again.reused, true)
  assert.deepEqual(bytesUnder(again.folder), bytesUnder(first.folder))
  assert.deepEqual(readdirSync(join(a, 'releases')), [first.id])
})

test('the steps come in their order, and nothing is left beside the releases', async (context) => {
  const root = temporaryFolder(context)
  const seen: Step[] = []
  await publishSample({
    root,
    key: keyIn(temporaryFolder(context)),
    words: 'steps',
    onStep: (step) => seen.push(step),
  })
  assert.deepEqual([...new Set(seen)], [...STEPS])
  assert.deepEqual(readdirSync(root).toSorted(), ['current', 'releases'])
})

test('a path that leads out of the release is refused, and the release stays as it was', async (context) => {
  const root = temporaryFolder(context)
  const key = keyIn(temporaryFolder(context))
  const { id } = await publishSample({ root, key, words: 'before' })
  const before = bytesUnder(root)
  for (const path of ['../outside.html', '/etc/x', 'a\0b', 'manifest.json', 'index.html']) {
    const files = [...sampleFiles('after'), { path, bytes: Buffer.from('x') }]
    const result = await writeRelease(sampleOptions({ root, key, words: 'after', files }))
    assert.ok(!result.ok && result.refusal.includes('stays as it was'))
  }
  assert.deepEqual(bytesUnder(root), before)
  assert.equal(currentId(root), id)
})

test('a folder of releases that is a link to elsewhere is refused', async (context) => {
  const root = temporaryFolder(context)
  symlinkSync(temporaryFolder(context), join(root, 'releases'))
  const result = await writeRelease(sampleOptions({ root, key: keyIn(temporaryFolder(context)), words: 'x' }))
  assert.ok(!result.ok && result.refusal.includes('a link to somewhere else'))
})

test('while one publishes, another is told so and changes nothing', async (context) => {
  const root = temporaryFolder(context)
  const key = keyIn(temporaryFolder(context))
  const both = await Promise.all(
    ['one', 'two'].map((words) => writeRelease(sampleOptions({ root, key, words }))),
  )
  const refused = both.filter((result) => !result.ok)
  assert.equal(refused.length, 1)
  assert.match(refused[0]?.refusal ?? '', /Another publication is under way .* Wait until it has ended/)
  assert.equal((await verifyRelease(join(root, 'current'))).outcome, 'unchanged')
  const lock = takeLock(join(root, '.lock'))
  assert.ok(lock)
  assert.equal((await rollback(root, currentId(root) ?? '')).ok, false)
  lock.release()
})

test('five releases are kept, never without the current one', async (context) => {
  const root = temporaryFolder(context)
  const key = keyIn(temporaryFolder(context))
  const ids: string[] = []
  for (let edition = 1; edition <= 7; edition++) {
    ids.push((await publishSample({ root, key, words: `edition ${edition}` })).id)
    age(root, 1)
  }
  assert.deepEqual(
    listReleases(root).map(({ id }) => id),
    ids.slice(2).toReversed(),
  )
  const oldest = ids[2] ?? ''
  assert.deepEqual(await rollback(root, oldest.slice(0, 12)), { ok: true, value: oldest })
  const kept = await publishSample({ root, key, words: 'edition 7' })
  assert.equal(listReleases(root).find(({ current }) => current)?.id, kept.id)
  assert.equal(listReleases(root).length, 5)
})

test('going back refuses an unknown, ambiguous or altered release, and a preview in place of a release', async (context) => {
  const root = temporaryFolder(context)
  const key = keyIn(temporaryFolder(context))
  const preview = await publishSample({ root, key, words: 'preview', kind: 'preview' })
  const old = await publishSample({ root, key, words: 'old' })
  const now = await publishSample({ root, key, words: 'now' })
  const refusal = async (prefix: string): Promise<string> => {
    const result = await rollback(root, prefix)
    assert.equal(currentId(root), now.id)
    return result.ok ? '' : result.refusal
  }
  assert.match(await refusal('zzz'), /No release .* begins with "zzz"/)
  assert.match(await refusal(''), /No release/)
  assert.match(await refusal(preview.id), /is a preview/)
  const page = join(old.folder, 'public', 'index.html')
  writeFileSync(page, 'altered')
  assert.match(await refusal(old.id), /not as it was published/)
  const ids = listReleases(root).map(({ id }) => id)
  const twin = `${old.id.slice(0, 63)}${old.id.endsWith('0') ? '1' : '0'}`
  mkdirSync(join(root, 'releases', twin))
  writeFileSync(
    join(root, 'releases', twin, 'manifest.json'),
    readFileSync(join(old.folder, 'manifest.json')),
  )
  assert.match(await refusal(old.id.slice(0, 63)), /More than one release/)
  assert.equal(ids.length, 3)
})

test('going back to a preview is fine where the current one is a preview', async (context) => {
  const root = temporaryFolder(context)
  const key = keyIn(temporaryFolder(context))
  const one = await publishSample({ root, key, words: 'one', kind: 'preview' })
  await publishSample({ root, key, words: 'two', kind: 'preview' })
  assert.equal((await rollback(root, one.id)).ok, true)
  assert.equal(currentId(root), one.id)
})

test('a release that was altered on the disk is put right when it is published again', async (context) => {
  const root = temporaryFolder(context)
  const key = keyIn(temporaryFolder(context))
  const { folder, id } = await publishSample({ root, key, words: 'whole' })
  const whole = bytesUnder(folder)
  const inPublic = (path: string): string => join(folder, 'public', path)
  writeFileSync(inPublic('index.html'), 'altered')
  rmSync(inPublic('claims'), { recursive: true })
  writeFileSync(inPublic('added.html'), 'x')
  renameSync(inPublic('es'), join(root, 'elsewhere'))
  symlinkSync(join(root, 'elsewhere'), inPublic('es'))
  const again = await publishSample({ root, key, words: 'whole' })
  assert.deepEqual([again.id, again.reused], [id, true])
  assert.deepEqual(bytesUnder(folder), whole)
  assert.ok(existsSync(join(root, 'elsewhere', 'index.html')), 'what the link led to was not touched')
})

test('what this process has written is linked into the next release unread, and anew where somebody touched it', async (context) => {
  const root = temporaryFolder(context)
  const key = keyIn(temporaryFolder(context))
  const [page, ...others] = sampleFiles('linked')
  assert.ok(page)
  const edition = (words: string): readonly FileBytes[] => [{ ...page, bytes: Buffer.from(words) }, ...others]
  const one = await publishSample({ root, key, words: '', files: edition('one') })
  const inRelease = (folder: string, path: string): string => join(folder, 'public', path)
  const touched = inRelease(one.folder, 'claims/index.html')
  const { size, atime, mtime } = statSync(touched)
  // As many bytes, and the times put back: the one time that nobody can put back tells.
  writeFileSync(touched, 'x'.repeat(size))
  utimesSync(touched, atime, mtime)
  const two = await publishSample({ root, key, words: '', files: edition('two') })
  const inode = (folder: string, path: string): number => statSync(inRelease(folder, path)).ino
  assert.equal(inode(two.folder, 'es/index.html'), inode(one.folder, 'es/index.html'))
  assert.notEqual(inode(two.folder, 'claims/index.html'), inode(one.folder, 'claims/index.html'))
  assert.equal((await verifyRelease(two.folder)).outcome, 'unchanged')
  const three = await publishSample({ root, key, words: '', files: edition('three') })
  assert.equal(inode(three.folder, 'claims/index.html'), inode(two.folder, 'claims/index.html'))
  assert.equal((await verifyRelease(three.folder)).outcome, 'unchanged')
})

const CHILD = `
  const { writeRelease } = await import(${JSON.stringify(join(import.meta.dirname, 'release.ts'))})
  const { sampleFiles, sampleOptions, keyIn } = await import(${JSON.stringify(join(import.meta.dirname, 'sample-release.ts'))})
  const [root, keys, words, killAt] = process.argv.slice(1)
  let calls = 0
  await writeRelease(sampleOptions({ root, key: keyIn(keys), words, files: sampleFiles(words).slice(0, 3),
    onStep: (step) => { if (++calls === Number(killAt)) { process.stdout.write(step); process.kill(process.pid, 'SIGKILL') } } }))
`

test(
  'killed at any step, a publication leaves the old release whole, and the next one works',
  { timeout: 120_000 },
  async (context) => {
    const root = temporaryFolder(context)
    const keys = temporaryFolder(context)
    const small = (words: string): SampleOptions => ({
      root,
      key: keyIn(keys),
      words,
      files: sampleFiles(words).slice(0, 3),
    })
    const killed = new Set<string>()
    for (let killAt = 1; ; killAt++) {
      const before = await publishSample(small(`before ${killAt}`))
      const child = spawn(process.execPath, [
        '--input-type=module',
        '-e',
        CHILD,
        root,
        keys,
        `new ${killAt}`,
        String(killAt),
      ])
      let step = ''
      child.stdout.on('data', (text) => (step += String(text)))
      const [, signal] = await once(child, 'close')
      if (signal !== 'SIGKILL') break
      killed.add(step)
      const isSwitched = step === 'prune' || step === 'done'
      const found = await verifyRelease(join(root, 'current'))
      assert.equal(found.outcome, 'unchanged', step)
      assert.ok(found.outcome === 'unchanged' && (found.id === before.id) === !isSwitched, step)
      const next = await publishSample(small(`new ${killAt}`))
      assert.equal(currentId(root), next.id)
      assert.ok(
        [...readdirSync(root), ...readdirSync(join(root, 'releases'))].every(
          (name) => !/^\.(?:new|old|lock)/.test(name),
        ),
        step,
      )
    }
    assert.deepEqual([...killed], [...STEPS])
  },
)
