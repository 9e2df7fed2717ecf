// How lists, patterns and estimates of people are written in words.
import { type CaptureHistories, type Limits, type Pattern, listsOf } from '../figures/capture-study.ts'
import { roundedEstimate } from '../figures/rounded-spread.ts'
import type { ChartWords } from './words.ts'

/** "11,300", as every format of an estimate rounds it. */
export function about(value: number, words: Pick<ChartWords, 'number'>): string {
  return words.number(roundedEstimate(value), 'persons')
}

/** To the person. */
export function exactly(value: number, words: Pick<ChartWords, 'number'>): string {
  return words.number(Math.round(value), 'persons')
}

/** "8,780 to 14,700", or "8,780 and up" where nothing limits it. */
export function aboutLimits({ low, high }: Limits, words: ChartWords): string {
  return high === null
    ? words.t('study.limits.open', { low: about(low, words) })
    : words.t('study.limits', { low: about(low, words), high: about(high, words) })
}

/** "Police and Health": the lists of a pattern or a tie. */
export function listNames(
  { lists }: Pick<CaptureHistories, 'lists'>,
  pattern: Pattern,
  words: ChartWords,
): string {
  return words.list(listsOf(pattern).map((list) => lists[list] ?? ''))
}

/** Who has a pattern: "Police alone", "Police and Health". */
export function patternName(
  histories: Pick<CaptureHistories, 'lists'>,
  pattern: Pattern,
  words: ChartWords,
): string {
  const names = listNames(histories, pattern, words)
  return listsOf(pattern).length === 1 ? words.t('study.alone', { list: names }) : names
}

/** The ties of a model by the largest alone, for what is inside them is there with them: "A, B and C; D and E". */
export function tieNames(
  histories: Pick<CaptureHistories, 'lists'>,
  terms: readonly Pattern[],
  words: ChartWords,
): string {
  const largest = terms.filter((term) => !terms.some((other) => other !== term && (other & term) === term))
  if (largest.length === 0) return words.t('study.no-ties')
  return largest.map((term) => listNames(histories, term, words)).join('; ')
}
