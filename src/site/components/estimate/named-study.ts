// The study of a dataset of lists, its lists called what the reader calls them: the names in the data are for programs.
import type { CaptureStudy } from '../../../figures/capture-study.ts'
import { captureRefusalWords } from '../../../figures/capture-words.ts'
import type { CaptureDataset, Dataset } from '../../../figures/dataset.ts'
import { listTitles } from '../../../figures/histories-of-dataset.ts'
import { type Result, no, yes } from '../../../kit/result.ts'
import type { Address } from '../../addresses.ts'
import type { View } from '../../view.ts'

/** The page of a dataset's whole study. */
export function estimateAddress({ name }: Pick<Dataset, 'name'>): Address {
  return `/estimates/${name}/`
}

/**
 * The study, or the sentence that says why nothing can be estimated.
 *
 * Requires  the dataset is of the book's site: one of another throws, naming itself.
 */
export function namedStudy(
  { input, language }: Pick<View, 'input' | 'language'>,
  dataset: CaptureDataset,
): Result<CaptureStudy, string> {
  const found = input.book.study(dataset.name)
  if (found === null) throw new RangeError(`the book has no study of the dataset '${dataset.name}'`)
  const lists = listTitles(dataset, language)
  if (!found.ok) return no(captureRefusalWords(found.refusal, { lists, language }))
  return yes({ ...found.value, histories: { ...found.value.histories, lists } })
}
