// What was worked out from content, kept under a name that the content gives it: for the process, and in a folder between runs.
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Kept {
  /** What is kept under this name; `undefined` when there is nothing, or its copy on the disk was cut short or altered. */
  readonly find: (name: string) => Uint8Array | undefined
  readonly keep: (name: string, bytes: Uint8Array) => void
  /** Ends the run: the process remembers what this run found or kept, and the folder is rid of what nothing used for long. */
  readonly end: () => void
}

export interface KeptOptions {
  /** What it is, and the folder's name: `br11`. One kind is not mixed with another. */
  readonly kind: string
  /** Where the folder is. Without it, what is kept lasts as long as the process. */
  readonly cacheFolder: string | undefined
}

/** What the last run of each kind used, by name. */
const memory = new Map<string, Map<string, Uint8Array>>()

/** Kept files may be this many times more than those in use, before those that the last run did not use are removed. */
const SPARE = 4
const LEAST_KEPT = 2000
const DIGEST_LENGTH = 32

/**
 * Opens what is kept of one kind, for one run.
 *
 * Requires  a name says what the bytes were made from, and by what: a digest of it.
 * Ensures   what is found is what was kept: a file begins with the SHA-256 of the rest, and one that does not fit is none.
 */
export function openKept({ kind, cacheFolder }: KeptOptions): Kept {
  const folder = cacheFolder === undefined ? null : join(cacheFolder, kind)
  if (folder !== null) mkdirSync(folder, { recursive: true })
  const known = memory.get(kind)
  const used = new Map<string, Uint8Array>()
  return {
    find: (name) => {
      const found =
        used.get(name) ?? known?.get(name) ?? (folder === null ? undefined : readFrom(join(folder, name)))
      if (found !== undefined) used.set(name, found)
      return found
    },
    keep: (name, bytes) => {
      used.set(name, bytes)
      if (folder !== null) writeTo(join(folder, name), bytes)
    },
    end: () => {
      memory.set(kind, used)
      if (folder !== null) prune(folder, used)
    },
  }
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function readFrom(file: string): Uint8Array | undefined {
  let kept: Buffer
  try {
    kept = readFileSync(file)
  } catch {
    return undefined
  }
  const bytes = kept.subarray(DIGEST_LENGTH)
  return digest(bytes).equals(kept.subarray(0, DIGEST_LENGTH)) ? bytes : undefined
}

/** Under a name of its own first: whoever reads sees the whole file, or none. */
function writeTo(file: string, bytes: Uint8Array): void {
  const part = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(part, Buffer.concat([digest(bytes), bytes]))
  renameSync(part, file)
}

function prune(folder: string, used: ReadonlyMap<string, unknown>): void {
  const names = readdirSync(folder)
  if (names.length <= Math.max(LEAST_KEPT, used.size * SPARE)) return
  for (const name of names) if (!used.has(name)) rmSync(join(folder, name), { force: true })
}
