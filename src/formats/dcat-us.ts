// The `data.json` at the root of a release: its datasets as catalogues of public bodies list them (DCAT-US 1.1, data.gov).
import type { Dataset } from '../facts/dataset.ts'
import { DATASET_FORMS, datasetPath } from '../facts/dataset-paths.ts'
import {
  type Catalogued,
  NOT_STATED,
  descriptorPath,
  isWebAddress,
  sourcesOfDataset,
} from './catalogue-parts.ts'

/** The most that `rights` may hold. */
const RIGHTS_LENGTH = 255
const DCAT_US = 'https://project-open-data.cio.gov/v1.1/schema'

/**
 * The catalogue.
 *
 * Requires  `asOf` is an ISO date: it stands for the day of change of a dataset without a source.
 * Ensures   every field that DCAT-US 1.1 requires of a publisher outside the federal government. `license` must be an address
 *           there, so it is given only where a source states one as an address; else `rights` has the source's words, or says
 *           that no licence is stated.
 */
export function dcatCatalogue(site: Catalogued, asOf: string): unknown {
  return {
    '@context': `${DCAT_US}/catalog.jsonld`,
    '@id': `${site.settings.url}/data.json`,
    '@type': 'dcat:Catalog',
    conformsTo: DCAT_US,
    describedBy: `${DCAT_US}/catalog.json`,
    dataset: [...site.datasets.values()].map((dataset) => datasetOf(dataset, site, asOf)),
  }
}

function datasetOf(dataset: Dataset, { settings, sources }: Catalogued, asOf: string): unknown {
  const { url, publisher, wrongNumber } = settings
  const used = sourcesOfDataset(dataset, sources)
  const references = [...new Set(used.map(({ where }) => where).filter(isWebAddress))]
  return {
    '@type': 'dcat:Dataset',
    identifier: `${url}/data/${dataset.name}/`,
    title: dataset.title.en,
    description: dataset.description.en,
    keyword: keywordsOf(dataset, settings.place.name.en),
    modified:
      used
        .map(({ read }) => read)
        .toSorted()
        .at(-1) ?? asOf,
    publisher: { '@type': 'org:Organization', name: publisher.name.en },
    contactPoint: {
      '@type': 'vcard:Contact',
      fn: publisher.name.en,
      hasEmail: `mailto:${wrongNumber.email}`,
    },
    accessLevel: 'public',
    ...licenceOf(dataset.licence),
    language: ['en-US'],
    landingPage: `${url}/data/${dataset.name}/`,
    describedBy: `${url}/${descriptorPath(dataset)}`,
    describedByType: 'application/json',
    ...(references.length === 0 ? {} : { references }),
    distribution: DATASET_FORMS.map(({ ending, title, mediaType }) => ({
      '@type': 'dcat:Distribution',
      title,
      downloadURL: `${url}/${datasetPath(dataset, ending)}`,
      mediaType,
      format: title,
    })),
  }
}

function licenceOf(licence: string): { readonly license: string } | { readonly rights: string } {
  if (isWebAddress(licence)) return { license: licence }
  if (licence === NOT_STATED) return { rights: 'License not stated.' }
  const rights = `License: ${licence}`
  return { rights: rights.length <= RIGHTS_LENGTH ? rights : 'The license is stated on the landing page.' }
}

/** What is measured, along what, and of which place: in the words of the dataset. */
function keywordsOf({ measures, dimensions }: Dataset, place: string): readonly string[] {
  return [
    ...new Set([place, ...measures.map(({ title }) => title.en), ...dimensions.map(({ title }) => title.en)]),
  ]
}
