// What each pair of lists says by itself of how many there are: Lincoln and Petersen's estimate, and Chapman's.
import { tailOf } from '../interval.ts'
import { normalQuantile } from '../normal-quantile.ts'
import { listsOf, pairsOf, patternsSeen } from './histories.ts'
import type { CaptureHistories, Pattern } from './histories.ts'
import { lognormalLimits } from './lognormal-limits.ts'
import type { Limits, PairEstimate } from './study.types.ts'

/**
 * The estimates of every pair of lists, in the order (0, 1), (0, 2), … (1, 2), ….
 *
 * Each takes two lists as if nobody were on any other: as if to be on one said nothing of being on the other, and everybody
 * had the same chance to be on each.
 *
 * Requires  0 < level < 1.
 * Ensures   `lincolnPetersen` is null where nobody is on both. Chapman's number and its limits are never below those whom the
 *           two lists hold, and the upper limit is null where one list holds nobody beyond the other: the formula then has no
 *           spread at all, which is no certainty.
 * Errors    a few units in the last place.
 * Source    Chapman (1951) Univ. Calif. Publ. Stat. 1, 131-160; variance: Seber (1970) Biometrics 26, 13-22; limits: Burnham
 *           and others (1987) Am. Fish. Soc. Monogr. 5, 212.
 */
export function pairEstimates(histories: CaptureHistories, level: number): readonly PairEstimate[] {
  const z = -normalQuantile(tailOf(level))
  return pairsOf(histories.lists.length).map((pair) => pairEstimate(histories, pair, z))
}

function pairEstimate(histories: CaptureHistories, pair: Pattern, z: number): PairEstimate {
  const [one = 0, other = 0] = listsOf(pair)
  const [first, second] = [onAllOf(histories, 1 << one), onAllOf(histories, 1 << other)]
  const both = onAllOf(histories, pair)
  const onlyFirst = first - both
  const onlySecond = second - both
  const seen = first + second - both
  const unseen = (onlyFirst * onlySecond) / (both + 1)
  return Object.freeze({
    lists: [one, other] as const,
    first,
    second,
    both,
    lincolnPetersen: both === 0 ? null : (first * second) / both,
    chapman: seen + unseen,
    interval: limits(),
  })

  function limits(): Limits {
    if (unseen === 0) return { low: seen, high: null }
    const variance = (unseen * (first + 1) * (second + 1)) / ((both + 1) * (both + 2))
    return lognormalLimits({ seen, unseen, variance, z })
  }
}

/** How many people are on every list of the pattern, whatever else they are on. */
function onAllOf(histories: CaptureHistories, lists: Pattern): number {
  return patternsSeen(histories).reduce(
    (sum, { pattern, count }) => ((pattern & lists) === lists ? sum + count : sum),
    0,
  )
}
