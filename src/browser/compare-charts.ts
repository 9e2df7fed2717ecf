// Rates beside each other: as bars with what chance allows, and along the years, each place in a small plot on one scale.
import { type CompareReader, nameOf, rateText, ratesByYear, rowsOf } from './compare-rows.ts'
import type { CompareView } from './compare-view.ts'
import { drawBars } from './draw-bars.ts'
import { drawLine, hollowKey } from './draw-line.ts'
import { element } from './elements.ts'
import { planLine } from './line-plan.ts'
import { ticksTo } from './scale.ts'

const PLOT = 110

export function rateBars(reader: CompareReader, view: CompareView): readonly HTMLElement[] {
  const { words } = reader
  const rows = rowsOf(reader, view)
  const top = Math.max(...rows.map(({ high }) => high)) || 1
  const title = words.t('chart.year', { year: view.year })
  const bars = rows.map((row) => ({
    label: row.name,
    text: rateText(reader, row),
    value: row.rate,
    interval: { low: row.low, high: row.high },
  }))
  const description = words.t('describe.bars', { high: words.rate(top) })
  return [
    element(
      'div',
      {},
      element('h3', {}, title),
      drawBars(bars, { title, description, top, isOfWhole: false }),
    ),
    element('p', { class: 'key' }, words.t('chance')),
  ]
}

/** Points where years are missing, and no line across them. */
export function ratePanels(reader: CompareReader, view: CompareView): readonly HTMLElement[] {
  const { comparison, words } = reader
  const years = ratesByYear(comparison, view.places)
  const [first] = years
  const last = years[years.length - 1]
  if (first === undefined || last === undefined) return []
  const most = Math.max(...years.flatMap(({ rates }) => rates.map((rate) => rate ?? 0)))
  const frame = {
    first: first.year,
    last: last.year,
    ticks: ticksTo(most, false).map((value) => ({ value, text: words.number(value) })),
    breaks: comparison.breaks.map(({ from }) => Number(from)),
    plotHeight: PLOT,
  }
  const high = frame.ticks[frame.ticks.length - 1]?.text ?? ''
  const panels = view.places.map((code, index) => {
    const name = nameOf(reader, code)
    const points = years.map(({ year, rates }) => {
      const value = rates[index] ?? null
      return { year, value, text: value === null ? '' : words.rate(value) }
    })
    const svg = drawLine(planLine(points, frame), {
      title: `${words.t('chart.years')}: ${name}`,
      description: words.t('describe.line', { first: first.year, last: last.year, high }),
      newSeries: words.t('series'),
    })
    return element('div', {}, element('h4', {}, name), svg)
  })
  return [
    element('h3', {}, words.t('chart.years')),
    element('div', { class: 'plots' }, ...panels),
    ...(years.some(({ rates }) => rates.includes(null)) ? [hollowKey(words.t('hollow'))] : []),
  ]
}
