// A measure along categories as horizontal bars: the words above, the value at the end, shares on the whole they are of.
import type { JSX } from 'preact'
import { textIn } from '../kit/language.ts'
import { BAR_HEIGHT, type BarLayout, layOutBars } from './bar-layout.ts'
import { ChartFrame, cellText } from './chart-frame.tsx'
import type { ChartProps } from './chart.types.ts'
import { type ReadPoint, readSeries } from './reading.ts'
import { wordsIn } from './words.ts'

/**
 * A figure with the bars of a series along categories, in the order of the series, its sentence, its table and its link.
 *
 * Requires  the series is of the dataset.
 * Ensures   bars begin at zero, and shares stand on 0 to 100%; without any value there is no drawing.
 */
export function BarChart(props: ChartProps): JSX.Element {
  const words = wordsIn(props.language)
  const reading = readSeries(props.series, props.dataset, props.language)
  const textOf = (index: number): string => {
    const point: ReadPoint | undefined = reading.points[index]
    return point === undefined ? '' : cellText(point, reading, words)
  }
  const layout = reading.withValue.length === 0 ? null : layOutBars(reading, textOf, words)
  const description =
    layout === null
      ? ''
      : words.t('describe.bars', {
          measure: textIn(reading.measure.title, props.language),
          count: reading.withValue.length,
          low: layout.low,
          high: layout.high,
        })
  return (
    <ChartFrame
      chart={props}
      reading={reading}
      words={words}
      kind="bars"
      height={layout?.height ?? 0}
      description={description}
    >
      {layout !== null && <Drawing layout={layout} />}
    </ChartFrame>
  )
}

function Drawing({
  layout: { rows, ticks, end, height, isOfWhole },
}: {
  readonly layout: BarLayout
}): JSX.Element {
  return (
    <>
      <g class="label">
        {rows.flatMap(({ lines }) => lines.map(({ y, text }) => <text y={y}>{text}</text>))}
      </g>
      {isOfWhole && (
        <g class="track">
          {rows.map(
            ({ barY, width }) => width !== undefined && <rect y={barY} width={pc(end)} height={BAR_HEIGHT} />,
          )}
        </g>
      )}
      <g class="bar">
        {rows.map(
          ({ barY, width }) => width !== undefined && <rect y={barY} width={pc(width)} height={BAR_HEIGHT} />,
        )}
      </g>
      <g class="interval">
        {rows.map(
          ({ barY, interval }) =>
            interval !== undefined && (
              <line
                x1={pc(interval.low)}
                x2={pc(interval.high)}
                y1={barY + BAR_HEIGHT / 2}
                y2={barY + BAR_HEIGHT / 2}
              />
            ),
        )}
      </g>
      <g class="value">
        {rows.map(({ barY, width, interval, text }) => (
          <text
            class={width === undefined ? 'none' : undefined}
            x={pc(Math.max(width ?? 0, interval?.high ?? 0))}
            dx={width === undefined ? undefined : 6}
            y={barY + BAR_HEIGHT - 3}
          >
            {width === undefined ? `○ ${text}` : text}
          </text>
        ))}
      </g>
      <g class="soft">
        {ticks.map(({ x, label }, index) => (
          <text x={pc(x)} y={height - 4} text-anchor={index === 0 ? 'start' : 'middle'}>
            {label}
          </text>
        ))}
      </g>
    </>
  )
}

function pc(value: number): string {
  return `${Math.round(value * 10) / 10}%`
}
