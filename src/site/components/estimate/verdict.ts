// What can be said of how many there are: one sentence first, and what it rests on.
import { about, exactly } from '../../../charts/study-words.ts'
import { wordsIn as chartWordsIn } from '../../../charts/words.ts'
import type { CaptureStudy, ReasonableEstimate } from '../../../figures/capture-study.ts'
import type { Language } from '../../../kit/language.ts'
import { printNumber } from '../../print.ts'
import { wordsIn } from '../../words.ts'

/** Whether the data settle it, and the number or the numbers: the sentence that nothing of the study may be quoted without. */
export function estimateVerdict(study: CaptureStudy, language: Language): string {
  const { smallest, largest, boundAbove, isSettled, stepwise } = study
  const { t } = wordsIn(language)
  const words = chartWordsIn(language)
  const [low, high] = [about(smallest.population, words), about(largest.population, words)]
  if (isSettled) return t('estimate.settled', { value: about(stepwise.model.population, words), low, high })
  return boundAbove === null ? t('estimate.open', { low, high }) : t('estimate.open.bound', { low, high })
}

/** How far apart the answers are where the data do not settle it, and which methods the ends are from. */
export function estimateSpread(study: CaptureStudy, language: Language): string {
  const { smallest, largest } = study
  const { t } = wordsIn(language)
  const ratio = largest.population / smallest.population
  const times = printNumber(ratio, 1, language)
  const by = (end: ReasonableEstimate): string => t(`estimate.by.${end.by}`)
  const ends =
    smallest.by === largest.by
      ? t('estimate.ends.same', { by: by(smallest) })
      : t('estimate.ends', { low: by(smallest), high: by(largest) })
  return ratio <= 2 ? ends : `${t('estimate.open.times', { times })} ${ends}`
}

/** Whom the lists have, and that the rest is an estimate. */
export function estimateCounted({ people }: CaptureStudy, language: Language): string {
  return wordsIn(language).t('estimate.counted', { people: exactly(people, chartWordsIn(language)) })
}
