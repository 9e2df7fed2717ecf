import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MOST_LISTS_OF_GRAPHS, decomposableGraphs } from './decomposable-graphs.ts'
import type { DecomposableGraph } from './decomposable-graphs.ts'
import { listCount, listsOf } from './histories.ts'
import type { Pattern } from './histories.ts'

/** The ties of a graph as one string, from its cliques: two lists are tied where one clique has both. */
function tiesOf({ cliques }: DecomposableGraph, lists: number): string {
  return pairsAmong(lists)
    .map((pair) => (cliques.some((clique) => (clique & pair) === pair) ? '1' : '0'))
    .join('')
}

function pairsAmong(lists: number): readonly Pattern[] {
  return groupsAmong(lists).filter((group) => listCount(group) === 2)
}

function groupsAmong(lists: number): readonly Pattern[] {
  return Array.from({ length: 2 ** lists }, (_, group) => group)
}

/** Whether the group is a ring and nothing else: joined in one, each tied to exactly two. */
function isRing(group: Pattern, pairs: readonly Pattern[]): boolean {
  const inside = pairs.filter((pair) => (pair & group) === pair)
  const ends = listsOf(group).every((list) => inside.filter((pair) => (pair >>> list) & 1).length === 2)
  let reached = group & -group
  for (let step = 0; step < listCount(group); step += 1)
    for (const pair of inside) if ((pair & reached) !== 0) reached |= pair
  return ends && reached === group
}

/** Every graph that has no ring of four or more without a chord, found by looking for such rings. */
function graphsWithoutRings(lists: number): readonly string[] {
  const pairs = pairsAmong(lists)
  const long = groupsAmong(lists).filter((group) => listCount(group) >= 4)
  return groupsAmong(pairs.length)
    .map((ties) => pairs.map((_, at) => (ties >>> at) & 1))
    .filter((ties) => {
      const tied = pairs.filter((_, at) => ties[at] === 1)
      return !long.some((group) => isRing(group, tied))
    })
    .map((ties) => ties.join(''))
}

test('there are as many graphs as are known: 1, 2, 8, 61, 822, 18,154', () => {
  const known = [1, 2, 8, 61, 822, 18_154]
  assert.deepEqual(
    known.map((_, at) => decomposableGraphs(at + 1).length),
    known,
  )
})

test('up to five lists they are those in which a search finds no ring without a chord, each once', () => {
  for (let lists = 1; lists <= 5; lists += 1) {
    const found = decomposableGraphs(lists).map((graph) => tiesOf(graph, lists))
    assert.equal(new Set(found).size, found.length)
    assert.deepEqual(found.toSorted(), graphsWithoutRings(lists).toSorted())
  }
})

test('cliques are the largest groups tied each to each, by going through every group', () => {
  for (let lists = 1; lists <= 5; lists += 1) {
    for (const graph of decomposableGraphs(lists)) {
      const ties = tiesOf(graph, lists)
      const tied = pairsAmong(lists).filter((_, at) => ties[at] === '1')
      const whole = groupsAmong(lists).filter(
        (group) =>
          group !== 0 && pairsAmong(lists).every((pair) => (pair & group) !== pair || tied.includes(pair)),
      )
      const largest = whole.filter(
        (group) => !whole.some((other) => other !== group && (other & group) === group),
      )
      assert.deepEqual(graph.cliques, largest)
    }
  }
})

// The cliques that hold a group form a part of the tree of cliques: one more node than edges. With the cliques given, this fixes
// the separators and how often each stands.
test('one more clique than separators holds each group inside a clique, and none holds any other, for all six sizes', () => {
  for (let lists = 1; lists <= MOST_LISTS_OF_GRAPHS; lists += 1) {
    for (const { cliques, separators } of decomposableGraphs(lists)) {
      const holding = (groups: readonly Pattern[], group: Pattern): number =>
        groups.filter((other) => (other & group) === group).length
      for (const group of groupsAmong(lists)) {
        const inside = holding(cliques, group)
        assert.equal(inside - holding(separators, group), inside > 0 ? 1 : 0)
      }
    }
  }
})

test('other numbers of lists are refused by name', () => {
  for (const lists of [0, 7, 2.5, Number.NaN])
    assert.throws(() => decomposableGraphs(lists), /decomposableGraphs takes from 1 to 6 lists/)
})
