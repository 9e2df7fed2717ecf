// Rows on one logarithmic axis, in a page or in a picture.
import type { JSX } from 'preact'
import { type Canvas, px } from './canvas.tsx'
import { texts, tickTexts } from './drawn-texts.tsx'
import type { RowsLayout } from './rows-layout.ts'
import type { StudyDrawing } from './study-view.types.ts'

/** From the reference line to its words. */
const BESIDE = 5

export function rowsDrawing(layout: RowsLayout): StudyDrawing {
  return { height: layout.height, drawOn: (canvas) => <RowsDrawing layout={layout} canvas={canvas} /> }
}

function RowsDrawing({
  layout,
  canvas,
}: {
  readonly layout: RowsLayout
  readonly canvas: Canvas
}): JSX.Element {
  const { height, heads, labels, reasons, values, line } = layout
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
      <g class="halo strong">{texts(heads, canvas)}</g>
      <g class="halo">{texts(labels, canvas)}</g>
      <g class="halo soft">{texts(reasons, canvas)}</g>
      <g class="halo strong end">{texts(values, canvas)}</g>
      <g class="halo soft middle">{tickTexts(layout, canvas)}</g>
    </>
  )
}
