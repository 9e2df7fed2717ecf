// The numbers of hidden people that are looked at: one by one where there are few, in runs that grow where there are many.

/** Whole numbers in a row that are taken together, as if each were as likely as the one in the middle. */
export interface HiddenRun {
  readonly from: number
  readonly to: number
}

/** How far the default runs reach, in people hidden for each one counted. */
const MOST_HIDDEN_PER_PERSON = 10_000

/** So far every number is looked at by itself. */
const SINGLE_TO = 256

/** Runs are at most this part of the standard error that no answer of any graph can be below. */
const PART_OF_ERROR = 1 / 3

/** And at most this part of the number itself. */
const PART_OF_NUMBER = 0.02

/**
 * Runs without a gap from 1 to 10,000 times the people counted, or a little beyond.
 *
 * Even if every list said nothing of the others and the share that they miss were known, the number of hidden people h would
 * have a variance of h + h² / people by chance alone. Runs are a third of the root of that or shorter, so that no peak of a
 * posterior falls between them. Their number grows with the root of the people: about 32 √people.
 *
 * Requires  a whole number of people from 1.
 * Ensures   runs in rising order that join, each with an odd number of integers: its middle is one of them.
 * Errors    none: the runs are what they are.
 */
export function hiddenRuns(people: number): readonly HiddenRun[] {
  if (!(Number.isSafeInteger(people) && people >= 1))
    throw new RangeError(`hiddenRuns takes a whole number of people from 1, not ${people}`)
  const runs: HiddenRun[] = []
  const end = people * MOST_HIDDEN_PER_PERSON
  for (let from = 1; from <= end;) {
    const to = from + oddLength(from, people) - 1
    runs.push({ from, to })
    from = to + 1
  }
  return runs
}

/**
 * Each number by itself, with nothing between them: a grid as the reference program takes it.
 *
 * Requires  whole numbers from 0, rising.
 */
export function singleRuns(hidden: readonly number[]): readonly HiddenRun[] {
  const strange = hidden.findIndex(
    (value, at) => !(Number.isSafeInteger(value) && value > (hidden[at - 1] ?? -1)),
  )
  if (hidden.length === 0 || strange >= 0)
    throw new RangeError(
      `singleRuns takes rising whole numbers from 0, one or more, not ${hidden[strange]} at ${strange}`,
    )
  return hidden.map((value) => ({ from: value, to: value }))
}

function oddLength(from: number, people: number): number {
  if (from < SINGLE_TO) return 1
  const length = Math.min(PART_OF_ERROR * Math.sqrt(from + from ** 2 / people), PART_OF_NUMBER * from)
  return Math.max(1, 2 * Math.floor((length + 1) / 2) - 1)
}
