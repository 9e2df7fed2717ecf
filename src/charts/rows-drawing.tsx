// Rows on one logarithmic axis, in a page or in a picture.
import type { JSX } from 'preact'
import { type Canvas, px } from './canvas.tsx'
import type { PlacedText, RowsLayout } from './rows-layout.ts'

/** From the reference line to its words. */
const BESIDE = 5

export function RowsDrawing({
  layout,
  canvas,
}: {
  readonly layout: RowsLayout
  readonly canvas: Canvas
}): JSX.Element {
  const { width, height, heads, labels, reasons, values, tickYs, ticks, line } = layout
  const { x } = canvas
  return (
    <>
      <canvas.paths height={height}>
        <path class="grid" d={layout.grid} />
        <path class="against" d={line.path} />
        {layout.ranges !== '' && <path class="range" d={layout.ranges} />}
        {layout.spans !== '' && <path d={layout.spans} />}
        <path class="point" d={layout.points} />
      </canvas.paths>
      <text class={line.anchor} x={x(line.x)} dx={line.anchor === 'end' ? -BESIDE : BESIDE} y={px(line.y)}>
        {line.label}
      </text>
      <g class="halo strong">{texts(heads)}</g>
      <g class="halo">{texts(labels)}</g>
      <g class="soft">{texts(reasons)}</g>
      <g class="halo strong end">{texts(values, x(width))}</g>
      <g class="halo soft middle">
        {tickYs.flatMap((y) =>
          ticks.map((tick) => (
            <text x={x(tick.x)} y={px(y)}>
              {tick.label}
            </text>
          )),
        )}
      </g>
    </>
  )
}

function texts(placed: readonly PlacedText[], x?: string | number): readonly JSX.Element[] {
  return placed.map(({ y, text }) => (
    <text x={x} y={px(y)}>
      {text}
    </text>
  ))
}
