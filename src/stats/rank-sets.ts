// Ranks, and the sets of ranks that the data cannot tell apart: what the two ways of computing them share.

/** The ranks that cannot be ruled out for a place: all from `low` to `high`. */
export interface RankSet {
  /** The smallest, which is the best: rank 1 has the largest value. */
  readonly low: number
  readonly high: number
}

export interface RankSets {
  /** For each place by itself: its true rank is inside with the probability of the level. */
  readonly marginal: readonly RankSet[]
  /** For all places at once: with the probability of the level, every true rank is inside. */
  readonly simultaneous: readonly RankSet[]
  /** Whether place `one` is shown, among all comparisons at once, to have a larger value than place `other`. */
  readonly isAbove: (one: number, other: number) => boolean
  /**
   * Whether, asked of place `one` alone, it is shown to have another value than place `other`: what `marginal` follows from.
   * Asked of the other one, the answer may differ.
   */
  readonly isToldApart: (one: number, other: number) => boolean
}

/** Comparisons that are judged together. */
export interface Family {
  /** Ordered pairs of places: (j, k) as `j * places + k`, and it says that j is above k. */
  readonly pairs: Int32Array
  /** The place that the family is about, which each pair has in it; null where it is of all. */
  readonly about: number | null
}

/** A matrix of `places` rows and columns: 1 at `j * places + k` where j is shown to be above k. */
export type Shown = Uint8Array

/**
 * The rank of each value: 1 for the largest. Values that tie share the smallest rank, and the next is as far down as if they
 * had not tied: 1, 2, 2, 4.
 *
 * Requires  one value or more, none of them NaN.
 * Errors    none: ranks are whole, and values tie only where they are the same number. A RangeError for an empty list, and
 *           for NaN, by its place in the list.
 * Source    standard competition ranking, as docs/methods/rank.md defines it.
 */
export function ranksOf(values: readonly number[]): readonly number[] {
  if (values.length === 0) throw new RangeError('ranksOf takes one value or more, not an empty list')
  const strange = values.findIndex(Number.isNaN)
  if (strange >= 0) throw new RangeError(`ranksOf takes numbers, not NaN at ${strange}`)
  const falling = values.toSorted((a, b) => b - a)
  const ranks = new Map<number, number>()
  for (const [at, value] of falling.entries()) if (!ranks.has(value)) ranks.set(value, at + 1)
  return values.map((value) => ranks.get(value) ?? values.length)
}

/**
 * The sets that follow from what each family of comparisons shows.
 *
 * A place cannot have a better rank than 1 more than the places shown to be above it, nor a worse one than all places less
 * those that it is shown to be above.
 *
 * Requires  `show` keeps the chance of one wrong verdict or more in a family below 1 − level.
 * Source    Mogstad, Romano, Shaikh and Wilhelm (2024) Rev. Econ. Stud. 91, 476-518, section 3.
 */
export function rankSetsFrom(places: number, show: (family: Family) => Shown): RankSets {
  const all = show(everyPair(places))
  const each = Array.from({ length: places }, (_, place) => place)
  const ofEach = each.map((place) => show(pairsWith(places, place)))
  const shows = (shown: Shown | undefined, one: number, other: number): boolean =>
    shown?.[one * places + other] === 1
  return Object.freeze({
    marginal: Object.freeze(ofEach.map((shown, place) => setOf(shown, places, place))),
    simultaneous: Object.freeze(each.map((place) => setOf(all, places, place))),
    isAbove: (one: number, other: number) => {
      checkPlaces('isAbove', places, [one, other])
      return shows(all, one, other)
    },
    isToldApart: (one: number, other: number) => {
      checkPlaces('isToldApart', places, [one, other])
      return shows(ofEach[one], one, other) || shows(ofEach[one], other, one)
    },
  })
}

function checkPlaces(name: string, count: number, places: readonly number[]): void {
  for (const place of places) {
    if (!(Number.isInteger(place) && place >= 0 && place < count))
      throw new RangeError(`${name} takes places from 0 to ${count - 1}, not ${place}`)
  }
}

/** All ordered pairs of two places. */
function everyPair(places: number): Family {
  const pairs = new Int32Array(places * (places - 1))
  let count = 0
  for (let one = 0; one < places; one += 1) {
    for (let other = 0; other < places; other += 1) {
      if (one !== other) pairs[count++] = one * places + other
    }
  }
  return { pairs, about: null }
}

/** The ordered pairs that have `place` on either side. */
function pairsWith(places: number, place: number): Family {
  const pairs = new Int32Array(2 * (places - 1))
  let count = 0
  for (let other = 0; other < places; other += 1) {
    if (other === place) continue
    pairs[count++] = place * places + other
    pairs[count++] = other * places + place
  }
  return { pairs, about: place }
}

function setOf(shown: Shown, places: number, place: number): RankSet {
  let [above, below] = [0, 0]
  for (let other = 0; other < places; other += 1) {
    above += shown[other * places + place] ?? 0
    below += shown[place * places + other] ?? 0
  }
  return Object.freeze({ low: 1 + above, high: places - below })
}
