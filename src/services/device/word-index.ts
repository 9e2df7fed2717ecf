// Words to the texts that have them. MiniSearch's tree of words finds those that begin so or are spelled nearly so.
import SearchableMap from 'minisearch/SearchableMap'
import { wordsIn } from './words-in.ts'

// MiniSearch as a whole keeps a score for each word, field and service: with 100,000 services a keystroke then takes 50 to
// 470 ms. Services are ranked by other things than scores here, so its tree alone is taken, and a word has its texts.

/** It grows as texts are added, and answers at any time by what it has. */
export interface WordIndex {
  readonly tree: SearchableMap<number[]>
  /** The same lists of texts, for words as they stand. */
  readonly exact: Map<string, number[]>
  readonly texts: string[]
  /** How many words each text has, those without a meaning of their own left out. */
  readonly lengths: number[]
  readonly vocabulary: Vocabulary
  /** Read at the first search by words: the segmenter of an old phone takes its time. */
  phrases: readonly Phrase[] | null
  readonly stopWords: ReadonlySet<string>
}

/** What people call the needs, and what says nothing: as it stands in `synonyms.ts`, and travels with the list. */
export interface Vocabulary {
  /** By the need's place in NEED_IDS: phrases between commas. */
  readonly phrases: readonly string[]
  /** Between spaces. */
  readonly stopWords: string
}

interface Phrase {
  readonly need: number
  readonly words: readonly string[]
}

/** Which of the words typed each text and each need have: a bit for each word. */
export interface WordBits {
  /** The words as they are compared. */
  readonly typed: readonly string[]
  /** By text. */
  readonly texts: Uint16Array
  /** By the need's place in NEED_IDS. */
  readonly needs: Uint16Array
}

/** As many words as there are bits; what is typed after them is not looked at. */
const MOST_WORDS = 16
const LONG = 8

export function newWordIndex(vocabulary: Vocabulary): WordIndex {
  return {
    tree: new SearchableMap(),
    exact: new Map(),
    texts: [],
    lengths: [],
    vocabulary,
    phrases: null,
    stopWords: new Set(wordsIn(vocabulary.stopWords)),
  }
}

/** Adds a text and yields its number: 0 for the first, and so on. */
export function addText({ tree, exact, texts, lengths, stopWords }: WordIndex, text: string): number {
  const number = texts.push(text) - 1
  const words = meaningful(text, stopWords)
  lengths.push(words.length)
  for (const word of words) {
    const found = exact.get(word)
    if (found === undefined) {
      const first = [number]
      exact.set(word, first)
      tree.set(word, first)
    } else if (found[found.length - 1] !== number) found.push(number)
  }
  return number
}

/**
 * What the words find. Null where nothing is typed that could find anything.
 *
 * A word finds the texts that have it; the last one, which may be typed only in part, also those with a word that begins
 * so. A word that finds nothing so, nor by a synonym, finds what begins so, else what is a letter or two off.
 */
export function findWords(index: WordIndex, text: string): WordBits | null {
  const typed = meaningful(text, index.stopWords).slice(0, MOST_WORDS)
  if (typed.length === 0) return null
  index.phrases ??= phrasesIn(index)
  const bits: WordBits = {
    typed,
    texts: new Uint16Array(index.texts.length),
    needs: needBits(index.phrases, typed),
  }
  for (const [at, word] of typed.entries()) {
    const marks = { word, bit: 1 << at }
    const isLast = at === typed.length - 1
    const isFound = markExact(index, bits, marks) || bits.needs.some((need) => (need & marks.bit) !== 0)
    if (isFound && !isLast) continue
    if (word.length > 1 && markBeginning(index, bits, marks)) continue
    if (!isFound && word.length > 4) markNearly(index, bits, marks)
  }
  return bits
}

/** Whether the words typed are all of the text's words, in its order. */
export function isWhole(
  { texts, lengths, stopWords }: WordIndex,
  text: number,
  typed: readonly string[],
): boolean {
  if (lengths[text] !== typed.length) return false
  return meaningful(texts[text] ?? '', stopWords).join(' ') === typed.join(' ')
}

interface Mark {
  readonly word: string
  readonly bit: number
}

function markExact({ exact }: WordIndex, bits: WordBits, { word, bit }: Mark): boolean {
  const texts = exact.get(word)
  if (texts !== undefined) mark(bits, texts, bit)
  return texts !== undefined
}

function markBeginning({ tree }: WordIndex, bits: WordBits, { word, bit }: Mark): boolean {
  let isFound = false
  for (const texts of tree.atPrefix(word).values()) {
    mark(bits, texts, bit)
    isFound = true
  }
  return isFound
}

function markNearly({ tree }: WordIndex, bits: WordBits, { word, bit }: Mark): void {
  const off = word.length < LONG ? 1 : 2
  for (const [texts] of tree.fuzzyGet(word, off).values()) mark(bits, texts, bit)
}

function mark({ texts: bits }: WordBits, texts: readonly number[], bit: number): void {
  for (const text of texts) bits[text] = (bits[text] ?? 0) | bit
}

function needBits(phrases: readonly Phrase[], typed: readonly string[]): Uint16Array {
  const bits = new Uint16Array(32)
  for (const { need, words } of phrases) {
    for (let at = 0; at + words.length <= typed.length; at += 1) {
      if (!words.every((word, next) => isTyped(typed, at + next, word))) continue
      bits[need] = (bits[need] ?? 0) | (((1 << words.length) - 1) << at)
    }
  }
  return bits
}

/** Whether the word stands there, or its first four letters or more do at the end of what is typed so far. */
function isTyped(typed: readonly string[], at: number, word: string): boolean {
  const there = typed[at] ?? ''
  return there === word || (at === typed.length - 1 && there.length > 3 && word.startsWith(there))
}

function phrasesIn({ vocabulary, stopWords }: WordIndex): readonly Phrase[] {
  return vocabulary.phrases.flatMap((line, need) =>
    line
      .split(',')
      .map((phrase) => ({ need, words: meaningful(phrase, stopWords) }))
      .filter(({ words }) => words.length > 0),
  )
}

/** Without words that say nothing, and single letters: of a script with an alphabet they say nothing either. */
function meaningful(text: string, stopWords: ReadonlySet<string>): readonly string[] {
  return wordsIn(text).filter((word) => !stopWords.has(word) && !/^[a-z]$/.test(word))
}
