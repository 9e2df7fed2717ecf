// What every chart is given: a series, the dataset it is read from, and where it will stand.
import type { Dataset } from '../figures/dataset.ts'
import type { Series } from '../figures/figure.ts'
import type { Language } from '../kit/language.ts'

export interface ChartProps {
  readonly series: Series
  /** The dataset that the series is read from: its labels, breaks and notes. */
  readonly dataset: Dataset
  readonly title: string
  /** What the reader is looking at, under the title. */
  readonly caption?: string
  readonly language: Language
  /** The page that lists all cells of the series; `null` where the chart stands on it, or leads nowhere. */
  readonly cellsHref: string | null
  readonly headingLevel: 1 | 2 | 3 | 4
}
