// A page arrives in one flight of packets, and no script weighs it down.
import type { Rule } from '../../kit/rule.ts'
import type { ReleaseFile } from '../../site/release-file.ts'

/** Ten packets are 14,600 bytes with headers: this leaves room for those. */
export const PAGE_BYTES = 12_000
export const SCRIPT_BYTES = 5_000

export interface SizeSubject {
  readonly file: ReleaseFile
  /** In brotli at level 11, or at a lower level where the file fits even so. */
  readonly brotliBytesOf: (file: ReleaseFile) => number
}

export const pageSize: Rule<SizeSubject> = {
  id: 'page-size',
  severity: 'error',
  sentence:
    'A page takes at most 12,000 bytes in brotli, all that it needs to be read included, and a script at most 5,000.',
  *check({ file, brotliBytesOf }) {
    const isScript = file.kind === 'asset' && file.path.endsWith('.js')
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

const grouped = (bytes: number): string => bytes.toLocaleString('en-US')
