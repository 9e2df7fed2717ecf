// What may be added: counts of one unit, and the shares of one whole.
import { yes } from '../kit/result.ts'
import type { Span } from './figure.ts'
import type { CellPlan, SumTerm } from './plan.ts'
import { nameOf, refuse } from './refuse.ts'
import type { Resolved } from './resolve-cell.ts'
import { unitOf } from './unit.ts'

/** The sum of `terms`, if they can be added. */
export function resolveSum(terms: readonly SumTerm[], span: Span): Resolved<SumTerm> {
  const cells = terms.flatMap(cellsOf)
  const [first] = cells
  if (first === undefined) throw new Error('sum: checkShape lets at least one part through')
  for (const cell of cells) {
    const { kind, unit } = cell.measure
    if (kind === 'word') return refuse(cell.span, `${nameOf(cell)} is a word, and words cannot be added.`)
    if (kind === 'number') return refuse(cell.span, `${nameOf(cell)} is no count, and cannot be added.`)
    if (unit !== first.measure.unit) {
      return refuse(
        cell.span,
        `Two units never add: ${nameOf(first)} is in ${first.measure.unit}, ${nameOf(cell)} in ${unit}.`,
      )
    }
    if (kind === 'share' && !isOneWhole(first, cell)) {
      const message = `Shares add only along the dimension that makes up one whole, and ${nameOf(cell)} is used across wholes.`
      return refuse(cell.span, message)
    }
  }
  return yes({ op: 'sum', terms, unit: unitOf(first.measure), span })
}

function cellsOf(term: SumTerm): readonly CellPlan[] {
  return term.op === 'cell' ? [term.cell] : term.terms.flatMap(cellsOf)
}

/** Both are shares of one whole: the same measure, alike in everything but the categories of the whole. */
function isOneWhole(a: CellPlan, b: CellPlan): boolean {
  const of = a.measure.whole?.of
  if (of === undefined || a.measure !== b.measure || a.table !== b.table || a.latest !== b.latest)
    return false
  return (
    [a, b].every((cell) => cell.open.every(({ name }) => name === of)) && without(a, of) === without(b, of)
  )
}

function without(cell: CellPlan, dimension: string): string {
  return [...cell.table.dimensions.keys()]
    .filter((name) => name !== dimension)
    .map((name) => `${name}=${cell.fixed[name] ?? ''}`)
    .join()
}
