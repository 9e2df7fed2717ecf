// A binomial count by chance: one uniform number in, one count out.
import { chanceOfHits } from './binomial.ts'

/**
 * The number of hits in `trials` of this chance that a uniform number stands for. Counts are laid out along the line from 0 to 1,
 * each as wide as it is likely, from the most likely one outwards: few are passed before the right one is met.
 *
 * Requires  whole trials from 0, a chance from 0 to 1, and 0 < uniform < 1.
 * Ensures   the same count on every machine for the same three numbers; a uniform `uniform` gives a binomial count.
 * Errors    each count is as likely as it should be to about 1e-12.
 * Source    inversion: Devroye (1986), Non-uniform random variate generation, chapter III.2.
 */
export function binomialDraw(trials: number, chance: number, uniform: number): number {
  if (!(Number.isSafeInteger(trials) && trials >= 0 && chance >= 0 && chance <= 1))
    throw new RangeError(
      `binomialDraw takes whole trials and a chance from 0 to 1, not ${trials} and ${chance}`,
    )
  if (chance === 0 || trials === 0) return 0
  if (chance === 1) return trials
  const odds = chance / (1 - chance)
  const middle = Math.min(trials, Math.floor((trials + 1) * chance))
  const likely = chanceOfHits({ hits: middle, trials, chance })
  let left = uniform - likely
  let [below, above] = [middle, middle]
  let [down, up] = [likely, likely]
  while (left > 0 && (below > 0 || above < trials)) {
    if (above < trials) {
      up *= ((trials - above) / (above + 1)) * odds
      above += 1
      left -= up
      if (left <= 0) return above
    }
    if (below > 0) {
      down *= below / ((trials - below + 1) * odds)
      below -= 1
      left -= down
      if (left <= 0) return below
    }
  }
  return middle
}
