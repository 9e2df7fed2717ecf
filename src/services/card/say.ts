// How a card speaks: the phrases of a page, in its language, with a service's own words in them.
import type { HelpLanguage, LocalText } from '../../kit/language.ts'
import type { CardPhrase, Phrases } from './phrases.ts'
import { type Inserted, type Sentence, fill, localText } from './sentence.ts'

export interface Spoken {
  readonly language: HelpLanguage
  readonly phrases: Phrases
}

/** What a phrase may be given; words of a service stand there in several languages. */
type Given = Readonly<Record<string, LocalText | Inserted | string | undefined>>

/** The phrase with what it is given; null where some of that is absent or empty: the service has nothing to say of it. */
export function say({ phrases, language }: Spoken, phrase: CardPhrase, given: Given = {}): Sentence | null {
  const values: Record<string, Inserted> = {}
  for (const name in given) {
    const value = insertedOf(given[name] ?? '', language)
    if (value.value === '') return null
    values[name] = value
  }
  return fill(phrases[phrase], values)
}

function insertedOf(given: LocalText | Inserted | string, language: HelpLanguage): Inserted {
  if (typeof given === 'string') return { value: given }
  return 'value' in given ? given : localText(given, language)
}

/** The sentences that there are. */
export function present(sentences: readonly (Sentence | null)[]): readonly Sentence[] {
  return sentences.filter((sentence) => sentence !== null)
}

export const listed = (names: readonly string[]): string => names.join(', ')
