// The methods that an estimate of a hidden population can be by, in one table that the language, the manual and the pages share.
import { type Result, no, yes } from '../kit/result.ts'
import type {
  CaptureStudy,
  ClosedForm,
  Limits,
  ModelEstimate,
  NoEstimate,
} from '../stats/capture/study.types.ts'
import type { IntervalMethod } from './figure.ts'

/** What one method says of a study. */
export interface Estimated {
  readonly population: number
  readonly limits: Limits
}

/** Why a method says nothing, where others may. */
export type NotEstimated = NoEstimate | 'too many lists' | 'no overlap to go by'

interface Method {
  readonly interval: IntervalMethod
  /** The pages of docs/methods that say how it works, what it assumes and when it fails. */
  readonly pages: readonly string[]
  readonly of: (study: CaptureStudy) => Result<Estimated, NotEstimated>
}

/** The names that `by=` takes; the first is meant where nothing is said. */
export const METHOD_NAMES = [
  'stepwise',
  'independent',
  'pairs',
  'models',
  'graphs',
  'chao',
  'zelterman',
] as const
export type EstimateMethod = (typeof METHOD_NAMES)[number]

export const ESTIMATE_METHODS: Readonly<Record<EstimateMethod, Method>> = {
  stepwise: {
    interval: 'BCa bootstrap',
    pages: ['stepwise', 'bootstrap'],
    of: ({ stepwise }) => yes({ population: stepwise.model.population, limits: stepwise.bootstrap.limits }),
  },
  independent: {
    interval: 'conditional on the model',
    pages: ['log-linear'],
    of: ({ independent }) => yes(ofModel(independent)),
  },
  pairs: {
    interval: 'conditional on the model',
    pages: ['log-linear', 'existence'],
    of: ({ allPairs }) => (typeof allPairs === 'string' ? no(allPairs) : yes(ofModel(allPairs))),
  },
  models: {
    interval: 'conditional on the model',
    pages: ['model-search'],
    of: ({ models }) => {
      const [best] = models.near
      if (best === undefined)
        throw new RangeError('a study has one model at least near the best, and got none')
      return yes(ofModel(best))
    },
  },
  graphs: {
    interval: 'posterior',
    pages: ['graph-averaging'],
    of: ({ graphs }) =>
      graphs === null ? no('too many lists') : yes({ population: graphs.median, limits: graphs.interval }),
  },
  chao: {
    interval: 'lognormal',
    pages: ['lower-bounds'],
    of: ({ chaoFewLists }) => ofClosedForm(chaoFewLists),
  },
  zelterman: { interval: 'normal', pages: ['lower-bounds'], of: ({ zelterman }) => ofClosedForm(zelterman) },
}

export const DEFAULT_METHOD: EstimateMethod = 'stepwise'

export function isEstimateMethod(name: string): name is EstimateMethod {
  return (METHOD_NAMES as readonly string[]).includes(name)
}

function ofModel({ population, interval }: ModelEstimate): Estimated {
  return { population, limits: interval }
}

function ofClosedForm({ population, interval }: ClosedForm): Result<Estimated, NotEstimated> {
  return population === null || interval === null
    ? no('no overlap to go by')
    : yes({ population, limits: interval })
}
