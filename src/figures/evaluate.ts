// Computes a plan: value, unit, interval and how it came about. Warnings that any figure can have are added by the book.
import { yes } from '../kit/result.ts'
import { garwoodInterval } from '../stats/garwood.ts'
import { DEFAULT_LEVEL } from '../stats/interval.ts'
import { rateRatio } from '../stats/rate-ratio.ts'
import { wilsonInterval } from '../stats/wilson.ts'
import { decimalsOf, decimalsOfPercent, decimalsOfRate, decimalsOfRatio, roundTo } from './decimals.ts'
import type { CellUse, FigureInterval, Step } from './figure.ts'
import { evaluateEstimate } from './evaluate-estimate.ts'
import { evaluateCount, evaluateSum } from './evaluate-many.ts'
import { placeOf } from './newest-year.ts'
import type { Outcome } from './outcome.ts'
import type { CellPlan, Plan, RankPlan } from './plan.ts'
import { isCount } from './count.ts'
import { nameOf, notACount, refuse, refuseMissing } from './refuse.ts'
import type { Resolved } from './resolve-cell.ts'
import { unitOf } from './unit.ts'

/** What a plan yields in the year that `latest` stands for. */
export function evaluatePlan(plan: Plan, year: string | null): Resolved<Outcome> {
  switch (plan.op) {
    case 'cell':
      return evaluateCell(plan.cell, year)
    case 'latest':
      return evaluateLatest(plan.cell, year)
    case 'sum':
      return evaluateSum(plan, year)
    case 'count':
      return evaluateCount(plan, year)
    case 'share':
      return evaluateShare(plan, year)
    case 'rate':
      return evaluateRate(plan, year)
    case 'ratio':
      return evaluateRatio(plan, year)
    case 'change':
      return evaluateChange(plan, year)
    case 'rank':
      return evaluateRank(plan, year)
    case 'estimate':
      return evaluateEstimate(plan)
  }
}

type PlanOf<Op extends Plan['op']> = Extract<Plan, { readonly op: Op }>
type CellStep = Extract<Step, { readonly kind: 'cell' }>

function evaluateCell(cell: CellPlan, year: string | null): Resolved<Outcome> {
  const use = useOf(cell, year)
  if (!use.ok) return use
  const { value } = use.value
  const interval = typeof value === 'number' ? intervalOfCell(cell, use.value, value) : null
  return yes({
    value,
    unit: unitOf(cell.measure),
    decimals: decimalsOf(value),
    ...(interval === null ? {} : { interval }),
    step: { kind: 'cell', use: use.value },
    warnings: [],
  })
}

/** The interval that the source printed; for a share of a known number, Wilson's. */
function intervalOfCell({ measure }: CellPlan, use: CellUse, value: number): FigureInterval | null {
  if (use.interval !== undefined) return { ...use.interval, method: 'published by the source' }
  if (measure.kind !== 'share' || measure.base === undefined || measure.base < 1 || value < 0 || value > 100)
    return null
  const { low, high } = wilsonInterval((value / 100) * measure.base, measure.base, DEFAULT_LEVEL)
  return { low: 100 * low, high: 100 * high, level: DEFAULT_LEVEL, method: 'Wilson' }
}

function evaluateLatest(cell: CellPlan, year: string | null): Resolved<Outcome> {
  const use = useOf(cell, year)
  if (!use.ok) return use
  return yes({
    value: Number(year),
    unit: 'year',
    decimals: 0,
    step: { kind: 'cell', use: use.value },
    warnings: [],
  })
}

