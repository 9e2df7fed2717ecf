// The dimension of a dataset that is its years.
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
