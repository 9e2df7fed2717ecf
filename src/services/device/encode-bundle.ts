// The public directory as two texts for every device: chosen field by field, in columns, the same bytes from the same services.
import { HELP_LANGUAGES, type LocalText } from '../../kit/language.ts'
import type { Area, Region } from '../areas.ts'
import type { Hours } from '../hours.ts'
import { NEED_IDS } from '../needs.ts'
import type { PublicChannel, PublicService } from '../public-service.ts'
import type { Eligibility, Operator } from '../service.ts'
import {
  ACCESS_CODES,
  type AccessCode,
  type DetailField,
  type DetailsFile,
  type ListField,
  type ListFile,
  STEPS_PER_DEGREE,
  type Town,
  type Way,
} from './bundle-format.ts'
import { type Dictionary, dictionaryOf, differences } from './columns.ts'
import { STOP_WORDS, SYNONYMS } from './synonyms.ts'

export interface Bundle {
  /** JSON text of a `ListFile`. */
  readonly list: string
  /** JSON text of a `DetailsFile`. */
  readonly details: string
}

/**
 * The services as the two files of the bundle, sorted by state, city, name and id, so that neighbours are alike.
 *
 * Ensures  the same texts whatever the order of `services`; every field but coordinates, which are rounded to a ten
 *          thousandth of a degree, comes back as it was; nothing that is not a field of PublicService goes in.
 * Requires services with ids of their own.
 */
export function encodeBundle(services: readonly PublicService[], regions: readonly Region[]): Bundle {
  const rows = sorted(services)
  return {
    list: JSON.stringify(listFile(rows, regions.map(pickRegion))),
    details: JSON.stringify(detailsFile(rows)),
  }
}

function listFile(rows: readonly PublicService[], regions: readonly Region[]): ListFile {
  const addresses = rows.flatMap(({ access }) => (access.kind === 'published' ? [access.address] : []))
  const points = rows.flatMap(({ access }) =>
    access.kind === 'published' && access.point !== undefined ? [access.point] : [],
  )
  return {
    regions,
    phrases: NEED_IDS.map((need) => Object.values(SYNONYMS[need]).join(',')),
    stopWords: STOP_WORDS,
    fields: {
      name: fieldOf(rows, 'name'),
      section: fieldOf(rows, 'section'),
      order: fieldOf(rows, 'order'),
      needs: fieldOf(rows, 'needs'),
      agency: fieldOf(rows, 'agency'),
      residential: fieldOf(rows, 'residential'),
      areas: fieldOf(rows, 'areas'),
      takes: fieldOf(rows, 'takes'),
      languages: fieldOf(rows, 'languages'),
      hours: fieldOf(rows, 'hours'),
    } satisfies Record<ListField, unknown>,
    access: rows.map((row) => ACCESS_CODES.indexOf(accessCode(row))),
    towns: dictionaryOf(addresses.map(({ city, state }): Town => ({ city, state }))),
    streets: addresses.map(({ street }) => street),
    zips: addresses.map(({ zip }) => zip),
    latitudes: differences(points.map(({ latitude }) => steps(latitude))),
    longitudes: differences(points.map(({ longitude }) => steps(longitude))),
    ways: dictionaryOf(rows.map(({ channels }) => channels.map(pickWay))),
    numbers: addressesOf(rows, (channel) => channel.kind !== 'web'),
  }
}

function detailsFile(rows: readonly PublicService[]): DetailsFile {
  return {
    fields: {
      id: fieldOf(rows, 'id'),
      organisation: fieldOf(rows, 'organisation'),
      aliases: fieldOf(rows, 'aliases'),
      formerly: fieldOf(rows, 'formerly'),
      what: fieldOf(rows, 'what'),
      who: fieldOf(rows, 'who'),
      know: fieldOf(rows, 'know'),
      apply: fieldOf(rows, 'apply'),
      accessibility: fieldOf(rows, 'accessibility'),
      plainName: fieldOf(rows, 'plainName'),
      operators: fieldOf(rows, 'operators'),
      coverage: fieldOf(rows, 'coverage'),
      languageNote: fieldOf(rows, 'languageNote'),
      sources: fieldOf(rows, 'sources'),
    } satisfies Record<DetailField, unknown>,
    pages: addressesOf(rows, (channel) => channel.kind === 'web'),
  }
}

