// Rows as they were found, without their quotations, to sites/missouri/raw: figures may be used, sentences may not be copied.
//
//   node scripts/convert-raw.ts <folder of the rows as found>
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { csvText } from '../src/kit/csv-text.ts'

/** Ranking sites' rates, with no year: gathered to compare with, not to publish. */
const NOT_COPIED = ['published_rates.csv']

/** The file without its column `quote`. A comma left unquoted in the last column belongs to that column. */
export function withoutQuotes(text: string): string {
  const [header, ...rows] = parse(text, { bom: true, relax_column_count: true })
  if (header === undefined) throw new Error('a file of raw rows is empty')
  const last = header.length - 1
  const whole = rows.map((row) => [...row.slice(0, last), row.slice(last).join(',')])
  const kept = header.map((_, index) => index).filter((index) => header[index] !== 'quote')
  return csvText([header, ...whole].map((row) => kept.map((index) => row[index] ?? '')))
}

/** The names of the files that are copied from the folder. */
export function rawFiles(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.csv') && !NOT_COPIED.includes(name))
}

if (import.meta.main) {
  const [, , folder] = process.argv
  if (folder === undefined) throw new Error('Name the folder of the rows as found.')
  const target = fileURLToPath(new URL('../sites/missouri/raw/', import.meta.url))
  mkdirSync(target, { recursive: true })
  for (const name of rawFiles(folder))
    writeFileSync(join(target, name), withoutQuotes(readFileSync(join(folder, name), 'utf8')))
}
