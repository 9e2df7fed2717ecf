// The parts of a Markdown text after parsing: blocks, runs of text, and the marks that stand for numbers.
import type { Place } from '../kit/problem.ts'

/** Digits that are not a figure, and why they may stand: they belong to a name, a law or a date. */
export const MARK_KINDS = ['name', 'law', 'date'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly place: Place }
  | { readonly kind: 'strong' | 'emphasis'; readonly of: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string; readonly place: Place }
  | { readonly kind: 'link'; readonly href: string; readonly of: readonly Inline[]; readonly place: Place }
  | { readonly kind: 'break' }
  /** `{= expression | format }` */
  | {
      readonly kind: 'figure'
      readonly expression: string
      readonly format: string | null
      readonly place: Place
    }
  /** `{~ digits | name, law or date }` */
  | { readonly kind: 'mark'; readonly text: string; readonly why: MarkKind; readonly place: Place }
  /** `{" digits | claim-id }` */
  | { readonly kind: 'quote'; readonly text: string; readonly claim: string; readonly place: Place }
  /** `{@ source-id }` : a reference to a source, set as a small link after a statement. */
  | { readonly kind: 'cite'; readonly source: string; readonly place: Place }

export type Block =
  | { readonly kind: 'paragraph'; readonly of: readonly Inline[] }
  | {
      readonly kind: 'heading'
      readonly level: 2 | 3 | 4
      readonly id: string
      readonly of: readonly Inline[]
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'aside'; readonly of: readonly Block[] }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'table'
      readonly header: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  /** A fenced block named `chart`: its YAML, checked. */
  | { readonly kind: 'chart'; readonly chart: ChartSpec; readonly place: Place }
  /** A fenced block named `study`: its YAML, checked. */
  | {
      readonly kind: 'study'
      readonly study: StudySpec
      readonly place: Place
      /** Where its dataset is named. */
      readonly datasetPlace: Place
    }

/** A chart in a text: which cells, along which dimension, drawn how. */
export interface ChartSpec {
  readonly kind: 'line' | 'bars'
  /** A cell expression, or the rate of one, with one dimension left open: `rate(hotline.cases[state=MO])`. */
  readonly cells: string
  /** The dimension that is left open. */
  readonly by: string
  readonly title: string
  /** A sentence under the title: what the reader is looking at. */
  readonly caption?: string
  /** For a line: another series in the same unit, drawn dashed beside it, and what it is called. */
  readonly reference?: { readonly cells: string; readonly label: string }
}

/** What a text can show of a study: who is on which lists, every method's answer, models that fit, what moves the estimate. */
export const STUDY_SHOWS = ['patterns', 'estimates', 'models', 'left-out'] as const
export type StudyShow = (typeof STUDY_SHOWS)[number]

/** A picture of a study of lists that overlap, in a text. */
export interface StudySpec {
  /** A dataset of capture histories. */
  readonly dataset: string
  readonly show: StudyShow
  readonly title: string
  /** A sentence under the title: what the reader is looking at. */
  readonly caption?: string
}

export interface Prose {
  readonly blocks: readonly Block[]
  readonly file: string
}
