// The JSON twin of a page: the same words, with every figure and source spelled out, for programs and for the panel.
import { sourceOf } from './components/source-list/component.tsx'
import { hrefIn } from './addresses.ts'
import type { SeriesPoint } from '../figures/figure.ts'
import { ofRate, pointValue } from './chart-data.ts'
import type { Page } from './page.ts'

/** The twin's text. Figures are `id, text, value, unit, interval, sources`; sources are as in the site, without what is not known. */
export function twinOf(page: Page): string {
  const { language, notes, input } = page.view
  const twin = {
    url: `${input.site.settings.url}${hrefIn(language, page.address)}`,
    language,
    title: page.title,
    ...(page.description === undefined ? {} : { summary: page.description }),
    asOf: input.asOf,
    preview: input.preview,
    translation: page.notice,
    text: page.text,
    figures: notes.figures().map(({ id, text, value, unit, interval, sources, asOf }) => ({
      id,
      text,
      value,
      unit,
      interval: interval ?? null,
      sources,
      asOf,
    })),
    series: notes.charts().map(({ series: { id, text, unit, sources, points } }) => ({
      id,
      text,
      unit,
      sources,
      points: points.map(twinPoint),
    })),
    sources: notes.sources().map((id) => sourceOf(page.view, id)),
    ...page.more,
  }
  return `${JSON.stringify(twin, null, 1)}\n`
}

/** What the chart shows there; of a rate also the count, the people, and whose number of people it is. */
function twinPoint(point: SeriesPoint): Readonly<Record<string, unknown>> {
  const shown = pointValue(point)
  if (shown === null) return { at: point.at, missing: point.missing }
  return { at: point.at, value: shown.value, ...ofRate(point) }
}
