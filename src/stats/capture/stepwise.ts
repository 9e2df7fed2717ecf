// The forward choice of a model: beginning with none, the pair of lists that stands out most, while it stands out enough.
import { pairsOf } from './histories.ts'
import type { LogLinearTable } from './log-linear.ts'
import { smallerPoissonTail } from './poisson-tail.ts'
import type { Term } from './study.types.ts'

/** Chances this close are one: which of two pairs comes first must not hang on the rounding of a machine. */
const ALIKE = 1e-9

export interface PairChance {
  readonly term: Term
  readonly seen: number
  readonly expected: number
  readonly chance: number
}

/** What was chosen: its terms in the order in which they came. The table holds its fit. */
export interface Choice {
  readonly terms: readonly Term[]
  /** Each pair that was taken, and the best of those that were not; without it where no other pair has an estimate. */
  readonly steps: readonly PairChance[]
}

/**
 * Chooses pairs for these counts, one after the other: of those that are not in the model the one whose overlap is least likely
 * under it, if that is less likely than the threshold. A pair with which there is no estimate is passed over.
 *
 * Requires  the counts of a table of that many lists; a threshold from 0 to 1.
 * Ensures   the terms, with the fit of their model in `table`; null where not even the model without a pair has an estimate.
 *           Of pairs that are equally unlikely, the first in the order of `pairsOf`.
 * Source    Chan, Silverman and Vincent (2021) J. Am. Stat. Assoc. 116, 1297-1306.
 */
export function chooseStepwise(
  table: LogLinearTable,
  counts: ArrayLike<number>,
  threshold: number,
): readonly Term[] | null {
  return takePairs(table, counts, threshold)?.map(({ term }) => term) ?? null
}

/** As `chooseStepwise`, with the steps told; the last one is of the pair that would have come next. */
export function tellChoice(
  table: LogLinearTable,
  counts: ArrayLike<number>,
  threshold: number,
): Choice | null {
  const taken = takePairs(table, counts, threshold)
  if (taken === null) return null
  const terms = taken.map(({ term }) => term)
  const next = takeNext({ table, counts, terms, below: Infinity })
  // That pair is in the table now, and not in the model.
  table.fit(counts, terms)
  return { terms, steps: next === null ? taken : [...taken, next] }
}

/** Each pair that is taken, as it stood before; null where not even the model without a pair has an estimate. */
function takePairs(
  table: LogLinearTable,
  counts: ArrayLike<number>,
  threshold: number,
): readonly PairChance[] | null {
  if (table.fit(counts, []) !== null) return null
  const taken: PairChance[] = []
  for (;;) {
    const terms = taken.map(({ term }) => term)
    const next = takeNext({ table, counts, terms, below: threshold })
    if (next === null) return taken
    taken.push(next)
  }
}

interface Search {
  /** Holds the fit of the model of `terms`. */
  readonly table: LogLinearTable
  readonly counts: ArrayLike<number>
  readonly terms: readonly Term[]
  readonly below: number
}

/** Takes in the least likely pair that has an estimate, if one is below; the table then holds the fit with it. */
function takeNext({ table, counts, terms, below }: Search): PairChance | null {
  let from: 'the counts' | 'the last fit' = 'the last fit'
  for (const pair of unlikelyPairs(table, terms, below)) {
    if (table.fit(counts, [...terms, pair.term], from) === null) return pair
    from = 'the counts'
  }
  // A fit that failed is not that of `terms` any more.
  if (from === 'the counts') table.fit(counts, terms)
  return null
}

function unlikelyPairs(table: LogLinearTable, terms: readonly Term[], below: number): readonly PairChance[] {
  const found: PairChance[] = []
  for (const term of pairsOf(table.lists)) {
    if (terms.includes(term)) continue
    const [seen, expected] = [table.seenOn(term), table.expectedOn(term)]
    const chance = smallerPoissonTail(seen, expected)
    if (chance < below) found.push({ term, seen, expected, chance })
  }
  return leastFirst(found)
}

/** The least likely first; of those that are equally unlikely, in the order they stand in. */
function leastFirst(pairs: readonly PairChance[]): readonly PairChance[] {
  const [left, sorted]: [PairChance[], PairChance[]] = [[...pairs], []]
  while (left.length > 0) {
    const least = left.reduce((low, { chance }) => Math.min(low, chance), Infinity)
    const at = left.findIndex(({ chance }) => chance <= least * (1 + ALIKE))
    sorted.push(...left.splice(at, 1))
  }
  return sorted
}
