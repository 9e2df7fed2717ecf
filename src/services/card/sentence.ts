// A sentence of a card: words of the product with a service's own words put in, which stay apart, so that each can be shown in its own direction.
import { type HelpLanguage, type LocalText, textIn } from '../../kit/language.ts'

/** A text that was put in. */
export interface Inserted {
  readonly value: string
  /** Its language, where that is not the page's. */
  readonly lang?: 'en'
}

export type Sentence = readonly (string | Inserted)[]

/**
 * A phrase with its values in place: `Call {address}`.
 *
 * Ensures  a placeholder that has no value stands as it is: it is seen, and a test finds it.
 */
export function fill(phrase: string, values: Readonly<Record<string, Inserted>>): Sentence {
  return phrase
    .split(/(\{\w+\})/)
    .map((part, index) => (index % 2 === 1 ? (values[part.slice(1, -1)] ?? part) : part))
    .filter((piece) => piece !== '')
}

export function plainSentence(sentence: Sentence): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('')
}

/** The words in the language, or the English ones, which then say so. */
export function localText(text: LocalText, language: HelpLanguage): Inserted {
  const value = textIn(text, language)
  return text[language] === undefined ? { value, lang: 'en' } : { value }
}
