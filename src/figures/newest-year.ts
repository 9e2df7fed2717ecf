// The year that `latest` stands for: the newest one present in every cell that the whole figure needs.
import { type Result, no, yes } from '../kit/result.ts'
import type { CellPlan, Plan } from './plan.ts'
import { nameOf } from './refuse.ts'
import type { At } from './table.ts'

/** Cells that wait for a year: a value at every place, or, for a count of values, at one at least. */
interface Need {
  readonly cell: CellPlan
  readonly enough: 'every' | 'some'
}

/** The newest common year; `null` where the figure does not ask for one; or the cell that has none in common. */
export function newestYear(plan: Plan): Result<string | null, CellPlan> {
  const needs = needsOf(plan).filter(({ cell }) => cell.latest)
  const [first] = needs
  if (first === undefined) return yes(null)
  const years = first.cell.table.values(first.cell.table.year?.name ?? '')
  const newest = years.findLast((year) => needs.every((need) => isMet(need, year)))
  return newest === undefined ? no(first.cell) : yes(newest)
}

/** The dimensions of a cell at one of its places, in the year that `latest` stands for. */
export function placeOf(cell: CellPlan, place: At, year: string | null): At {
  const at = { ...cell.fixed, ...place }
  return cell.latest && cell.table.year !== null && year !== null
    ? { ...at, [cell.table.year.name]: year }
    : at
}

/** Why there is no common year, in a sentence. */
export function noCommonYear(cell: CellPlan): string {
  return `No year has a value in every cell that this figure needs, beginning with ${nameOf(cell)}. Name a year instead of "latest".`
}

function isMet({ cell, enough }: Need, year: string): boolean {
  const has = (place: At): boolean => {
    const at = placeOf(cell, place, year)
    return cell.table.read({ measure: cell.measure.name, at, source: cell.source }).kind === 'use'
  }
  return enough === 'every' ? cell.places().every(has) : cell.places().some(has)
}

function needsOf(plan: Plan): readonly Need[] {
  switch (plan.op) {
    case 'cell':
    case 'latest':
      return [every(plan.cell)]
    case 'sum':
      return plan.terms.flatMap(needsOf)
    case 'count':
      return [{ cell: plan.cell, enough: 'some' }]
    case 'share':
      return [every(plan.part), every(plan.whole)]
    case 'rate':
      return [every(plan.events), every(plan.over)]
    case 'ratio':
      return [...needsOf(plan.above), ...needsOf(plan.below)]
    case 'change':
      return [every(plan.from), every(plan.to)]
    case 'estimate':
      return []
    case 'rank':
      return plan.over === null ? [every(plan.cell)] : [every(plan.cell), every(plan.over)]
  }
}

function every(cell: CellPlan): Need {
  return { cell, enough: 'every' }
}
