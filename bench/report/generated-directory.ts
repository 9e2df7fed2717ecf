// A directory of invented services, as many as asked for and always the same: for measurements, not for people.
import { sha256Hex } from '../../src/kit/hash.ts'
import type { Area, Region } from '../../src/services/areas.ts'
import type { Point } from '../../src/services/distance.ts'
import type { Hours, Span } from '../../src/services/hours.ts'
import { NEED_IDS } from '../../src/services/needs.ts'
import type { PublicAccess, PublicChannel, PublicService } from '../../src/services/public-service.ts'
import type { Eligibility } from '../../src/services/service.ts'
import { stateOfZip } from '../../src/services/zip.ts'

const FAMILIES =
  'Alder Aspen Basil Birch Bramble Cedar Clover Cypress Elder Fern Hazel Heather Ivy Juniper Larch Laurel Linden Maple Myrtle Oak Olive Pine Poplar Rowan Sage Spruce Sumac Thistle Willow Yarrow'.split(
    ' ',
  )
const THINGS =
  'Bridge Brook Corner Crossing Field Gate Grove Harbor Haven Hill House Lane Light Meadow Mill Path Pond Ridge River Road Spring Square Station Step Stone Street Table Valley View Well'.split(
    ' ',
  )
const KINDS =
  'Advocacy Center,Behavioral Health,Clinic,Community Services,Counseling,Crisis Center,Family Center,Food Pantry,Health Center,Housing,Immigrant Services,Legal Aid,Outreach,Recovery,Shelter,Training,Women’s Center,Youth Services'.split(
    ',',
  )
const VERBS = 'offers finds gives arranges lends shares brings helps with,prepares teaches'.split(
  /[ ,](?!with)/,
)
const GOODS =
  'beds meals clothes rides lawyers forms nurses advice classes tools letters rooms diapers interpreters papers medicine groups mentors savings visits'.split(
    ' ',
  )
const PEOPLE =
  'women men families children teenagers students workers newcomers veterans parents neighbors survivors elders tenants patients'.split(
    ' ',
  )
const SURROUNDINGS =
  'near the station,without an appointment,by telephone,in the evening,for as long as it takes,at no cost,with a waiting list,in several languages,after a first talk,close to the school'.split(
    ',',
  )
const ZONES = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'] as const

export interface Generate {
  readonly count: number
  /** Where they may stand: towns with their state. */
  readonly towns: readonly {
    readonly city: string
    readonly state: string
    readonly zip: string
    readonly point: Point
  }[]
  readonly regions: readonly Region[]
}

/** A town with an invented name at each ZIP. */
export function inventedTowns(zips: ReadonlyMap<string, Point>): Generate['towns'] {
  const random = seeded(65_201)
  return [...zips].flatMap(([zip, point]) => {
    const state = stateOfZip(zip)
    const [family = '', thing = ''] = [FAMILIES, THINGS].map(
      (words) => words[Math.floor(random() * words.length)],
    )
    return state === null ? [] : [{ city: `${family} ${thing}`, state, zip, point }]
  })
}

