// A source of invented files for the tests of the importers, and what came of it.
import { strict as assert } from 'node:assert'
import type { Finding } from '../../kit/rule.ts'
import type { DraftService, Importer, Imported } from './draft.ts'
import { rowsAccountedFor } from './tally.ts'

export const OPTIONS: Parameters<Importer>[1] = { needs: [], section: 'local', sources: [] }

/** By name of the file, its text. */
export type Texts = Readonly<Record<string, string | Uint8Array>>

export function filesOf(texts: Texts): Parameters<Importer>[0] {
  return Object.entries(texts).map(([name, text]) => ({
    name,
    bytes: typeof text === 'string' ? Buffer.from(text) : text,
  }))
}

/** What was imported, each row accounted for. */
export function imported(importer: Importer, texts: Texts, options: Partial<typeof OPTIONS> = {}): Imported {
  const result = importer(filesOf(texts), { ...OPTIONS, ...options })
  assert.ok(result.ok, JSON.stringify(result))
  for (const count of result.value.report.files) assert.equal(rowsAccountedFor(count), count.rows, count.file)
  return result.value
}

export function refused(importer: Importer, texts: Texts): readonly Finding[] {
  const result = importer(filesOf(texts), OPTIONS)
  assert.ok(!result.ok)
  return result.refusal
}

/** The service of a record. */
export function serviceOf({ drafts }: Imported, record: string): DraftService {
  const draft = drafts.find((one) => one.record === record)
  assert.ok(draft !== undefined, `${record} is among ${drafts.map((one) => one.record).join(', ')}`)
  return draft.service
}

/** A table as CSV: cells are quoted. */
export function csvOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  return [line(columns), ...rows.map((row) => line(columns.map((column) => row[column] ?? '')))].join('\n')
}
