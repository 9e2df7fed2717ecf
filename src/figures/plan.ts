// A figure after its names have been looked up: every dataset, measure and dimension in it exists.
import type { CaptureStudy } from '../stats/capture/study.types.ts'
import type { Captures, Dimension, Measure } from './dataset.ts'
import type { EstimateMethod } from './estimate-methods.ts'
import type { Span } from './figure.ts'
import type { Order } from './order-places.ts'
import type { Library, Resolved } from './resolve-cell.ts'
import type { At, Table } from './table.ts'

/** A cell, or a row of cells along the dimensions left open. */
export interface CellPlan {
  readonly table: Table
  readonly measure: Measure
  /** The dimensions that are given. The year is not among them where it waits for the newest. */
  readonly fixed: At
  /** The year is the newest one that the whole figure has. */
  readonly latest: boolean
  readonly open: readonly Dimension[]
  /** The places along the open dimensions where a value is to be expected; one empty place where none is open. */
  readonly places: () => readonly At[]
  readonly source: string | null
  readonly span: Span
}

export type Plan =
  | { readonly op: 'cell'; readonly cell: CellPlan }
  | { readonly op: 'latest'; readonly cell: CellPlan }
  | { readonly op: 'sum'; readonly terms: readonly SumTerm[]; readonly unit: string; readonly span: Span }
  | { readonly op: 'count'; readonly cell: CellPlan; readonly of: string }
  | { readonly op: 'share'; readonly part: CellPlan; readonly whole: CellPlan }
  | {
      readonly op: 'rate'
      /** With dimensions left open: of all their places together, each with its own denominator. */
      readonly events: CellPlan
      readonly over: CellPlan
      readonly per: number
    }
  | { readonly op: 'ratio'; readonly above: Plan; readonly below: Plan; readonly span: Span }
  | { readonly op: 'change'; readonly from: CellPlan; readonly to: CellPlan; readonly percent: boolean }
  | RankPlan
  | EstimatePlan

export type SumTerm = Extract<Plan, { readonly op: 'cell' | 'sum' }>

export interface EstimatePlan {
  readonly op: 'estimate'
  readonly table: Table
  readonly captures: Captures
  readonly study: CaptureStudy
  readonly by: EstimateMethod
  readonly span: Span
}

export interface RankingPlan {
  readonly cell: CellPlan
  readonly over: CellPlan | null
  readonly per: number
  readonly of: string
  readonly span: Span
  readonly rankSets: Library['rankSets']
}

export interface RankPlan extends RankingPlan {
  readonly op: 'rank'
  readonly at: string
  /** The whole order in a year: worked out once for all of its places. */
  readonly order: (year: string | null) => Resolved<Order>
}
