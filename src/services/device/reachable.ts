// Whether anybody can be reached at a service now: at its place, or on one of its lines.
import type { Hours } from '../hours.ts'
import { type OpenState, openAt } from '../open-now.ts'
import type { PublicService } from '../public-service.ts'
import type { Way } from './bundle-format.ts'

/** From the most to the least hopeful; what is not known may be open. */
const STATES = ['open', 'call', 'unknown', 'closed'] as const
/** Ranks among these; no hours at all rank last, so that the hours there are decide. */
export const OPEN = 0
export const CLOSED = 3
export const NO_HOURS = 4

/**
 * The most hopeful of its opening hours and of its lines: a shelter whose office is closed and whose line answers is open,
 * since a person can reach it, and where nobody wrote down when the line answers, it may. Web pages do not count.
 */
export function reachableAt(
  { hours, channels }: Pick<PublicService, 'hours'> & { readonly channels: readonly Way[] },
  instantMs: number,
): OpenState {
  const states = [...(hours === undefined ? [] : [hours]), ...hoursOfLines(channels)].map((one) =>
    stateAt(one, instantMs),
  )
  const [first = UNKNOWN] = STATES.flatMap((state) => states.filter((one) => one.state === state))
  return first
}

/** The rank of the most hopeful of these hours: OPEN, CLOSED, NO_HOURS, or between. */
export function openRank(hours: readonly (Hours | null)[], instantMs: number): number {
  return Math.min(NO_HOURS, ...hours.map((one) => STATES.indexOf(stateAt(one, instantMs).state)))
}

/** The hours of each telephone and text line; null for one of which they are not known. */
export function hoursOfLines(channels: readonly Way[]): readonly (Hours | null)[] {
  return channels.flatMap(({ kind, hours = null }) => (kind === 'web' ? [] : [hours]))
}

const UNKNOWN: OpenState = { state: 'unknown' }

function stateAt(hours: Hours | null, instantMs: number): OpenState {
  return hours === null ? UNKNOWN : openAt(hours, instantMs)
}
