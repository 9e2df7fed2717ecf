// How likely each decomposable graph and each number of hidden people is, given the lists: the whole posterior.
import { logGamma, stirlingError } from '../log-gamma.ts'
import { decomposableGraphs } from './decomposable-graphs.ts'
import type { DecomposableGraph } from './decomposable-graphs.ts'
import type { HiddenRun } from './hidden-grid.ts'
import { listCount, patternsSeen, peopleIn } from './histories.ts'
import type { CaptureHistories, Pattern } from './histories.ts'

export interface GraphPosterior {
  readonly graphs: readonly DecomposableGraph[]
  /** Of each graph, whatever the number of hidden people. They add up to 1. */
  readonly graphWeights: Float64Array
  readonly runs: readonly HiddenRun[]
  /** Of each run, whatever the graph. They add up to 1. */
  readonly runWeights: Float64Array
}

interface GraphQuestion {
  readonly histories: CaptureHistories
  readonly runs: readonly HiddenRun[]
  /** All decomposable graphs of the lists if left out. */
  readonly graphs?: readonly DecomposableGraph[]
}

/**
 * The posterior of graph and number, where every graph is as likely as any other beforehand, a population N as likely as 1/N,
 * and the chances of each clique's patterns have a Dirichlet prior that is worth one person in all.
 *
 * Requires  one person or more; 1 to MOST_LISTS_OF_GRAPHS lists; graphs of these lists, one or more; one run or more.
 * Ensures   weights from 0 that add up to 1. A weight below 1e-300 may be 0.
 * Errors    relative 1e-10 for 10,000 people: logarithms as great as people · log(hidden) are added up and cancel.
 * Source    Madigan and York (1997) Biometrika 84, 19-31; Dawid and Lauritzen (1993) Ann. Stat. 21, 1272-1317.
 */
export function graphPosterior({ histories, runs, graphs: some }: GraphQuestion): GraphPosterior {
  const graphs = some ?? decomposableGraphs(histories.lists.length)
  if (peopleIn(histories) === 0) throw new RangeError('graphPosterior takes one person or more, not 0')
  if (graphs.length === 0 || runs.length === 0)
    throw new RangeError('graphPosterior takes one graph and one run or more')
  const scores = scoreTable(histories, runs)
  const logWeights = new Float64Array(graphs.length)
  const runWeights = new Float64Array(runs.length)
  const row = new Float64Array(runs.length)
  let top = -Infinity
  for (const [at, graph] of graphs.entries()) {
    const height = fillRow(row, graph, scores)
    if (height > top) {
      scale(runWeights, Math.exp(top - height))
      top = height
    }
    logWeights[at] = height + Math.log(addRow(runWeights, row, { height, top }))
  }
  const most = logWeights.reduce((one, other) => Math.max(one, other))
  const graphWeights = logWeights.map((weight) => Math.exp(weight - most))
  return Object.freeze({ graphs, graphWeights: toOne(graphWeights), runs, runWeights: toOne(runWeights) })
}

/** What is added up for a graph: a row for each group of lists, and one that all graphs have. */
interface ScoreTable {
  readonly groups: readonly Float64Array[]
  readonly base: Float64Array
}

/**
 * Every number of hidden people brings log Γ(hidden + 1) into each group's row. A graph has as many cliques as separators and
 * one, the empty group among them, so it cancels out and is left out of all of them: great logarithms lose fewer digits.
 */
function scoreTable(histories: CaptureHistories, runs: readonly HiddenRun[]): ScoreTable {
  const people = peopleIn(histories)
  const factorials = factorialsOf(runs)
  const groups = histories.counts.map((_, group) => groupScores(histories, group, factorials))
  const ofNone = groups[0] ?? factorials.rest
  const ways = rises(factorials, people)
  const base = ways.map((way, at) => {
    const { from, to } = runs[at] ?? { from: 0, to: 0 }
    return way - Math.log((from + to) / 2 + people) + Math.log(to - from + 1) - (ofNone[at] ?? 0)
  })
  return { groups, base }
}

/** The logarithm of the chance of a table of the group's lists alone, under the Dirichlet prior, for each number hidden. */
function groupScores(histories: CaptureHistories, group: Pattern, factorials: Factorials): Float64Array {
  const counts = new Map<Pattern, number>()
  for (const { pattern, count } of patternsSeen(histories))
    counts.set(pattern & group, (counts.get(pattern & group) ?? 0) + count)
  const prior = 2 ** -listCount(group)
  let constant = -logGamma(prior)
  for (const [pattern, count] of counts)
    if (pattern !== 0) constant += logGamma(count + prior) - logGamma(prior)
  return rises(factorials, (counts.get(0) ?? 0) + prior - 1).map((rise) => constant + rise)
}

/** Of the middle h of each run: h + 1, its logarithm, and what Stirling's formula leaves of log Γ(h + 1). */
interface Factorials {
  readonly starts: Float64Array
  readonly logs: Float64Array
  readonly rest: Float64Array
}

function factorialsOf(runs: readonly HiddenRun[]): Factorials {
  const starts = Float64Array.from(runs, ({ from, to }) => (from + to) / 2 + 1)
  return {
    starts,
    logs: starts.map((start) => Math.log(start)),
    rest: starts.map((start) => stirlingError(start)),
  }
}

/** log Γ(start + by) − log Γ(start) by Stirling's formula for both: the great parts are subtracted before they are rounded. */
function rises({ starts, logs, rest }: Factorials, by: number): Float64Array {
  return starts.map((start, at) => {
    const end = start + by
    const great = (end - 0.5) * Math.log1p(by / start) + by * ((logs[at] ?? 0) - 1)
    return great + stirlingError(end) - (rest[at] ?? 0)
  })
}

/** Writes a graph's score at each run, and returns the largest. Each clique but the first goes with a separator, for speed. */
function fillRow(row: Float64Array, { cliques, separators }: DecomposableGraph, scores: ScoreTable): number {
  const { groups, base } = scores
  const first = groups[cliques[0] ?? 0] ?? base
  for (let at = 0; at < row.length; at += 1) row[at] = (base[at] ?? 0) + (first[at] ?? 0)
  for (const [pair, separator] of separators.entries()) {
    const more = groups[cliques[pair + 1] ?? 0] ?? base
    const less = groups[separator] ?? base
    for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) + ((more[at] ?? 0) - (less[at] ?? 0))
  }
  let height = -Infinity
  for (let at = 0; at < row.length; at += 1) {
    const score = row[at] ?? 0
    if (score > height) height = score
  }
  return height
}

/** Below this the exponential is less than the rounding of a sum of all graphs' greatest. */
const LEAST_EXPONENT = -60

/** Adds the row, as chances on the scale of `top`, and returns its sum on its own scale. */
function addRow(sums: Float64Array, row: Float64Array, scales: { height: number; top: number }): number {
  const { height } = scales
  const share = Math.exp(height - scales.top)
  let total = 0
  for (let at = 0; at < row.length; at += 1) {
    const depth = (row[at] ?? 0) - height
    if (depth < LEAST_EXPONENT) continue
    const chance = Math.exp(depth)
    total += chance
    sums[at] = (sums[at] ?? 0) + share * chance
  }
  return total
}

function scale(values: Float64Array, factor: number): void {
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) * factor
}

function toOne(values: Float64Array): Float64Array {
  scale(values, 1 / values.reduce((sum, value) => sum + value, 0))
  return values
}
