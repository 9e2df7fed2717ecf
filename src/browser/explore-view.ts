// What is looked at, as a value and as the part of the address after #: the same view is always written the same way.
import { isDrawable } from '../figures/drawable.ts'
import type { Table } from '../figures/table.ts'
import { dimensionKey, viewAddress } from '../figures/view-address.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { addressParts, decode, valuesIn } from './address.ts'

export const LOOKS = ['line', 'bars', 'map', 'table'] as const
export type Look = (typeof LOOKS)[number]

/** So many values of one dimension can be looked at beside each other. */
export const MOST_VALUES = 5

export interface View {
  readonly measure: string
  readonly look: Look
  /** By dimension: the values looked at, in the order chosen. One that is not here is looked at whole. */
  readonly only: ReadonlyMap<string, readonly string[]>
}

/** What can be looked at. */
export interface Shape {
  readonly table: Table
  /** The dimension whose values are states of the country, where there is one. */
  readonly states: string | null
  /** How many states there are, those that the table says nothing of included. */
  readonly allStates: number
}

/** A part of an address that is not understood: the measure, the look, a dimension by its name, or `null`: none of these. */
export type Unknown = 'measure' | 'view' | { readonly dimension: string } | null

/** The looks that a measure can have: words, ranks and what goes below zero are not drawn; a line needs years, a map states. */
export function looksOf({ table, states }: Shape, name: string): readonly Look[] {
  const measure = table.measures.get(name)
  if (measure === undefined || !isDrawable(table.dataset, measure)) return ['table']
  return LOOKS.filter(
    (look) => (look !== 'line' || table.year !== null) && (look !== 'map' || states !== null),
  )
}

/** The part after #: `measure=cases&view=line&state=MO,KS`. A dimension that is looked at whole is not in it. */
export function printView({ measure, look, only }: View, { table }: Shape): string {
  const chosen = [...table.dimensions.keys()].flatMap((name) => {
    const values = only.get(name)
    return values === undefined ? [] : [[name, values] as const]
  })
  return viewAddress({ measure, look, only: chosen })
}

/**
 * The view of a part after #. What it does not name is as in `fallback`; a dimension it does not name is looked at whole.
 *
 * Ensures  every name and value of the view is one of the shape. Refuses what is not understood, each part once.
 */
export function readView(text: string, shape: Shape, fallback: View): Result<View, readonly Unknown[]> {
  const { given, isOdd } = addressParts(text)
  const unknown: Unknown[] = isOdd ? [null] : []
  const measure = decode(given.get('measure') ?? fallback.measure)
  const look = given.get('view') ?? fallback.look
  const only = new Map<string, readonly string[]>()
  if (measure === null || !shape.table.measures.has(measure)) unknown.push('measure')
  else if (!(looksOf(shape, measure) as readonly string[]).includes(look)) unknown.push('view')
  for (const name of shape.table.dimensions.keys()) {
    const value = given.get(dimensionKey(name))
    given.delete(dimensionKey(name))
    if (value === undefined) continue
    const values = valuesIn(value, { there: shape.table.values(name), least: 1, most: MOST_VALUES })
    if (values === null || (look === 'map' && name !== shape.states && values.length > 1))
      unknown.push({ dimension: name })
    else only.set(name, values)
  }
  given.delete('measure')
  given.delete('view')
  if (given.size > 0) unknown.push(null)
  if (measure === null || unknown.length > 0)
    return no(unknown.filter((each, index) => unknown.indexOf(each) === index))
  const view = { measure, look: look as Look, only } // one of the looks, or there were unknown parts
  return yes(look === 'map' ? fitMap(view, shape) : view)
}

/** The view in another look, with as little else changed as that look allows. */
export function withLook(view: View, look: Look, shape: Shape, fallback: View): View {
  const { table } = shape
  const changed = { ...view, look }
  if (look === 'map') return fitMap({ ...changed, only: without(view.only, shape.states) }, shape)
  if (look !== 'line' || table.year === null) return changed
  // One year makes no line, and more lines than five cannot be told apart.
  const year = table.year.name
  const only = new Map(view.only.get(year)?.length === 1 ? without(view.only, year) : view.only)
  for (const name of table.dimensions.keys()) {
    if (name === year || only.has(name) || table.values(name).length <= MOST_VALUES) continue
    only.set(name, fallback.only.get(name) ?? withValues(shape, view.measure, name).slice(0, 1))
  }
  return { ...changed, only }
}

/** The view of another measure: in the same look, or as a table where that measure has no such look. */
export function withMeasure(view: View, measure: string, shape: Shape): View {
  const look = looksOf(shape, measure).includes(view.look) ? view.look : 'table'
  const changed = { ...view, measure, look }
  return look === 'map' ? fitMap(changed, shape) : changed
}

/** The view with other values of a dimension; none means all of them. */
export function withOnly(view: View, dimension: string, values: readonly string[]): View {
  const only = new Map(view.only)
  if (values.length === 0) only.delete(dimension)
  else only.set(dimension, [...new Set(values)].slice(0, MOST_VALUES))
  return { ...view, only }
}

/** A map shows one value for each state: of every other dimension it needs one, the newest year or the first of a category. */
function fitMap(view: View, shape: Shape): View {
  const only = new Map(view.only)
  for (const { name, kind } of shape.table.dimensions.values()) {
    if (name === shape.states) continue
    const there = withValues(shape, view.measure, name)
    const [first, ...others] = only.get(name) ?? []
    if (first !== undefined && others.length === 0 && there.includes(first)) continue
    const fit = kind === 'year' ? there[there.length - 1] : there[0]
    if (fit !== undefined) only.set(name, [fit])
  }
  return { ...view, only }
}

/** The values of a dimension for which the measure has a value anywhere. */
function withValues({ table }: Shape, measure: string, dimension: string): readonly string[] {
  const there = new Set<string>()
  for (const { at, cells } of table.dataset.observations) {
    const cell = cells[measure]
    if (cell !== undefined && cell.kind !== 'missing') there.add(at[dimension] ?? '')
  }
  return table.values(dimension).filter((value) => there.has(value))
}

function without(only: View['only'], dimension: string | null): View['only'] {
  return new Map([...only].filter(([name]) => name !== dimension))
}
