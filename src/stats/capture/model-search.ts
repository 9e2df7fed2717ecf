// Many models instead of one: which of them explain the counts about as well as the best, and how far their answers lie apart.
import {
  MOST_LISTS_HIERARCHICAL,
  MOST_LISTS_PAIRS,
  hierarchicalModels,
  pairModels,
  pairModelsNear,
} from './hierarchical-models.ts'
import { type CaptureHistories, peopleIn } from './histories.ts'
import { LogLinearTable } from './log-linear.ts'
import { modelEstimate } from './model-estimate.ts'
import { NEAR_THE_BEST } from './study-numbers.ts'
import type { ModelEstimate, ModelSearch, Term } from './study.types.ts'

/** BICs this close are one: neither the order of models nor the edge of what is near may hang on the rounding of a machine. */
const ALIKE = 1e-8

interface SearchQuestion {
  readonly histories: CaptureHistories
  /** Of the interval that each model near the best has. */
  readonly level: number
  /** The pairs of the stepwise choice: where there are too many models, those near it are searched. */
  readonly chosen: readonly Term[]
}

/** A model of the search and how it did. */
interface Judged {
  readonly terms: readonly Term[]
  readonly bic: number
}

/**
 * Fits every model of a search, leaves out those without an estimate, and tells those whose BIC is at most NEAR_THE_BEST above
 * the best.
 *
 * Requires  histories whose model without a pair has an estimate; a level from 0 to 1, both left out; `chosen` pairs of these
 *           lists.
 * Ensures   the best first; models with the same BIC in the order of the search. Never a model that runs to infinity.
 * Errors    about 1e-12 of an estimate, 1e-11 of a BIC. Which models are near is settled to that error.
 * Source    Silverman, Chan and Vincent (2024) Stat. Comput. 34, 44; Schwarz (1978) Ann. Stat. 6, 461-464, with the people as
 *           the sample and terms that ran to minus infinity counted too.
 */
export function searchModels({ histories, level, chosen }: SearchQuestion): ModelSearch {
  if (!(level > 0 && level < 1))
    throw new RangeError(`searchModels takes a level between 0 and 1, not ${level}`)
  const people = peopleIn(histories)
  if (people === 0) throw new RangeError('searchModels takes histories of somebody, not of nobody')
  const table = new LogLinearTable(histories.lists.length)
  const { kind, models } = modelsToTry(histories.lists.length, chosen)
  const judged = judge(table, histories, models)
  const best = judged.reduce((least, { bic }) => Math.min(least, bic), Number.POSITIVE_INFINITY)
  const near = judged
    .filter(({ bic }) => bic <= best + NEAR_THE_BEST + ALIKE)
    .toSorted((one, other) => Math.round(one.bic / ALIKE) - Math.round(other.bic / ALIKE))
    .map(({ terms }) => estimateAgain(table, { histories, level, people, terms }))
  if (near.length === 0)
    throw new RangeError('searchModels takes histories of which some model has an estimate')
  const populations = near.map(({ population }) => population)
  return Object.freeze({
    kind,
    tried: models.length,
    withoutEstimate: models.length - judged.length,
    near: Object.freeze(near),
    smallest: Math.min(...populations),
    largest: Math.max(...populations),
  })
}

function modelsToTry(
  lists: number,
  chosen: readonly Term[],
): { readonly kind: ModelSearch['kind']; readonly models: readonly (readonly Term[])[] } {
  if (lists <= MOST_LISTS_HIERARCHICAL) return { kind: 'hierarchical', models: hierarchicalModels(lists) }
  if (lists <= MOST_LISTS_PAIRS) return { kind: 'pairs', models: pairModels(lists) }
  return { kind: 'near the chosen', models: pairModelsNear(lists, chosen) }
}

/** The models that have an estimate, in their order. Intervals are left for later: most models are far from the best. */
function judge(
  table: LogLinearTable,
  { counts }: CaptureHistories,
  models: readonly (readonly Term[])[],
): readonly Judged[] {
  const logPeople = Math.log(peopleIn({ counts }))
  const judged: Judged[] = []
  for (const terms of models) {
    if (table.fit(counts, terms) !== null) continue
    judged.push({ terms, bic: logPeople * table.parameters - 2 * table.logLikelihood() })
  }
  return judged
}

interface Fitted extends Omit<SearchQuestion, 'chosen'> {
  readonly people: number
  readonly terms: readonly Term[]
}

function estimateAgain(table: LogLinearTable, { histories, level, people, terms }: Fitted): ModelEstimate {
  const why = table.fit(histories.counts, terms)
  if (why !== null) throw new Error(`the model ${terms} had an estimate, and now it is ${why}`)
  return modelEstimate(table, terms, { people, level })
}
