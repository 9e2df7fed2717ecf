// The `datapackage.json` at the root of a release: every dataset as a resource of one Frictionless Data Package, version 2.
import type { Dataset } from '../facts/dataset.ts'
import type { Source } from '../facts/source.ts'
import { datasetPath } from '../facts/dataset-paths.ts'
import {
  type Catalogued,
  NOT_STATED,
  descriptorPath,
  isWebAddress,
  sourcesOfDataset,
} from './catalogue-parts.ts'
import { tableSchema } from './dataset-files.ts'

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json'
/** "License not specified" in the list of the Open Definition, whose names Frictionless takes. */
const UNSPECIFIED = 'notspecified'

/**
 * The descriptor, or null where a site has no dataset: a package holds at least one.
 *
 * Ensures  paths are relative to the root of the release; a licence is given as its source states it, and is never supplied.
 */
export function packageCatalogue(site: Catalogued): unknown {
  const { settings, datasets } = site
  if (datasets.size === 0) return null
  return {
    $schema: PROFILE,
    name: 'datasets',
    title: `${settings.name.en}: datasets`,
    description: `Every dataset that ${settings.publisher.name.en} publishes at ${settings.url}. What each measure counts, and what it does not, stands beside its column.`,
    homepage: `${settings.url}/data/`,
    contributors: [{ title: settings.publisher.name.en, path: settings.publisher.url, roles: ['publisher'] }],
    resources: [...datasets.values()].map((dataset) => resourceOf(dataset, site)),
  }
}

function resourceOf(dataset: Dataset, { sources }: Catalogued): unknown {
  const { name, title, description, licence } = dataset
  const used = sourcesOfDataset(dataset, sources)
  return {
    name,
    title: title.en,
    description: description.en,
    path: datasetPath(dataset, 'csv'),
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    scheme: 'file',
    licenses: [licenceOf(licence)],
    ...(used.length === 0 ? {} : { sources: used.map(sourceOf) }),
    schema: tableSchema(dataset),
    'freedomfacts:descriptor': descriptorPath(dataset),
    'freedomfacts:json': datasetPath(dataset, 'json'),
    'freedomfacts:parquet': datasetPath(dataset, 'parquet'),
  }
}

function licenceOf(licence: string): unknown {
  if (licence === NOT_STATED) return { name: UNSPECIFIED, title: NOT_STATED }
  return isWebAddress(licence) ? { name: 'other', path: licence } : { name: 'other', title: licence }
}

/** A place that is no address on the web, such as a file in a repository, is named after the title. */
function sourceOf({ publisher, title, where, published }: Source): unknown {
  const named = publisher === null ? title : `${publisher}: ${title}`
  const at = isWebAddress(where) ? { title: named, path: where } : { title: `${named} (${where})` }
  return published === 'undated' ? at : { ...at, version: published }
}
