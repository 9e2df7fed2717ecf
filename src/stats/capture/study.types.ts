// What is found in a study of lists that overlap, as plain data: for a report, a figure, a chart, a file. It holds no NaN and
// no Infinity, so that it can be written as JSON and read again.
import type { CaptureHistories, Pattern } from './histories.ts'

/** Lists that a log-linear model ties together beyond what their sizes say, as a pattern of two lists or more. */
export type Term = Pattern

/** `high` is null where nothing limits it: in part of the replicates the estimate ran to infinity. */
export interface Limits {
  readonly low: number
  readonly high: number | null
}

/** A log-linear model that was fitted. Each list has its own size in every model; `terms` are what it has beyond. */
export interface ModelEstimate {
  /** Every term, not the largest alone, in the order of their numbers. */
  readonly terms: readonly Term[]
  /** Those counted and those whom no list holds. */
  readonly population: number
  /** By chance in the counts alone, as if it were known that this model is the right one. */
  readonly interval: Limits
  readonly deviance: number
  readonly logLikelihood: number
  /** Terms and list sizes and one; those that ran to minus infinity too. */
  readonly parameters: number
  /** Smaller is better: 2 k − 2 log likelihood, and k log(people) − 2 log likelihood. */
  readonly aic: number
  readonly bic: number
}

/**
 * Why a model or a method gives no estimate.
 * - `infinite`: the likelihood rises as the estimate runs to infinity (or to none hidden).
 * - `not identified`: different numbers of hidden people fit equally well.
 */
export type NoEstimate = 'infinite' | 'not identified' | 'infinite and not identified'

/** Why nothing at all can be estimated from histories. Lists are given by their places. */
export type CaptureRefusal =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'one list' }
  | { readonly kind: 'two lists' }
  | { readonly kind: 'empty list'; readonly list: number }
  | { readonly kind: 'one pattern'; readonly pattern: Pattern }
  | { readonly kind: 'no overlap' }
  /** No model is identified: whom the list misses, no other list has seen. */
  | { readonly kind: 'list of everybody'; readonly list: number }
  /** Everybody of `inner` is on `outer` too. */
  | { readonly kind: 'list inside another'; readonly inner: number; readonly outer: number }

/** One step of the choice: the pair that stood out most, and whether it was taken in. */
export interface ChoiceStep {
  readonly term: Term
  /** How many people are on both lists, and how many the model before expects. */
  readonly seen: number
  readonly expected: number
  /** How likely so many or more, or so few or fewer, are if the model before is right: the smaller of the two. */
  readonly chance: number
  readonly isAdded: boolean
}

/** Limits by trying out chance: the whole choice repeated in samples drawn from the counts. */
export interface BootstrapLimits {
  readonly replicates: number
  /** Replicates whose estimate ran to infinity or was not identified: they stand above all others. */
  readonly withoutEstimate: number
  readonly seed: number
  /** z0 and a of the BCa interval. `acceleration` is null where the estimate is lost as soon as one person is left out. */
  readonly bias: number
  readonly acceleration: number | null
  readonly limits: Limits
  /** The standard error that chance in the replicates leaves in each limit: smaller with more replicates. */
  readonly error: Limits
  /** The limits at INNER_LEVEL. */
  readonly inner: Limits
}

export interface StepwiseStudy {
  readonly threshold: number
  readonly model: ModelEstimate
  readonly steps: readonly ChoiceStep[]
  readonly bootstrap: BootstrapLimits
}

/**
 * Many models, each judged by BIC.
 * - `hierarchical`: every one in which a term is there only with all of its parts (up to five lists);
 * - `pairs`: every set of pairs (six lists);
 * - `near the chosen`: those that differ from the stepwise choice by two pairs at most (more lists).
 */
