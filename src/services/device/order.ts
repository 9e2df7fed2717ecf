// The order of what is found, in one place: each service has one number, and the smaller comes first.

/** Beyond this a place is far away: it comes after every line that serves the person. */
export const FAR_MILES = 100
/** So many lines that answer day and night come first of all. */
export const FIRST_LINES = 3

/**
 * The questions that decide the order, the weightiest first; each is worth more than all below it together.
 *
 * 1. police and immigration agencies come after everything else;
 * 2. a service whose whole name is typed comes first;
 * 3. one that does not take the person comes after those that do or may: a line for the whole country only after those
 *    that serve the person here;
 * 4. what is far away, in other parts, or a shelter of which nothing fresh is known, comes after what serves the person
 *    here: so no line for the whole country comes after those, whomever it takes;
 * 5. with the filter "open now", what is open comes before what may be;
 * 6. what takes the person comes before what must be asked;
 * 7. the group below;
 * 8. the distance, in twentieths of a mile; a line and a service for the person's region have none;
 * 9. the section and the order that staff gave it; then state, city and name.
 */
export const TIER = {
  agency: 256,
  notNamed: 128,
  notTaken: 64,
  beyond: 32,
  maybeClosed: 16,
  ask: 8,
  /** Of a line for the whole country that does not take the person: the last before `beyond`. */
  lastHere: 31,
  /** All bits of a group; its weightiest is `beyond`. */
  groups: 7,
} as const

export type Group = 'first' | 'here' | 'wide' | 'unknown' | 'stale' | 'far' | 'staleAndFar'

/** The groups of one answer to the questions 1 to 6, in their order. */
export const GROUP: Readonly<Record<Group, number>> = {
  first: 0,
  here: 1,
  wide: 2,
  unknown: 3,
  stale: TIER.beyond,
  far: TIER.beyond + 1,
  staleAndFar: TIER.beyond + 2,
}
/** Where no place is chosen, lines for a state or the country come before the rest. */
export const GROUP_WITHOUT_PLACE: Readonly<Record<Group, number>> = { ...GROUP, wide: 1, here: 2 }

const STEPS_PER_MILE = 20
const MOST_STEPS = 1 << 18

/**
 * The answers to the questions 1 to 8 as one whole number below 2^27; question 9 goes below it.
 *
 * Requires a tier below 2^9.
 */
export function orderNumber(tier: number, miles: number): number {
  return tier * MOST_STEPS + Math.min(Math.floor(miles * STEPS_PER_MILE), MOST_STEPS - 1)
}
