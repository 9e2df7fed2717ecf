// A service that a release of ours wrote as HSDS, back to the same service in English, as far as HSDS carries it.
import type { LocalText } from '../../kit/language.ts'
import { type Area, parseArea } from '../../services/areas.ts'
import type { Hours } from '../../services/hours.ts'
import {
  ACCESS_KINDS,
  AGENCIES,
  type Access,
  type Eligibility,
  GENDERS,
  NOBODY_KNOWS,
  SECTIONS,
} from '../../services/service.ts'
import { type Part, ownNeeds, ownParts } from '../hsds/own-terms.ts'
import {
  NO_DOCUMENTS,
  REFERRAL_LINES,
  gendersLine,
  knowLine,
  readOperator,
  withoutLine,
} from '../hsds/own-words.ts'
import { readSchedules } from '../hsds/schedules.ts'
import type { HsdsService } from '../hsds/tree.ts'
import { inEnglish } from './clean-words.ts'
import type { DraftService, ImportOptions } from './draft.ts'
import { ownChannels } from './hsds-ways.ts'

/** Whether a release of ours wrote the record. */
export function isOurs({ attributes }: HsdsService): boolean {
  return ownParts(attributes).has('section')
}

export interface OwnDraftContext {
  readonly options: ImportOptions
  /** Words of the record, made fit to keep. */
  readonly say: (text: string) => string
  /** Where it is, read with the same care as the place of any source. */
  readonly access: Access
}

/** The service. Requires  `isOurs`. */
export function ownDraft(service: HsdsService, { options, say, access }: OwnDraftContext): DraftService {
  const parts = ownParts(service.attributes)
  const one = (part: Part): string | undefined => parts.get(part)?.[0]
  const english = (text: string | undefined): LocalText | undefined => inEnglish(say(text ?? ''))
  const takes = ownTakes(service, parts)
  const know = english(one('know'))
  const accessibility =
    one('accessibility') ?? service.service_at_locations?.[0]?.location?.accessibility?.[0]?.description
  const organisation = service.organization?.name
  const needs = ownNeeds(service.attributes)
  return withoutUndefined({
    name: say(service.name),
    organisation: organisation === service.name ? undefined : organisation,
    aliases: [service.alternate_name ?? '', ...(parts.get('alias') ?? [])]
      .map(say)
      .filter((name) => name !== ''),
    formerly: (parts.get('formerly') ?? []).map(say),
    section: SECTIONS.find((section) => section === one('section')) ?? options.section,
    order: 0,
    needs: needs.length > 0 ? needs : options.needs,
    agency: AGENCIES.find((agency) => agency === one('agency')),
    residential: one('residential') === 'yes',
    what: english(withoutLine(service.description, knowLine(know))) ?? { en: NOTHING_SAID },
    who: english(withoutLine(service.eligibility_description, gendersLine(takes.genders))),
    know,
    apply: english(withoutLine(service.application_process, REFERRAL_LINES[takes.referral])),
    accessibility: english(accessibility),
    plainName: english(one('plain-name')),
    operators: (parts.get('operator') ?? []).flatMap((text) => readOperator(text) ?? []),
    ...areasOf(service, say),
    takes,
    languages: (service.languages ?? []).flatMap(
      ({ code, attributes }) => ownParts(attributes).get('language-tag')?.[0] ?? code ?? [],
    ),
    languageNote: english(service.interpretation_services),
    hours: ownHours(service),
    access: access.kind === 'published' ? access : hiddenAccess(one('access'), access),
    channels: ownChannels(service),
    sources: options.sources,
  }) as DraftService // the same fields, absent ones gone
}

const NOTHING_SAID = 'Its source does not say what it does.'

function hiddenAccess(said: string | undefined, read: Access): Access {
  const kind = ACCESS_KINDS.find((known) => known === said)
  return kind === undefined || kind === 'published' ? read : { kind }
}

function ownTakes(service: HsdsService, parts: ReturnType<typeof ownParts>): Eligibility {
  const { minimum_age: from, maximum_age: to, required_documents: documents = [] } = service
  const genders = parts.get('genders') ?? []
  const known = GENDERS.filter((gender) => genders.includes(gender))
  const [document] = documents.flatMap(({ document: words }) => words ?? [])
  const ages = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  return {
    ages: parts.has('ages') || Object.keys(ages).length > 0 ? ages : 'unknown',
    genders: genders.includes('anyone') ? 'anyone' : known.length > 0 ? known : 'unknown',
    documents: document === undefined ? 'unknown' : document === NO_DOCUMENTS ? 'none' : { en: document },
    cost:
      (['free', 'by income', 'paid'] as const).find((cost) => parts.get('cost')?.[0] === cost) ?? 'unknown',
    referral:
      (['none', 'needed'] as const).find((referral) => parts.get('referral')?.[0] === referral) ??
      NOBODY_KNOWS.referral,
  }
}

function areasOf(
  { service_areas: rows = [] }: HsdsService,
  say: (text: string) => string,
): { readonly areas: readonly Area[]; readonly coverage: LocalText } {
  const areas = rows.flatMap(({ extent }) => (extent === undefined ? [] : (parseArea(extent) ?? [])))
  const [first] = rows
  return { areas, coverage: { en: say(first?.description ?? first?.name ?? '') || 'Not written down' } }
}

function ownHours({ schedules = [] }: HsdsService): Hours | undefined {
  const [first] = schedules
  if (first === undefined) return undefined
  const parts = ownParts(first.attributes)
  if (parts.has('always')) return { kind: 'always' }
  const [timezone] = parts.get('timezone') ?? []
  const read = readSchedules(schedules, timezone === undefined ? null : { timezone, allows: () => true })
  if (read.kind === 'hours') return read.hours
  return read.words === '' ? undefined : { kind: 'words', words: { en: read.words } }
}

function withoutUndefined(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
