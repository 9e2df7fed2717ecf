// The whole order behind a rank: every place with its number, its interval and its set of ranks.
import { yes } from '../kit/result.ts'
import { DEFAULT_LEVEL } from '../stats/interval.ts'
import { cellsOfPlace, sourcesOf, warningsOfCells } from './cells.ts'
import type { CallExpression, Ranking } from './figure.ts'
import { figureId } from './figure-id.ts'
import { newestYear, noCommonYear } from './newest-year.ts'
import { orderPlaces } from './order-places.ts'
import { printFigure } from './print.ts'
import { refuse } from './refuse.ts'
import type { Library, Resolved } from './resolve-cell.ts'
import { resolveRanking } from './resolve.ts'
import { unitOf } from './unit.ts'

/** The ranking that `call` writes, which names no place: `rank(hotline.cases[year=2024], of=state)`. */
export function evaluateRanking(library: Library, call: CallExpression): Resolved<Ranking> {
  const at = call.named.find(({ name }) => name === 'at')
  if (at !== undefined) {
    const message = 'A ranking is of all places, and names none: leave out at=.'
    return refuse(at.span, message)
  }
  const resolved = resolveRanking(library, call)
  if (!resolved.ok) return resolved
  const plan = resolved.value
  const newest = newestYear({ ...plan, op: 'rank', at: '', order: (year) => orderPlaces(plan, year) })
  if (!newest.ok) return refuse(newest.refusal.span, noCommonYear(newest.refusal))
  const text = printFigure(call)
  const order = library.order(`${text} ${newest.value}`, () => orderPlaces(plan, newest.value))
  if (!order.ok) return order
  const { places, method } = order.value
  const uses = places.flatMap(cellsOfPlace)
  const { table, measure } = plan.cell
  return yes({
    id: figureId(text),
    text,
    dataset: table.dataset.name,
    measure: measure.name,
    of: plan.of,
    year: newest.value ?? plan.cell.fixed[table.year?.name ?? ''] ?? null,
    per: plan.over === null ? null : plan.per,
    over: plan.over?.measure.unitLabel ?? null,
    unit: plan.over === null ? unitOf(measure) : `per ${plan.per} ${plan.over.measure.unit}`,
    level: DEFAULT_LEVEL,
    method,
    places,
    sources: sourcesOf(uses),
    warnings: warningsOfCells(uses, library.table),
  })
}
