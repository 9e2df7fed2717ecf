import assert from 'node:assert/strict'
import { test } from 'node:test'
import { downloadName } from './component.tsx'

const NAMES: readonly (readonly [path: string, name: string])[] = [
  ['ranking/hotline-cases-2024-rate/data.csv', 'hotline-cases-2024-rate.csv'],
  ['es/ranking/hotline-cases-2024-rate/map/chart.png', 'hotline-cases-2024-rate-map.png'],
  [
    'figures/hotline-cases-state-mo-by-year-0a1b2c3d/data.json',
    'hotline-cases-state-mo-by-year-0a1b2c3d.json',
  ],
  ['es/figures/hotline-cases-0a1b2c3d/cite.json', 'hotline-cases-0a1b2c3d-citation.json'],
  ['data/hotline/hotline.parquet', 'hotline.parquet'],
  ['data/hotline/cite.bib', 'hotline-citation.bib'],
  ['compare/data.json', 'compare.json'],
  ['es/estimates/uk2013/left-out.svg', 'uk2013-left-out.svg'],
  ['estimates/uk2013/index.json', 'estimates-uk2013.json'],
]

for (const [path, name] of NAMES)
  test(`/${path} is kept as ${name}`, () => {
    assert.equal(downloadName(path), name)
  })
