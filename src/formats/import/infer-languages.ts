// Tags of the languages that a source names as offered; what is limited, on request or of papers alone stays words.

const TAGS: Readonly<Record<string, string>> = {
  english: 'en',
  spanish: 'es',
  español: 'es',
  'american sign language': 'ase',
  'sign language': 'ase',
  asl: 'ase',
  'a.s.l.': 'ase',
  french: 'fr',
  russian: 'ru',
  korean: 'ko',
  chinese: 'zh',
  mandarin: 'zh',
  cantonese: 'yue',
  vietnamese: 'vi',
  tagalog: 'tl',
  arabic: 'ar',
  bosnian: 'bs',
  serbian: 'sr',
  german: 'de',
  italian: 'it',
  polish: 'pl',
  portuguese: 'pt',
  greek: 'el',
  persian: 'fa',
  farsi: 'fa',
  hindi: 'hi',
  urdu: 'ur',
  japanese: 'ja',
  haitian: 'ht',
  creole: 'ht',
  somali: 'so',
  amharic: 'am',
  swahili: 'sw',
  nepali: 'ne',
  burmese: 'my',
  hmong: 'hmn',
  ukrainian: 'uk',
  yiddish: 'yi',
  hebrew: 'he',
}

const DOUBT =
  /\b(?:limited|some|materials?|brochures?|literature|books?|upon|request|notice|depend|var(?:y|ies)|certain|only|possible|arrange|interpreters?|translat)/i

/** A name between letters of no other word. */
const NAMES = new RegExp(
  `(?<!\\p{L})(?:${Object.keys(TAGS)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll('.', '\\.'))
    .join('|')})(?!\\p{L})`,
  'giu',
)

/** BCP 47 tags, each once, in the order of the words. Sentences that put the offer in doubt are passed over. */
export function inferLanguages(words: string): readonly string[] {
  const sure = words.split(/[.;\n](?!\p{L}\.)/u).filter((sentence) => !DOUBT.test(sentence))
  const tags = (sure.join('; ').match(NAMES) ?? []).flatMap((name) => TAGS[name.toLowerCase()] ?? [])
  return [...new Set(tags)]
}
