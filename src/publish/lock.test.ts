import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { takeLock } from './lock.ts'
import { temporaryFolder } from './sample-release.ts'

const MODULE = JSON.stringify(join(import.meta.dirname, 'lock.ts'))

test('one holds the lock at a time, and leaves nothing behind', (context) => {
  const folder = temporaryFolder(context)
  const path = join(folder, 'lock')
  const first = takeLock(path)
  assert.ok(first)
  assert.equal(takeLock(path), null)
  first.release()
  const second = takeLock(path)
  assert.ok(second)
  second.release()
  assert.deepEqual(readdirSync(folder), [])
})

test('a lock of a process that died is taken over, also when its number was given to another', (context) => {
  const path = join(temporaryFolder(context), 'lock')
  const code = `const { takeLock } = await import(${MODULE}); takeLock(${JSON.stringify(path)}); process.kill(process.pid, 'SIGKILL')`
  spawnSync(process.execPath, ['--input-type=module', '-e', code])
  const dead = readFileSync(path, 'utf8')
  takeLock(path)?.release()
  assert.ok(!existsSync(path))
  for (const left of [dead.replace(/"pid":\d+/, `"pid":${process.pid}`), '', 'not ours']) {
    writeFileSync(path, left)
    const lock = takeLock(path)
    assert.ok(lock, left)
    lock.release()
  }
})

test('of many processes that find a dead lock at once, one at a time has it', async (context) => {
  const folder = temporaryFolder(context)
  const path = join(folder, 'lock')
  writeFileSync(path, '{"pid":999999999,"started":"","nonce":"ab"}')
  const code = `
    const { takeLock } = await import(${MODULE}); const fs = await import('node:fs')
    for (let round = 0; round < 200; round++) {
      const lock = takeLock(${JSON.stringify(path)})
      if (lock === null) continue
      fs.mkdirSync(${JSON.stringify(join(folder, 'inside'))}); fs.rmdirSync(${JSON.stringify(join(folder, 'inside'))})
      lock.release()
    }`
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' }),
  )
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]))
  assert.deepEqual(codes, [0, 0, 0, 0])
})
