// Samples drawn from the people counted, with return: what another year of the same size might have shown.
import { binomialDraw } from '../binomial-draw.ts'
import { openRandom } from '../random.ts'
import { type CaptureHistories, patternsSeen, peopleIn } from './histories.ts'

/**
 * Returns a function that writes sample number `replicate` into `counts`: as many people as were counted, each with the pattern of
 * somebody counted, all equally likely.
 *
 * Every sample has a random stream of its own. It is the same whichever samples are drawn beside it, and in whatever order.
 *
 * Requires  somebody counted; a whole seed from 0.
 * Source    Efron (1979) Ann. Stat. 7, 1-26. A multinomial draw is one binomial draw after another, each of those who are left.
 */
export function openResampling(
  histories: CaptureHistories,
  seed: number,
): (replicate: number, counts: Float64Array) => void {
  const seen = patternsSeen(histories)
  const people = peopleIn(histories)
  return (replicate, counts) => {
    const { uniform } = openRandom(seed, replicate)
    let [places, left] = [people, people]
    for (const { pattern, count } of seen) {
      const drawn = binomialDraw(places, count / left, uniform())
      counts[pattern] = drawn
      places -= drawn
      left -= count
    }
  }
}
