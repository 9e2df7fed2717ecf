// BCa limits of an estimate: quantiles of its replicates, corrected for bias and for a spread that changes with the estimate.
import { normalQuantile } from '../normal-quantile.ts'
import { normalTails } from '../normal-tails.ts'
import { tailOf } from '../interval.ts'
import { openRandom } from '../random.ts'
import type { Limits } from './study.types.ts'

/** An estimate with one person of a kind left out, and how many people are of that kind. */
export interface LeaveOneOut {
  readonly people: number
  /** Infinity where nothing can be estimated without that person. */
  readonly estimate: number
}

export interface BcaCorrection {
  readonly bias: number
  readonly acceleration: number | null
}

/** So many resamples of the replicates tell their standard error to about 7%. */
const RESAMPLES = 100
/** Streams from here on are no replicate's. */
const RESAMPLE_STREAMS = 2 ** 40

/**
 * z0 and a: how far the replicates lie to one side of the estimate, and how fast the spread changes with it.
 *
 * Requires  one replicate or more; someone to leave out. An infinite replicate lies above every estimate.
 * Ensures   a finite bias: where no replicate, or every one, is below the estimate, half a replicate is taken to be. Acceleration
 *           is null where leaving one person out leaves no estimate, and 0 where it changes nothing.
 * Source    Efron (1987) J. Am. Stat. Assoc. 82, 171-185; the jackknife by kinds of people as in Chan, Silverman and Vincent (2021).
 */
export function bcaCorrection(
  estimate: number,
  replicates: ArrayLike<number>,
  leaveOneOut: readonly LeaveOneOut[],
): BcaCorrection {
  if (replicates.length === 0 || leaveOneOut.length === 0)
    throw new RangeError('bcaCorrection takes replicates and people to leave out, not an empty list')
  return {
    bias: biasOf(countBelow(estimate, replicates), replicates.length),
    acceleration: accelerationOf(leaveOneOut),
  }
}

function countBelow(estimate: number, replicates: ArrayLike<number>): number {
  let below = 0
  for (let at = 0; at < replicates.length; at += 1) if ((replicates[at] ?? 0) < estimate) below += 1
  return below
}

function biasOf(below: number, replicates: number): number {
  return normalQuantile(Math.min(replicates - 0.5, Math.max(0.5, below)) / replicates)
}

function accelerationOf(leaveOneOut: readonly LeaveOneOut[]): number | null {
  if (leaveOneOut.some(({ estimate }) => !Number.isFinite(estimate))) return null
  const people = leaveOneOut.reduce((sum, one) => sum + one.people, 0)
  const mean = leaveOneOut.reduce((sum, one) => sum + one.people * one.estimate, 0) / people
  let [squares, cubes] = [0, 0]
  for (const one of leaveOneOut) {
    const rest = mean - one.estimate
    squares += one.people * rest * rest
    cubes += one.people * rest * rest * rest
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5)
}

/**
 * The limits of this level.
 *
 * Requires  replicates in rising order, infinite ones last; 0 < level < 1.
 * Ensures   high is null where it falls among the infinite replicates, and low is then at most the largest finite one.
 * Errors    by chance in the replicates: see `bcaErrors`.
 * Source    Efron (1987); quantiles of type 8, Hyndman and Fan (1996).
 */
export function bcaLimits(rising: Float64Array, correction: BcaCorrection, level: number): Limits {
  const [low, high] = bcaShares(correction, level)
  return limitsAt((place) => rising[place] ?? Infinity, rising.length, { low, high })
}

/** Which shares of the replicates lie below the two limits. */
function bcaShares({ bias, acceleration }: BcaCorrection, level: number): readonly [number, number] {
  const z = normalQuantile(1 - tailOf(level))
  const shareAt = (at: number): number => {
    const left = 1 - (acceleration ?? 0) * (bias + at)
    // Where the correction passes its pole the limit is the outermost replicate.
    if (left <= 0) return at < 0 ? 0 : 1
    return normalTails(bias + (bias + at) / left).lower
  }
  return [shareAt(-z), shareAt(z)]
}

interface Shares {
  readonly low: number
  readonly high: number
}

function limitsAt(value: (place: number) => number, size: number, shares: Shares): Limits {
  const low = quantileOfRising(value, size, shares.low)
  const high = quantileOfRising(value, size, shares.high)
  return { low, high: Number.isFinite(high) ? high : null }
}

/** Of n values in rising order the one at 1/3 + (n + 1/3) share, or between the two beside it: type 8 of Hyndman and Fan. */
function quantileOfRising(value: (place: number) => number, size: number, share: number): number {
  const place = Math.min(size, Math.max(1, 1 / 3 + (size + 1 / 3) * share)) - 1
  const whole = Math.floor(place)
  const [one, next] = [value(whole), value(Math.min(size - 1, whole + 1))]
  return one === next || place === whole ? one : one + (place - whole) * (next - one)
}

/**
 * The standard error that chance in the replicates leaves in each limit: the spread of the limits over samples drawn, with return,
 * from the replicates themselves, the bias worked out in each.
 *
 * Requires  as `bcaLimits`; the estimate, and a whole seed from 0.
 * Ensures   null beside a limit that is null, in the replicates or in one of the samples.
 * Errors    about 7% of itself.
 */
export function bcaErrors(
  rising: Float64Array,
  { estimate, correction, level, seed }: BcaErrorOptions,
): Limits {
  const size = rising.length
  const below = countBelow(estimate, rising)
  const drawn = new Int32Array(size)
  const [lows, highs]: [number[], (number | null)[]] = [[], []]
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    const places = drawPlaces(drawn, openRandom(seed, RESAMPLE_STREAMS + resample).uniform)
    const under = places.findIndex((place) => place >= below)
    const bias = biasOf(under < 0 ? size : under, size)
    const [low, high] = bcaShares({ ...correction, bias }, level)
    const limits = limitsAt((at) => rising[places[at] ?? 0] ?? Infinity, size, { low, high })
    lows.push(limits.low)
    highs.push(limits.high)
  }
  const known = highs.filter((high) => high !== null)
  return { low: spreadOf(lows), high: known.length < highs.length ? null : spreadOf(known) }
}

interface BcaErrorOptions {
  readonly estimate: number
  readonly correction: BcaCorrection
  readonly level: number
  readonly seed: number
}

/** Places drawn with return, in rising order. */
function drawPlaces(times: Int32Array, uniform: () => number): Int32Array {
  const size = times.length
  times.fill(0)
  for (let draw = 0; draw < size; draw += 1) {
    const place = Math.floor(uniform() * size)
    times[place] = (times[place] ?? 0) + 1
  }
  const places = new Int32Array(size)
  for (let place = 0, at = 0; place < size; place += 1) {
    for (let left = times[place] ?? 0; left > 0; left -= 1) places[at++] = place
  }
  return places
}

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
