// Words that a layout has placed, as elements.
import type { JSX } from 'preact'
import { type Canvas, px } from './canvas.tsx'
import type { PlacedText } from './rows-layout.ts'

interface PlacedTick {
  readonly x: number
  readonly label: string
}

/** Without an x they stand at the left edge. */
export function texts(
  placed: readonly (PlacedText & { readonly x?: number })[],
  canvas: Canvas,
): readonly JSX.Element[] {
  return placed.map(({ x, y, text }) => (
    <text x={x === undefined ? undefined : canvas.x(x)} y={px(y)}>
      {text}
    </text>
  ))
}

/** The words of an axis, above and below what it measures. */
export function tickTexts(
  { ticks, tickYs }: { readonly ticks: readonly PlacedTick[]; readonly tickYs: readonly number[] },
  canvas: Canvas,
): readonly JSX.Element[] {
  return texts(
    tickYs.flatMap((y) => ticks.map(({ x, label }) => ({ x, y, text: label }))),
    canvas,
  )
}
