// Sums and counts along the dimensions that a cell leaves open; what is missing along the way is named.
import { yes } from '../kit/result.ts'
import type { MissingReason } from './dataset.ts'
import { decimalsOf, roundTo } from './decimals.ts'
import type { Outcome } from './outcome.ts'
import type { CellUse, FigureWarning, Step } from './figure.ts'
import { placeOf } from './newest-year.ts'
import type { CellPlan, Plan, SumTerm } from './plan.ts'
import { nameOf, refuse } from './refuse.ts'
import type { Resolved } from './resolve-cell.ts'

/** A place along the open dimensions where there is no value. */
interface Gap {
  readonly place: string
  readonly reason: MissingReason
}

export function evaluateSum(
  plan: Extract<Plan, { readonly op: 'sum' }>,
  year: string | null,
): Resolved<Outcome> {
  const gaps: Gap[] = []
  const step = sumOf(plan.terms, plan.unit, year, gaps)
  if (!step.ok) return step
  return yes({
    value: step.value.value,
    unit: plan.unit,
    decimals: decimalsOf(step.value.value),
    step: step.value,
    warnings: missingCells(gaps),
  })
}

export function evaluateCount(
  plan: Extract<Plan, { readonly op: 'count' }>,
  year: string | null,
): Resolved<Outcome> {
  const { uses } = readAlong(plan.cell, year)
  const step: Step = { kind: 'count', of: uses.map(cellStep), value: uses.length, unit: plan.of }
  return yes({ value: uses.length, unit: plan.of, decimals: 0, step, warnings: [] })
}

/** One warning for each reason, with the places in the order they were met. */
function missingCells(gaps: readonly Gap[]): readonly FigureWarning[] {
  const byReason = Map.groupBy(gaps, (gap) => gap.reason)
  return [...byReason].map(([reason, some]) => ({
    kind: 'missing cells',
    reason,
    places: some.map((gap) => gap.place),
  }))
}

type SumStep = Extract<Step, { readonly kind: 'sum' | 'count' }>

function sumOf(terms: readonly SumTerm[], unit: string, year: string | null, gaps: Gap[]): Resolved<SumStep> {
  const steps: Step[] = []
  const values: number[] = []
  for (const term of terms) {
    if (term.op === 'sum') {
      const inner = sumOf(term.terms, unit, year, gaps)
      if (!inner.ok) return inner
      steps.push(inner.value)
      values.push(inner.value.value)
      continue
    }
    const read = readAlong(term.cell, year)
    gaps.push(...read.gaps)
    if (read.uses.length === 0) {
      return refuse(
        term.cell.span,
        `There is no value to add: no cell of ${nameOf(term.cell)} has one there.`,
      )
    }
    steps.push(...read.uses.map(cellStep))
    values.push(...read.uses.map((use) => Number(use.value)))
  }
  const decimals = Math.max(...values.map(decimalsOf))
  const value = roundTo(
    values.reduce((total, one) => total + one, 0),
    decimals,
  )
  return yes({ kind: 'sum', of: steps, value, unit })
}

/** Every place along the open dimensions: those with a value, and why the others have none. */
export function readAlong(
  cell: CellPlan,
  year: string | null,
): { readonly uses: readonly CellUse[]; readonly gaps: readonly Gap[] } {
  const uses: CellUse[] = []
  const gaps: Gap[] = []
  for (const place of cell.places()) {
    const at = placeOf(cell, place, year)
    const reading = cell.table.read({ measure: cell.measure.name, at, source: cell.source })
    if (reading.kind === 'use') uses.push(reading.use)
    else gaps.push({ place: Object.values(place).join(', '), reason: reading.reason })
  }
  return { uses, gaps }
}

function cellStep(use: CellUse): Step {
  return { kind: 'cell', use }
}
