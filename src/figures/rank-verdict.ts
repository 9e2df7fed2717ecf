// What may be said of a place in an order: never more than its set of ranks allows.
import type { RankedPlace } from './figure.ts'
import { numberText } from './number-text.ts'
import { type Words, labelOf, listText, measureOf } from './words.ts'

/** Within so many places of an end, the end is what a reader hears of: "among the ten highest". */
const NEAR_AN_END = 10

/** More places than this in one sentence are not read. */
const MOST_LISTED = 5

interface OrderOfPlaces {
  /** The dimension that places are values of. */
  readonly dimension: string
  readonly order: readonly RankedPlace[]
}

/** "Missouri is among the ten highest; its place among them is not settled." */
export function verdictOf(words: Words, own: RankedPlace, { dimension, order }: OrderOfPlaces): string {
  const { dataset } = measureOf(words, own.use)
  const place = labelOf(words, { dataset, dimension, value: own.place })
  const { low, high } = own.set
  const count = order.length
  if (count === 1) return words.t('verdict.only', { place })
  if (low === high) return words.t('verdict.settled', { place, rank: low, count: String(count) })
  if (low === 1 && high === count) return words.t('verdict.open', { place, count: String(count) })
  if (high <= NEAR_AN_END) return words.t('verdict.highest', { place, most: high })
  if (low > count - NEAR_AN_END) return words.t('verdict.lowest', { place, most: count - low + 1 })
  return words.t('verdict.between', { place, low: String(low), high: String(high), count: String(count) })
}

/** Which places the data cannot put above or below this one: those with the nearest values, and how many there are in all. */
export function nearTies(words: Words, own: RankedPlace, { dimension, order }: OrderOfPlaces): string {
  const { dataset } = measureOf(words, own.use)
  const name = (value: string): string => labelOf(words, { dataset, dimension, value })
  const distance = ({ value }: RankedPlace): number => Math.abs(value - own.value)
  const nearest = order
    .filter(({ place }) => own.undecided.includes(place))
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, MOST_LISTED)
  const places = listText(
    words,
    order
      .filter((other) => nearest.includes(other))
      .map((other) => `${name(other.place)} (${shortNumber(words, other.value)})`),
  )
  const { length } = own.undecided
  const values = {
    place: name(own.place),
    value: shortNumber(words, own.value),
    places,
    count: String(length),
  }
  if (length === 0) return words.t('ties.none', { place: values.place })
  return words.t(length > MOST_LISTED ? 'ties.many' : 'ties.all', values)
}

function shortNumber({ language }: Words, value: number): string {
  return numberText(value, { decimals: Number.isInteger(value) ? 0 : 2, language })
}
