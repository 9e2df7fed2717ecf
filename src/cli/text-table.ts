// A table of text for a terminal: the first column to the left and wrapped, the others to the right.
import { wrapped } from './wrapped.ts'

const BETWEEN = '  '

/** The first column is never narrower than a word: rows whose numbers take all the width are longer than the rest. */
const LEAST_FIRST = 12

/**
 * The lines of these rows, each as far in as `indent` and none longer than `width` where the first column has room for a word.
 *
 * Requires  rows of one length. The columns after the first are as wide as what stands in them, and the first takes the rest;
 *           blanks at its beginning stay.
 */
export function textTable(
  rows: readonly (readonly string[])[],
  { width, indent }: { readonly width: number; readonly indent: string },
): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const others = widths.slice(1).reduce((sum, one) => sum + one + BETWEEN.length, 0)
  const left = Math.max(LEAST_FIRST, Math.min(widths[0] ?? 0, width - indent.length - others))
  return rows.flatMap(([first = '', ...cells]) => {
    const lead = /^ */.exec(first)?.[0] ?? ''
    const lines = wrapped(first, Math.max(1, left - lead.length)).map((line) => lead + line)
    return (lines.length === 0 ? [''] : lines).map((line, at) =>
      [
        indent + line.padEnd(left),
        ...(at === 0 ? cells.map((cell, column) => cell.padStart(widths[column + 1] ?? 0)) : []),
      ]
        .join(BETWEEN)
        .trimEnd(),
    )
  })
}
