// What a figure is once it is parsed, and what it yields once it is evaluated.
import type { LocalText } from '../kit/language.ts'
import type { Result } from '../kit/result.ts'
import type {
  CaptureRefusal,
  CaptureStudy,
  ReasonableEstimate,
  Limits,
} from '../stats/capture/study.types.ts'
import type { MissingReason, PublishedInterval, SeriesBreak } from './dataset.ts'
import type { EstimateMethod } from './estimate-methods.ts'

/** A span in a figure's text, in UTF-16 units from 0, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface CellExpression {
  readonly kind: 'cell'
  readonly dataset: string
  readonly measure: string
  /** In the order written; each dimension at most once. `source` may stand among them. */
  readonly where: readonly { readonly dimension: string; readonly value: string; readonly span: Span }[]
  readonly span: Span
}

export interface CallExpression {
  readonly kind: 'call'
  readonly name: string
  readonly positional: readonly Expression[]
  readonly named: readonly {
    readonly name: string
    readonly value: CellExpression | ValueExpression
    readonly span: Span
  }[]
  readonly span: Span
}

export interface ValueExpression {
  readonly kind: 'value'
  readonly value: string
  readonly span: Span
}

/** A whole dataset, by its name alone: only inside a function that works on one. */
export interface DatasetExpression {
  readonly kind: 'dataset'
  readonly dataset: string
  readonly span: Span
}

export type Expression = CellExpression | CallExpression | DatasetExpression

/** Why a figure could not be had. The message says what was expected, what was found, and what would be valid there. */
export interface FigureError {
  readonly span: Span
  readonly message: string
  /** What would be valid there, nearest first; may be empty. */
  readonly valid: readonly string[]
}

/**
 * `ranks` limits a rank: the set of ranks that the data cannot tell apart. `conditional` limits a ratio of two rates. The last
 * five limit an estimate of how many people there are.
 */
export const INTERVAL_METHODS = [
  'Garwood',
  'Wilson',
  'conditional',
  'ranks',
  'published by the source',
  'BCa bootstrap',
  'conditional on the model',
  'posterior',
  'lognormal',
  'normal',
] as const
export type IntervalMethod = (typeof INTERVAL_METHODS)[number]

export interface FigureInterval {
  readonly low: number
  readonly high: number
  /** 0.95 unless the source printed another. */
  readonly level: number
  readonly method: IntervalMethod
}

/** One cell that a figure rests on: what was read, where, and what other sources say of it. */
export interface CellUse {
  readonly dataset: string
  readonly measure: string
  readonly at: Readonly<Record<string, string>>
  readonly value: number | string
  readonly source: string
  readonly line: number
  readonly note?: string
  readonly interval?: PublishedInterval
  /** Other sources of the same cell with the same value. */
  readonly agreeing: readonly string[]
  /** Other sources of the same cell with another value. */
  readonly conflicting: readonly { readonly source: string; readonly value: number | string }[]
}

/** How the value came about, from the cells up; `explain` puts it into words. */
export type Step =
  | { readonly kind: 'cell'; readonly use: CellUse }
  | {
      readonly kind: 'sum' | 'count'
      readonly of: readonly Step[]
      readonly value: number
      readonly unit: string
    }
  | { readonly kind: 'share' | 'ratio'; readonly part: Step; readonly whole: Step; readonly value: number }
  | {
      readonly kind: 'rate'
      readonly events: Step
      readonly over: Step
      readonly per: number
      readonly value: number
    }
  | {
      readonly kind: 'change'
      readonly from: Step
      readonly to: Step
      readonly value: number
      readonly unit: string
    }
  | {
      readonly kind: 'rank'
      readonly dimension: string
      readonly at: string
      readonly value: number
      /** Every place ranked, best first (largest value = rank 1; ties take the smallest rank). */
      readonly order: readonly RankedPlace[]
      readonly method: RankMethod
      /** Other places that share the rank. */
      readonly ties: readonly string[]
      /** People that a rate is for, in a rank by rate. */
      readonly per?: number
    }
  | {
      readonly kind: 'estimate'
      readonly by: EstimateMethod
      /** In whole people. */
      readonly value: number
      /** The count of each pattern of lists. */
      readonly cells: readonly CellUse[]
      /** Everything that was found in these counts, by every method. */
      readonly study: CaptureStudy
    }

/** Things a reader must be told beside a figure. `detail` is data for the sentence, not a sentence. */
export type FigureWarning =
  | { readonly kind: 'sources differ'; readonly use: CellUse }
  | { readonly kind: 'second-hand'; readonly source: string }
  | { readonly kind: 'base not published'; readonly dataset: string; readonly measure: string }
  | { readonly kind: 'crosses a break'; readonly dataset: string; readonly from: string }
  | { readonly kind: 'missing cells'; readonly reason: MissingReason; readonly places: readonly string[] }
  /** How far apart the reasonable estimates lie: told beside every estimate, also where the data settle how many there are. */
  | {
      readonly kind: 'spread of estimates'
      readonly smallest: ReasonableEstimate
      readonly largest: ReasonableEstimate
      readonly spread: Limits
      readonly isSettled: boolean
    }
  /** In so many samples drawn from the counts the method has no estimate: its limits are less sure than they look. */
  | {
      readonly kind: 'replicates without an estimate'
      readonly count: number
      readonly replicates: number
    }

