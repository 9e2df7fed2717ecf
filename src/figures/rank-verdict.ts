// What may be said of a place in an order: never more than its set of ranks allows.
import { decimalsOf, decimalsOfRate } from './decimals.ts'
import type { RankedPlace } from './figure.ts'
import { numberText } from './number-text.ts'
import { type Words, labelOf, listText, measureOf } from './words.ts'

/** Within so many places of an end, and no more than half of all, the end is what a reader hears of: "among the ten highest". */
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
  const most = Math.min(NEAR_AN_END, count / 2)
  if (high <= most) return words.t('verdict.highest', { place, most: high })
  if (count - low + 1 <= most) return words.t('verdict.lowest', { place, most: count - low + 1 })
  return words.t('verdict.between', { place, low: String(low), high: String(high), count: String(count) })
}

/** Which places the data do not tell apart from this one: those closest in value, and how many there are in all. */
export function nearTies(words: Words, own: RankedPlace, { dimension, order }: OrderOfPlaces): string {
  const { dataset } = measureOf(words, own.use)
  const name = (value: string): string => labelOf(words, { dataset, dimension, value })
  const distance = ({ value }: RankedPlace): number => Math.abs(value - own.value)
  const closest = order
    .filter(({ place }) => own.undecided.includes(place))
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, MOST_LISTED)
  const places = listText(
    words,
    order
      .filter((other) => closest.includes(other))
      .map((other) => `${name(other.place)} (${valueOf(words, other)})`),
  )
  const { length } = own.undecided
  const values = {
    place: name(own.place),
    value: valueOf(words, own),
    places,
    count: String(length),
  }
  if (length === 0) return words.t('ties.none', { place: values.place })
  return words.t(length > MOST_LISTED ? 'ties.many' : 'ties.all', values)
}

/** As figures print it. */
function valueOf({ language }: Words, { value, people }: RankedPlace): string {
  return numberText(value, {
    decimals: people === null ? decimalsOf(value) : decimalsOfRate(value),
    language,
  })
}
