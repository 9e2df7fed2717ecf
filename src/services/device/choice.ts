// What a person chooses in the finder, and what is found: it never leaves the device.
import type { HelpLanguage } from '../../kit/language.ts'
import type { Reach } from '../areas.ts'
import type { OpenState } from '../open-now.ts'
import type { Need } from '../needs.ts'
import type { Spot } from '../places.ts'
import type { Gender } from '../service.ts'
import type { PublicService } from '../public-service.ts'

/** Everything that narrows the list; `null` and `false` narrow nothing. */
export interface Choice {
  readonly need: Need | null
  /** Words typed, as they are. */
  readonly words: string
  readonly spot: Spot | null
  /** Whole years. */
  readonly age: number | null
  readonly gender: Gender | null
  readonly openNow: boolean
  readonly free: boolean
  readonly noPapers: boolean
  readonly noReferral: boolean
  /** A tag of the languages that services are offered in. */
  readonly offeredIn: string | null
  /** The language of the page. */
  readonly language: HelpLanguage
  /** The device's clock, milliseconds since 1970. */
  readonly nowMs: number
  /** ISO date: the device's own day. */
  readonly asOf: string
  /** How many hits to bring, the best first. */
  readonly count: number
}

/** Whether a service takes the person, as far as it is written down. */
export type Takes = 'yes' | 'ask' | 'no'

export interface Hit {
  readonly service: PublicService
  readonly reach: Reach
  readonly takes: Takes
  readonly open: OpenState
}

export interface Found {
  /** How many there are in all. */
  readonly total: number
  /** The first `count` of them. */
  readonly hits: readonly Hit[]
}
