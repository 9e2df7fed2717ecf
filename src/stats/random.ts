// Seeded random numbers in independent streams: the same on every machine, so that what is published never moves by chance.
import { normalQuantile } from './normal-quantile.ts'
import { philox } from './philox.ts'

/** One stream. It moves on with every number taken from it. */
export interface Random {
  /** The next number between 0 and 1, never either, on a grid of 2^−53. */
  readonly uniform: () => number
  /** The next number from the standard normal distribution. */
  readonly normal: () => number
}

const WORD = 2 ** 32

/**
 * The stream of this number, of this seed, from its beginning.
 *
 * Two streams share no word: the number of the stream and the place in it are one counter, which a block cipher of sorts
 * turns into words, so that there is nothing to overlap. Each number takes two words; a stream has 2^65.
 *
 * Requires  whole numbers from 0, seed and stream, up to the largest that a double holds exactly.
 * Ensures   the same numbers for the same seed and stream, in any order of the streams.
 * Errors    uniform: none. normal: what `normalQuantile` has, and beyond 1.44 on either side it takes Math.log, which the
 *           standard leaves to the engine: engines may differ in the last digit, and every one built on V8 agrees.
 * Source    Salmon, Moraes, Dror and Shaw (2011), Philox4x32-10; normals by inversion, Wichura (1988).
 */
export function openRandom(seed: number, stream: number): Random {
  const key = Uint32Array.of(...wordsOf('seed', seed))
  const counter = Uint32Array.of(0, 0, ...wordsOf('stream', stream))
  const words = new Uint32Array(4)
  let taken = 4
  const uniform = (): number => {
    if (taken === 4) {
      philox(counter, key, words)
      step(counter)
      taken = 0
    }
    taken += 2
    return uniformFromWords(words[taken - 2] ?? 0, words[taken - 1] ?? 0)
  }
  return Object.freeze({ uniform, normal: () => normalQuantile(uniform()) })
}

/** 53 bits of two words as a number between 0 and 1. The one that would be 0 is half a step above it. */
export function uniformFromWords(high: number, low: number): number {
  const whole = (high >>> 5) * 2 ** 26 + (low >>> 6)
  return whole === 0 ? 2 ** -54 : whole * 2 ** -53
}

function step(counter: Uint32Array): void {
  const next = (counter[0] ?? 0) + 1
  counter[0] = next
  if (next === WORD) counter[1] = (counter[1] ?? 0) + 1
}

function wordsOf(name: string, value: number): readonly [number, number] {
  if (!(Number.isSafeInteger(value) && value >= 0))
    throw new RangeError(`openRandom takes a whole ${name} from 0, not ${value}`)
  return [value % WORD, Math.floor(value / WORD)]
}
