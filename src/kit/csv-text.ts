// Rows of text to a CSV file: quotes where they are needed, one kind of line end, and cells that no spreadsheet runs.

/** A CSV file of these rows, the first of them its header. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')
}

/**
 * The cell as a spreadsheet may open it: where it would be taken for a formula, an apostrophe stands before it.
 *
 * Plain numbers stay as they are, negative ones too.
 */
export function withoutFormula(cell: string): string {
  return looksLikeFormula(cell) ? `'${cell}` : cell
}

/** Whether a spreadsheet may run the cell: it begins with = + - @, a tab or a carriage return, and is no plain number. */
export function looksLikeFormula(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell)
}

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell
}
