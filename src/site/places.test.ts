// The pages that set places beside each other, where something is missing: they say so, and every link leads somewhere.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFigureBook } from '../figures/book.ts'
import type { Dataset } from '../figures/dataset.ts'
import { compareInput } from './compare.fixture.ts'
import { profileOf } from './profile.ts'
import { rankingsOf } from './rankings.ts'
import { renderSite } from './render.ts'
import type { RenderInput } from './render-input.ts'

function inputWith(change: (dataset: Dataset) => Dataset): RenderInput {
  const { site } = compareInput
  const datasets = new Map([...site.datasets].map(([name, dataset]) => [name, change(dataset)]))
  return { ...compareInput, site: { ...site, datasets }, book: openFigureBook(datasets) }
}

/** Files by path; every link to a page of the site must have its file. */
function filesOf(input: RenderInput): ReadonlyMap<string, string> {
  const files = new Map(renderSite(input).map(({ path, body }) => [path, body]))
  for (const [path, body] of files) {
    if (!path.endsWith('index.html')) continue
    for (const [, href = ''] of body.matchAll(/<a [^>]*href="(\/[^"#?]*)/g))
      if (href.endsWith('/')) assert.ok(files.has(`${href.slice(1)}index.html`), `${path}: ${href}`)
  }
  return files
}

test('a label without a row makes no page, and nothing breaks', () => {
  const files = filesOf(
    inputWith((dataset) => ({
      ...dataset,
      dimensions: dataset.dimensions.map((dimension) =>
        dimension.kind === 'year'
          ? dimension
          : { ...dimension, labels: new Map([...dimension.labels, ['PR', { en: 'Puerto Rico' }]]) },
      ),
    })),
  )
  assert.ok(files.has('states/mo/index.html') && files.has('ranking/index.html'))
  assert.ok(!files.has('states/pr/index.html'))
})

test('where no year can be ranked each place has its page, and the list says what cannot be ranked and why', () => {
  const input = inputWith((dataset) => ({
    ...dataset,
    observations: dataset.observations.filter(
      ({ at }) => dataset.name !== 'calls' || at['state'] !== (at['year'] === '2024' ? 'IL' : 'IA'),
    ),
  }))
  assert.equal(rankingsOf(input), null)
  const files = filesOf(input)
  assert.ok(!files.has('ranking/index.html') && !files.has('compare/index.html'))
  assert.match(files.get('states/index.html') ?? '', /Cases, 2024: we have a number for 5 of 6\./)
  const own = files.get('states/mo/index.html') ?? ''
  assert.match(own, /<figure class="chart">/)
  assert.match(own, /href="\/states\/#not"/)
  assert.doesNotMatch(own, /class="verdict"|undefined/)
  assert.match(files.get('index.html') ?? '', /href="\/states\/"/)
})

test('a place without a rate in any year has its table and no chart of rates', () => {
  const input = inputWith((dataset) => ({
    ...dataset,
    observations: dataset.observations.filter(({ at }) => dataset.name !== 'people' || at['state'] !== 'KS'),
  }))
  const kansas = filesOf(input).get('states/ks/index.html') ?? ''
  assert.doesNotMatch(kansas, /for every 100,000 people, KS state/)
  assert.match(kansas, /<th scope="row">2024<\/th><td class="n">60/)
})

test('only places that are states have a map', () => {
  const renamed = (place = ''): string => (place === 'AR' ? 'AR-county' : place)
  const files = filesOf(
    inputWith((dataset) => ({
      ...dataset,
      dimensions: dataset.dimensions.map((dimension) => ({
        ...dimension,
        labels: new Map([...dimension.labels].map(([place, label]) => [renamed(place), label])),
      })),
      observations: dataset.observations.map((row) => ({
        ...row,
        at: { ...row.at, state: renamed(row.at['state']) },
      })),
    })),
  )
  const paths = [...files.keys()]
  assert.ok(paths.includes('ranking/calls-cases-2024-rate/index.html'))
  assert.deepEqual(
    paths.filter((path) => path.includes('map')),
    ['sitemap.xml'],
  )
})

test('a series that the figure language refuses is not taken for a place without a value', () => {
  const age = { name: 'age', kind: 'category', title: { en: 'Age' }, labels: new Map() } as const
  const input = inputWith((dataset) => ({
    ...dataset,
    dimensions: [...dataset.dimensions, { ...age, name: 'kind' }, age],
    observations: dataset.observations.map((row) => ({ ...row, at: { ...row.at, kind: 'a', age: 'b' } })),
  }))
  assert.throws(
    () => profileOf(input, 'calls', 'MO'),
    /calls\.cases\[state=MO, kind=a\]' has values that cannot be shown/,
  )
})

test('a place that is ranked by one of rate and number is told that one', () => {
  const noPeople = inputWith((dataset) => ({
    ...dataset,
    observations: dataset.observations.filter(({ at }) => dataset.name !== 'people' || at['state'] !== 'KS'),
  }))
  const files = filesOf(noPeople)
  const said = (files.get('states/mo/index.html') ?? '').replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')
  assert.match(said, /Of 6, by the figures as they stand: 3rd \(2nd to 3rd\) by number\. In brackets/)
  assert.doesNotMatch(said, /A place in an order for 2024/)
  const why = /Cases, 2024, by rate: we have a population to divide by for 5 of 6\./
  assert.match(files.get('ranking/index.html') ?? '', why)
  const nobody = inputWith((dataset) => ({
    ...dataset,
    observations: dataset.observations.map((row) =>
      dataset.name !== 'people' || row.at['state'] !== 'KS'
        ? row
        : { ...row, cells: { ...row.cells, persons: { kind: 'value', value: 0 } } },
    ),
  }))
  assert.match(filesOf(nobody).get('ranking/index.html') ?? '', why)
  const both = (filesOf(compareInput).get('states/mo/index.html') ?? '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
  assert.match(both, /by rate, 3rd \(2nd to 3rd\) by number\./)
})

test('the ranking at the address that stays is named by its own address alone, in its head and to search engines', () => {
  const files = filesOf(compareInput)
  for (const path of ['ranking/index.html', 'ranking/calls-cases-2024-rate/index.html'])
    assert.match(
      files.get(path) ?? '',
      /<link rel="canonical" href="https:\/\/facts\.example\/ranking\/calls-cases-2024-rate\/"\/>/,
    )
  assert.doesNotMatch(files.get('sitemap.xml') ?? '', /\/ranking\/</)
  assert.match(files.get('sitemap.xml') ?? '', /\/ranking\/calls-cases-2024-rate\/</)
})

test('a source that the pages of places rest on leads to their list in one line', () => {
  const page = filesOf(compareInput).get('es/sources/survey/index.html') ?? ''
  assert.match(page, /<li><a href="\/es\/states\/">Páginas de estados<\/a><\/li>/)
  assert.doesNotMatch(page, /href="\/es\/states\/mo\/"/)
})

test('a share of a place is printed with its decimals and its sign', () => {
  const [cases = assert.fail()] = compareInput.site.datasets.get('calls')?.measures ?? []
  const share = { ...cases, name: 'share', kind: 'share', unit: 'percent' } as const
  const input = inputWith((dataset) =>
    dataset.name !== 'calls'
      ? dataset
      : {
          ...dataset,
          measures: [...dataset.measures, share],
          observations: dataset.observations.map((row) => ({
            ...row,
            cells: { ...row.cells, share: { kind: 'value', value: 12.5 } },
          })),
        },
  )
  assert.match(filesOf(input).get('states/mo/index.html') ?? '', /<td class="n">12\.5%/)
})