function evaluateShare({ part, whole }: PlanOf<'share'>, year: string | null): Resolved<Outcome> {
  const above = countOf(part, year)
  if (!above.ok) return above
  const below = countOf(whole, year)
  if (!below.ok) return below
  const hits = above.value.count
  const trials = below.value.count
  if (trials === 0) return refuse(whole.span, `${nameOf(whole)} is 0 there, and nothing is a share of 0.`)
  if (hits > trials) {
    return refuse(
      part.span,
      `The part is greater than the whole: ${hits} of ${trials}. They cannot be part and whole of one thing.`,
    )
  }
  const value = (100 * hits) / trials
  const { low, high } = wilsonInterval(hits, trials, DEFAULT_LEVEL)
  return yes({
    value,
    unit: 'percent',
    decimals: decimalsOfPercent(value),
    interval: { low: 100 * low, high: 100 * high, level: DEFAULT_LEVEL, method: 'Wilson' },
    step: { kind: 'share', part: above.value.step, whole: below.value.step, value },
    warnings: [],
  })
}

function evaluateRate({ events, over, per }: PlanOf<'rate'>, year: string | null): Resolved<Outcome> {
  const above = totalOf(events, year)
  if (!above.ok) return above
  const below = totalOf(over, year)
  if (!below.ok) return below
  const people = below.value.count
  if (people === 0) return refuse(over.span, `${nameOf(over)} is 0 there, and nothing can be divided by 0.`)
  const value = (above.value.count * per) / people
  const { low, high } = garwoodInterval(above.value.count, DEFAULT_LEVEL)
  return yes({
    value,
    unit: `per ${per} ${over.measure.unit}`,
    decimals: decimalsOfRate(value),
    interval: {
      low: (low * per) / people,
      high: (high * per) / people,
      level: DEFAULT_LEVEL,
      method: 'Garwood',
    },
    step: { kind: 'rate', events: above.value.step, over: below.value.step, per, value },
    warnings: [],
  })
}

/** A count, or the sum of the counts along what the cell leaves open: every one of them, or none. */
function totalOf(
  cell: CellPlan,
  year: string | null,
): Resolved<{ readonly count: number; readonly step: Step }> {
  if (cell.open.length === 0) return countOf(cell, year)
  const steps: CellStep[] = []
  let count = 0
  for (const place of cell.places()) {
    const one = countOf({ ...cell, fixed: { ...cell.fixed, ...place }, open: [] }, year)
    if (!one.ok) return one
    steps.push(one.value.step)
    count += one.value.count
  }
  if (!isCount(count))
    return refuse(cell.span, `${nameOf(cell)} adds up to more than can be counted: ${count}.`)
  return yes({ count, step: { kind: 'sum', of: steps, value: count, unit: cell.measure.unit } })
}

/** The place of one among many: largest first, ties taking the smallest rank, with the set the data cannot tell apart. */
function evaluateRank(plan: RankPlan, year: string | null): Resolved<Outcome> {
  const order = plan.order(year)
  if (!order.ok) return order
  const { places, method } = order.value
  const own = places.find(({ place }) => place === plan.at)
  if (own === undefined) return refuse(plan.span, `"${plan.at}" has no place in this order.`)
  const ties = places.filter(({ rank }) => rank === own.rank).map(({ place }) => place)
  return yes({
    value: own.rank,
    unit: 'rank',
    decimals: 0,
    interval: { ...own.set, level: DEFAULT_LEVEL, method: 'ranks' },
    step: {
      kind: 'rank',
      dimension: plan.of,
      at: plan.at,
      value: own.rank,
      order: places,
      method,
      ties: ties.filter((place) => place !== plan.at),
      ...(plan.over === null ? {} : { per: plan.per }),
    },
    warnings: [],
  })
}

function evaluateRatio({ above, below, span }: PlanOf<'ratio'>, year: string | null): Resolved<Outcome> {
  const part = evaluatePlan(above, year)
  if (!part.ok) return part
  const whole = evaluatePlan(below, year)
  if (!whole.ok) return whole
  if (typeof part.value.value === 'string' || typeof whole.value.value === 'string') {
    return refuse(span, 'A ratio divides numbers, and one of these cells holds a word.')
  }
  if (whole.value.value === 0)
    return refuse(span, 'The second part of this ratio is 0, and nothing can be divided by 0.')
  const value = part.value.value / whole.value.value
  const interval = intervalOfRatio(part.value.step, whole.value.step)
  return yes({
    value,
    unit: 'ratio',
    decimals: decimalsOfRatio(value),
    ...(interval === null ? {} : { interval }),
    step: { kind: 'ratio', part: part.value.step, whole: whole.value.step, value },
    warnings: [...part.value.warnings, ...whole.value.warnings],
  })
}

