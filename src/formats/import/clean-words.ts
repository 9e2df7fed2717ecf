// Free words of a source, made fit to keep: without markup, with one kind of blank, and no more of them than said anything.
import type { LocalText } from '../../kit/language.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
}

/** Most cells are a few plain words already. */
const PLAIN = /^[^\s<&]+(?: [^\s<&]+)*$/

/** The words, line by line, each without blanks around it; at most one empty line in a row. */
export function cleanWords(text: string): string {
  if (text === '' || PLAIN.test(text)) return text
  return text
    .replaceAll(/<\/?[a-z][^<>]*>/gi, ' ')
    .replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .split('\n')
    .map((line) => line.replaceAll(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** Words in English, or undefined where there are none. */
export function inEnglish(words: string): LocalText | undefined {
  return words === '' ? undefined : { en: words }
}
