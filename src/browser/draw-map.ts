// The states as a map: the class of each by its shade and, where it has room, by its number; a state without a value is hollow.
import { drawing, svgElement } from './elements.ts'

/** Paths by the two letters of a state, in a box of 975 by 610, which the last islands of Alaska reach out of. */
export type StatePaths = Readonly<Record<string, string>>

export interface MapState {
  readonly code: string
  /** For those who point at it: its name and its value, or why there is none. */
  readonly text: string
  /** From 1; null where there is no value. */
  readonly group: number | null
}

/** In the units of the box: what a number of a class takes. */
const ROOM = 34

/** Fills in the numbers too, once the map stands in the page: only there can it be measured. */
export function drawMap(
  paths: StatePaths,
  states: readonly MapState[],
  words: { readonly title: string; readonly description: string },
): { readonly map: SVGSVGElement; readonly number: () => void } {
  const known = new Map(states.map((state) => [state.code, state]))
  const shapes = Object.entries(paths).map(([code, path]) => {
    const state = known.get(code)
    const group = state?.group ?? null
    const shape = svgElement(
      'path',
      { d: path, class: group === null ? 'none' : `g${group}` },
      state === undefined ? null : svgElement('title', {}, state.text),
    )
    return { shape, group }
  })
  const map = drawing(
    { ...words, class: 'states', viewBox: '-60 0 1035 610' },
    ...shapes.map(({ shape }) => shape),
  )
  const number = (): void => {
    for (const { shape, group } of shapes) {
      const { x, y, width, height } = shape.getBBox()
      if (group === null || width < ROOM * 1.6 || height < ROOM * 1.2) continue
      const middle = map.createSVGPoint()
      middle.x = x + width / 2
      middle.y = y + height / 2
      // In a bent state the middle of its box is sea.
      if (shape.isPointInFill(middle))
        map.append(svgElement('text', { x: middle.x, y: middle.y + ROOM / 3 }, String(group)))
    }
  }
  return { map, number }
}