/**
 * Of two rates that are each of one cell, of one measure at two places or in two years: only then are their counts taken as
 * independent of each other. Victims and cases are counted in the same reports; two sources of one cell count the same.
 */
function intervalOfRatio(part: Step, whole: Step): FigureInterval | null {
  const [above, below] = [rateOfCell(part), rateOfCell(whole)]
  if (above === null || below === null || !areApart(above.use, below.use)) return null
  const { low, high } = rateRatio(above, below, DEFAULT_LEVEL)
  const scale = above.per / below.per
  return high === null
    ? null
    : { low: low * scale, high: high * scale, level: DEFAULT_LEVEL, method: 'conditional' }
}

function areApart(one: CellUse, other: CellUse): boolean {
  const isOneMeasure = one.dataset === other.dataset && one.measure === other.measure
  return isOneMeasure && Object.keys(one.at).some((name) => one.at[name] !== other.at[name])
}

interface RateOfCell {
  readonly events: number
  readonly exposure: number
  readonly per: number
  readonly use: CellUse
}

function rateOfCell(step: Step): RateOfCell | null {
  if (step.kind !== 'rate' || step.events.kind !== 'cell' || step.over.kind !== 'cell') return null
  const { events, over, per } = step
  return { events: Number(events.use.value), exposure: Number(over.use.value), per, use: events.use }
}

function evaluateChange({ from, to, percent }: PlanOf<'change'>, year: string | null): Resolved<Outcome> {
  const before = numberOf(from, year)
  if (!before.ok) return before
  const after = numberOf(to, year)
  if (!after.ok) return after
  const start = before.value.number
  const end = after.value.number
  if (percent && start <= 0) {
    return refuse(
      from.span,
      `The value to begin with is ${start}, and a change in percent needs one above 0.`,
    )
  }
  const decimals = Math.max(decimalsOf(start), decimalsOf(end))
  const value = percent ? (100 * (end - start)) / start : roundTo(end - start, decimals)
  const points = from.measure.kind === 'share' ? 'percentage points' : from.measure.unit
  const unit = percent ? 'percent' : points
  return yes({
    value,
    unit,
    decimals: percent ? decimalsOfPercent(value) : decimals,
    step: { kind: 'change', from: before.value.step, to: after.value.step, value, unit },
    warnings: [],
  })
}

function useOf(cell: CellPlan, year: string | null): Resolved<CellUse> {
  const at = placeOf(cell, {}, year)
  const reading = cell.table.read({ measure: cell.measure.name, at, source: cell.source })
  return reading.kind === 'use' ? yes(reading.use) : refuseMissing(cell, at, reading.reason)
}

function numberOf(
  cell: CellPlan,
  year: string | null,
): Resolved<{ readonly number: number; readonly step: CellStep }> {
  const use = useOf(cell, year)
  if (!use.ok) return use
  const { value } = use.value
  if (typeof value === 'string')
    return refuse(cell.span, `${nameOf(cell)} holds the word "${value}" there, and no number.`)
  return yes({ number: value, step: { kind: 'cell', use: use.value } })
}

function countOf(
  cell: CellPlan,
  year: string | null,
): Resolved<{ readonly count: number; readonly step: CellStep }> {
  const found = numberOf(cell, year)
  if (!found.ok) return found
  const { number, step } = found.value
  return isCount(number) ? yes({ count: number, step }) : refuse(cell.span, notACount(cell, number, 'there'))
}
