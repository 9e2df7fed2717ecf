// What is known of one place: each dataset of its page as a table, and, in one list, what is not known.
import type { Dataset, Dimension, Measure } from '../figures/dataset.ts'
import type { CellUse, FigureBook, Series } from '../figures/figure.ts'
import { yearDimension } from '../figures/year-dimension.ts'
import type { RenderInput } from './render-input.ts'

/** A column of a place's table: a measure, of one category where the dataset has a further dimension. */
export interface ProfileColumn {
  readonly measure: Measure
  /** `offence` and `commercial-sex`; null where places and years are all there is. */
  readonly category: { readonly dimension: Dimension; readonly value: string } | null
  /** By year; a year that is not here has no value. */
  readonly uses: ReadonlyMap<string, CellUse>
}

export interface Profile {
  readonly dataset: Dataset
  readonly year: Dimension
  /** Every year of the dataset, oldest first, whether the place has a value or not. */
  readonly years: readonly string[]
  /** Those with a value for the place. */
  readonly columns: readonly ProfileColumn[]
  /** Those that some place has, and this one does not. */
  readonly without: readonly Omit<ProfileColumn, 'uses'>[]
}

/** Requires  that the gate has passed the settings: a dataset that is not there, or has no year, throws. */
export function profileOf({ site, book }: RenderInput, name: string, place: string): Profile {
  const dataset = site.datasets.get(name)
  const year = yearDimension(dataset)
  const of = site.settings.compare?.of
  if (dataset === undefined || year === undefined || of === undefined)
    throw new Error(`the dataset '${name}' has no page of a place to stand on`)
  const further = dataset.dimensions.filter((dimension) => dimension !== year && dimension.name !== of)
  const columns = columnsOf(dataset, further[0], book).map((column): ProfileColumn => {
    const where = [
      `${of}=${place}`,
      ...(column.category === null ? [] : [`${column.category.dimension.name}=${column.category.value}`]),
    ]
    if (!hasValue(dataset, { of, place, ...column })) return { ...column, uses: new Map() }
    const cells = `${name}.${column.measure.name}[${where.join(', ')}]`
    const series = book.series(cells, year.name)
    if (!series.ok) throw new Error(`'${cells}' has values that cannot be shown: ${series.refusal.message}`)
    return { ...column, uses: usesOf(series.value) }
  })
  return {
    dataset,
    year,
    years: book.values(name, year.name),
    columns: columns.filter(({ uses }) => uses.size > 0),
    without: columns.filter(({ uses }) => uses.size === 0),
  }
}

/** The years between the first and the last of the dataset that the column has no value for. */
export function gapsOf({ years }: Profile, { uses }: ProfileColumn): readonly string[] {
  const first = Number(years[0] ?? 0)
  const last = Number(years.at(-1) ?? 0)
  const all = Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
  return all.filter((year) => !uses.has(year))
}

function columnsOf(
  { name, measures }: Dataset,
  further: Dimension | undefined,
  book: FigureBook,
): readonly Omit<ProfileColumn, 'uses'>[] {
  if (further === undefined) return measures.map((measure) => ({ measure, category: null }))
  const there = new Set(book.values(name, further.name))
  const labelled = [...further.labels.keys()].filter((value) => there.has(value))
  return [...new Set([...labelled, ...there])].flatMap((value) =>
    measures.map((measure) => ({ measure, category: { dimension: further, value } })),
  )
}

/** Whether any row of the place has the measure, in the category where there is one. */
function hasValue(
  { observations }: Dataset,
  {
    of,
    place,
    measure,
    category,
  }: Pick<ProfileColumn, 'measure' | 'category'> & { readonly of: string; readonly place: string },
): boolean {
  return observations.some(({ at, cells }) => {
    const cell = cells[measure.name]
    return (
      at[of] === place &&
      cell !== undefined &&
      cell.kind !== 'missing' &&
      (category === null || at[category.dimension.name] === category.value)
    )
  })
}

function usesOf({ points }: Series): ReadonlyMap<string, CellUse> {
  return new Map(points.flatMap(({ at, use }) => (use === null ? [] : [[at, use] as const])))
}
