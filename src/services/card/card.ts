// What a card says of a service, sentence by sentence: the same on a page that was written ahead and on a visitor's device.
import { textIn } from '../../kit/language.ts'
import type { Reach } from '../areas.ts'
import { channelAddress, channelHref } from '../channel-address.ts'
import type { Choice, Hit } from '../device/choice.ts'
import { freshnessOf, isStaleShelter } from '../freshness.ts'
import { type PublicChannel, type PublicService, isNational } from '../public-service.ts'
import type { ChannelKind, Operator } from '../service.ts'
import { type HoursSetting, hoursSentence, openSentence } from './hours-words.ts'
import { listed, present, say } from './say.ts'
import { type Sentence, localText } from './sentence.ts'
import { takesSentence, termSentences, unknownSentence, whomSentence } from './takes-words.ts'

/** Each part in the order in which it is read; what there is nothing to say of is null or empty. */
export interface Card {
  /** What kind of government body it is. */
  readonly label: Sentence | null
  readonly name: Sentence
  readonly formerly: Sentence | null
  readonly what: Sentence
  /** Whether it takes the person; and that a shelter is to be called first. */
  readonly takes: Sentence | null
  /** For whom, where, when, and on what terms. */
  readonly facts: readonly Sentence[]
  /** What to know before reaching out. */
  readonly know: Sentence | null
  readonly ways: readonly CardWay[]
  /** What opens in place. */
  readonly rest: readonly Sentence[]
}

export interface CardWay {
  readonly kind: ChannelKind
  /** Null where no device could follow the address. */
  readonly href: string | null
  readonly label: Sentence
  /** When it answers, and how sure we are. */
  readonly notes: readonly Sentence[]
}

/** Where, when and in which words a card is read. */
export interface CardSetting extends HoursSetting {
  /** ISO date: today on a device, the date of the edition on a page. */
  readonly asOf: string
  /** What a language is called in the card's language. */
  readonly languageName: (tag: string) => string
  /** The site's own state: its code, and what it is called there. */
  readonly place: { readonly code: string; readonly name: string }
}

/** What a person chose, and what was found to be so of the service. */
export interface Asked {
  readonly choice: Choice
  readonly hit: Omit<Hit, 'service'>
}

/** The card of a service; with what a person chose where somebody chose. Ensures each phrase is one of `CARD_PHRASES`. */
export function cardOf(service: PublicService, setting: CardSetting, asked: Asked | null): Card {
  const { takes, agency, organisation } = service
  const hours = hoursSentence(service.hours, setting)
  return {
    label: agency === undefined ? null : say(setting, `service.agency.${agency}`),
    name: [{ value: service.name }],
    formerly: say(setting, 'service.formerly', { names: listed(service.formerly) }),
    what: [localText(service.what, setting.language)],
    takes: takesOrCall(service, setting, asked),
    facts: present([
      say(setting, 'service.who', { who: service.who }) ?? whomSentence(takes, setting, isNational(service)),
      asked === null ? coverageOf(service, setting) : reachSentence(asked.hit.reach, service, setting),
      asked === null ? hours : openFact(service, setting, asked),
      placeSentence(service, setting),
      ...termSentences(takes, setting),
    ]),
    know: say(setting, 'service.know', { know: service.know }),
    ways: service.channels.map((channel) => wayOf(channel, service, setting)),
    rest: present([
      say(setting, 'service.apply', { apply: service.apply }),
      asked === null ? null : hours,
      say(setting, 'service.languages', {
        languages: service.languageNote ?? listed(service.languages.map(setting.languageName)),
      }),
      say(setting, 'service.accessibility', { accessibility: service.accessibility }),
      asked === null ? null : coverageOf(service, setting),
      isNational(service) ? null : unknownSentence(takes, setting),
      say(setting, 'service.organisation', { name: organisation }),
      say(setting, 'service.aliases', { names: listed(service.aliases) }),
      ...service.operators.map((operator, index) => operatorSentence(operator, index === 0, setting)),
    ]),
  }
}

function takesOrCall(service: PublicService, setting: CardSetting, asked: Asked | null): Sentence | null {
  const takes = asked === null ? null : takesSentence(service, setting, asked)
  if (!isStaleShelter(service, setting.asOf)) return takes
  return [setting.phrases['fresh.call'], ...(takes === null ? [] : [' ', ...takes])]
}

