// A measure along years as a line: every value printed, nothing drawn where nothing is known.
import type { JSX } from 'preact'
import { textIn } from '../kit/language.ts'
import { ChartFrame } from './chart-frame.tsx'
import type { ChartProps } from './chart.types.ts'
import { type LineLayout, layOutLine } from './line-layout.ts'
import { type Reading, readSeries } from './reading.ts'
import { type ChartWords, wordsIn } from './words.ts'

/**
 * A figure with the line chart of a series along years, its sentence, its table and its link.
 *
 * Requires  the series is of the dataset, along its years.
 * Ensures   no line crosses a missing year nor a break of the dataset; without any value there is no drawing.
 */
export function LineChart(props: ChartProps): JSX.Element {
  const words = wordsIn(props.language)
  const reading = readSeries(props.series, props.dataset, props.language)
  const layout = reading.withValue.length === 0 ? null : layOutLine(reading, props.dataset, words)
  return (
    <ChartFrame
      chart={props}
      reading={reading}
      words={words}
      kind="line"
      height={layout?.height ?? 0}
      description={layout === null ? '' : describe(reading, layout, props, words)}
    >
      {layout !== null && <Drawing layout={layout} breakMark={words.t('break.mark')} />}
    </ChartFrame>
  )
}

function describe(
  reading: Reading,
  { ticks }: LineLayout,
  { language }: ChartProps,
  words: ChartWords,
): string {
  return words.t('describe.line', {
    measure: textIn(reading.measure.title, language),
    first: reading.points[0]?.label ?? '',
    last: reading.points.at(-1)?.label ?? '',
    low: ticks[0]?.label ?? '',
    high: ticks.at(-1)?.label ?? '',
  })
}

function Drawing({
  layout,
  breakMark,
}: {
  readonly layout: LineLayout
  readonly breakMark: string
}): JSX.Element {
  const { height, left, axis, ticks, years, path, dots, hollows, breaks } = layout
  return (
    <>
      <g class="grid">
        {ticks.map(({ y, value }) => (
          <line class={value === 0 ? 'axis' : undefined} x1={pc(left)} x2="100%" y1={px(y)} y2={px(y)} />
        ))}
      </g>
      <g class="soft" text-anchor="end">
        {ticks.map(({ y, label }) => (
          <text x={pc(left)} dx="-7" y={px(y + 4)}>
            {label}
          </text>
        ))}
      </g>
      <g class="soft">
        {years.map(({ x, label }) => (
          <text x={pc(x)} y={axis + 19}>
            {label}
          </text>
        ))}
        {breaks.map(
          ({ x, labelled }) =>
            labelled && (
              <text x={pc(x)} y="11">
                {breakMark}
              </text>
            ),
        )}
      </g>
      <g class="break">
        {breaks.map(({ x }) => (
          <line x1={pc(x)} x2={pc(x)} y1="16" y2={axis} />
        ))}
      </g>
      {path !== '' && (
        <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
          <path d={path} vector-effect="non-scaling-stroke" />
        </svg>
      )}
      <g class="hollow">
        {hollows.map((x) => (
          <circle cx={pc(x)} cy={axis} r="3.5" />
        ))}
      </g>
      <g class="dot">
        {dots.map(({ x, y }) => (
          <circle cx={pc(x)} cy={px(y)} r="4" />
        ))}
      </g>
      <g class="value">
        {dots.map(
          ({ x, label }) =>
            label !== undefined && (
              <text x={pc(x)} y={px(label.y)}>
                {label.text}
              </text>
            ),
        )}
      </g>
    </>
  )
}

function pc(value: number): string {
  return `${px(value)}%`
}

/** One decimal is a tenth of a pixel: finer than any screen here. */
function px(value: number): number {
  return Math.round(value * 10) / 10
}
