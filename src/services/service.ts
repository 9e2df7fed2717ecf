// A service that a person can reach, and how sure we are of each way to reach it.
import type { LocalText } from '../kit/language.ts'
import type { Place } from '../kit/problem.ts'

/**
 * How sure we are of a channel. `dialled`: we tried it on that date. `printed`: two published sources print it, the
 * newest of that date ("undated" where neither has one). `web`: an address that published sources give. `unconfirmed`
 * never appears on a public page.
 */
export type Verification =
  | { readonly state: 'dialled'; readonly on: string }
  | { readonly state: 'printed'; readonly newest: string }
  | { readonly state: 'unconfirmed'; readonly why: string }

export const CHANNEL_KINDS = ['call', 'text', 'relay', 'web'] as const
export type ChannelKind = (typeof CHANNEL_KINDS)[number]

export interface Channel {
  readonly kind: ChannelKind
  /** As a person would dial or type it: `1-888-373-7888`, `233733`, `https://…`. */
  readonly address: string
  readonly verification: Verification
  /** `24/7`, or nothing where no source says. */
  readonly hours?: string
}

/** What a person needs, in the order of the support page. `tip` stands apart: police and immigration agencies. */
export const NEEDS = [
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
export type Need = (typeof NEEDS)[number]

export interface Service {
  readonly id: string
  readonly name: string
  readonly need: Need
  /** Smaller first within its need. National lines never sort last. */
  readonly order: number
  readonly scope: 'national' | 'state' | 'regional'
  /** What it does, in our words. */
  readonly what: LocalText
  readonly who?: LocalText
  /** Things to know before reaching out: faith-based, phone rules, who runs it since when. Dated data, not promises. */
  readonly know?: LocalText
  readonly coverage: LocalText
  readonly languages?: LocalText
  readonly channels: readonly Channel[]
  /** Ids of sources in the site's sources.yaml. */
  readonly sources: readonly string[]
  readonly place: Place
}

export type Directory = readonly Service[]
