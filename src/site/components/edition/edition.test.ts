import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from 'preact-render-to-string'
import { openFigureBook } from '../../../figures/book.ts'
import type { Source } from '../../../facts/source.ts'
import { dataset, input } from '../../fixture.ts'
import type { RenderInput } from '../../render-input.ts'
import { type View, viewOf } from '../../view.ts'
import { editionPart, followsNewest, printWords } from './component.tsx'

function viewWith(changes: Readonly<Record<string, Partial<Source>>>): View {
  const sources = new Map([...input.site.sources].map(([id, source]) => [id, { ...source, ...changes[id] }]))
  const changed: RenderInput = { ...input, site: { ...input.site, sources } }
  return viewOf(changed, 'en')
}

function editionOf(expression: string, view: View = viewOf(input, 'en')): string {
  const figure = openFigureBook(new Map([[dataset.name, dataset]])).figure(expression)
  assert.ok(figure.ok, JSON.stringify(figure))
  return render(editionPart(view, figure.value))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('a number says whether its year is pinned or follows the newest, and when its sources are of', () => {
  assert.match(
    editionOf('calls.cases[state=MO, year=2024]'),
    /This number is pinned to 2024\. A survey, 2024: published September 2024, read November 2026\. $/,
  )
  assert.match(
    editionOf('calls.cases[state=MO, year=latest]'),
    /It follows the newest year in the data: today 2024\./,
  )
  assert.match(
    editionOf('change(calls.cases[state=MO], from=2022, to=2024)'),
    /This number is pinned to 2022 to 2024\./,
  )
})

test('the newest year is found wherever it is asked for', () => {
  const follows = (text: string): boolean => {
    const figure = openFigureBook(new Map([[dataset.name, dataset]])).figure(text)
    assert.ok(figure.ok, JSON.stringify(figure))
    return followsNewest(figure.value.expression)
  }
  assert.ok(follows('latest(calls.cases[state=MO])'))
  assert.ok(follows('ratio(calls.cases[state=MO, year=2022], calls.cases[state=MO, year=latest])'))
  assert.ok(!follows('ratio(calls.cases[state=MO, year=2022], calls.cases[state=MO, year=2024])'))
})

test('a newer edition of a source is named with the way to it', () => {
  const view = viewWith({ survey: { newerEdition: 'other' } })
  assert.match(
    editionOf('calls.cases[state=MO, year=2024]', view),
    /There is a newer edition: Another survey ?\./,
  )
})

test('another print is earlier or later by its date, as far as both dates say', () => {
  const said = (survey: string, other: string): string | null =>
    printWords(viewWith({ survey: { published: survey }, other: { published: other } }), {
      used: 'survey',
      other: 'other',
    })
  assert.equal(said('2024-09', '2023'), 'an earlier print')
  assert.equal(said('2024-09', '2024-10-01'), 'a later print')
  assert.equal(said('2024-09', '2024'), null)
  assert.equal(said('2024-09', 'undated'), null)
})
