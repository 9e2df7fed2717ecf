// Looks up the names of one cell: its dataset, measure, dimensions, values and source.
import { type Result, yes } from '../kit/result.ts'
import type { CaptureRefusal, CaptureStudy } from '../stats/capture/study.types.ts'
import type { RankSets } from '../stats/rank-sets.ts'
import type { RatesToRank } from '../stats/rank-sets-of-counts.ts'
import type { Dimension } from './dataset.ts'
import type { CellExpression, FigureError, Span } from './figure.ts'
import type { Order } from './order-places.ts'
import type { CellPlan } from './plan.ts'
import { refuse, refuseOpen, refuseUnknown, refuseValue } from './refuse.ts'
import type { At, Table } from './table.ts'

/** The datasets of a site, made ready at first use. */
export interface Library {
  readonly names: readonly string[]
  readonly table: (name: string) => Table | null
  /** The order of a ranking, worked out at first use and kept by its text and year. */
  readonly order: (key: string, make: () => Resolved<Order>) => Resolved<Order>
  /** The exact sets of ranks of counts, worked out once for the same numbers. */
  readonly rankSets: (counts: RatesToRank) => RankSets
  /** What was found in a dataset's capture histories, or why nothing can be. */
  readonly study: (dataset: string) => Result<CaptureStudy, CaptureRefusal>
}

export type Resolved<Value> = Result<Value, FigureError>

/** The cell as written, with whatever dimensions it leaves open. */
export function resolveCell(library: Library, expression: CellExpression): Resolved<CellPlan> {
  const { dataset, measure: measureName, where, span } = expression
  const table = library.table(dataset)
  if (table === null) {
    return refuseUnknown({
      span: part(span, 0, dataset),
      what: 'a dataset',
      name: dataset,
      names: library.names,
    })
  }
  const measure = table.measures.get(measureName)
  if (measure === undefined) {
    const place = part(span, dataset.length + 1, measureName)
    return refuseUnknown({
      span: place,
      what: `a measure of "${dataset}"`,
      name: measureName,
      names: table.measures.keys(),
    })
  }
  const fixed: Record<string, string> = {}
  let latest = false
  let source: string | null = null
  for (const given of where) {
    const checked = checkWhere(table, given)
    if (!checked.ok) return checked
    if (given.dimension === 'source') source = given.value
    else if (checked.value === 'latest') latest = true
    else fixed[given.dimension] = given.value
  }
  return yes(withPlaces(library, { table, measure, fixed, latest, source, span }))
}

/** The cell, if it leaves no dimension open, or only those named in `along`. */
export function requireClosed(cell: CellPlan, along: readonly string[] = []): Resolved<CellPlan> {
  const open = cell.open.filter((dimension) => !along.includes(dimension.name))
  return open.length === 0 ? yes(cell) : refuseOpen(cell, open)
}

/**
 * `cell` with the dimensions it leaves open taken from `model`, where the model has them: the population of the same state and
 * year as the cases. What the model leaves open stays open along the same places.
 */
export function matchCell(library: Library, cell: CellPlan, model: CellPlan): Resolved<CellPlan> {
  const fixed: Record<string, string> = { ...cell.fixed }
  let latest = cell.latest
  for (const dimension of cell.open) {
    const value = model.fixed[dimension.name]
    if (value !== undefined) {
      if (!cell.table.values(dimension.name).includes(value)) {
        return refuseValue(model.span, { table: cell.table, dimension, value })
      }
      fixed[dimension.name] = value
    } else if (dimension.kind === 'year' && model.latest) latest = true
  }
  const matched = withPlaces(library, { ...cell, fixed, latest })
  const closed = requireClosed(
    matched,
    model.open.map((dimension) => dimension.name),
  )
  return closed.ok ? yes({ ...matched, places: model.places }) : closed
}

/**
 * `events` and its denominator along the same places, for a rate of all of them together. Every combination of the values that
 * either knows is expected; what the denominator does not tell apart, such as the kind of a case, it counts once.
 */
export function together(
  events: CellPlan,
  over: CellPlan,
): { readonly events: CellPlan; readonly over: CellPlan } {
  const places = (): readonly At[] => everyCombination(events, over)
  const names = over.open.map(({ name }) => name)
  return {
    events: { ...events, places },
    over: { ...over, places: () => distinct(places(), names) },
  }
}

