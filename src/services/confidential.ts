// Finds in free words what gives a place away (a street, a corner, a ZIP code, a map), telephone numbers and mailboxes.
import type { Address } from './service.ts'
import { STATE_NAMES } from './states.ts'
import { type Stretch, streetNamed, streetsIn } from './street-in-words.ts'

export type GivenKind =
  | 'telephone'
  | 'mail'
  | 'street'
  | 'corner'
  | 'unit'
  | 'town'
  /** A ZIP code that stands alone. */
  | 'zip'
  | 'coordinates'
  | 'map'
  /** A part of the address that was named as confidential. */
  | 'known'

/** What words give away: the words themselves, where they begin, and what they are. */
export interface Given extends Stretch {
  readonly kind: GivenKind
}

/**
 * All in the words that tells where a place is, or a telephone number or a mailbox, in the order of the text; stretches of
 * several kinds may overlap.
 *
 * With `known`, a confidential address, any part of that address counts as well, however it is spelt: the street without its
 * number, the unit, the ZIP code. A post office box with its town is fine: it is where mail goes, not where people are. So is
 * a list of ZIP codes that are served.
 */
export function addressesIn(words: string, known?: Address): readonly Given[] {
  const plain = inPlainCharacters(words)
  const masked = without(ZIP_LIST, without(MAIL_BOX, plain))
  const given: readonly Given[] = [
    ...streetsIn(masked).map((stretch): Given => ({ kind: 'street', ...stretch })),
    ...PATTERNS.flatMap(({ kind, pattern }) =>
      matchesOf(pattern, masked).map((found) => ({ kind, ...found })),
    ),
    ...(known === undefined ? [] : partsOf(known, plain).map((part): Given => ({ kind: 'known', ...part }))),
  ]
  return given
    .map(({ kind, text, at }) => ({ kind, text: words.slice(at, at + text.length), at }))
    .toSorted((a, b) => a.at - b.at)
}

const DIGITS = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'

/** Arabic digits, full-width letters and all blanks as the patterns know them, each in its place. */
function inPlainCharacters(words: string): string {
  return words
    .replace(/[！-～]/gu, (wide) => wide.normalize('NFKC'))
    .replace(/[٠-٩۰-۹]/gu, (digit) => String(DIGITS.indexOf(digit) % 10))
    .replace(/\p{Zs}/gu, ' ')
}

/** `\b` knows the letters of English alone, so that the words around are looked at by these. */
const BEFORE = '(?<![\\p{L}\\d])'
const AFTER = '(?![\\p{L}\\d])'
const NAME = "(?:\\p{Lu}[\\p{L}'’.-]*|\\d{1,3}(?:st|nd|rd|th))"
const NAMES = `${NAME}(?:\\s+${NAME}){0,2}`
const STREETS =
  '(?:Streets?|Sts?|Avenues?|Aves?|Roads?|Rds?|Boulevards?|Blvd|Highways?|Hwy|Lanes?|Ln|Drives?|Dr)'
const STATE = `(?:${[...Object.entries(STATE_NAMES).flat(), 'Misuri'].join('|')})`

/** "The 1st and Third Monday", "9th and Final": days and counts, no corners. */
const NO_STREET_NAME =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Grade|Last|First|Second|Third|Fourth|Fifth|Final|Amendment|Every|Each|The|Age|From|Until|Through)s?(?!\\p{L})'

/**
 * Each with the flag `u`; a capital letter in a pattern is meant, but for those marked `i`. Where a number is looked for, only
 * letters with a case (`Lu`, `Ll`) count as letters: Chinese and Arabic ones stand beside it without a blank.
 */
