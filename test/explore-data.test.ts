// What a visitor's browser reads from a released dataset is what the release itself was made from: the same cells, for every dataset that ships.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsOf, linesOf } from '../src/browser/explore-cells.ts'
import { viewCsv } from '../src/browser/explore-csv.ts'
import { type ReleasedDataset, openReleased } from '../src/browser/explore-data.ts'
import { type View, looksOf, readView } from '../src/browser/explore-view.ts'
import { openFigureBook } from '../src/figures/book.ts'
import { Table } from '../src/figures/table.ts'
import { datasetCsv, datasetJson } from '../src/formats/dataset-files.ts'
import { loadContent } from '../src/publish/load-content.ts'
import { statesOf } from '../src/site/components/explore/component.tsx'
import { defaultView } from '../src/site/components/explore/default-view.ts'

const content = loadContent('sites/missouri')
assert.ok(content.ok)
const { datasets, settings } = content.value.site
const book = openFigureBook(datasets)

for (const dataset of datasets.values()) {
  const states = statesOf(dataset)
  const table = openReleased(JSON.parse(datasetJson(dataset)) as ReleasedDataset, { language: 'en', states })
  const original = new Table(dataset)
  const shape = { table, states, allStates: 51 }
  const whole = (measure: string): View => ({ measure, look: 'table', only: new Map() })
  const opening = defaultView(dataset, settings.place.code)
  assert.ok(opening)

  test(`${dataset.name}: every cell reads as it does where the release is made`, () => {
    for (const { at } of dataset.observations) {
      for (const measure of table.measures.keys()) {
        const question = { measure, at, source: null }
        assert.deepEqual(table.read(question), original.read(question))
      }
    }
    for (const name of table.dimensions.keys())
      assert.deepEqual(table.values(name).toSorted(), original.values(name).toSorted())
  })

  test(`${dataset.name}: the page's default view is understood, and its chart has the cells of the one without a script`, () => {
    const view = readView(opening.address, shape, whole(opening.measure.name))
    assert.ok(view.ok)
    if (opening.chart === null) return
    const series = book.series(opening.chart.cells, opening.chart.by)
    assert.ok(series.ok)
    const drawn = series.value.points.map(({ use, missing }) => ({
      value: use?.value ?? null,
      missing: missing ?? null,
      others: use?.conflicting ?? [],
    }))
    const isLine = opening.chart.kind === 'line'
    const cells = isLine
      ? linesOf(table, view.value).flatMap((line) => line.cells)
      : cellsOf(table, view.value)
    const read = cells.map(({ use, missing }) => ({
      value: use?.value ?? null,
      missing,
      others: use?.conflicting ?? [],
    }))
    assert.deepEqual(
      isLine ? read : read.filter(({ value }) => value !== null),
      isLine ? drawn : drawn.filter(({ value }) => value !== null),
    )
  })

  test(`${dataset.name}: rows as CSV say what the dataset's own file says of the measure`, () => {
    const [head = '', ...lines] = datasetCsv(dataset).trimEnd().split('\n')
    if (lines.some((line) => line.includes('"'))) return
    const names = head.split(',')
    for (const measure of table.measures.keys()) {
      const [ownHead = '', ...own] = viewCsv(table, whole(measure), () => '')
        .trimEnd()
        .split('\n')
      const places = ownHead.split(',').map((name) => names.indexOf(name))
      const expected = lines.map((line) => places.map((place) => line.split(',')[place] ?? '').join())
      for (const line of own) assert.ok(expected.includes(line), line)
      const filled = expected.filter((line) => line.split(',')[table.dimensions.size] !== '')
      assert.deepEqual(
        filled.filter((line) => !own.includes(line)),
        [],
      )
    }
  })

  test(`${dataset.name}: whatever can be drawn of it has a value from zero up`, () => {
    for (const measure of table.measures.keys()) {
      if (!looksOf(shape, measure).includes('bars')) continue
      for (const { use } of cellsOf(table, whole(measure)))
        assert.ok(use === null || (typeof use.value === 'number' && use.value >= 0))
    }
  })
}
