// A text as the words that a search compares: folded, so that accents, capitals, plurals and alphabets make no difference.

/** Accents, vowel marks of Arabic, and its stretching stroke; apostrophes. */
const DROPPED = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640'\u2019\u02bc]/g
const LETTERS: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ı: 'i', ł: 'l', ø: 'o', ى: 'ي', ة: 'ه' }
const CYRILLIC = 'абвгдђежзијклљмнњопрстћуфхцчџш'
const LATIN = 'a b v g d d e z z i j k l lj m n nj o p r s t c u f h c c dz s'.split(' ')
/** Scripts that put no spaces between words. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}\\p{Script=Myanmar}'
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const WORD_OR_CHARACTER = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')

export type Segmenter = Pick<Intl.Segmenter, 'segment'>

const SEGMENTER: Segmenter | null =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null

/**
 * The words of a text, in its order.
 *
 * Latin without accents, Serbian Cyrillic in Latin letters, Arabic without vowel marks and article, English and Spanish
 * plurals without their s. Chinese and other scripts without spaces are cut by the browser's own segmenter; where it has
 * none, each character is a word.
 */
export function wordsIn(text: string, segmenter: Segmenter | null = SEGMENTER): readonly string[] {
  const folded = fold(text)
  if (!HAS_UNSPACED.test(folded)) return (folded.match(WORD) ?? []).map(root)
  if (segmenter === null) return (folded.match(WORD_OR_CHARACTER) ?? []).map(root)
  return (
    Array.from(segmenter.segment(folded), ({ segment }) => segment)
      .join(' ')
      .match(WORD)
      ?.map(root) ?? []
  )
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(DROPPED, '')
    .toLowerCase()
    .replace(
      /[đðıłøىة\u0430-\u045f]/g,
      (letter) => LETTERS[letter] ?? LATIN[CYRILLIC.indexOf(letter)] ?? letter,
    )
}

/** A word without what comes and goes at its ends. */
function root(word: string): string {
  return word.replace(/^ال(?=...)/, '').replace(/^([a-z]{2,}[a-rt-z])s$/, '$1')
}
