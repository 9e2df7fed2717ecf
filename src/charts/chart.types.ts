// What every chart is given: a series, the dataset it is read from, and where it will stand.
import type { Dataset } from '../figures/dataset.ts'
import type { Series } from '../figures/figure.ts'
import type { Language } from '../kit/language.ts'
import type { Reference } from './reading.ts'

/** The words round a drawing and its place on the page. */
export interface ChartPlace {
  readonly title: string
  /** What the reader is looking at, under the title. */
  readonly caption?: string
  readonly language: Language
  readonly headingLevel: 1 | 2 | 3 | 4
}

/** A table of words: what a study says, that is no series of points. */
export interface TextTable {
  /** The titles, that of the rows first. */
  readonly columns: readonly string[]
  /** By row; the first of each names it. */
  readonly cells: readonly (readonly string[])[]
}

export interface ChartProps extends ChartPlace {
  readonly series: Series
  /** The dataset that the series is read from: its labels, breaks and notes. */
  readonly dataset: Dataset
  /** The page that lists all cells of the series; absent where the chart stands on it, or in a frame. */
  readonly cellsHref?: string
}

export interface LineChartProps extends ChartProps {
  /** Another series in the same unit, drawn as a dashed line; with the page of its cells, if there is one. */
  readonly reference?: Reference & { readonly cellsHref?: string }
}
