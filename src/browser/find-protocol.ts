// What the finder's page and its worker say to each other.
import type { Choice, Found } from '../services/device/choice.ts'
import type { PlaceMatch } from '../services/places.ts'

export type Ask =
  /** Addresses of the three files, all fetched whatever is chosen later. */
  | { readonly kind: 'load'; readonly list: string; readonly details: string; readonly places: string }
  | { readonly kind: 'search'; readonly id: number; readonly choice: Choice }
  /** `home`: the site's own state, whose cities come first. */
  | { readonly kind: 'place'; readonly id: number; readonly text: string; readonly home?: string }

export type Answer =
  /** The list can be searched; `whole` when the details and places are there too. */
  | { readonly kind: 'ready'; readonly services: number; readonly whole: boolean }
  | { readonly kind: 'found'; readonly id: number; readonly found: Found }
  | { readonly kind: 'places'; readonly id: number; readonly matches: readonly PlaceMatch[] }
  | { readonly kind: 'failed' }
