// The files that the rows of a dataset are published as: the same for its page, the catalogues and whoever writes them.
import type { Dataset } from './dataset.ts'

/** The forms that a dataset is published in, best known first. */
export const DATASET_FORMS = [
  { ending: 'csv', title: 'CSV', mediaType: 'text/csv' },
  { ending: 'json', title: 'JSON', mediaType: 'application/json' },
  { ending: 'parquet', title: 'Parquet', mediaType: 'application/vnd.apache.parquet' },
] as const
export type DatasetEnding = (typeof DATASET_FORMS)[number]['ending']

/** Relative to the root of the release, the same in every language: `data/hotline/hotline.csv`. */
export function datasetPath({ name }: Pick<Dataset, 'name'>, ending: DatasetEnding): string {
  return `data/${name}/${name}.${ending}`
}
