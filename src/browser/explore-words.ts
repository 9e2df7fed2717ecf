// The sentences of a view: what is looked at, how many values there are, what is missing and why, what to know besides.
import { type Language, textIn } from '../kit/language.ts'
import type { At, Table } from '../figures/table.ts'
import type { ViewCell } from './explore-cells.ts'
import type { Unknown, View } from './explore-view.ts'
import type { PageWords } from './page-words.ts'

/** A table in the reader's language. */
export interface Reader {
  readonly table: Table
  readonly language: Language
  readonly words: PageWords
}

/** "Cases recorded: Missouri and Kansas; 2019". */
export function titleOf(reader: Reader, view: View): string {
  const places = [...view.only].map(([dimension, values]) =>
    reader.words.list(values.map((value) => labelOf(reader, dimension, value))),
  )
  const title = measureTitle(reader, view.measure)
  return places.length === 0 ? title : `${title}: ${places.join('; ')}`
}

export function measureTitle({ table, language }: Reader, measure: string): string {
  const title = table.measures.get(measure)?.title
  return title === undefined ? measure : textIn(title, language)
}

export function dimensionTitle({ table, language }: Reader, dimension: string): string {
  const title = table.dimensions.get(dimension)?.title
  return title === undefined ? dimension : textIn(title, language)
}

/** The value of a dimension as it is printed. */
export function labelOf({ table, language }: Reader, dimension: string, value: string): string {
  const label = table.dimensions.get(dimension)?.labels.get(value)
  return label === undefined ? value : textIn(label, language)
}

/** A place by what sets it apart: "Kansas, 2019". `among`: the dimensions to name. */
export function placeName(reader: Reader, at: At, among: readonly string[]): string {
  return among.map((name) => labelOf(reader, name, at[name] ?? '')).join(', ')
}

/** The dimensions that cells differ in; all of them where there is but one cell. */
export function varying({ table }: Reader, places: readonly At[]): readonly string[] {
  const names = [...table.dimensions.keys()]
  const differing = names.filter((name) => places.some((at) => at[name] !== places[0]?.[name]))
  return differing.length > 0 ? differing : names
}

/** The cell in words: its value with the interval that the source printed, or why there is none. */
export function cellText({ table, words }: Reader, { use, missing }: ViewCell, measure: string): string {
  if (use === null) return words.t(`missing.${missing ?? 'not reported'}`)
  if (typeof use.value === 'string') return use.value
  const unit = table.measures.get(measure)?.unit ?? ''
  const value = words.value(use.value, unit)
  if (use.interval === undefined) return value
  const { low, high } = use.interval
  return words.t('interval', { value, low: words.value(low, unit), high: words.value(high, unit) })
}

/** The new series that begin within the years of the cells, each with its reason. */
export function breakSentences(
  { table, language, words }: Reader,
  cells: readonly ViewCell[],
): readonly string[] {
  const years = table.year === null ? [] : cells.map(({ at }) => Number(at[table.year?.name ?? '']))
  const first = Math.min(...years)
  const last = Math.max(...years)
  return table.dataset.breaks
    .filter(({ from }) => Number(from) > first && Number(from) <= last)
    .map(({ from, why }) => `${words.t('break', { year: from })} ${textIn(why, language)}`)
}

/**
 * What was not understood of an address, and what is shown instead. Only names of this page and of the dataset are said:
 * an address can be written by anybody, and what it says is not repeated as if we had said it.
 */
export function unknownSentence(reader: Reader, unknown: readonly Unknown[]): string {
  const { words } = reader
  const parts = unknown.map((part) => {
    if (part === null) return words.t('part.other')
    return typeof part === 'string' ? words.t(`part.${part}`) : dimensionTitle(reader, part.dimension)
  })
  return words.t('unknown', { parts: words.list(parts) })
}
