// The words, dates and names that the cards of a page are written with.
import { textIn } from '../../../kit/language.ts'
import type { CardSetting } from '../../../services/card/card.ts'
import { CARD_PHRASES, type CardPhrase, type Phrases } from '../../../services/card/phrases.ts'
import { formatsOf, languageName } from '../../print.ts'
import type { HelpView } from '../../view.ts'
import type { HelpWords } from '../../words.ts'

/** Every argument of a card's phrases: each is given itself, so that a phrase comes out with its places still open. */
const ARGUMENTS = [
  'accessibility',
  'address',
  'apply',
  'coverage',
  'date',
  'from',
  'hours',
  'know',
  'languages',
  'n',
  'name',
  'names',
  'papers',
  'place',
  'time',
  'to',
  'what',
  'who',
] as const
const OPEN = Object.fromEntries(ARGUMENTS.map((name) => [name, `{${name}}`]))

const known = new Map<HelpWords, Phrases>()

/** The phrases of cards, with plain placeholders. Throws on an argument that is not among those above: a bug. */
export function cardPhrases(words: HelpWords): Phrases {
  // The ids are those of the catalogue, by the line below; what each takes is checked when it is formatted.
  const open = words.t as (id: CardPhrase, values: Readonly<Record<string, string>>) => string
  const phrases =
    known.get(words) ??
    (Object.fromEntries(CARD_PHRASES.map((id) => [id, open(id, OPEN)])) as Record<CardPhrase, string>) // each id has one
  known.set(words, phrases)
  return phrases
}

/** What the cards of a page share. */
export function cardSetting({ input, language, words }: HelpView): CardSetting {
  const { code, name } = input.site.settings.place
  return {
    language,
    phrases: cardPhrases(words),
    formats: formatsOf(language),
    timezone: null,
    asOf: input.asOf,
    languageName: (tag) => languageName(tag, language),
    place: { code, name: textIn(name, language) },
  }
}
