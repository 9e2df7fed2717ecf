import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { sha256Hex } from '../kit/hash.ts'
import { compressAll } from './compress.ts'
import { sampleFiles, temporaryFolder } from './sample-release.ts'

test('each file that gets smaller has a copy that unpacks to it; pictures are left alone', async () => {
  const files = sampleFiles('compress')
  const packed = await compressAll(files, { quality: 5 })
  for (const { path, bytes } of files) {
    const small = packed.get(path)
    if (small === undefined) continue
    assert.ok(small.length < bytes.length)
    assert.deepEqual(Buffer.from(brotliDecompressSync(small)), Buffer.from(bytes))
  }
  assert.ok(packed.has('index.html'))
  assert.ok(!packed.has('assets/mark.png'))
})

test('a file that would not get smaller has no copy, and that is remembered too', async (context) => {
  const cacheFolder = temporaryFolder(context)
  const files = [{ path: 'a.txt', bytes: Buffer.from('x') }]
  assert.equal((await compressAll(files, { quality: 5, cacheFolder })).size, 0)
  await compressAll([], { quality: 5 })
  assert.equal((await compressAll(files, { quality: 5, cacheFolder })).size, 0)
})

test('a kept copy is used again, and one that was altered is made again', async (context) => {
  const cacheFolder = temporaryFolder(context)
  const [page] = sampleFiles('kept')
  assert.ok(page)
  const first = await compressAll([page], { quality: 5, cacheFolder })
  const kept = join(cacheFolder, 'br5', sha256Hex(page.bytes))
  const good = readFileSync(kept)
  for (const bad of [good.subarray(0, 40), Buffer.concat([good, Buffer.from('x')]), Buffer.alloc(0)]) {
    writeFileSync(kept, bad)
    await compressAll([], { quality: 5 }) // forgets what this process remembers
    assert.deepEqual(await compressAll([page], { quality: 5, cacheFolder }), first)
    assert.deepEqual(readFileSync(kept), good)
  }
})

test('quality 11 is kept apart from 5, and is not larger', async (context) => {
  const cacheFolder = temporaryFolder(context)
  const files = sampleFiles('quality')
  const five = await compressAll(files, { quality: 5, cacheFolder })
  const eleven = await compressAll(files, { quality: 11, cacheFolder })
  assert.deepEqual(readdirSync(cacheFolder).toSorted(), ['br11', 'br5'])
  assert.ok((eleven.get('index.html')?.length ?? 0) <= (five.get('index.html')?.length ?? 0))
})
