// The shapes of the states as paths, and where a number fits into each: computed once from the Census Bureau's outlines.
import { feature } from 'topojson-client'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'us-atlas/states-albers-10m.json' with { type: 'json' }

/** The box that all shapes are in. */
export const MAP_WIDTH = 975
export const MAP_HEIGHT = 610
/** In square pixels: what a corner of an outline, and what an island, must span to be drawn. */
const LEAST_CORNER = 1.5
const LEAST_ISLAND = 6

export interface StateShape {
  /** Path commands in a box of 975 by 610, whole pixels. */
  readonly path: string
  /** The point of its largest piece that is farthest from any edge, and how far it is. */
  readonly spot: { readonly x: number; readonly y: number; readonly room: number }
}

type Point = readonly [x: number, y: number]
type Ring = readonly Point[]

let shapes: ReadonlyMap<string, StateShape> | null = null

/**
 * The shape of each state and of DC, by postal code (`MO`). Alaska is drawn at a third of its scale and Hawaii is moved, as is usual.
 *
 * Source  US Census Bureau, cartographic boundary files, as packed by us-atlas; simplified after Visvalingam.
 */
export function stateShapes(): ReadonlyMap<string, StateShape> {
  shapes ??= computeShapes()
  return shapes
}

function computeShapes(): ReadonlyMap<string, StateShape> {
  // The type of a JSON file knows its numbers and not its kind; the package says that it is a topology of states.
  const topology = atlas as unknown as Topology<{ states: GeometryCollection<{ name: string }> }>
  const simple = simplify(presimplify(topology), LEAST_CORNER)
  const states = feature(simple, simple.objects.states as GeometryCollection<{ name: string }>).features
  return new Map(
    states
      .map(({ id, geometry }): [string, StateShape] => [codeOf(String(id)), shapeOf(ringsOf(geometry))])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** The outlines of a state in whole pixels, largest first, without islands that would be a speck. */
function ringsOf(geometry: GeoJSON.Geometry): readonly Ring[] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : []
  const rings = polygons
    .flat()
    .map((ring) => wholePixels(ring))
    .toSorted((a, b) => areaOf(b) - areaOf(a))
  return rings.filter((ring, index) => index === 0 || areaOf(ring) >= LEAST_ISLAND)
}

/** Rounded before it is drawn, so that neighbours share their border to the pixel. */
function wholePixels(ring: readonly (readonly number[])[]): Ring {
  const points: Point[] = []
  for (const [x = 0, y = 0] of ring.slice(0, -1)) {
    const point: Point = [Math.round(x), Math.round(y)]
    const last = points.at(-1)
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) points.push(point)
  }
  return points
}

function shapeOf(rings: readonly Ring[]): StateShape {
  const [largest = []] = rings
  return { path: rings.map(ringPath).join(''), spot: farthestInside(largest) }
}

function ringPath(ring: Ring): string {
  const steps = ring.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = ring[index] ?? [x, y]
    return `${x - fromX}${y < fromY ? '' : ','}${y - fromY}`
  })
  return `M${ring[0]?.join(',') ?? ''}l${steps.join(' ').replaceAll(' -', '-')}z`
}

function areaOf(ring: Ring): number {
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = ring.at(index - 1) ?? [x, y]
    return sum + beforeX * y - x * beforeY
  }, 0)
  return Math.abs(doubled / 2)
}

/** Steps of a search on ever finer grids. */
const GRID = 14
const ROUNDS = 3

/** The middle of the largest circle inside the outline, to about a pixel. */
function farthestInside(ring: Ring): StateShape['spot'] {
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  let [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  let best = { x: (left + right) / 2, y: (top + bottom) / 2, room: -Infinity }
  for (let round = 0; round < ROUNDS; round += 1) {
    const [stepX, stepY] = [(right - left) / GRID, (bottom - top) / GRID]
    for (let column = 0; column <= GRID; column += 1)
      for (let row = 0; row <= GRID; row += 1) {
        const [x, y] = [left + column * stepX, top + row * stepY]
        const room = roomAt([x, y], ring)
        if (room > best.room) best = { x, y, room }
      }
    ;[left, right, top, bottom] = [best.x - stepX, best.x + stepX, best.y - stepY, best.y + stepY]
  }
  return { x: Math.round(best.x), y: Math.round(best.y), room: Math.round(best.room * 10) / 10 }
}

/** How far the point is from the outline; below 0 outside of it. */
function roomAt([x, y]: Point, ring: Ring): number {
  let inside = false
  let nearest = Infinity
  ring.forEach(([x2, y2], index) => {
    const [x1, y1] = ring.at(index - 1) ?? [x2, y2]
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    const [dx, dy] = [x2 - x1, y2 - y1]
    const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)))
    nearest = Math.min(nearest, Math.hypot(x - x1 - along * dx, y - y1 - along * dy))
  })
  return inside ? nearest : -nearest
}

/** The Census Bureau's number of a state to its postal code, in the order of the numbers. */
const CODES: ReadonlyMap<string, string> = new Map(
  '01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY'
    .split(' ')
    .map((pair) => [pair.slice(0, 2), pair.slice(2)]),
)

function codeOf(number: string): string {
  const code = CODES.get(number)
  if (code === undefined) throw new Error(`the atlas has a state '${number}', which has no postal code here`)
  return code
}
