// The dimension of a dataset that is its years, and which years it has.
import type { Dataset, Dimension } from './dataset.ts'

type Dimensioned = Pick<Dataset, 'dimensions'>

/** Undefined where it has none, or where there is no such dataset. */
export function yearDimension(dataset: Dimensioned | undefined): Dimension | undefined {
  return dataset?.dimensions.find(({ kind }) => kind === 'year')
}

/** Empty where it has none, or where there is no such dataset: no cell stands in a year then. */
export function yearName(dataset: Dimensioned | undefined): string {
  return yearDimension(dataset)?.name ?? ''
}

/** The years that a dataset has rows of, each once, in order; none where it has no years. */
export function yearsIn(dataset: Pick<Dataset, 'dimensions' | 'observations'>): readonly string[] {
  const year = yearName(dataset)
  return [...new Set(dataset.observations.flatMap(({ at }) => at[year] ?? []))].toSorted()
}
