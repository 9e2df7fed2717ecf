// Where the values stand beside their points: above or below, and left out rather than printed over something else.

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface End {
  readonly x: number
  readonly y: number
}

export type Segment = readonly [End, End]

export interface Spot extends End {
  /** How wide the text is, in the units of x. */
  readonly width: number
  /** Which side is tried first. */
  readonly prefers: 'above' | 'below'
  /** Larger is placed earlier. */
  readonly weight: number
  /** How far its mark reaches beyond its dot, up and down. */
  readonly reach?: { readonly up: number; readonly down: number }
}

export interface Placing {
  /** Lines that text should not stand on. */
  readonly segments: readonly Segment[]
  /** What no text may cover. */
  readonly obstacles: readonly Box[]
  /** No text above or below these. */
  readonly top: number
  readonly bottom: number
}

export const LABEL_HEIGHT = 14
/** From a point's middle to the nearest edge of its label. */
const GAP = 7
const POINT_RADIUS = 4

/**
 * The baseline of each spot's label, in the order given, or null where it would cover another label or a point.
 *
 * Ensures  no two boxes overlap, here and in any drawing that is wider and as high: apart stays apart when x is stretched.
 */
export function placeLabels(
  spots: readonly Spot[],
  { segments, obstacles, top, bottom }: Placing,
): readonly (number | null)[] {
  const dots = spots.map(markBox)
  const taken: Box[] = [...obstacles]
  const placed: (number | null)[] = spots.map(() => null)
  const order = spots
    .map((spot, index) => ({ spot, index }))
    .toSorted((a, b) => b.spot.weight - a.spot.weight)
  for (const { spot, index } of order) {
    const others = [...taken, ...dots.filter((_, dot) => dot !== index)]
    const free = candidates(spot).filter(
      (box) => box.top >= top && box.bottom <= bottom && !others.some((other) => overlaps(box, other)),
    )
    const box =
      free.find((candidate) => !segments.some(([from, to]) => crosses(candidate, from, to))) ?? free[0]
    if (box === undefined) continue
    taken.push(box)
    placed[index] = box.bottom - 3
  }
  return placed
}

/** The box of a label with this baseline, centred on x. */
export function labelBox(x: number, baseline: number, width: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: baseline + 3 - LABEL_HEIGHT, bottom: baseline + 3 }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function candidates({ x, y, width, prefers, reach }: Spot): readonly Box[] {
  const above = labelBox(x, y - (reach?.up ?? 0) - GAP - 3, width)
  const below = labelBox(x, y + (reach?.down ?? 0) + GAP + LABEL_HEIGHT - 3, width)
  return prefers === 'above' ? [above, below] : [below, above]
}

/** What a spot's dot covers, with what reaches beyond it. */
export function markBox({ x, y, reach }: Pick<Spot, 'x' | 'y' | 'reach'>): Box {
  return {
    left: x - POINT_RADIUS,
    right: x + POINT_RADIUS,
    top: y - POINT_RADIUS - (reach?.up ?? 0),
    bottom: y + POINT_RADIUS + (reach?.down ?? 0),
  }
}

/** Whether the line from one point to the other passes through the box, tried at steps finer than a digit. */
export function crosses(box: Box, from: End, to: End): boolean {
  const steps = 24
  for (let step = 0; step <= steps; step += 1) {
    const x = from.x + ((to.x - from.x) * step) / steps
    const y = from.y + ((to.y - from.y) * step) / steps
    if (x > box.left && x < box.right && y > box.top && y < box.bottom) return true
  }
  return false
}
