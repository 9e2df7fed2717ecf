// Bytes that outlast a power cut: written, and on the disk before the next step.
import { execFileSync } from 'node:child_process'
import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from './files-under.ts'

/** Writes a new file and waits until the disk has it. Refuses to write over anything. */
export function writeDurably(file: string, bytes: Uint8Array, mode: number): void {
  const descriptor = openSync(file, 'wx', mode)
  try {
    writeFileSync(descriptor, bytes)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Waits until the disk has what was done in this folder: files made, renamed, removed. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncOne(folder)
}

/**
 * Waits until the disk has every file under `folder`.
 *
 * One `sync -f` for the whole file system takes a twentieth of the time of a call for each file; where that program
 * is missing or cannot do it, each file has its own call.
 */
export function syncTree(folder: string): void {
  try {
    execFileSync('sync', ['-f', folder], { stdio: 'ignore' })
  } catch {
    for (const { path, kind } of filesUnder(folder)) {
      if (kind === 'file') syncOne(join(folder, path))
      else if (kind === 'folder') syncFolder(join(folder, path))
    }
    syncFolder(folder)
  }
}

function syncOne(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
