// Refusals of figures: a place in the text, a sentence, and what would be valid there.
import { nearestNames } from '../kit/nearest.ts'
import type { Dimension } from './dataset.ts'
import type { DatasetExpression, FigureError, Span } from './figure.ts'
import type { CellPlan } from './plan.ts'
import type { At, Table } from './table.ts'

/** The refusal side of a `Result`, which every function here returns. */
interface Refused {
  readonly ok: false
  readonly refusal: FigureError
}

/** More names than this in one sentence are not read. */
const MOST_LISTED = 12

export function refuse(span: Span, message: string, valid: readonly string[] = []): Refused {
  return { ok: false, refusal: { span, message, valid } }
}

interface Unknown {
  readonly span: Span
  /** What the name should have been: `a measure of hotline`. */
  readonly what: string
  readonly name: string
  readonly names: Iterable<string>
}

/** A name that does not exist, with the nearest that do. */
export function refuseUnknown({ span, what, name, names }: Unknown): Refused {
  const valid = nearestNames(name, names)
  const hint = valid.length === 0 ? 'There is none.' : `The nearest are: ${valid.join(', ')}.`
  return refuse(span, `Expected ${what}, but found "${name}". ${hint}`, valid)
}

/** A value that no row has; for a year, the years there are. */
export function refuseValue(
  span: Span,
  { table, dimension, value }: { table: Table; dimension: Dimension; value: string },
): Refused {
  const { name, kind } = dimension
  const values = table.values(name)
  if (kind === 'year') {
    const years = listValues(values)
    const message = `The dataset "${table.dataset.name}" has no ${name} "${value}". It has ${years}.`
    return refuse(span, message, [...nearestYears(value, values), 'latest'])
  }
  return refuseUnknown({ span, what: `a ${name} of "${table.dataset.name}"`, name: value, names: values })
}

/** A dataset's name alone where a value is needed. */
export function refuseDataset({ dataset, span }: DatasetExpression): Refused {
  const message = `Expected "." and a measure after "${dataset}", or "(" and what it works on: a whole dataset is no value.`
  return refuse(span, message, ['.'])
}

/** Dimensions left open where one value is needed. */
export function refuseOpen(cell: CellPlan, dimensions: readonly Dimension[]): Refused {
  const names = dimensions.map((dimension) => dimension.name)
  const examples = names.map((name) => `${name}=${cell.table.values(name)[0] ?? ''}`)
  const message = `One value is needed here, but ${nameOf(cell)} leaves ${names.join(' and ')} open. Write, for example, ${examples.join(', ')}.`
  return refuse(cell.span, message, examples)
}

/** A cell that has no value: why, and where there is one. */
export function refuseMissing(cell: CellPlan, at: At, reason: string): Refused {
  const where = printPlace(cell, at)
  const elsewhere = cell.table.sources.filter((source) => hasValueAt(cell, at, source))
  if (cell.source !== null && elsewhere.length > 0) {
    const message = `The source "${cell.source}" has no value for ${where} (${reason}). These have one: ${elsewhere.join(', ')}.`
    return refuse(cell.span, message, elsewhere)
  }
  const dimension = cell.table.year ?? cell.table.dataset.dimensions.at(-1)
  const filled = dimension === undefined ? [] : valuesAlong(cell, dimension.name, at)
  if (dimension === undefined || filled.length === 0)
    return refuse(cell.span, `There is no value for ${where} (${reason}).`)
  const message = `There is no value for ${where} (${reason}). There is one for ${dimension.name} ${listValues(filled)}.`
  const wanted = at[dimension.name] ?? ''
  return refuse(
    cell.span,
    message,
    dimension.kind === 'year' ? nearestYears(wanted, filled) : nearestNames(wanted, filled),
  )
}

/** The values of one dimension at which the cell has a value, everything else as it is. */
function valuesAlong(cell: CellPlan, dimension: string, at: At): readonly string[] {
  return cell.table
    .values(dimension)
    .filter((value) => hasValueAt(cell, { ...at, [dimension]: value }, cell.source))
}

/** Why a number is no count; `where` is "there", or "for" a place. */
export function notACount(cell: CellPlan, number: number | string, where: string): string {
  const why =
    Number.isInteger(number) && Number(number) > 0
      ? 'is more than can be counted here'
      : 'is not a whole number from 0'
  return `${nameOf(cell)} is a count, but holds ${number} ${where}, which ${why}.`
}

/** The cell's name as figures write it: `hotline.cases`. */
export function nameOf(cell: CellPlan): string {
  return `${cell.table.dataset.name}.${cell.measure.name}`
}

/** A list for a sentence; years in an unbroken row are written as a span, long lists are cut with their length. */
function listValues(values: readonly string[]): string {
  const first = Number(values[0])
  const unbroken = values.length > 2 && values.every((value, index) => Number(value) === first + index)
  if (unbroken) return `${values[0]} to ${values.at(-1)}`
  if (values.length <= MOST_LISTED) return values.join(', ')
  return `${values.slice(0, MOST_LISTED).join(', ')} and ${values.length - MOST_LISTED} more`
}

function hasValueAt(cell: CellPlan, at: At, source: string | null): boolean {
  return cell.table.read({ measure: cell.measure.name, at, source }).kind === 'use'
}

function nearestYears(wanted: string, years: readonly string[]): readonly string[] {
  const year = Number(wanted)
  if (!Number.isInteger(year)) return years.slice(-5)
  return years.toSorted((a, b) => Math.abs(Number(a) - year) - Math.abs(Number(b) - year)).slice(0, 5)
}

function printPlace(cell: CellPlan, at: At): string {
  const pairs = [...cell.table.dimensions.keys()].map((name) => `${name}=${at[name] ?? ''}`)
  return `${nameOf(cell)}[${pairs.join(', ')}]`
}
