// Measures how many figures a second a book evaluates from cold, by kind, on the datasets that ship.
import { join } from 'node:path'
import { openFigureBook } from '../src/figures/book.ts'
import { loadContent } from '../src/publish/load-content.ts'
import { printTable } from './report/print-table.ts'

const content = loadContent(join(import.meta.dirname, '..', 'sites', 'missouri'))
if (!content.ok) throw new Error(JSON.stringify(content.refusal[0]))
const { datasets } = content.value.site
const states = [...new Set(datasets.get('population')?.observations.map(({ at }) => at['state'] ?? ''))]
const years = ['2012', '2013', '2014', '2015', '2016', '2024']
const KINDS: readonly (readonly [string, (state: string, year: string) => string])[] = [
  ['cell', (state, year) => `hotline.cases[state=${state}, year=${year}]`],
  ['rate', (state, year) => `rate(hotline.cases[state=${state}, year=${year}])`],
  ['change', (state, year) => `change(population.persons[state=${state}], from=2011, to=${year})`],
  [
    'sum of 51',
    (state, year) => `ratio(hotline.cases[state=${state}, year=${year}], sum(hotline.cases[year=${year}]))`,
  ],
  [
    'rank of 51 by rate',
    (state, year) => `rank(hotline.cases[year=${year}], of=state, at=${state}, over=population.persons)`,
  ],
]
const rows = KINDS.map(([name, write]) => {
  const texts = states.flatMap((state) => years.map((year) => write(state, year)))
  const book = openFigureBook(datasets)
  const start = performance.now()
  const failed = texts.filter((text) => !book.figure(text).ok).length
  if (failed > 0) throw new Error(`${failed} figures of the kind '${name}' did not evaluate`)
  return [name, texts.length, Math.round((texts.length * 1000) / (performance.now() - start))]
})
printTable('Figures from cold', ['kind', 'figures', 'a second'], rows)
