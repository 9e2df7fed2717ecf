import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFigureBook } from '../../figures/book.ts'
import { UK_2013, UK_STUDIES } from '../../figures/captures.fixture.ts'
import { input } from '../fixture.ts'
import { DEFAULT_ACCENTS } from '../look/tokens.ts'
import { stylesOf } from '../look/styles.ts'
import { viewOf } from '../view.ts'
import { writtenPage } from '../written-page.ts'
import { figurePage } from './figure-page.tsx'

const uk = { ...UK_2013, observations: UK_2013.observations.map((row) => ({ ...row, source: 'survey' })) }
const datasets = new Map([...input.site.datasets, ['uk', uk]])
const book = openFigureBook(datasets, { studies: UK_STUDIES })

function files(expression: string): { readonly html: string; readonly twin: string } {
  const figure = book.figure(expression)
  assert.ok(figure.ok)
  const view = viewOf({ ...input, site: { ...input.site, datasets }, book }, 'es')
  const [html, twin] = writtenPage(figurePage(view, figure.value, null), stylesOf(DEFAULT_ACCENTS)).files
  return { html: String(html?.body), twin: String(twin?.body) }
}

test('in large letters, on the page and in the panel, a spread can break between its numbers', () => {
  const { html, twin } = files('estimate(uk)')
  assert.match(html, /<p class="value">9,590 a 34,100<\/p>/)
  assert.match(twin, /"value":\s*"9,590 a 34,100"/)
})

test('a number is never broken from its percent sign', () => {
  const { html, twin } = files('change(calls.cases[state=MO], from=2022, to=2024, as=percent)')
  assert.match(html, /<p class="value">2\.8\u00A0%<\/p>/)
  assert.match(twin, /"value":\s*"2\.8\u00A0%"/)
})
