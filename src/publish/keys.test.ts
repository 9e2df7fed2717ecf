import assert from 'node:assert/strict'
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { chainHolds, findInChain, fingerprint, signatureFits, signerOf } from './key-chain.ts'
import { checkKeyFolder, keyFolder, loadOrMakeKey, makeKey, rotateKey } from './keys.ts'
import { keyIn, temporaryFolder } from './sample-release.ts'

test('the key folder is the one that was set, else that of the desktop, else one in the home folder', () => {
  assert.equal(keyFolder({ FREEDOM_FACTS_HOME: '/keys', XDG_CONFIG_HOME: '/x' }, '/home/a'), '/keys')
  assert.equal(keyFolder({ XDG_CONFIG_HOME: '/x' }, '/home/a'), '/x/freedom-facts')
  assert.equal(keyFolder({ XDG_CONFIG_HOME: 'not absolute' }, '/home/a'), '/home/a/.config/freedom-facts')
  assert.equal(keyFolder({ FREEDOM_FACTS_HOME: '' }, '/home/a'), '/home/a/.config/freedom-facts')
})

test('a key is made once, for its owner alone, and is the same when it is loaded again', (context) => {
  const folder = join(temporaryFolder(context), 'deep', 'keys')
  const first = keyIn(folder)
  assert.deepEqual(keyIn(folder).chain, first.chain)
  assert.equal(statSync(folder).mode & 0o777, 0o700)
  assert.equal(statSync(join(folder, 'signing-key.json')).mode & 0o777, 0o600)
  assert.deepEqual(readdirSync(folder), ['signing-key.json'])
  assert.equal(makeKey(folder).ok, false)
  const bytes = Buffer.from('words')
  const signature = Buffer.from(first.sign(bytes)).toString('base64')
  assert.ok(signatureFits({ publicKey: signerOf(first.chain), signature, bytes }))
  assert.ok(!signatureFits({ publicKey: signerOf(first.chain), signature, bytes: Buffer.from('other') }))
})

test('a fingerprint is 64 hexadecimal characters in groups of eight, and is found however it is spaced', (context) => {
  const { chain } = keyIn(temporaryFolder(context))
  const print = fingerprint(signerOf(chain))
  assert.match(print, /^(?:[0-9a-f]{8} ){7}[0-9a-f]{8}$/)
  assert.equal(findInChain(chain, print.replaceAll(' ', '').toUpperCase()), 0)
  assert.equal(findInChain(chain, print.slice(0, 8)), -1)
  assert.equal(findInChain(chain, ''), -1)
})

test('each new key is endorsed by the one before it, and a chain with any link altered does not hold', (context) => {
  const folder = temporaryFolder(context)
  const first = keyIn(folder)
  rotateKey(folder)
  const third = rotateKey(folder)
  assert.ok(third.ok)
  const { chain } = third.value
  assert.equal(chain.length, 3)
  assert.ok(chainHolds(chain))
  assert.deepEqual(chain[0], first.chain[0])
  assert.deepEqual(keyIn(folder).chain, chain)
  const [a, b, c] = chain
  assert.ok(a && b && c)
  assert.ok(!chainHolds([a, c]), 'a link left out')
  assert.ok(!chainHolds([b, c]), 'the first link left out')
  assert.ok(!chainHolds([a, { ...b, endorsement: c.endorsement }]), 'the word of another key')
  assert.ok(!chainHolds([a, { ...b, endorsement: null }]), 'no word at all')
  const stranger = keyIn(temporaryFolder(context)).chain[0]
  assert.ok(stranger)
  assert.ok(
    !chainHolds([a, { ...b, publicKey: stranger.publicKey }]),
    'a stranger in the place of the second',
  )
})

test('a key folder inside the repository of the site or inside the output folder is refused, by a link too', (context) => {
  const root = temporaryFolder(context)
  const site = join(root, 'repository', 'sites', 'missouri')
  const out = join(root, 'out')
  for (const folder of [site, join(root, 'repository', '.git'), out, join(root, 'home')])
    mkdirSync(folder, { recursive: true })
  symlinkSync(join(root, 'repository'), join(root, 'home', 'link'))
  const check = (keys: string): boolean => checkKeyFolder({ keys, site, out }).ok
  assert.equal(check(join(root, 'repository', 'keys')), false)
  assert.equal(check(join(root, 'home', 'link', 'not', 'yet', 'there')), false)
  assert.equal(check(join(out, 'keys')), false)
  assert.equal(check(join(root, 'home', 'keys')), true)
  assert.equal(check(join(root, '..out-keys')), true)
})

test('a key that others can read, or that is damaged, is refused with a sentence that names it', (context) => {
  const folder = temporaryFolder(context)
  keyIn(folder)
  const file = join(folder, 'signing-key.json')
  chmodSync(file, 0o644)
  const open = loadOrMakeKey(folder)
  assert.ok(!open.ok && open.refusal.includes(`chmod 600 ${file}`))
  chmodSync(file, 0o600)
  const good = readFileSync(file, 'utf8')
  const other = temporaryFolder(context)
  keyIn(other)
  const foreign: unknown = JSON.parse(readFileSync(join(other, 'signing-key.json'), 'utf8'))
  const mixed = { ...JSON.parse(good), privateKey: (foreign as { privateKey: string }).privateKey } // our own file
  for (const bad of [
    '',
    '{',
    '[]',
    '{"format":1,"chain":[],"privateKey":""}',
    good.slice(0, 90),
    JSON.stringify(mixed),
  ]) {
    writeFileSync(file, bad)
    for (const result of [loadOrMakeKey(folder), rotateKey(folder)])
      assert.ok(!result.ok && result.refusal.includes(file) && result.refusal.includes('damaged'))
    assert.equal(readFileSync(file, 'utf8'), bad, 'left as it was')
  }
})
