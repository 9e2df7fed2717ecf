// Is this release what its signer published, to the last byte? Of a folder, or of an address on the web.
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { sha256Hex } from '../kit/hash.ts'
import { byCodeUnit } from './canonical-json.ts'
import { inParallel } from './in-parallel.ts'
import { chainHolds, findInChain, fingerprint, signerOf } from './key-chain.ts'
import {
  type FileEntry,
  MANIFEST_BYTES_LIMIT,
  type Manifest,
  manifestId,
  manifestSignatureFits,
  parseManifest,
} from './manifest.ts'
import { type NoFile, type ReleaseReader, addressReader, folderReader } from './release-reader.ts'

const unpack = promisify(brotliDecompress)

export const CHANGES = [
  'changed',
  'missing',
  'added',
  'not a plain file',
  'could not be read',
  'does not fit the signature',
  'breaks the chain of keys',
  'is not the manifest that the folder is named for',
] as const

export interface Change {
  readonly path: string
  readonly how: (typeof CHANGES)[number]
}

interface Checked {
  readonly id: string
  readonly manifest: Manifest
  /** The fingerprint of the key that signed. */
  readonly signer: string
  /** Sentences: what was not, or could not be, checked. */
  readonly notes: readonly string[]
}

export type Verification =
  /** Every byte is as published, by the key that was asked for or one that follows it. */
  | ({ readonly outcome: 'verified' } & Checked)
  /** Every byte is as somebody published it; nobody said who that should be. */
  | ({ readonly outcome: 'unchanged' } & Checked)
  /** Whole, but signed by a key that is not the one asked for and does not follow it. */
  | ({ readonly outcome: 'other signer' } & Checked)
  | { readonly outcome: 'changed'; readonly changes: readonly Change[] }
  | { readonly outcome: 'not a release'; readonly why: string }

export interface VerifyOptions {
  /** Of the key that is trusted, in any spacing. */
  readonly fingerprint?: string
  readonly onProgress?: (done: number, of: number) => void
  /** Given each file as it is found whole, with its brotli copy: what is served is what was checked. */
  readonly onFile?: (file: { path: string; bytes: Uint8Array; packed: Uint8Array | null }) => void
}

/** Exit codes of `verify`: 0 verified, 3 unchanged with the signer not checked, 1 everything else. */
export function verificationExitCode({ outcome }: Verification): 0 | 1 | 3 {
  return outcome === 'verified' ? 0 : outcome === 'unchanged' ? 3 : 1
}

const AT_ONCE = 8
const SIGNATURE_BYTES_LIMIT = 200
/** Hosts read this file and do not show it. */
const NOT_SHOWN = new Set(['_headers'])

/** Checks the signature, the id, every file by its hash, and that nothing is missing or added. */
export async function verifyRelease(where: string, options: VerifyOptions = {}): Promise<Verification> {
  const reader = /^https?:\/\//i.test(where) ? addressReader(where) : folderReader(where)
  const opened = await openManifest(reader, where)
  if ('outcome' in opened) return opened
  const { manifest, id } = opened
  const changes = [
    ...opened.changes,
    ...(await fileChanges({ reader, manifest, options })),
    ...(await outerChanges(reader, opened)),
    ...addedFiles(reader, manifest),
  ]
  if (changes.length > 0)
    return { outcome: 'changed', changes: changes.toSorted((a, b) => byCodeUnit(a.path, b.path)) }
  options.onFile?.({ path: 'manifest.json', bytes: opened.bytes, packed: null })
  options.onFile?.({ path: 'manifest.sig', bytes: opened.signatureFile, packed: null })
  const notes =
    reader.list === null
      ? ['Files that were added at an address cannot be seen from outside; verify the folder for that.']
      : []
  const checked = { id, manifest, signer: fingerprint(signerOf(manifest.keys)), notes }
  if (options.fingerprint === undefined) return { outcome: 'unchanged', ...checked }
  const place = findInChain(manifest.keys, options.fingerprint)
  if (place < 0) return { outcome: 'other signer', ...checked }
  if (place === manifest.keys.length - 1) return { outcome: 'verified', ...checked }
  const note = `The key given is an earlier one; it is followed, by its own signature, by the key ${checked.signer}.`
  return { outcome: 'verified', ...checked, notes: [note, ...notes] }
}

interface Opened {
  readonly manifest: Manifest
  readonly id: string
  readonly bytes: Uint8Array
  readonly signatureFile: Uint8Array
  readonly changes: readonly Change[]
}

