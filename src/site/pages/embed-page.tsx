// A chart as other sites may show it in a frame: the drawing, its source and dates, and one link to its page.
import type { JSX } from 'preact'
import type { Series } from '../../figures/figure.ts'
import { textIn } from '../../kit/language.ts'
import { type Address, hrefIn } from '../addresses.ts'
import { partsOf } from '../chart-data.ts'
import { linesFor } from '../chart-files.ts'
import { drawnChart } from '../components/chart/component.tsx'
import type { ShownChart } from '../notes.ts'
import { type LinesFor, sourceLines } from '../source-lines.ts'
import type { View } from '../view.ts'

/** `/embed/<id>/`. */
export function embedAddress({ id }: Series): Address {
  return `/embed/${id}/`
}

/** What stands in the frame of a chart. */
export function embedBody(view: View, chart: ShownChart): JSX.Element {
  const { series } = chart
  return framedBody(view, {
    drawing: (
      <>
        {drawnChart(view, { chart, headingLevel: 1, alone: true })}
        <p>{textIn(partsOf(view.input, series).measure.countsNot, view.language)}</p>
      </>
    ),
    ...linesFor(view.input, chart, `/figures/${series.id}/`),
  })
}

interface Framed extends LinesFor {
  readonly drawing: JSX.Element
}

/** A drawing in a frame. Its one link opens a window of its own, so that the frame stays what its site put there. */
export function framedBody(view: View, { drawing, ...from }: Framed): JSX.Element {
  const { language, words } = view
  const { address } = from
  const [source, dates] = sourceLines(view, from)
  return (
    <>
      {drawing}
      <p class="small">{source}</p>
      <p class="small">{dates}</p>
      <p class="small">
        <a href={hrefIn(language, address)} target="_blank" rel="noopener noreferrer">
          {words.t('embed.whole')} <span class="vh">({words.t('embed.window')})</span>
        </a>
      </p>
    </>
  )
}

/** The height in pixels at which all of it is seen, its table closed: at the width at which it is tallest. */
export function embedHeight({ kind, series, reference }: ShownChart): number {
  if (kind === 'bars') return BARS_HEIGHT + series.points.length * BAR_HEIGHT
  return reference === undefined ? LINE_HEIGHT : LINE_HEIGHT + REFERENCE_HEIGHT
}

// Measured at 320 pixels, in Spanish, with both notices at the top.
const LINE_HEIGHT = 1240
const REFERENCE_HEIGHT = 320
const BARS_HEIGHT = 1010
const BAR_HEIGHT = 46