const PATTERNS: readonly { readonly kind: GivenKind; readonly pattern: RegExp }[] = [
  {
    kind: 'telephone',
    pattern:
      /(?<![\d$]|\d-)(?:\+?1[ .–-]?)?(?:\(\d{3}\)\s?|\d{3}\s?[ .–/-]?\s?)\d{3}\s?[ .–-]\s?\d{4}(?!\d)/gu,
  },
  { kind: 'telephone', pattern: /(?<![\p{Lu}\p{Ll}\d./=_-])1?[2-9]\d{2}[2-9]\d{6}(?![\p{Lu}\p{Ll}\d])/gu },
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
    kind: 'telephone',
    pattern: /(?<![\d+])\+\s?\d{1,3}(?:[ .()–-]{0,2}\d){6,12}(?!\d)/gu,
  },
  { kind: 'telephone', pattern: /(?<![\d$.,=/-])[2-9]\d{2}[ .–-][2-9]\d{6}(?!\d)/gu },
  {
    kind: 'street',
    pattern: new RegExp(
      `${BEFORE}(?:[Cc]alle|[Aa]venida|[Aa]vda?\\.?|[Cc]arretera|[Cc]amino|[Bb]ulevar)\\s+(?:(?:de|la|del|el|los|las)\\s+){0,3}(?:\\p{Lu}[\\p{L}.]*\\s+(?:(?:de|la|del|los|las)\\s+){0,3}){1,4}(?:#\\s?|(?:n\\.?º|núm\\.|No\\.)\\s?)?\\d{1,6}${AFTER}(?!\\s+(?:horas|días|semanas|meses|años|personas|camas)|\\s?%)`,
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
    kind: 'street',
    pattern:
      /(?<![\p{L}\d$.,])\d{1,6}\s+(?:[NSEW]|[NS][EW]|North|South|East|West)\.?\s+\d{1,3}(?:st|nd|rd|th)(?!\p{L})/giu,
  },
  {
    kind: 'corner',
    pattern: new RegExp(
      `${BEFORE}\\d{1,3}(?:st|nd|rd|th)\\s+(?:and|&|y)\\s+(?!${NO_STREET_NAME})\\p{Lu}\\p{Ll}+${AFTER}`,
      'gu',
    ),
  },
  {
    kind: 'corner',
    pattern: new RegExp(
      `${BEFORE}(?!${NO_STREET_NAME})\\p{Lu}\\p{Ll}+\\s+(?:and|&|y)\\s+\\d{1,3}(?:st|nd|rd|th)${AFTER}(?!\\s+(?:\\p{Ll}|${NO_STREET_NAME}))`,
      'gu',
    ),
  },
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
      /(?<![\p{L}\d])(?:suite|ste\.?|apartment|apt\.?|unit|rm\.|room|bldg\.?|oficina|apartamento|unidad)\s*(?:#|no\.?|number)?\s*(?:\d{1,5}[a-z]?|[a-z]-?\d{1,4})(?![\p{L}\d])/giu,
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
    kind: 'zip',
    pattern:
      /(?<![\p{Lu}\p{Ll}\d$#€/=_-]|\d[.,]|(?:[Ff]orm|[Ff]ormulario|[Nn]o\.|\$)\s)(?!\d{2}000)\d{5}(?:-\d{4})?(?![\p{Lu}\p{Ll}\d/_人名元]|[.,-]\d|\s?%|\s+(?:people|persons|meals|beds|calls|families|children|dollars|personas|dólares))/gu,
  },
  {
    kind: 'mail',
    pattern:
      /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/gu,
  },
  {
    kind: 'coordinates',
    pattern: /(?<![\p{L}\d])[2-9CFGHJMPQRVWX]{4,8}\+[2-9CFGHJMPQRVWX]{2,3}(?![\p{L}\d])/giu,
  },
  {
    kind: 'coordinates',
    pattern:
      /(?<![\p{L}\d])[NS]\s?\d{1,2}(?:\.\d{2,}|[°\s:]+\d{1,2}(?:\.\d+)?)[°'′’"″\d.\s,;/]{0,12}[WEO]\s?\d{2,3}(?:\.\d+|[°\s:]+\d{1,2}(?:\.\d+)?)/gu,
  },
  {
    kind: 'coordinates',
    pattern:
      /(?<![\p{L}\d.])\d{1,2}[°\s:]+\d{1,2}(?:\.\d+)?[°'′’"″\d.\s]{0,10}N[\s,;/]+\d{2,3}[°\s:]+\d{1,2}(?:\.\d+)?[°'′’"″\d.\s]{0,10}[WEO](?!\p{L})/gu,
  },
  {
    kind: 'coordinates',
    pattern:
      /(?<![\d$.])\d{1,2}\.\d{2,}\s*°?\s*N?\s*[,;/ ]\s*(?:[-−–]\s?\d{2,3}\.\d{2,}|\d{2,3}\.\d{2,}\s*°?\s*[WO](?!\p{L}))/gu,
  },
  { kind: 'coordinates', pattern: /\d{1,3}\s*°\s*\d{1,2}(?:\.\d+)?\s*['′’]/gu },
  { kind: 'coordinates', pattern: /(?<!\p{L})m?lat(?:itude|itud|\.)?\s*[:=]?\s*-?\d{1,2}\.\d{2,}/giu },
  {
    kind: 'map',
    pattern:
      /(?:maps\.app\.goo\.gl|goo\.gl\/maps|google\.[a-z.]{2,6}\/maps|maps\.google\.[a-z.]{2,6}|maps\.apple(?:\.com)?(?![\p{L}\d.])|(?<![\p{L}\d.-])g\.page\/|openstreetmap\.org|osm\.org|bing\.com\/maps|waze\.com|what3words\.com|w3w\.co|plus\.codes|mapquest\.com)\S*|geo:-?\d[\d.,-]*/giu,
  },
]

/** "P.O. Box 12, Springfield, MO 65801" */
const MAIL_BOX = new RegExp(
  `${BEFORE}(?:[Pp]\\.?\\s?[Oo]\\.?\\s?(?:[Bb]ox|BOX)|Post Office Box|Apartado [Pp]ostal)\\s+#?\\d+(?:[,\\s]+${NAMES})?(?:[,\\s]+${STATE})?(?:[,\\s]+\\d{5}(?:-\\d{4})?)?`,
  'gu',
)

/** "ZIP codes 65201, 65202 and 65203": two at least, since one alone is a place. */
const ZIP_LIST =
  /(?:zip codes?|zips|c[oó]digos postales)[\s:]+\d{5}(?:(?:,\s*|\s+)(?:(?:and|or|&|y|o)\s+)?\d{5}(?!\d))+/giu

function without(pattern: RegExp, words: string): string {
  return words.replace(pattern, (found) => ' '.repeat(found.length))
}

function matchesOf(pattern: RegExp, words: string): readonly Stretch[] {
  return [...words.matchAll(pattern)].map((match) => ({ text: match[0], at: match.index }))
}

const UNIT = '(?:suite|ste|apt|apartment|unit|room|rm|building|bldg|#)\\.?\\s*#?\\s*'

/** The unit that an address or words name, in small letters without its kind: "4" for "Suite 4". */
export function unitOf(words: string): string | undefined {
  return new RegExp(`(?<![\\p{L}\\d])${UNIT}([a-z]?-?\\d+[a-z]?|[a-z])${AFTER}`, 'iu')
    .exec(words)?.[1]
    ?.toLowerCase()
}

/** Where the words name the street of the address, its unit or its ZIP code. */
function partsOf({ street, zip }: Address, words: string): readonly Stretch[] {
  const unit = unitOf(street)
  const patterns = [
    ...(/^\d{5}$/.test(zip) ? [new RegExp(`(?<!\\d)${zip}(?!\\d)`, 'gu')] : []),
    ...(unit === undefined ? [] : [new RegExp(`(?<![\\p{L}\\d])${UNIT}${unit}${AFTER}`, 'giu')]),
  ]
  return [...streetNamed({ words, street }), ...patterns.flatMap((pattern) => matchesOf(pattern, words))]
}
