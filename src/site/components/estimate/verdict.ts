// What can be said of how many there are: one sentence first, and what it rests on.
import { about, exactly } from '../../../charts/study-words.ts'
import { wordsIn as chartWordsIn } from '../../../charts/words.ts'
import type { CaptureStudy } from '../../../figures/capture-study.ts'
import { roundedSpread } from '../../../figures/rounded-spread.ts'
import { capitalized } from '../../../kit/capitalized.ts'
import type { Language } from '../../../kit/language.ts'
import { wordsIn } from '../../words.ts'

/** Whether the data settle it, and the number or the numbers: the sentence that nothing of the study may be quoted without. */
export function estimateVerdict(study: CaptureStudy, language: Language): string {
  const { openBecause, stepwise } = study
  const { t } = wordsIn(language)
  if (openBecause === 'two lists') return t('estimate.open.two')
  const range = rangeWords(study, language)
  if (openBecause === null)
    return t('estimate.settled', { value: about(stepwise.model.population, chartWordsIn(language)), range })
  return t('estimate.open', { range: capitalized(range, language), reason: openBecause })
}

/** What the methods say by themselves, without chance, and what nobody should do with it. */
export function estimateSpread(study: CaptureStudy, language: Language): string {
  const { smallest, largest, openBecause } = study
  const { t } = wordsIn(language)
  const words = chartWordsIn(language)
  const [small, large] = [t(`estimate.by.${smallest.by}`), t(`estimate.by.${largest.by}`)]
  const range = { smallest: about(smallest.population, words), largest: about(largest.population, words) }
  const ends =
    range.smallest === range.largest
      ? t('estimate.ends.one', { value: range.smallest })
      : small === large
        ? t('estimate.ends.same', { ...range, by: small })
        : t('estimate.ends', { ...range, small, large })
  return `${ends} ${t(openBecause === null ? 'estimate.settled.but' : 'estimate.open.alone')}`
}

/** Whom the lists have, and that the rest is an estimate. */
export function estimateCounted({ people }: CaptureStudy, language: Language): string {
  return wordsIn(language).t('estimate.counted', { people: exactly(people, chartWordsIn(language)) })
}

/** From the low end of the spread to the high one, to stand within a sentence. */
function rangeWords(study: CaptureStudy, language: Language): string {
  const { t } = wordsIn(language)
  const words = chartWordsIn(language)
  const { low, high, isOne } = roundedSpread(study)
  const from = exactly(low, words)
  if (high === null) return t('estimate.range.open', { low: from })
  return isOne
    ? t('estimate.range.one', { value: from })
    : t('estimate.range', { low: from, high: exactly(high, words) })
}
