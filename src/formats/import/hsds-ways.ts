// Telephone numbers and web addresses of an HSDS service to channels, those of other directories and those that we wrote.
import type { Place } from '../../kit/problem.ts'
import { hoursSchema } from '../../services/hours.ts'
import type { Channel, ChannelKind } from '../../services/service.ts'
import { ownParts } from '../hsds/own-terms.ts'
import type { HsdsAttribute, HsdsPhone, HsdsService, HsdsServiceAtLocation } from '../hsds/tree.ts'
import { isRelayLabel, markOf } from './confidential-words.ts'
import { isSecretNumber, isSecretPhone } from './hsds-private.ts'
import type { Secrets } from './scrub.ts'
import type { Tally } from './tally.ts'
import { numberKey, readNumber, readWebsite, unconfirmed } from './ways.ts'

export interface WaysContext {
  readonly place: Place
  readonly secrets: Secrets
  readonly tally: Tally
}

/**
 * Every way to reach the service that its source gives to people who look for help: its own numbers, else those of its place,
 * else those of its organization; so for addresses on the web. Each way once.
 */
export function hsdsChannels(
  service: HsdsService,
  at: HsdsServiceAtLocation | undefined,
  context: WaysContext,
): readonly Channel[] {
  const { phones = [], url, additional_urls: urls = [], organization } = service
  const near = [...(at?.phones ?? []), ...(at?.location?.phones ?? [])]
  const numbers = [[...phones, ...(at?.phones ?? [])], near, organization?.phones ?? []]
    .map((list) => list.flatMap((phone) => phoneChannel(phone, context)))
    .find((list) => list.length > 0)
  const own = [url, ...urls.map((each) => each.url)].filter((address) => address !== undefined)
  const webs = own.length > 0 ? own : [organization?.website].filter((address) => address !== undefined)
  if ([service.email, organization?.email].some((email) => email !== undefined))
    context.tally.note('warnings', 'addresses of e-mail are not taken', context.place)
  if ([...(service.contacts ?? []), ...(organization?.contacts ?? [])].length > 0)
    context.tally.note('warnings', 'contact persons and their numbers are not taken', context.place)
  return distinct([...(numbers ?? []), ...webs.flatMap((address) => webChannel(address, context))])
}

const KINDS: Readonly<Record<string, ChannelKind>> = {
  text: 'text',
  sms: 'text',
  textphone: 'relay',
  tty: 'relay',
  tdd: 'relay',
  ttd: 'relay',
  relay: 'relay',
}

function phoneChannel(phone: HsdsPhone, { place, secrets, tally }: WaysContext): readonly Channel[] {
  const { number, extension, type = '', description = '' } = phone
  const word = type.trim().toLowerCase()
  const mark = /^(?:fax|pager)$/.test(word) ? 'a fax number' : markOf(description)
  if (isSecretPhone(phone) || isSecretNumber(number, secrets)) {
    tally.note('warnings', 'a number that is not to be given out was left out', place)
    return []
  }
  if (mark !== null) {
    tally.note('warnings', `a number was left out: ${mark}`, place)
    return []
  }
  const kind = KINDS[word] ?? (isRelayLabel(description) ? 'relay' : 'call')
  const written = extension === undefined ? number : `${number} x${extension}`
  const address = shortCode(number) ?? readNumber(written)
  if (address === null) {
    tally.note('warnings', 'a number that is none of North America was left out', place)
    return []
  }
  return [unconfirmed(kind, address)]
}

/** `741741`, to which people send a text, or `*55`, which they press on a road. */
function shortCode(number: string): string | null {
  return /^(?:\d{5,6}|[*#]\d{2,5})$/.test(number.trim()) ? number.trim() : null
}

function webChannel(address: string, { place, tally }: WaysContext): readonly Channel[] {
  const web = readWebsite(address)
  if (web !== null) return [unconfirmed('web', web)]
  tally.note('warnings', 'a web address is none and was left out', place)
  return []
}

function distinct(channels: readonly Channel[]): readonly Channel[] {
  const keys = channels.map(({ kind, address }) => `${kind} ${kind === 'web' ? address : numberKey(address)}`)
  return channels.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

/** The channels of a record that we wrote: as they are, with when they answer and what was found wrong in them. */
export function ownChannels({
  phones = [],
  url,
  additional_urls: urls = [],
  attributes,
}: HsdsService): readonly Channel[] {
  return [
    ...phones.map(({ number, extension, type = '', attributes: own }) =>
      ownChannel({
        kind: KINDS[type] ?? 'call',
        address: extension === undefined ? number : `${number} x${extension}`,
        attributes: own,
      }),
    ),
    ...(url === undefined ? [] : [ownChannel({ kind: 'web', address: url, attributes })]),
    ...urls.flatMap((each) =>
      each.url === undefined
        ? []
        : [ownChannel({ kind: 'web', address: each.url, attributes: each.attributes })],
    ),
  ]
}

interface OwnWay {
  readonly kind: ChannelKind
  readonly address: string
  readonly attributes: readonly HsdsAttribute[] | undefined
}

/** What another publisher dialled or saw printed is not our knowledge: every channel waits to be checked. */
function ownChannel({ kind, address, attributes }: OwnWay): Channel {
  const parts = ownParts(attributes)
  const [answers] = parts.get('answers') ?? []
  const [disputed] = parts.get('disputed') ?? []
  const hours = answers === undefined ? undefined : hoursSchema.safeParse(jsonValue(answers))
  const isDay = disputed !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(disputed)
  return {
    ...unconfirmed(kind, address),
    ...(hours?.success === true ? { hours: hours.data } : {}),
    ...(isDay ? { disputed: { on: disputed, why: 'its source says that it may be wrong' } } : {}),
  }
}

function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
