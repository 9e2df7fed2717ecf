// Writes a release: beside the old one, checked, on the disk, and only then made the current one.
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Result, no, yes } from '../kit/result.ts'
import { byCodeUnit } from './canonical-json.ts'
import { type FileBytes, KEPT_QUALITY, type Quality, compressAll } from './compress.ts'
import { syncFolder, syncTree } from './durable.ts'
import { filesUnder } from './files-under.ts'
import { styleHashesOf } from './headers.ts'
import { hostFile, hostingFiles } from './hosting.ts'
import type { SigningKey } from './keys.ts'
import { isAsRemembered, rememberFiles } from './known-files.ts'
import {
  type Manifest,
  type ReleaseKind,
  type ReleaseSite,
  type SourceEdition,
  makeManifest,
  manifestBytes,
  manifestId,
  signManifest,
} from './manifest.ts'
import {
  clearLeftovers,
  currentId,
  lockReleases,
  markNew,
  pruneReleases,
  releaseFolder,
  releasesFolder,
  switchTo,
  unusedName,
} from './release-folder.ts'
import { pathsFault } from './release-path.ts'

/** The steps of a publication, in order. */
export const STEPS = [
  'clear',
  'compress',
  'sign',
  'write',
  'check',
  'sync',
  'place',
  'link',
  'switch',
  'prune',
  'done',
] as const
export type Step = (typeof STEPS)[number]

export interface Progress {
  readonly done: number
  readonly of: number
}

export interface ReleaseOptions {
  /** The output folder: `out`. */
  readonly root: string
  readonly files: readonly FileBytes[]
  readonly kind: ReleaseKind
  readonly asOf: string
  readonly site: ReleaseSite
  readonly sources: readonly SourceEdition[]
  readonly key: SigningKey
  readonly quality: Quality
  /** Where what is compressed best is kept from run to run; `cache` in the output folder unless it says so. */
  readonly cacheFolder?: string
  /** Called before each step, and within `compress` and `write` before each file. */
  readonly onStep?: (step: Step, progress?: Progress) => void
}

export interface Release {
  readonly id: string
  readonly folder: string
  readonly manifest: Manifest
  /** Whether the same release was there already. */
  readonly reused: boolean
}

/**
 * Writes the release and makes it the current one.
 *
 * Ensures  the same files, settings and key give the same bytes; a kill at any moment leaves `current` at one whole
 *          release; what was written has been read back and compared before it can become current.
 */
export async function writeRelease(options: ReleaseOptions): Promise<Result<Release, string>> {
  const fault = pathsFault(options.files.map(({ path }) => path))
  if (fault !== null) return no(`${fault} Nothing was published; the release stays as it was.`)
  const lock = lockReleases(options.root)
  if (!lock.ok) return lock
  try {
    return await writeLocked(options)
  } finally {
    lock.value.release()
  }
}

async function writeLocked(options: ReleaseOptions): Promise<Result<Release, string>> {
  const { root, onStep } = options
  onStep?.('clear')
  clearLeftovers(root)
  const { id, manifest, files } = await composeRelease(options)
  const target = releaseFolder(root, id)
  const reused = existsSync(target)
  const isWhole = reused && differences(target, files).length === 0
  if (!isWhole) {
    const fault = writeBeside({ root, target, files, onStep })
    if (fault !== null) return no(fault)
  }
  markNew(root, id)
  switchTo(root, id, onStep)
  onStep?.('prune')
  pruneReleases(root)
  rememberFiles(target, files)
  onStep?.('done')
  return yes({ id, folder: target, manifest, reused })
}

/** Written under a name of its own, read back, on the disk, then under its right name. Returns what went wrong. */
function writeBeside(what: {
  root: string
  target: string
  files: Contents
  onStep: ReleaseOptions['onStep']
}): string | null {
  const { root, target, files, onStep } = what
  const folder = join(releasesFolder(root), unusedName('new'))
  const written = writeAll({ folder, files, earlier: currentFolder(root), onStep })
  onStep?.('check')
  const bad = [...written]
    .filter(([path, bytes]) => !readFileSync(join(folder, path)).equals(bytes))
    .map(([path]) => path)
  if (bad.length > 0) {
    rmSync(folder, { recursive: true, force: true })
    return `The disk gave back other bytes than were written, in ${bad.join(', ')}. Nothing was published; check the disk.`
  }
  onStep?.('sync')
  syncTree(folder)
  onStep?.('place')
  place({ folder, target, files })
  syncFolder(releasesFolder(root))
  return null
}

function currentFolder(root: string): string | null {
  const id = currentId(root)
  return id === null ? null : releaseFolder(root, id)
}

type Contents = ReadonlyMap<string, Uint8Array>

