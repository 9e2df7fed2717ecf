// What is to be called next: the numbers whose being wrong would harm most come first.
import { type Freshness, type Kind, cadenceDays, daysBetween, freshnessOf } from './freshness.ts'
import { CHANNEL_KINDS, type Channel, type Directory, SECTIONS, type Service } from './service.ts'

/** What a wrong number would do: send a person in danger into silence, cost a deadline, cost a day. */
export type Harm = 'high' | 'medium' | 'low'

export interface DueEntry {
  readonly service: Service
  readonly channel: Channel
  readonly freshness: Exclude<Freshness, 'fresh'> | 'unconfirmed'
  /** Days since its cadence ended; null for what nobody has dialled. */
  readonly daysOverdue: number | null
  readonly harm: Harm
  /** A few words for whoever calls. */
  readonly why: string
}

/**
 * Every channel that is not fresh, the next to be called first. Left out are withdrawn services, channels of which nobody knows
 * the number, and emergency numbers: nobody dials one to see whether it works.
 *
 * | one comes before another | |
 * | --- | --- |
 * | 1. by listing | listed, then drafts |
 * | 2. by harm | crisis lines and shelters, then legal help and papers, then the rest |
 * | 3. by what we know | disputed, stale, due, printed and never dialled, unconfirmed |
 * | 4. by days overdue | the longest first |
 * | 5. by kind | telephone, text, relay, web |
 * | 6. by what is printed | undated, then the oldest date |
 * | 7. by place in the directory | section, order, id, address |
 */
export function dueList(directory: Directory, asOf: string): readonly DueEntry[] {
  return directory
    .filter((service) => service.listing !== 'withdrawn')
    .flatMap((service) => service.channels.flatMap((channel) => entryOf({ service, channel, asOf })))
    .map((entry) => ({ entry, rank: rankOf(entry) }))
    .toSorted((a, b) => compareRanks(a.rank, b.rank))
    .map(({ entry }) => entry)
}

export interface ChannelOn {
  readonly service: Service
  readonly channel: Channel
  /** ISO date. */
  readonly asOf: string
}

/** How fresh a channel is, as staff see it: one that is unconfirmed stands nowhere public. */
export function channelFreshness({ service, channel, asOf }: ChannelOn): Freshness | 'unconfirmed' {
  const { verification, disputed } = channel
  if (verification.state === 'unconfirmed') return 'unconfirmed'
  const known = disputed === undefined ? { verification } : { verification, disputedOn: disputed.on }
  return freshnessOf({ channel: known, service, asOf })
}

/** The harm of a wrong number follows the cadence: what is called most often is what matters most. */
function harmOf(service: Kind): Harm {
  return HARM[cadenceDays(service)]
}

const HARM = { 60: 'high', 90: 'medium', 180: 'low' } as const
const HARMS: readonly Harm[] = ['high', 'medium', 'low']

function entryOf(on: ChannelOn): readonly DueEntry[] {
  const { service, channel, asOf } = on
  const freshness = channelFreshness(on)
  if (freshness === 'fresh' || channel.address === '') return []
  if (service.section === 'emergency' && channel.kind !== 'web') return []
  const { verification } = channel
  const daysOverdue =
    verification.state === 'dialled'
      ? Math.max(0, daysBetween({ from: verification.on, to: asOf }) - cadenceDays(service))
      : null
  return [
    { service, channel, freshness, daysOverdue, harm: harmOf(service), why: whyOf(channel, daysOverdue) },
  ]
}

function whyOf({ verification, disputed }: Channel, daysOverdue: number | null): string {
  if (disputed !== undefined) return `disputed on ${disputed.on}: ${disputed.why}`
  if (verification.state === 'dialled') return `${daysOverdue} days overdue`
  return verification.state === 'printed' ? 'never dialled' : `unconfirmed: ${verification.why}`
}

type Rank = readonly (string | number)[]

function rankOf({ service, channel, freshness, daysOverdue, harm }: DueEntry): Rank {
  const { verification } = channel
  return [
    service.listing === 'listed' ? 0 : 1,
    HARMS.indexOf(harm),
    KNOWLEDGE.indexOf(freshness === 'due' && verification.state === 'printed' ? 'printed' : freshness),
    -(daysOverdue ?? 0),
    CHANNEL_KINDS.indexOf(channel.kind),
    verification.state === 'printed' && verification.newest !== 'undated' ? verification.newest : '',
    SECTIONS.indexOf(service.section),
    service.order,
    service.id,
    channel.address,
  ]
}

const KNOWLEDGE: readonly (DueEntry['freshness'] | 'printed')[] = [
  'disputed',
  'stale',
  'due',
  'printed',
  'unconfirmed',
]

function compareRanks(a: Rank, b: Rank): number {
  for (const [at, one] of a.entries()) {
    const other = b[at]
    if (other === undefined || one === other) continue
    return one < other ? -1 : 1
  }
  return 0
}
