// A figure in words: what it is, how far to trust it, and how it came about, down to the cells.
import { type Language, textIn } from '../kit/language.ts'
import { cellsOf } from './cells.ts'
import { explainSteps } from './explain-steps.ts'
import { explainWarnings } from './explain-warnings.ts'
import { decimalsOfLimit } from './decimals.ts'
import type { CellUse, Figure, FigureInterval } from './figure.ts'
import { formatFigure } from './format.ts'
import { numberText, percentText } from './number-text.ts'
import { verdictOf } from './rank-verdict.ts'
import { sentenceOf } from './sentence.ts'
import { type Explaining, type Words, measureOf, openWords } from './words.ts'

/** What a figure's page says. Every text is in one language and whole, without a full stop where it is no sentence. */
export interface Explanation {
  /** What the figure is, with its unit: "4.3 cases recorded by the hotline per 100,000 people in Missouri, 2024". */
  readonly sentence: string
  /** The value in the default format; of an estimate that the data do not settle, its spread. */
  readonly value: string
  /** The interval, and what an interval can and cannot say. */
  readonly interval: string | null
  /** How the value came about, in order, from the cells up. */
  readonly steps: readonly string[]
  readonly cells: readonly CellUse[]
  readonly warnings: readonly string[]
  /** What each measure counts, and what it does not; each once. */
  readonly counts: readonly string[]
  readonly countsNot: readonly string[]
}

/** The sentence of the explanation alone. Requires  the datasets that the figure was evaluated over. */
export function figureSentence({ figure, ...asked }: Explaining & { readonly figure: Figure }): string {
  return sentenceOf(openWords(asked), figure, defaultText(figure, asked.language))
}

/** Requires  the datasets that the figure was evaluated over. */
export function explainFigure({ figure, ...asked }: Explaining & { readonly figure: Figure }): Explanation {
  const words = openWords(asked)
  const { language } = asked
  const cells = cellsOf(figure.derivation)
  const value = defaultText(figure, language)
  return {
    sentence: sentenceOf(words, figure, value),
    value: headline(figure, value, language),
    interval: figure.interval === undefined ? null : explainInterval(words, figure, figure.interval),
    steps: explainSteps(words, figure),
    cells,
    warnings: explainWarnings(words, figure.warnings, cells),
    ...whatIsCounted(words, figure, cells),
  }
}

/** An estimate is of more people than its cells count: what these count is said of those counted. */
function whatIsCounted(
  words: Words,
  { derivation }: Figure,
  cells: readonly CellUse[],
): Pick<Explanation, 'counts' | 'countsNot'> {
  const said = whatCellsCount(words, cells)
  if (derivation.kind !== 'estimate') return said
  const people = numberText(derivation.study.people, { decimals: 0, language: words.language })
  const ofCounted = (text: string): string => words.t('estimate.counted', { people, text })
  return { counts: said.counts.map(ofCounted), countsNot: said.countsNot.map(ofCounted) }
}

/** What the measures of these cells count, and what they do not. */
export function whatCellsCount(
  words: Words,
  cells: readonly CellUse[],
): Pick<Explanation, 'counts' | 'countsNot'> {
  const measures = new Set(cells.map((use) => measureOf(words, use).measure))
  const texts = [...measures].map(({ counts, countsNot }) => ({
    counts: textIn(counts, words.language),
    countsNot: textIn(countsNot, words.language),
  }))
  return {
    counts: [...new Set(texts.map(({ counts }) => counts))],
    countsNot: [...new Set(texts.map(({ countsNot }) => countsNot))],
  }
}

/** Where the data do not settle an estimate, no one number stands for it: the spread does. */
function headline(figure: Figure, value: string, language: Language): string {
  const { derivation } = figure
  if (derivation.kind !== 'estimate' || derivation.study.openBecause === null) return value
  const spread = formatFigure(figure, 'spread', language)
  return spread.ok ? spread.value : value
}

function defaultText(figure: Figure, language: Language): string {
  const text = formatFigure(figure, null, language)
  if (!text.ok) throw new Error(`explain: the default format must fit every figure, but ${text.refusal}`)
  return text.value
}

/** The words that messages know the intervals of estimates by. */
const ESTIMATE_INTERVALS = {
  'BCa bootstrap': 'bootstrap',
  'conditional on the model': 'model',
  posterior: 'posterior',
  lognormal: 'lognormal',
  normal: 'normal',
} as const

function explainInterval(words: Words, figure: Figure, interval: FigureInterval): string {
  const { language, t } = words
  const print = (limit: number): string => {
    const style = { decimals: decimalsOfLimit(figure, limit), language }
    return figure.unit === 'percent' ? percentText(limit, style) : numberText(limit, style)
  }
  const level = percentText(100 * interval.level, { decimals: 1, language, upTo: true })
  const limits = { level, low: print(interval.low), high: print(interval.high) }
  const { method } = interval
  switch (method) {
    case 'published by the source':
      return `${t('interval.published', limits)} ${t('interval.meaning.published')}`
    case 'ranks':
      return interval.low === interval.high
        ? `${rankVerdict(words, figure)} ${t('interval.rank', limits)}`
        : `${rankVerdict(words, figure)} ${t('interval.ranks', limits)} ${t('interval.meaning.ranks')}`
    case 'conditional':
      return `${t('interval.conditional', limits)} ${t('interval.meaning')}`
    case 'Garwood':
    case 'Wilson':
      return `${t('interval.computed', { ...limits, method })} ${t('interval.meaning')}`
    case 'BCa bootstrap':
    case 'conditional on the model':
    case 'posterior':
    case 'lognormal':
    case 'normal':
      return t('interval.estimate', { ...limits, method: ESTIMATE_INTERVALS[method] })
  }
}

/** What may be said of a place in an order. */
function rankVerdict(words: Words, { derivation }: Figure): string {
  const own =
    derivation.kind === 'rank' ? derivation.order.find(({ place }) => place === derivation.at) : undefined
  if (derivation.kind !== 'rank' || own === undefined) return ''
  return verdictOf(words, own, derivation)
}
