// A directory of real names, streets and places: the federal lists beside this checkout, for measurements alone.
import { parse } from 'csv-parse/sync'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../../src/kit/hash.ts'
import type { Need } from '../../src/services/needs.ts'
import type { PublicChannel, PublicService } from '../../src/services/public-service.ts'
import { NOBODY_KNOWS } from '../../src/services/service.ts'

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'directory', 'us-federal-nationwide')

interface List {
  readonly file: string
  readonly needs: readonly Need[]
  readonly what: string
  readonly newest: string
}

const LISTS: readonly List[] = [
  { file: 'hrsa_fqhc_2020.csv', needs: ['doctor'], what: 'Medical care, paid by income.', newest: '2020' },
  {
    file: 'samhsa_mental_health_2020.csv',
    needs: ['mind', 'talk'],
    what: 'Help with what weighs on the mind.',
    newest: '2020',
  },
  {
    file: 'samhsa_opioid_treatment.csv',
    needs: ['substance'],
    what: 'Treatment for people who use opioids.',
    newest: 'undated',
  },
  {
    file: 'samhsa_substance_use_2021.csv',
    needs: ['substance', 'talk'],
    what: 'Help to stop using drugs or alcohol.',
    newest: '2021',
  },
]

/** One service for each distinct name at a street and town, or null where the lists are not beside this checkout. */
export function federalDirectory(): readonly PublicService[] | null {
  if (!existsSync(FOLDER)) return null
  const byKey = new Map<string, PublicService>()
  for (const list of LISTS) {
    const text = new TextDecoder('utf-8').decode(readFileSync(join(FOLDER, list.file)))
    const [header = [], ...rows]: readonly (readonly string[])[] = parse(text)
    for (const cells of rows) {
      const service = serviceFrom(list, (...names) => {
        const column = header.findIndex((name) => names.includes(name))
        return (cells[column] ?? '').trim()
      })
      byKey.set(service.id, service)
    }
  }
  return [...byKey.values()]
}

/** A row as a service. A number that its list does not print is invented, so that sizes are honest: 555 and seven digits. */
function serviceFrom(
  { needs, what, newest }: List,
  cell: (...names: readonly string[]) => string,
): PublicService {
  const name = [cell('name', 'name1', 'ID'), cell('name2')].filter((part) => part !== '').join(', ')
  const street = [cell('street1', 'address', 'ADDRESS'), cell('street2')]
    .filter((part) => part !== '')
    .join(', ')
  const [city, state] = [cell('city', 'CITY'), cell('state', 'st_abbr', 'STATE')]
  const digest = sha256Hex([name, street, city, state].join('|').toLowerCase())
  const digits = String(Number.parseInt(digest.slice(0, 10), 16))
    .slice(-7)
    .padStart(7, '0')
  const verification = { state: 'printed', newest } as const
  const number = cell('phone') === '' ? `555-${digits.slice(0, 3)}-${digits.slice(3)}` : cell('phone')
  const channels: readonly PublicChannel[] = [
    { kind: 'call', address: number, verification },
    ...(cell('website') === ''
      ? []
      : [{ kind: 'web', address: cell('website'), verification } satisfies PublicChannel]),
  ]
  const [latitude, longitude] = [
    Number(cell('latitude', 'Latitude', 'lat')),
    Number(cell('longitude', 'Longitude', 'lon')),
  ]
  return {
    id: `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`,
    name,
    aliases: [],
    formerly: [],
    section: 'local',
    order: 500,
    needs,
    residential: false,
    what: { en: what },
    operators: [],
    areas: [],
    coverage: { en: city },
    takes: NOBODY_KNOWS,
    languages: [],
    access: {
      kind: 'published',
      address: { street, city, state, zip: cell('zip', 'POSTAL').padStart(5, '0') },
      ...(Number.isFinite(latitude) && Number.isFinite(longitude) ? { point: { latitude, longitude } } : {}),
    },
    channels,
    sources: ['federal-lists'],
  }
}
