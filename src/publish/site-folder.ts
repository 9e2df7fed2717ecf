// The files of a site's folder, read once and with care: nothing outside the folder, nothing huge, nothing unknown.
import { readFile, readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'

const MEGABYTE = 1024 * 1024
const LIMITS: readonly { readonly ending: string; readonly bytes: number }[] = [
  { ending: '.csv', bytes: 20 * MEGABYTE },
  { ending: '.json', bytes: 2 * MEGABYTE },
  { ending: '.yaml', bytes: 2 * MEGABYTE },
  { ending: '.md', bytes: MEGABYTE },
]

/** Folders and files that a site may have; `raw/` is the evidence that datasets are made from and is not read. */
const KNOWN =
  /^(?:site|sources|services|corrections|acknowledged)\.yaml$|^(?:facts|claims|pages)\/[^/]+\.md$|^data\/[^/]+\/[^/]+\.(?:csv|json)$|^services\/channels\.csv$/
const NOT_READ = /^(?:raw|out|node_modules)$|^\.|^README\.md$/

/** Relative path, with forward slashes, to bytes. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>

/**
 * Every content file of the folder.
 *
 * Refuses  a folder that is not there, a link that leads out of it, a file over its limit, and a file that no part of
 *          the product would read: it was probably meant to be published.
 */
export async function readSiteFolder(folder: string): Promise<Result<SiteFiles, readonly Problem[]>> {
  const problems: Problem[] = []
  const refuse = (file: string, rule: string, message: string, remedy: string): void => {
    problems.push({ rule, severity: 'error', place: { file }, subject: file, message, remedy })
  }
  const root = await realpath(folder).catch(() => null)
  if (root === null) {
    refuse(
      folder,
      'site-folder',
      `There is no folder '${folder}'.`,
      'Name the folder of a site, or make one with: freedom-facts new <folder>',
    )
    return no(problems)
  }
  const files = new Map<string, Uint8Array>()
  const readOne = async (path: string, name: string): Promise<void> => {
    const { size } = await stat(path)
    if (!KNOWN.test(name))
      refuse(
        name,
        'unknown-file',
        `'${name}' is not a file that a site is made of.`,
        'Name it as docs/authors.md shows, or keep it outside the folder.',
      )
    else if (size > limitOf(name))
      refuse(
        name,
        'file-size',
        `'${name}' has ${size} bytes; at most ${limitOf(name)} are read.`,
        'Split it, or keep what is not needed elsewhere.',
      )
    else files.set(name, await readFile(path))
  }
  const walk = async (at: string): Promise<void> => {
    for (const entry of (await readdir(at, { withFileTypes: true })).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(at, entry.name)
      const name = relative(root, path).split(sep).join('/')
      if (at === root && NOT_READ.test(entry.name)) continue
      if (entry.isSymbolicLink() && !(await isInside(root, path)))
        refuse(
          name,
          'outside-folder',
          `'${name}' leads out of the site's folder.`,
          'Put the file itself here instead of a link.',
        )
      else if ((await stat(path)).isDirectory()) await walk(path)
      else await readOne(path, name)
    }
  }
  await walk(root)
  return problems.length > 0 ? no(problems) : yes(files)
}

async function isInside(root: string, path: string): Promise<boolean> {
  const real = await realpath(path).catch(() => null)
  return real !== null && real.startsWith(root + sep)
}

function limitOf(name: string): number {
  return LIMITS.find(({ ending }) => name.endsWith(ending))?.bytes ?? MEGABYTE
}
