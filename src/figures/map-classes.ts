// The classes of a map: at most five, with round limits the same step apart, as even in size as such limits can be; how each is
// called and filled.

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

/** A for the class with the lowest values, counted from 1: a digit would read as a rank. */
export function classLetter(number: number): string {
  return 'ABCDE'.charAt(number - 1)
}

/** The ramp has five steps, from few to many; fewer classes take those that are farthest apart. */
const STEPS: readonly (readonly number[])[] = [[], [2], [1, 4], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]]

/** The step of the ramp for each of so many classes. Requires 1 to 5. */
export function rampSteps(classes: number): readonly number[] {
  return STEPS[classes] ?? []
}

/**
 * Every row of `count` limits that are multiples of one round step, the largest step first. Steps follow the spread of the
 * middle half and rows begin near it: a place far from all others shall not press them into one class.
 */
function roundLimits(values: readonly number[], count: number): readonly (readonly number[])[] {
  const sorted = [...values]
  sorted.sort((one, other) => one - other)
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  const [low, high] = [at(0), at(1)]
  const spread = at(0.75) - at(0.25) || high - low
  const isWhole = values.every(Number.isInteger)
  const power = Math.floor(Math.log10(spread || 1))
  return [power + 1, power, power - 1]
    .flatMap((exponent) => ROUND_STEPS.map((step) => step * 10 ** exponent))
    .filter((step) => step <= high - low && (!isWhole || Number.isInteger(step)))
    .flatMap((step) => {
      const first = Math.floor(Math.max(low, at(0.25) - 3 * spread) / step) + 1
      const last = Math.ceil(at(0.75) / step)
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
