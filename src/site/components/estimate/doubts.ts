// What a study could not estimate and why, and what its reader must know besides: sentences.
import { readEstimates } from '../../../charts/reading-study.ts'
import { about, exactly, listNames, patternName } from '../../../charts/study-words.ts'
import { wordsIn as chartWordsIn } from '../../../charts/words.ts'
import type { CaptureRefusal, CaptureStudy, NoEstimate } from '../../../figures/capture-study.ts'
import { captureRefusalWords, notEstimatedWords } from '../../../figures/capture-words.ts'
import type { Language } from '../../../kit/language.ts'
import { wordsIn } from '../../words.ts'

/** Less of the graphs' weight than this at the end of what was looked at moves no digit that is shown. */
const NO_WEIGHT = 0.001

/** So far is the bias where five in six samples lie on one side of the estimate. */
const FAR = 1

/** The methods without an answer, and the parts of the data without which there is none, each with its reason. */
export function lackingSentences(study: CaptureStudy, language: Language): readonly string[] {
  const { histories, withoutList, withoutPattern } = study
  const { t } = wordsIn(language)
  const words = chartWordsIn(language)
  const why = (none: CaptureRefusal | NoEstimate, lists: readonly string[]): string =>
    typeof none === 'string'
      ? notEstimatedWords(none, language)
      : captureRefusalWords(none, { lists, language })
  const methods = readEstimates(study, words).flatMap(({ rows }) =>
    rows.flatMap(({ label, reason }) => (reason === null ? [] : [`${label}: ${reason}.`])),
  )
  return [
    ...methods,
    ...withoutList.flatMap((left, list) => {
      if (left.why === null) return []
      // What is refused is the study of the lists that are left, which it names by their places there.
      const others = histories.lists.filter((_, at) => at !== list)
      return [t('estimate.lacking.list', { list: histories.lists[list] ?? '', why: why(left.why, others) })]
    }),
    ...withoutPattern.flatMap((left) =>
      left.why === null
        ? []
        : [
            t('estimate.lacking.pattern', {
              pattern: patternName(histories, left.pattern, words),
              why: why(left.why, histories.lists),
            }),
          ],
    ),
  ]
}

/** What an interval is not, and where the answers are less sure than they look. */
export function warningSentences(study: CaptureStudy, language: Language): readonly string[] {
  return [
    wordsIn(language).t('estimate.know.chance'),
    ...boundWarning(study, language),
    ...overlapWarning(study, language),
    ...limitsWarning(study, language),
    ...replicatesWarning(study, language),
    ...graphsWarning(study, language),
  ]
}

function boundWarning({ boundAbove }: CaptureStudy, language: Language): readonly string[] {
  if (boundAbove === null) return []
  return [wordsIn(language).t('estimate.know.bound', { low: about(boundAbove, chartWordsIn(language)) })]
}

/** Limits that leave the estimate out, or that had to be moved far from where the samples lie. */
function limitsWarning(
  { stepwise: { model, bootstrap } }: CaptureStudy,
  language: Language,
): readonly string[] {
  const { t } = wordsIn(language)
  const { low, high } = bootstrap.limits
  if (model.population < low || (high !== null && model.population > high)) return [t('estimate.know.beside')]
  if (Math.abs(bootstrap.bias) < FAR) return []
  return [t('estimate.know.lean', { side: bootstrap.bias < 0 ? 'above' : 'below' })]
}

function overlapWarning({ histories, pairs }: CaptureStudy, language: Language): readonly string[] {
  const words = chartWordsIn(language)
  const empty = pairs
    .filter(({ both }) => both === 0)
    .map(({ lists: [first, second] }) => listNames(histories, (1 << first) | (1 << second), words))
  return empty.length === 0
    ? []
    : [wordsIn(language).t('estimate.know.nobody', { count: empty.length, pairs: empty.join('; ') })]
}

function replicatesWarning({ stepwise: { bootstrap } }: CaptureStudy, language: Language): readonly string[] {
  const words = chartWordsIn(language)
  const { withoutEstimate, replicates } = bootstrap
  return withoutEstimate === 0
    ? []
    : [
        wordsIn(language).t('estimate.know.replicates', {
          count: exactly(withoutEstimate, words),
          replicates: exactly(replicates, words),
        }),
      ]
}

function graphsWarning({ graphs, people }: CaptureStudy, language: Language): readonly string[] {
  if (graphs === null || graphs.weightAtEnd < NO_WEIGHT) return []
  const words = chartWordsIn(language)
  return [
    wordsIn(language).t('estimate.know.graphs', {
      percent: words.number(Math.round(graphs.weightAtEnd * 1000) / 10, 'percent'),
      most: exactly(people + graphs.mostHidden, words),
    }),
  ]
}
