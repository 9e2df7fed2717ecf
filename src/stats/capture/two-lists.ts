// What each pair of lists says by itself of how many there are: Lincoln and Petersen's estimate, and Chapman's.
import { tailOf } from '../interval.ts'
import { normalQuantile } from '../normal-quantile.ts'
import { patternsSeen } from './histories.ts'
import type { CaptureHistories } from './histories.ts'
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
  return histories.lists.flatMap((_, first) =>
    histories.lists
      .slice(first + 1)
      .map((_list, beyond) => pairEstimate(histories, [first, first + 1 + beyond], z)),
  )
}

function pairEstimate(
  histories: CaptureHistories,
  lists: readonly [number, number],
  z: number,
): PairEstimate {
  const [first, second] = [onAllOf(histories, 1 << lists[0]), onAllOf(histories, 1 << lists[1])]
  const both = onAllOf(histories, (1 << lists[0]) | (1 << lists[1]))
  const onlyFirst = first - both
  const onlySecond = second - both
  const seen = first + second - both
  const unseen = (onlyFirst * onlySecond) / (both + 1)
  return Object.freeze({
    lists,
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
function onAllOf(histories: CaptureHistories, lists: number): number {
  return patternsSeen(histories).reduce(
    (sum, { pattern, count }) => ((pattern & lists) === lists ? sum + count : sum),
    0,
  )
}
