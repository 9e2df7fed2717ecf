// What every importer is: files of a source in, drafts of services and an account of every row out.
import type { Place } from '../../kit/problem.ts'
import type { Result } from '../../kit/result.ts'
import type { Finding } from '../../kit/rule.ts'
import type { Need } from '../../services/needs.ts'
import type { Section, Service } from '../../services/service.ts'
import type { ImportReport } from './tally.ts'

/** A service as its source tells it. Every way to reach it is unconfirmed, and what the source keeps private is absent. */
export type DraftService = Omit<Service, 'id' | 'origin' | 'place' | 'listing'>

/** What one record of a source becomes. */
export interface ImportDraft {
  /** What the source calls the record: its identity, from which our id is made. No two drafts of an import share one. */
  readonly record: string
  readonly place: Place
  readonly service: DraftService
  /** What was put right in it, in a few words each. */
  readonly repairs: readonly string[]
  /** Whether the source says that its place is private; absent where it does not. */
  readonly isPlacePrivate?: true
}

export interface SourceFile {
  /** Its name in the source's folder. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ImportOptions {
  /** What every service of the source is for; empty where its words are to tell. */
  readonly needs: readonly Need[]
  readonly section: Section
  /** Ids in the site's sources.yaml. */
  readonly sources: readonly string[]
}

/**
 * What the source keeps private, for the eyes of a merge alone: what an earlier import stored of it must go. Never
 * written anywhere.
 */
export interface Withheld {
  /** Records that the source does not want shown. */
  readonly records: ReadonlySet<string>
  /** Telephone numbers, as digits. */
  readonly numbers: ReadonlySet<string>
}

export interface Imported {
  readonly drafts: readonly ImportDraft[]
  readonly report: ImportReport
  readonly withheld: Withheld
}

/** Refuses a source that cannot be read as a whole. A row that cannot be read is in the report, and nothing else is lost. */
export type Importer = (
  files: readonly SourceFile[],
  options: ImportOptions,
) => Result<Imported, readonly Finding[]>

/** Why no channel of an import is public yet. */
export const NOT_CHECKED = 'imported, not yet checked'
