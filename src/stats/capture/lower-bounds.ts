// How many there are at least, from how many people are on one list and how many on two: Chao's bounds, Zelterman's estimate.
import { tailOf } from '../interval.ts'
import { normalQuantile } from '../normal-quantile.ts'
import { listCount, patternsSeen, peopleIn } from './histories.ts'
import type { CaptureHistories } from './histories.ts'
import { lognormalLimits } from './lognormal-limits.ts'
import type { ClosedForm } from './study.types.ts'

/** How often people are on a list, without saying on which. */
export interface CaptureFrequencies {
  /** On one list or more. */
  readonly people: number
  /** On exactly one. */
  readonly once: number
  /** On exactly two. */
  readonly twice: number
}

/** The people of the histories, and how many of them are on exactly one list and on exactly two. */
export function captureFrequencies(histories: CaptureHistories): CaptureFrequencies {
  const on = (lists: number): number =>
    patternsSeen(histories).reduce(
      (sum, { pattern, count }) => (listCount(pattern) === lists ? sum + count : sum),
      0,
    )
  return Object.freeze({ people: peopleIn(histories), once: on(1), twice: on(2) })
}

/**
 * Chao's lower bound: people + once² / (2 twice).
 *
 * Requires  whole counts from 0 with once + twice <= people; 0 < level < 1.
 * Ensures   no population where nobody is on two lists. The number and both limits are never below the people counted. No
 *           interval where nobody is on one list alone: the formula then has no spread, which is no certainty.
 * Errors    a few units in the last place.
 * Source    Chao (1987) Biometrics 43, 783-791; variance and interval as in its equations 6 to 8.
 */
export function chaoBound(frequencies: CaptureFrequencies, level: number): ClosedForm {
  const { people, once, twice } = checked('chaoBound', frequencies)
  if (twice === 0) return closedForm(people, null, 0, level)
  const ratio = once / twice
  const variance = twice * (ratio ** 2 / 2 + ratio ** 3 + ratio ** 4 / 4)
  return closedForm(people, (once * ratio) / 2, variance, level)
}

/**
 * Chao's lower bound corrected for its bias: people + once (once − 1) / (2 (twice + 1)). It exists where nobody is on two lists.
 *
 * Requires  whole counts from 0 with once + twice <= people; 0 < level < 1.
 * Ensures   the number and both limits are never below the people counted. No interval where at most one person is on one
 *           list alone: the formula then adds nobody.
 * Errors    a few units in the last place.
 * Source    Chao (1989) Biometrics 45, 427-438; Chao (2005) Encyclopedia of Statistical Sciences, species estimation.
 */
export function chaoCorrectedBound(frequencies: CaptureFrequencies, level: number): ClosedForm {
  const { people, once, twice } = checked('chaoCorrectedBound', frequencies)
  const unseen = (once * (once - 1)) / (2 * (twice + 1))
  const variance =
    unseen +
    (once * (2 * once - 1) ** 2) / (4 * (twice + 1) ** 2) +
    (once ** 2 * twice * (once - 1) ** 2) / (4 * (twice + 1) ** 4)
  return closedForm(people, unseen, variance, level)
}

/**
 * Zelterman's estimate: people / (1 − exp(−λ)), where λ = 2 twice / once is how many lists a person is on, on average.
 *
 * The interval is the estimate and z standard errors on both sides. Where that reaches below the people counted, its lower
 * limit is the people counted.
 *
 * Requires  whole counts from 0 with once + twice <= people; 0 < level < 1.
 * Ensures   no population where nobody is on one list alone, or nobody on two. people <= low <= population <= high.
 * Errors    a few units in the last place.
 * Source    Zelterman (1988) J. Stat. Plan. Inference 18, 225-237; variance: Böhning (2008) Stat. Methodol. 5, 410-423.
 */
export function zeltermanEstimate(frequencies: CaptureFrequencies, level: number): ClosedForm {
  const { people, once, twice } = checked('zeltermanEstimate', frequencies)
  const z = zOf(level)
  if (once === 0 || twice === 0) return Object.freeze({ population: null, interval: null })
  const rate = (2 * twice) / once
  const held = -Math.expm1(-rate)
  const population = people / held
  const spread = (people * Math.exp(-rate)) / held ** 2
  const error = Math.sqrt(spread * (1 + spread * rate ** 2 * (1 / once + 1 / twice)))
  const low = Math.max(people, population - z * error)
  return Object.freeze({ population, interval: { low, high: population + z * error } })
}

/**
 * A bound of Chao's as it is for this number of lists: of those unseen, (lists − 1) / lists of what it says.
 *
 * The bound is made for many lists. Where a few lists are alike and say nothing of each other, it says too many: for t lists its
 * unseen are t / (t − 1) times too many.
 *
 * Requires  lists >= 1; a bound and the people counted that it is of.
 * Source    Chao (1987); the moments of binomial counts in t trials.
 */
export function boundForLists(
  { population, interval }: ClosedForm,
  { people, lists }: { readonly people: number; readonly lists: number },
): ClosedForm {
  const part = (all: number): number => people + ((lists - 1) / lists) * (all - people)
  return Object.freeze({
    population: population === null ? null : part(population),
    interval:
      interval === null
        ? null
        : { low: part(interval.low), high: interval.high === null ? null : part(interval.high) },
  })
}

/** The people and those unseen, with the lognormal interval; null and 0 unseen have none. */
function closedForm(people: number, unseen: number | null, variance: number, level: number): ClosedForm {
  const z = zOf(level)
  if (unseen === null) return Object.freeze({ population: null, interval: null })
  const interval = unseen === 0 ? null : lognormalLimits({ seen: people, unseen, variance, z })
  return Object.freeze({ population: people + unseen, interval })
}

function zOf(level: number): number {
  return -normalQuantile(tailOf(level))
}

function checked(name: string, frequencies: CaptureFrequencies): CaptureFrequencies {
  const { people, once, twice } = frequencies
  const areCounts = [people, once, twice].every((count) => Number.isSafeInteger(count) && count >= 0)
  if (!(areCounts && once + twice <= people))
    throw new RangeError(
      `${name} takes whole counts with once + twice <= people, not ${once}, ${twice} and ${people}`,
    )
  return frequencies
}
