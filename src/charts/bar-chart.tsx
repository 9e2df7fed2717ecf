// A measure along categories as horizontal bars: the words above, the value at the end, shares on the whole they are of.
import type { JSX } from 'preact'
import { textIn } from '../kit/language.ts'
import { BarDrawing } from './bar-drawing.tsx'
import { type BarLayout, layOutBars } from './bar-layout.ts'
import { pageCanvas } from './canvas.tsx'
import { ChartFrame, ChartSvg } from './chart-frame.tsx'
import type { ChartProps } from './chart.types.ts'
import { NARROWEST } from './line-axes.ts'
import { type Reading, readSeries } from './reading.ts'
import { notesOf, summarySentences } from './summary.ts'
import { type ChartWords, wordsIn } from './words.ts'

/**
 * A figure with the bars of a series along categories, in the order of the series, its sentence, its table and its link.
 *
 * Requires  the series is of the dataset.
 * Ensures   bars begin at zero, and shares stand on 0 to 100%; without any value there is no drawing.
 */
export function BarChart(props: ChartProps): JSX.Element {
  const { series, dataset, title, language } = props
  const words = wordsIn(language)
  const reading = readSeries(series, dataset, language)
  const layout = reading.withValue.length === 0 ? null : layOutBars({ reading, width: NARROWEST, words })
  return (
    <ChartFrame
      title={title}
      caption={props.caption}
      headingLevel={props.headingLevel}
      words={words}
      marks={null}
      paragraphs={[summarySentences(reading, words).join(' ')]}
      notes={notesOf({ ...props, setting: 'page' }, reading, words)}
      table={{
        head: textIn(reading.dimension.title, language),
        rows: reading.points.map(({ label }) => label),
        columns: [{ title: reading.title, unit: reading.unit, points: reading.points }],
      }}
      links={props.cellsHref === undefined ? [] : [{ href: props.cellsHref, of: title, shown: false }]}
    >
      {layout !== null && (
        <ChartSvg
          id={`bars-${series.id}`}
          kind="bars"
          title={title}
          description={`${describeBars(reading, layout, words)} ${words.t('describe.table')}`}
          height={layout.height}
        >
          <BarDrawing layout={layout} canvas={pageCanvas(NARROWEST)} />
        </ChartSvg>
      )}
    </ChartFrame>
  )
}

/** What the drawing is, for those who do not see it. */
export function describeBars(reading: Reading, { low, high }: BarLayout, words: ChartWords): string {
  return words.t('describe.bars', { measure: reading.title, count: reading.withValue.length, low, high })
}
