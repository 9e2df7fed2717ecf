// Languages: those a whole site can be published in, those the way to help exists in, and words that exist once per language.

/** A BCP 47 tag that a whole site can be published in. English is the source language of every site. */
export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** The languages of the finder, its pages and its cards: a person who needs help may read no other. */
export const HELP_LANGUAGES = ['en', 'es', 'vi', 'zh', 'bs', 'ar'] as const
export type HelpLanguage = (typeof HELP_LANGUAGES)[number]

/** How each language is marked in HTML, what it calls itself, and which way it is read. */
export const LANGUAGE_FORMS: Readonly<
  Record<HelpLanguage, { readonly tag: string; readonly name: string; readonly dir: 'ltr' | 'rtl' }>
> = {
  en: { tag: 'en', name: 'English', dir: 'ltr' },
  es: { tag: 'es', name: 'Español', dir: 'ltr' },
  vi: { tag: 'vi', name: 'Tiếng Việt', dir: 'ltr' },
  zh: { tag: 'zh-Hans', name: '简体中文', dir: 'ltr' },
  bs: { tag: 'bs', name: 'Bosanski / Srpski', dir: 'ltr' },
  ar: { tag: 'ar', name: 'العربية', dir: 'rtl' },
}

/** The same words in each language. English is always there; a missing translation is a problem that the gate names. */
export type LocalText = { readonly en: string } & {
  readonly [language in Exclude<HelpLanguage, 'en'>]?: string
}

export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value)
}

/** The words in `language`, or in English where there are none. */
export function textIn(text: LocalText, language: HelpLanguage): string {
  return text[language] ?? text.en
}
