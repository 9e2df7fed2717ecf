// An HSDS service of another directory to a draft: its words as any importer reads them, and what it says in plain fields.
import type { Place } from '../../kit/problem.ts'
import { type Area, parseArea } from '../../services/areas.ts'
import { needsFromCodes } from '../../services/open-eligibility.ts'
import type { Eligibility } from '../../services/service.ts'
import { openEligibilityCodes } from '../hsds/own-terms.ts'
import { readSchedules } from '../hsds/schedules.ts'
import type { HsdsService, HsdsServiceAtLocation } from '../hsds/tree.ts'
import type { DraftService, ImportDraft } from './draft.ts'
import { hsdsChannels } from './hsds-ways.ts'
import { type DraftContext, type Given, makeDraft } from './make-draft.ts'
import { type GivenPlace, readState } from './place.ts'
import { zoneOfState } from './state-zones.ts'
import type { Tally } from './tally.ts'

/** One service at one of its places. */
export interface AtPlace {
  readonly record: string
  readonly place: Place
  readonly service: HsdsService
  readonly at: HsdsServiceAtLocation | undefined
  readonly cells: GivenPlace
  readonly isHidden: boolean
}

/** The draft. What a plain field says stands in the place of what words seem to say. */
export function foreignDraft(given: AtPlace, { options, secrets, tally }: DraftContext): ImportDraft {
  const { service, at, place } = given
  const meant = needsFromCodes(openEligibilityCodes(service.attributes))
  for (const need of meant) tally.note('mappings', `codes of Open Eligibility → need '${need}'`, place)
  const areas = areasOf(service)
  const hours = hoursOf(given, areas, tally)
  const draft = makeDraft(textsOf(given, hours.kind === 'words' ? hours.words : ''), {
    options: { ...options, needs: [...new Set([...options.needs, ...meant])] },
    secrets,
    tally,
  })
  const languages = tagsOf(service)
  const plain: Partial<DraftService> = {
    ...(hours.kind === 'hours' ? { hours: hours.hours } : {}),
    ...(areas.length === 0 ? {} : { areas }),
    ...(languages.length === 0 ? {} : { languages }),
    takes: takesOf(service, draft.service.takes),
    channels: hsdsChannels(service, at, { place, secrets, tally }),
  }
  return { ...draft, service: { ...draft.service, ...plain } }
}

function textsOf({ record, place, service, at, cells, isHidden }: AtPlace, hours: string): Given {
  const { location } = at ?? {}
  const { languages = [], cost_options: costs = [], required_documents: documents = [] } = service
  const joined = (parts: readonly (string | undefined)[], by: string): string =>
    parts.filter((part) => part !== undefined && part.trim() !== '').join(by)
  const named = joined(
    languages.map(({ name, note }) => joined([name, note], ': ')),
    '; ',
  )
  return {
    record,
    place,
    name: service.name,
    organisation: service.organization?.name ?? '',
    aliases: [service.alternate_name ?? ''],
    what: service.description ?? service.organization?.description ?? '',
    eligibility: service.eligibility_description ?? '',
    fees: joined(
      [
        service.fees_description ?? service.fees,
        ...costs.map(({ option, amount, currency, amount_description: what }) =>
          joined(
            [option, amount === undefined ? undefined : `${amount} ${(currency ?? '').toUpperCase()}`, what],
            ' ',
          ),
        ),
      ],
      '; ',
    ),
    application: service.application_process ?? '',
    documents: joined(
      documents.map(({ document }) => document),
      '; ',
    ),
    languages: joined([named, service.interpretation_services], '. '),
    accessibility: joined(
      [
        ...(location?.accessibility ?? []).flatMap(({ description, details }) => [description, details]),
        location?.transportation,
      ],
      '. ',
    ),
    hours,
    know: [
      ...(service.status === 'temporarily closed'
        ? ['Its source says that it is closed for some time.']
        : []),
      ...[service.alert ?? ''].filter((alert) => alert !== ''),
      ...(service.wait_time === undefined ? [] : [`Waiting time: ${service.wait_time}`]),
    ],
    coverage: joined(
      (service.service_areas ?? []).map(({ name, description }) => name ?? description),
      '; ',
    ),
    terms: (service.attributes ?? []).flatMap(({ taxonomy_term: term }) => term?.name ?? []),
    website: '',
    numbers: [],
    at: cells,
    isHidden,
    privateTexts: [],
  }
}

/** Only a country or a state that an area names by its code or its whole name; regions of others are not ours. */
function areasOf({ service_areas: rows = [] }: HsdsService): readonly Area[] {
  const areas = rows.flatMap(({ extent, extent_type: type, name = '' }): readonly Area[] => {
    const coded = type === 'text' && extent !== undefined ? parseArea(extent) : null
    if (coded !== null && coded.kind !== 'region') return [coded]
    const state = readState(name)
    return state === null ? [] : [{ kind: 'state', state }]
  })
  return areas.filter((area, index) => areas.findIndex((other) => sameArea(area, other)) === index)
}

function sameArea(a: Area, b: Area): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Its own schedules, else those of the service at this place, else those of the place. */
function hoursOf(
  { service, at, cells, place }: AtPlace,
  areas: readonly Area[],
  tally: Tally,
): ReturnType<typeof readSchedules> {
  const lists = [service.schedules, at?.schedules, at?.location?.schedules]
  const rows = lists.find((list) => list !== undefined && list.length > 0) ?? []
  const [area] = areas
  const state = readState(cells.state) ?? (areas.length === 1 && area?.kind === 'state' ? area.state : null)
  const zone = zoneOfState(state)
  const read = readSchedules(rows, zone)
  if (read.kind === 'words' && read.why !== null) tally.note('warnings', read.why, place)
  if (read.kind === 'hours' && zone !== null)
    tally.note(
      'mappings',
      `weekly schedules → hours, in the usual time zone of the state (${zone.timezone})`,
      place,
    )
  return read
}

/** Tags of the codes, of two letters or three; what is no code is told from words. */
function tagsOf({ languages = [] }: HsdsService): readonly string[] {
  const tags = languages.flatMap(({ code = '' }) => {
    if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(code.trim())) return []
    return Intl.getCanonicalLocales(code.trim()).slice(0, 1)
  })
  return [...new Set(tags)]
}

function takesOf(
  { minimum_age: minimum, maximum_age: maximum, cost_options: costs = [] }: HsdsService,
  inferred: Eligibility,
): Eligibility {
  const [from, to] = [minimum, maximum].map((age) => (isAge(age) ? age : undefined))
  const ages = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const isFree = costs.length > 0 && costs.every(({ amount }) => amount === 0)
  return {
    ...inferred,
    ...(Object.keys(ages).length > 0 && (from ?? 0) <= (to ?? 120) ? { ages } : {}),
    ...(isFree && inferred.cost === 'unknown' ? { cost: 'free' } : {}),
  }
}

function isAge(age: number | undefined): age is number {
  return age !== undefined && Number.isInteger(age) && age >= 0 && age <= 120
}
