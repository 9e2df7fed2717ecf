// Measures sets of ranks for 51 states, exact and by steps down, beside the stored times of the reference program.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixedDraws } from '../src/stats/fixed-draws.ts'
import { gammaPoissonFit } from '../src/stats/gamma-poisson.ts'
import { expectedRanks } from '../src/stats/posterior.ts'
import { openRandom } from '../src/stats/random.ts'
import type { RankSets } from '../src/stats/rank-sets.ts'
import { rankSetsOfCounts } from '../src/stats/rank-sets-of-counts.ts'
import { rankSetsOfEstimates } from '../src/stats/rank-sets-of-estimates.ts'
import { printTable } from './report/print-table.ts'

const RUNS = 9
const LEVEL = 0.95

interface States {
  readonly counts: readonly number[]
  readonly population: readonly number[]
  readonly stored?: Stored
}

/** Seconds that the reference program took, on another machine. */
interface Stored {
  readonly csranks_simul_median_s: number
  readonly csranks_marg_seed1: { readonly elapsed_s: number }
  readonly csranks_simul_R20000_seed1: { readonly elapsed_s: number }
}

const { counts, population, stored } = states()
const values = counts.map((count, at) => (count / (population[at] ?? 1)) * 100_000)
const errors = counts.map((count, at) => (Math.sqrt(count) / (population[at] ?? 1)) * 100_000)
const few = fixedDraws(counts.length, 1000)
const seconds = (time: number | undefined): string => (time === undefined ? '' : (time * 1000).toFixed(0))
const together = stored?.csranks_simul_median_s
const alone = stored?.csranks_marg_seed1.elapsed_s

printTable(
  `Sets of ranks, ${counts.length} places, for all at once and for each: milliseconds`,
  ['way', 'first', 'median', 'at most', 'stored, another machine'],
  [
    ['counts, exact', ...times(() => rankSetsOfCounts({ counts, exposures: population, level: LEVEL })), ''],
    [
      'steps down, 1,000 draws',
      ...times(() => rankSetsOfEstimates({ values, errors, level: LEVEL, draws: few })),
      together === undefined || alone === undefined ? '' : seconds(together + alone),
    ],
    [
      'steps down, 20,000 draws',
      ...times(() => rankSetsOfEstimates({ values, errors, level: LEVEL })),
      stored === undefined
        ? ''
        : `${seconds(stored.csranks_simul_R20000_seed1.elapsed_s)} (all at once only)`,
    ],
    ['20,000 draws made', ...times(() => fixedDraws(counts.length)), ''],
    ['expected ranks, with the fit', ...times(expected), ''],
  ],
)

const exact = rankSetsOfCounts({ counts, exposures: population, level: LEVEL })
const many = rankSetsOfEstimates({ values, errors, level: LEVEL })
const one = rankSetsOfEstimates({ values, errors, level: LEVEL, draws: few })
printTable(
  '\nWhat the ways say: how wide the sets are on average, and how many bounds are not those of 20,000 draws',
  ['way', 'all at once', 'each', 'other bounds'],
  (
    [
      ['counts, exact', exact],
      ['steps down, 1,000 draws', one],
      ['steps down, 20,000 draws', many],
    ] as const
  ).map(([name, sets]) => [name, width(sets.simultaneous), width(sets.marginal), otherBounds(sets, many)]),
)

/** The gun murders of 2010 where they are beside this checkout, or else as many invented states. */
function states(): States {
  const file = join(import.meta.dirname, '..', '..', 'shared', 'oracles', 'ranks', 'us_gun_murders_2010.json')
  if (existsSync(file)) {
    const vectors = JSON.parse(readFileSync(file, 'utf8')) as Omit<States, 'stored'> & Stored
    return { counts: vectors.counts, population: vectors.population, stored: vectors }
  }
  console.log(
    'The vectors for ranks are not beside this checkout: states are invented, and no time is stored.\n',
  )
  const { uniform } = openRandom(51, 0)
  const invented = Array.from({ length: 51 }, () => Math.round(500_000 * 60 ** uniform()))
  return {
    counts: invented.map((people) => Math.round((people / 100_000) * (0.4 + 6 * uniform()))),
    population: invented,
  }
}

function expected(): readonly number[] {
  const counted = { counts, exposures: population }
  return expectedRanks(counted, gammaPoissonFit(counted))
}

function times(work: () => unknown): readonly string[] {
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  const rising = runs.toSorted((a, b) => a - b)
  return [runs[0], rising[Math.floor(RUNS / 2)], rising.at(-1)].map((ms) => (ms ?? 0).toFixed(1))
}

function width(sets: RankSets['marginal']): string {
  return (sets.reduce((sum, { low, high }) => sum + high - low + 1, 0) / sets.length).toFixed(1)
}

function otherBounds(sets: RankSets, than: RankSets): number {
  const bounds = ({ simultaneous, marginal }: RankSets): readonly number[] =>
    [...simultaneous, ...marginal].flatMap(({ low, high }) => [low, high])
  const theirs = bounds(than)
  return bounds(sets).filter((bound, at) => bound !== theirs[at]).length
}
