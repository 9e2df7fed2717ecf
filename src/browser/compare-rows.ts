// What is said of places beside each other: rows, rates along years, sentences for each pair, and all of it as CSV.
import {
  type ComparedPlace,
  type ComparedYear,
  type Comparison,
  type Pair,
  pairsOf,
} from '../figures/comparison.ts'
import { type Language, textIn } from '../kit/language.ts'
import { csvText, withoutFormula } from '../kit/csv-text.ts'
import type { CompareView } from './compare-view.ts'
import type { PageWords } from './page-words.ts'

/** A comparison in the reader's language. */
export interface CompareReader {
  readonly comparison: Comparison
  readonly language: Language
  readonly words: PageWords
}

export interface CompareRow extends ComparedPlace {
  readonly code: string
  readonly name: string
}

/** The year of the view. Requires a view of the comparison. */
export function yearOf({ years }: Comparison, { year }: CompareView): ComparedYear {
  return years.find((one) => one.year === year) ?? { year, places: {} }
}

export function nameOf({ comparison, language }: CompareReader, code: string): string {
  const label = comparison.labels[code]
  return label === undefined ? code : textIn(label, language)
}

/** In the order of their ranks. */
export function rowsOf(reader: CompareReader, view: CompareView): readonly CompareRow[] {
  const { places } = yearOf(reader.comparison, view)
  const rows = view.places.flatMap((code): readonly CompareRow[] => {
    const place = places[code]
    return place === undefined ? [] : [{ ...place, code, name: nameOf(reader, code) }]
  })
  const sorted = [...rows]
  sorted.sort((a, b) => a.rank - b.rank)
  return sorted
}

/** "4.37 (3.86 to 4.92)". */
export function rateText({ words }: CompareReader, { rate, low, high }: ComparedPlace): string {
  const [value, ...bounds] = [rate, low, high].map(words.rate)
  return words.t('interval', { value: value ?? '', low: bounds[0] ?? '', high: bounds[1] ?? '' })
}

/** One sentence for each pair: whose rate is higher, or that the data do not settle it. */
export function pairSentences(reader: CompareReader, view: CompareView): readonly string[] {
  const codes = rowsOf(reader, view).map(({ code }) => code)
  return pairsIn(reader, view, codes).map(({ a, b, isSettled }) =>
    reader.words.t(isSettled ? 'pair.settled' : 'pair.open', { a: nameOf(reader, a), b: nameOf(reader, b) }),
  )
}

/** How many pairs there are and how many of them the data settle. */
export function compareStatus(reader: CompareReader, view: CompareView): string {
  const { words } = reader
  const pairs = pairsIn(reader, view, view.places)
  const settled = pairs.filter(({ isSettled }) => isSettled).length
  return words.t('pairs', { settled: words.number(settled), all: words.number(pairs.length) })
}

function pairsIn(
  { comparison }: CompareReader,
  view: CompareView,
  places: readonly string[],
): readonly Pair[] {
  return pairsOf(yearOf(comparison, view), { places, level: comparison.level })
}

/** Which of the rates is the largest and which the smallest. Requires  a place that the year has. */
export function endsSentence(reader: CompareReader, view: CompareView): string {
  const { words } = reader
  const rows = rowsOf(reader, view)
  const [first] = rows
  const last = rows[rows.length - 1]
  if (first === undefined || last === undefined) return ''
  return words.t('ends', {
    high: words.rate(first.rate),
    highAt: first.name,
    low: words.rate(last.rate),
    lowAt: last.name,
  })
}

/** Each year from the first to the last that one of the places has a rate for; null where a place has none in it. */
export function ratesByYear(
  { rates }: Comparison,
  places: readonly string[],
): readonly { readonly year: number; readonly rates: readonly (number | null)[] }[] {
  const years = places.flatMap((code) => (rates[code] ?? []).map(([year]) => year))
  const first = Math.min(...years)
  if (!Number.isFinite(first)) return []
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const year = first + index
    const rateIn = (code: string): number | null => rates[code]?.find(([at]) => at === year)?.[1] ?? null
    return { year, rates: places.map(rateIn) }
  })
}

/** A row for each place, with no cell that a spreadsheet would run. */
export function compareCsv(
  reader: CompareReader,
  view: CompareView,
  nameOfSource: (source: string) => string,
): string {
  const header =
    'state,year,count,people,rate,low,high,rank,rank_low,rank_high,source,source_name,people_source,people_source_name'
  const rows = rowsOf(reader, view).map(({ code, count, people, rate, low, high, rank, set, ...row }) =>
    [
      code,
      view.year,
      ...[count, people, rate, low, high, rank, set.low, set.high].map(String),
      ...[row.source, row.peopleSource].flatMap((source) => [source, nameOfSource(source)]),
    ].map(withoutFormula),
  )
  return csvText([header.split(','), ...rows])
}
