// What both catalogues of a release say of a dataset: where its files stand, which sources its rows come from, its licence.
import type { Dataset } from '../facts/dataset.ts'
import type { Settings, Site } from '../facts/site.ts'
import type { Source, Sources } from '../facts/source.ts'

/** What the catalogues are made from. */
export type Catalogued = Pick<Site, 'datasets' | 'sources'> & {
  readonly settings: Pick<Settings, 'name' | 'url' | 'publisher' | 'place' | 'wrongNumber'>
}

/** The forms that a dataset is published in, best known first. */
export const DATASET_FORMS = [
  { ending: 'csv', title: 'CSV', mediaType: 'text/csv' },
  { ending: 'json', title: 'JSON', mediaType: 'application/json' },
  { ending: 'parquet', title: 'Parquet', mediaType: 'application/vnd.apache.parquet' },
] as const
export type DatasetEnding = (typeof DATASET_FORMS)[number]['ending']

/** Relative to the root of the release: `data/hotline/hotline.csv`. */
export function datasetPath(dataset: Dataset, ending: DatasetEnding): string {
  return `data/${dataset.name}/${dataset.name}.${ending}`
}

/** Relative to the root of the release. */
export function descriptorPath(dataset: Dataset): string {
  return `data/${dataset.name}/datapackage.json`
}

/** The sources of its rows, in the order in which they first come. */
export function sourcesOfDataset(dataset: Dataset, sources: Sources): readonly Source[] {
  const ids = new Set(dataset.observations.map(({ source }) => source))
  return [...ids].flatMap((id) => sources.get(id) ?? [])
}

export const NOT_STATED = 'not stated'

export const isWebAddress = (text: string): boolean => /^https?:\/\//.test(text)
