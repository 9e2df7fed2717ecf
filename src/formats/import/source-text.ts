// Bytes of a file that somebody exported to text: what spreadsheets write is read, what is no text gets a sentence.
import type { Finding } from '../../kit/rule.ts'
import { type Result, no, yes } from '../../kit/result.ts'
import type { SourceFile } from './draft.ts'

const MEGABYTE = 1024 * 1024
/** The largest file that is read. */
export const MAX_SOURCE_BYTES: number = 64 * MEGABYTE

const ZIP_ARCHIVE = [0x50, 0x4b, 0x03, 0x04]
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0]

export interface SourceText {
  /** With line ends of one kind and without a byte-order mark. */
  readonly text: string
  /** What it is written in, where that is not UTF-8. */
  readonly writtenIn?: string
}

/**
 * The text of the file: UTF-8, UTF-16 with its mark, else Windows-1252, in which old exports are written.
 *
 * Refuses  a workbook or another archive, a file over 64 MB, and bytes that are no text.
 */
export function readSourceText({ name, bytes }: SourceFile): Result<SourceText, Finding> {
  if (beginsWith(bytes, ZIP_ARCHIVE) || beginsWith(bytes, OLD_WORKBOOK)) {
    return no(
      fileFault(
        name,
        `'${name}' is a workbook or an archive, not a table of text.`,
        'Open it in a spreadsheet program, choose “Save as”, and save it as CSV (UTF-8).',
      ),
    )
  }
  if (bytes.length > MAX_SOURCE_BYTES) {
    return no(
      fileFault(
        name,
        `'${name}' has ${Math.ceil(bytes.length / MEGABYTE)} MB, and at most ${MAX_SOURCE_BYTES / MEGABYTE} MB are read.`,
        'Split it, and import the parts under names of their own.',
      ),
    )
  }
  const decoded = decode(bytes)
  if (decoded.text.includes('\0')) {
    return no(fileFault(name, `'${name}' holds bytes that no text has.`, 'Export it again as CSV, in UTF-8.'))
  }
  return yes({ ...decoded, text: decoded.text.replaceAll(/\r\n?/g, '\n') })
}

export function fileFault(file: string, message: string, remedy: string): Finding {
  return { place: { file }, subject: file, message, remedy }
}

function decode(bytes: Uint8Array): SourceText {
  const utf16 = beginsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : beginsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : null
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), writtenIn: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), writtenIn: 'Windows-1252' }
  }
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
