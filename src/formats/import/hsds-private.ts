// What an HSDS source keeps private: said of a service, of a place or of a number, by an attribute or in the words beside it.
import { isOwn } from '../hsds/own-terms.ts'
import type {
  HsdsAttribute,
  HsdsLocation,
  HsdsPhone,
  HsdsService,
  HsdsServiceAtLocation,
} from '../hsds/tree.ts'
import { plainKey } from './address-key.ts'
import { isSecret, markOf, saysHidden, saysPlaceHidden } from './confidential-words.ts'
import type { HsdsMarks } from './hsds-marks.ts'
import { isPrivate, privacyColumns } from './privacy-columns.ts'
import { type Secrets, secretsOf } from './scrub.ts'
import { numberKey } from './ways.ts'

export interface HsdsPrivacy {
  /** Why nothing of the service is taken; null where it may be. */
  readonly whyNot: (service: HsdsService) => string | null
  /** Whether the place is not to be told: marked there, on the service, or on the same street elsewhere in the source. */
  readonly isHidden: (service: HsdsService, at: HsdsServiceAtLocation) => boolean
  readonly secrets: Secrets
}

/** What the services keep private, looked for in all of them before any is read: by HSDS's own fields and by the marks beside them. */
export function hsdsPrivacy(services: readonly HsdsService[], marks: HsdsMarks = new Map()): HsdsPrivacy {
  const whyNotHere = (service: HsdsService): string | null => whyNot(service, marks)
  const numbers = services.flatMap((service) => secretNumbers(service, marks))
  const streets = services.flatMap((service) => {
    const all = whyNotHere(service) !== null
    return allPlaces(service).flatMap((at) =>
      all || isMarked(service, at, marks) ? streetsOf(at.location) : [],
    )
  })
  const hidden = new Set(streets.map(streetKey).filter((key) => /^\d/.test(key)))
  return {
    whyNot: whyNotHere,
    isHidden: (service, at) =>
      isMarked(service, at, marks) || streetsOf(at.location).some((street) => hidden.has(streetKey(street))),
    secrets: secretsOf({ numbers, streets }),
  }
}

/** The private numbers among those of the service: marked themselves, or all of a record that keeps its numbers private. */
function secretNumbers(service: HsdsService, marks: HsdsMarks): readonly string[] {
  const keeps = (id: string | undefined): boolean => marksOf(id, marks)?.numbers === true
  const ofPlaces = placesIn(service)
    .filter((at) => keeps(at.id) || keeps(at.location?.id))
    .flatMap((at) => [...(at.phones ?? []), ...(at.location?.phones ?? [])])
  const { organization } = service
  return [
    ...phonesIn(service).filter((phone) => isSecretPhone(phone) || isMarkedBeside(phone.id, marks)),
    ...(keeps(service.id)
      ? [...(service.phones ?? []), ...placesIn(service).flatMap((at) => at.phones ?? [])]
      : []),
    ...ofPlaces,
    ...(keeps(organization?.id) ? (organization?.phones ?? []) : []),
  ].map(({ number }) => number)
}

function marksOf(id: string | undefined, marks: HsdsMarks): ReturnType<HsdsMarks['get']> {
  return marks.get((id ?? '').toLowerCase())
}

/** Whether anything at all of the record is marked. */
function isMarkedBeside(id: string | undefined, marks: HsdsMarks): boolean {
  const parts = marksOf(id, marks)
  return (
    parts !== undefined && (parts.record !== null || parts.address || parts.numbers || parts.columns.size > 0)
  )
}

/** Every telephone number of the service, wherever it stands; those of named contacts are people's own. */
function phonesIn(service: HsdsService): readonly HsdsPhone[] {
  const { phones = [], organization, contacts = [] } = service
  const places = placesIn(service).flatMap((at) => [...(at.phones ?? []), ...(at.location?.phones ?? [])])
  const people = [...contacts, ...(organization?.contacts ?? [])].flatMap((contact) => contact.phones ?? [])
  return [...phones, ...places, ...(organization?.phones ?? []), ...people]
}

/** Whether nobody is to be given the number. */
export function isSecretPhone({ description = '', attributes = [] }: HsdsPhone): boolean {
  const mark = markOf(description)
  return (mark !== null && isSecret(mark)) || attributes.some((attribute) => privateWords(attribute) !== null)
}

