// Capture histories: how many people are on which of several lists that overlap. Counts alone: no person is in them.

/** Which lists hold a person: bit k is set where list k does. The pattern 0 is of those whom no list holds. */
export type Pattern = number

/** 10 lists make 1,023 patterns; what is fitted grows with their square. */
export const MOST_LISTS = 10

export interface CaptureHistories {
  readonly lists: readonly string[]
  /** How many people have each pattern: 2 to the power of the lists. That of pattern 0 is 0: nobody has counted them. */
  readonly counts: readonly number[]
}

export interface PatternCount {
  readonly pattern: Pattern
  readonly count: number
}

/**
 * Histories of these counts; a pattern without a row has none.
 *
 * Requires  one list or more and MOST_LISTS at most; patterns from 1 to all lists, each once; whole counts from 0.
 */
export function historiesOf(lists: readonly string[], rows: readonly PatternCount[]): CaptureHistories {
  if (lists.length < 1 || lists.length > MOST_LISTS)
    throw new RangeError(`historiesOf takes from 1 to ${MOST_LISTS} lists, not ${lists.length}`)
  const counts = Array.from({ length: 2 ** lists.length }, () => 0)
  const seen = new Set<Pattern>()
  for (const { pattern, count } of rows) {
    if (!(Number.isInteger(pattern) && pattern >= 1 && pattern < counts.length))
      throw new RangeError(`historiesOf takes patterns from 1 to ${counts.length - 1}, not ${pattern}`)
    if (seen.has(pattern))
      throw new RangeError(`historiesOf takes each pattern once, and ${pattern} stands twice`)
    if (!(Number.isSafeInteger(count) && count >= 0))
      throw new RangeError(`historiesOf takes whole counts from 0, not ${count}`)
    seen.add(pattern)
    counts[pattern] = count
  }
  return Object.freeze({ lists: Object.freeze([...lists]), counts: Object.freeze(counts) })
}

/** The people whom one list or more holds. */
export function peopleIn({ counts }: Pick<CaptureHistories, 'counts'>): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** The patterns that somebody has, in the order of their numbers. */
export function patternsSeen({ counts }: Pick<CaptureHistories, 'counts'>): readonly PatternCount[] {
  return counts.flatMap((count, pattern) => (count > 0 ? [{ pattern, count }] : []))
}

/** The lists of a pattern or a term, by their places from 0. */
export function listsOf(pattern: Pattern): readonly number[] {
  const lists: number[] = []
  for (let list = 0; pattern >>> list > 0; list += 1) if ((pattern >>> list) & 1) lists.push(list)
  return lists
}

/** Every pair of two lists, in the order (0, 1), (0, 2), … (1, 2), … */
export function pairsOf(lists: number): readonly Pattern[] {
  const pairs: Pattern[] = []
  for (let one = 0; one < lists; one += 1)
    for (let other = one + 1; other < lists; other += 1) pairs.push((1 << one) | (1 << other))
  return pairs
}

/** How many lists a pattern has. */
export function listCount(pattern: Pattern): number {
  let count = 0
  for (let rest = pattern; rest > 0; rest &= rest - 1) count += 1
  return count
}

/**
 * The histories with some of the lists alone, in the order given. Who is on none of them is not counted any more.
 *
 * Requires  places of lists, each once.
 */
export function withLists(histories: CaptureHistories, lists: readonly number[]): CaptureHistories {
  const counts = new Map<Pattern, number>()
  for (const { pattern, count } of patternsSeen(histories)) {
    const kept = lists.reduce((sum, list, at) => sum | (((pattern >>> list) & 1) << at), 0)
    if (kept !== 0) counts.set(kept, (counts.get(kept) ?? 0) + count)
  }
  return historiesOf(
    lists.map((list) => histories.lists[list] ?? ''),
    [...counts].map(([pattern, count]) => ({ pattern, count })),
  )
}