interface Composed {
  readonly id: string
  readonly manifest: Manifest
  /** Every file of the release's folder, by its path there. */
  readonly files: Contents
}

async function composeRelease(options: ReleaseOptions): Promise<Composed> {
  const { kind, asOf, site, sources, key, quality, onStep } = options
  onStep?.('compress')
  const facts = {
    kind,
    site,
    styleHashes: styleHashesOf(options.files),
    paths: options.files.map(({ path }) => path),
  }
  const files = [...options.files, hostFile(facts)].toSorted((a, b) => byCodeUnit(a.path, b.path))
  const hosting = hostingFiles(facts)
  const compressing = {
    quality,
    ...(quality === KEPT_QUALITY ? { cacheFolder: options.cacheFolder ?? join(options.root, 'cache') } : {}),
    onProgress: (done: number, of: number) => onStep?.('compress', { done, of }),
  }
  const packed = await compressAll(
    files.filter(({ path }) => path !== '_headers'),
    compressing,
  )
  onStep?.('sign')
  const manifest = makeManifest({
    kind,
    asOf,
    site,
    sources,
    brotli: quality,
    files,
    hosting,
    keys: key.chain,
  })
  const bytes = manifestBytes(manifest)
  const signature = signManifest(bytes, key)
  const contents = new Map<string, Uint8Array>()
  for (const file of files) contents.set(`public/${file.path}`, file.bytes)
  for (const [path, small] of packed) contents.set(`public/${path}.br`, small)
  for (const file of hosting) contents.set(`hosting/${file.path}`, file.bytes)
  for (const folder of ['', 'public/']) {
    contents.set(`${folder}manifest.json`, bytes)
    contents.set(`${folder}manifest.sig`, signature)
  }
  return { id: manifestId(bytes), manifest, files: contents }
}

/**
 * Writes the files, and yields those that it wrote. One that stands in the current release with the same bytes is linked
 * instead: making a file takes fifteen times as long as giving one another name.
 */
function writeAll(what: {
  folder: string
  files: Contents
  earlier: string | null
  onStep: ReleaseOptions['onStep']
}): Contents {
  const { folder, files, earlier, onStep } = what
  const made = new Set<string>()
  const written = new Map<string, Uint8Array>()
  let done = 0
  onStep?.('write', { done, of: files.size })
  mkdirSync(folder)
  for (const [path, bytes] of files) {
    const file = join(folder, path)
    const parent = dirname(file)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    if (earlier === null || !isLinked({ earlier, path, to: file, bytes })) {
      writeFileSync(file, bytes, { flag: 'wx', mode: 0o644 })
      written.set(path, bytes)
    }
    onStep?.('write', { done: ++done, of: files.size })
  }
  return written
}

/**
 * Links the file of the earlier release as `to` if it holds these bytes. One that is missing, altered or on another disk is
 * not linked; one that this process has read back, and that nobody has touched since, is not read once more.
 */
function isLinked(what: { earlier: string; path: string; to: string; bytes: Uint8Array }): boolean {
  const { earlier, path, to, bytes } = what
  const from = join(earlier, path)
  try {
    const stat = lstatSync(from, { bigint: true })
    if (!stat.isFile()) return false
    if (!isAsRemembered({ folder: earlier, path, bytes, stat }) && !readFileSync(from).equals(bytes))
      return false
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

/** Paths in `folder` whose bytes are not those of `files`, are missing, or do not belong there. */
function differences(folder: string, files: Contents): string[] {
  const bad: string[] = []
  const found = new Set<string>()
  for (const { path, kind } of filesUnder(folder)) {
    if (kind === 'folder') continue
    found.add(path)
    const expected = files.get(path)
    if (kind !== 'file' || expected === undefined || !readFileSync(join(folder, path)).equals(expected))
      bad.push(path)
  }
  for (const path of files.keys()) if (!found.has(path)) bad.push(path)
  return bad
}

/**
 * Puts the new folder under its name. The same release that stands there altered is put right file by file, each in
 * one step, so that a reader never finds a file missing.
 */
function place(what: { folder: string; target: string; files: Contents }): void {
  const { folder, target, files } = what
  if (!existsSync(target)) {
    renameSync(folder, target)
    return
  }
  const bad = differences(target, files)
  for (const path of bad) if (!files.has(path)) rmSync(join(target, path), { force: true })
  for (const path of bad) {
    if (!files.has(path)) continue
    const file = join(target, path)
    if (existsSync(file) && lstatSync(file).isDirectory()) rmSync(file, { recursive: true })
    mkdirSync(dirname(file), { recursive: true })
    renameSync(join(folder, path), file)
  }
  syncTree(target)
  rmSync(folder, { recursive: true, force: true })
}
