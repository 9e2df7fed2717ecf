// Writes an expression as text, in the one canonical way: what parses alike is printed alike.
import type { CallExpression, CellExpression, Expression } from './figure.ts'
import { BARE_VALUE, CELL_NAME } from './parse.ts'

/** The canonical text. `parseFigure(printFigure(e))` is `e`, but for the spans. */
export function printFigure(expression: Expression): string {
  switch (expression.kind) {
    case 'cell':
      return printCell(expression)
    case 'dataset':
      return expression.dataset
    case 'call':
      return printCall(expression)
  }
}

function printCell({ dataset, measure, where }: CellExpression): string {
  if (where.length === 0) return `${dataset}.${measure}`
  const pairs = where.map(
    ({ dimension, value }) => `${dimension}=${BARE_VALUE.test(value) ? value : quote(value)}`,
  )
  return `${dataset}.${measure}[${pairs.join(', ')}]`
}

function printCall({ name, positional, named }: CallExpression): string {
  const parts = named.map(({ name: key, value }) => {
    if (value.kind === 'cell') return `${key}=${printCell(value)}`
    const bare = BARE_VALUE.test(value.value) && !CELL_NAME.test(value.value)
    return `${key}=${bare ? value.value : quote(value.value)}`
  })
  return `${name}(${[...positional.map(printFigure), ...parts].join(', ')})`
}

function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`
}
