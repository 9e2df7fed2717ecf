// Counts whose rates differ among places as a gamma distribution: the distribution that makes them most likely.
import { type CountedRates, checkCountedRates, pooledRate } from './counted-rates.ts'
import { logGamma } from './log-gamma.ts'
import { digammaRise } from './digamma-rise.ts'
import { solveRising } from './solve.ts'

/** How rates differ among places. */
export type GammaPoissonFit =
  | {
      readonly kind: 'gamma'
      readonly shape: number
      /** One over the scale, in the unit of the exposures. */
      readonly rate: number
      readonly mean: number
      readonly logLikelihood: number
    }
  /** The counts vary no more than by chance: the fit runs to a gamma distribution without any spread. */
  | { readonly kind: 'equal'; readonly mean: number; readonly logLikelihood: number }

/** Shapes are looked for between these; beyond the greatest, true rates differ by less than a millionth. */
const [LEAST, GREATEST] = [2 ** -30, 2 ** 40]

/**
 * The gamma distribution of true rates under which the counts are most likely; each count is then negative binomial.
 *
 * Requires  one place or more; as many exposures as counts; whole counts from 0; exposures above 0.
 * Ensures   no shape and rate with a greater likelihood. Where none is better than a common rate for all, that rate, as
 *           `equal`: so for one place, for equal rates and for no event at all.
 * Errors    about 1e-13 of shape and rate where the fit is well determined.
 * Source    Clayton and Kaldor (1987) Biometrics 43, 671-681; the likelihood with the mean at its best for each shape.
 */
export function gammaPoissonFit(counted: CountedRates): GammaPoissonFit {
  checkCountedRates('gammaPoissonFit', counted)
  const mean = pooledRate(counted)
  const equal = { kind: 'equal', mean, logLikelihood: logLikelihood(counted, Infinity, mean) } as const
  const best = tops(counted)
    .map((shape): GammaPoissonFit => {
      const own = meanAt(counted, shape)
      const likelihood = logLikelihood(counted, shape, own)
      return { kind: 'gamma', shape, rate: shape / own, mean: own, logLikelihood: likelihood }
    })
    .reduce<GammaPoissonFit>((top, fit) => (fit.logLikelihood > top.logLikelihood ? fit : top), equal)
  return Object.freeze(best)
}

/** The shapes at which the likelihood stops rising: between each two of a scale where its slope turns from up to down. */
function tops(counted: CountedRates): readonly number[] {
  if (counted.counts.every((count) => count === 0)) return []
  const found: number[] = []
  let isRising = true
  for (let shape = LEAST; shape <= GREATEST; shape *= 2) {
    const rises = slopeAt(counted, shape) > 0
    if (isRising && !rises && shape > LEAST) found.push(topBetween(counted, shape / 2, shape))
    isRising = rises
  }
  return found
}

function topBetween(counted: CountedRates, low: number, high: number): number {
  return solveRising({
    value: (shape) => -slopeAt(counted, shape),
    // Without a slope of the slope every step is a halving.
    slope: () => 0,
    low,
    high,
    start: (low + high) / 2,
  })
}

/** How fast the logarithm of the likelihood rises with the shape, the mean at its best. */
function slopeAt(counted: CountedRates, shape: number): number {
  const mean = meanAt(counted, shape)
  return counted.counts.reduce((sum, count, at) => {
    const expected = mean * (counted.exposures[at] ?? 0)
    const rise = digammaRise(shape, count) - Math.log1p(expected / shape)
    return sum + rise + (expected - count) / (shape + expected)
  }, 0)
}

/** The mean that is best for this shape: where Σ (count − expected) / (1 + expected / shape) is 0. */
function meanAt(counted: CountedRates, shape: number): number {
  const { counts, exposures } = counted
  const raw = counts.map((count, at) => count / (exposures[at] ?? 1))
  const [low, high] = [Math.min(...raw), Math.max(...raw)]
  if (low === high) return low
  const sumOf = (term: (count: number, exposure: number) => number): number =>
    counts.reduce((sum, count, at) => sum + term(count, exposures[at] ?? 0), 0)
  return solveRising({
    value: (mean) => sumOf((count, exposure) => (mean * exposure - count) / (1 + (mean * exposure) / shape)),
    slope: (mean) =>
      sumOf((count, exposure) => (exposure * (1 + count / shape)) / (1 + (mean * exposure) / shape) ** 2),
    low,
    high,
    start: Math.min(high, Math.max(low, pooledRate(counted))),
  })
}

/** The logarithm of the chance of these counts: negative binomial, or Poisson where the shape is infinite. */
function logLikelihood({ counts, exposures }: CountedRates, shape: number, mean: number): number {
  return counts.reduce((sum, count, at) => {
    const expected = mean * (exposures[at] ?? 0)
    const ways = -logGamma(count + 1)
    // A mean of 0 is only ever asked about with counts of 0.
    const events = count === 0 ? 0 : count * Math.log(expected)
    if (shape === Infinity) return sum + ways + events - expected
    const more = shape + expected
    const spread = logGamma(shape + count) - logGamma(shape) - count * Math.log(more)
    return sum + ways + events + spread - shape * Math.log1p(expected / shape)
  }, 0)
}
