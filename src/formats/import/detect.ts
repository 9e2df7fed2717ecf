// What kind of source a folder or a file is, told from its names and its columns, where nobody says.
import type { Finding } from '../../kit/rule.ts'
import { type Result, no, yes } from '../../kit/result.ts'
import type { Importer, SourceFile } from './draft.ts'
import { importIcarol, ICAROL_COLUMNS } from './read-icarol.ts'
import { importHsds, isHsds3 } from './read-hsds.ts'
import { importOlder } from './read-older.ts'
import { importPlain } from './read-plain.ts'
import { stemOf } from './older-tables.ts'
import { fileFault, readSourceText } from './source-text.ts'

/** What `--from` may say. */
const SOURCE_KINDS = ['hsds', 'icarol', 'csv'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** How a source of each kind is read. */
export const IMPORTERS: Readonly<Record<SourceKind, Importer>> = {
  hsds: (files, options) => (isHsds3(files) ? importHsds : importOlder)(files, options),
  icarol: importIcarol,
  csv: importPlain,
}

/** The kind of the source. Refuses what holds no table that is read here. */
export function detectSource(files: readonly SourceFile[]): Result<SourceKind, Finding> {
  const [first] = files
  if (first === undefined)
    return no(
      fileFault(
        '',
        'There is nothing here.',
        'Name a folder with CSV files, a CSV file, or a file of HSDS in JSON.',
      ),
    )
  if (isHsds3(files)) return yes('hsds')
  if (files.length > 1 || stemOf(first.name) === 'services') {
    if (files.some(({ name }) => stemOf(name) === 'services')) return yes('hsds')
    return no(
      fileFault(
        first.name,
        'There are several files here, and none of them is services.csv.',
        'Name one CSV file, or a folder of HSDS with its services.csv.',
      ),
    )
  }
  const text = readSourceText(first)
  if (!text.ok) return text
  const header = text.value.text.slice(0, text.value.text.indexOf('\n') + 1 || undefined)
  return yes(ICAROL_COLUMNS.every((column) => header.includes(column)) ? 'icarol' : 'csv')
}
