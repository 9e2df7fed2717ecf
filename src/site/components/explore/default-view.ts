// The view that a dataset opens with, with a script and without: a line along years where there are years, else bars; who is on
// which lists, as a table.
import type { Dataset, Dimension, Measure } from '../../../figures/dataset.ts'
import { isDrawable } from '../../../figures/drawable.ts'
import { printFigure } from '../../../figures/print.ts'
import { viewAddress } from '../../../figures/view-address.ts'

export interface DefaultView {
  /** What the script reads it from: the part of an address after #. */
  readonly address: string
  readonly measure: Measure
  /** The dimensions that are held to one value. */
  readonly fixed: Readonly<Record<string, string>>
  /** Null where the table is all that there is to show. */
  readonly chart: { readonly kind: 'line' | 'bars'; readonly cells: string; readonly by: string } | null
}

/**
 * Counts come before other measures, the site's own place before others, and then whatever has the most values to draw.
 * Null for a dataset without any measure.
 */
export function defaultView(dataset: Dataset, place: string): DefaultView | null {
  const { dimensions, measures } = dataset
  // Patterns of lists are read beside each other: the bars of a single list, all others held, say nothing.
  if (dataset.captures !== undefined) return tableOf(measures)
  const namesOf = (kind: Dimension['kind']): readonly string[] =>
    dimensions.flatMap((dimension) => (dimension.kind === kind ? [dimension.name] : []))
  const drawable = measures
    .filter((measure) => isDrawable(dataset, measure))
    .toSorted((a, b) => Number(b.kind === 'count') - Number(a.kind === 'count'))
  const line = fullestRun(dataset, { measures: drawable, along: namesOf('year'), place })
  if (line !== null && line.values.size > 1) return viewOf(dataset, 'line', line)
  const bars = fullestRun(dataset, { measures: drawable, along: namesOf('category'), place }) ?? line
  if (bars !== null) return viewOf(dataset, 'bars', bars)
  return tableOf(measures)
}

function tableOf([first]: readonly Measure[]): DefaultView | null {
  if (first === undefined) return null
  return {
    address: `measure=${encodeURIComponent(first.name)}&view=table`,
    measure: first,
    fixed: {},
    chart: null,
  }
}

/** Rows that have a value of a measure and differ in one dimension alone. */
interface Run {
  readonly measure: Measure
  readonly by: string
  readonly fixed: Readonly<Record<string, string>>
  readonly values: Set<string>
}

interface Wanted {
  readonly measures: readonly Measure[]
  readonly along: readonly string[]
  readonly place: string
}

/** The run with the most values; one of the place comes before all others, and an earlier one before one as long. */
function fullestRun(dataset: Dataset, { measures, along, place }: Wanted): Run | null {
  const weight = ({ fixed, values }: Run): number =>
    values.size + (values.size > 1 && Object.values(fixed).includes(place) ? dataset.observations.length : 0)
  return measures
    .flatMap((measure) => along.flatMap((by) => runsOf(dataset, measure, by)))
    .reduce<Run | null>((best, run) => (best === null || weight(run) > weight(best) ? run : best), null)
}

function runsOf({ dimensions, observations }: Dataset, measure: Measure, by: string): readonly Run[] {
  const runs = new Map<string, Run>()
  for (const { at, cells } of observations) {
    if (cells[measure.name]?.kind !== 'value') continue
    const others = dimensions.filter(({ name }) => name !== by)
    const fixed = Object.fromEntries(others.map(({ name }) => [name, at[name] ?? '']))
    const key = JSON.stringify(fixed)
    const run = runs.get(key) ?? { measure, by, fixed, values: new Set<string>() }
    run.values.add(at[by] ?? '')
    runs.set(key, run)
  }
  return [...runs.values()]
}

function viewOf(dataset: Dataset, kind: 'line' | 'bars', { measure, by, fixed }: Run): DefaultView {
  const span = { start: 0, end: 0 }
  const where = Object.entries(fixed).map(([dimension, value]) => ({ dimension, value, span }))
  const cells = printFigure({ kind: 'cell', dataset: dataset.name, measure: measure.name, where, span })
  const only = Object.entries(fixed).map(([dimension, value]) => [dimension, [value]] as const)
  return {
    address: viewAddress({ measure: measure.name, look: kind, only }),
    measure,
    fixed,
    chart: { kind, cells, by },
  }
}
