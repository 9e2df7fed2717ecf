// A service that a person can reach: what it is for, whom it takes, where, when, and how sure we are of each way to it.
import type { LocalText } from '../kit/language.ts'
import type { Place } from '../kit/problem.ts'
import type { Area } from './areas.ts'
import type { Point } from './distance.ts'
import type { Hours } from './hours.ts'
import type { Need } from './needs.ts'

/**
 * How sure we are of a channel. `dialled`: a person of ours tried it on that day. `printed`: two published sources print
 * it, the newest of that date ("undated" where neither has one). `unconfirmed` never appears in anything public.
 */
export type Verification =
  | {
      readonly state: 'dialled'
      /** ISO date. */
      readonly on: string
      /** Who tried it: a role or initials, never published. */
      readonly by: string
      /** What happened, in a few words, never published: "answered by a person", "recorded menu". */
      readonly how: string
    }
  | { readonly state: 'printed'; readonly newest: string }
  | { readonly state: 'unconfirmed'; readonly why: string }

export const CHANNEL_KINDS = ['call', 'text', 'relay', 'web'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

export interface Channel {
  readonly kind: ChannelKind
  /** As a person would dial or type it: `1-888-373-7888`, `233733`, `https://…`. */
  readonly address: string
  readonly verification: Verification
  /** When it answers; absent where no source says. */
  readonly hours?: Hours
  /** Somebody found that this may be wrong: an import that prints another number, a report. ISO date and a few words. */
  readonly disputed?: { readonly on: string; readonly why: string }
}

/** The sections of the support page, in its order. `tip` stands apart: police, immigration and other agencies. */
export const SECTIONS = [
  'emergency',
  'trafficking',
  'crisis',
  'violence',
  'young',
  'work',
  'local',
  'later',
  'tip',
] as const
export type Section = (typeof SECTIONS)[number]

/** What a government body is, said beside its name. `police` and `immigration` stand in the section `tip` alone. */
export const AGENCIES = ['police', 'immigration', 'government'] as const
export type Agency = (typeof AGENCIES)[number]

export interface Address {
  readonly street: string
  readonly city: string
  /** Two capitals. */
  readonly state: string
  /** Five digits; empty where no source gives one. */
  readonly zip: string
}

/**
 * Where it is, as far as anybody may know. For all but `published` no address, coordinates, ZIP or map link exists in
 * anything public: they are absent here already, not hidden later.
 */
export type Access =
  | {
      readonly kind: 'published'
      readonly address: Address
      /** Absent where nobody knows, or what was given failed its checks. */
      readonly point?: Point
      /** For a residential programme: who agreed that the address is public, and when. */
      readonly consent?: { readonly by: string; readonly on: string }
    }
  | { readonly kind: 'call for location' }
  | { readonly kind: 'telephone only' }
  | { readonly kind: 'referral only' }

export const ACCESS_KINDS = ['published', 'call for location', 'telephone only', 'referral only'] as const

export const GENDERS = ['women', 'men', 'trans and nonbinary people'] as const
export type Gender = (typeof GENDERS)[number]

/** `unknown` is said as "ask": nobody wrote it down. */
export type KnownOrAsk<Value> = Value | 'unknown'

/** Whom it takes. What nobody wrote down is `unknown`, never a no. */
export interface Eligibility {
  /** Whole years, both included; an open end is absent. */
  readonly ages: KnownOrAsk<{ readonly from?: number; readonly to?: number }>
  /** Those it takes; `anyone` where it says that it takes all. */
  readonly genders: KnownOrAsk<'anyone' | readonly Gender[]>
  /** Papers that it asks for: `none`, or what they are. */
  readonly documents: KnownOrAsk<'none' | LocalText>
  readonly cost: KnownOrAsk<'free' | 'by income' | 'paid'>
  /** Whether another agency must send the person. */
  readonly referral: KnownOrAsk<'none' | 'needed'>
}

export const NOBODY_KNOWS: Eligibility = {
  ages: 'unknown',
  genders: 'unknown',
  documents: 'unknown',
  cost: 'unknown',
  referral: 'unknown',
}

/** Who runs a line, as dated data: the newest first. */
export interface Operator {
  readonly name: string
  /** `2025-09`, or absent where it is not known. */
  readonly from?: string
  readonly to?: string
  /** When the source that says so was published. */
  readonly asOf: string
}

/** Where a record came from, for one that was imported: so that a second import updates it. */
export interface Origin {
  /** The name of the import: the file `services/<batch>.ndjson`. */
  readonly batch: string
  /** What the vendor calls the record. */
  readonly record: string
  /** ISO date of the newest import that had it. */
  readonly seen: string
}

/** `listed` ones are public; a `draft` waits for somebody to look at it; a `withdrawn` one is kept, and not shown. */
export const LISTINGS = ['listed', 'draft', 'withdrawn'] as const
export type Listing = (typeof LISTINGS)[number]

export interface Service {
  /** A slug, or a UUID for an imported one. */
  readonly id: string
  readonly listing: Listing
  readonly name: string
  /** The organisation that offers it, where its name is another. */
  readonly organisation?: string
  readonly aliases: readonly string[]
  /** Earlier names, so that a person who knows the old one finds it. */
  readonly formerly: readonly string[]
  readonly section: Section
  /** Smaller first within its section. National lines never sort last. */
  readonly order: number
  readonly needs: readonly Need[]
  readonly agency?: Agency
  /** Whether people live there: a shelter, a safe house, a home. Its address is published with consent alone. */
  readonly residential: boolean
  /** What it does, in our words. */
  readonly what: LocalText
  readonly who?: LocalText
  /** Things to know before reaching out: faith-based, phone rules. Not promises. */
  readonly know?: LocalText
  /** How to apply or come in. */
  readonly apply?: LocalText
  readonly accessibility?: LocalText
  /** What a card says in place of its name, so that nothing on it names trafficking. Absent: not on the card. */
  readonly plainName?: LocalText
  readonly operators: readonly Operator[]
  readonly areas: readonly Area[]
  /** The areas in words. */
  readonly coverage: LocalText
  readonly takes: Eligibility
  /** BCP 47 tags of the languages it is offered in, for the filter; empty where nobody wrote it down. */
  readonly languages: readonly string[]
  /** The same in words, with what is to be known of it. */
  readonly languageNote?: LocalText
  /** When it is open, where that differs from when its line answers. */
  readonly hours?: Hours
  readonly access: Access
  readonly channels: readonly Channel[]
  /** Ids of sources in the site's sources.yaml. */
  readonly sources: readonly string[]
  readonly origin?: Origin
  readonly place: Place
}

/** The services of a site, in order. */
export type Directory = readonly Service[]
