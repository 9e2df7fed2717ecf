// What a loader yields and the publisher reads: the site and its directory of services.
import type { Site } from '../facts/site.ts'
import type { Directory } from '../services/service.ts'

export interface Content {
  readonly site: Site
  readonly directory: Directory
}