export interface ModelSearch {
  readonly kind: 'hierarchical' | 'pairs' | 'near the chosen'
  readonly tried: number
  /** How many of them have no estimate. */
  readonly withoutEstimate: number
  /** Those with a BIC of at most 10 above the best one's, the best first. Never empty. */
  readonly near: readonly ModelEstimate[]
  /** The smallest and largest estimate among `near`. */
  readonly smallest: number
  readonly largest: number
}

/** The answers of all decomposable graphs, each weighed by how well it fits. */
export interface GraphAverage {
  readonly graphs: number
  readonly mean: number
  readonly median: number
  readonly mode: number
  readonly interval: Limits
  /** The most hidden people that were looked at, and the weight of its upper half: about as much lies beyond. */
  readonly mostHidden: number
  readonly weightAtEnd: number
  /** The graphs with the most weight, as their cliques, and the weight of each. */
  readonly heaviest: readonly { readonly cliques: readonly Pattern[]; readonly weight: number }[]
}

/** A bound or an estimate in closed form; `population` is null where it would divide by 0. */
export interface ClosedForm {
  readonly population: number | null
  readonly interval: Limits | null
}

/** Two lists alone, as if nothing tied them together and everybody had the same chance to be on each. */
export interface PairEstimate {
  readonly lists: readonly [number, number]
  /** People on the first, on the second, on both. */
  readonly first: number
  readonly second: number
  readonly both: number
  readonly lincolnPetersen: number | null
  readonly chapman: number
  readonly interval: Limits
}

/** The stepwise estimate with a part of the data left out. `people` are those counted whom it still rests on. */
export type LeftOut =
  | { readonly people: number; readonly population: number; readonly why: null }
  | { readonly people: number; readonly population: null; readonly why: CaptureRefusal | NoEstimate }

export interface ReasonableEstimate {
  readonly population: number
  /** The method that says so. */
  readonly by: 'stepwise' | 'models' | 'graphs'
}

/**
 * Why the data do not settle how many people there are; the first that holds.
 * - `two lists`: nobody ties a third list to two that share people, so what two lists say is taken on trust;
 * - `answers`: the largest reasonable estimate is more than twice the smallest;
 * - `bound`: a bound lies above them all;
 * - `chance`: the spread, with what chance may have done, is wider than that, or nothing limits it.
 */
export type OpenReason = 'two lists' | 'answers' | 'bound' | 'chance'

export interface CaptureStudy {
  readonly histories: CaptureHistories
  /** Those counted: on one list or more. */
  readonly people: number
  /** Of every interval, but those called `inner`. */
  readonly level: number
  /** The model in which no list says anything of another. */
  readonly independent: ModelEstimate
  /** The model with every pair, or why it has no estimate. */
  readonly allPairs: ModelEstimate | NoEstimate
  readonly stepwise: StepwiseStudy
  readonly models: ModelSearch
  /** Null with more than six lists: there are too many graphs. */
  readonly graphs: GraphAverage | null
  readonly chao: ClosedForm
  readonly chaoCorrected: ClosedForm
  /** The corrected bound for so few lists: of t lists, (t − 1)/t of what it says are hidden. */
  readonly chaoFewLists: ClosedForm
  readonly zelterman: ClosedForm
  readonly pairs: readonly PairEstimate[]
  /** In the order of the lists. */
  readonly withoutList: readonly LeftOut[]
  /** In the order of `patternsSeen`: as if the count of that pattern were not known. Its people are still counted in. */
  readonly withoutPattern: readonly (LeftOut & { readonly pattern: Pattern })[]
  /** The outermost of the estimates that are each reasonable. */
  readonly smallest: ReasonableEstimate
  readonly largest: ReasonableEstimate
  /** From the smallest to the largest, and as far as chance in the counts may have moved the stepwise one. */
  readonly spread: Limits
  /**
   * Chao's bound for so few lists, where its whole interval is above the largest, or it is itself above the spread: some people may
   * be much harder to find than others. Null where it is not.
   */
  readonly boundAbove: number | null
  /** Null where the data settle how many there are. */
  readonly openBecause: OpenReason | null
}
