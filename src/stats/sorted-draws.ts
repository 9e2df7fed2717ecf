// Draws of chance for places, laid out so that the largest differences of each draw are found first.

/** Standard normal draws, `count` for each place. */
export interface SortedDraws {
  readonly places: number
  readonly count: number
  /** The draw of a place, at `place * count + draw`. */
  readonly byPlace: Float64Array
  /** The place whose draw is farthest from 0 has rank 0: at `rank * count + draw` the place, and below its draw. */
  readonly placeAt: Int32Array
  readonly byRank: Float64Array
}

/**
 * Sorts each row of a matrix by how far its numbers are from 0.
 *
 * Requires  rows of one finite number for each place, row after row.
 * Ensures   the matrix is left as it is.
 */
export function sortedDraws(matrix: Float64Array, places: number): SortedDraws {
  const count = matrix.length / places
  const byPlace = new Float64Array(matrix.length)
  const placeAt = new Int32Array(matrix.length)
  const byRank = new Float64Array(matrix.length)
  const order = new Int32Array(places)
  for (let draw = 0; draw < count; draw += 1) {
    const row = matrix.subarray(draw * places, (draw + 1) * places)
    sortBySize(row, order)
    for (let at = 0; at < places; at += 1) {
      const place = order[at] ?? 0
      byPlace[at * count + draw] = row[at] ?? 0
      placeAt[at * count + draw] = place
      byRank[at * count + draw] = row[place] ?? 0
    }
  }
  return { places, count, byPlace, placeAt, byRank }
}

/** Fills `order` with the places of a row, the one farthest from 0 first. Rows are short: each place is put where it belongs. */
function sortBySize(row: Float64Array, order: Int32Array): void {
  for (let place = 0; place < row.length; place += 1) {
    const size = Math.abs(row[place] ?? 0)
    let at = place
    for (; at > 0 && Math.abs(row[order[at - 1] ?? 0] ?? 0) < size; at -= 1) order[at] = order[at - 1] ?? 0
    order[at] = place
  }
}