export function isSecretNumber(number: string, { numbers }: Secrets): boolean {
  return numbers.has(numberKey(number))
}

function whyNot({ id, attributes = [], organization }: HsdsService, marks: HsdsMarks): string | null {
  const isKept = (one: string | undefined): boolean => typeof marksOf(one, marks)?.record === 'string'
  const own = attributes.map(privatePart)
  if (own.includes('record') || isKept(id)) return 'its source keeps it private'
  return isKept(organization?.id) || (organization?.attributes ?? []).map(privatePart).includes('record')
    ? 'its source keeps its organization private'
    : null
}

function placesIn({ service_at_locations: places = [] }: HsdsService): readonly HsdsServiceAtLocation[] {
  return places
}

/** Those of its organization too: services are not given there, and their words may name them. */
function allPlaces(service: HsdsService): readonly HsdsServiceAtLocation[] {
  const ofOrganization = service.organization?.locations ?? []
  return [...placesIn(service), ...ofOrganization.map((location) => ({ id: location.id, location }))]
}

function isMarked(service: HsdsService, at: HsdsServiceAtLocation, marks: HsdsMarks): boolean {
  const { attributes = [], organization, description = '', alert = '' } = service
  const { location } = at
  const addresses = location?.addresses ?? []
  const here = [at, location ?? {}, ...addresses].flatMap((record) => recordAttributes(record))
  const words = addresses.flatMap((address) => [
    address.address_1 ?? '',
    address.address_2 ?? '',
    address.attention ?? '',
    address.city ?? '',
  ])
  const isPlaceKept = (id: string | undefined): boolean => {
    const parts = marksOf(id, marks)
    return parts !== undefined && (parts.address || parts.record !== null)
  }
  return (
    [service.id, organization?.id, at.id, location?.id, ...addresses.map(({ id }) => id)].some(isPlaceKept) ||
    saysPlaceHidden([description, alert, location?.description ?? '']) ||
    attributes.some((attribute) => privateWords(attribute) === 'address') ||
    here.some((attribute) => privateWords(attribute) !== null) ||
    saysHidden([...words, location?.name ?? '', location?.alternate_name ?? ''])
  )
}

function recordAttributes(record: {
  readonly attributes?: readonly HsdsAttribute[]
}): readonly HsdsAttribute[] {
  return record.attributes ?? []
}

function streetsOf(location: HsdsLocation | undefined): readonly string[] {
  return (location?.addresses ?? []).flatMap(({ address_1: street }) => street ?? [])
}

/** "12 Elm Street (Do Not Give Out)" is 12 Elm Street. */
function streetKey(street: string): string {
  return plainKey(street.replace(/\(.*$/, ''))
}

const NO = /^(?:no|n|false|f|0|off)$/i
const HIDDEN =
  /\b(?:confidential|undisclosed|unlisted|private|secret|secure|hidden|withheld)\b.{0,20}\b(?:address|location|site|place|shelter)\b|\b(?:address|location)\b.{0,10}\b(?:confidential|undisclosed|unlisted|private|secret|hidden|withheld)\b|^(?:is )?confidential$/i

/** What the attribute keeps private: by a flag that is named like a column of a table, or in its words. */
function privateWords(attribute: HsdsAttribute): 'record' | 'address' | 'part' | null {
  const part = privatePart(attribute)
  if (part !== null) return part
  const { label = '', value = '', taxonomy_term: term } = attribute
  if (NO.test(value) || isOwn(attribute)) return null
  const said = [label, term?.name ?? '', term?.code ?? '', value].map((text) => text.replaceAll(/[_-]/g, ' '))
  return said.some((text) => HIDDEN.test(text.trim())) ? 'address' : null
}

/** A flag such as `AddressIsPrivate: Yes` or `ShowOnPublicSite: No`. */
function privatePart(attribute: HsdsAttribute): 'record' | 'address' | 'part' | null {
  const { label, value, taxonomy_term: term } = attribute
  if (value === undefined || isOwn(attribute)) return null
  const row = { file: '', line: 0, text: () => value }
  const kept = [label, term?.name, term?.code]
    .filter((name) => name !== undefined)
    .flatMap((name) => privacyColumns([name]))
    .filter((column) => column.part !== 'doubt' && isPrivate(row, column))
  const [first] = kept
  if (first === undefined) return null
  return first.part === 'record' || first.part === 'address' ? first.part : 'part'
}
