// What must hold of the directory before any of it is public.
import type { HelpLanguage, Language, LocalText } from '../kit/language.ts'
import type { Finding, Rule } from '../kit/rule.ts'
import { channelHref } from './channel-address.ts'
import { addressesIn } from './confidential.ts'
import { channelFreshness } from './due.ts'
import type { Freshness } from './freshness.ts'
import type { Hours } from './hours.ts'
import { isNational } from './public-service.ts'
import type { Channel, Directory, Service } from './service.ts'
import { isPublic, placesInLink } from './told-place.ts'

export interface DirectoryContext {
  readonly directory: Directory
  readonly languages: readonly Language[]
  /** The languages of the finder and its pages besides. */
  readonly helpLanguages: readonly HelpLanguage[]
  /** ISO date. */
  readonly asOf: string
  readonly isSource: (id: string) => boolean
  readonly isRegion: (id: string) => boolean
}

export type DirectoryRule = Rule<DirectoryContext>

const unconfirmedChannel: DirectoryRule = {
  id: 'unconfirmed-channel',
  severity: 'error',
  sentence: 'No address or number of an unconfirmed channel stands at a service that is listed.',
  *check({ directory }) {
    for (const service of listedOf(directory)) {
      for (const { kind, address, verification } of service.channels) {
        if (verification.state !== 'unconfirmed' || address === '') continue
        yield {
          ...about(service),
          message: `'${service.name}' has a way to ${kind} that is unconfirmed (${verification.why}).`,
          remedy:
            'Take its number or address out until two published sources print it, or somebody has dialled it.',
        }
      }
    }
  },
}

const unreachableService: DirectoryRule = {
  id: 'unreachable-service',
  severity: 'error',
  sentence: 'Every service that is shown can be reached by at least one channel that may be shown.',
  *check({ directory }) {
    for (const service of listedOf(directory)) {
      if (service.channels.some((channel) => channel.verification.state !== 'unconfirmed')) continue
      yield {
        ...about(service),
        message: `'${service.name}' has no way to reach it that may be shown.`,
        remedy: 'Make it a draft (listing: draft), or leave it out, until it has one.',
      }
    }
  },
}

const duplicateService: DirectoryRule = {
  id: 'duplicate-service',
  severity: 'error',
  sentence: 'No two services have one id, in whichever files they stand.',
  *check({ directory }) {
    const first = new Map<string, Service>()
    for (const service of directory) {
      const earlier = first.get(service.id)
      first.set(service.id, earlier ?? service)
      if (earlier === undefined) continue
      yield {
        ...about(service),
        message: `'${service.id}' is here, and in ${earlier.place.file} too.`,
        remedy: 'Take one of the two out, or give it another id.',
      }
    }
  },
}

const residentialAddress: DirectoryRule = {
  id: 'residential-address',
  severity: 'error',
  sentence:
    'The address of a place where people live or find shelter is public only with a consent that has its day.',
  *check({ directory, asOf }) {
    for (const service of listedOf(directory)) {
      const { access, residential, needs } = service
      if (!(residential || needs.includes('shelter')) || access.kind !== 'published') continue
      if (access.consent !== undefined && access.consent.on <= asOf) continue
      yield {
        ...about(service),
        message:
          access.consent === undefined
            ? `People live or sleep at '${service.name}', and nobody is said to have agreed that its address is public.`
            : `The consent to publish the address of '${service.name}' is of ${access.consent.on}, after ${asOf}.`,
        remedy:
          'Write "access: call for location" in place of the address; or ask, and write who agreed and when: consent.',
      }
    }
  },
}

const addressInWords: DirectoryRule = {
  id: 'address-in-words',
  severity: 'error',
  sentence:
    'The words about a service hold no telephone number and no mailbox, and they and its links tell no place but its published one.',
  *check({ directory }) {
    for (const service of listedOf(directory)) {
      for (const words of [...namesOf(service), ...wordsOf(service).flatMap((text) => Object.values(text))]) {
        const found = addressesIn(words).find((given) => !isPublic(given, service))
        if (found === undefined) continue
        yield {
          ...about(service),
          message: `The words about '${service.name}' hold '${found.text}'.`,
          remedy: 'A number is a channel with its own state; the place of a shelter is not written at all.',
        }
      }
      const link = service.channels.flatMap(({ address }) => placesInLink(address, service)).at(0)
      if (link === undefined) continue
      yield {
        ...about(service),
        message: `A channel of '${service.name}' leads to '${link.text}', and its place is not published.`,
        remedy: 'Write the page of the organisation in its place; or take the channel out.',
      }
    }
  },
}

