// The population as all decomposable graphs see it together, each weighed by how well it fits the lists.
import { tailOf } from '../interval.ts'
import { decomposableGraphs } from './decomposable-graphs.ts'
import type { DecomposableGraph } from './decomposable-graphs.ts'
import { graphPosterior } from './graph-posterior.ts'
import type { GraphPosterior } from './graph-posterior.ts'
import { hiddenRuns, singleRuns } from './hidden-grid.ts'
import type { HiddenRun } from './hidden-grid.ts'
import { peopleIn } from './histories.ts'
import type { CaptureHistories } from './histories.ts'
import type { GraphAverage } from './study.types.ts'

/** How many graphs an average names, the heaviest first. */
const HEAVIEST = 10

/** The default runs are looked at first in steps of so many, with all graphs, to find what matters. */
const SCOUT_STEP = 8

/** What weighs less than this part of the most is left out of the long look: no digit that is shown would change. */
const LEAST_PART = 1e-12

interface AverageQuestion {
  readonly histories: CaptureHistories
  readonly level: number
  /** Numbers of hidden people to look at, each for itself alone. Left out, every number from 1 has its place in a run. */
  readonly hidden?: readonly number[]
}

/**
 * The population averaged over all decomposable graphs of the lists.
 *
 * By default at least one person is taken as hidden; a caller who wants to allow for none gives `hidden` from 0. `median` and
 * the limits are the first whole number up to which the posterior has half, the lower tail and all but the upper tail. `mode`
 * is the likeliest number that was looked at.
 *
 * Requires  one person or more; 1 to MOST_LISTS_OF_GRAPHS lists; 0 < level < 1; `hidden` rising whole numbers from 0.
 * Ensures   people <= low <= median <= high <= people + mostHidden. The answer does not depend on the order of the lists but for
 *           rounding. `weightAtEnd` is the weight of the upper half of the numbers looked at, more than half of `mostHidden`:
 *           what lies beyond is of that size.
 * Errors    relative 1e-9 where `hidden` is given. By default the runs are as good as every number one by one to about 0.001 of
 *           the posterior's weight: see docs/methods/graph-averaging.md.
 * Source    Madigan and York (1997) Biometrika 84, 19-31.
 */
export function averageGraphs({ histories, level, hidden }: AverageQuestion): GraphAverage {
  const tail = tailOf(level)
  const all = decomposableGraphs(histories.lists.length)
  const people = peopleIn(histories)
  const runs = hidden === undefined ? hiddenRuns(people) : singleRuns(hidden)
  const posterior =
    hidden === undefined ? longLook(histories, all, runs) : graphPosterior({ histories, graphs: all, runs })
  const at = (share: number): number => people + hiddenAt(posterior, share)
  const mostHidden = runs.at(-1)?.to ?? 0
  return Object.freeze({
    graphs: all.length,
    mean: people + meanHidden(posterior),
    median: at(0.5),
    mode: people + likeliestHidden(posterior),
    interval: Object.freeze({ low: at(tail), high: at(1 - tail) }),
    mostHidden,
    weightAtEnd: weightBeyond(posterior, mostHidden / 2),
    heaviest: heaviestOf(posterior),
  })
}

/** The default runs, without the graphs and the ends that a look at every eighth run rules out. */
function longLook(
  histories: CaptureHistories,
  graphs: readonly DecomposableGraph[],
  runs: readonly HiddenRun[],
): GraphPosterior {
  const few = runs.filter((_, at) => at % SCOUT_STEP === 0)
  const { graphWeights, runWeights } = graphPosterior({ histories, graphs, runs: few })
  const matters = (weights: Float64Array): ((weight: number | undefined) => boolean) => {
    const least = LEAST_PART * weights.reduce((one, other) => Math.max(one, other))
    return (weight = 0) => weight >= least
  }
  const first = runWeights.findIndex(matters(runWeights))
  const last = runWeights.findLastIndex(matters(runWeights))
  const isLikely = matters(graphWeights)
  return graphPosterior({
    histories,
    graphs: graphs.filter((_, at) => isLikely(graphWeights[at])),
    runs: runs.slice(Math.max(0, first - 1) * SCOUT_STEP, (last + 1) * SCOUT_STEP + 1),
  })
}

function middleOf({ from, to }: HiddenRun): number {
  return (from + to) / 2
}

function meanHidden({ runs, runWeights }: GraphPosterior): number {
  return runs.reduce((sum, run, at) => sum + middleOf(run) * (runWeights[at] ?? 0), 0)
}

/** The middle of the run whose numbers weigh most, one by one; the smallest of several. */
function likeliestHidden({ runs, runWeights }: GraphPosterior): number {
  let [likeliest, most] = [0, -1]
  for (const [at, run] of runs.entries()) {
    const weight = (runWeights[at] ?? 0) / (run.to - run.from + 1)
    if (weight > most) [likeliest, most] = [middleOf(run), weight]
  }
  return likeliest
}

/** The first whole number up to which the posterior has this share; the weight of a run is spread evenly over it. */
function hiddenAt({ runs, runWeights }: GraphPosterior, share: number): number {
  let below = 0
  for (const [at, run] of runs.entries()) {
    const weight = runWeights[at] ?? 0
    if (below + weight >= share) {
      const numbers = Math.ceil(((share - below) / weight) * (run.to - run.from + 1))
      return run.from + Math.max(numbers, 1) - 1
    }
    below += weight
  }
  return runs.at(-1)?.to ?? 0
}

function weightBeyond({ runs, runWeights }: GraphPosterior, hidden: number): number {
  return runs.reduce((sum, run, at) => (middleOf(run) > hidden ? sum + (runWeights[at] ?? 0) : sum), 0)
}

function heaviestOf({ graphs, graphWeights }: GraphPosterior): GraphAverage['heaviest'] {
  const all = graphs.map(({ cliques }, at) => Object.freeze({ cliques, weight: graphWeights[at] ?? 0 }))
  return Object.freeze(all.toSorted((one, other) => other.weight - one.weight).slice(0, HEAVIEST))
}
