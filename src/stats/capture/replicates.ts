// Bootstrap replicates: the estimate that the whole choice of a model gives in each of many samples.
import { type CaptureHistories, peopleIn } from './histories.ts'
import { LogLinearTable } from './log-linear.ts'
import { openResampling } from './resample.ts'
import { chooseStepwise } from './stepwise.ts'

interface ReplicateSpan {
  /** As in `chooseStepwise`. */
  readonly threshold: number
  readonly seed: number
  /** From this replicate on, counted from 0, up to the one before `to`. */
  readonly from: number
  readonly to: number
}

/**
 * The estimates of some of the replicates, in order. A replicate is a sample of its own (`openResampling`): those of two spans
 * are the same as those of both together, wherever and whenever they are worked out.
 *
 * Requires  histories that `whyNothing` finds nothing against.
 * Ensures   Infinity for a sample without an estimate: it has none that is too large.
 * Source    Chan, Silverman and Vincent (2021): the choice of the model belongs to what chance may change, and is made again.
 */
export function replicateEstimates(histories: CaptureHistories, span: ReplicateSpan): Float64Array {
  const { threshold, seed, from, to } = span
  if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && 0 <= from && from <= to))
    throw new RangeError(`replicateEstimates takes whole numbers 0 <= from <= to, not ${from} and ${to}`)
  const people = peopleIn(histories)
  const table = new LogLinearTable(histories.lists.length)
  const resample = openResampling(histories, seed)
  const counts = new Float64Array(histories.counts.length)
  return Float64Array.from({ length: to - from }, (_, at) => {
    resample(from + at, counts)
    return chooseStepwise(table, counts, threshold) === null ? Infinity : people + table.hidden
  })
}
