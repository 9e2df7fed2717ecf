// What every part of a page is written with: the site, the language, the words, and the page's notes.
import type { HelpLanguage, Language } from '../kit/language.ts'
import type { Text, Texts } from '../facts/site.ts'
import { type Notes, openNotes } from './notes.ts'
import type { RenderInput } from './render-input.ts'
import { type HelpWords, type Words, helpWordsIn, wordsIn } from './words.ts'

/** What the parts of a help page are written with: those that every page has besides. */
export interface HelpView {
  readonly input: RenderInput
  readonly language: HelpLanguage
  readonly words: HelpWords
  readonly notes: Notes
}

export interface View extends HelpView {
  readonly language: Language
  readonly words: Words
  /** The address of the page that lists the sources, where that is another page: it numbers them in the same order. */
  readonly sourcesAt: string
}

/** A fresh view for one page in one language. */
export function viewOf(input: RenderInput, language: Language): View {
  return { input, language, words: wordsIn(language), notes: openNotes(input.book), sourcesAt: '' }
}

/** A fresh view for a page of the way to help. */
export function helpViewOf(input: RenderInput, language: HelpLanguage): HelpView {
  return { input, language, words: helpWordsIn(language), notes: openNotes(input.book) }
}

/** The text in the view's language, or the English one where there is none. */
export function textOf(texts: Texts, language: Language): Text {
  return texts[language] ?? texts.en
}

/** How far a page's words can be relied on in its language. */
export type ReviewNotice = 'waiting' | 'missing' | null

/** What the top of a page must say of its translation, given all the texts that it shows. */
export function noticeOf(texts: readonly Texts[], language: Language): ReviewNotice {
  if (language === 'en') return null
  if (texts.some((each) => each[language] === undefined)) return 'missing'
  return texts.some((each) => each[language]?.reviewedBySpeaker === null) ? 'waiting' : null
}
