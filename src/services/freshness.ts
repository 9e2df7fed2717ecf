// How fresh what we know of a channel is: every service is called again in a time that fits the harm of a wrong number.
import type { PublicChannel, PublicService } from './public-service.ts'

/**
 * `fresh`: dialled within its cadence. `due`: to be called. `stale`: dialled so long ago that it may be wrong. `disputed`:
 * somebody found that it may be wrong. What is printed and was never dialled is always due: never stale, never hidden.
 */
export type Freshness = 'fresh' | 'due' | 'stale' | 'disputed'

/** The parts of a service that say how much a wrong number would harm. */
export type Kind = Pick<PublicService, 'section' | 'residential' | 'needs'>
type Known = Pick<PublicChannel, 'verification' | 'disputedOn'>

const CRISIS: ReadonlySet<string> = new Set(['emergency', 'trafficking', 'crisis', 'violence'])
const LONGEST_DAYS = 365
const DAY_MS = 86_400_000

/** Days for which a call to a service like this holds: 60 for crisis lines and shelters, 90 for legal help, else 180. */
export function cadenceDays({ section, residential, needs }: Kind): 60 | 90 | 180 {
  if (CRISIS.has(section) || residential || needs.includes('shelter') || needs.includes('danger')) return 60
  return needs.includes('legal') || needs.includes('immigration') || needs.includes('papers') ? 90 : 180
}

/** Whole days from one ISO date to another; negative where `to` is earlier. */
export function daysBetween({ from, to }: { readonly from: string; readonly to: string }): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

export interface FreshnessOf {
  readonly channel: Known
  readonly service: Kind
  /** ISO date. */
  readonly asOf: string
}

/** How fresh the channel is on that day. A dispute outweighs every date, until somebody settles it and takes it out. */
export function freshnessOf({ channel, service, asOf }: FreshnessOf): Freshness {
  const { verification, disputedOn } = channel
  if (disputedOn !== undefined) return 'disputed'
  if (verification.state === 'printed') return 'due'
  const age = daysBetween({ from: verification.on, to: asOf })
  const cadence = cadenceDays(service)
  if (age <= cadence) return 'fresh'
  return age <= Math.min(2 * cadence, LONGEST_DAYS) ? 'due' : 'stale'
}

/**
 * Whether people live or sleep there and no line of it is fresh or due: it then says "call first", and comes after those
 * of which we know more. Web pages count only where it has nothing else: one that is printed says nothing of a telephone.
 */
export function isStaleShelter(
  service: Kind & { readonly channels: readonly (Known & Pick<PublicChannel, 'kind'>)[] },
  asOf: string,
): boolean {
  if (!service.residential && !service.needs.includes('shelter')) return false
  const lines = service.channels.filter(({ kind }) => kind !== 'web')
  return (lines.length > 0 ? lines : service.channels).every((channel) => {
    const freshness = freshnessOf({ channel, service, asOf })
    return freshness === 'stale' || freshness === 'disputed'
  })
}
