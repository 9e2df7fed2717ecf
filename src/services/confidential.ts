// Finds what gives a place away in free words: a street, a unit, a corner, a ZIP code, coordinates, a map, a telephone number.
import type { Address } from './service.ts'
import { STATE_NAMES } from './states.ts'
import { type Stretch, streetNamed, streetsIn } from './street-in-words.ts'

export type GivenKind =
  | 'telephone'
  | 'street'
  | 'corner'
  | 'unit'
  | 'town'
  | 'coordinates'
  | 'map'
  /** A part of the address that was named as confidential. */
  | 'known'

/** What words give away: the words themselves, where they begin, and what they are. */
export interface Given extends Stretch {
  readonly kind: GivenKind
}

/**
 * The first thing in the words that tells where a place is, or a telephone number; null where there is none.
 *
 * With `known`, a confidential address, any part of that address counts as well, however it is spelt: the street without its
 * number, the unit, the ZIP code. A post office box with its town is fine: it is where mail goes, not where people are.
 */
export function findAddress(words: string, known?: Address): Given | null {
  return addressesIn(words, known)[0] ?? null
}

/** All that `findAddress` would find, in the order of the text; stretches of several kinds may overlap. */
export function addressesIn(words: string, known?: Address): readonly Given[] {
  const masked = withoutMailBoxes(words)
  const given: readonly Given[] = [
    ...streetsIn(masked).map((stretch): Given => ({ kind: 'street', ...stretch })),
    ...PATTERNS.flatMap(({ kind, pattern }) =>
      matchesOf(pattern, masked).map((found) => ({ kind, ...found })),
    ),
    ...(known === undefined ? [] : partsOf(known, words).map((part): Given => ({ kind: 'known', ...part }))),
  ]
  return given.toSorted((a, b) => a.at - b.at)
}

/** `\b` knows the letters of English alone, so that the words around are looked at by these. */
const BEFORE = '(?<![\\p{L}\\d])'
const AFTER = '(?![\\p{L}\\d])'
const NAME = "(?:\\p{Lu}[\\p{L}'’.-]*|\\d{1,3}(?:st|nd|rd|th))"
const NAMES = `${NAME}(?:\\s+${NAME}){0,2}`
const STREETS =
  '(?:Streets?|Sts?|Avenues?|Aves?|Roads?|Rds?|Boulevards?|Blvd|Highways?|Hwy|Lanes?|Ln|Drives?|Dr)'
const STATE = `(?:${[...Object.entries(STATE_NAMES).flat(), 'Misuri'].join('|')})`

