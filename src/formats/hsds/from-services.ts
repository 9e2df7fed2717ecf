// A public service as a full HSDS service: what HSDS has a field for stands in it, and the rest in attributes of our own.
import { isUuid } from '../../kit/uuid.ts'
import { type Region, areaText } from '../../services/areas.ts'
import type { Need } from '../../services/needs.ts'
import { codesOf } from '../../services/open-eligibility.ts'
import type { PublicAccess, PublicChannel, PublicService } from '../../services/public-service.ts'
import type { Eligibility } from '../../services/service.ts'
import { STATE_NAMES, isState } from '../../services/states.ts'
import {
  type Identify,
  type Part,
  attribute,
  identifier,
  needTerm,
  openEligibilityTerm,
  ownId,
  termAttribute,
} from './own-terms.ts'
import { type OwnWays, hsdsWays } from './own-ways.ts'
import {
  FEES,
  NO_DOCUMENTS,
  REFERRAL_LINES,
  gendersLine,
  knowLine,
  operatorText,
  withLine,
} from './own-words.ts'
import { scheduleRows } from './schedules.ts'
import type {
  HsdsAttribute,
  HsdsCostOption,
  HsdsLanguage,
  HsdsOrganization,
  HsdsSchedule,
  HsdsService,
  HsdsServiceArea,
  HsdsServiceAtLocation,
} from './tree.ts'

export interface HsdsContext {
  /** An address of the publisher: services of two publishers that have one id are two. */
  readonly publisher: string
  /** What a person calls the need, in English. */
  readonly needName: (need: Need) => string
  readonly regions: readonly Region[]
}

/**
 * The service in English, as HSDS 3.2 has it.
 *
 * Ensures  a location, an address, coordinates and a ZIP code for a published address alone; no organization's promise, and
 *          nothing that `PublicService` does not have; the same identifiers each time, and that of a UUID kept.
 */
export function hsdsService(service: PublicService, context: HsdsContext): HsdsService {
  const id = serviceId(service.id, context.publisher)
  const identify = identifier(id)
  const ways = hsdsWays(service.channels, identify)
  const { name, aliases, languageNote, takes } = service
  return withoutEmpty({
    id,
    name,
    alternate_name: aliases[0],
    description: withLine(service.what.en, knowLine(service.know)),
    url: ways.url,
    status: 'active',
    interpretation_services: languageNote?.en,
    application_process: withLine(service.apply?.en, REFERRAL_LINES[takes.referral]),
    fees_description: FEES[takes.cost],
    eligibility_description: withLine(service.who?.en, gendersLine(takes.genders)),
    ...agesOf(takes.ages),
    assured_date: newestDial(service.channels),
    organization: organizationOf(service, context.publisher),
    additional_urls: ways.additionalUrls,
    phones: ways.phones,
    schedules: schedulesOf(service, identify),
    service_areas: areasOf(service, context.regions, identify),
    service_at_locations: placesOf(service, identify),
    languages: languagesOf(service.languages, identify),
    cost_options: costsOf(takes.cost, identify),
    required_documents: documentsOf(takes.documents).map((document) => ({
      id: identify('document', document),
      document,
    })),
    attributes: attributesOf({ service, ways, context, identify }),
  }) as HsdsService // the same fields, absent and empty ones gone
}

/** The identifier of a service in HSDS: its own where that is a UUID, else one made of it and its publisher. */
export function serviceId(id: string, publisher: string): string {
  return isUuid(id) ? id.toLowerCase() : ownId('service', publisher, id)
}

/** Nothing is known of an organization but its name, so that the same record stands in each of its services. */
function organizationOf({ name, organisation = name }: PublicService, publisher: string): HsdsOrganization {
  return {
    id: ownId('organization', publisher, organisation),
    name: organisation,
    description: 'Known here by its services alone.',
  }
}

function agesOf(ages: Eligibility['ages']): Pick<HsdsService, 'minimum_age' | 'maximum_age'> {
  if (ages === 'unknown') return {}
  const { from, to } = ages
  return {
    ...(from === undefined ? {} : { minimum_age: from }),
    ...(to === undefined ? {} : { maximum_age: to }),
  }
}

function newestDial(channels: readonly PublicChannel[]): string | undefined {
  return channels
    .flatMap(({ verification }) => (verification.state === 'dialled' ? [verification.on] : []))
    .toSorted()
    .at(-1)
}

function schedulesOf({ hours }: PublicService, identify: Identify): readonly HsdsSchedule[] {
  if (hours === undefined) return []
  const zone =
    hours.kind === 'weekly'
      ? [attribute(identify, { on: 'schedule', part: 'timezone', value: hours.timezone })]
      : []
  const always =
    hours.kind === 'always' ? [attribute(identify, { on: 'schedule', part: 'always', value: 'yes' })] : []
  return scheduleRows(hours).map((row, index) => ({
    ...row,
    id: identify('schedule', String(index)),
    ...(index > 0 || hours.kind === 'words' ? {} : { attributes: [...zone, ...always] }),
  })) as readonly HsdsSchedule[] // a row with its identifier is a schedule, which the index signature hides
}

