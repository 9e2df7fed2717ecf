// The answers of every method in a study as rows, in groups and in the reader's words: for the drawing, its table and its sentence.
import type { CaptureStudy, ClosedForm, Limits, ModelEstimate, NoEstimate } from '../figures/capture-study.ts'
import { exactly, listNames } from './study-words.ts'
import type { ChartWords } from './words.ts'

export interface StudyRow {
  readonly label: string
  /** Null in a row that is a range of several estimates, and where there is no estimate. */
  readonly value: number | null
  readonly interval: Limits | null
  /** Why there is no estimate, where there is none. */
  readonly reason: string | null
  /** The interval is the span of several estimates and not what chance can do to one. */
  readonly isRange: boolean
}

export interface StudyGroup {
  readonly title: string
  readonly rows: readonly StudyRow[]
}

/** Ensures groups in the order models, many models, graphs, bounds, pairs; the last is that of the pairs. */
export function readEstimates(study: CaptureStudy, words: ChartWords): readonly StudyGroup[] {
  return [
    { title: words.t('study.group.models'), rows: modelRows(study, words) },
    { title: words.t('study.group.many'), rows: manyRows(study, words) },
    { title: words.t('study.group.graphs'), rows: [graphRow(study, words)] },
    { title: words.t('study.group.bounds'), rows: boundRows(study, words) },
    { title: words.t('study.group.pairs'), rows: pairRows(study, words) },
  ]
}

function modelRows(
  { independent, allPairs, stepwise }: CaptureStudy,
  words: ChartWords,
): readonly StudyRow[] {
  const chosen = estimate(words.t('study.stepwise'), stepwise.model)
  return [
    estimate(words.t('study.independent'), independent),
    typeof allPairs === 'string'
      ? without(words.t('study.all-pairs'), noEstimate(allPairs, words))
      : estimate(words.t('study.all-pairs'), allPairs),
    chosen,
    { ...chosen, label: words.t('study.stepwise.bootstrap'), interval: stepwise.bootstrap.limits },
  ]
}

function manyRows({ models }: CaptureStudy, words: ChartWords): readonly StudyRow[] {
  const { near, tried, smallest, largest } = models
  const best = near[0]
  return [
    ...(best === undefined ? [] : [estimate(words.t('study.best', { tried: exactly(tried, words) }), best)]),
    {
      label: words.t('study.near', { count: near.length, shown: exactly(near.length, words) }),
      value: null,
      interval: { low: smallest, high: largest },
      reason: null,
      isRange: true,
    },
  ]
}

function graphRow({ graphs }: CaptureStudy, words: ChartWords): StudyRow {
  if (graphs === null) return without(words.t('study.graphs.none'), words.t('study.why.graphs'))
  const { median, interval } = graphs
  return {
    label: words.t('study.graphs', { count: exactly(graphs.graphs, words) }),
    value: median,
    interval,
    reason: null,
    isRange: false,
  }
}

function boundRows(
  { histories, chao, chaoCorrected, chaoFewLists, zelterman }: CaptureStudy,
  words: ChartWords,
): readonly StudyRow[] {
  const row = (label: string, { population, interval }: ClosedForm): StudyRow =>
    population === null
      ? without(label, words.t('study.why.once-or-twice'))
      : { label, value: population, interval, reason: null, isRange: false }
  return [
    row(words.t('study.chao'), chao),
    row(words.t('study.chao.corrected'), chaoCorrected),
    row(words.t('study.chao.few', { count: String(histories.lists.length) }), chaoFewLists),
    row(words.t('study.zelterman'), zelterman),
  ]
}

function pairRows({ histories, pairs }: CaptureStudy, words: ChartWords): readonly StudyRow[] {
  return pairs.map(({ lists: [first, second], chapman, interval }) => ({
    label: listNames(histories, (1 << first) | (1 << second), words),
    value: chapman,
    interval,
    reason: null,
    isRange: false,
  }))
}

function estimate(label: string, { population, interval }: ModelEstimate): StudyRow {
  return { label, value: population, interval, reason: null, isRange: false }
}

function without(label: string, reason: string): StudyRow {
  return { label, value: null, interval: null, reason, isRange: false }
}

/** Why a model has no estimate, in a sentence without its end. */
function noEstimate(why: NoEstimate, words: ChartWords): string {
  switch (why) {
    case 'infinite':
      return words.t('study.why.infinite')
    case 'not identified':
      return words.t('study.why.not-identified')
    case 'infinite and not identified':
      return words.t('study.why.both')
  }
}
