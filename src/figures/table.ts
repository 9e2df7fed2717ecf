// A dataset made ready to be asked: its rows by the place they describe, preferred source first.
import type { Cell, Dataset, Dimension, Measure, MissingReason, Observation } from './dataset.ts'
import type { CellUse } from './figure.ts'
import { yearDimension } from './year-dimension.ts'

/** Dimension name to value: one place of a dataset. */
export type At = Readonly<Record<string, string>>

/** What stands in a cell: a value with the story of where it is from, or why there is none. */
export type Reading =
  | { readonly kind: 'use'; readonly use: CellUse }
  | { readonly kind: 'missing'; readonly reason: MissingReason }

/** Whose value to read, and of which measure. */
export interface Question {
  readonly measure: string
  readonly at: At
  /** A source's id, where a figure names one. */
  readonly source: string | null
}

export class Table {
  readonly dataset: Dataset
  readonly dimensions: ReadonlyMap<string, Dimension>
  readonly measures: ReadonlyMap<string, Measure>
  /** The year dimension, where there is one. */
  readonly year: Dimension | null
  /** Ids of the sources, in order of preference, then of the file. */
  readonly sources: readonly string[]
  // Private by type, and not by #: on the phones that the explorer is written for, each of those would be a WeakMap.
  private readonly ownRows = new Map<string, Observation[]>()
  private readonly ownValues = new Map<string, readonly string[]>()
  // What was once asked is asked again: a rank reads every place, and each place has its rank.
  private readonly ownPlaces = new Map<string, readonly At[]>()
  private readonly ownReadings = new Map<string, Reading>()

  constructor(dataset: Dataset) {
    this.dataset = dataset
    this.dimensions = new Map(dataset.dimensions.map((dimension) => [dimension.name, dimension]))
    this.measures = new Map(dataset.measures.map((measure) => [measure.name, measure]))
    this.year = yearDimension(dataset) ?? null
    this.sources = sourcesInOrder(dataset)
    for (const dimension of dataset.dimensions)
      this.ownValues.set(dimension.name, valuesOf(dataset, dimension))
    for (const row of dataset.observations) {
      const key = this.ownKey(row.at)
      const rows = this.ownRows.get(key)
      if (rows === undefined) this.ownRows.set(key, [row])
      else rows.push(row)
    }
    const place = new Map(dataset.preference.sources.map((source, index) => [source, index]))
    const order = (row: Observation): number => place.get(row.source) ?? place.size
    for (const rows of this.ownRows.values()) rows.sort((a, b) => order(a) - order(b))
  }

  /** Every value of a dimension that a row has, years in order, others as in the file. */
  values(dimension: string): readonly string[] {
    return this.ownValues.get(dimension) ?? []
  }

  /** The places along some dimensions that rows describe and that agree with `fixed`, each once, in file order. */
  places(fixed: At, along: readonly string[]): readonly At[] {
    const key = `${along.join()}\u0000${this.ownKey(fixed)}`
    const known = this.ownPlaces.get(key)
    if (known !== undefined) return known
    const wanted = Object.entries(fixed)
    const found = new Map<string, At>()
    for (const [row] of this.ownRows.values()) {
      if (row === undefined || !wanted.every(([name, value]) => row.at[name] === value)) continue
      const place = Object.fromEntries(along.map((name) => [name, row.at[name] ?? '']))
      found.set(Object.values(place).join('\u0000'), place)
    }
    const places = [...found.values()]
    this.ownPlaces.set(key, places)
    return places
  }

  /**
   * What stands in a cell: the value of the first source that has one, and what the others say.
   *
   * Requires  a value in `at` for every dimension.
   */
  read(question: Question): Reading {
    const key = this.ownKey(question.at)
    const whole = `${question.measure}\u0000${question.source ?? ''}\u0000${key}`
    const known = this.ownReadings.get(whole)
    if (known !== undefined) return known
    const reading = this.ownReadRows(this.ownRows.get(key) ?? [], question)
    this.ownReadings.set(whole, reading)
    return reading
  }

  private ownReadRows(rows: readonly Observation[], { measure, source }: Question): Reading {
    const own = source === null ? rows : rows.filter((row) => row.source === source)
    const chosen = own.find((row) => hasValue(row.cells[measure]))
    const cell = chosen?.cells[measure]
    if (chosen === undefined || cell === undefined || cell.kind === 'missing') {
      return { kind: 'missing', reason: reasonOf(own, measure) }
    }
    return {
      kind: 'use',
      use: { ...useOf({ table: this, row: chosen, cell, measure }), ...others(rows, chosen, measure) },
    }
  }

  private ownKey(at: At): string {
    let key = ''
    for (const name of this.dimensions.keys()) key += `${at[name] ?? ''}\u0000`
    return key
  }
}

type Filled = Exclude<Cell, { readonly kind: 'missing' }>

function hasValue(cell: Cell | undefined): cell is Filled {
  return cell !== undefined && cell.kind !== 'missing'
}

function valueOf(cell: Filled): number | string {
  return cell.kind === 'word' ? cell.word : cell.value
}

/** No row at all means that nobody reported it: never that it was zero. */
function reasonOf(rows: readonly Observation[], measure: string): MissingReason {
  for (const row of rows) {
    const cell = row.cells[measure]
    if (cell?.kind === 'missing') return cell.reason
  }
  return 'not reported'
}

function useOf({
  table,
  row,
  cell,
  measure,
}: {
  table: Table
  row: Observation
  cell: Filled
  measure: string
}) {
  return {
    dataset: table.dataset.name,
    measure,
    at: row.at,
    value: valueOf(cell),
    source: row.source,
    line: row.line,
    ...(row.note === undefined ? {} : { note: row.note }),
    ...(cell.kind === 'value' && cell.interval !== undefined ? { interval: cell.interval } : {}),
  }
}

function others(
  rows: readonly Observation[],
  chosen: Observation,
  measure: string,
): Pick<CellUse, 'agreeing' | 'conflicting'> {
  const value = chosen.cells[measure]
  const agreeing: string[] = []
  const conflicting: { source: string; value: number | string }[] = []
  for (const row of rows) {
    const cell = row.cells[measure]
    if (row === chosen || !hasValue(cell) || !hasValue(value)) continue
    if (valueOf(cell) === valueOf(value)) agreeing.push(row.source)
    else conflicting.push({ source: row.source, value: valueOf(cell) })
  }
  return { agreeing, conflicting }
}

function valuesOf(dataset: Dataset, { name, kind }: Dimension): readonly string[] {
  const values = [...new Set(dataset.observations.map((row) => row.at[name] ?? ''))]
  if (kind === 'year') values.sort()
  return values
}

function sourcesInOrder(dataset: Dataset): readonly string[] {
  const present = new Set(dataset.observations.map((row) => row.source))
  return [...new Set([...dataset.preference.sources.filter((source) => present.has(source)), ...present])]
}
