// The rows of the federal files beside this checkout, for the tests of this room: real addresses, as they were published.
import { parse } from 'csv-parse/sync'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What a row says of its place; null where its file has no such column. */
export interface FederalRow {
  /** File and line, for messages: a row of these files takes one line. */
  readonly where: string
  readonly city: string
  readonly state: string
  readonly zip: string | null
  readonly latitude: string
  readonly longitude: string
}

const FOLDER = join(import.meta.dirname, '../../../shared/directory/us-federal-nationwide')

/** Every row of every file, or null where the files are not beside this checkout: then say so and skip. */
export function federalRows(): readonly FederalRow[] | null {
  if (!existsSync(FOLDER)) return null
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.csv'))
    .flatMap((file) => {
      const table: readonly (readonly string[])[] = parse(readFileSync(join(FOLDER, file)), {
        encoding: 'latin1', // one file is not UTF-8, in a column that is not read here
      })
      const [header = [], ...rows] = table
      const column = (...names: readonly string[]): number => header.findIndex((name) => names.includes(name))
      const [city, state, zip] = [
        column('city', 'CITY'),
        column('state', 'STATE', 'st_abbr'),
        column('zip', 'POSTAL'),
      ]
      const [latitude, longitude] = [
        column('latitude', 'Latitude', 'lat'),
        column('longitude', 'Longitude', 'lon'),
      ]
      return rows.map((row, at) => ({
        where: `${file}, row ${at + 1}`,
        city: row[city] ?? '',
        state: row[state] ?? '',
        zip: row[zip] ?? null,
        latitude: row[latitude] ?? '',
        longitude: row[longitude] ?? '',
      }))
    })
}

export const NO_FEDERAL_ROWS = 'the federal files are not beside this checkout'
