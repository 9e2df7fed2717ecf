// The lists of a release's datasets, for people and programs who take data elsewhere, and the descriptor of each dataset.
import type { Site } from '../facts/site.ts'
import { descriptorPath } from '../formats/catalogue-parts.ts'
import { packageDescriptor } from '../formats/dataset-files.ts'
import { dcatCatalogue } from '../formats/dcat-us.ts'
import { packageCatalogue } from '../formats/package-catalogue.ts'
import type { ReleaseFile } from '../site/release-file.ts'

/** `datapackage.json`, `data.json`, and `data/<name>/datapackage.json` of each dataset. */
export function catalogueFiles(site: Site, asOf: string): readonly ReleaseFile[] {
  const catalogue = packageCatalogue(site)
  return [
    ...(catalogue === null ? [] : [dataFile('datapackage.json', catalogue)]),
    dataFile('data.json', dcatCatalogue(site, asOf)),
    ...[...site.datasets.values()].map((dataset) =>
      dataFile(descriptorPath(dataset), packageDescriptor(dataset)),
    ),
  ]
}

function dataFile(path: string, value: unknown): ReleaseFile {
  return { path, body: `${JSON.stringify(value, null, 1)}\n`, kind: 'data' }
}
