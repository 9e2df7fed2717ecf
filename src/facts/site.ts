// A site: one organisation's publication, whole, as a value. Two loaders make it (a folder, a database), one publisher reads it.
import type { Datasets } from '../figures/dataset.ts'
import type { HelpLanguage, Language, LocalText } from '../kit/language.ts'
import type { Place } from '../kit/problem.ts'
import type { Prose } from './prose.types.ts'
import type { Sources } from './source.ts'

/** The settings of a site: `site.yaml`. */
export interface Settings {
  readonly name: LocalText
  readonly publisher: {
    readonly name: LocalText
    /** Its own site. An `.example` address marks an example, which `publish` refuses. */
    readonly url: string
    readonly about: LocalText
  }
  /** Where the release will stand, for absolute addresses: `https://facts.example`. No slash at the end. */
  readonly url: string
  readonly place: { readonly code: string; readonly name: LocalText }
  readonly languages: readonly Language[]
  /** The languages that the finder and its pages exist in besides, and who speaks each and has read them. */
  readonly helpLanguages: ReadonlyMap<HelpLanguage, Reviewer | null>
  /** Parts of the place that services are for. */
  readonly regions: readonly RegionSetting[]
  readonly leave: { readonly to: string }
  readonly wrongNumber: { readonly email: string }
  /** Base hues in degrees and a chroma for the accent, tuned for contrast by the tokens of the look. */
  readonly colours: { readonly accent: string; readonly accentDark: string }
  /** Figures that stand at the top of the facts page. */
  readonly headlines: readonly {
    readonly figure: string
    readonly format: string | null
    readonly label: LocalText
    readonly place: Place
  }[]
  /** Rankings, a page for each place, and their comparison; null where the site has none. */
  readonly compare: CompareSettings | null
}

/** How places are set beside each other. */
export interface CompareSettings {
  /** The dimension whose values are the places: `state`. */
  readonly of: string
  /** Measures that places are ranked by, the main one first: `hotline.cases`. Each by its rate and by its number. */
  readonly rank: readonly string[]
  /** Datasets that a place's own page shows, in order. */
  readonly profile: readonly string[]
  readonly place: Place
}

/** Who speaks a language and read a translation into it, and when (ISO date). */
export interface Reviewer {
  readonly by: string
  readonly on: string
}

/** A part of the place: a ZIP in its middle, and how far it reaches from there. */
export interface RegionSetting {
  readonly id: string
  readonly name: LocalText
  readonly zip: string
  readonly miles: number
  readonly place: Place
}

export const REVIEW_STATES = ['draft', 'in review', 'approved', 'withdrawn'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** One language's text of a fact, claim or page. */
export interface Text {
  /** The question of a fact, the wording of a claim, the title of a page; may hold marks and figures. */
  readonly title: Prose
  /** The title as plain text, for <title> and lists. */
  readonly plainTitle: string
  readonly body: Prose
  /** For a claim: what can be said instead, after the line `---`. */
  readonly instead?: Prose
  /** One or two sentences for search results and link previews. */
  readonly summary?: string
  /** Translations only: who speaks the language and read it, and when. `null`: nobody yet, and the page says so. */
  readonly reviewedBySpeaker?: { readonly by: string; readonly on: string } | null
  readonly place: Place
}

export type Texts = { readonly en: Text } & { readonly [language in Exclude<Language, 'en'>]?: Text }

interface Reviewed {
  readonly id: string
  readonly owner: string
  readonly state: ReviewState
  /** ISO date. */
  readonly reviewBy: string
  readonly sources: readonly string[]
  readonly place: Place
}

export const FACT_SECTIONS = ['basics', 'numbers', 'ranking', 'more'] as const
export type FactSection = (typeof FACT_SECTIONS)[number]

/** A question of the facts page and its answer. */
export interface Fact extends Reviewed {
  readonly section: FactSection
  readonly order: number
  /** For a statement of law: the month it was read, and it says so. */
  readonly lawAsOf?: string
  readonly texts: Texts
}

export const VERDICTS = [
  'no method published',
  'misread',
  'mixed up',
  'out of date',
  'not supported',
  'holds with limits',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** A statement in circulation that we looked into. Its sources are where it was found and who answers it. */
export interface Claim extends Reviewed {
  readonly order: number
  readonly verdict: Verdict
  readonly texts: Texts
}

export const PAGE_IDS = [
  'home',
  'consequences',
  'how-many',
  'claims',
  'support',
  'protect',
  'data',
  'about',
] as const
export type PageId = (typeof PAGE_IDS)[number]

/** These are what staff wrote and nothing else: the site has them once their text is approved. Others are there without one. */
export const TEXT_PAGES: readonly PageId[] = ['consequences', 'how-many', 'protect']

/** A site may be without these: they are about data that not every site has. */
export const OPTIONAL_PAGES: ReadonlySet<PageId> = new Set(['how-many'])

/** A page that staff write; what the product lays out around it depends on its id. */
export interface Page extends Reviewed {
  readonly id: PageId
  readonly texts: Texts
}

/** Something that was wrong in a release, and when it was put right: `corrections.yaml`. */
export interface Correction {
  /** ISO dates. */
  readonly from: string
  readonly until: string
  readonly was: LocalText
  readonly now: LocalText
}

/** A warning that somebody answers for: one entry of `acknowledged.yaml`. */
export interface Acknowledgement {
  readonly rule: string
  readonly subject: string
  readonly by: string
  readonly reason: string
  /** ISO date: after it the warning stands again. */
  readonly until: string
  readonly place: Place
}

export interface Site {
  readonly settings: Settings
  readonly sources: Sources
  readonly datasets: Datasets
  readonly facts: readonly Fact[]
  readonly claims: readonly Claim[]
  readonly pages: ReadonlyMap<PageId, Page>
  readonly corrections: readonly Correction[]
  readonly acknowledgements: readonly Acknowledgement[]
}