const channelAddressRule: DirectoryRule = {
  id: 'channel-address',
  severity: 'error',
  sentence: 'Every channel of a listed service has a number to dial or a web address to open.',
  *check({ directory }) {
    for (const service of listedOf(directory)) {
      for (const channel of service.channels) {
        // An unconfirmed one without its number is how a number is kept back.
        if (channel.verification.state === 'unconfirmed' && channel.address === '') continue
        if (channelHref(channel) !== null) continue
        yield {
          ...aboutChannel(service, channel),
          message: `${wayTo(service, channel)} has nothing that a device can dial or open.`,
          remedy: 'Write a telephone number, or a web address that begins with https://.',
        }
      }
    }
  },
}

const agencyApart: DirectoryRule = {
  id: 'agency-apart',
  severity: 'error',
  sentence:
    'Police and immigration agencies stand under "tip", for the need "report" alone; whatever stands there is an agency.',
  *check({ directory }) {
    for (const service of listedOf(directory)) {
      const { agency, section, needs, name } = service
      if (section === 'tip' && agency === undefined) {
        yield {
          ...about(service),
          message: `'${name}' stands under "tip", and nothing says what kind of agency it is.`,
          remedy: 'Write agency: police, immigration or government; or put it in another section.',
        }
      }
      if (agency !== 'police' && agency !== 'immigration') continue
      if (section === 'tip' && needs.every((need) => need === 'report')) continue
      yield {
        ...about(service),
        message: `'${name}' is ${agency}, and is offered under "${section}" for ${needs.join(', ')}.`,
        remedy:
          'Write section: tip and needs: [report]. A person who looks for help must not call it by mistake.',
      }
    }
  },
}

const unknownRegion: DirectoryRule = {
  id: 'unknown-region',
  severity: 'error',
  sentence: 'Every region that a service is for stands in site.yaml.',
  *check({ directory, isRegion }) {
    for (const service of listedOf(directory)) {
      for (const area of service.areas) {
        if (area.kind !== 'region' || isRegion(area.region)) continue
        yield {
          ...about(service),
          message: `There is no region '${area.region}'.`,
          remedy: `Write US, a state such as US-MO, or a region of site.yaml; or describe '${area.region}' there.`,
        }
      }
    }
  },
}

const channelDate: DirectoryRule = {
  id: 'channel-date',
  severity: 'error',
  sentence: 'No channel was dialled, printed or disputed after the day that the site is checked for.',
  *check({ directory, asOf }) {
    for (const service of listedOf(directory)) {
      for (const channel of service.channels) {
        const { verification, disputed } = channel
        const days = [
          verification.state === 'dialled' ? verification.on : undefined,
          verification.state === 'printed' && verification.newest !== 'undated'
            ? verification.newest
            : undefined,
          disputed?.on,
        ]
        // A month or a year is held against the month or the year of that day.
        const ahead = days.find((day) => day !== undefined && day > asOf.slice(0, day.length))
        if (ahead === undefined) continue
        yield {
          ...aboutChannel(service, channel),
          message: `${wayTo(service, channel)} has the date ${ahead}, which is after ${asOf}.`,
          remedy: 'Write the day on which it was.',
        }
      }
    }
  },
}

const staleChannel: DirectoryRule = {
  id: 'stale-channel',
  severity: 'warning',
  sentence: 'No dialled channel was last dialled more than twice its time ago (60, 90 or 180 days).',
  *check({ directory, asOf }) {
    for (const { service, channel } of channelsThatAre('stale', directory, asOf)) {
      if (channel.verification.state !== 'dialled') continue
      yield {
        ...aboutChannel(service, channel),
        message: `${wayTo(service, channel)} was last dialled on ${channel.verification.on}.`,
        remedy:
          'Call it, and write when, by whom and how it went. freedom-facts services due lists what is next.',
      }
    }
  },
}

