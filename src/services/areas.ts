// Whom a service is for by where they are: near it, in a region, in a state, anywhere in the country.
import type { LocalText } from '../kit/language.ts'
import { type Point, milesBetween } from './distance.ts'
import type { Spot } from './places.ts'
import { isState } from './states.ts'

/** A part of the country that a service says it is for. */
export type Area =
  | { readonly kind: 'country' }
  /** Two capitals. */
  | { readonly kind: 'state'; readonly state: string }
  /** The id of a region. */
  | { readonly kind: 'region'; readonly region: string }

/** A part of a state that has a name: everything within so many miles of its middle. */
export interface Region {
  readonly id: string
  readonly name: LocalText
  readonly centre: Point
  readonly miles: number
}

/** What a service is to a person at a spot. */
export type Reach =
  | { readonly kind: 'near'; readonly miles: number }
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'state'; readonly state: string }
  | { readonly kind: 'country' }
  /** It says whom it is for, and the spot is not there. */
  | { readonly kind: 'elsewhere' }
  /** It has a place and names no area; how far away cannot be said without a spot. */
  | { readonly kind: 'place' }
  /** Nobody wrote down where it is nor whom it is for. */
  | { readonly kind: 'unknown' }

/** `US`, `US-MO` or the id of a region; null for anything else, and for a state that is none. */
export function parseArea(text: string): Area | null {
  if (text === 'US') return { kind: 'country' }
  const state = /^US-(.*)$/.exec(text)?.[1]
  if (state !== undefined) return isState(state) ? { kind: 'state', state } : null
  // `us-mo` is a state that was not written in capitals rather than a region of that name.
  const isRegion = /^(?!us(-|$))[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
  return isRegion ? { kind: 'region', region: text } : null
}

/** The inverse of `parseArea`. */
export function areaText(area: Area): string {
  if (area.kind === 'country') return 'US'
  return area.kind === 'state' ? `US-${area.state}` : area.region
}

/** Where a service is and whom it is for. */
export interface Whereabouts {
  readonly areas: readonly Area[]
  /** Null where it has none or nobody may know it; NaN counts as none. */
  readonly point: Point | null
}

type AreaReach = Extract<Reach, { readonly kind: keyof typeof WIDTHS }>

const WIDTHS = { region: 1, state: 2, country: 3 } as const

/**
 * What a service is to a person at the spot, so that every service can be said to be something.
 *
 * With a spot, a service that has a point is `near`, however far that is; one that has none is the narrowest of its areas in
 * which the spot lies, or `elsewhere`. A spot whose state nobody knows lies outside no state. Without a spot, a service is the
 * widest of its areas. A region that `regions` lacks counts for nothing.
 */
export function reachOf({ areas, point }: Whereabouts, spot: Spot | null, regions: readonly Region[]): Reach {
  const hasPoint = point !== null && !Number.isNaN(point.latitude + point.longitude)
  if (hasPoint && spot !== null) return { kind: 'near', miles: milesBetween(point, spot) }
  let best: AreaReach | null = null
  let known = 0
  for (const area of areas) {
    const reach = reachOfArea(area, regions)
    if (reach === null) continue
    known += 1
    if (spot !== null && !holds(reach, spot)) continue
    const isBetter =
      best === null ||
      (spot === null ? WIDTHS[reach.kind] > WIDTHS[best.kind] : WIDTHS[reach.kind] < WIDTHS[best.kind])
    if (isBetter) best = reach
  }
  if (best !== null) return best
  if (known > 0) return { kind: 'elsewhere' }
  return { kind: hasPoint ? 'place' : 'unknown' }
}

function reachOfArea(area: Area, regions: readonly Region[]): AreaReach | null {
  if (area.kind !== 'region') return area
  const region = regions.find(({ id }) => id === area.region)
  return region === undefined ? null : { kind: 'region', region }
}

function holds(reach: AreaReach, spot: Spot): boolean {
  if (reach.kind === 'country') return true
  if (reach.kind === 'state') return spot.state === null || spot.state === reach.state
  return milesBetween(reach.region.centre, spot) <= reach.region.miles
}
