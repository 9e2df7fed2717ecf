// The line of a layout, in a page or in a picture: every value printed, nothing drawn where nothing is known.
import type { JSX } from 'preact'
import { type Canvas, px } from './canvas.tsx'
import type { LineLayout } from './line-layout.ts'

/** From the axis to the mark of a year without a value: on the axis it would read as 0. */
const BELOW_ZERO = 6

export function LineDrawing({
  layout,
  canvas,
  breakMark,
}: {
  readonly layout: LineLayout
  readonly canvas: Canvas
  readonly breakMark: string
}): JSX.Element {
  const { axis, hollows, dots, radius } = layout
  const { x } = canvas
  return (
    <>
      <Axes layout={layout} canvas={canvas} breakMark={breakMark} />
      <Paths layout={layout} canvas={canvas} />
      <g class="hollow">
        {hollows.map((at) => (
          <circle cx={x(at)} cy={axis + BELOW_ZERO} r={radius - 0.5} />
        ))}
      </g>
      <g class="dot">
        {dots.map((dot) => (
          <circle cx={x(dot.x)} cy={px(dot.y)} r={radius} />
        ))}
      </g>
      <g class="value">
        {dots.map(
          (dot) =>
            dot.label !== undefined && (
              <text x={x(dot.x)} y={px(dot.label.y)}>
                {dot.label.text}
              </text>
            ),
        )}
      </g>
      {layout.reference !== null && (
        <g class="name">
          {layout.reference.lines.map(({ y, text }) => (
            <text x={x(layout.reference?.x ?? 0)} y={px(y)}>
              {text}
            </text>
          ))}
        </g>
      )}
    </>
  )
}

function Axes({
  layout: { width, left, axis, ticks, years, breaks },
  canvas: { x },
  breakMark,
}: {
  readonly layout: LineLayout
  readonly canvas: Canvas
  readonly breakMark: string
}): JSX.Element {
  return (
    <>
      <g class="grid">
        {ticks.map(({ y, value }) => (
          <line class={value === 0 ? 'axis' : undefined} x1={x(left)} x2={x(width)} y1={px(y)} y2={px(y)} />
        ))}
      </g>
      <g class="soft ticks">
        {ticks.map(({ y, label }) => (
          <text x={x(left)} dx="-7" y={px(y + 4)}>
            {label}
          </text>
        ))}
      </g>
      <g class="soft">
        {years.map((year) => (
          <text x={x(year.x)} y={axis + 22}>
            {year.label}
          </text>
        ))}
        {breaks.map(
          (mark) =>
            mark.labelled && (
              <text x={x(mark.x)} y="11">
                {breakMark}
              </text>
            ),
        )}
      </g>
      <g class="break">
        {breaks.map((mark) => (
          <line x1={x(mark.x)} x2={x(mark.x)} y1="16" y2={axis} />
        ))}
      </g>
    </>
  )
}

function Paths({
  layout: { height, path, band, whiskers, dashed },
  canvas,
}: {
  readonly layout: LineLayout
  readonly canvas: Canvas
}): JSX.Element | null {
  if (path + band + whiskers + dashed === '') return null
  return (
    <canvas.paths height={height}>
      {band !== '' && <path class="band" d={band} />}
      {whiskers !== '' && <path class="whisker" d={whiskers} />}
      {dashed !== '' && <path class="dashed" d={dashed} />}
      {path !== '' && <path d={path} />}
    </canvas.paths>
  )
}
