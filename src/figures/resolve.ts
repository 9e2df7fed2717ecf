// Turns an expression into a plan: every name looked up, every unit checked, nothing computed yet.
import { yes } from '../kit/result.ts'
import type { CallExpression, CellExpression, Expression, Span } from './figure.ts'
import { FUNCTIONS, FUNCTION_NAMES, type FunctionName, isFunctionName } from './functions.ts'
import { orderPlaces } from './order-places.ts'
import { resolveEstimate } from './resolve-estimate.ts'
import { parseFigure } from './parse.ts'
import type { CellPlan, Plan, RankPlan, RankingPlan, SumTerm } from './plan.ts'
import { printFigure } from './print.ts'
import { nameOf, refuse, refuseDataset, refuseOpen, refuseUnknown } from './refuse.ts'
import {
  type Library,
  type Resolved,
  matchCell,
  requireClosed,
  resolveCell,
  together,
} from './resolve-cell.ts'
import { resolveSum } from './resolve-sum.ts'

/** People that a rate is for, unless it says otherwise. */
const DEFAULT_PER = 100_000

/** The plan of an expression, or the first name or unit in it that cannot be. */
export function resolveFigure(library: Library, expression: Expression): Resolved<Plan> {
  if (expression.kind === 'cell') {
    const cell = closedCell(library, expression)
    return cell.ok ? yes({ op: 'cell', cell: cell.value }) : cell
  }
  if (expression.kind === 'dataset') return refuseDataset(expression)
  const { name } = expression
  if (!isFunctionName(name)) {
    const span = { start: expression.span.start, end: expression.span.start + name.length }
    return refuseUnknown({ span, what: 'a function', name, names: FUNCTION_NAMES })
  }
  const shape = checkShape(name, expression)
  return shape.ok ? RESOLVERS[name](library, expression) : shape
}

type Resolver = (library: Library, call: CallExpression) => Resolved<Plan>

const RESOLVERS: Readonly<Record<FunctionName, Resolver>> = {
  latest: resolveLatest,
  sum: (library, call) => resolveSumCall(library, call),
  count: resolveCount,
  share: resolveShare,
  rate: resolveRate,
  ratio: resolveRatio,
  change: resolveChange,
  rank: resolveRank,
  estimate: resolveEstimate,
}

/** The parts that a function takes, no others, and all that it needs. */
function checkShape(
  name: FunctionName,
  call: CallExpression,
  required: readonly string[] = FUNCTIONS[name].required,
): Resolved<true> {
  const { usage, positional, named, takesDataset } = FUNCTIONS[name]
  for (const part of call.named) {
    const kind = named[part.name]
    if (kind === undefined) {
      const what = `a named part of ${usage}`
      return refuseUnknown({ span: part.span, what, name: part.name, names: Object.keys(named) })
    }
    if (part.value.kind !== kind) {
      const wanted = kind === 'cell' ? 'a cell, such as population.persons' : 'a plain value'
      return refuse(part.value.span, `Expected ${wanted} for "${part.name}": ${usage}.`)
    }
  }
  const count = call.positional.length
  if (count < positional.least || count > positional.most) {
    return refuse(
      call.span,
      `Expected ${usage}, but found ${count} unnamed ${count === 1 ? 'part' : 'parts'}.`,
    )
  }
  for (const part of call.positional) {
    if (takesDataset !== true && part.kind === 'dataset') return refuseDataset(part)
    if (takesDataset === true && part.kind !== 'dataset')
      return refuse(part.span, `Expected the name of a dataset alone: ${usage}.`)
  }
  const absent = required.filter((wanted) => !call.named.some((part) => part.name === wanted))
  if (absent.length === 0) return yes(true)
  const missing = absent.map((wanted) => `${wanted}=`)
  return refuse(call.span, `Expected ${usage}, but ${missing.join(' and ')} is not there.`, missing)
}

