// The product's own words on public pages, by language.
import { type Catalogue, openCatalogue } from '../kit/catalogue.ts'
import type { Language } from '../kit/language.ts'
import type { Messages } from './messages/arguments.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }

export type Words = Catalogue<Messages>

const WORDS: Readonly<Record<Language, Words>> = { en: openCatalogue('en', en), es: openCatalogue('es', es) }

export function wordsIn(language: Language): Words {
  return WORDS[language]
}