async function openManifest(reader: ReleaseReader, where: string): Promise<Opened | Verification> {
  const manifestFile = await reader.read('manifest.json', MANIFEST_BYTES_LIMIT)
  const signature = await reader.read('manifest.sig', SIGNATURE_BYTES_LIMIT)
  if (!manifestFile.ok && !signature.ok)
    return { outcome: 'not a release', why: `There is no manifest.json with its manifest.sig at ${where}.` }
  if (!manifestFile.ok)
    return { outcome: 'changed', changes: [{ path: 'manifest.json', how: changeFrom(manifestFile.refusal) }] }
  const parsed = parseManifest(manifestFile.value)
  if (!signature.ok) {
    if (!parsed.ok)
      return { outcome: 'not a release', why: `${parsed.refusal} There is no manifest.sig beside it either.` }
    return { outcome: 'changed', changes: [{ path: 'manifest.sig', how: changeFrom(signature.refusal) }] }
  }
  if (!parsed.ok) return { outcome: 'changed', changes: [{ path: 'manifest.json', how: 'changed' }] }
  const manifest = parsed.value
  const bytes = manifestFile.value
  const id = manifestId(bytes)
  const changes: Change[] = []
  if (!manifestSignatureFits({ manifest, bytes, signatureFile: signature.value }))
    changes.push({ path: 'manifest.json', how: 'does not fit the signature' })
  if (!chainHolds(manifest.keys)) changes.push({ path: 'manifest.json', how: 'breaks the chain of keys' })
  if (reader.namedId !== null && reader.namedId !== id)
    changes.push({ path: 'manifest.json', how: 'is not the manifest that the folder is named for' })
  return { manifest, id, bytes, signatureFile: signature.value, changes }
}

async function fileChanges(what: {
  reader: ReleaseReader
  manifest: Manifest
  options: VerifyOptions
}): Promise<readonly Change[]> {
  const { reader, manifest, options } = what
  const listed = Object.entries(manifest.files).filter(
    ([path]) => reader.list !== null || !NOT_SHOWN.has(path),
  )
  let done = 0
  const found = await inParallel(listed, AT_ONCE, async ([path, entry]): Promise<Change | null> => {
    const file = await reader.read(path, entry.bytes)
    options.onProgress?.(++done, listed.length)
    if (!file.ok) return { path, how: changeFrom(file.refusal) }
    if (!fits(file.value, entry)) return { path, how: 'changed' }
    // An address hands out what is packed already unpacked.
    const packed = reader.list === null ? null : await reader.read(`${path}.br`, entry.bytes)
    if (packed !== null && !packed.ok && packed.refusal !== 'missing')
      return { path: `${path}.br`, how: changeFrom(packed.refusal) }
    const small = packed?.ok === true ? packed.value : null
    if (small !== null && !(await unpacksTo(small, entry))) return { path: `${path}.br`, how: 'changed' }
    options.onFile?.({ path, bytes: file.value, packed: small })
    return null
  })
  return found.filter((change) => change !== null)
}

function fits(bytes: Uint8Array, entry: Pick<FileEntry, 'bytes' | 'sha256'>): boolean {
  return bytes.length === entry.bytes && sha256Hex(bytes) === entry.sha256
}

/** Unpacks no more than the file may be long, so that a small copy cannot grow without end. */
async function unpacksTo(packed: Uint8Array, entry: FileEntry): Promise<boolean> {
  try {
    return fits(await unpack(packed, { maxOutputLength: Math.max(1, entry.bytes) }), entry)
  } catch {
    return false
  }
}

/** The files beside `public/`: the same manifest and signature once more, and the settings for web servers. */
async function outerChanges(reader: ReleaseReader, opened: Opened): Promise<readonly Change[]> {
  const { readOuter } = reader
  if (readOuter === null) return []
  const expected: readonly (readonly [string, Pick<FileEntry, 'bytes' | 'sha256'>])[] = [
    ['manifest.json', { sha256: sha256Hex(opened.bytes), bytes: opened.bytes.length }],
    ['manifest.sig', { sha256: sha256Hex(opened.signatureFile), bytes: opened.signatureFile.length }],
    ...Object.entries(opened.manifest.hosting).map(([path, entry]) => [`hosting/${path}`, entry] as const),
  ]
  const found = await inParallel(expected, AT_ONCE, async ([path, entry]): Promise<Change | null> => {
    const file = await readOuter(path, entry.bytes)
    if (!file.ok) return { path: `../${path}`, how: changeFrom(file.refusal) }
    return fits(file.value, entry) ? null : { path: `../${path}`, how: 'changed' }
  })
  return found.filter((change) => change !== null)
}

function addedFiles(reader: ReleaseReader, manifest: Manifest): readonly Change[] {
  if (reader.list === null) return []
  const known = new Set(['manifest.json', 'manifest.sig', 'public/manifest.json', 'public/manifest.sig'])
  for (const path of Object.keys(manifest.hosting)) known.add(`hosting/${path}`)
  for (const path of Object.keys(manifest.files)) known.add(`public/${path}`).add(`public/${path}.br`)
  return reader
    .list()
    .filter((path) => !known.has(path))
    .map((path) => ({
      path: path.startsWith('public/') ? path.slice('public/'.length) : `../${path}`,
      how: 'added',
    }))
}

function changeFrom(why: NoFile): Change['how'] {
  switch (why) {
    case 'missing':
      return 'missing'
    case 'too large':
      return 'changed'
    case 'not a plain file':
      return 'not a plain file'
    case 'unreachable':
      return 'could not be read'
  }
}
