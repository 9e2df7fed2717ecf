// The two files that hold the whole directory on a device: what a list needs first, everything else right after.
import type { Region } from '../areas.ts'
import type { PublicChannel, PublicService } from '../public-service.ts'
import type { Dictionary } from './columns.ts'
import type { Vocabulary } from './word-index.ts'

/** Fields that searching, ranking and a first result need. */
export const LIST_FIELDS = [
  'name',
  'section',
  'order',
  'needs',
  'agency',
  'residential',
  'areas',
  'takes',
  'languages',
  'hours',
] as const
export type ListField = (typeof LIST_FIELDS)[number]

/** Fields that come with the details. */
export const DETAIL_FIELDS = [
  'id',
  'organisation',
  'aliases',
  'formerly',
  'what',
  'who',
  'know',
  'apply',
  'accessibility',
  'plainName',
  'operators',
  'coverage',
  'languageNote',
  'sources',
] as const
export type DetailField = (typeof DETAIL_FIELDS)[number]

/** One dictionary a field; null stands for a field that is absent. */
export type Dictionaries<Field extends keyof PublicService> = {
  readonly [Key in Field]: Dictionary<Exclude<PublicService[Key], undefined> | null>
}

/** A channel without its address: few kinds of them stand for very many channels. */
export type Way = Omit<PublicChannel, 'address'>

export interface Town {
  readonly city: string
  readonly state: string
}

/** Whether and how a place is known: the index is what the column `access` holds. */
export const ACCESS_CODES = [
  'point',
  'call for location',
  'telephone only',
  'referral only',
  'address',
] as const
export type AccessCode = (typeof ACCESS_CODES)[number]

/** Coordinates are kept as whole numbers of these to a degree: ten thousand make a step of at most 11 metres. */
export const STEPS_PER_DEGREE = 10_000

export interface ListFile extends Vocabulary {
  readonly regions: readonly Region[]
  readonly fields: Dictionaries<ListField>
  readonly access: readonly number[]
  /** Of rows with an address, in their order. */
  readonly towns: Dictionary<Town>
  readonly streets: readonly string[]
  readonly zips: readonly string[]
  /** Differences, in steps, of rows with a point. */
  readonly latitudes: readonly number[]
  readonly longitudes: readonly number[]
  readonly ways: Dictionary<readonly Way[]>
  /** Addresses of the channels that are no web page, row after row. */
  readonly numbers: readonly string[]
}

export interface DetailsFile {
  readonly fields: Dictionaries<DetailField>
  /** Addresses of the channels that are web pages, row after row. */
  readonly pages: readonly string[]
}