function resolveLatest(library: Library, call: CallExpression): Resolved<Plan> {
  const cell = onlyCell(library, call)
  if (!cell.ok) return cell
  const { year } = cell.value.table
  if (year === null || !cell.value.open.includes(year)) {
    const message = `"latest" gives the newest year, so ${nameOf(cell.value)} must have a year and leave it open.`
    return refuse(cell.value.span, message)
  }
  const closed = requireClosed(cell.value, [year.name])
  if (!closed.ok) return closed
  return yes({ op: 'latest', cell: { ...cell.value, latest: true, open: [], places: () => [{}] } })
}

function resolveSumCall(library: Library, call: CallExpression): Resolved<SumTerm> {
  const terms: SumTerm[] = []
  for (const part of call.positional) {
    const term = sumTerm(library, part)
    if (!term.ok) return term
    terms.push(term.value)
  }
  return resolveSum(terms, call.span)
}

function sumTerm(library: Library, part: Expression): Resolved<SumTerm> {
  if (part.kind === 'dataset') return refuseDataset(part)
  if (part.kind === 'cell') {
    const cell = resolveCell(library, part)
    return cell.ok ? yes({ op: 'cell', cell: cell.value }) : cell
  }
  if (part.name !== 'sum')
    return refuse(part.span, `"sum" adds cells and other sums, but found "${part.name}".`, ['sum'])
  const shape = checkShape('sum', part)
  return shape.ok ? resolveSumCall(library, part) : shape
}

function resolveCount(library: Library, call: CallExpression): Resolved<Plan> {
  const cell = onlyCell(library, call)
  if (!cell.ok) return cell
  const of = openDimension(cell.value, call)
  return of.ok ? yes({ op: 'count', cell: cell.value, of: of.value }) : of
}

function resolveShare(library: Library, call: CallExpression): Resolved<Plan> {
  const cell = onlyCell(library, call)
  if (!cell.ok) return cell
  const closed = requireClosed(cell.value)
  if (!closed.ok) return closed
  const { measure, span } = cell.value
  const of = cellPart(call, 'of')
  if (of === null) {
    if (measure.kind === 'share') return yes({ op: 'cell', cell: cell.value })
    const message = `${nameOf(cell.value)} is not a published share. Write what it is a share of: share(part, of=whole).`
    return refuse(span, message, ['of='])
  }
  const whole = matched(library, of, cell.value)
  if (!whole.ok) return whole
  if (measure.kind !== 'count' || whole.value.measure.kind !== 'count') {
    return refuse(call.span, 'A share is worked out from two counts, and one of these is not a count.')
  }
  if (measure.unit !== whole.value.measure.unit) {
    const message = `A part and its whole have one unit; here they are ${measure.unit} and ${whole.value.measure.unit}. A ratio may have two.`
    return refuse(call.span, message, ['ratio'])
  }
  return yes({ op: 'share', part: cell.value, whole: whole.value })
}

function resolveRate(library: Library, call: CallExpression): Resolved<Plan> {
  const events = eventsOf(library, call)
  if (!events.ok) return events
  const over = denominator(library, call, events.value)
  if (!over.ok) return over
  const per = perOf(call)
  if (!per.ok) return per
  return yes({ op: 'rate', ...together(events.value, over.value), per: per.value })
}

/** What a rate is of: one cell, or `sum(cell)`: the places that it leaves open, all together, in one year. */
function eventsOf(library: Library, call: CallExpression): Resolved<CellPlan> {
  const [part] = call.positional
  if (part?.kind === 'call' && part.name === 'sum') {
    const shape = checkShape('sum', part)
    if (!shape.ok) return shape
    if (part.positional.length === 1) {
      const events = onlyCell(library, part)
      return events.ok ? requireYear(events.value) : events
    }
    return refuse(
      part.span,
      'A rate of a sum is of one cell and the places that it leaves open: rate(sum(cell)).',
    )
  }
  const events = onlyCell(library, call)
  return events.ok ? requireClosed(events.value) : events
}

/** People of two years together are no people. */
function requireYear(events: CellPlan): Resolved<CellPlan> {
  const years = events.open.filter(({ kind }) => kind === 'year')
  return years.length === 0 ? yes(events) : refuseOpen(events, years)
}

