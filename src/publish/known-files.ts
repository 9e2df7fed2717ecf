// Files of the newest release that this process has read back and found whole: they need not be read again to be linked.
import type { BigIntStats } from 'node:fs'
import { join } from 'node:path'
import { stampOf, stampOfFile } from './file-stamp.ts'

interface Known {
  readonly bytes: Uint8Array
  readonly stamp: string
}

/** Of the last release that was written, by its folder and the paths there: one release, since only the newest is linked from. */
let newest: { readonly folder: string; readonly files: ReadonlyMap<string, Known> } | null = null

/**
 * Remembers the files of a release.
 *
 * Requires  each was read back from the disk with these bytes, and nobody writes into `bytes`.
 */
export function rememberFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  const known = new Map<string, Known>()
  for (const [path, bytes] of files) known.set(path, { bytes, stamp: stampOfFile(join(folder, path)) })
  newest = { folder, files: known }
}

/**
 * Whether the file is as it was remembered, with these very bytes: the same file, unchanged in content, name and rights since.
 * False where nothing is known of it; it is then to be read.
 */
export function isAsRemembered(file: {
  folder: string
  path: string
  bytes: Uint8Array
  stat: BigIntStats
}): boolean {
  const { folder, path, bytes, stat } = file
  if (newest?.folder !== folder) return false
  const known = newest.files.get(path)
  return known?.bytes === bytes && known.stamp === stampOf(stat)
}
