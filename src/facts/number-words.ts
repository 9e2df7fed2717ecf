// Numbers in running text, written in digits or in words, by language.
import type { Language } from '../kit/language.ts'

const WORDS: { readonly [language in Language]: string } = {
  en:
    'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|' +
    '(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|[mb]illions?|dozens?|half|halved|' +
    '(?:one|a|two)[ -]thirds?(?! part| person)|(?:one|a|three)[ -](?:fourths?|quarters?)|twice|(?:doubl|tripl)ed|percent|per cent',
  es:
    'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\p{L}+|veint\\p{L}+|' +
    '(?:trein|cuaren|cincuen|sesen|seten|ochen|noven)ta|cien|cientos?|\\p{L}+cient[oa]s|quinient[oa]s|mil|miles|mill(?:ón|ones)|' +
    'docenas?|mitad|(?:un|dos) tercios?|(?:un|tres) cuartos?|el doble|duplic\\p{L}+|triplic\\p{L}+|por ciento',
}

const PATTERNS = new Map(
  Object.entries(WORDS).map(([language, words]) => [
    language,
    new RegExp(`\\p{N}[\\p{N}.,]*|(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'),
  ]),
)

export interface NumberInText {
  readonly index: number
  readonly text: string
}

/** The numbers that `text` holds, in order. "One" alone is a pronoun more often than a number, and is let through. */
export function numbersIn(text: string, language: Language): readonly NumberInText[] {
  const pattern = PATTERNS.get(language)
  if (pattern === undefined) throw new Error(`no number words are known for the language '${language}'`)
  return [...text.matchAll(pattern)].map((match) => ({ index: match.index, text: match[0] }))
}
