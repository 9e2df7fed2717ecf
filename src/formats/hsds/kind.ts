// What a value from an HSDS source is: told by its fields, and said in words where it is not what is read here.
import { isObject } from './check-record.ts'
import { type Entity, TABLES } from './tables.ts'

/** Kinds that come as records of their own, those first that win where two know as many of the fields. */
const CANDIDATES = [
  'service',
  'organization',
  'service_at_location',
  'location',
  'taxonomy_term',
  'taxonomy',
] as const

/** `services` is an organization with its services inside; `package` is CSV files, or what describes them. */
export type Kind = (typeof CANDIDATES)[number] | 'services' | 'api' | 'package' | 'unknown'

/** The kind of the value: what marks it, or else the one whose table knows most of its fields. */
export function kindOf(value: unknown): Kind {
  if (!isObject(value)) return 'unknown'
  if (Object.hasOwn(value, 'openapi_url')) return 'api'
  if (Array.isArray(value['resources']) || Object.keys(value).some((key) => key.endsWith('.csv')))
    return 'package'
  if (Array.isArray(value['services'])) return 'services'
  const known = CANDIDATES.map((entity) => ({ entity, count: knownKeys(entity, value) }))
  const best = known.reduce((most, next) => (next.count > most.count ? next : most))
  return best.count === 0 ? 'unknown' : best.entity
}

const GIVE_SERVICES =
  'Give one whole service, an organization with its services, or what the address /services of the source answers.'

/** For each kind that holds no whole service: what it is, and what to give instead. */
export const REFUSALS: Readonly<
  Record<Exclude<Kind, 'service' | 'services'>, { readonly what: string; readonly remedy: string }>
> = {
  organization: { what: 'about organizations, without their services', remedy: GIVE_SERVICES },
  service_at_location: {
    what: 'about where services are given (service_at_location), and a service is only a part of it',
    remedy: GIVE_SERVICES,
  },
  location: { what: 'about locations, without their services', remedy: GIVE_SERVICES },
  taxonomy_term: { what: 'about the terms of a taxonomy, not about services', remedy: GIVE_SERVICES },
  taxonomy: { what: 'about taxonomies, not about services', remedy: GIVE_SERVICES },
  api: {
    what: 'about the source itself: which version it speaks, and where that is described',
    remedy: GIVE_SERVICES,
  },
  package: {
    what: 'a package of tables or its description',
    remedy: 'Give the folder with its CSV files, services.csv among them.',
  },
  unknown: { what: 'nothing that HSDS knows: no field of a record is in it', remedy: GIVE_SERVICES },
}

function knownKeys(entity: Entity, value: Readonly<Record<string, unknown>>): number {
  const { fields, refs, lists } = TABLES[entity]
  const keys = new Set([
    ...fields.keys(),
    ...refs.map(({ field }) => field),
    ...lists.map(({ field }) => field),
  ])
  return Object.keys(value).filter((key) => keys.has(key)).length
}
