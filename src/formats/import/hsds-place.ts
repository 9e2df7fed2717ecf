// The place of an HSDS service: the address where people go, in the cells that every importer reads with the same care.
import type { Place } from '../../kit/problem.ts'
import { type CoordinateRefusal, readCoordinates } from '../../services/coordinates.ts'
import type { HsdsAddress, HsdsServiceAtLocation } from '../hsds/tree.ts'
import { type GivenPlace, NO_PLACE } from './place.ts'
import type { Tally } from './tally.ts'

/** Whether people can go there: it is no mailbox and not on the internet, and has an address that is neither. */
export function isPhysical(at: HsdsServiceAtLocation): boolean {
  return addressOf(at) !== undefined
}

/** The cells of the place. One that is somewhere, and has no address where people go, is to be asked for. */
export function givenPlace(
  at: HsdsServiceAtLocation | undefined,
  { place, tally }: { readonly place: Place; readonly tally: Tally },
): GivenPlace {
  const location = at?.location
  if (at === undefined || location === undefined || location.location_type === 'virtual') return NO_PLACE
  const [latitude = '', longitude = ''] = [location.latitude, location.longitude].map((degrees) =>
    String(degrees ?? ''),
  )
  const address = addressOf(at)
  if (address === undefined) {
    const what = strayCoordinates(latitude, longitude)
    if (what !== null) tally.note('warnings', what, place)
    tally.note('warnings', 'there is a place, and no address where people go: call for location', place)
    return { ...NO_PLACE, street: '-' }
  }
  return {
    street: address.address_1 ?? '-',
    street2: address.address_2 ?? '',
    city: address.city ?? '',
    state: address.state_province ?? '',
    zip: address.postal_code ?? '',
    latitude,
    longitude,
  }
}

function addressOf({ location }: HsdsServiceAtLocation): HsdsAddress | undefined {
  const { location_type: kind = 'physical', addresses = [] } = location ?? {}
  if (kind !== 'physical') return undefined
  return addresses.find(({ address_type: type = 'physical' }) => type === 'physical')
}

const WRONG: Readonly<Record<Exclude<CoordinateRefusal, 'missing'>, string>> = {
  'not a number': 'the coordinates are no numbers and were left out',
  zero: 'the coordinates are 0, 0, a point in the sea, and were left out',
  'out of range': 'the coordinates are out of range and were left out',
  'outside the state': 'the coordinates lie outside the state and were left out',
}

/** Coordinates without an address are not taken; wrong ones are named as what they are. */
function strayCoordinates(latitude: string, longitude: string): string | null {
  const read = readCoordinates(latitude, longitude)
  if (read.ok) return 'coordinates without an address where people go were left out'
  return read.refusal === 'missing' ? null : WRONG[read.refusal]
}
