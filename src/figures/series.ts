// A measure along one dimension, point by point, for a chart and its table.
import { yes } from '../kit/result.ts'
import { breakWarning, breaksAmong, sourcesOf, warningsOfCells } from './cells.ts'
import type { CellExpression, Series, SeriesPoint } from './figure.ts'
import { figureId } from './figure-id.ts'
import { newestYear, noCommonYear, placeOf } from './newest-year.ts'
import type { CellPlan } from './plan.ts'
import { printFigure } from './print.ts'
import { nameOf, refuse, refuseUnknown } from './refuse.ts'
import { type Library, type Resolved, requireClosed, resolveCell } from './resolve-cell.ts'
import { unitOf } from './unit.ts'

/** The series of `expression` along `by`, which must be the one dimension that it leaves open. */
export function evaluateSeries(library: Library, expression: CellExpression, by: string): Resolved<Series> {
  const resolved = resolveCell(library, expression)
  if (!resolved.ok) return resolved
  const cell = resolved.value
  const { span } = expression
  const open = cell.open.map((dimension) => dimension.name)
  if (!open.includes(by)) {
    return refuseUnknown({
      span,
      what: `a dimension that ${nameOf(cell)} leaves open`,
      name: by,
      names: open,
    })
  }
  const closed = requireClosed(cell, [by])
  if (!closed.ok) return closed
  const year = newestYear({ op: 'cell', cell })
  if (!year.ok) return refuse(span, noCommonYear(year.refusal))
  const points = pointsOf(cell, by, year.value)
  const uses = points.flatMap((point) => (point.use === null ? [] : [point.use]))
  if (uses.length === 0)
    return refuse(span, `No cell of ${nameOf(cell)} has a value there, so there is nothing to draw.`)
  const breaks = breaksAmong(uses, library.table)
  const text = `${printFigure(expression)} by ${by}`
  return yes({
    id: figureId(text),
    text,
    dataset: cell.table.dataset.name,
    measure: cell.measure.name,
    unit: unitOf(cell.measure),
    by,
    points,
    breaks,
    over: null,
    sources: sourcesOf(uses),
    warnings: [...warningsOfCells(uses, library.table), ...breaks.map(breakWarning)],
  })
}

function pointsOf(cell: CellPlan, by: string, year: string | null): readonly SeriesPoint[] {
  const isYear = cell.table.dimensions.get(by)?.kind === 'year'
  const places = cell.places().map((place) => place[by] ?? '')
  const points = (isYear ? everyYear(places) : places).map((at) => readPoint(cell, { by, at, year }))
  return isYear ? trimmed(points) : points
}

/** From the first point with a number to the last: a count that nothing can be done with is a number, too. */
export function trimmed(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const hasNumber = ({ use, rate, missing }: SeriesPoint): boolean =>
    use !== null || rate !== undefined || missing === 'not every place'
  const first = points.findIndex(hasNumber)
  return first === -1 ? [] : points.slice(first, points.findLastIndex(hasNumber) + 1)
}

function readPoint(
  cell: CellPlan,
  { by, at, year }: { by: string; at: string; year: string | null },
): SeriesPoint {
  const place = placeOf(cell, { [by]: at }, year)
  const reading = cell.table.read({ measure: cell.measure.name, at: place, source: cell.source })
  return reading.kind === 'use' ? { at, use: reading.use } : { at, use: null, missing: reading.reason }
}

/** From the first to the last, those that no row has included. */
export function everyYear(years: readonly string[]): readonly string[] {
  const [first = '', ...rest] = years.toSorted()
  const from = Number(first)
  const to = Number(rest.at(-1) ?? first)
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
}
