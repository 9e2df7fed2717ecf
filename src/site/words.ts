// The product's own words on public pages, by language.
import { type Catalogue, openCatalogue } from '../kit/catalogue.ts'
import type { HelpLanguage, Language } from '../kit/language.ts'
import type { Messages as HelpMessages } from './messages/help/arguments.ts'
import ar from './messages/help/ar.json' with { type: 'json' }
import bs from './messages/help/bs.json' with { type: 'json' }
import helpEn from './messages/help/en.json' with { type: 'json' }
import helpEs from './messages/help/es.json' with { type: 'json' }
import vi from './messages/help/vi.json' with { type: 'json' }
import zh from './messages/help/zh.json' with { type: 'json' }
import type { Messages } from './messages/arguments.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }

/** The words of the way to help: they exist in every language that help exists in. */
export type HelpWords = Catalogue<HelpMessages>
/** The words of a whole site. */
export type Words = HelpWords & Catalogue<Messages>

const WORDS: Readonly<Record<Language, Words>> = {
  en: openCatalogue<Messages & HelpMessages>('en', { ...helpEn, ...en }) as Words, // one catalogue that holds both
  es: openCatalogue<Messages & HelpMessages>('es', { ...helpEs, ...es }) as Words,
}

const HELP_WORDS: Readonly<Record<Exclude<HelpLanguage, Language>, HelpWords>> = {
  vi: openCatalogue('vi', vi),
  zh: openCatalogue('zh', zh),
  bs: openCatalogue('bs', bs),
  ar: openCatalogue('ar', ar),
}

export function wordsIn(language: Language): Words {
  return WORDS[language]
}

/** The words of the way to help. */
export function helpWordsIn(language: HelpLanguage): HelpWords {
  return language === 'en' || language === 'es' ? WORDS[language] : HELP_WORDS[language]
}
