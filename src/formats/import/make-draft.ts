// A record as its source tells it, in plain texts, to a draft: words cleaned and scrubbed, ways read, the rest inferred.
import type { LocalText } from '../../kit/language.ts'
import type { Place } from '../../kit/problem.ts'
import type { Area } from '../../services/areas.ts'
import type { Need } from '../../services/needs.ts'
import type { Channel, Eligibility } from '../../services/service.ts'
import { STATE_NAMES, isState } from '../../services/states.ts'
import { cleanWords, inEnglish } from './clean-words.ts'
import type { DraftService, ImportDraft, ImportOptions } from './draft.ts'
import { inferAgency, isResidential } from './infer-kind.ts'
import { inferLanguages } from './infer-languages.ts'
import { inferNeeds } from './infer-needs.ts'
import { inferTakes } from './infer-takes.ts'
import { type GivenPlace, type ReadPlace, readPlace, readState } from './place.ts'
import { type Secrets, scrub } from './scrub.ts'
import type { Tally } from './tally.ts'
import { numberKey, readWebsite, unconfirmed } from './ways.ts'

/** The parts of a record as texts, empty where the source has none. */
export interface Given {
  readonly record: string
  readonly place: Place
  readonly name: string
  readonly organisation: string
  readonly aliases: readonly string[]
  readonly what: string
  readonly eligibility: string
  readonly fees: string
  readonly application: string
  readonly documents: string
  readonly languages: string
  readonly accessibility: string
  readonly hours: string
  /** Further things to know, each a sentence or two. */
  readonly know: readonly string[]
  /** The area that it serves, in words. */
  readonly coverage: string
  /** What the source files it under. */
  readonly terms: readonly string[]
  readonly website: string
  /** Read already: none that is private, a fax or somebody's own. */
  readonly numbers: readonly { readonly kind: 'call' | 'relay'; readonly address: string }[]
  readonly at: GivenPlace
  /** The source keeps its place private. */
  readonly isHidden: boolean
  /** What else the source keeps private of it, as it is written there: never stored, not in words either. */
  readonly privateTexts: readonly string[]
}

export interface DraftContext {
  readonly options: ImportOptions
  readonly secrets: Secrets
  readonly tally: Tally
}

/** The draft of the record, with what was inferred, repaired and left open noted in the tally. */
export function makeDraft(given: Given, { options, secrets, tally }: DraftContext): ImportDraft {
  const at = readPlace(given.at, { isHidden: given.isHidden })
  const say = (text: string): string =>
    scrub(cleanWords(text), { secrets, texts: given.privateTexts, ...hiddenPart(at) })
  const said = { name: say(given.name), what: say(given.what), eligibility: say(given.eligibility) }
  const takes = inferTakes({
    eligibility: said.eligibility,
    fees: say(given.fees),
    application: say(given.application),
    documents: say(given.documents),
  })
  const agency = inferAgency(said.name)
  const isArm = agency === 'police' || agency === 'immigration'
  const needs: readonly Need[] = isArm ? ['report'] : needsOf(given, { said, options, tally })
  const areas = areasOf(given.coverage, at.state)
  const languages = inferLanguages(given.languages)
  noteAll({ given, at, takes, agency, languages, areas, tally })
  return {
    record: given.record,
    place: given.place,
    service: withoutUndefined({
      name: said.name,
      organisation: given.organisation === given.name ? undefined : say(given.organisation) || undefined,
      aliases: given.aliases.map(say).filter((alias) => alias !== '' && alias !== said.name),
      formerly: [],
      section: agency === null ? options.section : 'tip',
      order: 0,
      needs,
      agency: agency ?? undefined,
      residential: isResidential(said.name, said.what, given.terms),
      what: { en: said.what === '' ? NOTHING_SAID : said.what },
      who: inEnglish(said.eligibility),
      know: inEnglish(
        knowOf(given, takes)
          .map(say)
          .filter((line) => line !== '')
          .join('\n'),
      ),
      apply: inEnglish(say(given.application)),
      accessibility: inEnglish(say(given.accessibility)),
      operators: [],
      areas,
      coverage: coverageOf(say(given.coverage), at),
      takes,
      languages,
      languageNote: inEnglish(say(given.languages)),
      hours: hoursOf(say(given.hours)),
      access: at.access,
      channels: channelsOf(given, secrets),
      sources: options.sources,
    }) as DraftService, // the same fields, absent ones gone
    repairs: at.repairs,
    ...(at.marked ? { isPlacePrivate: true } : {}),
  }
}

const NOTHING_SAID = 'Its source does not say what it does.'

function hiddenPart({ access, hidden }: ReadPlace): { readonly hidden?: NonNullable<ReadPlace['hidden']> } {
  return access.kind === 'published' || hidden === null ? {} : { hidden }
}

