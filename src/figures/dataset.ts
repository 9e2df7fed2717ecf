// A dataset in memory: observations of measures along dimensions, each measure saying what it counts and what it does not.
import type { LocalText } from '../kit/language.ts'

/** Why a cell has no value. Never `NaN`, `null` or 0. */
export type MissingReason = 'not collected' | 'withheld' | 'not reported' | 'did not parse'

/** A measure's value in one observation: a number, a word (a grade), or the reason why there is none. */
export type Cell =
  | { readonly kind: 'value'; readonly value: number; readonly interval?: PublishedInterval }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'missing'; readonly reason: MissingReason }

/** An interval that the source itself printed beside its value. */
export interface PublishedInterval {
  readonly low: number
  readonly high: number
  /** 0.95 for a 95% interval. */
  readonly level: number
}

export interface Dimension {
  readonly name: string
  readonly title: LocalText
  /** `year` values are four digits and are ordered; `latest` applies to them alone. */
  readonly kind: 'year' | 'category'
  /** How to print a value, where the value itself would not do. */
  readonly labels: ReadonlyMap<string, LocalText>
}

/**
 * What a measure's values are.
 * - `count`: whole, from 0 up, sums within its unit; carries a Poisson interval in a rate.
 * - `share`: a percentage from 0 to 100 of a whole that `base` describes.
 * - `number`: any other number, for example an odds ratio; never summed.
 * - `word`: not a number, for example a grade.
 */
export type MeasureKind = 'count' | 'share' | 'number' | 'word'

export interface Measure {
  readonly name: string
  readonly title: LocalText
  readonly kind: MeasureKind
  /** `cases`, `persons`, `signals`, `calls`, `offences`, `percent`, `ratio`, `grade` …: two units never add. */
  readonly unit: string
  /** The unit's name after a number: "cases recorded by the hotline". */
  readonly unitLabel: LocalText
  readonly counts: LocalText
  readonly countsNot: LocalText
  /** The measure that rates of this one are over unless they say otherwise: `population.persons`. */
  readonly over?: string
  /** For shares: the number of people or things that the shares are of, where it was published. */
  readonly base?: number
  /** For shares: the dimension whose categories make up one whole, and a note where they do not add to 100. */
  readonly whole?: { readonly of: string; readonly note?: LocalText }
}

export interface Observation {
  /** Dimension name to value. */
  readonly at: Readonly<Record<string, string>>
  /** Measure name to cell; a measure that is not here was not reported by this source. */
  readonly cells: Readonly<Record<string, Cell>>
  /** The id of the source that this row comes from. */
  readonly source: string
  readonly note?: string
  /** The line of the CSV, from 1 (the header). */
  readonly line: number
}

/** Where two sources differ on a cell, the first source of this list that has a value is shown; the page names the rest. */
export interface Preference {
  readonly sources: readonly string[]
  readonly because: LocalText
}

/** A place in a year dimension that no line may cross, and why: a new vintage, a new definition, a new operator. */
export interface SeriesBreak {
  /** The first year of the new series. */
  readonly from: string
  readonly why: LocalText
}

/**
 * The dataset holds capture histories: how many people are on which of several lists that overlap. One row for each pattern of
 * lists; a pattern without a row has nobody.
 */
export interface Captures {
  /** The dimensions that are lists, in order. Their values are `1` where a list holds the people of a row, and `0` where not. */
  readonly lists: readonly string[]
  /** The measure that counts the people of a pattern. */
  readonly count: string
  /** Sources that hold that these lists cannot say how many people there are: an estimate is not shown without them. */
  readonly disputed: readonly string[]
}

export interface Dataset {
  /** As written in figures: `hotline`. */
  readonly name: string
  readonly title: LocalText
  readonly description: LocalText
  readonly licence: string
  /** How we came by the rows: which raw file, which script, what was left out. */
  readonly provenance: LocalText
  readonly dimensions: readonly Dimension[]
  readonly measures: readonly Measure[]
  readonly observations: readonly Observation[]
  readonly preference: Preference
  readonly breaks: readonly SeriesBreak[]
  /** Absent where it holds no capture histories. */
  readonly captures?: Captures
  /** Made from case records of people: only a dataset that passed the disclosure audit may be published. */
  readonly madeFromCaseRecords: boolean
  /** The folder of the data package, relative to the site's. */
  readonly folder: string
}

export type Datasets = ReadonlyMap<string, Dataset>

/** A dataset that holds capture histories. */
export interface CaptureDataset extends Dataset {
  readonly captures: Captures
}

/** Whether there is such a dataset, and a study of it can be asked for. */
export function hasCaptures(dataset: Dataset | undefined): dataset is CaptureDataset {
  return dataset?.captures !== undefined
}
