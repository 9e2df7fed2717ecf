// The rows of a ranking, in a page or in a picture: few elements, because there are many rows.
import type { JSX } from 'preact'
import { type Canvas, px } from './canvas.tsx'
import { texts, tickTexts } from './drawn-texts.tsx'
import { RANK_ROW, type RankLayout, type RankMarks } from './rank-layout.ts'

export function RankDrawing({
  layout,
  canvas,
}: {
  readonly layout: RankLayout
  readonly canvas: Canvas
}): JSX.Element {
  const { width, height, rows, focusY, heads, grid, all, focus, beyond } = layout
  return (
    <>
      {focusY !== null && (
        <rect class="here" y={px(focusY - RANK_ROW / 2)} width={canvas.x(width)} height={RANK_ROW} />
      )}
      <canvas.paths height={height}>
        <path class="grid" d={grid} />
        <Marks marks={all} />
        {focus !== null && (
          <g class="focus">
            <Marks marks={focus} />
          </g>
        )}
      </canvas.paths>
      <g class="codes" transform="translate(12)">
        {rows.map(({ y, code }) => (
          <text y={px(y)} class={isOf(y, focusY) ? 'strong' : undefined}>
            {code}
          </text>
        ))}
      </g>
      <g class="ends">{texts(beyond, canvas)}</g>
      <g class="soft">{texts(heads, canvas)}</g>
      <g class="soft middle">{tickTexts(layout, canvas)}</g>
    </>
  )
}

function Marks({ marks: { intervals, values, sets, ranks } }: { readonly marks: RankMarks }): JSX.Element {
  return (
    <>
      <path class="set" d={sets} />
      {intervals !== '' && <path d={intervals} />}
      <path class="point" d={values + ranks} />
    </>
  )
}

function isOf(baseline: number, focusY: number | null): boolean {
  return focusY !== null && baseline === focusY + 4
}
