// A measure along years as a line, with the band of chance round rates and, dashed, what it is read against.
import type { JSX } from 'preact'
import { textIn } from '../kit/language.ts'
import { pageCanvas } from './canvas.tsx'
import { ChartFrame, ChartSvg } from './chart-frame.tsx'
import { cellText } from './chart-table.tsx'
import type { LineChartProps } from './chart.types.ts'
import { NARROWEST } from './line-axes.ts'
import { LineDrawing } from './line-drawing.tsx'
import { type LineLayout, layOutLine } from './line-layout.ts'
import { type ReadReference, type Reading, hasValue, readReference, readSeries } from './reading.ts'
import { notesOf, summarySentences } from './summary.ts'
import { type ChartWords, wordsIn } from './words.ts'

const PLOT_HEIGHT = 176

/**
 * A figure with the line chart of a series along years, its sentence, its table and its links.
 *
 * Requires  the series is of the dataset, along its years; the reference is in the same unit.
 * Ensures   no line and no band crosses a missing year nor a break; without any value there is no drawing.
 */
export function LineChart(props: LineChartProps): JSX.Element {
  const { series, dataset, title, language, reference: against } = props
  const words = wordsIn(language)
  const reading = readSeries(series, dataset, language)
  const reference = against === undefined ? null : readReference(against, reading)
  return (
    <ChartFrame
      title={title}
      caption={props.caption}
      headingLevel={props.headingLevel}
      words={words}
      marks={missingMarks(reading, words)}
      paragraphs={[summarySentences(reading, words, reference).join(' ')]}
      notes={notesOf({ ...props, setting: 'page' }, reading, words)}
      table={{
        head: textIn(reading.dimension.title, language),
        rows: reading.points.map(({ label }) => label),
        columns: [
          { title: reading.title, unit: reading.unit, points: reading.points },
          ...(reference === null
            ? []
            : [{ title: reference.label, unit: reading.unit, points: reference.points }]),
        ],
      }}
      links={[
        { href: props.cellsHref, of: title, shown: false },
        { href: against?.cellsHref, of: against?.label ?? '', shown: true },
      ]}
    >
      {reading.withValue.length > 0 && (
        <Drawing props={props} reading={reading} reference={reference} words={words} />
      )}
    </ChartFrame>
  )
}

function Drawing({
  props: { series, title },
  reading,
  reference,
  words,
}: {
  readonly props: LineChartProps
  readonly reading: Reading
  readonly reference: ReadReference | null
  readonly words: ChartWords
}): JSX.Element {
  const layout = layOutLine({
    reading,
    reference,
    words,
    width: NARROWEST,
    plotHeight: PLOT_HEIGHT,
  })
  return (
    <ChartSvg
      id={`line-${series.id}`}
      kind="line"
      title={title}
      description={`${describeLine(reading, layout, words)} ${words.t('describe.table')}`}
      height={layout.height}
    >
      <LineDrawing layout={layout} canvas={pageCanvas(NARROWEST)} breakMark={words.t('break.mark')} />
    </ChartSvg>
  )
}

/** What the drawing is, for those who do not see it. */
export function describeLine(
  reading: Reading,
  { ticks }: Pick<LineLayout, 'ticks'>,
  words: ChartWords,
): string {
  return words.t('describe.line', {
    measure: reading.title,
    first: reading.points[0]?.label ?? '',
    last: reading.points.at(-1)?.label ?? '',
    low: ticks[0]?.label ?? '',
    high: ticks.at(-1)?.label ?? '',
  })
}

/** What a hollow mark stands for: the reasons of all years without a value. */
export function missingMarks(
  { points, unit }: Pick<Reading, 'points' | 'unit'>,
  words: ChartWords,
): string | null {
  const reasons = new Set(
    points.filter((point) => !hasValue(point)).map((point) => cellText(point, unit, words)),
  )
  return reasons.size === 0 ? null : `○ ${[...reasons].join(', ')}`
}
