// The cells of an address to where a service is, as far as anybody may know.
import { readCoordinates } from '../../services/coordinates.ts'
import type { Access, Address } from '../../services/service.ts'
import { STATE_NAMES, isState } from '../../services/states.ts'
import { repairZip, stateOfZip } from '../../services/zip.ts'
import { isMailBox, saysHidden, saysNothing } from './confidential-words.ts'

/** The cells of an address as they stand. */
export interface GivenPlace {
  readonly street: string
  readonly street2: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly latitude: string
  readonly longitude: string
}

export const NO_PLACE: GivenPlace = {
  street: '',
  street2: '',
  city: '',
  state: '',
  zip: '',
  latitude: '',
  longitude: '',
}

export interface ReadPlace {
  readonly access: Access
  /** Two capitals, where the cells name one. */
  readonly state: string | null
  /** Known to the source, and not to be known: its words must not hold it either. */
  readonly hidden: Address | null
  /** Whether the source says that it is private. */
  readonly marked: boolean
  readonly repairs: readonly string[]
  readonly warnings: readonly string[]
}

/**
 * Where it is. A street that is marked as confidential, is left out by signs, or is a post office box makes it "call for
 * location", without city, ZIP code or coordinates; so does `isHidden`. No place at all is "telephone only".
 */
export function readPlace(given: GivenPlace, { isHidden }: { readonly isHidden: boolean }): ReadPlace {
  const state = readState(given.state)
  const street = [given.street, given.street2].filter((part) => !saysNothing(part))
  const marked = isHidden || saysHidden([given.street, given.street2, given.city])
  const bare = { state, hidden: null, marked, repairs: [], warnings: [] }
  if (!marked && street.length === 0 && saysNothing(given.city) && given.street.trim() === '')
    return { ...bare, access: { kind: 'telephone only' } }
  const [first = ''] = street
  if (marked || saysNothing(given.street) || isMailBox(first) || saysNothing(given.city) || state === null) {
    return {
      ...bare,
      access: { kind: 'call for location' },
      hidden: marked || saysNothing(given.street) ? addressOf({ given, state: state ?? '', street }) : null,
      warnings: [whyNoAddress({ given, marked, state })],
    }
  }
  return published({ given, state, street: withoutRepeat(street) })
}

/** Two capitals for a code or a name of a state, else null. */
export function readState(text: string): string | null {
  const code = text.trim().replaceAll('.', '').toUpperCase()
  if (isState(code)) return code
  return STATE_CODES.get(code) ?? null
}

const STATE_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(STATE_NAMES).map(([code, name]) => [name.toUpperCase(), code]),
)

interface Readable {
  readonly given: GivenPlace
  readonly state: string
  readonly street: readonly string[]
}

function published({ given, state, street }: Readable): ReadPlace {
  const zip = readZip(given.zip, state)
  const coordinates = readCoordinates(given.latitude, given.longitude, { state })
  const point = coordinates.ok ? coordinates.value.point : undefined
  const address: Address = { street: street.join(', '), city: given.city, state, zip: zip.zip }
  return {
    access: { kind: 'published', address, ...(point === undefined ? {} : { point: rounded(point) }) },
    state,
    hidden: null,
    marked: false,
    repairs: [
      ...zip.repairs,
      ...(coordinates.ok ? coordinates.value.repairs.map((repair) => REPAIRED[repair]) : []),
    ],
    warnings: [...zip.warnings, ...(coordinates.ok ? [] : [REFUSED[coordinates.refusal]])],
  }
}

const REPAIRED = {
  swapped: 'latitude and longitude had changed places',
  'web mercator': 'coordinates in metres of a web map became degrees',
} as const
const REFUSED = {
  missing: 'there are no coordinates',
  'not a number': 'the coordinates are no numbers and were left out',
  zero: 'the coordinates are 0, 0, a point in the sea, and were left out',
  'out of range': 'the coordinates are out of range and were left out',
  'outside the state': 'the coordinates lie outside the state of the address and were left out',
} as const

interface ReadZip {
  readonly zip: string
  readonly repairs: readonly string[]
  readonly warnings: readonly string[]
}

/** A code that is none, or lies in another state, is left out: the empty text. */
function readZip(text: string, state: string): ReadZip {
  if (saysNothing(text)) return { zip: '', repairs: [], warnings: ['there is no ZIP code'] }
  const zip = repairZip(text)
  if (zip === null) return { zip: '', repairs: [], warnings: ['the ZIP code is none and was left out'] }
  const lies = stateOfZip(zip)
  if (lies !== null && lies !== state) {
    return { zip: '', repairs: [], warnings: ['the ZIP code lies in another state and was left out'] }
  }
  return {
    zip,
    repairs: /^\d{3,4}(?!\d)/.test(text) ? ['a ZIP code got its lost zeros back'] : [],
    warnings: [],
  }
}

function whyNoAddress({
  given,
  marked,
  state,
}: {
  readonly given: GivenPlace
  readonly marked: boolean
  readonly state: string | null
}): string {
  if (marked) return 'the address is confidential, or the source says that places vary: call for location'
  if (saysNothing(given.street)) return 'the street is left out in the source: call for location'
  if (isMailBox(given.street))
    return 'the street is a post office box, where nobody can go: call for location'
  return state === null
    ? 'the state of the address is none of the United States: call for location'
    : 'the address has no city: call for location'
}

function addressOf({ given, state, street }: Readable): Address {
  return { street: street.join(', '), city: given.city, state, zip: repairZip(given.zip) ?? '' }
}

/** "123 W 29th St 2nd Floor, 2nd Floor" says its floor twice. */
function withoutRepeat(street: readonly string[]): readonly string[] {
  const [first = '', second] = street
  return second !== undefined && first.toLowerCase().endsWith(second.toLowerCase()) ? [first] : street
}

/** To about ten centimetres: more digits are noise of a program. */
function rounded<Of extends { readonly latitude: number; readonly longitude: number }>(point: Of): Of {
  const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
  return { ...point, latitude: round(point.latitude), longitude: round(point.longitude) }
}
