// The states as a map: the class of each by its shade and, where it has room, by its letter; a state without a value is hollow.
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
  /** Null where there is no value. */
  readonly inClass: { readonly letter: string; readonly step: number } | null
}

export interface StateMap {
  readonly picture: SVGSVGElement
  /** States of a class that have no room for its letter, in the order given. */
  readonly small: readonly { readonly code: string; readonly letter: string }[]
}

/** What a letter needs round its middle, in the units of the box, at the size it has on a phone. */
const ROOM = 15

export function drawMap(
  shapes: StateShapes,
  states: readonly MapState[],
  words: { readonly title: string; readonly description: string },
): StateMap {
  const known = new Map(states.map((state) => [state.code, state]))
  const paths: SVGElement[] = []
  const letters: SVGElement[] = []
  const roomOf = (code: string): number => shapes[code]?.[3] ?? 0
  for (const [code, [path, x, y]] of Object.entries(shapes)) {
    const { text = '', inClass = null } = known.get(code) ?? {}
    const title = text === '' ? null : svgElement('title', {}, text)
    const name = inClass === null ? 'none' : `c${inClass.step}`
    paths.push(svgElement('path', { d: path, class: name }, title))
    if (inClass !== null && roomOf(code) >= ROOM)
      letters.push(svgElement('text', { class: name, x, y: y + 10 }, inClass.letter))
  }
  return {
    picture: drawing({ ...words, class: 'states', viewBox: '-60 0 1035 610' }, ...paths, ...letters),
    small: states.flatMap(({ code, inClass }) =>
      inClass === null || roomOf(code) >= ROOM ? [] : [{ code, letter: inClass.letter }],
    ),
  }
}
