// The list of services made ready to be searched: rows in their own order, points as vectors, words as they are read.
import { type UnitVectors, milesFrom, unitVectors } from '../distance.ts'
import { type Need, NEED_IDS } from '../needs.ts'
import type { Spot } from '../places.ts'
import { SECTIONS } from '../service.ts'
import type { Way } from './bundle-format.ts'
import type { Column } from './columns.ts'
import { type ServiceDetails, type ServiceList, decodeDetails, decodeList } from './decode-bundle.ts'
import { type WordIndex, addText, newWordIndex } from './word-index.ts'

export interface SearchIndex {
  readonly list: ServiceList
  /** Null until they are there. */
  readonly details: ServiceDetails | null
  /** By entry of the column of needs: a bit for each, by its place in NEED_IDS. */
  readonly needBits: Int32Array
  readonly vectors: UnitVectors
  /** The rows by section, then by the order that staff gave, then by state, city and name. */
  readonly inOrder: Uint32Array
  /** Rows, in that order, of lines that answer day and night for a state or the country. */
  readonly lines: readonly number[]
  readonly words: WordIndex
  /** The columns whose texts stand in `words`, as far as `indexWords` has come. */
  readonly columns: TextColumn[]
  /** How far each row is from the spot that was last looked from: it stays while words are typed. */
  readonly distances: { spot: Spot | null; readonly miles: Float32Array }
  /** Written anew by each search, so that a keystroke leaves little to be cleared away. */
  readonly scratch: {
    readonly tiers: Uint16Array
    readonly numbers: Float64Array
    /** For words: what each row has of them, what its names have, how many, and whether they name it. */
    readonly bits: Uint16Array
    readonly inNames: Uint16Array
    readonly counts: Uint8Array
    readonly naming: Uint8Array
  }
}

/** A column that words are looked for in. Its texts follow each other in the index of words. */
export interface TextColumn {
  readonly at: Uint32Array
  /** How many entries the column has. */
  readonly count: number
  /** Whether it holds names of the service itself. */
  readonly isName: boolean
  readonly firstText: number
  /** The entry of each text, from the first on. */
  readonly entries: number[]
}

/** What can be searched by need, place, eligibility and hours at once, and by words once `indexWords` has run. */
export function openSearch(listText: string): SearchIndex {
  const list = decodeList(listText)
  const inOrder = rowsInOrder(list)
  return {
    list,
    details: null,
    needBits: Int32Array.from(list.fields.needs.of, (needs) => bitsOfNeeds(needs ?? [])),
    vectors: unitVectors(list.latitudes, list.longitudes),
    inOrder,
    lines: linesIn(list, inOrder),
    words: newWordIndex(list),
    columns: [],
    distances: { spot: null, miles: new Float32Array(list.count).fill(NaN) },
    scratch: {
      tiers: new Uint16Array(list.count),
      numbers: new Float64Array(list.count),
      bits: new Uint16Array(list.count),
      inNames: new Uint16Array(list.count),
      counts: new Uint8Array(list.count),
      naming: new Uint8Array(list.count),
    },
  }
}

/** The same with the details: hits are whole from then on. */
export function withDetails(index: SearchIndex, detailsText: string): SearchIndex {
  return { ...index, details: decodeDetails(detailsText) }
}

/**
 * Reads the names into the index of words, and where the details are there, organisations, other names and what services
 * do. It stops after each `slice` of texts, so that a worker can answer in between, and does no work twice.
 */
export function* indexWords(
  { list, details, words, columns }: SearchIndex,
  slice = 200,
): Generator<undefined> {
  const sources = [
    textsOf(list.fields.name, (name) => [name], true),
    ...(details === null
      ? []
      : [
          textsOf(details.fields.aliases, (names) => names, true),
          textsOf(details.fields.formerly, (names) => names, true),
          textsOf(details.fields.organisation, (name) => [name], false),
          textsOf(details.fields.what, (what) => [Object.values(what).join(' ')], false),
        ]),
  ]
  for (const { isName, column, textsAt } of sources.slice(columns.length)) {
    const entries: number[] = []
    const firstText = words.texts.length
    columns.push({ at: column.at, count: column.of.length, isName, firstText, entries })
    for (let entry = 0; entry < column.of.length; entry += 1) {
      for (const text of textsAt(entry)) {
        addText(words, text)
        entries.push(entry)
      }
      if (entry % slice === slice - 1) yield
    }
  }
}

interface TextSource {
  readonly isName: boolean
  readonly column: Column<unknown>
  readonly textsAt: (entry: number) => readonly string[]
}

function textsOf<Value>(
  column: Column<Value | null>,
  texts: (value: Value) => readonly string[],
  isName: boolean,
): TextSource {
  const textsAt = (entry: number): readonly string[] => {
    const value = column.of[entry] ?? null
    return value === null ? [] : texts(value)
  }
  return { isName, column, textsAt }
}

/** Bits of needs in NEED_IDS. */
export function bitsOfNeeds(needs: readonly Need[]): number {
  return needs.reduce((bits, need) => bits | (1 << NEED_IDS.indexOf(need)), 0)
}

/** Miles from the spot by row; NaN where a row has no point, and without a spot. */
export function milesOf({ distances, vectors }: SearchIndex, spot: Spot | null): Float32Array {
  const { spot: last } = distances
  if (spot?.latitude !== last?.latitude || spot?.longitude !== last?.longitude) {
    if (spot === null) distances.miles.fill(NaN)
    else milesFrom(spot, vectors, distances.miles)
    distances.spot = spot
  }
  return distances.miles
}

/** Sorted as numbers: section, order and row, each worth more than all after it. */
function rowsInOrder({ count, fields: { section, order } }: ServiceList): Uint32Array {
  const orders = Float64Array.from(order.of, Number)
  orders.sort()
  const sectionRanks = section.of.map((one) => (one === null ? 0 : SECTIONS.indexOf(one)))
  const orderRanks = order.of.map((one) => orders.indexOf(Number(one)))
  const keys = new Float64Array(count)
  for (let row = 0; row < count; row += 1) {
    const rank =
      (sectionRanks[section.at[row] ?? 0] ?? 0) * orders.length + (orderRanks[order.at[row] ?? 0] ?? 0)
    keys[row] = rank * count + row
  }
  keys.sort()
  return Uint32Array.from(keys, (key) => key % count)
}

function linesIn({ ways, fields: { areas } }: ServiceList, inOrder: Uint32Array): readonly number[] {
  const isAlways = ways.of.map((channels) => channels.some(answersAlways))
  const isWide = areas.of.map((served) => served?.some(({ kind }) => kind !== 'region') === true)
  return Array.from(inOrder).filter(
    (row) => isAlways[ways.at[row] ?? 0] === true && isWide[areas.at[row] ?? 0] === true,
  )
}

function answersAlways({ kind, hours }: Way): boolean {
  return kind !== 'web' && hours?.kind === 'always'
}