function resolveRatio(library: Library, call: CallExpression): Resolved<Plan> {
  const plans: Plan[] = []
  for (const part of call.positional) {
    const plan = resolveFigure(library, part)
    if (!plan.ok) return plan
    if (plan.value.op === 'estimate')
      return refuse(part.span, 'A ratio of an estimate would hide how far apart the estimates are.')
    if (!canDivide(plan.value))
      return refuse(part.span, 'A ratio divides numbers, and this is a word, a rank or a year.')
    plans.push(plan.value)
  }
  const [above, below] = plans
  if (above === undefined || below === undefined)
    throw new Error('ratio: checkShape lets two parts through, and no others')
  return yes({ op: 'ratio', above, below, span: call.span })
}

function canDivide(plan: Plan): boolean {
  if (plan.op === 'rank' || plan.op === 'latest') return false
  return plan.op !== 'cell' || isNumeric(plan.cell)
}

function resolveChange(library: Library, call: CallExpression): Resolved<Plan> {
  const cell = onlyCell(library, call)
  if (!cell.ok) return cell
  const { table, measure, span } = cell.value
  const { year } = table
  if (year === null || !cell.value.open.includes(year)) {
    return refuse(
      span,
      `A change is between two years, so ${nameOf(cell.value)} must have a year and leave it open.`,
    )
  }
  if (!isNumeric(cell.value))
    return refuse(span, `${nameOf(cell.value)} is a word, and words have no difference.`)
  const as = valuePart(call, 'as')
  if (as !== null && as.value !== 'percent') {
    return refuseUnknown({
      span: as.span,
      what: 'a way to give a change',
      name: as.value,
      names: ['percent'],
    })
  }
  const ends: CellPlan[] = []
  for (const end of ['from', 'to'] as const) {
    const value = valuePart(call, end)
    const where = { dimension: year.name, value: value?.value ?? '', span: value?.span ?? call.span }
    const expression = onlyCellExpression(call)
    if (expression === null) return refuse(call.span, notACell(call))
    const closed = closedCell(library, { ...expression, where: [...expression.where, where] })
    if (!closed.ok) return closed
    ends.push(closed.value)
  }
  const [from, to] = ends
  if (from === undefined || to === undefined) throw new Error('change: a change has two ends')
  if (measure.kind === 'share' && as !== null) {
    return refuse(span, 'The change of a share is a difference in percentage points; leave out as=percent.')
  }
  return yes({ op: 'change', from, to, percent: as !== null })
}

function resolveRank(library: Library, call: CallExpression): Resolved<RankPlan> {
  const ranking = resolveRanking(library, call)
  if (!ranking.ok) return ranking
  const plan = ranking.value
  const at = valuePart(call, 'at')
  const names = plan.cell.places().map((place) => place[plan.of] ?? '')
  if (at === null || !names.includes(at.value)) {
    return refuseUnknown({
      span: at?.span ?? call.span,
      what: `a ${plan.of} to rank`,
      name: at?.value ?? '',
      names,
    })
  }
  const key = printFigure({ ...call, named: call.named.filter((part) => part !== partOf(call, 'at')) })
  return yes({
    ...plan,
    op: 'rank',
    at: at.value,
    order: (year) => library.order(`${key} ${year}`, () => orderPlaces(plan, year)),
  })
}

/** `rank(…)` without `at`: the order of all places. */
export function resolveRanking(library: Library, call: CallExpression): Resolved<RankingPlan> {
  const shape = checkShape('rank', call, ['of'])
  if (!shape.ok) return shape
  const cell = onlyCell(library, call)
  if (!cell.ok) return cell
  if (!isNumeric(cell.value))
    return refuse(cell.value.span, `${nameOf(cell.value)} is a word, and words have no order here.`)
  const of = openDimension(cell.value, call)
  if (!of.ok) return of
  const isByRate = cellPart(call, 'over') !== null
  const given = valuePart(call, 'per')
  if (given !== null && !isByRate) {
    const message = `per=${given.value} is for a rank by rate, and this one is by number. Write over=, or leave it out.`
    return refuse(given.span, message, ['over='])
  }
  const over = isByRate ? denominator(library, call, cell.value) : yes(null)
  if (!over.ok) return over
  const per = perOf(call)
  if (!per.ok) return per
  const { rankSets } = library
  return yes({ cell: cell.value, over: over.value, per: per.value, of: of.value, span: call.span, rankSets })
}

