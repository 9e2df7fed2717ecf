// Rates along the years, point by point: of one place, or of many together.
import { yes } from '../kit/result.ts'
import { cellsOf, sourcesOf, warningsOfCells } from './cells.ts'
import type {
  CallExpression,
  CellExpression,
  CellUse,
  Expression,
  Figure,
  Series,
  SeriesPoint,
  Step,
} from './figure.ts'
import { figureId } from './figure-id.ts'
import { printFigure } from './print.ts'
import { nameOf, refuse, refuseUnknown } from './refuse.ts'
import { type Library, type Resolved, resolveCell } from './resolve-cell.ts'
import { breaksWithin, everyYear, trimmed } from './series.ts'

interface RateSeries {
  readonly library: Library
  /** `rate(cell)` or `rate(sum(cell))`, its year left open. */
  readonly call: CallExpression
  readonly by: string
  readonly evaluate: (expression: Expression) => Resolved<Figure>
}

/** The rate in each year from the first that has one to the last; a year that cannot be worked out is missing. */
export function evaluateRateSeries({ library, call, by, evaluate }: RateSeries): Resolved<Series> {
  const inner = cellIn(call)
  if (inner === null)
    return refuse(
      call.span,
      'A series of rates is written rate(cell) or rate(sum(cell)), its year left open.',
    )
  const resolved = resolveCell(library, inner)
  if (!resolved.ok) return resolved
  const cell = resolved.value
  const { table, measure } = cell
  if (by !== table.year?.name || cell.fixed[by] !== undefined || cell.latest) {
    const names = table.year === null ? [] : [table.year.name]
    return refuseUnknown({ span: call.span, what: `the year of ${nameOf(cell)}, left open`, name: by, names })
  }
  const years = everyYear(table.values(by))
  const points = trimmed(years.map((at) => pointOf({ call, inner, by, at, evaluate })))
  const rates = points.flatMap(({ rate }) => (rate === undefined ? [] : [rate]))
  const [first] = rates
  if (first === undefined) {
    const newest = evaluate(inYear(call, inner, { by, at: years.at(-1) ?? '' }))
    const why = newest.ok ? '' : ` ${newest.refusal.message}`
    return refuse(call.span, `No year of ${nameOf(cell)} has a rate, so there is nothing to draw.${why}`)
  }
  const uses = points
    .flatMap(({ use, rate }) => (use === null || rate === undefined ? [] : [use, rate.people]))
    .flatMap(partsOf)
  const text = `${printFigure(call)} by ${by}`
  return yes({
    id: figureId(text),
    text,
    dataset: table.dataset.name,
    measure: measure.name,
    unit: rateUnit(evaluate(inYear(call, inner, { by, at: points.at(-1)?.at ?? '' }))),
    by,
    points,
    sources: sourcesOf(uses),
    warnings: [...warningsOfCells(uses, library.table), ...breaksWithin(cell, by, points)],
  })
}

function rateUnit(figure: Resolved<Figure>): string {
  if (!figure.ok) throw new Error('rate series: the last point of a series has a rate')
  return figure.value.unit
}

interface Year {
  readonly by: string
  readonly at: string
}

function pointOf({
  call,
  inner,
  evaluate,
  ...year
}: Year & Pick<RateSeries, 'call' | 'evaluate'> & { readonly inner: CellExpression }): SeriesPoint {
  const figure = evaluate(inYear(call, inner, year))
  if (!figure.ok || figure.value.derivation.kind !== 'rate' || figure.value.interval === undefined)
    return { at: year.at, use: null, missing: 'not reported' }
  const { events, over, value } = figure.value.derivation
  return {
    at: year.at,
    use: useOf(events, year),
    rate: { value, interval: figure.value.interval, people: useOf(over, year) },
  }
}

/** The one cell, or the total of many as if it were one. */
function useOf(step: Step, { by, at }: Year): CellUse {
  const cells = cellsOf(step)
  const [first] = cells
  if (first === undefined) throw new Error('rate series: a count rests on a cell at least')
  if (step.kind === 'cell') return first
  const value = cells.reduce((sum, use) => sum + Number(use.value), 0)
  return { ...first, at: { [by]: at }, value, of: cells, agreeing: [], conflicting: [] }
}

function partsOf(use: CellUse): readonly CellUse[] {
  return use.of ?? [use]
}

/** The cell inside `rate(cell)` and `rate(sum(cell))`. */
function cellIn(call: CallExpression): CellExpression | null {
  const [part] = call.positional
  if (part === undefined || part.kind === 'cell') return part ?? null
  return part.name === 'sum' ? cellIn(part) : null
}

/** The same call with its cell's year given. */
function inYear(call: CallExpression, inner: CellExpression, { by, at }: Year): CallExpression {
  const where = [...inner.where, { dimension: by, value: at, span: inner.span }]
  return {
    ...call,
    positional: call.positional.map((part): Expression =>
      part.kind === 'cell' ? { ...part, where } : inYear(part, inner, { by, at }),
    ),
  }
}