/** One row for each area; its words stand beside it, or alone where no area has a code. */
function areasOf(
  { areas, coverage }: PublicService,
  regions: readonly Region[],
  identify: Identify,
): readonly HsdsServiceArea[] {
  if (areas.length === 0) return [{ id: identify('area'), name: coverage.en }]
  return areas.map((area) => {
    const extent = areaText(area)
    return {
      id: identify('area', extent),
      name: areaName(extent, regions),
      description: coverage.en,
      extent,
      extent_type: 'text',
    }
  })
}

function areaName(extent: string, regions: readonly Region[]): string {
  const state = extent.replace(/^US-/, '')
  if (extent === 'US') return 'United States'
  return isState(state) ? STATE_NAMES[state] : (regions.find(({ id }) => id === extent)?.name.en ?? extent)
}

function placesOf(
  { access, accessibility }: PublicService,
  identify: Identify,
): readonly HsdsServiceAtLocation[] {
  if (access.kind !== 'published') return []
  const { address, point } = access
  const location = {
    id: identify('location'),
    location_type: 'physical',
    ...(point === undefined ? {} : point),
    addresses: [
      {
        id: identify('address'),
        address_1: address.street,
        city: address.city,
        state_province: address.state,
        // HSDS asks for one: an import may have left out a code that was none.
        postal_code: address.zip === '' ? 'unknown' : address.zip,
        country: 'US',
        address_type: 'physical',
      },
    ],
    ...(accessibility === undefined
      ? {}
      : { accessibility: [{ id: identify('accessibility'), description: accessibility.en }] }),
  } as const
  return [{ id: identify('service at location'), location }]
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

function languagesOf(tags: readonly string[], identify: Identify): readonly HsdsLanguage[] {
  return tags.map((tag) => {
    const code = tag.replace(/-.*$/, '')
    return {
      id: identify('language', tag),
      name: languageNames.of(tag) ?? tag,
      code,
      ...(code === tag
        ? {}
        : { attributes: [attribute(identify, { on: 'language', part: 'language-tag', value: tag })] }),
    }
  })
}

function costsOf(cost: Eligibility['cost'], identify: Identify): readonly HsdsCostOption[] {
  if (cost === 'unknown' || cost === 'paid') return []
  const id = identify('cost')
  return [cost === 'free' ? { id, option: 'Free', currency: 'usd', amount: 0 } : { id, option: 'By income' }]
}

function documentsOf(documents: Eligibility['documents']): readonly string[] {
  if (documents === 'unknown') return []
  return [documents === 'none' ? NO_DOCUMENTS : documents.en]
}

interface AttributeParts {
  readonly service: PublicService
  readonly ways: OwnWays
  readonly context: HsdsContext
  readonly identify: Identify
}

function attributesOf({ service, ways, context, identify }: AttributeParts): readonly HsdsAttribute[] {
  const { takes, access, needs } = service
  const said: readonly (readonly [part: Part, values: readonly (string | undefined)[]])[] = [
    ['section', [service.section]],
    ['agency', [service.agency]],
    ['residential', [service.residential ? 'yes' : 'no']],
    ['access', [access.kind]],
    ['alias', service.aliases.slice(1)],
    ['formerly', service.formerly],
    ['plain-name', [service.plainName?.en]],
    ['know', [service.know?.en]],
    ['operator', service.operators.map(operatorText)],
    ['ages', [isAnyAge(takes.ages) ? 'any' : undefined]],
    ['genders', [takes.genders].flat().filter((gender) => gender !== 'unknown')],
    ['cost', [takes.cost === 'unknown' ? undefined : takes.cost]],
    ['referral', [takes.referral === 'unknown' ? undefined : takes.referral]],
    ['accessibility', [needsAccessibility(access) ? service.accessibility?.en : undefined]],
  ]
  return [
    ...needs.map((need) => termAttribute(identify, needTerm(need, context.needName(need)))),
    ...codesOf(needs).map((code) => termAttribute(identify, openEligibilityTerm(code))),
    ...said.flatMap(([part, values]) =>
      values.flatMap((value) =>
        value === undefined ? [] : [attribute(identify, { on: 'service', part, value })],
      ),
    ),
    ...ways.urlAttributes,
  ]
}

function isAnyAge(ages: Eligibility['ages']): boolean {
  return ages !== 'unknown' && ages.from === undefined && ages.to === undefined
}

function needsAccessibility(access: PublicAccess): boolean {
  return access.kind !== 'published'
}

function withoutEmpty(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
