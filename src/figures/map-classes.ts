// The classes of a map: at most five, with round limits the same step apart, as even in size as such limits can be.

export const MOST_CLASSES = 5
/** Tried from the largest. */
const ROUND_STEPS = [5, 2.5, 2, 1]

/** How many values are below the first limit, from each limit to the next, and from the last on. */
type Sizes = readonly number[]

/**
 * The limits between classes, smallest first: a value on a limit is of the class above it. No class is empty.
 *
 * Requires  at least one value. Ensures  at most four limits; none where all values are one.
 */
export function classLimits(values: readonly number[], most: number = MOST_CLASSES): readonly number[] {
  for (let count = most - 1; count > 0; count -= 1) {
    const candidates = roundLimits(values, count).filter((limits) =>
      sizesOf(values, limits).every((size) => size > 0),
    )
    const [first] = candidates
    if (first !== undefined)
      return candidates.reduce(
        (best, next) => (evenness(values, next) > evenness(values, best) + 1e-9 ? next : best),
        first,
      )
  }
  return []
}

/** From 1. */
export function classOf(value: number, limits: readonly number[]): number {
  return 1 + limits.filter((limit) => value >= limit).length
}

/** Every row of `count` limits that are multiples of one round step and inside the values, the largest step first. */
function roundLimits(values: readonly number[], count: number): readonly (readonly number[])[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const isWhole = values.every(Number.isInteger)
  const power = Math.floor(Math.log10(high - low || 1))
  return [power, power - 1, power - 2]
    .flatMap((exponent) => ROUND_STEPS.map((step) => step * 10 ** exponent))
    .filter((step) => step <= high - low && (!isWhole || Number.isInteger(step)))
    .flatMap((step) => {
      const first = Math.floor(low / step) + 1
      const last = Math.ceil(high / step) - count + 1
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, start) =>
        Array.from({ length: count }, (__, index) => roundOff((first + start + index) * step)),
      )
    })
}

/** Larger where the classes are nearer to one size: their entropy. */
function evenness(values: readonly number[], limits: readonly number[]): number {
  return sizesOf(values, limits).reduce((sum, size) => {
    const share = size / values.length
    return sum - share * Math.log(share)
  }, 0)
}

function sizesOf(values: readonly number[], limits: readonly number[]): Sizes {
  const sizes = Array.from({ length: limits.length + 1 }, () => 0)
  for (const value of values) {
    const index = classOf(value, limits) - 1
    sizes[index] = (sizes[index] ?? 0) + 1
  }
  return sizes
}

/** Without the noise of binary fractions. */
function roundOff(value: number): number {
  return Number(value.toPrecision(10))
}
