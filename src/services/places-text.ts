// ZIPs and cities as one small text, for the device: columns of differences and names.
import type { Point } from './distance.ts'
import { compareText, plainText } from './plain-text.ts'
import type { IndexedCity, KnownState, Places } from './places.ts'
import { STATE_NAMES, isState } from './states.ts'

export interface City {
  readonly name: string
  /** Two capitals. */
  readonly state: string
  readonly point: Point
}

export interface PlacesSource {
  readonly zips: ReadonlyMap<string, Point>
  readonly cities: readonly City[]
}

/** Words that places are written with in full and cut short. */
const CUT_SHORT: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste', fort: 'ft', mount: 'mt' }
const WRITTEN_OUT: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount' }

// The text: eight lines. ZIPs, their latitudes and longitudes, each a column of differences from the number before; states,
// as `MO Missouri` between tabs; names of cities in order, between tabs, each as how many characters it shares with the one
// before, and the rest; the state of each by its number; their coordinates, as differences from the city before it in its
// state. A number is one character below ONE_CHARACTER; above, characters that say "and more" come first.
const FIRST_CHARACTER = 33
const ALPHABET = 94
const ONE_CHARACTER = 64
const MORE = ALPHABET - ONE_CHARACTER

/**
 * The places as one text of printable characters, tabs and line ends, for `decodePlaces`.
 *
 * Requires  five digits for each ZIP, states of `STATE_NAMES`, names without tabs and line ends. Throws on others.
 * Ensures   the same text for the same places in any order.
 */
export function encodePlaces({ zips, cities }: PlacesSource): string {
  const byZip = [...zips].toSorted(([a], [b]) => compareText(a, b))
  const wrong = byZip.find(([zip]) => !/^\d{5}$/.test(zip))
  if (wrong !== undefined) throw new RangeError(`encodePlaces takes ZIPs of five digits, not '${wrong[0]}'`)
  const byName = cities.toSorted((a, b) => compareText(a.name, b.name) || compareText(a.state, b.state))
  const codes = [...new Set(cities.map(({ state }) => state))].toSorted()
  return [
    differences(byZip.map(([zip]) => Number(zip))),
    differences(byZip.map(([, { latitude }]) => hundredths(latitude))),
    differences(byZip.map(([, { longitude }]) => hundredths(longitude))),
    codes.map((code) => `${code} ${nameOfState(code)}`).join('\t'),
    frontCoded(byName.map(({ name }) => name)),
    byName.map(({ state }) => numberText(codes.indexOf(state))).join(''),
    differencesByState(byName, ({ latitude }) => latitude),
    differencesByState(byName, ({ longitude }) => longitude),
  ].join('\n')
}

/** The places that `encodePlaces` wrote. Requires its text: an address of ours, checked when it was published. */
export function decodePlaces(text: string): Places {
  const [zips = '', latitudes = '', longitudes = '', states = '', ...cities] = text.split('\n')
  const known = states === '' ? [] : states.split('\t').map(knownState)
  return {
    zips: Int32Array.from(sums(numbersIn(zips))),
    latitudes: Int16Array.from(sums(numbersIn(latitudes))),
    longitudes: Int16Array.from(sums(numbersIn(longitudes))),
    states: known,
    index: indexOf(cities, known),
  }
}

function knownState(text: string): KnownState {
  const code = text.slice(0, 2)
  return { code, keys: [code.toLowerCase(), plainText(text.slice(2)).split(' ').join('')] }
}

/** From the names, states, latitudes and longitudes of the cities. */
function indexOf(columns: readonly string[], states: readonly KnownState[]): readonly IndexedCity[] {
  const [names = '', ofState = '', latitudes = '', longitudes = ''] = columns
  const [stateNumbers, norths, easts] = [numbersIn(ofState), numbersIn(latitudes), numbersIn(longitudes)]
  const index: IndexedCity[] = []
  const lastIn = states.map(() => ({ latitude: 0, longitude: 0 }))
  let name = ''
  for (const [at, part] of (names === '' ? [] : names.split('\t')).entries()) {
    name = name.slice(0, part.charCodeAt(0) - FIRST_CHARACTER) + part.slice(1)
    const number = stateNumbers[at] ?? 0
    const state = states[number]
    const last = lastIn[number]
    if (state === undefined || last === undefined) throw new RangeError(`the places name no state ${number}`)
    last.latitude += signed(norths[at] ?? 0)
    last.longitude += signed(easts[at] ?? 0)
    for (const key of keysOf(name)) index.push({ key, name, state, ...last })
  }
  index.sort((a, b) => compareText(a.key, b.key))
  return index
}

/** As it stands, and with the words that are cut short written in either way. */
function keysOf(name: string): readonly string[] {
  const plain = plainText(name)
  const key = plain.replace(/ /g, '')
  if (!/\b(saint|sainte|fort|mount|ste?|ft|mt)\b/.test(plain)) return [key]
  const words = plain.split(' ')
  const short = words.map((word) => CUT_SHORT[word] ?? word).join('')
  const long = words.map((word) => WRITTEN_OUT[word] ?? word).join('')
  return [...new Set([key, short, long])]
}

function numbersIn(column: string): readonly number[] {
  const numbers: number[] = []
  let number = 0
  let unit = 1
  for (let at = 0; at < column.length; at += 1) {
    const digit = column.charCodeAt(at) - FIRST_CHARACTER
    number += digit * unit
    if (digit >= ONE_CHARACTER) unit *= MORE
    else {
      numbers.push(number)
      number = 0
      unit = 1
    }
  }
  return numbers
}

function numberText(number: number): string {
  if (number < ONE_CHARACTER) return String.fromCharCode(FIRST_CHARACTER + number)
  const more = (number - ONE_CHARACTER) % MORE
  const rest = (number - ONE_CHARACTER - more) / MORE
  return String.fromCharCode(FIRST_CHARACTER + ONE_CHARACTER + more) + numberText(rest)
}

/** 0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 …, so that small differences are small numbers. */
function unsigned(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number
}

function signed(number: number): number {
  return number % 2 === 1 ? -(number + 1) / 2 : number / 2
}

function sums(differencesOf: readonly number[]): readonly number[] {
  let sum = 0
  return differencesOf.map((number) => (sum += signed(number)))
}

function differences(numbers: readonly number[]): string {
  return numbers.map((number, at) => numberText(unsigned(number - (numbers[at - 1] ?? 0)))).join('')
}

function differencesByState(cities: readonly City[], coordinate: (point: Point) => number): string {
  const last = new Map<string, number>()
  return cities
    .map(({ state, point }) => {
      const value = hundredths(coordinate(point))
      const difference = value - (last.get(state) ?? 0)
      last.set(state, value)
      return numberText(unsigned(difference))
    })
    .join('')
}

function hundredths(degrees: number): number {
  if (!(Math.abs(degrees) <= 180)) throw new RangeError(`encodePlaces takes degrees, not ${degrees}`)
  return Math.round(degrees * 100)
}

function nameOfState(code: string): string {
  if (!isState(code)) throw new RangeError(`encodePlaces takes states of the United States, not '${code}'`)
  return STATE_NAMES[code]
}

function frontCoded(names: readonly string[]): string {
  return names
    .map((name, at) => {
      if (/[\t\n]/.test(name)) throw new RangeError(`encodePlaces takes names on one line, not '${name}'`)
      const before = names[at - 1] ?? ''
      let shared = 0
      while (shared < ALPHABET - 1 && shared < name.length && name[shared] === before[shared]) shared += 1
      return String.fromCharCode(FIRST_CHARACTER + shared) + name.slice(shared)
    })
    .join('\t')
}