/** The denominator of a rate: the one written, or the one that the measure names. */
function denominator(library: Library, call: CallExpression, events: CellPlan): Resolved<CellPlan> {
  const { measure, span } = events
  if (measure.kind !== 'count') {
    return refuse(span, `A rate is worked out from a count, and ${nameOf(events)} is a ${measure.kind}.`)
  }
  const written = cellPart(call, 'over') ?? defaultDenominator(events)
  if (written === null) {
    return refuse(
      span,
      `${nameOf(events)} names no denominator of its own. Write one: over=dataset.measure.`,
      ['over='],
    )
  }
  const over = matched(library, written, events)
  if (over.ok && over.value.measure.kind !== 'count') {
    return refuse(
      over.value.span,
      `A rate is over a count, and ${nameOf(over.value)} is a ${over.value.measure.kind}.`,
    )
  }
  return over
}

/** What the measure's descriptor says in `over`, with the span of the cell that it stands for. */
function defaultDenominator({ measure, span }: CellPlan): CellExpression | null {
  const parsed = measure.over === undefined ? null : parseFigure(measure.over)
  return parsed?.ok === true && parsed.value.kind === 'cell' ? { ...parsed.value, span } : null
}

function matched(library: Library, expression: CellExpression, model: CellPlan): Resolved<CellPlan> {
  const cell = resolveCell(library, expression)
  return cell.ok ? matchCell(library, cell.value, model) : cell
}

function perOf(call: CallExpression): Resolved<number> {
  const written = valuePart(call, 'per')
  if (written === null) return yes(DEFAULT_PER)
  const per = /^\d{1,12}$/.test(written.value) ? Number(written.value) : 0
  return per > 0
    ? yes(per)
    : refuse(written.span, `Expected a whole number from 1, but found "${written.value}".`, ['100000'])
}

/** The dimension that `of` names: the one that the cell leaves open, and no other. */
function openDimension(cell: CellPlan, call: CallExpression): Resolved<string> {
  const of = valuePart(call, 'of')
  const open = cell.open.map((dimension) => dimension.name)
  if (of === null || !open.includes(of.value)) {
    return refuseUnknown({
      span: of?.span ?? call.span,
      what: `a dimension that ${nameOf(cell)} leaves open`,
      name: of?.value ?? '',
      names: open,
    })
  }
  const closed = requireClosed(cell, [of.value])
  return closed.ok ? yes(of.value) : closed
}

function closedCell(library: Library, expression: CellExpression): Resolved<CellPlan> {
  const cell = resolveCell(library, expression)
  return cell.ok ? requireClosed(cell.value) : cell
}

function onlyCell(library: Library, call: CallExpression): Resolved<CellPlan> {
  const expression = onlyCellExpression(call)
  return expression === null
    ? refuse(call.positional[0]?.span ?? call.span, notACell(call))
    : resolveCell(library, expression)
}

function onlyCellExpression(call: CallExpression): CellExpression | null {
  const [first] = call.positional
  return first?.kind === 'cell' ? first : null
}

function notACell(call: CallExpression): string {
  return `"${call.name}" works on a cell of a dataset, such as dataset.measure[year=2024], and not on another function.`
}

function partOf(call: CallExpression, name: string): CallExpression['named'][number] | undefined {
  return call.named.find((part) => part.name === name)
}

function cellPart(call: CallExpression, name: string): CellExpression | null {
  const value = partOf(call, name)?.value
  return value?.kind === 'cell' ? value : null
}

function valuePart(
  call: CallExpression,
  name: string,
): { readonly value: string; readonly span: Span } | null {
  const value = partOf(call, name)?.value
  return value?.kind === 'value' ? value : null
}

function isNumeric(cell: CellPlan): boolean {
  return cell.measure.kind !== 'word'
}
