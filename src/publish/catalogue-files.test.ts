// The lists of a release's datasets: every field that each format requires, by its own rules, and no licence that nobody stated.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dataset } from '../facts/dataset.ts'
import type { Site } from '../facts/site.ts'
import { DATASET_FORMS } from '../facts/dataset-paths.ts'
import { catalogueFiles } from './catalogue-files.ts'
import { loadContent } from './load-content.ts'

const AS_OF = '2026-11-22'
const loaded = loadContent('sites/missouri')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal[0]))
const { site } = loaded.value

/** JSON as its readers meet it: nothing is known of a field until it has been looked at. */
type Fields = Readonly<Record<string, unknown>>

function fileOf(path: string, of: Site = site): Fields {
  const file = catalogueFiles(of, AS_OF).find((each) => each.path === path)
  assert.ok(file !== undefined, path)
  return fieldsOf(JSON.parse(file.body))
}

function fieldsOf(value: unknown): Fields {
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value))
  return { ...value }
}

function listOf(value: unknown): readonly Fields[] {
  assert.ok(Array.isArray(value))
  return value.map(fieldsOf)
}

type Check = (value: unknown) => boolean

const isText: Check = (value) => typeof value === 'string' && value.trim() !== ''
const is =
  (expected: string): Check =>
  (value) =>
    value === expected
const fits =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
const isUrl: Check = (value) => typeof value === 'string' && URL.canParse(value) && /^https?:/.test(value)
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every((each) => check(each))
const isRecord =
  (rules: Readonly<Record<string, Check>>): Check =>
  (value) =>
    faultsIn(fieldsOf(value), rules).length === 0
const mayBeMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)

function faultsIn(fields: Fields, rules: Readonly<Record<string, Check>>): readonly string[] {
  const unknown = Object.keys(fields).filter(
    (field) => !(field in rules) && !field.startsWith('freedomfacts:'),
  )
  const wrong = Object.entries(rules).filter(([field, check]) => !check(fields[field]))
  return [...unknown.map((field) => `${field} is no field of the format`), ...wrong.map(([field]) => field)]
}

/** DCAT-US 1.1, what it requires of publishers outside the federal government and what else we give. */
const CATALOGUE: Readonly<Record<string, Check>> = {
  '@context': is('https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld'),
  '@id': isUrl,
  '@type': is('dcat:Catalog'),
  conformsTo: is('https://project-open-data.cio.gov/v1.1/schema'),
  describedBy: is('https://project-open-data.cio.gov/v1.1/schema/catalog.json'),
  dataset: Array.isArray,
}
const DATASET: Readonly<Record<string, Check>> = {
  '@type': is('dcat:Dataset'),
  title: isText,
  description: isText,
  keyword: isListOf(isText),
  modified: fits(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/),
  publisher: isRecord({ '@type': is('org:Organization'), name: isText }),
  contactPoint: isRecord({
    '@type': is('vcard:Contact'),
    fn: isText,
    hasEmail: fits(/^mailto:[^@\s]+@[^@\s]+$/),
  }),
  identifier: isUrl,
  accessLevel: is('public'),
  license: mayBeMissing(isUrl),
  rights: mayBeMissing(fits(/^.{1,255}$/)),
  language: isListOf(is('en-US')),
  landingPage: isUrl,
  describedBy: isUrl,
  describedByType: is('application/json'),
  references: mayBeMissing(isListOf(isUrl)),
  distribution: isListOf(
    isRecord({
      '@type': is('dcat:Distribution'),
      title: isText,
      downloadURL: isUrl,
      mediaType: fits(/^[a-z]+\/[a-z0-9.+-]+$/),
      format: isText,
    }),
  ),
}

test('data.json has every field that DCAT-US 1.1 requires, and none that it does not know', () => {
  const catalogue = fileOf('data.json')
  assert.deepEqual(faultsIn(catalogue, CATALOGUE), [])
  const datasets = listOf(catalogue['dataset'])
  assert.equal(datasets.length, site.datasets.size)
  for (const dataset of datasets)
    assert.deepEqual(faultsIn(dataset, DATASET), [], String(dataset['identifier']))
  const ids = datasets.map(({ identifier }) => identifier)
  assert.equal(new Set(ids).size, ids.length)
})

test('each dataset of data.json can be had in each form, and writes go to the address for wrong numbers', () => {
  for (const dataset of listOf(fileOf('data.json')['dataset'])) {
    assert.deepEqual(
      listOf(dataset['distribution']).map(({ mediaType }) => mediaType),
      DATASET_FORMS.map(({ mediaType }) => mediaType),
    )
    assert.equal(fieldsOf(dataset['contactPoint'])['hasEmail'], `mailto:${site.settings.wrongNumber.email}`)
  }
})

