// The files of a site's folder, read once and with care: nothing outside the folder, nothing huge, nothing unknown.
import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'

const MEGABYTE = 1024 * 1024
const LIMITS: readonly { readonly ending: string; readonly bytes: number }[] = [
  { ending: '.ndjson', bytes: 100 * MEGABYTE },
  { ending: '.csv', bytes: 20 * MEGABYTE },
  { ending: '.json', bytes: 2 * MEGABYTE },
  { ending: '.yaml', bytes: 2 * MEGABYTE },
  { ending: '.md', bytes: MEGABYTE },
]

/** Folders and files that a site may have; `raw/` is the evidence that datasets are made from and is not read. */
const KNOWN =
  /^(?:site|sources|services|corrections|acknowledged)\.yaml$|^(?:facts|claims|pages)\/[^/]+\.md$|^data\/[^/]+\/[^/]+\.(?:csv|json)$|^services\/channels\.csv$|^services\/[a-z0-9-]+\.ndjson$|^places\.csv$/
const NOT_READ = /^(?:raw|out|node_modules)$|^\.|^README\.md$/

/** Relative path, with forward slashes, to bytes. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>

/**
 * Every content file of the folder.
 *
 * Refuses  a folder that is not there, a link that leads out of it, a file over its limit, and a file that no part of
 *          the product would read: it was probably meant to be published.
 */
export function readSiteFolder(folder: string): Result<SiteFiles, readonly Problem[]> {
  const problems: Problem[] = []
  const refuse = (file: string, rule: string, message: string, remedy: string): void => {
    problems.push({ rule, severity: 'error', place: { file }, subject: file, message, remedy })
  }
  const root = realPath(folder)
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
  const readOne = (path: string, name: string): void => {
    const { size } = statSync(path)
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
    else files.set(name, readFileSync(path))
  }
  const walk = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(at, entry.name)
      const name = relative(root, path).split(sep).join('/')
      if (at === root && NOT_READ.test(entry.name)) continue
      if (entry.isSymbolicLink() && !isInside(root, path))
        refuse(
          name,
          'outside-folder',
          `'${name}' leads out of the site's folder.`,
          'Put the file itself here instead of a link.',
        )
      else if (statSync(path).isDirectory()) walk(path)
      else readOne(path, name)
    }
  }
  walk(root)
  return problems.length > 0 ? no(problems) : yes(files)
}

function isInside(root: string, path: string): boolean {
  const real = realPath(path)
  return real !== null && real.startsWith(root + sep)
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

function limitOf(name: string): number {
  return LIMITS.find(({ ending }) => name.endsWith(ending))?.bytes ?? MEGABYTE
}
