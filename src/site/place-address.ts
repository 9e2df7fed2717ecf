// Where the page of one place stands.
import type { Address } from './addresses.ts'

/** `/states/mo/`. */
export function placeAddress(place: string): Address {
  return `/states/${place.toLowerCase()}/`
}