const disputedChannel: DirectoryRule = {
  id: 'disputed-channel',
  severity: 'warning',
  sentence: 'No channel is disputed: somebody found that it may be wrong.',
  *check({ directory, asOf }) {
    for (const { service, channel } of channelsThatAre('disputed', directory, asOf)) {
      yield {
        ...aboutChannel(service, channel),
        message: `${wayTo(service, channel)} is disputed since ${channel.disputed?.on}: ${channel.disputed?.why}.`,
        remedy: 'Call it, write how it went, and take the dispute out; or take the channel out.',
      }
    }
  },
}

const serviceTranslation: DirectoryRule = {
  id: 'service-translation',
  severity: 'error',
  sentence: 'The words about a service exist in each language of the site.',
  *check({ directory, languages }) {
    yield* untranslated(listedOf(directory), languages)
  },
}

const helpTranslation: DirectoryRule = {
  id: 'help-translation',
  severity: 'error',
  sentence: 'The words about a national line exist in each language of the finder.',
  *check({ directory, helpLanguages }) {
    yield* untranslated(listedOf(directory).filter(isNational), helpLanguages)
  },
}

const serviceSource: DirectoryRule = {
  id: 'service-source',
  severity: 'error',
  sentence: 'Every service rests on at least one source that stands in sources.yaml.',
  *check({ directory, isSource }) {
    for (const service of listedOf(directory)) {
      const unknown = service.sources.find((id) => !isSource(id))
      if (service.sources.length > 0 && unknown === undefined) continue
      yield {
        ...about(service),
        message:
          unknown === undefined ? `'${service.name}' names no source.` : `There is no source '${unknown}'.`,
        remedy: 'Name the publications that list this service, and describe them in sources.yaml.',
      }
    }
  },
}

/** A draft may hold what nobody has looked at yet: rules about what is shown ask of listed services alone. */
export const DIRECTORY_RULES: readonly DirectoryRule[] = [
  duplicateService,
  unconfirmedChannel,
  unreachableService,
  channelAddressRule,
  residentialAddress,
  addressInWords,
  agencyApart,
  unknownRegion,
  channelDate,
  staleChannel,
  disputedChannel,
  serviceTranslation,
  helpTranslation,
  serviceSource,
]

function listedOf(directory: Directory): Directory {
  return directory.filter((service) => service.listing === 'listed')
}

function about(service: Service): Pick<Finding, 'place' | 'subject'> {
  return { place: service.place, subject: service.id }
}

/** One channel of several, so that an answer for one is none for another. */
function aboutChannel(service: Service, { kind, address }: Channel): Pick<Finding, 'place' | 'subject'> {
  return {
    place: service.place,
    subject: [service.id, kind, address].filter((part) => part !== '').join(' '),
  }
}

function wayTo({ name }: Service, { kind, address }: Channel): string {
  return `The way to ${kind} '${name}'${address === '' ? '' : ` (${address})`}`
}

function* channelsThatAre(
  freshness: Freshness,
  directory: Directory,
  asOf: string,
): Generator<{ readonly service: Service; readonly channel: Channel }> {
  for (const service of listedOf(directory)) {
    for (const channel of service.channels) {
      if (channelFreshness({ service, channel, asOf }) === freshness) yield { service, channel }
    }
  }
}

function* untranslated(services: Directory, languages: readonly HelpLanguage[]): Generator<Finding> {
  for (const service of services) {
    for (const language of languages) {
      const missing = wordsOf(service).find((text) => text[language] === undefined)
      if (missing === undefined) continue
      yield {
        ...about(service),
        message: `'${missing.en.slice(0, 60)}' has no words in '${language}'.`,
        remedy: `Add '${language}' beside 'en'.`,
      }
    }
  }
}

function namesOf(service: Service): readonly string[] {
  const { name, organisation, aliases, formerly, operators } = service
  return [name, organisation ?? '', ...aliases, ...formerly, ...operators.map((operator) => operator.name)]
}

function wordsOf(service: Service): readonly LocalText[] {
  const { what, who, know, apply, accessibility, plainName, coverage, languageNote, takes } = service
  const hours = [service.hours, ...service.channels.map((channel) => channel.hours)]
  return [
    what,
    who,
    know,
    apply,
    accessibility,
    plainName,
    coverage,
    languageNote,
    typeof takes.documents === 'string' ? undefined : takes.documents,
    ...hours.map(wordsOfHours),
  ].filter((text) => text !== undefined)
}

function wordsOfHours(hours: Hours | undefined): LocalText | undefined {
  return hours?.kind === 'words' ? hours.words : undefined
}
