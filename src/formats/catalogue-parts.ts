// What both catalogues of a release say of a dataset: where its files stand, which sources its rows come from, its licence.
import type { Dataset } from '../facts/dataset.ts'
import type { Settings, Site } from '../facts/site.ts'
import type { Source, Sources } from '../facts/source.ts'

/** What the catalogues are made from. */
export type Catalogued = Pick<Site, 'datasets' | 'sources'> & {
  readonly settings: Pick<Settings, 'name' | 'url' | 'publisher' | 'place' | 'wrongNumber'>
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
