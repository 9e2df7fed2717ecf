// A folder that a command writes whole or not at all, and never over what it did not write.
import type { Stats } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Result, no, yes } from '../kit/result.ts'
import type { FileBytes } from '../publish/compress.ts'

/** Why a folder cannot be taken: it holds what another wrote, or nothing can be written there. */
export type FolderRefusal =
  | { readonly kind: 'foreign' }
  /** `why` stands behind a colon. */
  | { readonly kind: 'unwritable'; readonly why: string }

/** Between the name of a folder and the six signs that make a name for what is being written. */
const PART = '.part-'

/**
 * Looks, before any work, whether `writeOwnFolder` may take a folder: it is not there, has nothing in it, or has the file by
 * which the command knows its own; and a folder can be made beside it.
 *
 * Requires  an absolute path.
 * Ensures   what a run that was killed had put aside is back in its place. Nothing else is changed.
 */
export async function findOwnFolder(folder: string, mark: string): Promise<Result<null, FolderRefusal>> {
  return refusing(async () => {
    await putBack(folder, mark)
    if ((await found(folder))?.isFile()) return no({ kind: 'unwritable', why: 'a file stands there' })
    if (!(await isOwn(folder, mark))) return no({ kind: 'foreign' })
    await tryBeside(folder)
    return yes(null)
  })
}

/**
 * Puts these files, and nothing else, into the folder.
 *
 * Requires  an absolute path that `findOwnFolder` says yes to; paths of files with forward slashes.
 * Ensures   the folder has all the files, or is as it was before: also where a file cannot be written. No system call puts
 *           one folder in the place of another, so for an instant there is none; killed just then, the old one is beside
 *           it, and `findOwnFolder` puts it back.
 */
export async function writeOwnFolder(
  folder: string,
  mark: string,
  files: readonly FileBytes[],
): Promise<Result<null, FolderRefusal>> {
  return refusing(async () => {
    await makeFolders(dirname(folder))
    const part = await mkdtemp(folder + PART)
    try {
      await writeFiles(join(part, 'written'), [{ path: mark, bytes: new Uint8Array() }, ...files])
      await replace(folder, { by: join(part, 'written'), before: join(part, 'before') })
    } finally {
      await rm(part, { recursive: true, force: true })
    }
    return yes(null)
  })
}

/** What happened and what to do, of a folder as the command line writes it. */
export function folderRefusalWords(
  refusal: FolderRefusal,
  { folder, command }: { readonly folder: string; readonly command: string },
): string {
  return refusal.kind === 'foreign'
    ? `${folder} holds files that ${command} did not write. Name a folder that is empty or not there yet.`
    : `${folder} cannot be written: ${refusal.why}. Name another folder.`
}

/** Fails where there is something that is no folder. */
async function isOwn(folder: string, mark: string): Promise<boolean> {
  const names = (await isThere(folder)) ? await readdir(folder) : []
  return names.length === 0 || names.includes(mark)
}

async function putBack(folder: string, mark: string): Promise<void> {
  if (await isThere(folder)) return
  const parent = dirname(folder)
  const begins = basename(folder) + PART
  for (const name of (await isThere(parent)) ? await readdir(parent) : []) {
    const part = join(parent, name)
    if (!name.startsWith(begins) || name.length !== begins.length + 6) continue
    const before = join(part, 'before')
    if (!(await isThere(before)) || !(await isOwn(before, mark))) continue
    await rename(before, folder)
    await rm(part, { recursive: true, force: true })
    return
  }
}

/** Makes what `writeOwnFolder` would make first, and takes it away. */
async function tryBeside(folder: string): Promise<void> {
  const made: string[] = []
  try {
    await makeFolders(dirname(folder), made)
    made.push(await mkdtemp(folder + PART))
  } finally {
    for (const one of made.toReversed()) await rmdir(one).catch(() => {}) // another may have put something there
  }
}

/** Adds to `made`, as they are made. The `recursive` of Node's own `mkdir` never ends in /proc. */
async function makeFolders(folder: string, made: string[] = []): Promise<void> {
  if (await isThere(folder)) return
  await makeFolders(dirname(folder), made)
  await mkdir(folder)
  made.push(folder)
}

async function writeFiles(folder: string, files: readonly FileBytes[]): Promise<void> {
  for (const parent of new Set(files.map(({ path }) => dirname(path))))
    await mkdir(join(folder, parent), { recursive: true })
  for (const { path, bytes } of files) await writeFile(join(folder, path), bytes)
}

async function replace(
  folder: string,
  { by, before }: { readonly by: string; readonly before: string },
): Promise<void> {
  const wasThere = await isThere(folder)
  if (wasThere) await rename(folder, before)
  try {
    await rename(by, folder)
  } catch (error) {
    if (wasThere) await rename(before, folder)
    throw error
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await found(path)) !== null
}

/** A link is there, whatever it leads to. */
async function found(path: string): Promise<Stats | null> {
  try {
    return await lstat(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** What the file system refuses is a value; anything else is a fault of ours. */
async function refusing(
  work: () => Promise<Result<null, FolderRefusal>>,
): Promise<Result<null, FolderRefusal>> {
  try {
    return await work()
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    return no({ kind: 'unwritable', why: WHY[code] ?? `the system says ${code}` })
  }
}

const NOT_ALLOWED = 'whoever runs this may not write there'
const FULL = 'the disk there is full'
const WHY: Readonly<Record<string, string>> = {
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: 'the disk there can only be read',
  ENOSPC: FULL,
  EDQUOT: FULL,
  ENOTDIR: 'part of its path is a file, not a folder',
  ENOENT: 'no folder can be made there',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its path has links that lead in a circle',
  EBUSY: 'it is in use, or a disk of its own',
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'syscall' in error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
