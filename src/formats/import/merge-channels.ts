// Ways to reach a service, after a second import: how sure we are of one stays with it, and doubt is written down.
import type { Channel } from '../../services/service.ts'
import { NOT_CHECKED } from './draft.ts'
import { printOf } from './print.ts'
import { numberKey } from './ways.ts'

export interface MergeChannels {
  readonly old: readonly Channel[]
  /** As the source tells them, all unconfirmed. */
  readonly now: readonly Channel[]
  /** Prints of the ways that the last import wrote; undefined where nobody knows. */
  readonly printed: readonly string[] | undefined
  /** Numbers that the source keeps private, as digits. */
  readonly withheld: ReadonlySet<string>
  /** ISO date of the import. */
  readonly on: string
  readonly say: (message: string) => void
}

/**
 * The ways of both, each once, ours first. One of ours that the source keeps private now is gone; one that it told before,
 * and does not now, is disputed if anybody had checked it, and gone if nobody had.
 */
export function mergeChannels({ old, now, printed, withheld, on, say }: MergeChannels): readonly Channel[] {
  const told = new Set(now.map(wayKey))
  const known = new Set(old.map(wayKey))
  const wasTold = (channel: Channel): boolean | undefined => printed?.includes(printOf(wayKey(channel)))
  const added = now.filter((channel) => !known.has(wayKey(channel)) && wasTold(channel) !== true)
  const ours = old.flatMap((channel): readonly Channel[] => {
    if (told.has(wayKey(channel))) return [channel]
    if (channel.kind !== 'web' && withheld.has(numberKey(channel.address))) {
      say(`The source keeps the way to ${channel.kind} private now: it was taken out.`)
      return []
    }
    if (wasTold(channel) === false) return [channel]
    const { verification } = channel
    if (verification.state === 'unconfirmed') return verification.why === NOT_CHECKED ? [] : [channel]
    if (channel.disputed !== undefined) return [channel]
    const why = whyOf(channel, added)
    say(`${channel.address} is ${verification.state}, and ${why}: it is disputed now.`)
    return [{ ...channel, disputed: { on, why } }]
  })
  return [...ours, ...added]
}

/** What makes two channels one: the kind of call, and the digits or the place on the web. */
export function wayKey({ kind, address }: Channel): string {
  if (kind !== 'web') return `${kind} ${numberKey(address)} ${/ x\d+$/.exec(address)?.[0] ?? ''}`.trim()
  return `web ${address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '')
    .toLowerCase()}`
}

function whyOf(channel: Channel, added: readonly Channel[]): string {
  const others = added.filter(({ kind }) => kind === channel.kind).map(({ address }) => address)
  return others.length === 0
    ? 'its source no longer prints it'
    : `its source now prints ${others.join(' and ')}`
}
