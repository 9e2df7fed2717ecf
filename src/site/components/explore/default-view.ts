// The view that a dataset opens with, with a script and without: a line along years where there are years, else bars.
import type { Dataset, Measure, Observation } from '../../../figures/dataset.ts'
import { isDrawable } from '../../../figures/drawable.ts'
import { printFigure } from '../../../figures/print.ts'

export interface DefaultView {
  /** What the script reads it from: the part of an address after #. */
  readonly address: string
  readonly measure: Measure
  /** The dimensions that are held to one value. */
  readonly fixed: Readonly<Record<string, string>>
  /** Null where the table is all that there is to show. */
  readonly chart: { readonly kind: 'line' | 'bars'; readonly cells: string; readonly by: string } | null
}

/** Counts come first, then other numbers; of the places that a line could be of, the site's own, then the one with most years. */
export function defaultView(dataset: Dataset, place: string): DefaultView | null {
  const drawable = dataset.measures.filter(isDrawable)
  const measures = drawable.toSorted((a, b) => Number(b.kind === 'count') - Number(a.kind === 'count'))
  const years = dataset.dimensions.filter(({ kind }) => kind === 'year')
  const categories = dataset.dimensions.filter(({ kind }) => kind === 'category')
  for (const measure of measures) {
    const run = fullestRun(dataset, { measure, along: years.map(({ name }) => name), place })
    if (run !== null && run.values.size > 1) return viewOf(dataset, measure, 'line', run)
  }
  for (const measure of measures) {
    const run = fullestRun(dataset, { measure, along: categories.map(({ name }) => name), place })
    if (run !== null) return viewOf(dataset, measure, 'bars', run)
  }
  const [first] = dataset.measures
  if (first === undefined) return null
  return {
    address: `measure=${encodeURIComponent(first.name)}&view=table`,
    measure: first,
    fixed: {},
    chart: null,
  }
}

interface Run {
  readonly by: string
  readonly fixed: Readonly<Record<string, string>>
  readonly values: Set<string>
}

/** Among the rows that differ in one dimension alone, those with the most values; those of the place come before others. */
function fullestRun(
  { dimensions, observations }: Dataset,
  {
    measure,
    along,
    place,
  }: { readonly measure: Measure; readonly along: readonly string[]; readonly place: string },
): Run | null {
  const runs = new Map<string, Run>()
  const hasValue = ({ cells }: Observation): boolean => cells[measure.name]?.kind === 'value'
  for (const by of along) {
    for (const { at } of observations.filter(hasValue)) {
      const fixed = Object.fromEntries(
        dimensions.flatMap(({ name }) => (name === by ? [] : [[name, at[name] ?? '']])),
      )
      const key = JSON.stringify([by, fixed])
      const run = runs.get(key) ?? { by, fixed, values: new Set() }
      run.values.add(at[by] ?? '')
      runs.set(key, run)
    }
  }
  const weight = ({ fixed, values }: Run): number =>
    values.size + (values.size > 1 && Object.values(fixed).includes(place) ? observations.length : 0)
  return [...runs.values()].reduce<Run | null>(
    (best, run) => (best === null || weight(run) > weight(best) ? run : best),
    null,
  )
}

function viewOf(dataset: Dataset, measure: Measure, kind: 'line' | 'bars', { by, fixed }: Run): DefaultView {
  const span = { start: 0, end: 0 }
  const where = Object.entries(fixed).map(([dimension, value]) => ({ dimension, value, span }))
  const cells = printFigure({ kind: 'cell', dataset: dataset.name, measure: measure.name, where, span })
  const parts = where.map(
    ({ dimension, value }) => `${encodeURIComponent(dimension)}=${encodeURIComponent(value)}`,
  )
  return {
    address: [`measure=${encodeURIComponent(measure.name)}`, `view=${kind}`, ...parts].join('&'),
    measure,
    fixed,
    chart: { kind, cells, by },
  }
}