type Field = Exclude<keyof PublicService, 'access' | 'channels'>

/** What goes in of each field, and in which order: a field of PublicService cannot be left out here, nor another come in. */
const PICK: { readonly [Key in Field]: (value: Present<Key>) => Present<Key> } = {
  id: same,
  name: same,
  organisation: same,
  aliases: copy,
  formerly: copy,
  section: same,
  order: same,
  needs: copy,
  agency: same,
  residential: same,
  what: pickText,
  who: pickText,
  know: pickText,
  apply: pickText,
  accessibility: pickText,
  plainName: pickText,
  operators: (operators) => operators.map(pickOperator),
  areas: (areas) => areas.map(pickArea),
  coverage: pickText,
  takes: pickTakes,
  languages: copy,
  languageNote: pickText,
  hours: pickHours,
  sources: copy,
}

type Present<Key extends keyof PublicService> = Exclude<PublicService[Key], undefined>

function fieldOf<Key extends Field>(
  rows: readonly PublicService[],
  field: Key,
): Dictionary<Present<Key> | null> {
  const pick: (value: Present<Key>) => Present<Key> = PICK[field]
  return dictionaryOf(
    rows.map((row) => {
      const value = row[field]
      return value === undefined ? null : pick(value as Present<Key>) // undefined was ruled out: a type parameter does not narrow
    }),
  )
}

function same<Value extends string | number | boolean>(value: Value): Value {
  return value
}

function copy<Value extends string>(values: readonly Value[]): readonly Value[] {
  return [...values]
}

function pickText(text: LocalText): LocalText {
  const picked: { -readonly [Language in keyof LocalText]: LocalText[Language] } = { en: text.en }
  for (const language of HELP_LANGUAGES) {
    const words = text[language]
    if (words !== undefined) picked[language] = words
  }
  return picked
}

function pickOperator({ name, from, to, asOf }: Operator): Operator {
  return { name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), asOf }
}

function pickArea(area: Area): Area {
  if (area.kind === 'state') return { kind: 'state', state: area.state }
  return area.kind === 'region' ? { kind: 'region', region: area.region } : { kind: 'country' }
}

function pickRegion({ id, name, centre: { latitude, longitude }, miles }: Region): Region {
  return { id, name: pickText(name), centre: { latitude, longitude }, miles }
}

function pickTakes({ ages, genders, documents, cost, referral }: Eligibility): Eligibility {
  return {
    ages: ages === 'unknown' ? ages : pickAges(ages),
    genders: typeof genders === 'string' ? genders : [...genders],
    documents: typeof documents === 'string' ? documents : pickText(documents),
    cost,
    referral,
  }
}

function pickAges({ from, to }: Exclude<Eligibility['ages'], 'unknown'>): Eligibility['ages'] {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

function pickHours(hours: Hours): Hours {
  if (hours.kind === 'always') return { kind: 'always' }
  if (hours.kind === 'words') return { kind: 'words', words: pickText(hours.words) }
  const spans = hours.spans.map(({ day, opens, closes }) => ({ day, opens, closes }))
  return { kind: 'weekly', timezone: hours.timezone, spans }
}

function pickWay({ kind, verification, hours, disputedOn }: PublicChannel): Way {
  return {
    kind,
    verification:
      verification.state === 'dialled'
        ? { state: 'dialled', on: verification.on }
        : { state: 'printed', newest: verification.newest },
    ...(hours === undefined ? {} : { hours: pickHours(hours) }),
    ...(disputedOn === undefined ? {} : { disputedOn }),
  }
}

function accessCode({ access }: PublicService): AccessCode {
  if (access.kind !== 'published') return access.kind
  return access.point === undefined ? 'address' : 'point'
}

function addressesOf(
  rows: readonly PublicService[],
  isOne: (channel: PublicChannel) => boolean,
): readonly string[] {
  return rows.flatMap(({ channels }) => channels.filter(isOne).map(({ address }) => address))
}

function steps(degrees: number): number {
  return Math.round(degrees * STEPS_PER_DEGREE)
}

function sorted(services: readonly PublicService[]): readonly PublicService[] {
  const keyed = services.map((service) => {
    const { access, name, id } = service
    const { state, city } = access.kind === 'published' ? access.address : { state: '', city: '' }
    return { service, key: `${state}\u0000${city}\u0000${name}\u0000${id}` }
  })
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ service }) => service)
}
