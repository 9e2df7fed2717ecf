// The capture histories that a dataset holds, as the statistics take them, and what their lists are called.
import { type Language, textIn } from '../kit/language.ts'
import { type CaptureHistories, type PatternCount, historiesOf } from '../stats/capture/histories.ts'
import type { Captures, Dataset, Observation } from './dataset.ts'

/**
 * Requires  a dataset with `captures`, as a data package is read: every list 0 or 1, each pattern once, whole counts.
 */
export function historiesOfDataset({ name, captures, observations }: Dataset): CaptureHistories {
  if (captures === undefined)
    throw new RangeError(
      `historiesOfDataset takes a dataset with capture histories, and '${name}' holds none`,
    )
  return historiesOf(
    captures.lists,
    observations.map((row) => patternCount(row, captures)),
  )
}

/** What the reader calls the lists, in their order: the names in the data are for programs. */
export function listTitles(
  { captures, dimensions }: Pick<Dataset, 'captures' | 'dimensions'>,
  language: Language,
): readonly string[] {
  return (captures?.lists ?? []).map((list) => {
    const dimension = dimensions.find(({ name }) => name === list)
    return dimension === undefined ? list : textIn(dimension.title, language)
  })
}

function patternCount({ at, cells, line }: Observation, { lists, count }: Captures): PatternCount {
  const cell = cells[count]
  if (cell?.kind !== 'value')
    throw new RangeError(`historiesOfDataset takes a count in every row, and line ${line} has none`)
  return {
    pattern: lists.reduce((pattern, list, place) => pattern | (at[list] === '1' ? 1 << place : 0), 0),
    count: cell.value,
  }
}
