import assert from 'node:assert/strict'
import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { fingerprint, signerOf } from './key-chain.ts'
import { type SigningKey, rotateKey } from './keys.ts'
import { makeManifest, manifestBytes, parseManifest, signManifest } from './manifest.ts'
import type { Release } from './release.ts'
import { keyIn, publishSample, sampleFiles, temporaryFolder } from './sample-release.ts'
import { serveRelease } from './serve.ts'
import { type Verification, verificationExitCode, verifyRelease } from './verify.ts'

async function published(
  context: TestContext,
): Promise<{ release: Release; key: SigningKey; keys: string; root: string }> {
  const root = temporaryFolder(context)
  const keys = temporaryFolder(context)
  const key = keyIn(keys)
  return { release: await publishSample({ root, key, words: 'verify' }), key, keys, root }
}

function flipByte(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

function changesOf(found: Verification): readonly string[] {
  return found.outcome === 'changed'
    ? found.changes.map(({ path, how }) => `${path}: ${how}`)
    : [found.outcome]
}

test('a release is unchanged without a fingerprint, verified with the right one, and refused with another', async (context) => {
  const { release, key, root } = await published(context)
  const right = fingerprint(signerOf(key.chain))
  const other = fingerprint(signerOf(keyIn(temporaryFolder(context)).chain))
  for (const folder of [release.folder, join(root, 'current'), join(release.folder, 'public')]) {
    const plain = await verifyRelease(folder)
    assert.deepEqual([plain.outcome, verificationExitCode(plain)], ['unchanged', 3])
    const known = await verifyRelease(folder, { fingerprint: right })
    assert.deepEqual([known.outcome, verificationExitCode(known)], ['verified', 0])
    const strange = await verifyRelease(folder, { fingerprint: other })
    assert.deepEqual([strange.outcome, verificationExitCode(strange)], ['other signer', 1])
    assert.equal((await verifyRelease(folder, { fingerprint: '' })).outcome, 'other signer')
  }
})

test('one byte changed in any file of the release is found and named', async (context) => {
  const { release } = await published(context)
  const cases: readonly (readonly [string, string])[] = [
    ['public/index.html', 'index.html: changed'],
    ['public/index.html.br', 'index.html.br: changed'],
    ['public/assets/mark.png', 'assets/mark.png: changed'],
    ['public/_headers', '_headers: changed'],
    ['hosting/nginx.conf', '../hosting/nginx.conf: changed'],
    ['manifest.json', '../manifest.json: changed'],
    ['manifest.sig', '../manifest.sig: changed'],
  ]
  for (const [path, expected] of cases) {
    const file = join(release.folder, path)
    const good = readFileSync(file)
    flipByte(file, Math.floor(good.length / 2))
    assert.deepEqual(changesOf(await verifyRelease(release.folder)), [expected])
    writeFileSync(file, good)
  }
  assert.equal((await verifyRelease(release.folder)).outcome, 'unchanged')
})

test('any one byte changed in the manifest or the signature is found', async (context) => {
  const { release } = await published(context)
  for (const name of ['manifest.json', 'manifest.sig']) {
    const file = join(release.folder, 'public', name)
    const good = readFileSync(file)
    for (let at = 0; at < good.length; at += name === 'manifest.sig' ? 1 : 37) {
      flipByte(file, at)
      const found = await verifyRelease(release.folder)
      assert.equal(found.outcome, 'changed', `${name} at ${at}`)
      assert.equal(verificationExitCode(found), 1)
      writeFileSync(file, good)
    }
  }
})

test('files that were added, removed, renamed or replaced by links are found and named', async (context) => {
  const { release } = await published(context)
  const inPublic = (path: string): string => join(release.folder, 'public', path)
  const whole = temporaryFolder(context)
  cpSync(release.folder, whole, { recursive: true })
  const cases: readonly (readonly [() => void, readonly string[]])[] = [
    [() => writeFileSync(inPublic('es/extra.html'), 'x'), ['es/extra.html: added']],
    [() => writeFileSync(join(release.folder, 'hosting', 'more'), 'x'), ['../hosting/more: added']],
    [() => rmSync(inPublic('claims'), { recursive: true }), ['claims/index.html: missing']],
    [
      () => renameSync(inPublic('index.json'), inPublic('other.json')),
      ['index.json: missing', 'other.json: added'],
    ],
    [() => writeFileSync(inPublic('assets/mark.png.br'), 'x'), ['assets/mark.png.br: changed']],
    [
      () => {
        renameSync(inPublic('404.html'), join(whole, 'kept.html'))
        symlinkSync(join(whole, 'kept.html'), inPublic('404.html'))
      },
      ['404.html: not a plain file'],
    ],
    [
      () => writeFileSync(inPublic('index.html.br'), brotliCompressSync(Buffer.alloc(5_000_000))),
      ['index.html.br: changed'],
    ],
    [() => rmSync(inPublic('manifest.sig')), ['manifest.sig: missing']],
    [() => rmSync(inPublic('manifest.json')), ['manifest.json: missing']],
  ]
  for (const [tamper, expected] of cases) {
    tamper()
    assert.deepEqual(changesOf(await verifyRelease(release.folder)), expected)
    rmSync(release.folder, { recursive: true })
    cpSync(whole, release.folder, { recursive: true })
    rmSync(join(release.folder, 'kept.html'), { force: true })
  }
})

test('a folder named for another release, and a folder that is none, are told apart', async (context) => {
  const { release, root } = await published(context)
  const moved = join(root, 'releases', '0'.repeat(64))
  renameSync(release.folder, moved)
  assert.deepEqual(changesOf(await verifyRelease(moved)), [
    'manifest.json: is not the manifest that the folder is named for',
  ])
  const empty = temporaryFolder(context)
  assert.equal((await verifyRelease(empty)).outcome, 'not a release')
  assert.equal((await verifyRelease(join(empty, 'nowhere'))).outcome, 'not a release')
  writeFileSync(join(empty, 'manifest.json'), '{"name":"some other program"}')
  assert.equal((await verifyRelease(empty)).outcome, 'not a release')
})

/** What somebody who can write to the host could do: alter a page, list it anew, sign with a key of their own. */
function resign(folder: string, key: SigningKey): void {
  const parsed = parseManifest(readFileSync(join(folder, 'manifest.json')))
  assert.ok(parsed.ok)
  const { kind, asOf, site, sources, brotli } = parsed.value
  const files = sampleFiles('false words')
  const bytes = manifestBytes(
    makeManifest({ kind, asOf, site, sources, brotli, files, hosting: [], keys: key.chain }),
  )
  for (const file of files) writeFileSync(join(folder, file.path), file.bytes)
  for (const name of ['index.html.br', 'index.json.br', '_headers'])
    rmSync(join(folder, name), { force: true })
  writeFileSync(join(folder, 'manifest.json'), bytes)
  writeFileSync(join(folder, 'manifest.sig'), signManifest(bytes, key))
}

test('pages signed anew by another key are whole in themselves, and refused by whoever knows the right key', async (context) => {
  const { release, key } = await published(context)
  const copy = temporaryFolder(context)
  const trusted = fingerprint(signerOf(key.chain))
  const thief = keyIn(temporaryFolder(context))
  const claimed: SigningKey = { ...thief, chain: [...key.chain, ...thief.chain] }
  const forged: SigningKey = {
    ...thief,
    chain: [
      ...key.chain,
      { publicKey: signerOf(thief.chain), endorsement: Buffer.alloc(64, 1).toString('base64') },
    ],
  }
  const underOldName: SigningKey = { ...thief, chain: key.chain }
  for (const [signer, alone, asked] of [
    [thief, 'unchanged', 'other signer'],
    [claimed, 'changed', 'changed'],
    [forged, 'changed', 'changed'],
    [underOldName, 'changed', 'changed'],
  ] as const) {
    cpSync(join(release.folder, 'public'), copy, { recursive: true })
    resign(copy, signer)
    assert.equal((await verifyRelease(copy)).outcome, alone)
    assert.equal((await verifyRelease(copy, { fingerprint: trusted })).outcome, asked)
  }
})

test('whoever knows an earlier key of the chain can follow it to the one that signed', async (context) => {
  const { key, keys, root } = await published(context)
  const next = rotateKey(keys)
  assert.ok(next.ok)
  const release = await publishSample({ root, key: next.value, words: 'verify' })
  const found = await verifyRelease(release.folder, { fingerprint: fingerprint(signerOf(key.chain)) })
  assert.equal(found.outcome, 'verified')
  assert.match(found.outcome === 'verified' ? found.notes.join() : '', /an earlier one; it is followed/)
})

test('a release is verified at its address, and a host that alters, drops or swells a file is found out', async (context) => {
  const { release, key } = await published(context)
  const served = await serveRelease({ folder: release.folder, port: 0 })
  assert.ok(served.ok)
  context.after(() => served.value.close())
  const print = fingerprint(signerOf(key.chain))
  const whole = await verifyRelease(served.value.url, { fingerprint: print })
  assert.equal(whole.outcome, 'verified')
  const bad: Readonly<Record<string, (body: Buffer) => Buffer | null>> = {
    '/index.html': (body) => Buffer.concat([body, Buffer.alloc(5_000_000)]),
    '/index.json': (body) => Buffer.from(body.map((byte, at) => (at === 3 ? byte ^ 1 : byte))),
    '/data/hotline.csv': () => null,
  }
  const host = createServer((request, response) => {
    const path = request.url ?? ''
    void fetch(new URL(path, served.value.url)).then(async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer())
      const altered = Object.hasOwn(bad, path) ? bad[path]?.(body) : body
      if (altered === null || altered === undefined)
        response.writeHead(302, { Location: 'http://other.example/' }).end()
      else response.end(altered)
    })
  }).listen(0, '127.0.0.1')
  context.after(() => host.close())
  await new Promise((resolve) => host.once('listening', resolve))
  // A server that listens on a port has an address of this kind.
  const { port } = host.address() as AddressInfo
  assert.deepEqual(changesOf(await verifyRelease(`http://127.0.0.1:${port}`, { fingerprint: print })), [
    'data/hotline.csv: missing',
    'index.html: changed',
    'index.json: changed',
  ])
  assert.equal((await verifyRelease('http://127.0.0.1:1/')).outcome, 'not a release')
})
