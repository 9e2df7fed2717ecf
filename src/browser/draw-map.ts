// The states as a map: the class of each by its shade and, where it has room, by its number; a state without a value is hollow.
import { drawing, svgElement } from './elements.ts'

/**
 * By the two letters of a state: path commands in a box of 975 by 610, which the last islands of Alaska reach out of, the
 * point farthest from any edge, and how far it is.
 */
export type StateShapes = Readonly<
  Record<string, readonly [path: string, x: number, y: number, room: number]>
>

export interface MapState {
  readonly code: string
  /** For those who point at it: its name and its value, or why there is none. */
  readonly text: string
  /** From 1; null where there is no value. */
  readonly number: number | null
}

/** What a number needs round its middle, in the units of the box, at the size it has on a phone. */
const ROOM = 15

export function drawMap(
  shapes: StateShapes,
  states: readonly MapState[],
  words: { readonly title: string; readonly description: string },
): SVGSVGElement {
  const known = new Map(states.map((state) => [state.code, state]))
  const paths: SVGElement[] = []
  const numbers: SVGElement[] = []
  for (const [code, [path, x, y, room]] of Object.entries(shapes)) {
    const { text = '', number = null } = known.get(code) ?? {}
    const title = text === '' ? null : svgElement('title', {}, text)
    paths.push(svgElement('path', { d: path, class: number === null ? 'none' : `c${number}` }, title))
    if (number !== null && room >= ROOM) numbers.push(svgElement('text', { x, y: y + 10 }, String(number)))
  }
  return drawing({ ...words, class: 'states', viewBox: '-60 0 1035 610' }, ...paths, ...numbers)
}
