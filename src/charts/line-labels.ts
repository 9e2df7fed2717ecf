// The words on the lines of a chart: the value at each dot, and the name of the dashed line.
import { type Axes, HEADROOM, type LinePlan } from './line-axes.ts'
import { type Scales, placeOf } from './line-paths.ts'
import { type Box, type Segment, type Spot, labelBox, markBox, placeLabels } from './place-labels.ts'
import { type PointWithValue, type Reading, isDisputed } from './reading.ts'
import { type ReferenceLabel, placeReference } from './reference-label.ts'

export interface LineLabels {
  readonly dots: readonly {
    readonly x: number
    readonly y: number
    /** The value, with its baseline; absent where it would cover something. */
    readonly label?: { readonly y: number; readonly text: string; readonly width: number }
  }[]
  readonly reference: ReferenceLabel | null
}

/** What is drawn before any word is. */
export interface LineScene {
  /** Lines that words should not stand on, and what no word may cover. */
  readonly segments: readonly Segment[]
  readonly obstacles: readonly Box[]
  /** Years that no line joins to another. */
  readonly alone: ReadonlySet<PointWithValue>
}

/**
 * The dots with their labels. The last value is placed first, then the name of the dashed line, then the other values.
 *
 * Ensures  in a panel among several: a dot for the last value and for every year alone, a label for the last value only.
 */
export function labelLine(plan: LinePlan, axes: Axes, scene: LineScene): LineLabels {
  const { texts, widths } = axes
  const { withValue } = plan.reading
  const spots = spotsOf(plan.reading, axes, scene.alone)
  const marks = spots.map(markBox)
  const bounds = { segments: scene.segments, top: axes.top - HEADROOM, bottom: axes.axis - 4 }
  const last = placeLabels(spots.slice(-1), {
    ...bounds,
    obstacles: [...scene.obstacles, ...marks.slice(0, -1)],
  })
  const dotsOf = (baselines: readonly (number | null)[]): LineLabels['dots'] =>
    spots.map(({ x, y }, index) => {
      const baseline = baselines[index] ?? null
      const label = { text: texts[index] ?? '', width: widths[index] ?? 0 }
      return baseline === null ? { x, y } : { x, y, label: { ...label, y: baseline } }
    })
  if (plan.panel !== undefined) {
    const dots = dotsOf([...spots.slice(1).map(() => null), ...last])
    const isDrawn = (_: unknown, index: number): boolean => {
      const point = withValue[index]
      return index === withValue.length - 1 || (point !== undefined && scene.alone.has(point))
    }
    return { dots: dots.filter(isDrawn), reference: null }
  }
  const taken = [...scene.obstacles, ...marks, ...spots.slice(-1).flatMap(boxAt(last))]
  const reference = nameOf(plan, axes, { ...bounds, taken })
  const obstacles = reference === null ? scene.obstacles : [...scene.obstacles, reference.box]
  return { dots: dotsOf(placeLabels(spots, { ...bounds, obstacles })), reference }
}

function nameOf(
  { reference, width }: LinePlan,
  { scales, inset }: Axes,
  room: {
    readonly segments: readonly Segment[]
    readonly taken: readonly Box[]
    readonly top: number
    readonly bottom: number
  },
): ReferenceLabel | null {
  const end = reference?.withValue.at(-1)
  if (reference === null || end === undefined) return null
  const { x, y } = placeOf(end, scales)
  return placeReference({ ...room, label: reference.label, last: { x: x + inset, y }, width })
}

/** The box of a spot whose label has been placed. */
function boxAt(baselines: readonly (number | null)[]): (spot: Spot, index: number) => readonly Box[] {
  return ({ x, width }, index) => {
    const baseline = baselines[index] ?? null
    return baseline === null ? [] : [labelBox(x, baseline, width)]
  }
}

/** How far the upright line of a year alone reaches from its dot. */
function reachOf({ value, interval }: PointWithValue, { y }: Scales): { up: number; down: number } {
  if (interval === null) return { up: 0, down: 0 }
  return { up: y(value) - y(interval.high), down: y(interval.low) - y(value) }
}

/** The last value matters most, then the extremes, the first, and those that sources differ on. */
function spotsOf(
  { withValue }: Reading,
  { scales, widths }: Axes,
  alone: LineScene['alone'],
): readonly Spot[] {
  const values = withValue.map(({ value }) => value)
  const high = Math.max(...values)
  const low = Math.min(...values)
  return withValue.map((point, index) => {
    const { value } = point
    const before = values[index - 1] ?? value
    const after = values[index + 1] ?? value
    const isValley = before >= value && after >= value && before + after > 2 * value
    const weights = [
      index === withValue.length - 1 && 16,
      value === high && 8,
      value === low && 4,
      index === 0 && 2,
      isDisputed(point) && 1,
    ]
    return {
      ...placeOf(point, scales),
      width: widths[index] ?? 0,
      prefers: isValley ? 'below' : 'above',
      weight: Math.max(...weights.map(Number)),
      ...(alone.has(point) ? { reach: reachOf(point, scales) } : {}),
    }
  })
}