interface NeedsFrom {
  readonly said: { readonly name: string; readonly what: string; readonly eligibility: string }
  readonly options: ImportOptions
  readonly tally: Tally
}

/** What was asked for stands first; the words add to it; where neither says anything, the nearest, with a warning. */
function needsOf(given: Given, { said, options, tally }: NeedsFrom): readonly Need[] {
  const words = [said.what, said.eligibility, ...given.terms].join('\n')
  const { needs, by } = inferNeeds({ name: said.name, words })
  if (by === 'plain') {
    for (const need of needs)
      tally.note('mappings', `words of a name, a description or a file name → need '${need}'`, given.place)
    return [...new Set([...options.needs, ...needs])]
  }
  if (options.needs.length > 0) return options.needs
  const why = by === 'wide' ? 'its words come near' : 'no word of it fits'
  tally.note('warnings', `the need of a service is a guess (${why}): '${needs.join(', ')}'`, given.place)
  return needs
}

function knowOf(given: Given, takes: Eligibility): readonly string[] {
  const fees = given.fees.trim()
  return [...(fees === '' || takes.cost === 'free' ? [] : [`Fees: ${fees}`]), ...given.know]
}

function hoursOf(words: string): DraftService['hours'] {
  return words === '' ? undefined : { kind: 'words', words: { en: words } }
}

function channelsOf({ numbers, website }: Given, { forbidden }: Secrets): readonly Channel[] {
  const seen = new Set<string>()
  const calls = numbers.filter(({ address }) => {
    const key = `${numberKey(address)} ${/ x\d+$/.exec(address)?.[0] ?? ''}`
    if (seen.has(key) || forbidden.has(numberKey(address))) return false
    seen.add(key)
    return true
  })
  const web = readWebsite(website)
  return [
    ...calls.map(({ kind, address }) => unconfirmed(kind, address)),
    ...(web === null ? [] : [unconfirmed('web', web)]),
  ]
}

/** Only what the words say of a country or a state; where a place stands says nothing of whom it serves. */
function areasOf(coverage: string, state: string | null): readonly Area[] {
  const words = coverage.trim()
  if (/\b(?:nationwide|national|united states|u\.s\.(?!\w)|usa)\b/i.test(words)) return [{ kind: 'country' }]
  const named = readState(words)
  if (named !== null) return [{ kind: 'state', state: named }]
  return /\bstate-?wide\b/i.test(words) && state !== null ? [{ kind: 'state', state }] : []
}

function coverageOf(words: string, { access, state }: ReadPlace): LocalText {
  if (words !== '') return { en: words }
  const name = state !== null && isState(state) ? STATE_NAMES[state] : null
  if (access.kind === 'published') return { en: [access.address.city, name ?? ''].join(', ') }
  return { en: name ?? 'Not written down' }
}

interface ToNote {
  readonly given: Given
  readonly at: ReadPlace
  readonly takes: Eligibility
  readonly agency: DraftService['agency'] | null
  readonly languages: readonly string[]
  readonly areas: readonly Area[]
  readonly tally: Tally
}

function noteAll({ given, at, takes, agency, languages, areas, tally }: ToNote): void {
  const { place } = given
  const map = (from: string, to: string): void => tally.note('mappings', `${from} → ${to}`, place)
  for (const repair of at.repairs) tally.note('repairs', repair, place)
  for (const warning of at.warnings) tally.note('warnings', warning, place)
  if (takes.ages !== 'unknown') map('words of whom it takes', 'ages')
  if (takes.genders !== 'unknown') map('words of whom it takes', 'genders')
  if (takes.cost !== 'unknown') map('words of fees', `cost: ${takes.cost}`)
  if (takes.referral !== 'unknown') map('words of how to apply', `referral: ${takes.referral}`)
  if (takes.documents !== 'unknown') map('required documents', 'documents')
  if (languages.length > 0) map('words of languages', 'tags of languages')
  if (agency !== null) map(`a name of a body of the state (${agency})`, "section 'tip'")
  if (isResidential(given.name, given.what, given.terms))
    map('words of a place to live or sleep', 'residential')
  if (areas.length > 0) map('words of the area served', 'areas')
  if (given.website !== '' && readWebsite(given.website) === null && !/^https?:\/*$/i.test(given.website))
    tally.note('warnings', 'a web address is none and was left out', place)
  if (/^https?:\/*$/i.test(given.website))
    tally.note('repairs', "'http://' alone is no web address and was left out", place)
  if (given.what.trim() === '') tally.note('warnings', 'nothing says what a service does', place)
}

function withoutUndefined<Fields extends object>(fields: Fields): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
