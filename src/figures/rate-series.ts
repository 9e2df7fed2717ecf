// Rates along the years, point by point: of one place, or of many together.
import { yes } from '../kit/result.ts'
import { breakWarning, breaksAmong, cellsOf, cellsOfPoint, sourcesOf, warningsOfCells } from './cells.ts'
import { isCount } from './count.ts'
import { readAlong } from './evaluate-many.ts'
import type {
  CallExpression,
  CellExpression,
  Counted,
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
import { resolveFigure } from './resolve.ts'
import { everyYear, trimmed } from './series.ts'

interface RateSeries {
  readonly library: Library
  /** `rate(cell)` or `rate(sum(cell))`, its year left open. */
  readonly call: CallExpression
  readonly by: string
  readonly evaluate: (expression: Expression) => Resolved<Figure>
}

/** The rate in each year from the first that has a count to the last; a year that has no rate says why. */
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
  const points = trimmed(years.map((at) => pointOf({ library, call, inner, by, at, evaluate })))
  const [first] = points.flatMap(({ rate }) => rate ?? [])
  if (first === undefined) {
    const newest = evaluate(inYear(call, { by, at: years.at(-1) ?? '' }))
    const why = newest.ok ? '' : ` ${newest.refusal.message}`
    return refuse(call.span, `No year of ${nameOf(cell)} has a rate, so there is nothing to draw.${why}`)
  }
  const uses = points.flatMap(cellsOfPoint)
  const breaks = breaksAmong(uses, library.table)
  const over = overOf(library, first.people)
  const text = `${printFigure(call)} by ${by}`
  return yes({
    id: figureId(text),
    text,
    dataset: table.dataset.name,
    measure: measure.name,
    unit: `per ${first.per} ${over.unit}`,
    by,
    points,
    breaks,
    over: over.unitLabel,
    sources: sourcesOf(uses),
    warnings: [...warningsOfCells(uses, library.table), ...breaks.map(breakWarning)],
  })
}

/** The measure that the rates are over. */
function overOf({ table }: Library, { cells: [first] }: Counted) {
  const measure = table(first?.dataset ?? '')?.measures.get(first?.measure ?? '')
  if (measure === undefined) throw new Error('rate series: a denominator is of a measure')
  return measure
}

interface Year {
  readonly by: string
  readonly at: string
}

interface Asked extends Year, RateSeries {
  readonly inner: CellExpression
}

function pointOf(asked: Asked): SeriesPoint {
  const { at, call, evaluate } = asked
  const figure = evaluate(inYear(call, asked))
  if (!figure.ok) return gapOf(asked)
  const { derivation, interval } = figure.value
  if (derivation.kind !== 'rate' || interval === undefined)
    throw new Error('rate series: what rate(…) yields is a rate with its interval')
  const { events, over, per, value } = derivation
  return {
    at,
    use: events.kind === 'cell' ? events.use : null,
    rate: { value, interval, per, events: countedIn(events), people: countedIn(over) },
  }
}

function countedIn(step: Step): Counted {
  const cells = cellsOf(step)
  return { value: cells.reduce((sum, use) => sum + Number(use.value), 0), cells }
}

/** Why there is no rate in a year. */
function gapOf(asked: Asked): SeriesPoint {
  const { at, call, library, inner } = asked
  const plan = resolveFigure(library, inYear(call, asked))
  const cell =
    plan.ok && plan.value.op === 'rate' ? yes(plan.value.events) : resolveCell(library, given(inner, asked))
  // A year that the dataset has no row for.
  if (!cell.ok) return { at, use: null, missing: 'not reported' }
  const { uses, gaps } = readAlong(cell.value, null)
  const reasons = [...new Set(gaps.map(({ reason }) => reason))]
  if (uses.length === 0)
    return { at, use: null, missing: (reasons.length === 1 ? reasons[0] : undefined) ?? 'not reported' }
  if (gaps.length > 0) return { at, use: null, missing: 'not every place' }
  const missing = uses.every(({ value }) => isCount(Number(value))) ? 'no denominator' : 'did not parse'
  const [use] = uses
  return cell.value.open.length > 0 || use === undefined ? { at, use: null, missing } : { at, use, missing }
}

/** The cell inside `rate(cell)` and `rate(sum(cell))`. */
function cellIn(call: CallExpression): CellExpression | null {
  const [part] = call.positional
  if (part === undefined || part.kind === 'cell') return part ?? null
  return part.kind === 'call' && part.name === 'sum' ? cellIn(part) : null
}

/** The same call with its cell's year given. */
function inYear(call: CallExpression, year: Year): CallExpression {
  return {
    ...call,
    positional: call.positional.map((part): Expression => partInYear(part, year)),
  }
}

function partInYear(part: Expression, year: Year): Expression {
  if (part.kind === 'dataset') return part
  return part.kind === 'cell' ? given(part, year) : inYear(part, year)
}

function given(cell: CellExpression, { by, at }: Year): CellExpression {
  return { ...cell, where: [...cell.where, { dimension: by, value: at, span: cell.span }] }
}
