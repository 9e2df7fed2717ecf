// The log-linear models that a search goes through. Each list has its own size in all of them; a model is the terms beyond.
import { MOST_LISTS, listCount, listsOf, pairsOf } from './histories.ts'
import type { Term } from './study.types.ts'

/** Six lists have 7,785,061 hierarchical models: too many to try. */
export const MOST_LISTS_HIERARCHICAL = 5

/** Seven lists have 2,097,152 sets of pairs. */
export const MOST_LISTS_PAIRS = 6

/**
 * Whether each term has with it all of its parts of two lists or more.
 *
 * Requires  terms of two lists or more.
 */
export function isHierarchical(terms: readonly Term[]): boolean {
  const there = new Set(terms)
  return terms.every((term) => partsOf(term).every((part) => there.has(part)))
}

/**
 * Every hierarchical model but the one with the term of all lists, which always says the same as the counts and leaves the
 * hidden number open.
 *
 * Requires  from 1 to MOST_LISTS_HIERARCHICAL lists.
 * Ensures   1, 1, 8, 113, 6,893 models for 1 to 5 lists; the first has no terms; terms in the order of their numbers.
 * Errors    none: whole numbers.
 * Source    Silverman, Chan and Vincent (2024) Stat. Comput. 34, 44, section 2; one more of each is OEIS A006126.
 */
export function hierarchicalModels(lists: number): readonly (readonly Term[])[] {
  checkLists('hierarchicalModels', lists, MOST_LISTS_HIERARCHICAL)
  const all = 2 ** lists - 1
  let models: readonly (readonly Term[])[] = [[]]
  // A part has a smaller number than the whole, so it has been decided before.
  for (const term of termsBelow(lists)) {
    if (listCount(term) < 2 || term === all) continue
    const parts = partsOf(term)
    const withTerm = models.filter((model) => parts.every((part) => model.includes(part)))
    models = [...models, ...withTerm.map((model) => [...model, term])]
  }
  return models
}

/**
 * Every set of pairs.
 *
 * Requires  from 1 to MOST_LISTS_PAIRS lists.
 * Ensures   2 to the power of the pairs; the first has none; terms in the order of their numbers. With two lists, the pair
 *           is the term of all lists, and its model has no estimate.
 * Errors    none: whole numbers.
 */
export function pairModels(lists: number): readonly (readonly Term[])[] {
  checkLists('pairModels', lists, MOST_LISTS_PAIRS)
  const pairs = pairsByNumber(lists)
  return Array.from({ length: 2 ** pairs.length }, (_, set) => pairs.filter((__, at) => (set >>> at) & 1))
}

/**
 * The sets of pairs that differ from `chosen` by at most two pairs, added or taken away.
 *
 * Requires  pairs of these lists.
 * Ensures   the first is `chosen`; terms in the order of their numbers.
 * Errors    none: whole numbers.
 */
export function pairModelsNear(lists: number, chosen: readonly Term[]): readonly (readonly Term[])[] {
  checkLists('pairModelsNear', lists, MOST_LISTS)
  const pairs = pairsByNumber(lists)
  const strange = chosen.find((term) => !pairs.includes(term))
  if (strange !== undefined)
    throw new RangeError(`pairModelsNear takes pairs of ${lists} lists, not ${strange}`)
  const changes: (readonly Term[])[] = [[], ...pairs.map((pair) => [pair])]
  for (const [at, one] of pairs.entries()) for (const other of pairs.slice(at + 1)) changes.push([one, other])
  return changes.map((change) => pairs.filter((pair) => chosen.includes(pair) !== change.includes(pair)))
}

/** A term's parts with one list less, where they are terms themselves. */
function partsOf(term: Term): readonly Term[] {
  if (listCount(term) < 3) return []
  return listsOf(term).map((list) => term & ~(1 << list))
}

/** In the order of their numbers, as models have their terms. */
function pairsByNumber(lists: number): readonly Term[] {
  return pairsOf(lists).toSorted((one, other) => one - other)
}

function termsBelow(lists: number): readonly Term[] {
  return Array.from({ length: 2 ** lists }, (_, term) => term)
}

function checkLists(name: string, lists: number, most: number): void {
  if (!(Number.isInteger(lists) && lists >= 1 && lists <= most))
    throw new RangeError(`${name} takes from 1 to ${most} lists, not ${lists}`)
}
