// What must hold of the directory before any of it is public.
import { type Language, type LocalText } from '../kit/language.ts'
import type { Rule } from '../kit/rule.ts'
import type { Directory, Service } from './service.ts'

export interface DirectoryContext {
  readonly directory: Directory
  readonly languages: readonly Language[]
  readonly isSource: (id: string) => boolean
}

export type DirectoryRule = Rule<DirectoryContext>

const STREET_ADDRESS =
  /\b\d{1,6}\s+(?:[NSEW]\.?\s+)?(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Court|Ct|Highway|Hwy|Parkway|Pkwy|Way|Place|Pl|Terrace|Circle)\b/u
const TELEPHONE = /(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b/

const unconfirmedChannel: DirectoryRule = {
  id: 'unconfirmed-channel',
  severity: 'error',
  sentence: 'No address or number of an unconfirmed channel is among the content that is published.',
  *check({ directory }) {
    for (const service of directory) {
      for (const channel of service.channels) {
        if (channel.verification.state !== 'unconfirmed' || channel.address === '') continue
        yield {
          ...about(service),
          message: `'${service.name}' has a way to ${channel.kind} that is unconfirmed (${channel.verification.why}).`,
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
    for (const service of directory) {
      if (service.channels.some((channel) => channel.verification.state !== 'unconfirmed')) continue
      yield {
        ...about(service),
        message: `'${service.name}' has no way to reach it that may be shown.`,
        remedy: 'Leave the service out until it has one.',
      }
    }
  },
}

const addressInWords: DirectoryRule = {
  id: 'address-in-words',
  severity: 'error',
  sentence: 'The words about a service hold no street address and no telephone number.',
  *check({ directory }) {
    for (const service of directory) {
      for (const text of wordsOf(service)) {
        for (const words of Object.values(text)) {
          const found = STREET_ADDRESS.exec(words) ?? TELEPHONE.exec(words)
          if (found === null) continue
          yield {
            ...about(service),
            message: `The words about '${service.name}' hold '${found[0]}'.`,
            remedy: 'A number is a channel with its own state; the place of a shelter is not written at all.',
          }
        }
      }
    }
  },
}

const serviceTranslation: DirectoryRule = {
  id: 'service-translation',
  severity: 'error',
  sentence: 'The words about a service exist in each language of the site.',
  *check({ directory, languages }) {
    for (const service of directory) {
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
  },
}

const serviceSource: DirectoryRule = {
  id: 'service-source',
  severity: 'error',
  sentence: 'Every service rests on at least one source that stands in sources.yaml.',
  *check({ directory, isSource }) {
    for (const service of directory) {
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

export const DIRECTORY_RULES: readonly DirectoryRule[] = [
  unconfirmedChannel,
  unreachableService,
  addressInWords,
  serviceTranslation,
  serviceSource,
]

function about(service: Service): { readonly place: Service['place']; readonly subject: string } {
  return { place: service.place, subject: service.id }
}

function wordsOf(service: Service): readonly LocalText[] {
  return [service.what, service.who, service.know, service.coverage, service.languages].filter(
    (text) => text !== undefined,
  )
}
