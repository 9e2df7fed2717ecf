// Languages a site can be published in, and words that exist once per language.

/** A BCP 47 tag that we ship catalogues for. English is the source language of every site. */
export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** The same words in each language. English is always there; a missing translation is a problem that the gate names. */
export type LocalText = { readonly en: string } & { readonly [language in Exclude<Language, 'en'>]?: string }

export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value)
}

/** The words in `language`, or in English where there are none. */
export function textIn(text: LocalText, language: Language): string {
  return text[language] ?? text.en
}
