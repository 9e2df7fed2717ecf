// What rendering is given: a whole site as a value, and everything from outside that its pages need.
import type { Site } from '../facts/site.ts'
import type { Dataset } from '../figures/dataset.ts'
import type { FigureBook } from '../figures/figure.ts'
import type { Directory } from '../services/service.ts'

export interface RenderInput {
  readonly site: Site
  readonly directory: Directory
  readonly book: FigureBook
  /** ISO date of this edition. */
  readonly asOf: string
  /** A preview says so at the top of each page, and asks search engines to stay away. */
  readonly preview: boolean
  /** Absolute paths of the hashed scripts. */
  readonly assets: { readonly leave: string; readonly panel: string }
  readonly csvOf: (dataset: Dataset) => string
  readonly jsonOf: (dataset: Dataset) => string
}
