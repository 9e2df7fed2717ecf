// An estimate of how many people there are, of those whom no list has too: one method's number and limits out of a study.
import { yes } from '../kit/result.ts'
import { notEstimatedWords } from './capture-words.ts'
import { decimalsOfEstimate } from './decimals.ts'
import { ESTIMATE_METHODS } from './estimate-methods.ts'
import type { CellUse, FigureInterval, FigureWarning } from './figure.ts'
import type { Outcome } from './outcome.ts'
import type { EstimatePlan } from './plan.ts'
import { refuse } from './refuse.ts'
import type { Resolved } from './resolve-cell.ts'

/** More replicates without an estimate than one in so many are said. */
const ONE_IN = 100

/**
 * Refuses  where the method has no estimate, and where nothing limits it from above: one number would then say more than the
 *          data do.
 */
export function evaluateEstimate(plan: EstimatePlan): Resolved<Outcome> {
  const { by, study, span } = plan
  const method = ESTIMATE_METHODS[by]
  const found = method.of(study)
  if (!found.ok)
    return refuse(span, `There is no estimate by ${by}. ${notEstimatedWords(found.refusal, 'en')}`)
  const { population, limits } = found.value
  if (limits.high === null)
    return refuse(
      span,
      `The data do not limit the estimate by ${by} from above: it ran to infinity in part of the samples. It cannot stand as one number.`,
    )
  const value = Math.round(population)
  const interval: FigureInterval = {
    low: limits.low,
    high: limits.high,
    level: study.level,
    method: method.interval,
  }
  return yes({
    value,
    unit: unitOf(plan),
    decimals: decimalsOfEstimate(value),
    interval,
    step: { kind: 'estimate', by, value, cells: cellsOf(plan), study },
    warnings: warningsOf(plan),
  })
}

function unitOf({ table, captures }: EstimatePlan): string {
  return table.measures.get(captures.count)?.unit ?? 'persons'
}

/** Every row is a pattern of lists, and each pattern has one. */
function cellsOf({ table, captures }: EstimatePlan): readonly CellUse[] {
  return table.dataset.observations.flatMap(({ at }) => {
    const reading = table.read({ measure: captures.count, at, source: null })
    return reading.kind === 'use' ? [reading.use] : []
  })
}

function warningsOf({ by, study }: EstimatePlan): readonly FigureWarning[] {
  const { smallest, largest, spread, openBecause, stepwise } = study
  const { replicates, withoutEstimate } = stepwise.bootstrap
  const isSettled = openBecause === null
  const apart: FigureWarning = { kind: 'spread of estimates', smallest, largest, spread, isSettled }
  const isNoted = by === 'stepwise' && withoutEstimate * ONE_IN > replicates
  return [
    apart,
    ...(isNoted
      ? [{ kind: 'replicates without an estimate', count: withoutEstimate, replicates } as const]
      : []),
  ]
}
