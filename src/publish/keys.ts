// The signing key on the publisher's machine: made at first use, kept outside repository and release, followed by the next.
import {
  type KeyObject,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
} from 'node:crypto'
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { type Result, no, yes } from '../kit/result.ts'
import { canonicalJson } from './canonical-json.ts'
import { writeDurably } from './durable.ts'
import { type KeyChain, type KeyLink, chainHolds, endorse, signerOf } from './key-chain.ts'

/** What a publisher signs with. The private key itself stays inside. */
export interface SigningKey {
  readonly chain: KeyChain
  readonly sign: (bytes: Uint8Array) => Uint8Array
}

const KEY_FILE = 'signing-key.json'

/** Where keys are kept: `$FREEDOM_FACTS_HOME`, else `$XDG_CONFIG_HOME/freedom-facts`, else `~/.config/freedom-facts`. */
export function keyFolder(environment: Readonly<Record<string, string | undefined>>, home: string): string {
  const own = environment['FREEDOM_FACTS_HOME']
  if (own !== undefined && own !== '') return resolve(own)
  const configuration = environment['XDG_CONFIG_HOME']
  const usable = configuration !== undefined && isAbsolute(configuration)
  return join(usable ? configuration : join(home, '.config'), 'freedom-facts')
}

/** Refuses a key folder from which the key could be committed or published by accident. */
export function checkKeyFolder(where: {
  readonly keys: string
  readonly site: string
  readonly out: string
}): Result<string, string> {
  const keys = realPath(where.keys)
  const remedy = 'Set FREEDOM_FACTS_HOME to a folder elsewhere, such as one in your home folder.'
  if (isInside(keys, realPath(where.out)))
    return no(
      `The key folder ${where.keys} is inside the output folder ${where.out}, from where it could be published. ${remedy}`,
    )
  const repository = repositoryOf(realPath(where.site))
  if (repository !== null && isInside(keys, repository))
    return no(
      `The key folder ${where.keys} is inside the repository ${repository}, from where it could be committed. ${remedy}`,
    )
  return yes(where.keys)
}

/** The key in `folder`; made there if there is none. Two processes that make it at once end with the same key. */
export function loadOrMakeKey(folder: string): Result<SigningKey, string> {
  const file = join(folder, KEY_FILE)
  if (!existsSync(file)) {
    const made = makeKey(folder)
    if (made.ok || !existsSync(file)) return made
  }
  return loaded(file, (key) => yes(signingKey(key)))
}

/** A new first key. Refuses where there is one already: it is followed by `rotateKey`, never overwritten. */
export function makeKey(folder: string): Result<SigningKey, string> {
  const file = join(folder, KEY_FILE)
  const pair = newPair()
  const key: StoredKey = {
    chain: [{ publicKey: pair.publicKey, endorsement: null }],
    privateKey: pair.privateKey,
  }
  return attempt(file, () => {
    prepareFolder(folder)
    if (existsSync(file)) return keyIsThere(file)
    return store({ file, key, place: linkNew }) ? yes(signingKey(key)) : keyIsThere(file)
  })
}

/** A new key that the present one endorses. The old private key is not kept: it has nothing left to sign. */
export function rotateKey(folder: string): Result<SigningKey, string> {
  const file = join(folder, KEY_FILE)
  if (!existsSync(file))
    return no(`There is no key in ${folder} to follow. Make one with: freedom-facts keys new.`)
  return loaded(file, (old) => {
    const pair = newPair()
    const oldKey = signerOf(old.chain)
    const link: KeyLink = {
      publicKey: pair.publicKey,
      endorsement: endorse(old.privateKey, oldKey, pair.publicKey),
    }
    const key: StoredKey = { chain: [...old.chain, link], privateKey: pair.privateKey }
    return attempt(file, () => {
      store({ file, key, place: renameOver })
      return yes(signingKey(key))
    })
  })
}

interface StoredKey {
  readonly chain: KeyChain
  readonly privateKey: KeyObject
}

function signingKey({ chain, privateKey }: StoredKey): SigningKey {
  return { chain, sign: (bytes) => sign(null, bytes, privateKey) }
}

function newPair(): { publicKey: string; privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { publicKey: spki(publicKey), privateKey }
}

function spki(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64')
}

function keyIsThere(file: string): Result<never, string> {
  return no(`There is a key in ${file} already. Let a new one follow it with: freedom-facts keys rotate.`)
}

function prepareFolder(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
}

/** Written beside its place, made durable, then put there in one step. Returns whether it came to stand there. */
function store(what: {
  file: string
  key: StoredKey
  place: (part: string, file: string) => boolean
}): boolean {
  const part = join(dirname(what.file), `.${basename(what.file)}.${randomBytes(6).toString('hex')}`)
  const privateKey = what.key.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
  const chain = what.key.chain.map(({ publicKey, endorsement }) => ({ publicKey, endorsement }))
  try {
    writeDurably(part, Buffer.from(canonicalJson({ format: 1, chain, privateKey })), 0o600)
    return what.place(part, what.file)
  } finally {
    rmSync(part, { force: true })
  }
}

function linkNew(part: string, file: string): boolean {
  try {
    linkSync(part, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function renameOver(part: string, file: string): boolean {
  renameSync(part, file)
  return true
}

function loaded<Value>(file: string, use: (key: StoredKey) => Result<Value, string>): Result<Value, string> {
  const read = attempt(file, () => {
    const open = process.platform === 'win32' ? 0 : statSync(file).mode & 0o077
    if (open !== 0) return no(`Others can read the key in ${file}. Close it with: chmod 600 ${file}`)
    return yes(readFileSync(file, 'utf8'))
  })
  if (!read.ok) return read
  const key = parseStored(read.value)
  if (key === null)
    return no(
      `The key in ${file} is damaged. Put back a copy of that file; without one, move it away and make a new key with: freedom-facts keys new.`,
    )
  return use(key)
}

/** The stored key, when its parts fit each other; `null` when the file is not one of ours or was altered. */
function parseStored(text: string): StoredKey | null {
  try {
    const { format, chain, privateKey } = JSON.parse(text) as { [part: string]: unknown } // unknown until checked below
    if (format !== 1 || !isChain(chain) || typeof privateKey !== 'string') return null
    const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
    const fits = chainHolds(chain) && spki(createPublicKey(key)) === signerOf(chain)
    return fits ? { chain, privateKey: key } : null
  } catch {
    return null
  }
}

function isChain(value: unknown): value is KeyChain {
  return Array.isArray(value) && value.length > 0 && value.every(isLink)
}

function isLink(value: unknown): value is KeyLink {
  if (typeof value !== 'object' || value === null) return false
  if (!('publicKey' in value) || !('endorsement' in value)) return false
  return (
    typeof value.publicKey === 'string' &&
    (value.endorsement === null || typeof value.endorsement === 'string')
  )
}

/** Trouble with the disk is said in a sentence that names the file. */
function attempt<Value>(file: string, work: () => Result<Value, string>): Result<Value, string> {
  try {
    return work()
  } catch (error) {
    const code = codeOf(error)
    if (code === null) throw error
    return no(
      `The key in ${file} could not be read or written (${code}). Check that the folder exists and is yours.`,
    )
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

function repositoryOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? null : repositoryOf(parent)
}

/** The path with its symbolic links resolved, as far as it exists. */
function realPath(path: string): string {
  const whole = resolve(path)
  try {
    return realpathSync(whole)
  } catch {
    const parent = dirname(whole)
    return parent === whole ? whole : join(realPath(parent), basename(whole))
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way.split(/[\\/]/)[0] !== '..' && !isAbsolute(way))
}
