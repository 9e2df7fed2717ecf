// A study of lists that overlap: every estimator's answer, how far they lie apart, and what can be said.
import { type Result, no, yes } from '../../kit/result.ts'
import { DEFAULT_LEVEL } from '../interval.ts'
import { type BcaCorrection, type LeaveOneOut, bcaCorrection, bcaErrors, bcaLimits } from './bca.ts'
import { MOST_LISTS_OF_GRAPHS } from './decomposable-graphs.ts'
import { averageGraphs } from './graph-averaging.ts'
import {
  type CaptureHistories,
  type Pattern,
  historiesOf,
  pairsOf,
  patternsSeen,
  peopleIn,
  withLists,
} from './histories.ts'
import { LogLinearTable } from './log-linear.ts'
import {
  boundForLists,
  captureFrequencies,
  chaoBound,
  chaoCorrectedBound,
  zeltermanEstimate,
} from './lower-bounds.ts'
import { modelEstimate } from './model-estimate.ts'
import { searchModels } from './model-search.ts'
import { chooseStepwise, tellChoice } from './stepwise.ts'
import { INNER_LEVEL } from './study-numbers.ts'
import type {
  BootstrapLimits,
  CaptureRefusal,
  CaptureStudy,
  LeftOut,
  ModelEstimate,
  ModelSearch,
  NoEstimate,
  StepwiseStudy,
  Term,
} from './study.types.ts'
import { pairEstimates } from './two-lists.ts'
import { whatCanBeSaid } from './what-can-be-said.ts'
import { whyNothing } from './why-nothing.ts'

export interface StudyOptions {
  readonly level: number
  /** A pair of lists is taken into the model while its overlap is less likely than this. */
  readonly threshold: number
  readonly replicates: number
  readonly seed: number
}

/** With 1,000 replicates the limits themselves wander by a tenth. The seed was set once: a published limit must not move. */
export const STUDY_DEFAULTS: StudyOptions = Object.freeze({
  level: DEFAULT_LEVEL,
  threshold: 0.02,
  replicates: 20_000,
  seed: 2013,
})

/** What takes time, and may have been worked out elsewhere. */
export interface StudyParts {
  /** As many as the options say, of `replicateEstimates` with the options' threshold and seed. */
  readonly replicates: Float64Array
  /** That of `searchAround`; it is made where it is not given. */
  readonly models?: ModelSearch
}

/**
 * The study of these histories.
 *
 * Requires  parts made of the same histories and options.
 * Ensures   plain data, the same for the same arguments, each part to the errors that its own function states; or why nothing
 *           can be estimated, and then no number at all.
 */
export function studyHistories(
  histories: CaptureHistories,
  options: StudyOptions,
  parts: StudyParts,
): Result<CaptureStudy, CaptureRefusal> {
  const refusal = whyNothing(histories)
  if (refusal !== null) return no(refusal)
  const { level, threshold } = options
  const { replicates, models = searchAround(histories, options) } = parts
  if (replicates.length !== options.replicates)
    throw new RangeError(`studyHistories takes ${options.replicates} replicates, not ${replicates.length}`)
  const people = peopleIn(histories)
  const table = new LogLinearTable(histories.lists.length)
  const fitted = (terms: readonly Term[]): ModelEstimate | NoEstimate =>
    table.fit(histories.counts, terms) ?? modelEstimate(table, terms, { people, level })
  const stepwise = studyChoice({ histories, options, replicates, table })
  const graphs = histories.lists.length > MOST_LISTS_OF_GRAPHS ? null : averageGraphs({ histories, level })
  const bounds = boundsOf(histories, level)
  return yes({
    histories,
    people,
    level,
    independent: estimateOf(fitted([])),
    allPairs: fitted(pairsOf(histories.lists.length)),
    stepwise,
    models,
    graphs,
    ...bounds,
    pairs: pairEstimates(histories, level),
    withoutList: histories.lists.map((_, list) => leaveListOut(histories, list, threshold)),
    withoutPattern: patternsSeen(histories).map(({ pattern }) => ({
      ...leavePatternOut(histories, pattern, threshold),
      pattern,
    })),
    ...whatCanBeSaid({ histories, stepwise, models, graphs, ...bounds }),
  })
}

/**
 * The search through many models: of more lists than six, of those near the stepwise choice.
 *
 * Requires  histories that `whyNothing` finds nothing against.
 */
