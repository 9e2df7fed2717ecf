// A ZIP or a city as a person types it, to a spot on the map.
import type { Point } from './distance.ts'
import { compareText, plainText } from './plain-text.ts'
import { stateOfZip } from './zip.ts'

/** Where a person looks from. */
export interface Spot extends Point {
  /** Two capitals; null where nobody knows. */
  readonly state: string | null
}

export interface PlaceMatch {
  /** `63101`, or `Springfield, MO`. */
  readonly label: string
  readonly spot: Spot
  /** A ZIP that is not known: the spot is the middle of those known ZIPs that begin with the same three digits. */
  readonly approximate: boolean
}

/** What the finder knows, made by `decodePlaces`. Coordinates are in hundredths of a degree: less than half a mile off. */
export interface Places {
  /** As numbers, rising. */
  readonly zips: Int32Array
  readonly latitudes: Int16Array
  readonly longitudes: Int16Array
  readonly states: readonly KnownState[]
  /** Every way to write each city, in the order of the keys. */
  readonly index: readonly IndexedCity[]
}

export interface KnownState {
  readonly code: string
  /** As a person may type either, without spaces: `mo` and `missouri`. */
  readonly keys: readonly [code: string, name: string]
}

export interface IndexedCity {
  readonly key: string
  readonly name: string
  readonly state: KnownState
  readonly latitude: number
  readonly longitude: number
}

/** More than this fits no small screen. */
const MOST_MATCHES = 8
/** No name of a place is longer; what is pasted by mistake may be. */
const LONGEST_TEXT = 100

/**
 * The places that a text may mean, the likeliest first: a ZIP, with or without its last four digits, or a city, with or
 * without its state, as soon as two letters of it are typed. At most eight; those written in full come before those that
 * only begin so, and those of the state `home` before others.
 *
 * Small and capital letters, accents, spaces and punctuation make no difference, nor do St. and Saint, Ft. and Fort, Mt.
 * and Mount. None for a text that is no place, and for a ZIP whose first three digits no ZIP has.
 */
export function findPlace(places: Places, text: string, home: string | null = null): readonly PlaceMatch[] {
  const plain = plainText(text.slice(0, LONGEST_TEXT))
  const zip = /^(\d{5})(?: ?\d{4})?$/.exec(plain)?.[1]
  if (zip !== undefined) return findZip(places, zip)
  const words = plain.split(' ')
  const found = new Map<string, { readonly city: IndexedCity; readonly inFull: boolean }>()
  for (let length = words.length; length > 0; length -= 1) {
    const key = words.slice(0, length).join('')
    const { states, inFull } = statesNamed(places.states, words.slice(length).join(''))
    if (key.length < 2 || states.length === 0) continue
    for (const city of citiesFrom(places.index, key)) {
      // Half a city and half a state would be two guesses at once.
      if (!states.includes(city.state) || !(inFull || city.key === key)) continue
      const label = labelOf(city)
      const isWhole = inFull && city.key === key
      if (isWhole || !found.has(label)) found.set(label, { city, inFull: isWhole })
    }
  }
  const matches = [...found.values()]
  matches.sort(
    (a, b) =>
      Number(b.inFull) - Number(a.inFull) ||
      Number(b.city.state.code === home) - Number(a.city.state.code === home) ||
      compareText(a.city.key, b.city.key) ||
      compareText(a.city.state.code, b.city.state.code),
  )
  return matches
    .slice(0, MOST_MATCHES)
    .map(({ city }) => ({ label: labelOf(city), spot: spotAt(city, city.state.code), approximate: false }))
}

/** The ZIP, or the middle of those of its state that begin with the same three digits. */
function findZip({ zips, latitudes, longitudes }: Places, zip: string): readonly PlaceMatch[] {
  const state = stateOfZip(zip)
  const number = Number(zip)
  const at = firstFrom(zips, (other) => other >= number)
  const known = zips[at] === number
  const first = known ? at : firstFrom(zips, (other) => other >= number - (number % 100))
  let [count, latitude, longitude] = [0, 0, 0]
  for (let near = first; near < zips.length; near += 1) {
    const other = zips[near] ?? 0
    if (known ? near > at : other - (other % 100) > number) break
    if (!known && stateOfZip(String(other).padStart(5, '0')) !== state) continue
    count += 1
    latitude += latitudes[near] ?? 0
    longitude += longitudes[near] ?? 0
  }
  if (count === 0) return []
  const middle = { latitude: latitude / count, longitude: longitude / count }
  return [{ label: zip, spot: spotAt(middle, state), approximate: !known }]
}

/** The states that a text names in full, or else those that begin so; all of them, in full, where there is no text. */
function statesNamed(
  states: readonly KnownState[],
  text: string,
): { readonly states: readonly KnownState[]; readonly inFull: boolean } {
  if (text === '') return { states, inFull: true }
  const named = states.filter(({ keys }) => keys.includes(text))
  if (named.length > 0) return { states: named, inFull: true }
  return { states: states.filter(({ keys }) => keys.some((key) => key.startsWith(text))), inFull: false }
}

/** The cities with a key that begins so. */
function citiesFrom(index: readonly IndexedCity[], key: string): readonly IndexedCity[] {
  const from = firstFrom(index, (city) => city.key >= key)
  let to = from
  while (index[to]?.key.startsWith(key) === true) to += 1
  return index.slice(from, to)
}

/** The first index from which on `isFrom` holds; it must hold for all after one for which it holds. */
function firstFrom<Item>(items: ArrayLike<Item>, isFrom: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && isFrom(item)) high = middle
    else low = middle + 1
  }
  return low
}

function labelOf({ name, state }: IndexedCity): string {
  return `${name}, ${state.code}`
}

function spotAt({ latitude, longitude }: Point, state: string | null): Spot {
  return { latitude: latitude / 100, longitude: longitude / 100, state }
}
