// The graphs on a few lists that have no hollow ring, each as its cliques and the separators between them.
import { type Pattern, listsOf, pairsOf } from './histories.ts'

/** Six lists have 18,154 such graphs; seven have 617,675. */
export const MOST_LISTS_OF_GRAPHS = 6

export interface DecomposableGraph {
  /** The largest groups of lists in which each is tied to each, in the order of their numbers. */
  readonly cliques: readonly Pattern[]
  /**
   * What cliques next to each other share, one fewer than the cliques: a separator of three cliques stands twice, and the
   * empty one stands once fewer than the graph has parts.
   */
  readonly separators: readonly Pattern[]
}

/**
 * Every labelled graph on the lists in which each ring of four or more has a chord (the chordal, or decomposable, graphs), in
 * a fixed order: 1, 2, 8, 61, 822 and 18,154 for 1 to 6 lists.
 *
 * Requires  1 to MOST_LISTS_OF_GRAPHS lists.
 * Ensures   exact. For every group of lists that are tied each to each, the empty group too, one more clique than separators
 *           holds it; for any other group, none.
 * Source    perfect elimination: Fulkerson and Gross (1965) Pacific J. Math. 15, 835-855; Dirac (1961).
 */
export function decomposableGraphs(lists: number): readonly DecomposableGraph[] {
  if (!(Number.isInteger(lists) && lists >= 1 && lists <= MOST_LISTS_OF_GRAPHS))
    throw new RangeError(`decomposableGraphs takes from 1 to ${MOST_LISTS_OF_GRAPHS} lists, not ${lists}`)
  const pairs = pairsOf(lists).map(listsOf)
  const graphs: DecomposableGraph[] = []
  for (let ties = 0; ties < 2 ** pairs.length; ties += 1) {
    const signs = eliminate(neighboursOf(lists, pairs, ties))
    if (signs !== null) graphs.push(graphOf(signs))
  }
  return graphs
}

/** For each list the lists that it is tied to, where bit k of `ties` says that pair k is. */
function neighboursOf(
  lists: number,
  pairs: readonly (readonly number[])[],
  ties: number,
): readonly Pattern[] {
  const neighbours = Array.from({ length: lists }, () => 0)
  for (const [pair, [one = 0, other = 0]] of pairs.entries()) {
    if (((ties >>> pair) & 1) === 0) continue
    neighbours[one] = (neighbours[one] ?? 0) | (1 << other)
    neighbours[other] = (neighbours[other] ?? 0) | (1 << one)
  }
  return neighbours
}

/**
 * Takes away a list whose neighbours are all tied to each other, again and again; null where none is left that can go, and the
 * graph is not chordal.
 *
 * Each list adds 1 for itself with its neighbours, a clique of those then left, and −1 for its neighbours alone. What is no
 * largest clique and no separator cancels out: 1 is left for a clique, −(times) for a separator, −(parts) for the empty one.
 */
function eliminate(neighbours: readonly Pattern[]): Int8Array | null {
  const signs = new Int8Array(2 ** neighbours.length)
  let left = signs.length - 1
  while (left > 0) {
    const list = firstThatCanGo(neighbours, left)
    if (list === null) return null
    const around = (neighbours[list] ?? 0) & left
    const clique = around | (1 << list)
    signs[clique] = (signs[clique] ?? 0) + 1
    signs[around] = (signs[around] ?? 0) - 1
    left &= ~(1 << list)
  }
  return signs
}

function firstThatCanGo(neighbours: readonly Pattern[], left: Pattern): number | null {
  for (let list = 0; left >>> list > 0; list += 1) {
    if (((left >>> list) & 1) === 1 && areTied(neighbours, (neighbours[list] ?? 0) & left)) return list
  }
  return null
}

/** Whether each list of the group is tied to each other one. */
function areTied(neighbours: readonly Pattern[], group: Pattern): boolean {
  for (let list = 0; group >>> list > 0; list += 1) {
    if (((group >>> list) & 1) === 0) continue
    const others = group & ~(1 << list)
    if (((neighbours[list] ?? 0) & others) !== others) return false
  }
  return true
}

function graphOf(signs: Int8Array): DecomposableGraph {
  const cliques: Pattern[] = []
  // One of the empty group's −1 belongs to no pair of cliques: it closes the tree that joins them.
  const separators = Array.from({ length: -(signs[0] ?? 0) - 1 }, () => 0)
  for (let group = 1; group < signs.length; group += 1) {
    const sign = signs[group] ?? 0
    if (sign > 0) cliques.push(group)
    for (let time = 0; time < -sign; time += 1) separators.push(group)
  }
  return Object.freeze({ cliques: Object.freeze(cliques), separators: Object.freeze(separators) })
}
