// What rendering is given: a whole site as a value, and everything from outside that its pages need.
import type { Site } from '../facts/site.ts'
import type { Dataset } from '../figures/dataset.ts'
import type { FigureBook } from '../figures/figure.ts'
import type { Region } from '../services/areas.ts'
import type { PublicService } from '../services/public-service.ts'
import type { EarlierEdition } from './changes.ts'

export interface RenderInput {
  readonly site: Site
  /** Chosen by `publicServices`: rendering never sees anything else of the directory. */
  readonly directory: readonly PublicService[]
  /** Parts of the place that services are for, with their middle. */
  readonly regions: readonly Region[]
  readonly book: FigureBook
  /** ISO date of this edition. */
  readonly asOf: string
  /** The edition that this one takes the place of; `null` where there is none to compare with. */
  readonly earlier: EarlierEdition | null
  /** A preview says so at the top of each page, and asks search engines to stay away. */
  readonly preview: boolean
  /** Absolute paths of the hashed scripts. */
  readonly assets: {
    readonly leave: string
    readonly panel: string
    /** The finder's page, and the worker that it starts. */
    readonly find: string
    readonly findWorker: string
    /** Keeping the way to help on the device, and removing it. */
    readonly keep: string
    /** Exploring a dataset, comparing places, and the shapes of the states that its map is drawn from. */
    readonly explore: string
    readonly compare: string
    readonly states: string
  }
  /** Absolute paths of the hashed files that the finder reads, whatever is chosen in it. */
  readonly bundle: { readonly list: string; readonly details: string; readonly places: string }
  readonly csvOf: (dataset: Dataset) => string
  readonly jsonOf: (dataset: Dataset) => string
}