/** `count` services: of a hundred, one for a state or the country, nine in a place not told, ninety at an address. */
export function generatedDirectory({ count, towns, regions }: Generate): readonly PublicService[] {
  const random = seeded(20_261_122)
  const below = (limit: number): number => Math.floor(random() * limit)
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('there is nothing to choose from')
    return item
  }
  const digits = (length: number): string => Array.from({ length }, () => below(10)).join('')
  return Array.from({ length: count }, (_, at): PublicService => {
    const town = one(towns)
    const isLine = at % 100 === 0
    const isHidden = !isLine && at % 11 === 0
    const needs = NEED_IDS.filter((need) => need !== 'report' && below(10) === 0)
    const access: PublicAccess =
      isLine || isHidden
        ? { kind: isLine ? 'telephone only' : 'call for location' }
        : {
            kind: 'published',
            address: {
              street: `${below(9000) + 1} ${one(FAMILIES)} ${one(['Street', 'Avenue', 'Road', 'Drive'])}`,
              city: town.city,
              state: town.state,
              zip: town.zip,
            },
            point: {
              latitude: town.point.latitude + (random() - 0.5) / 20,
              longitude: town.point.longitude + (random() - 0.5) / 20,
            },
          }
    const areas: readonly Area[] = isLine
      ? [at % 1000 === 0 ? { kind: 'country' } : { kind: 'state', state: town.state }]
      : isHidden
        ? [{ kind: 'region', region: one(regions).id }]
        : []
    const verification: PublicChannel['verification'] =
      below(2) === 0
        ? { state: 'dialled', on: `2026-${String(below(9) + 1).padStart(2, '0')}-1${below(9)}` }
        : { state: 'printed', newest: String(2018 + below(9)) }
    const id = sha256Hex(`generated ${at}`)
    return {
      id: `${id.slice(0, 8)}-${id.slice(8, 12)}-5${id.slice(13, 16)}-8${id.slice(17, 20)}-${id.slice(20, 32)}`,
      name: `${one(FAMILIES)} ${one(THINGS)} ${one(KINDS)}`,
      ...(below(3) === 0 ? { organisation: `${one(FAMILIES)} ${one(PEOPLE)}` } : {}),
      aliases: below(20) === 0 ? [`The ${one(THINGS)}`] : [],
      formerly: [],
      section: isLine ? 'crisis' : 'local',
      order: below(50) * 10,
      needs: needs.length === 0 ? [one(NEED_IDS.slice(0, 22))] : needs,
      residential: isHidden && below(2) === 0,
      what: {
        en: `${one(VERBS)} ${one(GOODS)} and ${one(GOODS)} for ${one(PEOPLE)} and ${one(PEOPLE)}, ${one(SURROUNDINGS)}, ${one(SURROUNDINGS)}.`,
      },
      operators: [],
      areas,
      coverage: { en: isLine ? 'United States' : town.city },
      takes: eligibility(below),
      languages: below(3) === 0 ? ['en', 'es'] : [],
      ...(isLine ? {} : { hours: weekly(below, one(ZONES)) }),
      access,
      channels: [
        {
          kind: 'call',
          address: `555-${digits(3)}-${digits(4)}`,
          verification,
          ...(isLine ? { hours: { kind: 'always' } satisfies Hours } : {}),
        },
        ...(below(2) === 0
          ? [
              {
                kind: 'web',
                address: `https://${one(FAMILIES).toLowerCase()}-${digits(4)}.example/`,
                verification,
              } satisfies PublicChannel,
            ]
          : []),
      ],
      sources: ['generated'],
    }
  })
}

function eligibility(below: (limit: number) => number): Eligibility {
  const from = [0, 13, 16, 18, 21, 60][below(6)] ?? 0
  return {
    ages: below(2) === 0 ? 'unknown' : { from, ...(from === 13 ? { to: 21 } : {}) },
    genders: below(2) === 0 ? 'unknown' : below(2) === 0 ? 'anyone' : ['women'],
    documents: below(2) === 0 ? 'unknown' : below(2) === 0 ? 'none' : { en: 'A photo identity card' },
    cost: (['unknown', 'free', 'by income', 'paid'] as const)[below(4)] ?? 'unknown',
    referral: (['unknown', 'none', 'needed'] as const)[below(3)] ?? 'unknown',
  }
}

function weekly(below: (limit: number) => number, timezone: string): Hours {
  const [opens, closes] = [420 + below(8) * 30, 960 + below(10) * 30]
  const days = ([0, 1, 2, 3, 4, 5, 6] as const).slice(0, 5 + below(3))
  return { kind: 'weekly', timezone, spans: days.map((day): Span => ({ day, opens, closes })) }
}

/** Numbers of 0 up to 1, the same for a seed on every machine: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
