// The names closest to one that does not exist: what somebody probably meant.

/** How many suggestions a person can take in. */
const MOST = 5

/**
 * Up to five of `names`, by how few letters must change; names as far away stay in their order.
 *
 * Ensures   an exact match but for capitals comes first.
 */
export function nearestNames(name: string, names: Iterable<string>): readonly string[] {
  const wanted = name.toLowerCase()
  return [...names]
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ candidate }) => candidate)
}

/** The word that somebody meant who wrote `written`: case, a hyphen or at most two letters differ, one of a short word. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const most = written.length > 4 ? 2 : written.length > 2 ? 1 : 0
  const [word] = nearestNames(written, words)
  const isNear = word !== undefined && editDistance(written.toLowerCase(), word.toLowerCase()) <= most
  return isNear ? word : undefined
}

/** Letters to insert, delete or replace to make one word of the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, j) => j)
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
