// What reading an HSDS source yields: services, what was not taken, and what to know about the whole.
import type { Place, Problem } from '../../kit/problem.ts'
import type { HsdsService } from './tree.ts'

export interface ReadService {
  readonly service: HsdsService
  readonly place: Place
  /** Of the service and all inside it. An error here is a record inside it that is left out. */
  readonly problems: readonly Problem[]
}

/** A record that was not taken, by its path or its row, and why. */
export interface Rejected {
  readonly subject: string
  readonly problems: readonly Problem[]
}

export interface HsdsRead {
  readonly services: readonly ReadService[]
  readonly rejected: readonly Rejected[]
  readonly warnings: readonly Problem[]
}
