// The Philox4x32-10 generator: four random words of 32 bits from a counter of four and a key of two.

/** Words of 32 bits, each from 0 up to 2^32 − 1. */
export type Words = Uint32Array

const ROUNDS = 10
const MULTIPLY_EVEN = 0xd2511f53
const MULTIPLY_ODD = 0xcd9e8d57
const KEY_STEP_LEFT = 0x9e3779b9
const KEY_STEP_RIGHT = 0xbb67ae85

/**
 * Fills `into` with the four words that belong to this counter and key.
 *
 * There is no state: any part of the sequence is one call away, and two counters never share their words by chance of where
 * they started.
 *
 * Requires  four words of counter, two of key, room for four.
 * Errors    none: whole numbers throughout, the same on every machine.
 * Source    Salmon, Moraes, Dror and Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC11, section 3.3.
 */
export function philox(counter: Words, key: Words, into: Words): void {
  let [a, b, c, d] = [counter[0] ?? 0, counter[1] ?? 0, counter[2] ?? 0, counter[3] ?? 0]
  let [left, right] = [key[0] ?? 0, key[1] ?? 0]
  for (let round = 0; round < ROUNDS; round += 1) {
    const highA = highWord(MULTIPLY_EVEN, a)
    const lowA = Math.imul(MULTIPLY_EVEN, a)
    const highC = highWord(MULTIPLY_ODD, c)
    const lowC = Math.imul(MULTIPLY_ODD, c)
    a = (highC ^ b ^ left) >>> 0
    b = lowC >>> 0
    c = (highA ^ d ^ right) >>> 0
    d = lowA >>> 0
    left = (left + KEY_STEP_LEFT) >>> 0
    right = (right + KEY_STEP_RIGHT) >>> 0
  }
  into[0] = a
  into[1] = b
  into[2] = c
  into[3] = d
}

/** The upper 32 of the 64 bits of a product, by halves: each partial sum is below 2^53 and so exact. */
function highWord(one: number, other: number): number {
  const lowHalf = (one & 0xffff) * other
  const highHalf = (one >>> 16) * other
  return Math.floor((highHalf + Math.floor(lowHalf / 0x10000)) / 0x10000)
}
