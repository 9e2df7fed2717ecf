// The spread of a study's estimates in the digits that an estimate can carry: what every sentence and format says of it.
import type { CaptureStudy } from '../stats/capture/study.types.ts'
import { decimalsOfEstimate, roundTo } from './decimals.ts'

/** Whole people, each end rounded by itself. */
export interface RoundedSpread {
  readonly low: number
  /** Null where nothing limits it from above. */
  readonly high: number | null
  /** Whether both ends are the same once they are rounded: then there is one number to say, and no range. */
  readonly isOne: boolean
}

/** The spread of a study as a reader is told it. */
export function roundedSpread({ spread: { low, high } }: Pick<CaptureStudy, 'spread'>): RoundedSpread {
  const from = roundedEstimate(low)
  if (high === null) return { low: from, high, isOne: false }
  const to = roundedEstimate(high)
  return { low: from, high: to, isOne: from === to }
}

/** Three digits that count, of whole people: an estimate is no surer than that. */
export function roundedEstimate(people: number): number {
  return roundTo(people, decimalsOfEstimate(people))
}
