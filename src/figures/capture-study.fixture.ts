// The study of the UK in 2013, five lists, put together from what the reference programs say of it.
import { readFileSync } from 'node:fs'
import { historiesOf, patternsSeen, peopleIn } from '../stats/capture/histories.ts'
import type {
  CaptureStudy,
  ChoiceStep,
  LeftOut,
  Limits,
  ModelEstimate,
  PairEstimate,
  Term,
} from './capture-study.ts'

const FOLDER = new URL('../../test/oracles/mse/UKdat_5/', import.meta.url)
/** What the letters of the vectors stand for. */
const NAMES: Readonly<Record<string, string>> = {
  LA: 'Local authorities',
  NG: 'Non-governmental organisations',
  PFNCA: 'Police and National Crime Agency',
  GO: 'Government organisations',
  GP: 'General public',
}

type Pair = readonly [low: number, high: number]

interface Loglinear {
  readonly lists: readonly string[]
  readonly main_effects: Fit
  readonly all_pairs: Fit
  readonly stepwise_p02: Fit
  readonly stepwise_cycles: readonly {
    readonly pairs: readonly string[]
    readonly nstar: readonly number[]
    readonly lambda: readonly (number | null)[]
    readonly best: string
    readonly pmin: number
    readonly added: boolean
  }[]
}

interface Fit {
  readonly coefficients: Readonly<Record<string, number>>
  readonly deviance: number
  readonly loglik: number
  readonly popest: number
  readonly ci95_lognormal_dark: Pair
}

interface Simple {
  readonly chao: number
  readonly chao_ci95: Pair
  readonly chao_bc: number
  readonly chao_bc_ci95: Pair
  readonly zelterman: number
  readonly zelterman_ci95: Pair
  readonly pairs: Readonly<
    Record<
      string,
      {
        readonly n1: number
        readonly n2: number
        readonly m: number
        readonly lincoln_petersen: unknown
        readonly chapman: number
        readonly chapman_ci95_lognormal: Pair
      }
    >
  >
}

interface Many {
  readonly maxorder4: {
    readonly n_models_catalogue: number
    readonly n_models_ok: number
    readonly models: readonly string[]
    readonly abundance: readonly number[]
    readonly BIC: readonly number[]
  }
}

interface Graphs {
  readonly grid30: {
    readonly n_graphs: number
    readonly post_mean: number
    readonly post_median: number
    readonly mode: number
    readonly ci95: Pair
    readonly Nmissing_max: number
    readonly mass_at_upper_edge: number
    readonly top_graphs: readonly { readonly cliques: string; readonly prob: number }[]
  }
}

interface Runs {
  readonly runs: Readonly<
    Record<
      string,
      {
        readonly seed: number
        readonly z0: number
        readonly ahat: number
        readonly BCaquantiles: Readonly<Record<string, number>>
      }
    >
  >
}

function read<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(new URL(`${file}.json`, FOLDER), 'utf8')) as Shape // our own vectors
}

const loglinear = read<Loglinear>('loglinear')
const codes = loglinear.lists
const rows = readFileSync(new URL('counts.csv', FOLDER), 'utf8').trim().split('\n').slice(1)
const histories = historiesOf(
  codes.map((code) => NAMES[code] ?? code),
  rows.map((row) => {
    const cells = row.split(',').map(Number)
    const pattern = cells.slice(0, -1).reduce((sum, on, list) => sum | (on << list), 0)
    return { pattern, count: cells.at(-1) ?? 0 }
  }),
)
const people = peopleIn(histories)

/** A study in full: parts of it can be changed for a test. */
export const ukStudy: CaptureStudy = makeStudy()

function makeStudy(): CaptureStudy {
  const simple = read<Simple>('simple')
  const stepwise = modelOf(loglinear.stepwise_p02)
  const models = manyModels()
  const graphs = graphsOf(read<Graphs>('graphs').grid30)
  return {
    histories,
    people,
    level: 0.95,
    independent: modelOf(loglinear.main_effects),
    allPairs: modelOf(loglinear.all_pairs),
    stepwise: { threshold: 0.02, model: stepwise, steps: stepsOf(), bootstrap: bootstrapOf() },
    models,
    graphs,
    chao: { population: simple.chao, interval: limits(simple.chao_ci95) },
    chaoCorrected: { population: simple.chao_bc, interval: limits(simple.chao_bc_ci95) },
    zelterman: { population: simple.zelterman, interval: limits(simple.zelterman_ci95) },
    pairs: pairsOf(simple),
    withoutList: [12_100, 10_900, 15_200, 9_700].map(leftOut).concat({
      people: 2408,
      population: null,
      why: { kind: 'list of everybody', list: 2 },
    }),
    withoutPattern: patternsSeen(histories).map(({ pattern, count }, index) => ({
      pattern,
      people: people - count,
      population: stepwise.population * (1 + (((index * 7) % 11) - 5) / 50),
      why: null,
    })),
    smallest: { population: models.smallest, by: 'models' },
    largest: { population: models.largest, by: 'models' },
    boundAbove: null,
    isSettled: false,
  }
}

