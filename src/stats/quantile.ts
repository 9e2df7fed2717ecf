// The quantile of a sample, without sorting it.

/**
 * The value that a share of `probability` of the sample is below: of n values in rising order the one at 1 + (n − 1) p, or the
 * point between the two beside it, in proportion. This is type 7 of Hyndman and Fan, the default of R.
 *
 * Requires  one value or more, none of them NaN; 0 <= probability <= 1.
 * Ensures   a number from the smallest to the largest value. The sample is left as it is.
 * Errors    none but the rounding of one product and sum. A RangeError for an empty sample, for NaN in it, and for a
 *           probability that is not from 0 to 1.
 * Source    Hyndman and Fan (1996) Am. Stat. 50, 361-365; selection: Hoare (1961) Commun. ACM 4, 321-322.
 */
export function quantile(sample: readonly number[] | Float64Array, probability: number): number {
  if (sample.length === 0) throw new RangeError('quantile takes one value or more, not an empty sample')
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`quantile takes a probability from 0 to 1, not ${probability}`)
  const values = new Float64Array(sample)
  for (const value of values) if (Number.isNaN(value)) throw new RangeError('quantile takes numbers, not NaN')
  const place = (values.length - 1) * probability
  const rank = Math.floor(place)
  const value = select(values, rank)
  if (rank === place) return value
  let next = Infinity
  for (let at = rank + 1; at < values.length; at += 1) next = Math.min(next, values[at] ?? next)
  return value === next ? value : value + (place - rank) * (next - value)
}

/** The value of this rank, counted from 0 for the smallest. Afterwards none before it is larger and none behind it smaller. */
function select(values: Float64Array, rank: number): number {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const pivot = middleOf(values[low] ?? 0, values[(low + high) >>> 1] ?? 0, values[high] ?? 0)
    let [from, to] = [low, high]
    while (from <= to) {
      while ((values[from] ?? 0) < pivot) from += 1
      while ((values[to] ?? 0) > pivot) to -= 1
      if (from > to) break
      const left = values[from] ?? 0
      values[from] = values[to] ?? 0
      values[to] = left
      from += 1
      to -= 1
    }
    if (rank <= to) high = to
    else if (rank >= from) low = from
    else break
  }
  return values[rank] ?? 0
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}
