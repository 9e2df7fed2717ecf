// The output folder: releases side by side, one of them current, and how to read it, switch, and clear what is old.
import { randomBytes } from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { type Result, no, yes } from '../kit/result.ts'
import { syncFolder } from './durable.ts'
import { stampOfFile } from './file-stamp.ts'
import { type Lock, takeLock } from './lock.ts'
import { type Manifest, parseManifest } from './manifest.ts'

/** How many releases are kept, the current one among them. */
export const RELEASES_KEPT = 5

const RELEASE_ID = /^[0-9a-f]{64}$/
/** What a run that was killed may leave behind: a release half written or half removed, a link not yet in place. */
const LEFTOVER = /^\.(?:new|old)-[0-9a-f]+$/

export interface ReleaseListing {
  readonly id: string
  readonly kind: Manifest['kind']
  readonly asOf: string
  readonly current: boolean
  readonly createdAt: Date
}

export function releasesFolder(root: string): string {
  return join(root, 'releases')
}

export function releaseFolder(root: string, id: string): string {
  return join(root, 'releases', id)
}

/** The link that always names one whole release. */
export function currentLink(root: string): string {
  return join(root, 'current')
}

/** A name that nothing has yet, which the next run clears away if this one is killed. */
export function unusedName(purpose: 'new' | 'old'): string {
  return `.${purpose}-${randomBytes(8).toString('hex')}`
}

/** Makes the folders and takes the lock that every change to them needs; a refusal says who is in the way. */
export function lockReleases(root: string): Result<Lock, string> {
  const folder = releasesFolder(root)
  mkdirSync(folder, { recursive: true })
  if (!lstatSync(folder).isDirectory())
    return no(
      `${folder} is a link to somewhere else. Remove it, so that releases are written where they are served from.`,
    )
  const lock = takeLock(join(root, '.lock'))
  if (lock === null)
    return no(
      `Another publication is under way in ${root}. Wait until it has ended, then run the command again.`,
    )
  return yes(lock)
}

/** Clears what killed runs left behind. Requires the lock: whoever made it is gone. */
export function clearLeftovers(root: string): void {
  for (const folder of [root, releasesFolder(root)]) {
    for (const name of readdirSync(folder)) {
      if (LEFTOVER.test(name)) rmSync(join(folder, name), { recursive: true, force: true })
    }
  }
}

/** The id of the current release; `null` before the first. */
export function currentId(root: string): string | null {
  try {
    const id = basename(readlinkSync(currentLink(root)))
    return RELEASE_ID.test(id) ? id : null
  } catch {
    return null
  }
}

/**
 * Makes this release the current one, in one step: a reader sees the old one whole or the new one whole.
 *
 * Requires  the lock; the release is there, checked, and on the disk.
 */
export function switchTo(root: string, id: string, onStep?: (step: 'link' | 'switch') => void): void {
  const link = join(root, unusedName('new'))
  onStep?.('link')
  symlinkSync(join('releases', id), link, 'dir')
  onStep?.('switch')
  renameSync(link, currentLink(root))
  syncFolder(root)
}

/** Whether the current release is a preview; null where there is none, or none that can be read. */
export function currentKind(root: string): Manifest['kind'] | null {
  const id = currentId(root)
  return id === null ? null : (factsOf(releaseFolder(root, id))?.kind ?? null)
}

/** Every whole release, newest first. */
export function listReleases(root: string): readonly ReleaseListing[] {
  const current = currentId(root)
  return namesIn(releasesFolder(root))
    .filter((name) => RELEASE_ID.test(name))
    .flatMap((id): ReleaseListing[] => {
      const facts = factsOf(releaseFolder(root, id))
      if (facts === null) return []
      const createdAt = lstatSync(releaseFolder(root, id)).mtime
      return [{ id, ...facts, current: id === current, createdAt }]
    })
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
}

/** A release that is published again counts as new. */
export function markNew(root: string, id: string): void {
  const now = new Date()
  utimesSync(releaseFolder(root, id), now, now)
}

/** Removes all but the newest releases, and never the current one. Requires the lock. */
export function pruneReleases(root: string): void {
  const listed = listReleases(root)
  const whole = new Set(listed.map(({ id }) => id))
  const spare = listed.filter(({ current }) => !current).slice(RELEASES_KEPT - 1)
  const broken = namesIn(releasesFolder(root)).filter(
    (name) => RELEASE_ID.test(name) && !whole.has(name) && name !== currentId(root),
  )
  for (const id of [...spare.map((release) => release.id), ...broken]) removeRelease(root, id)
}

/** First out of its name, then away: a kill in between leaves a leftover, not half a release. */
function removeRelease(root: string, id: string): void {
  const old = join(releasesFolder(root), unusedName('old'))
  renameSync(releaseFolder(root, id), old)
  rmSync(old, { recursive: true, force: true })
}

type ManifestFacts = Pick<Manifest, 'kind' | 'asOf'>

/** What the manifests of a process said, by file, and the state of the file then: reading one takes a tenth of a second. */
const known = new Map<string, { readonly stamp: string; readonly facts: ManifestFacts | null }>()

/** Remembers what the manifest of this release says. Requires that it was read back from the disk. */
export function rememberManifest(root: string, id: string, { kind, asOf }: ManifestFacts): void {
  const file = join(releaseFolder(root, id), 'manifest.json')
  known.set(file, { stamp: stampOfFile(file), facts: { kind, asOf } })
}

/** Null where there is no manifest, or none that can be read. */
function factsOf(folder: string): ManifestFacts | null {
  const file = join(folder, 'manifest.json')
  try {
    const stamp = stampOfFile(file)
    const earlier = known.get(file)
    if (earlier?.stamp === stamp) return earlier.facts
    const parsed = parseManifest(readFileSync(file))
    const facts = parsed.ok ? { kind: parsed.value.kind, asOf: parsed.value.asOf } : null
    known.set(file, { stamp, facts })
    return facts
  } catch {
    known.delete(file)
    return null
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