export function searchAround(histories: CaptureHistories, { level, threshold }: StudyOptions): ModelSearch {
  const table = new LogLinearTable(histories.lists.length)
  const chosen = chooseStepwise(table, histories.counts, threshold)
  if (chosen === null)
    throw new RangeError('searchAround takes histories that whyNothing finds nothing against')
  return searchModels({ histories, level, chosen })
}

function boundsOf(
  histories: CaptureHistories,
  level: number,
): Pick<CaptureStudy, 'chao' | 'chaoCorrected' | 'chaoFewLists' | 'zelterman'> {
  const frequencies = captureFrequencies(histories)
  const chaoCorrected = chaoCorrectedBound(frequencies, level)
  return {
    chao: chaoBound(frequencies, level),
    chaoCorrected,
    chaoFewLists: boundForLists(chaoCorrected, { people: frequencies.people, lists: histories.lists.length }),
    zelterman: zeltermanEstimate(frequencies, level),
  }
}

interface ChoiceToStudy {
  readonly histories: CaptureHistories
  readonly options: StudyOptions
  readonly replicates: Float64Array
  readonly table: LogLinearTable
}

function studyChoice({ histories, options, replicates, table }: ChoiceToStudy): StepwiseStudy {
  const { threshold, level } = options
  const choice = tellChoice(table, histories.counts, threshold)
  if (choice === null) throw new Error('a model without terms has an estimate, and nothing was chosen')
  const model = modelEstimate(table, choice.terms, { people: peopleIn(histories), level })
  return {
    threshold,
    model,
    steps: choice.steps.map((step) => ({ ...step, isAdded: choice.terms.includes(step.term) })),
    bootstrap: bootstrapOf({ histories, options, replicates, estimate: model.population }),
  }
}

interface Bootstrapped extends Omit<ChoiceToStudy, 'table'> {
  readonly estimate: number
}

function bootstrapOf({ histories, options, replicates, estimate }: Bootstrapped): BootstrapLimits {
  const { level, seed, threshold } = options
  const rising = replicates.toSorted()
  const correction: BcaCorrection = bcaCorrection(estimate, rising, leaveEachOut(histories, threshold))
  return {
    replicates: rising.length,
    withoutEstimate: rising.length - rising.findLastIndex(Number.isFinite) - 1,
    seed,
    ...correction,
    limits: bcaLimits(rising, correction, level),
    error: bcaErrors(rising, { estimate, correction, level, seed }),
    inner: bcaLimits(rising, correction, INNER_LEVEL),
  }
}

/** The jackknife: the estimate with one person left out, for each pattern that somebody has. */
function leaveEachOut(histories: CaptureHistories, threshold: number): readonly LeaveOneOut[] {
  return patternsSeen(histories).map(({ pattern, count }) => {
    const population = stepwiseOf(withCount(histories, pattern, count - 1), threshold)
    return { people: count, estimate: population ?? Infinity }
  })
}

function leaveListOut(histories: CaptureHistories, list: number, threshold: number): LeftOut {
  const others = [...histories.lists.keys()].filter((place) => place !== list)
  const fewer = withLists(histories, others)
  const people = peopleIn(fewer)
  const why = whyNothing(fewer)
  if (why !== null) return { people, population: null, why }
  const population = stepwiseOf(fewer, threshold)
  if (population === null) throw new Error('nothing stood against an estimate, and there is none')
  return { people, population, why: null }
}

/** What the other patterns say. Those who have this one are there all the same; how many there should be, is not asked. */
function leavePatternOut(histories: CaptureHistories, pattern: Pattern, threshold: number): LeftOut {
  const people = peopleIn(histories) - (histories.counts[pattern] ?? 0)
  const table = new LogLinearTable(histories.lists.length, pattern)
  if (chooseStepwise(table, histories.counts, threshold) !== null)
    return { people, population: peopleIn(histories) + table.hidden, why: null }
  return { people, population: null, why: table.fit(histories.counts, []) ?? 'infinite' }
}

/** Null where there is no estimate. */
function stepwiseOf(histories: CaptureHistories, threshold: number): number | null {
  const people = peopleIn(histories)
  const table = new LogLinearTable(histories.lists.length)
  if (people === 0 || chooseStepwise(table, histories.counts, threshold) === null) return null
  return people + table.hidden
}

function withCount(histories: CaptureHistories, pattern: number, count: number): CaptureHistories {
  const others = patternsSeen(histories).filter((seen) => seen.pattern !== pattern)
  return historiesOf(histories.lists, [...others, { pattern, count }])
}

function estimateOf(found: ModelEstimate | NoEstimate): ModelEstimate {
  if (typeof found === 'string') throw new Error(`the model without terms has no estimate: ${found}`)
  return found
}
