// A folder that a command writes whole or not at all, and never over what it did not write.
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileBytes } from '../publish/compress.ts'

/** Whether `write` may take it: it is not there, has nothing in it, or has the file by which the command knows its own. */
export async function isOwnFolder(folder: string, mark: string): Promise<boolean> {
  const names: readonly string[] | null = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? [] : null,
  )
  return names !== null && (names.length === 0 || names.includes(mark))
}

/**
 * Puts these files, and nothing else, into the folder.
 *
 * Requires  an absolute path that `isOwnFolder` says yes to; paths of files with forward slashes.
 * Ensures   whoever looks sees the folder as it was before, or all the files. What cannot be written leaves it as it was.
 */
export async function writeOwnFolder(
  folder: string,
  mark: string,
  files: readonly FileBytes[],
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const part = await mkdtemp(`${folder}.part-`)
  const [written, before] = [join(part, 'written'), join(part, 'before')]
  try {
    await mkdir(written)
    await writeFile(join(written, mark), '')
    for (const parent of new Set(files.map(({ path }) => dirname(path))))
      await mkdir(join(written, parent), { recursive: true })
    for (const { path, bytes } of files) await writeFile(join(written, path), bytes)
    const isThere = await renameIfThere(folder, before)
    try {
      await rename(written, folder)
    } catch (error) {
      if (isThere) await rename(before, folder)
      throw error
    }
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false // what rename throws
    throw error
  }
}
