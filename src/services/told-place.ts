// What words and links tell of the place of a service, held against the address that is published of it.
import { type Given, addressesIn, unitOf } from './confidential.ts'
import type { Service } from './service.ts'
import { streetNamed } from './street-in-words.ts'

/** Whether what the words give away is public already: the published address with its own number, unit, town and ZIP code. */
export function isPublic({ kind, text }: Given, { access }: Pick<Service, 'access'>): boolean {
  if (access.kind !== 'published') return false
  const { street, zip } = access.address
  if (kind === 'street') return isOwnStreet(text, street)
  if (kind === 'unit') return isOwnUnit(text, street)
  if (kind === 'town') return zip !== '' && text.includes(zip)
  // What a public place serves is often told in ZIP codes.
  return kind === 'zip'
}

function isOwnStreet(text: string, street: string): boolean {
  const number = houseNumberOf(text)
  return (
    streetNamed({ words: text, street }).length > 0 && (number === '' || number === houseNumberOf(street))
  )
}

function houseNumberOf(street: string): string {
  return /^\p{Nd}\S*/u.exec(street)?.[0].toLowerCase() ?? ''
}

/** Where the address has no unit, the words may add it. */
function isOwnUnit(text: string, street: string): boolean {
  const own = unitOf(street)
  return own === undefined || own === unitOf(text)
}

/** What a link or a number tells of a place that is not published: a map, coordinates, a street. */
export function placesInLink(address: string, { access }: Pick<Service, 'access'>): readonly Given[] {
  if (access.kind === 'published') return []
  return addressesIn(readableLink(address)).filter(({ kind }) => TOLD_BY_LINKS.has(kind))
}

/** Digits of a link are seldom a telephone number or a ZIP code; these are no accident. */
const TOLD_BY_LINKS: ReadonlySet<Given['kind']> = new Set(['street', 'corner', 'town', 'coordinates', 'map'])

/** The characters that links write otherwise, as they stand in words. */
function readableLink(address: string): string {
  return address
    .replace(/%2c|!4d/gi, ',')
    .replace(/%20|\+/g, ' ')
    .replace(/%2b/gi, '+')
    .replace(/%26/g, '&')
    .replace(/!3d/g, ' ')
}
