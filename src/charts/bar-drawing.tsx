// The bars of a layout, in a page or in a picture.
import type { JSX } from 'preact'
import { BAR_HEIGHT, type BarLayout } from './bar-layout.ts'
import type { Canvas } from './canvas.tsx'

export function BarDrawing({
  layout: { rows, ticks, end, height, isOfWhole },
  canvas: { x },
}: {
  readonly layout: BarLayout
  readonly canvas: Canvas
}): JSX.Element {
  return (
    <>
      <g class="label">
        {rows.flatMap(({ lines }) => lines.map(({ y, text }) => <text y={y}>{text}</text>))}
      </g>
      {isOfWhole && (
        <g class="track">
          {rows.map(
            ({ barY, width }) => width !== undefined && <rect y={barY} width={x(end)} height={BAR_HEIGHT} />,
          )}
        </g>
      )}
      <g class="bar">
        {rows.map(
          ({ barY, width }) => width !== undefined && <rect y={barY} width={x(width)} height={BAR_HEIGHT} />,
        )}
      </g>
      <g class="interval">
        {rows.map(
          ({ barY, interval }) =>
            interval !== undefined && (
              <line
                x1={x(interval.low)}
                x2={x(interval.high)}
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
            x={x(Math.max(width ?? 0, interval?.high ?? 0))}
            dx={width === undefined ? undefined : 6}
            y={barY + BAR_HEIGHT - 3}
          >
            {width === undefined ? `○ ${text}` : text}
          </text>
        ))}
      </g>
      <g class="soft">
        {ticks.map(({ x: at, label }, index) => (
          <text x={x(at)} y={height - 4} text-anchor={index === 0 ? 'start' : 'middle'}>
            {label}
          </text>
        ))}
      </g>
    </>
  )
}
