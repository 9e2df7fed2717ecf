// The directory of a release as Open Referral HSDS 3.2: for other directories, in JSON, in lines and in tables.
import { hsdsService } from '../formats/hsds/from-services.ts'
import { dataPackage } from '../formats/hsds/table-package.ts'
import { serviceJson, serviceListJson, servicesNdjson } from '../formats/hsds/write-json.ts'
import { tablesFromRecords } from '../formats/hsds/write-tables.ts'
import type { Region } from '../services/areas.ts'
import type { PublicService } from '../services/public-service.ts'
import type { ReleaseFile } from '../site/release-file.ts'
import { helpWordsIn } from '../site/words.ts'

export interface HsdsRelease {
  readonly services: readonly PublicService[]
  /** Who publishes the release, in English, with its own site. */
  readonly publisher: { readonly name: string; readonly url: string }
  /** ISO date. */
  readonly asOf: string
  /** What the areas of services are called; one that is not here is called by its id. */
  readonly regions: readonly Region[]
}

/** The version that the files follow, and where its publisher describes it: no address here is ours. */
const HSDS = {
  version: '3.2',
  profile: 'https://docs.openreferral.org',
  openapi_url:
    'https://raw.githubusercontent.com/openreferral/specification/refs/heads/3.2/schema/openapi.json',
}
const LICENCE = 'not stated'

/** `hsds/`: what it is, every service in one page, one a file and one a line, and the tables with their descriptor. */
export function hsdsFiles({ services, publisher, asOf, regions }: HsdsRelease): readonly ReleaseFile[] {
  const words = helpWordsIn('en')
  const records = services.map((service) =>
    hsdsService(service, { publisher: publisher.url, needName: (need) => words.t(`need.${need}`), regions }),
  )
  const description = `Services listed by ${publisher.name}, as of ${asOf}. In English. Licence of the content: ${LICENCE}.`
  const tables = tablesFromRecords(records)
  const about = {
    name: 'hsds-services',
    title: `Services listed by ${publisher.name}`,
    description,
    licence: LICENCE,
    files: [...tables.keys()],
  }
  const base = { ...HSDS, description, publisher: { name: publisher.name, website: publisher.url } }
  return [
    dataFile('index.json', jsonText(base)),
    dataFile('services.json', serviceListJson(records)),
    dataFile('services.ndjson', servicesNdjson(records)),
    ...records.map((record) => dataFile(`services/${record.id}.json`, serviceJson(record))),
    ...[...tables].map(([file, text]) => dataFile(`tables/${file}`, text)),
    dataFile('tables/datapackage.json', jsonText(dataPackage(about))),
  ]
}

function dataFile(path: string, body: string): ReleaseFile {
  return { path: `hsds/${path}`, body, kind: 'data' }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