/** Where it serves. That a national line serves the whole country goes without saying. */
function coverageOf(service: PublicService, setting: CardSetting): Sentence | null {
  return isNational(service) ? null : say(setting, 'service.coverage', { coverage: service.coverage })
}

/**
 * Whether it is open now, by its own hours or those of a line. Where that is not known, the hours themselves: those that only
 * a person can read, or those of a place whose line may answer at other times.
 */
function openFact({ hours, channels }: PublicService, setting: CardSetting, { hit }: Asked): Sentence | null {
  const lines = channels.filter(({ kind }) => kind !== 'web')
  const kind = hit.open.state === 'unknown' ? 'words' : 'weekly'
  const told = [hours, ...lines.map((line) => line.hours)].find((each) => each?.kind === kind)
  if (kind === 'words' && (told ?? hours) !== undefined) return hoursSentence(told ?? hours, setting)
  // That nobody knows the hours of a page on the web is no news.
  return kind === 'words' && lines.length === 0 ? null : openSentence(hit.open, told, setting)
}

function reachSentence(reach: Reach, { coverage }: PublicService, setting: CardSetting): Sentence | null {
  const { place, language } = setting
  if (reach.kind === 'near') {
    const n = Math.round(reach.miles)
    return n < 1 ? say(setting, 'reach.here') : say(setting, 'reach.near', { n: String(n) })
  }
  if (reach.kind === 'region') return say(setting, 'reach.region', { place: reach.region.name })
  // "All of it" is said only where the service's own words say no less.
  if (reach.kind === 'state' && reach.state === place.code && textIn(coverage, language) === place.name)
    return say(setting, 'reach.state', { place: place.name })
  if (reach.kind === 'country') return say(setting, 'reach.country')
  return say(setting, reach.kind === 'elsewhere' ? 'reach.elsewhere' : 'service.coverage', { coverage })
}

/** Where to go, or why no place is written here. That a national line has none goes without saying. */
function placeSentence(service: PublicService, setting: CardSetting): Sentence | null {
  const { access, channels, residential } = service
  if (access.kind === 'published') {
    const { street, city, state, zip } = access.address
    return say(setting, 'reach.published', { address: `${street}, ${city}, ${state} ${zip}` })
  }
  const isOnlyCalled = !isNational(service) && channels.every(({ kind }) => kind !== 'web')
  const isSaid = access.kind !== 'telephone only' || residential || isOnlyCalled
  return isSaid ? say(setting, `reach.${access.kind}`) : null
}

/** Who runs it, or ran it before. */
function operatorSentence(
  { name, from, asOf }: Operator,
  isNewest: boolean,
  setting: CardSetting,
): Sentence | null {
  if (!isNewest) return say(setting, 'service.operator.before', { name })
  const { date } = setting.formats
  const since = from && date(from)
  return (
    say(setting, 'service.operator.since', { name, from: since, date: date(asOf) }) ??
    say(setting, 'service.operator', { name, date: date(asOf) })
  )
}

function wayOf(channel: PublicChannel, service: PublicService, setting: CardSetting): CardWay {
  const { kind, hours } = channel
  return {
    kind,
    href: channelHref(channel),
    label: say(setting, `channel.${kind}`, { address: channelAddress(channel) }) ?? [],
    notes: present([
      hoursSentence(hours, setting),
      verificationSentence(channel, setting),
      freshnessSentence(channel, service, setting),
    ]),
  }
}

/** Who printed or dialled it, and when. */
function verificationSentence({ verification, kind }: PublicChannel, setting: CardSetting): Sentence | null {
  const { state } = verification
  const on = state === 'dialled' ? verification.on : verification.newest
  if (kind !== 'web' && on === 'undated') return say(setting, 'channel.printed.undated')
  return say(setting, kind === 'web' ? `channel.web.${state}` : `channel.${state}`, {
    date: setting.formats.date(on),
  })
}

/** Whether that still holds. What is printed says already that nobody of ours has dialled it. */
function freshnessSentence(
  channel: PublicChannel,
  service: PublicService,
  setting: CardSetting,
): Sentence | null {
  const freshness = freshnessOf({ channel, service, asOf: setting.asOf })
  if (freshness === 'fresh' || (freshness === 'due' && channel.verification.state === 'printed')) return null
  if (freshness !== 'disputed') return say(setting, `fresh.${freshness}`)
  return say(setting, 'fresh.disputed', {
    date: channel.disputedOn && setting.formats.date(channel.disputedOn),
  })
}
