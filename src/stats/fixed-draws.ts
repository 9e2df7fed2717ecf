// The fixed matrix of standard normal draws that sets of ranks are computed with.
import { openRandom } from './random.ts'

/** Set once. Another seed would move published sets by chance. */
const SEED = 2024

/** So many that two seeds differ in no bound or in one or two of a hundred; with 1,000 they differ in up to 14. */
const DEFAULT_DRAWS = 20_000

/**
 * A matrix of `count` rows, one for each draw, and `places` columns, row after row.
 *
 * Each place has a stream of its own: fewer draws are the first rows of more, and fewer places the first columns of more.
 *
 * Requires  whole numbers from 1.
 * Ensures   the same numbers each time, on every machine.
 */
export function fixedDraws(places: number, count: number = DEFAULT_DRAWS): Float64Array {
  for (const [name, size] of Object.entries({ places, count })) {
    if (!(Number.isSafeInteger(size) && size >= 1))
      throw new RangeError(`fixedDraws takes a whole number of ${name} from 1, not ${size}`)
  }
  const draws = new Float64Array(places * count)
  for (let place = 0; place < places; place += 1) {
    const { normal } = openRandom(SEED, place)
    for (let at = place; at < draws.length; at += places) draws[at] = normal()
  }
  return draws
}
