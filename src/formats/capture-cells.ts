// The cells of a table of counts on lists that overlap, and how what is wrong with them is said.
import type { Place, Problem } from '../kit/problem.ts'
import type { CsvRow } from './csv.ts'

/** The column that says how many people a row is of. */
export const COUNT_COLUMN = 'count'

export interface ListColumn {
  readonly name: string
  /** As the header writes it, which may have spaces round it. */
  readonly column: string
}

export function isCount(name: string): boolean {
  return name.trim().toLowerCase() === COUNT_COLUMN
}

/** The count's column as the header writes it. */
export function countName({ cells }: CsvRow): string {
  return [...cells.keys()].find(isCount) ?? COUNT_COLUMN
}

export function countCell(row: CsvRow): string {
  return cell(row, countName(row))
}

export function cell({ cells }: CsvRow, column: string): string {
  return (cells.get(column) ?? '').trim()
}

export function countsProblem(place: Place, message: string, remedy: string): Problem {
  return { rule: 'capture-counts', severity: 'error', place, subject: place.file, message, remedy }
}
