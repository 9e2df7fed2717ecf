// A page arrives in one flight of packets, and no script weighs it down.
import type { Finding, Rule } from '../../kit/rule.ts'
import type { ReleaseFile } from '../../site/release-file.ts'

/** Ten packets are 14,600 bytes with headers: this leaves room for those. */
export const PAGE_BYTES = 12_000
export const SCRIPT_BYTES = 5_000
/** What the finder loads after its page can be read: its script, the worker it starts, and keeping a copy. */
export const FINDER_BYTES = 20_000
/** What exploring and comparing load, together: each page loads one of the two. */
export const EXPLORER_BYTES = 20_000
const EXPLORER_SCRIPTS = /^assets\/(?:explore|compare)\.[0-9a-f]+\.js$/
const FINDER_SCRIPTS = /^assets\/(?:find|find-worker|keep)\.[0-9a-f]+\.js$/

/** Whether a file is a script that is counted together with others: how many bytes each has matters, however few. */
export function isCountedTogether(path: string): boolean {
  return FINDER_SCRIPTS.test(path) || EXPLORER_SCRIPTS.test(path)
}

export interface SizeSubject {
  readonly file: ReleaseFile
  /** In brotli at level 11, or at a lower level where the file fits even so. */
  readonly brotliBytesOf: (file: ReleaseFile) => number
}

export const pageSize: Rule<SizeSubject> = {
  id: 'page-size',
  severity: 'error',
  sentence:
    'A page takes at most 12,000 bytes in brotli, all that it needs to be read included, and a script at most 5,000; those of the finder, and of the explorer, are counted together.',
  *check({ file, brotliBytesOf }) {
    const isScript = file.kind === 'asset' && file.path.endsWith('.js') && !isCountedTogether(file.path)
    if (file.kind !== 'page' && !isScript) return
    const most = isScript ? SCRIPT_BYTES : PAGE_BYTES
    const bytes = brotliBytesOf(file)
    if (bytes <= most) return
    yield {
      place: { file: file.path },
      subject: file.path,
      message: `${isScript ? 'The script' : 'The page'} takes ${grouped(bytes)} bytes in brotli; at most ${grouped(most)} are allowed.`,
      remedy: isScript ? 'Do less in it, or do it in the HTML.' : 'Move a part of it to a page of its own.',
    }
  },
}

export interface ScriptsSubject {
  readonly files: readonly ReleaseFile[]
  readonly brotliBytesOf: SizeSubject['brotliBytesOf']
}

export const finderSize: Rule<ScriptsSubject> = {
  id: 'finder-size',
  severity: 'error',
  sentence: 'The scripts of the finder take at most 20,000 bytes in brotli together.',
  check: (subject) => overTogether(subject, { name: 'finder', scripts: FINDER_SCRIPTS, most: FINDER_BYTES }),
}

export const explorerSize: Rule<ScriptsSubject> = {
  id: 'explorer-size',
  severity: 'error',
  sentence: 'The scripts of the explorer and of the comparison take at most 20,000 bytes in brotli together.',
  check: (subject) =>
    overTogether(subject, { name: 'explorer', scripts: EXPLORER_SCRIPTS, most: EXPLORER_BYTES }),
}

function* overTogether(
  { files, brotliBytesOf }: ScriptsSubject,
  { name, scripts, most }: { readonly name: string; readonly scripts: RegExp; readonly most: number },
): Generator<Finding> {
  const counted = files.filter(({ path }) => scripts.test(path))
  const bytes = counted.reduce((sum, file) => sum + brotliBytesOf(file), 0)
  if (bytes <= most) return
  yield {
    place: { file: counted[0]?.path ?? 'assets' },
    subject: name,
    message: `The scripts of the ${name} take ${grouped(bytes)} bytes in brotli; at most ${grouped(most)} are allowed.`,
    remedy: 'Do less in them, or do it in the HTML.',
  }
}

const grouped = (bytes: number): string => bytes.toLocaleString('en-US')
