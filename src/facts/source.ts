// A source: a publication that figures and statements come from, as much of it as is known, and nothing supplied.
import type { LocalText } from '../kit/language.ts'

/** How close the source is to whoever counted. */
export const RELIABILITIES = [
  'operator',
  'government',
  'research',
  'news',
  'organisation',
  'aggregator',
  'code file',
] as const
export type Reliability = (typeof RELIABILITIES)[number]

export interface Source {
  readonly id: string
  /** `null` is written `not identified` in the file, and the page then says so. */
  readonly publisher: string | null
  readonly title: string
  /** A URL, or a locator such as `github:owner/name@commit path`. */
  readonly where: string
  /** `2024-09-18`, `2024-09`, `2024` or `undated`. */
  readonly published: string
  /** `2026-11`: when we read it. */
  readonly read: string
  readonly licence: string
  readonly reliability: Reliability
  /** For a copy of somebody else's figures: whose they are, in words. The page then says "second-hand". */
  readonly original?: LocalText
  /** The id of a newer edition, if there is one: a figure that still rests on this one gets a warning. */
  readonly newerEdition?: string
  readonly note?: LocalText
}

export type Sources = ReadonlyMap<string, Source>
