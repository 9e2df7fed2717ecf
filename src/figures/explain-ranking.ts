// A ranking in words: what it orders by, what may be said of each place, and what it counts.
import { cellsOfPlace } from './cells.ts'
import { explainWarnings } from './explain-warnings.ts'
import { type Explanation, whatCellsCount } from './explain.ts'
import type { RankedPlace, Ranking } from './figure.ts'
import { nearTies, verdictOf } from './rank-verdict.ts'
import { orderedBy } from './sentence.ts'
import { type Explaining, openWords, tidy } from './words.ts'

export interface RankingExplanation extends Pick<Explanation, 'warnings' | 'counts' | 'countsNot'> {
  /** What places are ordered by, in the middle of a sentence: "cases recorded by the hotline per 100,000 people". */
  readonly by: string
  /** What may be said of one place: its place in the order, and whom the data do not tell it apart from. */
  readonly verdictOn: (place: RankedPlace) => readonly string[]
}

/** Requires  the datasets that the ranking was evaluated over. */
export function explainRanking({
  ranking,
  ...asked
}: Explaining & { readonly ranking: Ranking }): RankingExplanation {
  const words = openWords(asked)
  const order = { dimension: ranking.of, order: ranking.places }
  const cells = ranking.places.flatMap(cellsOfPlace)
  const [first] = ranking.places
  return {
    by: first === undefined ? '' : tidy(orderedBy(words, first, ranking.per)),
    verdictOn: (place) => [verdictOf(words, place, order), nearTies(words, place, order)],
    warnings: explainWarnings(words, ranking.warnings, cells),
    ...whatCellsCount(words, cells),
  }
}
