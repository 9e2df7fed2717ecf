// What leaves the site with a chart or a ranking: its sources, its cautions and its notices go with it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Source } from '../facts/source.ts'
import type { Dataset } from '../figures/dataset.ts'
import { openFigureBook } from '../figures/book.ts'
import { chartCsv, chartJson } from './chart-data.ts'
import { linesFor } from './chart-files.ts'
import { compareInput } from './compare.fixture.ts'
import { openNotes } from './notes.ts'
import { renderSite } from './render.ts'
import type { RenderInput } from './render-input.ts'
import { sourceLines } from './source-lines.ts'
import { viewOf } from './view.ts'

const [survey = assert.fail()] = compareInput.site.sources.values()
const sourceNamed = (id: string): Source => ({ ...survey, id, title: `Survey ${id}`, publisher: id })

/** Each count from the source of its place, people from a census; nobody answers for the source of Illinois. */
function withSources(): RenderInput {
  const { site } = compareInput
  const ids = ['census', 'AR', 'IA', 'KS', 'MO', 'OK']
  const nobody: Source = {
    ...sourceNamed('IL'),
    publisher: null,
    note: { en: 'Unchecked.', es: 'Sin comprobar.' },
  }
  const sources = new Map([...ids.map(sourceNamed), nobody].map((source) => [source.id, source]))
  const from = (dataset: Dataset): Dataset => ({
    ...dataset,
    observations: dataset.observations.map((row) => ({
      ...row,
      source: dataset.name === 'people' ? 'census' : (row.at['state'] ?? ''),
    })),
  })
  const datasets = new Map([...site.datasets].map(([name, dataset]) => [name, from(dataset)]))
  // What the fixture's own pages cite stays there.
  for (const source of site.sources.values()) sources.set(source.id, source)
  return { ...compareInput, site: { ...site, sources, datasets }, book: openFigureBook(datasets) }
}

const given = withSources()
const chart = openNotes(given.book).chart({
  kind: 'line',
  cells: 'rate(calls.cases[state=MO])',
  by: 'year',
  title: 'MO beside all',
  reference: { cells: 'rate(sum(calls.cases))', label: 'all together' },
})
const files = new Map(renderSite({ ...given, preview: true }).map(({ path, body }) => [path, body]))
const body = (path: string): string => files.get(path) ?? assert.fail(`no ${path}`)

test('the numbers of a chart have those that it stands beside, and whose number of people a rate is over', () => {
  const lines = chartCsv(given, chart).trim().split('\n')
  const [header = ''] = lines
  const last = lines.at(-1) ?? ''
  const row = Object.fromEntries(header.split(',').map((name, index) => [name, last.split(',')[index] ?? '']))
  assert.equal(row['value'], '10')
  assert.equal(row['people_source'], 'census')
  assert.equal(row['source'], 'MO')
  assert.ok(Math.abs(Number(row['reference_value']) - 620 / 60) < 1e-9)
  assert.ok(Number(row['reference_low']) < 10.4 && Number(row['reference_high']) > 10.3)
  const json = JSON.parse(chartJson(given, chart)) as {
    readonly points: readonly Record<string, unknown>[]
    readonly reference: { readonly points: readonly Record<string, unknown>[] }
    readonly sources: readonly { readonly id: string }[]
  }
  assert.deepEqual(json.points.at(-1)?.['peopleSources'], ['census'])
  assert.equal(json.reference.points.at(-1)?.['count'], 620)
  assert.deepEqual(
    json.sources.map(({ id }) => id),
    ['MO', 'census', 'AR', 'IA', 'IL', 'KS', 'OK'],
  )
})

test('a chart alone has neither columns of another nor a reference', () => {
  const { series } = chart
  assert.doesNotMatch(chartCsv(given, { series }), /reference/)
  assert.doesNotMatch(chartJson(given, { series }), /"reference"/)
})

test('everything that leaves with a chart names the sources of both its lines', () => {
  const page = `figures/${chart.series.id}/`
  assert.match(body(`${page}cite.bib`), /^@misc\{OK,/m)
  assert.match(body(`${page}index.html`), /Survey OK/)
  assert.match(body(`${page}chart.svg`), /more/)
  assert.match(body('states/mo/index.html'), /Survey OK/)
})

test('a picture and a frame name where the newest number is from and what nobody answers for, before all else', () => {
  const [line = ''] = sourceLines(viewOf(given, 'en'), {
    ...linesFor(given, chart, '/a/'),
    newest: 'KS',
    sources: ['MO', 'AR', 'IA', 'OK', 'KS', 'IL'],
  })
  assert.match(
    line,
    /^Sources: KS, “Survey KS”; Publisher not identified, “Survey IL”; MO, “Survey MO”, and 3 more/,
  )
  assert.equal(linesFor(given, chart, '/a/').newest, 'MO')
})

test('a picture and a frame of a line say what it does not count', () => {
  assert.match(body(`figures/${chart.series.id}/chart.svg`), /Not people\./)
  assert.match(body(`embed/${chart.series.id}/index.html`), /<p>Not people\.<\/p>/)
  assert.match(body(`es/embed/${chart.series.id}/index.html`), /<p>No personas\.<\/p>/)
})

test('a frame says that it is a preview and that its translation waits, and has one link all the same', () => {
  for (const path of [
    `es/embed/${chart.series.id}/index.html`,
    'es/embed/calls-cases-2024-rate/index.html',
  ]) {
    assert.match(body(path), /<p class="preview small">Esto es una vista previa/)
    assert.match(body(path), /<p class="notice small">Esto se tradujo al español y espera/)
    assert.equal(body(path).match(/<a /g)?.length, 1)
  }
  assert.doesNotMatch(body(`embed/${chart.series.id}/index.html`), /class="notice/)
})

test('what is known of a source that nobody answers for stands above the numbers that rest on it', () => {
  const pages = ['ranking/calls-cases-2024-rate/', 'ranking/calls-cases-2024-rate/map/', 'states/mo/']
  const frames = ['embed/calls-cases-2024-rate/', 'embed/calls-cases-2024-rate-map/']
  for (const folder of [...pages, ...frames]) {
    const said = body(`${folder}index.html`)
    const at = said.indexOf('Of one source, “Survey IL”, the publisher is not identified. Unchecked.')
    assert.ok(at > said.indexOf('</h1>') && at < said.search(/<table|<img|<h2/), folder)
    assert.match(body(`es/${folder}index.html`), /«Survey IL», no se identificó el editor\. Sin comprobar\./)
  }
})
