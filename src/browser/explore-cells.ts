// The cells of a view: each place once, with the value of the preferred source, what others say, or why there is none.
import type { MissingReason, Observation } from '../figures/dataset.ts'
import type { CellUse } from '../figures/figure.ts'
import type { At, Table } from '../figures/table.ts'
import type { View } from './explore-view.ts'

export interface ViewCell {
  readonly at: At
  /** Null where there is no value, and `missing` says why. */
  readonly use: CellUse | null
  readonly missing: MissingReason | null
}

export interface ViewLine {
  /** Where the line is of: every dimension but the year. */
  readonly at: At
  /** From its first year with a value to its last, those without one included. */
  readonly cells: readonly ViewCell[]
}

/** The rows of the file that a view is about: those that say something of its measure, whatever their source. */
export function rowsOf(table: Table, { measure, only }: View): readonly Observation[] {
  return table.dataset.observations.filter(
    ({ at, cells }) =>
      cells[measure] !== undefined &&
      [...only].every(([dimension, values]) => values.includes(at[dimension] ?? '')),
  )
}

/** Every cell of the view once: in the order of the file, or of what was chosen. */
export function cellsOf(table: Table, view: View): readonly ViewCell[] {
  const places = new Map<string, At>()
  for (const { at } of rowsOf(table, view)) places.set(JSON.stringify(at), at)
  const order = [...view.only]
  const placeOf = (at: At): readonly number[] => order.map(([name, values]) => values.indexOf(at[name] ?? ''))
  const sorted = [...places.values()]
  sorted.sort((a, b) => firstDifference(placeOf(a), placeOf(b)))
  return sorted.map((at) => cellAt(table, view, at))
}

/** The cells along years, a line for every place that has a value; years that nobody reported stand in it too. */
export function linesOf(table: Table, view: View): readonly ViewLine[] {
  const year = table.year?.name ?? ''
  const lines = new Map<string, { readonly at: At; readonly years: number[] }>()
  for (const { at, use } of cellsOf(table, view)) {
    const { [year]: when = '', ...place } = at
    const key = JSON.stringify(place)
    const line = lines.get(key) ?? { at: place, years: [] }
    if (use !== null) line.years.push(Number(when))
    lines.set(key, line)
  }
  const chosen = view.only.get(year)
  return [...lines.values()]
    .filter(({ years }) => years.length > 0)
    .map(({ at, years }) => ({
      at,
      cells: everyYear(years)
        .filter((when) => chosen === undefined || chosen.includes(when))
        .map((when) => cellAt(table, view, { ...at, [year]: when })),
    }))
}

/** Whether sources give other values for the cell. */
export function isDisputed({ use }: ViewCell): boolean {
  return use !== null && use.conflicting.length > 0
}

/** The number that can be drawn, or null. */
export function numberIn({ use }: ViewCell): number | null {
  return typeof use?.value === 'number' ? use.value : null
}

function cellAt(table: Table, { measure }: View, at: At): ViewCell {
  const reading = table.read({ measure, at, source: null })
  return reading.kind === 'use'
    ? { at, use: reading.use, missing: null }
    : { at, use: null, missing: reading.reason }
}

function everyYear(years: readonly number[]): readonly string[] {
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => String(first + index))
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at])
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0)
}
