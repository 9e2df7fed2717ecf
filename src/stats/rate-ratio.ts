// Two rates compared: their ratio, its exact interval, and how likely counts so far apart are if the rates are equal.
import { type BinomialTails, type Chances, binomialTails, chanceOfFirst } from './binomial.ts'
import { tailOf } from './interval.ts'
import type { BetaShape } from './incomplete-beta.ts'
import type { Tails } from './incomplete-gamma.ts'
import { inverseBeta } from './inverse-beta.ts'

export interface CountedRate {
  /** A whole count from 0. */
  readonly events: number
  /** What it is divided by, above 0: residents, or years. Both rates take the same unit. */
  readonly exposure: number
}

export interface RateRatio {
  /** The first rate divided by the second; null where the second has no event, and so no number is large enough. */
  readonly ratio: number | null
  readonly low: number
  /** Null where there is no upper limit: where the second rate has no event. */
  readonly high: number | null
  /** The chance, were the rates equal, of counts no more likely than these. */
  readonly twoSided: number
  /** The chance of so many events or more in the first: small where the first rate is shown to be the larger. */
  readonly greater: number
  /** The chance of so many events or fewer in the first: small where the first rate is shown to be the smaller. */
  readonly less: number
  /** `greater`, with the counts as they are at half their chance. */
  readonly midGreater: number
  /** `less`, in the same way. */
  readonly midLess: number
}

/** Probabilities that differ by rounding count as equal: the tolerance that R has. */
const AS_LIKELY = 1 + 1e-7

/**
 * The ratio of two rates of counted events.
 *
 * Given how many events there are in all, those of the first are binomial: were the rates equal, with the chance
 * T₁ / (T₁ + T₂). So everything here is exact, and the size of the counts does not matter.
 *
 * Requires  whole events from 0, one at least in both together and at most 2^53 − 1; exposures above 0; 0 < level < 1.
 * Ensures   low <= ratio <= high. No event in the first: ratio 0 and low 0. None in the second: ratio and high are null.
 * Errors    about 1e-12 of each.
 * Source    Przyborowski and Wilenski (1940) Biometrika 31, 313-323; limits of Clopper and Pearson (1934).
 */
export function rateRatio(first: CountedRate, second: CountedRate, level: number): RateRatio {
  check(first, second)
  const probability = tailOf(level)
  const [hits, misses] = [first.events, second.events]
  const scale = second.exposure / first.exposure
  const count = { hits, trials: hits + misses, ...chanceOfFirst(first.exposure, second.exposure) }
  const tails = binomialTails(count)
  return Object.freeze({
    ratio: misses === 0 ? null : (hits / misses) * scale,
    low: hits === 0 ? 0 : scale * odds({ a: hits, b: misses + 1 }, 'lower', probability),
    high: misses === 0 ? null : scale * odds({ a: hits + 1, b: misses }, 'upper', probability),
    twoSided: twoSided(count, tails),
    greater: tails.atLeast,
    less: tails.atMost,
    midGreater: tails.atLeast - tails.exactly / 2,
    midLess: tails.atMost - tails.exactly / 2,
  })
}

/** x / (1 − x) at a quantile x of a beta distribution: either is a quantile itself, so that each keeps its digits. */
function odds({ a, b }: BetaShape, tail: keyof Tails, probability: number): number {
  const mirrored = tail === 'lower' ? 'upper' : 'lower'
  return inverseBeta({ a, b, tail, probability }) / inverseBeta({ a: b, b: a, tail: mirrored, probability })
}

interface Count extends Chances {
  readonly hits: number
  readonly trials: number
}

/**
 * The sum of the chances of all counts that are no more likely than this one. They are this one and those beyond it, and on the
 * other side of the mean a tail of their own.
 */
function twoSided({ hits, trials, chance, otherwise }: Count, tails: BinomialTails): number {
  const mean = trials * chance
  if (hits === mean) return 1
  const bar = tails.exactly * AS_LIKELY
  const isBelow = hits < mean
  // Counted away from the mean on the other side, chances only fall: the first no more likely is found by halving.
  const at = (step: number): number => (isBelow ? Math.ceil(mean) + step : Math.floor(mean) - step)
  const tailsAt = (step: number): BinomialTails =>
    binomialTails({ hits: at(step), trials, chance, otherwise })
  let [from, to] = [0, isBelow ? trials - Math.ceil(mean) + 1 : Math.floor(mean) + 1]
  const none = to
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (tailsAt(middle).exactly <= bar) to = middle
    else from = middle + 1
  }
  const own = isBelow ? tails.atMost : tails.atLeast
  if (from === none) return own
  return Math.min(1, own + (isBelow ? tailsAt(from).atLeast : tailsAt(from).atMost))
}

function check(first: CountedRate, second: CountedRate): void {
  for (const { events, exposure } of [first, second]) {
    if (!(Number.isSafeInteger(events) && events >= 0))
      throw new RangeError(`rateRatio takes whole events from 0, not ${events}`)
    if (!(exposure > 0 && exposure < Infinity))
      throw new RangeError(`rateRatio takes exposures above 0, not ${exposure}`)
  }
  const both = first.events + second.events
  if (!Number.isSafeInteger(both))
    throw new RangeError(`rateRatio takes events that add up without rounding, not ${both}`)
  if (first.events === 0 && second.events === 0) {
    throw new RangeError(
      'rateRatio takes at least one event in the two rates together: 0 and 0 have no ratio',
    )
  }
}
