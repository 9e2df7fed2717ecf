// Sets of ranks by rate, from counts and what they are counted among: exact where counts are small, and without draws.
import { binomialTails, chanceOfFirst } from './binomial.ts'
import { type CountedRates, checkCountedRates } from './counted-rates.ts'
import { tailOf } from './interval.ts'
import { type Family, type RankSets, type Shown, rankSetsFrom } from './rank-sets.ts'

export interface RatesToRank extends CountedRates {
  readonly level: number
}

/**
 * The ranks by rate that counts cannot tell apart. The largest rate has rank 1.
 *
 * Two places are compared by how their events fall: were their rates equal, each event would be the first place's with chance
 * E₁ / (E₁ + E₂). Holm's steps hold the chance of one wrong verdict or more below 1 − level, whatever the counts.
 *
 * Requires  one place or more; as many exposures as counts; whole counts from 0, any two at most 2^53 − 1
 *           together; exposures above 0; 0 < level < 1.
 * Ensures   the sets in the order of the places, each from 1 to their number. The rank of the rates as they stand is in
 *           both sets of its place; a simultaneous set holds the marginal one; no order of the places and no unit of the
 *           exposures changes anything.
 * Errors    none but those of a binomial tail, about 1e-13 of it.
 * Source    Mogstad, Romano, Shaikh and Wilhelm (2024) for the sets; Przyborowski and Wilenski (1940) Biometrika 31, 313-323,
 *           for the comparison; Holm (1979) Scand. J. Stat. 6, 65-70.
 */
export function rankSetsOfCounts(rates: RatesToRank): RankSets {
  const { counts, exposures, level } = rates
  checkCountedRates('rankSetsOfCounts', rates)
  checkPairs(counts)
  const alpha = 2 * tailOf(level)
  const chances = comparisons(counts, exposures)
  return rankSetsFrom(counts.length, (family) => holm(chances, family, alpha))
}

/** The events of any two places together are the trials of a test. */
function checkPairs(counts: readonly number[]): void {
  let [largest, second] = [0, 0]
  for (const count of counts) {
    if (count > largest) [largest, second] = [count, largest]
    else if (count > second) second = count
  }
  if (!Number.isSafeInteger(largest + second))
    throw new RangeError(
      `rankSetsOfCounts takes counts of which any two add up without rounding, not ${largest} and ${second}`,
    )
}

/**
 * For each ordered pair of places, at `j * places + k`, how likely a count as great as that of j is, of the events of both,
 * if its rate is no larger than that of k. Two counts of 0 show nothing: 1.
 */
function comparisons(counts: readonly number[], exposures: readonly number[]): Float64Array {
  const places = counts.length
  const chances = new Float64Array(places * places).fill(1)
  for (const [j, hits] of counts.entries()) {
    const own = exposures[j] ?? 1
    for (let k = 0; k < j; k += 1) {
      const trials = hits + (counts[k] ?? 0)
      const { atLeast, atMost } = binomialTails({ hits, trials, ...chanceOfFirst(own, exposures[k] ?? 1) })
      chances[j * places + k] = atLeast
      // That the other place has as many as it has is that this one has no more.
      chances[k * places + j] = atMost
    }
  }
  return chances
}

/** No bar is higher: at a level below 0.5 the last one would show both that j is above k and that k is above j. */
const MOST = 0.5

/** A chance that is above its bar by rounding alone is at it, whichever way round the places came. */
const AS_LOW = 1 + 1e-11

/**
 * Holm's steps down: the smallest chance against alpha / m, the next against alpha / (m − 1), until one is too large. Equal
 * chances fall together: the bar only rises.
 */
function holm(chances: Float64Array, { pairs }: Family, alpha: number): Shown {
  const rising = new Float64Array(pairs.length)
  for (const [at, pair] of pairs.entries()) rising[at] = chances[pair] ?? 1
  rising.sort()
  const steps = rising.findIndex(
    (chance, step) => chance > AS_LOW * Math.min(MOST, alpha / (rising.length - step)),
  )
  const largest = rising[(steps < 0 ? rising.length : steps) - 1] ?? -1
  const shown = new Uint8Array(chances.length)
  for (const pair of pairs) if ((chances[pair] ?? 1) <= largest) shown[pair] = 1
  return shown
}