const NAME = /^[a-z0-9][a-z0-9._-]*$/
const LICENCES = isListOf(
  (value) =>
    isText(fieldsOf(value)['name']) && (isText(fieldsOf(value)['title']) || isUrl(fieldsOf(value)['path'])),
)
const isRelative: Check = (value) =>
  typeof value === 'string' &&
  !value.startsWith('/') &&
  !value.split('/').includes('..') &&
  !value.includes(':')

/** Frictionless Data Package 2.0. */
const PACKAGE: Readonly<Record<string, Check>> = {
  $schema: is('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: fits(NAME),
  title: isText,
  description: isText,
  homepage: isUrl,
  contributors: isListOf(isRecord({ title: isText, path: isUrl, roles: isListOf(isText) })),
  resources: isListOf((value) => typeof value === 'object'),
}
const RESOURCE: Readonly<Record<string, Check>> = {
  name: fits(NAME),
  title: isText,
  description: isText,
  path: isRelative,
  type: is('table'),
  format: is('csv'),
  mediatype: is('text/csv'),
  encoding: is('utf-8'),
  scheme: is('file'),
  licenses: LICENCES,
  sources: isListOf(isRecord({ title: isText, path: mayBeMissing(isUrl), version: mayBeMissing(isText) })),
  schema: isRecord({
    missingValues: isListOf((value) => typeof fieldsOf(value)['value'] === 'string'),
    fields: isListOf((value) => fits(NAME)(fieldsOf(value)['name']) && isText(fieldsOf(value)['type'])),
    primaryKey: isListOf(isText),
  }),
}

test('datapackage.json lists every dataset with its schema, licence and sources, as Frictionless 2.0 has it', () => {
  const descriptor = fileOf('datapackage.json')
  assert.deepEqual(faultsIn(descriptor, PACKAGE), [])
  const resources = listOf(descriptor['resources'])
  assert.deepEqual(
    resources.map(({ name }) => name),
    [...site.datasets.keys()],
  )
  for (const resource of resources) {
    assert.deepEqual(faultsIn(resource, RESOURCE), [], String(resource['name']))
    const { fields, primaryKey } = fieldsOf(resource['schema'])
    const names = listOf(fields).map(({ name }) => name)
    assert.ok(Array.isArray(primaryKey) && primaryKey.every((column) => names.includes(column)))
  }
})

test('each dataset has its own descriptor beside it, with the same schema as in the list of all', () => {
  for (const resource of listOf(fileOf('datapackage.json')['resources'])) {
    const own = fileOf(String(resource['freedomfacts:descriptor']))
    const [table] = listOf(own['resources'])
    assert.deepEqual(table?.['schema'], resource['schema'])
    assert.equal(`data/${String(resource['name'])}/${String(table?.['path'])}`, resource['path'])
  }
})

/** The site with its first dataset alone, under this licence. */
function licensed(licence: string): Site {
  const [first] = site.datasets.values()
  assert.ok(first !== undefined)
  const dataset: Dataset = { ...first, licence }
  return { ...site, datasets: new Map([[dataset.name, dataset]]) }
}

test('a licence is the one that is stated, in the field that can hold it, and none is made up', () => {
  const cases: readonly (readonly [string, Fields, Fields])[] = [
    ['not stated', { name: 'notspecified', title: 'not stated' }, { rights: 'License not stated.' }],
    ['Public domain', { name: 'other', title: 'Public domain' }, { rights: 'License: Public domain' }],
    [
      'https://licences.example/one',
      { name: 'other', path: 'https://licences.example/one' },
      { license: 'https://licences.example/one' },
    ],
    [
      'x'.repeat(300),
      { name: 'other', title: 'x'.repeat(300) },
      { rights: 'The license is stated on the landing page.' },
    ],
  ]
  for (const [licence, frictionless, dcat] of cases) {
    const [resource] = listOf(fileOf('datapackage.json', licensed(licence))['resources'])
    assert.deepEqual(resource?.['licenses'], [frictionless])
    const [dataset] = listOf(fileOf('data.json', licensed(licence))['dataset'])
    const { license, rights } = dataset ?? {}
    assert.deepEqual(
      { ...(license === undefined ? {} : { license }), ...(rights === undefined ? {} : { rights }) },
      dcat,
    )
  }
})

test('a site without datasets has a catalogue without entries, and no package', () => {
  const empty: Site = { ...site, datasets: new Map() }
  assert.deepEqual(fileOf('data.json', empty)['dataset'], [])
  assert.deepEqual(
    catalogueFiles(empty, AS_OF).map(({ path }) => path),
    ['data.json'],
  )
})
