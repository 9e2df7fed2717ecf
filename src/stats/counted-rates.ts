// Counts of several places with what they are counted among, and the check that every function of them makes.

export interface CountedRates {
  /** Events of each place. */
  readonly counts: readonly number[]
  /** What each count is divided by: residents, or years. Not a number of trials: a count may be larger. */
  readonly exposures: readonly number[]
}

/**
 * Refuses what are no counted rates, in the name of the function that was asked.
 *
 * Requires  one place or more, as many exposures as counts, whole counts from 0, finite exposures above 0.
 */
export function checkCountedRates(name: string, { counts, exposures }: CountedRates): void {
  if (counts.length === 0)
    throw new RangeError(`${name} takes counts of one place or more, not an empty list`)
  if (exposures.length !== counts.length) {
    throw new RangeError(
      `${name} takes as many exposures as counts, not ${exposures.length} for ${counts.length}`,
    )
  }
  for (const [at, count] of counts.entries()) {
    if (!(Number.isSafeInteger(count) && count >= 0))
      throw new RangeError(`${name} takes whole counts from 0, not ${count} at ${at}`)
  }
  for (const [at, exposure] of exposures.entries()) {
    if (!(exposure > 0 && exposure < Infinity))
      throw new RangeError(`${name} takes exposures above 0, not ${exposure} at ${at}`)
  }
}

/** All events divided by all exposure. */
export function pooledRate({ counts, exposures }: CountedRates): number {
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)
  return sum(counts) / sum(exposures)
}
