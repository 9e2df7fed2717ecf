// Which datasets a figure works on as a whole: those that have to be studied before it can be evaluated.
import type { Expression } from './figure.ts'

/** The names of datasets that stand alone in the expression, as in `estimate(uk2013)`. */
export function wholeDatasetsIn(expression: Expression): readonly string[] {
  if (expression.kind === 'dataset') return [expression.dataset]
  return expression.kind === 'call' ? expression.positional.flatMap(wholeDatasetsIn) : []
}