/** Each with the flag `u`; a capital letter in a pattern is meant, but for those marked `i`. */
const PATTERNS: readonly { readonly kind: GivenKind; readonly pattern: RegExp }[] = [
  {
    kind: 'telephone',
    pattern:
      /(?<![\d$]|\d-)(?:\+?1[ .–-]?)?(?:\(\d{3}\)\s?|\d{3}\s?[ .–/-]?\s?)\d{3}\s?[ .–-]\s?\d{4}(?!\d)/gu,
  },
  { kind: 'telephone', pattern: /(?<![\p{L}\d./=_-])1?[2-9]\d{2}[2-9]\d{6}(?![\p{L}\d])/gu },
  {
    kind: 'telephone',
    pattern:
      /(?<![\d-])(?:\+?1[ .-])?8(?:00|33|44|55|66|77|88)[ .-](?=[\dA-Z-]*[A-Z])[A-Z\d](?:-?[A-Z\d]){5,10}/gu,
  },
  {
    kind: 'telephone',
    pattern:
      /(?<!\p{L})(?:call|dial|phone|telephone|tel|fax|text|at|llame|llamar|marque|tel[eé]fono|al)[ .:#]{1,3}\d{3}[ .-]\d{4}(?![\d-])/giu,
  },
  {
    kind: 'telephone',
    pattern: /(?<!\p{L})(?:text|env[ií]e|mande)\s+(?:\S+\s+){1,3}(?:to|at|al)\s+\d{3}-?\d{2,3}(?!\d)/giu,
  },
  {
    kind: 'street',
    pattern: new RegExp(
      `${BEFORE}(?:Calle|Avenida|Avda?\\.?|Carretera|Camino|Bulevar)\\s+(?:(?:\\p{Lu}[\\p{L}.]*|de|la|del|los|las)\\s+){1,5}(?:#\\s?|(?:n\\.?º|núm\\.|No\\.)\\s?)?\\d{1,6}${AFTER}`,
      'gu',
    ),
  },
  {
    kind: 'street',
    pattern: new RegExp(
      `(?<!\\p{L})(?:on|off|off of|at|near|behind|sobre|cerca de)\\s+(?:the\\s+)?${NAMES}\\s+${STREETS}${AFTER}(?!\\s+\\p{Lu})`,
      'gu',
    ),
  },
  { kind: 'street', pattern: new RegExp(`${BEFORE}\\d{2,5}\\s+block\\s+of\\s+${NAMES}`, 'gu') },
  {
    kind: 'corner',
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Cc]orner|[Ii]ntersection|[Ee]squina)\\s+(?:of|de)\\s+(?:the\\s+|la\\s+)?${NAMES}\\s+(?:and|&|y|con)\\s+${NAMES}`,
      'gu',
    ),
  },
  {
    kind: 'corner',
    pattern: new RegExp(
      `${BEFORE}${NAMES}\\s+(?:${STREETS}\\.?\\s+)?(?:and|&|y)\\s+${NAMES}\\s+(?:Streets|Sts|Avenues|Aves|Roads|Rds)${AFTER}`,
      'gu',
    ),
  },
  {
    kind: 'corner',
    pattern: new RegExp(
      `${BEFORE}${NAME}\\s+${STREETS}\\.?\\s+(?:and|&|at)\\s+${NAMES}\\s+${STREETS}${AFTER}`,
      'gu',
    ),
  },
  {
    kind: 'unit',
    pattern:
      /(?<![\p{L}\d])(?:suite|ste\.?|apartment|apt\.?|rm\.|room|bldg\.?|oficina|apartamento)\s*(?:#|no\.?|number)?\s*(?:\d{1,5}[a-z]?|[a-z]-?\d{1,4})(?![\p{L}\d])/giu,
  },
  {
    kind: 'unit',
    pattern:
      /(?<![\p{L}\d])(?:(?:Suite|Ste\.?|Apt\.?|Apartment|Building|Bldg\.?)\s+[A-Z]|Building\s+#?\d{1,4}[A-Z]?)(?![\p{L}\d'’]|\s+\p{Ll})/gu,
  },
  {
    kind: 'town',
    pattern: new RegExp(`${BEFORE}${STATE}\\.?,?\\s+\\d{5}(?:-\\d{4})?(?![\\d,]\\d|\\d)`, 'gu'),
  },
  {
    kind: 'town',
    pattern:
      /(?<!\p{L})(?!(?:Zip|ZIP|Codes?|Box|Form)(?!\p{L}))\p{Lu}[\p{L}.’'-]+,\s+\d{5}(?:-\d{4})?(?!\d|,\d|\s+\p{L})/gu,
  },
  {
    kind: 'coordinates',
    pattern:
      /(?<![\d$.])\d{1,2}\.\d{2,}\s*°?\s*N?\s*[,;/ ]\s*(?:[-−–]\s?\d{2,3}\.\d{2,}|\d{2,3}\.\d{2,}\s*°?\s*[WO](?!\p{L}))/gu,
  },
  { kind: 'coordinates', pattern: /\d{1,3}\s*°\s*\d{1,2}(?:\.\d+)?\s*['′’]/gu },
  { kind: 'coordinates', pattern: /(?<!\p{L})lat(?:itude|itud|\.)?\s*[:=]?\s*-?\d{1,2}\.\d{2,}/giu },
  {
    kind: 'map',
    pattern:
      /(?:maps\.app\.goo\.gl|goo\.gl\/maps|google\.[a-z.]{2,6}\/maps|maps\.(?:google|apple)\.[a-z.]{2,6}|openstreetmap\.org|osm\.org|bing\.com\/maps|waze\.com|what3words\.com|w3w\.co|plus\.codes|mapquest\.com)\S*|geo:-?\d[\d.,-]*/giu,
  },
]

/** "P.O. Box 12, Springfield, MO 65801" */
const MAIL_BOX = new RegExp(
  `${BEFORE}(?:[Pp]\\.?\\s?[Oo]\\.?\\s?(?:[Bb]ox|BOX)|Post Office Box|Apartado [Pp]ostal)\\s+#?\\d+(?:[,\\s]+${NAMES})?(?:[,\\s]+${STATE})?(?:[,\\s]+\\d{5}(?:-\\d{4})?)?`,
  'gu',
)

function withoutMailBoxes(words: string): string {
  return words.replace(MAIL_BOX, (box) => ' '.repeat(box.length))
}

function matchesOf(pattern: RegExp, words: string): readonly Stretch[] {
  return [...words.matchAll(pattern)].map((match) => ({ text: match[0], at: match.index }))
}

const UNIT = '(?:suite|ste|apt|apartment|unit|room|rm|building|bldg|#)\\.?\\s*#?\\s*'

/** Where the words name the street of the address, its unit or its ZIP code. */
function partsOf({ street, zip }: Address, words: string): readonly Stretch[] {
  const unit = new RegExp(`(?<![\\p{L}\\d])${UNIT}([a-z]?-?\\d+[a-z]?)`, 'iu').exec(street)?.[1]
  const patterns = [
    ...(/^\d{5}$/.test(zip) ? [new RegExp(`(?<!\\d)${zip}(?!\\d)`, 'gu')] : []),
    ...(unit === undefined ? [] : [new RegExp(`(?<![\\p{L}\\d])${UNIT}${unit}${AFTER}`, 'giu')]),
  ]
  return [...streetNamed({ words, street }), ...patterns.flatMap((pattern) => matchesOf(pattern, words))]
}
