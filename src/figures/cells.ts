// The cells that a figure rests on, and what they say about all of it: its sources, its date, the warnings.
import type {
  Counted,
  CellUse,
  CrossedBreak,
  FigureWarning,
  RankedPlace,
  SeriesPoint,
  Step,
} from './figure.ts'
import type { Table } from './table.ts'

/** Every cell of a derivation, most important first: the place that is ranked, then the others; events before people. */
export function cellsOf(step: Step): readonly CellUse[] {
  switch (step.kind) {
    case 'cell':
      return [step.use]
    case 'sum':
    case 'count':
      return step.of.flatMap(cellsOf)
    case 'share':
    case 'ratio':
      return [...cellsOf(step.part), ...cellsOf(step.whole)]
    case 'rate':
      return [...cellsOf(step.events), ...cellsOf(step.over)]
    case 'change':
      return [...cellsOf(step.to), ...cellsOf(step.from)]
    case 'estimate':
      return step.cells
    case 'rank': {
      const own = step.order.filter((entry) => entry.place === step.at)
      const others = step.order.filter((entry) => entry.place !== step.at)
      return [...own, ...others].flatMap(cellsOfPlace)
    }
  }
}

/** The cells of one place in an order. */
export function cellsOfPlace({ use, people }: RankedPlace): readonly CellUse[] {
  return people === null ? [use] : [use, people]
}

/** The cells behind one point of a series: of a rate the counts, then the people. */
export function cellsOfPoint({ use, rate }: SeriesPoint): readonly CellUse[] {
  if (rate !== undefined) return [...rate.events.cells, ...rate.people.cells]
  return use === null ? [] : [use]
}

/** One cell as a count. Requires  a cell that holds a number. */
export function countedCell(use: CellUse): Counted {
  return { value: Number(use.value), cells: [use] }
}

/** What a count is by each other source that has another number in it: of a total, the total with that source's numbers. */
export function otherCounts({
  value,
  cells,
}: Counted): readonly { readonly source: string; readonly value: number }[] {
  const totals = new Map<string, number>()
  for (const use of cells)
    for (const other of use.conflicting) {
      if (typeof other.value !== 'number') continue
      totals.set(other.source, (totals.get(other.source) ?? value) + other.value - Number(use.value))
    }
  return [...totals].map(([source, total]) => ({ source, value: total }))
}

/** How the value of one place in an order came about. */
export function stepOfPlace({ use, people, value }: RankedPlace, per: number | null): Step {
  const events: Step = { kind: 'cell', use }
  return people === null || per === null
    ? events
    : { kind: 'rate', events, over: { kind: 'cell', use: people }, per, value }
}

/** Each source once, in the order in which they first come: of cells, or of the rows of a dataset. */
export function sourcesOf(from: readonly { readonly source: string }[]): readonly string[] {
  return [...new Set(from.map(({ source }) => source))]
}

type Tables = (name: string) => Table | null

/** The newest year among the cells, or 'undated'. */
export function asOfCells(uses: readonly CellUse[], tables: Tables): string {
  let newest = ''
  for (const use of uses) {
    const year = use.at[tables(use.dataset)?.year?.name ?? ''] ?? ''
    if (year > newest) newest = year
  }
  return newest === '' ? 'undated' : newest
}

/** The breaks that lie between the first and the last year of the cells, dataset by dataset. */
export function breaksAmong(uses: readonly CellUse[], tables: Tables): readonly CrossedBreak[] {
  const found: CrossedBreak[] = []
  for (const [dataset, some] of Map.groupBy(uses, (use) => use.dataset)) {
    const table = tables(dataset)
    const years = some.map(({ at }) => at[table?.year?.name ?? ''] ?? '').toSorted()
    const [first = '', last = ''] = [years[0], years.at(-1)]
    for (const one of table?.dataset.breaks ?? [])
      if (first < one.from && one.from <= last) found.push({ ...one, dataset })
  }
  return found
}

/** What is said of a break. */
export function breakWarning({ dataset, from }: CrossedBreak): FigureWarning {
  return { kind: 'crosses a break', dataset, from }
}

/** What must be said of the cells themselves: sources that differ, shares of an unknown number. */
export function warningsOfCells(uses: readonly CellUse[], tables: Tables): readonly FigureWarning[] {
  const warnings: FigureWarning[] = []
  const baseless = new Set<string>()
  for (const use of uses) {
    if (use.conflicting.length > 0) warnings.push({ kind: 'sources differ', use })
    const measure = tables(use.dataset)?.measures.get(use.measure)
    const name = `${use.dataset}.${use.measure}`
    if (measure?.kind !== 'share' || measure.base !== undefined || baseless.has(name)) continue
    baseless.add(name)
    warnings.push({ kind: 'base not published', dataset: use.dataset, measure: use.measure })
  }
  return warnings
}
