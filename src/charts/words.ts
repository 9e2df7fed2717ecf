// The words of charts by language, and numbers as a reader in the United States writes them.
import { decimalsOfRate } from '../figures/decimals.ts'
import { numberText, percentText } from '../figures/number-text.ts'
import { type Catalogue, openCatalogue } from '../kit/catalogue.ts'
import type { Language } from '../kit/language.ts'
import type { Messages } from './messages/arguments.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }

export interface ChartWords extends Catalogue<Messages> {
  /** The number with grouped digits: a rate as rates are rounded, else the decimals that it has; "83%" of percent. */
  readonly number: (value: number, unit: string) => string
  /** The same, from a million up in few characters: "6.25M". For labels in a drawing, whose table has the whole number. */
  readonly short: (value: number, unit: string) => string
  /** A round number on an axis: no more decimals than it has, of whatever unit. */
  readonly tick: (value: number, unit: string) => string
  /** "2017, 2018 and 2019". */
  readonly list: (items: readonly string[]) => string
}

const SHORT_NUMBERS: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' }
/** Lists are written without a comma before their "and". */
const LIST_LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-US' }
const MILLION = 1_000_000
const MOST_DECIMALS = 6
const CATALOGUES: ReadonlyMap<Language, ChartWords> = new Map([
  ['en', openWords('en', en)],
  ['es', openWords('es', es)],
])

export function wordsIn(language: Language): ChartWords {
  const words = CATALOGUES.get(language)
  if (words === undefined) throw new Error(`charts have no words in '${language}'`)
  return words
}

/** `per 100000 persons`. */
export function isRateUnit(unit: string): boolean {
  return unit.startsWith('per ')
}

function openWords(language: Language, messages: Readonly<Record<string, string>>): ChartWords {
  const millions = new Intl.NumberFormat(SHORT_NUMBERS[language], {
    notation: 'compact',
    maximumFractionDigits: 2,
  })
  const style = { decimals: MOST_DECIMALS, upTo: true, language }
  const plain = (value: number, unit: string): string =>
    unit === 'percent' ? percentText(value, style) : numberText(value, style)
  const number = (value: number, unit: string): string =>
    isRateUnit(unit) ? numberText(value, { decimals: decimalsOfRate(value), language }) : plain(value, unit)
  const inFew =
    (print: (value: number, unit: string) => string) =>
    (value: number, unit: string): string =>
      Math.abs(value) < MILLION ? print(value, unit) : millions.format(value)
  const lists = new Intl.ListFormat(LIST_LOCALES[language], { type: 'conjunction' })
  return {
    ...openCatalogue<Messages>(language, messages),
    number,
    short: inFew(number),
    tick: inFew(plain),
    list: (items) => lists.format(items),
  }
}