function everyCombination(events: CellPlan, over: CellPlan): readonly At[] {
  const places = events.places()
  return events.open.reduce<readonly At[]>(
    (before, { name }) => {
      const values = new Set([...places.map((place) => place[name] ?? ''), ...over.table.values(name)])
      return before.flatMap((place) => [...values].map((value) => ({ ...place, [name]: value })))
    },
    [{}],
  )
}

/** The places as these dimensions alone tell them apart, each once. */
function distinct(places: readonly At[], names: readonly string[]): readonly At[] {
  const found = new Map<string, At>()
  for (const place of places) {
    const own = Object.fromEntries(names.map((name) => [name, place[name] ?? '']))
    found.set(JSON.stringify(own), own)
  }
  return [...found.values()]
}

/** Where a name stands in a cell; a cell that stands for a default denominator may be shorter than its names. */
function part({ start, end }: Span, offset: number, name: string): Span {
  return { start: Math.min(end, start + offset), end: Math.min(end, start + offset + name.length) }
}

function checkWhere(table: Table, given: CellExpression['where'][number]): Resolved<'latest' | 'value'> {
  const { dimension: name, value, span } = given
  if (name === 'source') {
    if (table.sources.includes(value)) return yes('value')
    return refuseUnknown({
      span,
      what: `a source of "${table.dataset.name}"`,
      name: value,
      names: table.sources,
    })
  }
  const dimension = table.dimensions.get(name)
  if (dimension === undefined) {
    const names = [...table.dimensions.keys(), 'source']
    return refuseUnknown({ span, what: `a dimension of "${table.dataset.name}"`, name, names })
  }
  if (dimension.kind === 'year' && value === 'latest') {
    if (dimension === table.year) return yes('latest')
    return refuse(
      span,
      `"latest" applies to "${table.year?.name}", the first year of "${table.dataset.name}". Write a year here.`,
    )
  }
  if (table.values(name).includes(value)) return yes('value')
  return refuseValue(span, { table, dimension, value })
}

type Placeless = Omit<CellPlan, 'open' | 'places'>

function withPlaces(library: Library, cell: Placeless): CellPlan {
  const { table, fixed, latest } = cell
  const open = table.dataset.dimensions.filter(
    (dimension) => fixed[dimension.name] === undefined && !(latest && dimension === table.year),
  )
  return { ...cell, open, places: () => placesAlong(library, cell, open) }
}

/**
 * Where along the open dimensions a value is to be expected: each place that any year has a row for, in each year from its
 * first to its last; and, along one category, each place that the measure's denominator knows. What nobody reported is
 * missing, not absent.
 */
function placesAlong(library: Library, cell: Placeless, open: readonly Dimension[]): readonly At[] {
  const year = open.find((dimension) => dimension === cell.table.year)
  if (year !== undefined) return placesOverYears(cell, open, year.name)
  const { [cell.table.year?.name ?? '']: _, ...others } = cell.fixed
  const places = cell.table.places(
    others,
    open.map(({ name }) => name),
  )
  const [only, ...more] = open
  if (only === undefined || more.length > 0) return places
  const [dataset = ''] = cell.measure.over?.split('.') ?? []
  const found = new Set(places.map((place) => place[only.name]))
  const known = library.table(dataset)?.values(only.name) ?? []
  return [...places, ...known.filter((value) => !found.has(value)).map((value) => ({ [only.name]: value }))]
}

function placesOverYears(
  { table, fixed }: Placeless,
  open: readonly Dimension[],
  year: string,
): readonly At[] {
  const own = table.places(fixed, [year]).map((place) => place[year] ?? '')
  const [first = '', last = first] = [own.toSorted()[0], own.toSorted().at(-1)]
  const years = table.values(year).filter((value) => first <= value && value <= last)
  const names = open.map(({ name }) => name).filter((name) => name !== year)
  const categories = names.length === 0 ? [{}] : table.places(fixed, names)
  return years.flatMap((value) => categories.map((place) => ({ ...place, [year]: value })))
}
