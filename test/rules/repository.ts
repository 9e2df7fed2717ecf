// The repository as its rule tests see it: files, lines, rooms, imports.
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const ROOT: string = dirname(dirname(import.meta.dirname))

export function readRoot(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** Files below a folder whose path ends so, sorted, relative to the root with forward slashes. */
export function filesIn(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => ending.test(path))
    .toSorted()
}

/** Sources of the product: what runs for people, without tests and what only tests read. */
export function sourceFiles(): readonly string[] {
  return filesIn('src', /\.tsx?$/).filter((path) => !/\.(test|fixture)\.tsx?$/.test(path))
}

/** What Git tracks or would track: neither ignored nor removed. */
export function trackedFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return [...new Set(listed.split('\0').filter((path) => path !== ''))].toSorted()
}

/** The rows of the first table below a heading of a Markdown page, without its header. */
export function tableBelow(markdown: string, heading: string): readonly (readonly string[])[] {
  const after = markdown.slice(markdown.indexOf(`\n${heading}\n`))
  const lines = after.split('\n')
  const start = lines.findIndex((line) => line.startsWith('| ---')) + 1
  const end = lines.findIndex((line, at) => at >= start && !line.startsWith('|'))
  return lines.slice(start, end).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
}
