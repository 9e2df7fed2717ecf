// The examples as the charts draw them, for the tests of each.
import assert from 'node:assert/strict'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { BarChart } from './bar-chart.tsx'
import type { ChartProps, LineChartProps } from './chart.types.ts'
import {
  type Example,
  hotlineExample,
  makeExample,
  nationExample,
  panelsExample,
  rankingExample,
} from './examples.ts'
import { LineChart } from './line-chart.tsx'
import type { Reference } from './reading.ts'
import { RankPlot, type RankPlotProps } from './rank-plot.tsx'
import { SmallMultiples, type SmallMultiplesProps } from './small-multiples.tsx'

const place = { title: 'A title', language: 'en', headingLevel: 3 } as const

/** What the rates are read against. */
export const nation: Reference = { series: nationExample.series, label: 'The states together' }

export function line(example: Example, more: Partial<LineChartProps> = {}): string {
  return render(h(LineChart, { ...example, ...place, cellsHref: '/figures/a/', ...more }))
}

export function bars(example: Example, more: Partial<ChartProps> = {}): string {
  return render(h(BarChart, { ...example, ...place, cellsHref: '/figures/a/', ...more }))
}

export function panels(more: Partial<SmallMultiplesProps> = {}): string {
  return render(h(SmallMultiples, { ...panelsExample, ...place, reference: nation, ...more }))
}

export function ranks(more: Partial<RankPlotProps> = {}): string {
  return render(h(RankPlot, { ...rankingExample, ...place, focus: 'MO', ...more }))
}

/** Cases by year. */
export function yearsOf(values: Readonly<Record<string, number | 'not reported'>>): Example {
  return makeExample({
    by: hotlineExample.dataset.dimensions[0] ?? assert.fail(),
    measure: hotlineExample.dataset.measures[0] ?? assert.fail(),
    given: values,
  })
}

/** How many pieces a path is in, and how many lines join them. */
export function pathOf(
  drawing: string,
  name: 'path' | 'band' | 'whisker' | 'dashed' = 'path',
): { readonly pieces: number; readonly segments: number } {
  const start = name === 'path' ? '<path' : `<path class="${name}"`
  const d = new RegExp(`${start} d="([^"]*)"`).exec(drawing)?.[1] ?? ''
  return { pieces: d.split('M').length - 1, segments: d.split('L').length - 1 }
}
