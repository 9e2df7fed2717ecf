// Why nothing can be estimated from histories, whatever the method.
import { type CaptureHistories, listCount, patternsSeen } from './histories.ts'
import type { CaptureRefusal } from './study.types.ts'

/** One thing that may be wrong with histories; null where it is not. */
type Check = (histories: CaptureHistories) => CaptureRefusal | null

/** What is looked at, the plainest first. */
const CHECKS: readonly Check[] = [
  (histories) => (patternsSeen(histories).length === 0 ? { kind: 'nobody' } : null),
  ({ lists }) => (lists.length === 1 ? { kind: 'one list' } : null),
  // Two lists have three counts for three numbers of a model: whether they say anything of each other cannot be seen.
  ({ lists }) => (lists.length === 2 ? { kind: 'two lists' } : null),
  onePattern,
  (histories) =>
    patternsSeen(histories).every(({ pattern }) => listCount(pattern) === 1) ? { kind: 'no overlap' } : null,
  emptyList,
  listOfEverybody,
  listInside,
]

/**
 * The first thing that stands against an estimate, or null.
 *
 * Ensures   where it is null, the model in which no list says anything of another has an estimate. N people in all would leave
 *           N (1 − Π (1 − size/N)) on some list. That rises with N: at the people counted it is below them, as no list holds
 *           everybody; far out it nears the sum of the sizes, which is above them, as lists overlap. So it meets them once.
 */
export function whyNothing(histories: CaptureHistories): CaptureRefusal | null {
  for (const check of CHECKS) {
    const refusal = check(histories)
    if (refusal !== null) return refusal
  }
  return null
}

function onePattern(histories: CaptureHistories): CaptureRefusal | null {
  const [first, second] = patternsSeen(histories)
  return first !== undefined && second === undefined ? { kind: 'one pattern', pattern: first.pattern } : null
}

function emptyList(histories: CaptureHistories): CaptureRefusal | null {
  const list = histories.lists.findIndex(
    (_, place) => !patternsSeen(histories).some(({ pattern }) => has(pattern, place)),
  )
  return list < 0 ? null : { kind: 'empty list', list }
}

function listOfEverybody(histories: CaptureHistories): CaptureRefusal | null {
  const list = histories.lists.findIndex((_, place) =>
    patternsSeen(histories).every(({ pattern }) => has(pattern, place)),
  )
  return list < 0 ? null : { kind: 'list of everybody', list }
}

/** A list whose people are all on another one is no look of its own at who is there. */
function listInside(histories: CaptureHistories): CaptureRefusal | null {
  const seen = patternsSeen(histories)
  const places = [...histories.lists.keys()]
  for (const inner of places) {
    const own = seen.filter(({ pattern }) => has(pattern, inner))
    const outer = places.find((place) => place !== inner && own.every(({ pattern }) => has(pattern, place)))
    if (outer !== undefined) return { kind: 'list inside another', inner, outer }
  }
  return null
}

function has(pattern: number, list: number): boolean {
  return ((pattern >>> list) & 1) === 1
}
