// How an estimate of a hidden population came about, and what it takes for granted, in words.
import { captureFrequencies } from '../stats/capture/lower-bounds.ts'
import { NEAR_THE_BEST } from '../stats/capture/study-numbers.ts'
import type { BootstrapLimits, CaptureStudy, ModelEstimate } from '../stats/capture/study.types.ts'
import { patternName } from './capture-words.ts'
import { decimalsOfEstimate } from './decimals.ts'
import type { FigureWarning, Step } from './figure.ts'
import { listTitles } from './histories-of-dataset.ts'
import { numberText } from './number-text.ts'
import { type Words, measureOf } from './words.ts'

type EstimateStep = Extract<Step, { readonly kind: 'estimate' }>

/** Who was counted, what the method did with it, what it takes for granted, and what other methods say. */
export function estimateSteps(words: Words, step: EstimateStep): readonly string[] {
  const { study, by } = step
  const { t } = words
  const lists = listNames(words, step)
  return [
    t('step.estimate.people', {
      people: whole(words, study.people),
      count: lists.length,
      lists: lists.join('; '),
    }),
    ...methodSteps(words, step, lists),
    t('step.estimate.value', {
      value: whole(words, step.value),
      hidden: whole(words, step.value - study.people),
    }),
    ...(by === 'stepwise' ? [bootstrapStep(words, study.stepwise.bootstrap)] : []),
    `${t('step.estimate.assumes')} ${t('estimate.assumes', { by })}`,
    spreadText(words, study),
  ]
}

/** What a reader must be told beside an estimate. */
export function explainEstimateWarning(
  words: Words,
  warning: Extract<
    FigureWarning,
    { readonly kind: 'spread of estimates' | 'replicates without an estimate' }
  >,
): string {
  if (warning.kind === 'spread of estimates') {
    const settled = warning.isSettled ? 'settled' : 'open'
    return `${spreadText(words, warning)} ${words.t('warning.estimates', { settled })}`
  }
  return words.t('warning.replicates', {
    count: whole(words, warning.count),
    replicates: whole(words, warning.replicates),
  })
}

function spreadText(
  words: Words,
  { smallest, largest, spread }: Pick<CaptureStudy, 'smallest' | 'largest' | 'spread'>,
): string {
  const { t } = words
  return t('step.estimate.spread', {
    smallest: rounded(words, smallest.population),
    small: t('estimate.reasonable', { by: smallest.by }),
    largest: rounded(words, largest.population),
    large: t('estimate.reasonable', { by: largest.by }),
    low: rounded(words, spread.low),
    high: spread.high === null ? 'none' : rounded(words, spread.high),
    limited: spread.high === null ? 'no' : 'yes',
  })
}

function methodSteps(words: Words, { by, study }: EstimateStep, lists: readonly string[]): readonly string[] {
  switch (by) {
    case 'stepwise':
      return [choiceStep(words, study, lists)]
    case 'independent':
    case 'pairs':
      return [words.t('step.estimate.model', { method: words.t('estimate.method', { by }) })]
    case 'models':
      return [modelsStep(words, study, lists)]
    case 'graphs':
      return study.graphs === null ? [] : [graphsStep(words, study.graphs)]
    case 'chao':
    case 'zelterman':
      return [closedFormStep(words, study, by)]
  }
}

function choiceStep(
  words: Words,
  { stepwise: { model, threshold } }: CaptureStudy,
  lists: readonly string[],
): string {
  const limit = numberText(threshold, { decimals: 4, language: words.language, upTo: true })
  if (model.terms.length === 0) return words.t('step.estimate.choice.none', { threshold: limit })
  return words.t('step.estimate.choice', { pairs: termsText(model, lists), threshold: limit })
}

function modelsStep(words: Words, { models }: CaptureStudy, lists: readonly string[]): string {
  const [best] = models.near
  return words.t('step.estimate.models', {
    tried: whole(words, models.tried),
    within: NEAR_THE_BEST,
    near: whole(words, models.near.length),
    smallest: rounded(words, models.smallest),
    largest: rounded(words, models.largest),
    terms: best === undefined || best.terms.length === 0 ? '–' : termsText(best, lists),
  })
}

function graphsStep(
  words: Words,
  { graphs, mean, median, mode }: NonNullable<CaptureStudy['graphs']>,
): string {
  return words.t('step.estimate.graphs', {
    graphs: whole(words, graphs),
    mean: whole(words, mean),
    median: whole(words, median),
    mode: whole(words, mode),
  })
}

function closedFormStep(words: Words, { histories }: CaptureStudy, by: 'chao' | 'zelterman'): string {
  const { once, twice } = captureFrequencies(histories)
  return words.t('step.estimate.closed', {
    once: whole(words, once),
    twice: whole(words, twice),
    by,
  })
}

function bootstrapStep(words: Words, { replicates, seed, error }: BootstrapLimits): string {
  const said = { replicates: whole(words, replicates), seed: String(seed), low: whole(words, error.low) }
  return error.high === null
    ? words.t('step.estimate.samples.open', said)
    : words.t('step.estimate.samples', { ...said, high: whole(words, error.high) })
}

/** The terms of a model by the names of their lists. */
function termsText({ terms }: ModelEstimate, lists: readonly string[]): string {
  return terms.map((term) => patternName(term, lists)).join('; ')
}

function listNames(words: Words, { cells, study }: EstimateStep): readonly string[] {
  const [first] = cells
  if (first === undefined) return study.histories.lists
  return listTitles(measureOf(words, first).dataset, words.language)
}

/** Every digit of a count of people. */
function whole({ language }: Words, people: number): string {
  return numberText(people, { decimals: 0, language })
}

/** The digits that an estimate can carry. */
function rounded({ language }: Words, people: number): string {
  return numberText(people, { decimals: decimalsOfEstimate(people), language })
}
