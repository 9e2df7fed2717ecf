// What every conversion is given: the raw rows by file, the ids of their sources, and the names of the states.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { type CsvRow, parseCsv } from '../../src/formats/csv.ts'
import type { LocalText } from '../../src/kit/language.ts'
import { SPANISH_STATE_NAMES } from './spanish-states.ts'

/** A raw row; `text` throws where the file has no such column. */
export interface RawRow {
  readonly text: (column: string) => string
  readonly place: string
}

export interface Materials {
  /** The rows of `raw/<name>.csv`. */
  readonly rows: (name: string) => readonly RawRow[]
  /** The id in sources.yaml of the source with this address or locator; throws where there is none. */
  readonly sourceId: (locator: string) => string
  /** USPS code to name, the 50 states and DC. */
  readonly states: ReadonlyMap<string, LocalText>
}

/** The materials of the site in this folder. */
export function readMaterials(site: string): Materials {
  const rows = (name: string): readonly RawRow[] => readRows(site, `raw/${name}.csv`)
  return { rows, sourceId: sourceIds(site), states: stateNames(rows('population')) }
}

function readRows(site: string, file: string): readonly RawRow[] {
  const table = parseCsv(readFileSync(join(site, file)), { file })
  if (!table.ok)
    throw new Error(
      table.refusal.map(({ place, message }) => `${place.file}:${place.line}: ${message}`).join('\n'),
    )
  return table.value.rows.map((row) => rawRow(row, file))
}

function rawRow({ cells, line }: CsvRow, file: string): RawRow {
  const place = `${file}:${line}`
  const text = (column: string): string => {
    const value = cells.get(column)
    if (value === undefined) throw new Error(`${place} has no column '${column}'`)
    return value.trim()
  }
  return { text, place }
}

/** Locators are compared without a slash at their end, and a remark in brackets after one is not part of it. */
function sourceIds(site: string): (locator: string) => string {
  // A hand-kept file, whose shape the site's own loader checks; here only `where` is read.
  const sources = parseYaml(readFileSync(join(site, 'sources.yaml'), 'utf8')) as Record<
    string,
    { where: string }
  >
  const ids = new Map(Object.entries(sources).map(([id, { where }]) => [bare(where), id]))
  return (locator) => {
    const whole = bare(locator)
    const id = ids.get(whole) ?? [...ids].find(([where]) => whole.startsWith(`${where} (`))?.[1]
    if (id === undefined) throw new Error(`sources.yaml has no source at '${locator}'`)
    return id
  }
}

function bare(locator: string): string {
  return locator.trim().replace(/\/$/, '')
}

function stateNames(population: readonly RawRow[]): ReadonlyMap<string, LocalText> {
  const english = new Map(population.map((row) => [row.text('usps'), row.text('state')]))
  english.delete('US')
  if (english.size !== 51)
    throw new Error(`expected 50 states and DC in population.csv, found ${english.size}`)
  return new Map([...english].map(([code, en]) => [code, { en, es: SPANISH_STATE_NAMES[code] ?? en }]))
}
