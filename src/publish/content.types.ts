// What a loader yields and the publisher reads: the site and its directory of services.
import type { Site } from '../facts/site.ts'
import type { Directory } from '../services/service.ts'

/** A town that a person may name in the finder: a row of the site's places.csv. */
export interface Town {
  readonly name: string
  /** Two capitals. */
  readonly state: string
  /** Five digits: the point of the town is that of its ZIP. */
  readonly zip: string
  readonly line: number
}

export interface Content {
  readonly site: Site
  readonly directory: Directory
  /** Empty where the site has no places.csv: ZIPs are known all the same. */
  readonly towns: readonly Town[]
}
