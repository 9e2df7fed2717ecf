// Why nothing can be estimated from lists that overlap, in sentences: what cannot be, why, and what to do. The only place.
import type { Language } from '../kit/language.ts'
import { type Pattern, listsOf } from '../stats/capture/histories.ts'
import type { CaptureRefusal } from '../stats/capture/study.types.ts'
import type { CaptureDataset } from './dataset.ts'
import type { NotEstimated } from './estimate-methods.ts'
import { listTitles } from './histories-of-dataset.ts'
import { messagesIn } from './words.ts'

interface CaptureWords {
  /** What the lists are called, in their order. */
  readonly lists: readonly string[]
  readonly language: Language
}

/** Why nothing at all can be estimated, and what to do about it: whole sentences. */
export function captureRefusalWords(refusal: CaptureRefusal, { lists, language }: CaptureWords): string {
  const t = messagesIn(language)
  const name = (list: number): string => lists[list] ?? String(list + 1)
  switch (refusal.kind) {
    case 'nobody':
      return t('capture.nobody')
    case 'one list':
      return t('capture.oneList')
    case 'two lists':
      return t('capture.twoLists')
    case 'empty list':
      return t('capture.emptyList', { list: name(refusal.list) })
    case 'one pattern':
      return t('capture.onePattern', { lists: patternName(refusal.pattern, lists) })
    case 'no overlap':
      return t('capture.noOverlap')
    case 'list inside another':
      return t('capture.inside', { inner: name(refusal.inner), outer: name(refusal.outer) })
    case 'list of everybody':
      return t('capture.everybody', { list: name(refusal.list) })
  }
}

/** That nothing can be estimated from a dataset, why, and what to do about it, for whom writes of it. */
export function nothingEstimatedWords(
  refusal: CaptureRefusal,
  {
    dataset,
    named = dataset.name,
  }: {
    readonly dataset: CaptureDataset
    /** As the dataset is written where the sentences stand. */
    readonly named?: string
  },
): string {
  const why = captureRefusalWords(refusal, { lists: listTitles(dataset, 'en'), language: 'en' })
  return `Nothing can be estimated from ${named}. ${why}`
}

/** Why one method has no estimate where others may: whole sentences. */
export function notEstimatedWords(why: NotEstimated, language: Language): string {
  const t = messagesIn(language)
  switch (why) {
    case 'infinite':
      return t('capture.infinite')
    case 'not identified':
      return t('capture.notIdentified')
    case 'infinite and not identified':
      return `${t('capture.infinite')} ${t('capture.notIdentified')}`
    case 'too many lists':
      return t('capture.tooMany')
    case 'no overlap to go by':
      return t('capture.noPairs')
  }
}

/** The lists of a pattern by their names, told apart although there may be an "and" in one: "police + hospitals and doctors". */
export function patternName(pattern: Pattern, lists: readonly string[]): string {
  return listsOf(pattern)
    .map((list) => lists[list] ?? String(list + 1))
    .join(' + ')
}
