// sites/template from sites/missouri: what holds in the whole country, without a row, organisation or law of the state.
//
//   node scripts/make-template.ts
//
// What is only the template's own (site.yaml and the others of OWN) is written by hand there, and is left as it is.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { editLines } from './template/edit-lines.ts'
import { namedSources } from './template/named-sources.ts'
import { PAGE_EDITS } from './template/page-edits.ts'
import { RECORD_EDITS } from './template/record-edits.ts'

const MISSOURI = fileURLToPath(new URL('../sites/missouri/', import.meta.url))
export const TEMPLATE: string = fileURLToPath(new URL('../sites/template/', import.meta.url))

const FACTS = [
  'check-a-number',
  'coercion',
  'commercial-sex',
  'consent',
  'fbi-offenses',
  'hotline-counts',
  'how-many',
  't-visa',
  'under-18',
  'what-is-trafficking',
  'who-can-be-trafficked',
  'why-people-stay',
]
const CLAIMS = [
  '17500-into-us',
  '199000-incidents',
  '66667-times',
  '800000-across-borders',
  'a-total-is-known',
  'ages-72-and-36',
  'arrests-chart',
  'average-age-13',
  'big-game',
  'hotline-as-prevalence',
  'hotline-cases-proven',
  'hotline-or-all-lines',
]
const PAGES = ['about', 'claims', 'consequences', 'data', 'home', 'protect', 'support']
const DATASETS = ['consequences', 'national', 'national-population']

/** The files of the template that are written by hand. */
export const OWN: readonly string[] = [
  'README.md',
  'acknowledged.yaml',
  'corrections.yaml',
  'facts/hotline-national.en.md',
  'facts/hotline-national.es.md',
  'site.yaml',
]

const EDITS = { ...PAGE_EDITS, ...RECORD_EDITS }

/** Path in the template's folder to text: every file of it but those written by hand. */
export function makeTemplate(): ReadonlyMap<string, string> {
  const copied = [
    ...texts('facts', FACTS),
    ...texts('claims', CLAIMS),
    ...texts('pages', PAGES),
    ...DATASETS.flatMap((name) => [`data/${name}/datapackage.json`, `data/${name}/${name}.csv`]),
  ].map((path) => fileOf(path, readMissouri(path)))
  const files = new Map([
    ...copied,
    fileOf('services.yaml', nationalServices()),
    fileOf('services/channels.csv', nationalChannels()),
  ])
  const own = OWN.map((path) => [path, readFileSync(join(TEMPLATE, path), 'utf8')] as const)
  const named = new Set([...files, ...own].flatMap(([path, text]) => namedSources(path, text)))
  return new Map([...files, fileOf('sources.yaml', sourcesNamed(named))])
}

function texts(folder: string, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => [`${folder}/${id}.en.md`, `${folder}/${id}.es.md`])
}

function readMissouri(path: string): string {
  return readFileSync(join(MISSOURI, path), 'utf8')
}

function fileOf(path: string, text: string): readonly [path: string, text: string] {
  return [path, editLines(path, text, EDITS[path] ?? [])]
}

function nationalServices(): string {
  const national = entriesOf(readMissouri('services.yaml')).filter(([id]) => id.startsWith('us-'))
  return [
    '# National lines. The channels (numbers, addresses, how sure we are) are in services/channels.csv.\n',
    ...national.map(([, text]) => text),
  ].join('')
}

function nationalChannels(): string {
  return readMissouri('services/channels.csv')
    .split(/(?<=\n)/)
    .filter((line, index) => index === 0 || line.startsWith('us-'))
    .join('')
}

function sourcesNamed(named: ReadonlySet<string>): string {
  const entries = entriesOf(readMissouri('sources.yaml'))
  return [
    '# Every publication that a figure, a statement or a line of this site rests on. A publisher, date or licence that is\n',
    '# not known is not supplied.\n',
    ...entries.filter(([id]) => named.has(id)).map(([, text]) => text),
  ].join('')
}

/** The entries of a YAML map whose keys begin their line, as they are written, without the comments between them. */
function entriesOf(yaml: string): readonly (readonly [id: string, text: string])[] {
  return yaml
    .split(/^(?=[a-z0-9-]+:$)/m)
    .slice(yaml.startsWith('#') ? 1 : 0)
    .map((entry) => [entry.slice(0, entry.indexOf(':')), entry.replace(/^(?:#.*)?\n/gm, '')])
}

if (import.meta.main) {
  for (const [path, text] of makeTemplate()) {
    mkdirSync(dirname(join(TEMPLATE, path)), { recursive: true })
    writeFileSync(join(TEMPLATE, path), text)
  }
}
