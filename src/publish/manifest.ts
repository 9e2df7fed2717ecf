// The manifest of a release: every file by its hash, the editions of the sources, and who signed; its own hash is the id.
import { sha256Hex } from '../kit/hash.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { byCodeUnit, canonicalJson } from './canonical-json.ts'
import type { FileBytes, Quality } from './compress.ts'
import { contentType } from './content-type.ts'
import { digestOf } from './digest.ts'
import { type KeyChain, signatureFits, signerOf } from './key-chain.ts'
import type { SigningKey } from './keys.ts'
import { pathFault } from './release-path.ts'

/** A `preview` is built from a site that the gate has not let through; a `release` has passed every rule. */
export const RELEASE_KINDS = ['preview', 'release'] as const
export type ReleaseKind = (typeof RELEASE_KINDS)[number]

export interface FileEntry {
  readonly sha256: string
  readonly bytes: number
  readonly type: string
}

/** Which edition of a source the figures rest on. */
export interface SourceEdition {
  readonly id: string
  readonly published: string
  readonly read: string
}

export interface ReleaseSite {
  readonly name: string
  readonly url: string
}

export interface Manifest {
  readonly format: 1
  readonly kind: ReleaseKind
  /** ISO date: what the site said on that day. */
  readonly asOf: string
  readonly site: ReleaseSite
  readonly sources: readonly SourceEdition[]
  /** The quality of the brotli copies beside the files, which are not listed: each must unpack to its file. */
  readonly brotli: Quality
  /** By path under `public/`, without the manifest and its signature. */
  readonly files: Readonly<Record<string, FileEntry>>
  /** By path under `hosting/`: settings for web servers, made with the release. */
  readonly hosting: Readonly<Record<string, FileEntry>>
  /** Public keys from the first to the one that signed this. */
  readonly keys: KeyChain
}

export interface ManifestParts extends Pick<
  Manifest,
  'kind' | 'asOf' | 'site' | 'sources' | 'brotli' | 'keys'
> {
  readonly files: readonly FileBytes[]
  readonly hosting: readonly FileBytes[]
}

/** Bounds what is read from a stranger: a hundred thousand files fit. */
export const MANIFEST_BYTES_LIMIT = 32_000_000

export function makeManifest(parts: ManifestParts): Manifest {
  const { kind, asOf, site, brotli, keys } = parts
  return {
    format: 1,
    kind,
    asOf,
    site: { name: site.name, url: site.url },
    sources: parts.sources
      .map(({ id, published, read }) => ({ id, published, read }))
      .toSorted((a, b) => byCodeUnit(a.id, b.id)),
    brotli,
    files: entriesOf(parts.files),
    hosting: entriesOf(parts.hosting),
    keys: keys.map(({ publicKey, endorsement }) => ({ publicKey, endorsement })),
  }
}

function entriesOf(files: readonly FileBytes[]): Record<string, FileEntry> {
  return Object.fromEntries(
    files.map(({ path, bytes }) => [
      path,
      { sha256: digestOf(bytes), bytes: bytes.length, type: contentType(path) },
    ]),
  )
}

/** The bytes that are signed and hashed. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  const { files, hosting, keys, site, sources, ...plain } = manifest
  return Buffer.from(
    canonicalJson({
      ...plain,
      site: { ...site },
      sources: sources.map((source) => ({ ...source })),
      files: plainEntries(files),
      hosting: plainEntries(hosting),
      keys: keys.map((link) => ({ ...link })),
    }),
  )
}

function plainEntries(
  entries: Manifest['files'],
): Record<string, { sha256: string; bytes: number; type: string }> {
  return Object.fromEntries(Object.entries(entries).map(([path, entry]) => [path, { ...entry }]))
}

/** The release's id: 64 hexadecimal characters. */
export function manifestId(bytes: Uint8Array): string {
  return sha256Hex(bytes)
}

/** The content of `manifest.sig`: one line of base 64. */
export function signManifest(bytes: Uint8Array, key: SigningKey): Uint8Array {
  return Buffer.from(`${Buffer.from(key.sign(bytes)).toString('base64')}\n`)
}

/** Whether `manifest.sig` is the signature of these bytes by the last key of the manifest's own chain. */
export function manifestSignatureFits(signed: {
  manifest: Manifest
  bytes: Uint8Array
  signatureFile: Uint8Array
}): boolean {
  const text = Buffer.from(signed.signatureFile).toString('latin1')
  if (!text.endsWith('\n')) return false
  return signatureFits({
    publicKey: signerOf(signed.manifest.keys),
    signature: text.slice(0, -1),
    bytes: signed.bytes,
  })
}

/**
 * The manifest in these bytes, or what is wrong with them, as a sentence.
 *
 * Ensures  every path stays inside its folder, and the bytes are the one canonical text of the manifest.
 */
export function parseManifest(bytes: Uint8Array): Result<Manifest, string> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return no('The manifest is not JSON.')
  }
  if (!isManifest(value))
    return no('The manifest does not have the parts that a manifest of Freedom Facts has.')
  const bad = [...Object.keys(value.files), ...Object.keys(value.hosting)].find(
    (path) => pathFault(path) !== null,
  )
  if (bad !== undefined)
    return no(`The manifest names the path ${JSON.stringify(bad)}, which no release may hold.`)
  if (!Buffer.from(manifestBytes(value)).equals(bytes))
    return no('The manifest is not in its canonical form.')
  return yes(value)
}

function isManifest(value: unknown): value is Manifest {
  return (
    hasParts(value, ['asOf', 'brotli', 'files', 'format', 'hosting', 'keys', 'kind', 'site', 'sources']) &&
    value['format'] === 1 &&
    (RELEASE_KINDS as readonly unknown[]).includes(value['kind']) &&
    typeof value['asOf'] === 'string' &&
    (value['brotli'] === 5 || value['brotli'] === 11) &&
    isText(value['site'], ['name', 'url']) &&
    isListOf(value['sources'], (source) => isText(source, ['id', 'published', 'read'])) &&
    isEntries(value['files']) &&
    isEntries(value['hosting']) &&
    isListOf(value['keys'], isLink) &&
    Array.isArray(value['keys']) &&
    value['keys'].length > 0
  )
}

function isEntries(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every(isEntry)
}

function isEntry(value: unknown): boolean {
  return (
    hasParts(value, ['bytes', 'sha256', 'type']) &&
    Number.isSafeInteger(value['bytes']) &&
    Number(value['bytes']) >= 0 &&
    typeof value['type'] === 'string' &&
    typeof value['sha256'] === 'string' &&
    /^[0-9a-f]{64}$/.test(value['sha256'])
  )
}

function isLink(value: unknown): boolean {
  return (
    hasParts(value, ['endorsement', 'publicKey']) &&
    typeof value['publicKey'] === 'string' &&
    (value['endorsement'] === null || typeof value['endorsement'] === 'string')
  )
}

function isText(value: unknown, parts: readonly string[]): boolean {
  return hasParts(value, parts) && parts.every((part) => typeof value[part] === 'string')
}

function isListOf(value: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits)
}

/** Exactly these parts, no more: what is signed is all that is read. */
function hasParts(value: unknown, parts: readonly string[]): value is Record<string, unknown> {
  return (
    isRecord(value) && Object.keys(value).toSorted(byCodeUnit).join() === parts.toSorted(byCodeUnit).join()
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
