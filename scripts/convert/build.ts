// Entries, one for each figure of a raw row, to a dataset: the same steps for every conversion.
import type { Cell, Dataset, Dimension, Measure, Observation } from '../../src/facts/dataset.ts'
import type { LocalText } from '../../src/kit/language.ts'
import type { RawRow } from './materials.ts'

/** One figure of one source. */
export interface Entry {
  readonly at: Readonly<Record<string, string>>
  readonly measure: string
  readonly cell: Cell
  readonly source: string
  readonly note?: string
}

/** Why some raw rows are in no dataset, in words for the page, and which rows they are. */
export interface LeftOut {
  readonly why: LocalText
  readonly rows: readonly string[]
}

export interface Converted {
  readonly dataset: Dataset
  readonly leftOut: readonly LeftOut[]
}

/** What a conversion writes by hand: all but the rows, and what follows from them. */
export interface Description {
  readonly name: string
  readonly title: LocalText
  readonly description: LocalText
  /** Which rows these are and how we came by them; what was left out is added. */
  readonly provenance: LocalText
  readonly dimensions: readonly Dimension[]
  readonly measures: readonly Measure[]
  /** Every source of the rows, the preferred first. */
  readonly preference: Dataset['preference']
  readonly breaks?: Dataset['breaks']
}

/**
 * The dataset of these entries.
 *
 * Ensures  one observation for each place and source, in the order of the entries and then of the preference; labels for
 *          the values that occur, and no others.
 * Throws   where a source is not in the preference or gives two values for one cell, or a value has no label.
 */
export function buildDataset(
  said: Description,
  entries: readonly Entry[],
  leftOut: readonly LeftOut[],
): Converted {
  const { preference, provenance, breaks = [], ...rest } = said
  const rank = (source: string): number => {
    const index = preference.sources.indexOf(source)
    if (index < 0) throw new Error(`${said.name}: the source '${source}' is not in the preference`)
    return index
  }
  const observations = [...Map.groupBy(entries, ({ at }) => JSON.stringify(at)).values()].flatMap(
    (sameCell) =>
      [...Map.groupBy(sameCell, ({ source }) => source)]
        .toSorted(([a], [b]) => rank(a) - rank(b))
        .map(([, sameSource]) => observation(sameSource, said)),
  )
  const used = new Set(entries.map(({ source }) => source))
  const dataset: Dataset = {
    ...rest,
    provenance: withLeftOut(provenance, leftOut),
    dimensions: said.dimensions.map((dimension) => withUsedLabels(dimension, entries, said.name)),
    licence: 'not stated',
    preference: { ...preference, sources: preference.sources.filter((source) => used.has(source)) },
    breaks,
    observations: observations.map((row, index) => ({ ...row, line: index + 2 })),
    madeFromCaseRecords: false,
    folder: `data/${said.name}`,
  }
  return { dataset, leftOut }
}

function observation(entries: readonly Entry[], { name, measures }: Description): Omit<Observation, 'line'> {
  const [first] = entries
  if (first === undefined) throw new Error(`${name}: an empty group of entries`)
  const cells = new Map<string, Cell>()
  for (const { measure, cell } of entries) {
    const earlier = cells.get(measure)
    if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(cell)) {
      throw new Error(
        `${name}: ${first.source} gives two values of ${measure} at ${JSON.stringify(first.at)}`,
      )
    }
    cells.set(measure, cell)
  }
  const known = measures.filter((measure) => cells.has(measure.name))
  if (known.length !== cells.size)
    throw new Error(`${name}: an entry's measure is not described: ${[...cells.keys()].join(', ')}`)
  const notes = [...new Set(entries.flatMap(({ note }) => (note === undefined || note === '' ? [] : [note])))]
  return {
    at: first.at,
    cells: Object.fromEntries(cells),
    source: first.source,
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
  }
}

function withUsedLabels(dimension: Dimension, entries: readonly Entry[], dataset: string): Dimension {
  if (dimension.labels.size === 0) return dimension
  const used = new Set(entries.map(({ at }) => at[dimension.name] ?? ''))
  for (const value of used) {
    if (!dimension.labels.has(value)) throw new Error(`${dataset}: no label for ${dimension.name} '${value}'`)
  }
  return { ...dimension, labels: new Map([...dimension.labels].filter(([value]) => used.has(value))) }
}

function withLeftOut(provenance: LocalText, leftOut: readonly LeftOut[]): LocalText {
  if (leftOut.length === 0) return provenance
  const reasons = (language: 'en' | 'es'): string =>
    leftOut.map(({ why }) => why[language] ?? why.en).join('; ')
  return {
    en: `${provenance.en} Left out: ${reasons('en')}.`,
    es: `${provenance.es ?? provenance.en} Quedó fuera: ${reasons('es')}.`,
  }
}

/** Rows sorted into those a dataset is made of and those it leaves out, with the reason of each. */
export function sortRows(
  rows: readonly RawRow[],
  reasonOf: (row: RawRow) => LocalText | null,
): { readonly kept: readonly RawRow[]; readonly leftOut: readonly LeftOut[] } {
  const sorted = Map.groupBy(rows, reasonOf)
  const kept = sorted.get(null) ?? []
  sorted.delete(null)
  const leftOut = [...sorted].map(([why, group]) => ({ why, rows: group.map(({ place }) => place) }))
  return { kept, leftOut: leftOut as readonly LeftOut[] } // the only key without words, null, is gone
}

/** The number in a raw cell, which may carry thousands separators. Throws on anything else. */
export function numberIn(text: string, place: string): number {
  if (!/^-?\d{1,3}(,?\d{3})*(\.\d+)?$/.test(text)) throw new Error(`${place}: '${text}' is not a number`)
  return Number(text.replaceAll(',', ''))
}

export function valueCell(value: number): Cell {
  return { kind: 'value', value }
}

/** What stands for `key` in a table of ours; throws where the raw rows hold something that the table does not know. */
export function lookUp<Value>(table: Readonly<Record<string, Value>>, key: string, place: string): Value {
  const value = Object.hasOwn(table, key) ? table[key] : undefined
  if (value === undefined) throw new Error(`${place}: nothing is said of '${key}'`)
  return value
}