function limits([low, high]: Pair): Limits {
  return { low, high }
}

function termOf(pair: string): Term {
  return pair.split(':').reduce((sum, code) => sum | (1 << codes.indexOf(code)), 0)
}

function modelOf(fit: Fit): ModelEstimate {
  const terms = Object.keys(fit.coefficients)
    .filter((name) => name.includes(':'))
    .map(termOf)
    .toSorted((a, b) => a - b)
  const parameters = 1 + codes.length + terms.length
  return {
    terms,
    population: fit.popest,
    interval: limits(fit.ci95_lognormal_dark),
    deviance: fit.deviance,
    logLikelihood: fit.loglik,
    parameters,
    aic: 2 * parameters - 2 * fit.loglik,
    bic: parameters * Math.log(people) - 2 * fit.loglik,
  }
}

function stepsOf(): readonly ChoiceStep[] {
  return loglinear.stepwise_cycles.map(({ pairs, nstar, lambda, best, pmin, added }) => {
    const at = pairs.indexOf(best)
    return {
      term: termOf(best),
      seen: nstar[at] ?? 0,
      expected: lambda[at] ?? 0,
      chance: pmin,
      isAdded: added,
    }
  })
}

function bootstrapOf(): CaptureStudy['stepwise']['bootstrap'] {
  const { runs } = read<Runs>('stepwise_runs')
  const run = runs['1234']
  if (run === undefined) throw new Error('the vectors have no run of the seed 1234')
  const at = (level: string): number => run.BCaquantiles[level] ?? 0
  return {
    replicates: 1000,
    withoutEstimate: 0,
    seed: run.seed,
    bias: run.z0,
    acceleration: run.ahat,
    limits: { low: at('0.025'), high: at('0.975') },
    error: { low: 170, high: 410 },
    inner: { low: at('0.1'), high: at('0.9') },
  }
}

/** The intervals of the many models are not in the vectors: roughly a fifth either way. */
function manyModels(): CaptureStudy['models'] {
  const { models, abundance, BIC, n_models_catalogue, n_models_ok } = read<Many>('bic').maxorder4
  const best = Math.min(...BIC)
  const near = models
    .map((text, index): ModelEstimate => {
      const population = abundance[index] ?? 0
      const terms = hierarchyOf(text)
      const parameters = 1 + codes.length + terms.length
      const bic = BIC[index] ?? 0
      const logLikelihood = (parameters * Math.log(people) - bic) / 2
      return {
        terms,
        population,
        interval: { low: population * 0.8, high: population * 1.25 },
        deviance: 0,
        logLikelihood,
        parameters,
        aic: 2 * parameters - 2 * logLikelihood,
        bic,
      }
    })
    .filter(({ bic }) => bic - best <= 10)
    .toSorted((a, b) => a.bic - b.bic)
  const answers = near.map(({ population }) => population)
  return {
    kind: 'hierarchical',
    tried: n_models_catalogue,
    withoutEstimate: n_models_catalogue - n_models_ok,
    near,
    smallest: Math.min(...answers),
    largest: Math.max(...answers),
  }
}

/** `[123,25]`: every part, of two lists or more, of each group. */
function hierarchyOf(text: string): readonly Term[] {
  const wholes = text.slice(1, -1).split(',').map(maskOf)
  return Array.from({ length: 2 ** codes.length }, (_, term) => term).filter(
    (term) => (term & (term - 1)) !== 0 && wholes.some((whole) => (whole & term) === term),
  )
}

function maskOf(digits: string): number {
  return [...digits].reduce((sum, digit) => sum | (1 << (Number(digit) - 1)), 0)
}

function graphsOf(found: Graphs['grid30']): CaptureStudy['graphs'] {
  return {
    graphs: found.n_graphs,
    mean: found.post_mean,
    median: found.post_median,
    mode: found.mode,
    interval: limits(found.ci95),
    mostHidden: found.Nmissing_max,
    weightAtEnd: found.mass_at_upper_edge,
    heaviest: found.top_graphs.map(({ cliques, prob }) => ({
      cliques: cliques.slice(1, -1).split(',').map(maskOf),
      weight: prob,
    })),
  }
}

function pairsOf({ pairs }: Simple): readonly PairEstimate[] {
  return Object.entries(pairs).map(([name, pair]) => {
    const [first = '', second = ''] = name.split(':')
    return {
      lists: [codes.indexOf(first), codes.indexOf(second)],
      first: pair.n1,
      second: pair.n2,
      both: pair.m,
      lincolnPetersen: typeof pair.lincoln_petersen === 'number' ? pair.lincoln_petersen : null,
      chapman: pair.chapman,
      interval: limits(pair.chapman_ci95_lognormal),
    }
  })
}

function leftOut(population: number, index: number): LeftOut {
  return { people: 2600 - 100 * index, population, why: null }
}
