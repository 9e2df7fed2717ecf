// What every part of a page is written with: the site, the language, the words, and the page's notes.
import type { Language } from '../kit/language.ts'
import type { Text, Texts } from '../facts/site.ts'
import { type Notes, openNotes } from './notes.ts'
import type { RenderInput } from './render-input.ts'
import { type Words, wordsIn } from './words.ts'

export interface View {
  readonly input: RenderInput
  readonly language: Language
  readonly words: Words
  readonly notes: Notes
  /** The address of the page that lists the sources, where that is another page: it numbers them in the same order. */
  readonly sourcesAt: string
}

/** A fresh view for one page in one language. */
export function viewOf(input: RenderInput, language: Language): View {
  return { input, language, words: wordsIn(language), notes: openNotes(input.book), sourcesAt: '' }
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
