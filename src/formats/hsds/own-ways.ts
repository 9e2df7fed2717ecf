// The ways to reach a service as telephone numbers and addresses of HSDS, each with how sure we are of it.
import { writeHours } from '../../services/hours.ts'
import type { PublicChannel, PublicVerification } from '../../services/public-service.ts'
import type { ChannelKind } from '../../services/service.ts'
import { type Identify, attribute } from './own-terms.ts'
import { hoursInWords } from './schedules.ts'
import type { Entity } from './tables.ts'
import type { HsdsAttribute, HsdsPhone, HsdsUrl } from './tree.ts'

export interface OwnWays {
  readonly phones: readonly HsdsPhone[]
  /** The first address on the web. */
  readonly url: string | undefined
  /** What is known of it: HSDS has no record for it, so this hangs on the service. */
  readonly urlAttributes: readonly HsdsAttribute[]
  readonly additionalUrls: readonly HsdsUrl[]
}

/** The words of RFC 6350 that HSDS asks for; `textphone` is how it calls a TTY. */
const PHONE_TYPES: Readonly<Record<Exclude<ChannelKind, 'web'>, string>> = {
  call: 'voice',
  text: 'text',
  relay: 'textphone',
}

/** Every channel in its order; telephones and addresses on the web are two lists. What is no web address is left out. */
export function hsdsWays(channels: readonly PublicChannel[], identify: Identify): OwnWays {
  const web = channels.flatMap((channel) => {
    const url = channel.kind === 'web' ? webAddress(channel.address) : null
    return url === null ? [] : [{ channel, url }]
  })
  const [first, ...others] = web
  return {
    phones: channels.flatMap((channel) => {
      const { kind } = channel
      return kind === 'web' ? [] : [phoneOf(channel, PHONE_TYPES[kind], identify)]
    }),
    url: first?.url,
    urlAttributes: first === undefined ? [] : attributesOf(first.channel, 'service', identify),
    additionalUrls: others.map(({ channel, url }) => ({
      id: identify('url', url),
      label: sentence(channel),
      url,
      attributes: attributesOf(channel, 'url', identify),
    })),
  }
}

/** How sure we are, in words: the date of HSDS's reader is not ours. */
export function verificationInWords(verification: PublicVerification): string {
  if (verification.state === 'dialled') return `Dialled on ${dateInWords(verification.on)}.`
  const { newest } = verification
  const dated = newest === 'undated' ? 'both undated' : `the newest of ${dateInWords(newest)}`
  return `Printed by two sources, ${dated}; not yet dialled.`
}

function phoneOf(channel: PublicChannel, type: string, identify: Identify): HsdsPhone {
  const [, number = '', extension] = /^(.*\S) x([1-9]\d{0,14})$/.exec(channel.address) ?? [
    null,
    channel.address,
  ]
  return {
    id: identify('phone', channel.kind, channel.address),
    number,
    ...(extension === undefined ? {} : { extension: Number(extension) }),
    type,
    description: sentence(channel),
    attributes: attributesOf(channel, 'phone', identify),
  }
}

function sentence({ verification, hours, disputedOn }: PublicChannel): string {
  return [
    verificationInWords(verification),
    disputedOn === undefined ? '' : `Since ${dateInWords(disputedOn)} it is said that this may be wrong.`,
    hours === undefined ? '' : `Answers: ${hoursInWords(hours)}.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function attributesOf(
  { kind, address, verification, hours, disputedOn }: PublicChannel,
  on: Entity,
  identify: Identify,
): readonly HsdsAttribute[] {
  const mine: Identify = (...name) => identify(kind, address, ...name)
  const english = hours?.kind === 'words' ? { ...hours, words: { en: hours.words.en } } : hours
  return [
    attribute(mine, {
      on,
      part: 'verified',
      value:
        verification.state === 'dialled' ? `dialled ${verification.on}` : `printed ${verification.newest}`,
    }),
    ...(english === undefined
      ? []
      : [attribute(mine, { on, part: 'answers', value: JSON.stringify(writeHours(english)) })]),
    ...(disputedOn === undefined ? [] : [attribute(mine, { on, part: 'disputed', value: disputedOn })]),
  ]
}

/** As HSDS takes it: in the characters that addresses have; null for what is no address on the web. */
function webAddress(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null
  return /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(address) ? address : new URL(address).href
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `3 October 2026`, `October 2026` or `2026` for an ISO date or its beginning. */
function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ')
}
