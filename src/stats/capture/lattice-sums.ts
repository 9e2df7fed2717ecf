// Sums over all patterns that hold a pattern, or that it holds, for every pattern at once.

/**
 * Replaces each entry by the sum of the entries whose pattern holds its own: the people on all of those lists at least.
 *
 * Requires  2^lists entries.
 * Source    the fast zeta transform: Yates (1937), The design and analysis of factorial experiments.
 */
export function sumOverSupersets(values: Float64Array): void {
  for (let bit = 1; bit < values.length; bit *= 2) {
    for (let from = 0; from < values.length; from += 2 * bit) {
      for (let at = from; at < from + bit; at += 1) values[at] = (values[at] ?? 0) + (values[at + bit] ?? 0)
    }
  }
}

/**
 * Replaces each entry by the sum of the entries whose pattern its own holds: every term that acts on a pattern.
 *
 * Requires  2^lists entries.
 * Source    as `sumOverSupersets`.
 */
export function sumOverSubsets(values: Float64Array): void {
  for (let bit = 1; bit < values.length; bit *= 2) {
    for (let from = 0; from < values.length; from += 2 * bit) {
      for (let at = from; at < from + bit; at += 1)
        values[at + bit] = (values[at + bit] ?? 0) + (values[at] ?? 0)
    }
  }
}
