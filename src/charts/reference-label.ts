// Where the name of the dashed line stands: at its last point, above or below, clear of the dots and the other line.
import { type Box, type End, LABEL_HEIGHT, type Segment, crosses, overlaps } from './place-labels.ts'
import { textWidth, wrapText } from './text-width.ts'

const REFERENCE_SIZE = 12
/** From the line to the nearest edge of its label, nearest first. */
const STEPS = [4, 10, 18, 28, 40, 54, 70, 90, 112]
/** Of the drawing's width, what one line of the label may take. */
const MOST_OF_WIDTH = 0.62

export interface ReferenceLabel {
  /** The right end of every line. */
  readonly x: number
  readonly lines: readonly { readonly y: number; readonly text: string }[]
  readonly box: Box
}

export interface ReferencePlacing {
  readonly label: string
  readonly last: End
  readonly width: number
  /** What it must not cover, dots and the marks of breaks; and what it should not. */
  readonly taken: readonly Box[]
  readonly segments: readonly Segment[]
  readonly top: number
  readonly bottom: number
}

/** The lines of the label with their baselines. Where everything is full, it stands nearest and covers least. */
export function placeReference(placing: ReferencePlacing): ReferenceLabel {
  const { label, last, width, taken, segments } = placing
  const texts = wrapText(label, REFERENCE_SIZE, width * MOST_OF_WIDTH)
  const x = Math.max(last.x, Math.max(...texts.map((text) => textWidth(text, REFERENCE_SIZE))))
  const widest = Math.max(...texts.map((text) => textWidth(text, REFERENCE_SIZE)))
  const height = texts.length * LABEL_HEIGHT
  const boxes = STEPS.flatMap((step) => [last.y - step - height, last.y + step])
    .map((top): Box => ({ left: x - widest, right: x, top, bottom: top + height }))
    .filter((box) => box.top >= placing.top && box.bottom <= placing.bottom)
  const faults = (box: Box): number =>
    10 * taken.filter((other) => overlaps(box, other)).length +
    segments.filter(([from, to]) => crosses(box, from, to)).length
  const [first = { left: x - widest, right: x, top: placing.top, bottom: placing.top + height }] = boxes
  const box = boxes.reduce((best, next) => (faults(next) < faults(best) ? next : best), first)
  return {
    x,
    lines: texts.map((text, index) => ({ text, y: box.top + (index + 1) * LABEL_HEIGHT - 3 })),
    box,
  }
}
