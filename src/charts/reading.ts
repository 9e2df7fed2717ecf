// A series as a chart reads it: its points with their labels and numbers, each missing one with its reason.
import type { Dataset, Dimension, Measure, MissingReason } from '../figures/dataset.ts'
import type { CellUse, Series } from '../figures/figure.ts'
import { type Language, textIn } from '../kit/language.ts'

export interface ReadPoint {
  /** The value of the dimension: `2024`, `intimate-partner`. */
  readonly at: string
  /** That value in the reader's words. */
  readonly label: string
  /** The number there is to draw, if any. */
  readonly value: number | null
  readonly use: CellUse | null
  /** Why there is nothing, where there is nothing. */
  readonly missing: MissingReason | null
}

export interface PointWithValue extends ReadPoint {
  readonly value: number
}

export interface Reading {
  readonly dimension: Dimension
  readonly measure: Measure
  readonly unit: string
  readonly points: readonly ReadPoint[]
  readonly withValue: readonly PointWithValue[]
}

/** Requires `series` read from `dataset`. Throws, naming what is absent, where it is from another one. */
export function readSeries(series: Series, dataset: Dataset, language: Language): Reading {
  const dimension = dataset.dimensions.find(({ name }) => name === series.by)
  const measure = dataset.measures.find(({ name }) => name === series.measure)
  if (dimension === undefined || measure === undefined)
    throw new Error(`the series '${series.text}' is not of the dataset '${dataset.name}'`)
  const points = series.points.map(({ at, use, missing }): ReadPoint => {
    const label = dimension.labels.get(at)
    return {
      at,
      label: label === undefined ? at : textIn(label, language),
      value: typeof use?.value === 'number' ? use.value : null,
      use,
      missing: use === null ? (missing ?? 'not reported') : null,
    }
  })
  return { dimension, measure, unit: series.unit, points, withValue: points.filter(hasValue) }
}

export function hasValue(point: ReadPoint): point is PointWithValue {
  return point.value !== null
}

/** Whether another source prints another value there. */
export function isDisputed(point: ReadPoint): boolean {
  return point.use !== null && point.use.conflicting.length > 0
}