/** An evaluated figure: everything that its page says. */
export interface Figure {
  /** A readable slug with a short hash of the canonical text: permanent, the same in every language. */
  readonly id: string
  /** The canonical text, as `printFigure` writes it. */
  readonly text: string
  readonly expression: Expression
  readonly value: number | string
  /** `cases`, `persons` …; `percent` for shares and changes in percent; `per 100000 persons` for rates; `rank`; `ratio`. */
  readonly unit: string
  readonly interval?: FigureInterval
  /** Decimals that a reader is shown unless the format says otherwise. */
  readonly decimals: number
  /** Source ids, most important first, each once. */
  readonly sources: readonly string[]
  /** The newest year among the cells, or 'undated'. */
  readonly asOf: string
  readonly warnings: readonly FigureWarning[]
  readonly derivation: Step
}

/**
 * Why a series has nothing to show at a place: the cell's own reason, or one that only a rate has. Of many places together
 * not every one has a number; or there is a count, and no number of people to divide it by.
 */
export type PointGap = MissingReason | 'not every place' | 'no denominator'

/** One place along a series. */
export interface SeriesPoint {
  readonly at: string
  /** The cell there; in a series of rates, the count of one place. Null where there is none, and where many are added up. */
  readonly use: CellUse | null
  /** In a series of rates: what the point shows. */
  readonly rate?: PointRate
  /** Why there is nothing to show; absent where there is something. */
  readonly missing?: PointGap
}

export interface PointRate {
  readonly value: number
  readonly interval: FigureInterval
  readonly per: number
  readonly events: Counted
  readonly people: Counted
}

/** A count with the cells that it adds up: one or many. */
export interface Counted {
  readonly value: number
  readonly cells: readonly CellUse[]
}

/** A break of a dataset between two years that stand beside each other. */
export interface CrossedBreak extends SeriesBreak {
  readonly dataset: string
}

/** A measure along one dimension, as a chart and its table show it. */
export interface Series {
  /** Like a figure's id: the address of the page that lists all cells. */
  readonly id: string
  /** The canonical cell expression and the open dimension: `hotline.cases[state=MO] by year`. */
  readonly text: string
  readonly dataset: string
  readonly measure: string
  /** As a figure's: `cases`, or `per 100000 persons` for a series of rates. */
  readonly unit: string
  readonly by: string
  /** Along years: every year from the first to the last with a value, those without one included. Else in file order. */
  readonly points: readonly SeriesPoint[]
  /** Of the dataset, and of the denominator's, within the years of the points. */
  readonly breaks: readonly CrossedBreak[]
  /** In a series of rates, what they are over, after a number: "residents". */
  readonly over: LocalText | null
  readonly sources: readonly string[]
  readonly warnings: readonly FigureWarning[]
}

/** The smallest (best) and the largest rank that the data cannot rule out. */
export interface RankSet {
  readonly low: number
  readonly high: number
}

/** One place of a ranking: its number, and how sure its place in the order is. */
export interface RankedPlace {
  readonly place: string
  /** By the figures as they stand: largest value = 1; ties take the smallest rank. */
  readonly rank: number
  /** The count, or the rate where the ranking is over a denominator. */
  readonly value: number
  /** Chance in the value itself; null where it is no count and no source printed one. */
  readonly interval: FigureInterval | null
  /** Holds this place's true rank with the ranking's level, asked of this place alone. */
  readonly set: RankSet
  /** As `set`, but the sets of all places hold at once. At least as wide. */
  readonly setAmongAll: RankSet
  /**
   * Places that the data, asked of this place alone, do not tell apart from it, in the order of the ranking: as many as `set`
   * has ranks beside one. Asked of such a place, they may yet tell it apart from this one.
   */
  readonly undecided: readonly string[]
  readonly use: CellUse
  /** The denominator's cell, in a ranking by rate. */
  readonly people: CellUse | null
}

/** All places in order. Every place of the dimension has a value, or there is no ranking. */
export interface Ranking {
  /** Like a figure's id: the address of the page that shows it. */
  readonly id: string
  /** The canonical text: `rank(hotline.cases[year=2024], of=state, over=population.persons)`. */
  readonly text: string
  readonly dataset: string
  readonly measure: string
  /** The dimension that places are values of: `state`. */
  readonly of: string
  readonly year: string | null
  /** People that a rate is for; null in a ranking by the plain value. */
  readonly per: number | null
  /** What a rate is over, after a number: "residents". */
  readonly over: LocalText | null
  /** As a figure's. */
  readonly unit: string
  readonly level: number
  /** `exact`: of counts, no draws. `step-down`: of estimates with printed errors, a fixed matrix of draws. */
  readonly method: RankMethod
  readonly places: readonly RankedPlace[]
  readonly sources: readonly string[]
  readonly warnings: readonly FigureWarning[]
}

export type RankMethod = 'exact' | 'step-down'

/** What was found in each dataset that holds capture histories, or why nothing can be: by the dataset's name. */
export type Studies = ReadonlyMap<string, Result<CaptureStudy, CaptureRefusal>>

/** All figures of one site, evaluated once each: the same text yields the same value. */
export interface FigureBook {
  /** The figure of an expression's text, or why there is none. */
  readonly figure: (text: string) => Result<Figure, FigureError>
  /** The series of a cell, or of the rate of a cell, with `by` left open: `rate(hotline.cases[state=MO])` by year. */
  readonly series: (cells: string, by: string) => Result<Series, FigureError>
  /** The whole order behind `rank(…)`, written without `at`. */
  readonly ranking: (text: string) => Result<Ranking, FigureError>
  /** Every value of a dataset's dimension that a row has, years in order; none where there is no such dataset. */
  readonly values: (dataset: string, dimension: string) => readonly string[]
  /** What was found in a dataset's capture histories, or why nothing can be; null where it holds none. */
  readonly study: (dataset: string) => Result<CaptureStudy, CaptureRefusal> | null
}
