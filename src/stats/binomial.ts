// The binomial distribution: how likely so many hits are, and so many or more, with all digits in the far tail.
import { betaPower, regularizedBeta } from './incomplete-beta.ts'

export interface BinomialCount {
  readonly hits: number
  readonly trials: number
  readonly chance: number
  /** 1 − chance, where the caller has more of its digits than the subtraction leaves. */
  readonly otherwise?: number
}

/** Each tail has `hits` in it, so that both add to 1 and `exactly`. */
export interface BinomialTails {
  /** P(X >= hits). */
  readonly atLeast: number
  /** P(X = hits). */
  readonly exactly: number
  /** P(X <= hits). */
  readonly atMost: number
}

/**
 * How likely `hits` are, at least so many, and at most so many, where X is the number of hits in `trials`.
 *
 * Requires  whole numbers with 0 <= hits <= trials, and 0 <= chance <= 1.
 * Errors    about 1e-13 of each while hits and trials are below a million, down to 1e-300.
 * Source    Abramowitz and Stegun 26.5.24: a binomial tail is an incomplete beta function. Loader (2000), Fast and accurate
 *           computation of binomial probabilities.
 */
export function binomialTails({
  hits,
  trials,
  chance,
  otherwise = 1 - chance,
}: BinomialCount): BinomialTails {
  if (!(Number.isSafeInteger(hits) && Number.isSafeInteger(trials) && hits >= 0 && hits <= trials)) {
    throw new RangeError(
      `binomialTails takes whole numbers with 0 <= hits <= trials, not ${hits} of ${trials}`,
    )
  }
  if (!(chance >= 0 && chance <= 1)) {
    throw new RangeError(`binomialTails takes a chance from 0 to 1, not ${chance}`)
  }
  const misses = trials - hits
  if (hits === 0) {
    const exactly = everyTime(trials, otherwise, chance)
    return { atLeast: 1, exactly, atMost: exactly }
  }
  if (misses === 0) {
    const exactly = everyTime(trials, chance, otherwise)
    return { atLeast: exactly, exactly, atMost: 1 }
  }
  const { lower, upper } = regularizedBeta({ a: hits, b: misses + 1 }, chance, otherwise)
  if (lower === 0 || upper === 0) return { atLeast: lower, exactly: 0, atMost: upper }
  const exactly = chanceOfHits({ hits, trials, chance, otherwise })
  return { atLeast: lower, exactly, atMost: Math.min(1, upper + exactly) }
}

/**
 * P(X = hits).
 *
 * Requires  whole numbers with 0 <= hits <= trials, and 0 < chance < 1.
 * Source    Loader (2000).
 */
export function chanceOfHits({ hits, trials, chance, otherwise = 1 - chance }: BinomialCount): number {
  const misses = trials - hits
  if (hits === 0) return everyTime(trials, otherwise, chance)
  if (misses === 0) return everyTime(trials, chance, otherwise)
  return (betaPower({ a: hits, b: misses }, chance, otherwise) * trials) / hits / misses
}

/** chance^trials, by the logarithm of whichever of chance and its complement is known better. */
function everyTime(trials: number, chance: number, otherwise: number): number {
  if (trials === 0) return 1
  return Math.exp(trials * (chance < 0.5 ? Math.log(chance) : Math.log1p(-otherwise)))
}

/** A chance and its complement, each with all its digits. */
export interface Chances {
  readonly chance: number
  readonly otherwise: number
}

/**
 * The chance that an event is the first one's of two, where both have the same rate: own / (own + other).
 *
 * Requires  both above 0. Divided by the larger, their sum stays a number however large they are.
 */
export function chanceOfFirst(own: number, other: number): Chances {
  const scale = Math.max(own, other)
  const both = own / scale + other / scale
  return { chance: own / scale / both, otherwise: other / scale / both }
}
