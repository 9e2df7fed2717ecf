// Dates and numbers as a reader of each language expects them.
import type { Measure } from '../figures/dataset.ts'
import { roundTo } from '../figures/decimals.ts'
import type { RankSet } from '../figures/figure.ts'
import type { HelpLanguage } from '../kit/language.ts'
import { type Formats, formatsIn } from '../services/card/formats.ts'

/** The locale of each language: also what a script on the page prints times and dates by. */
export const LOCALES: Readonly<Record<HelpLanguage, string>> = {
  en: 'en-US',
  es: 'es-US',
  vi: 'vi-VN',
  zh: 'zh-Hans-US',
  bs: 'bs-Latn-BA',
  // Western digits: dates stand beside telephone numbers that are dialled as they are printed.
  ar: 'ar-u-nu-latn',
}
const formats = new Map<HelpLanguage, Formats>()
const languageNames = new Map<HelpLanguage, Intl.DisplayNames>()
const numbers = new Map<string, Intl.NumberFormat>()

/**
 * A date as precise as it is known: `2024-09-18`, `2024-09` and `2024` become "September 18, 2024", "September 2024" and
 * "2024". Anything else (`undated`) is returned as it is.
 */
export function printDate(date: string, language: HelpLanguage): string {
  return formatsOf(language).date(date)
}

/** Days, times, dates and zones in a language. */
export function formatsOf(language: HelpLanguage): Formats {
  const known = formats.get(language) ?? formatsIn(LOCALES[language])
  formats.set(language, known)
  return known
}

/** What browsers and servers know by its tag in some languages only. */
const SIGN_LANGUAGE: Readonly<Record<HelpLanguage, string>> = {
  en: 'American Sign Language',
  es: 'lengua de señas estadounidense',
  vi: 'ngôn ngữ ký hiệu Mỹ',
  zh: '美国手语',
  bs: 'američki znakovni jezik',
  ar: 'لغة الإشارة الأمريكية',
}

/** What a language is called in another: the tag itself where nobody knows. */
export function languageName(tag: string, language: HelpLanguage): string {
  if (tag === 'ase') return SIGN_LANGUAGE[language]
  const known = languageNames.get(language) ?? new Intl.DisplayNames(LOCALES[language], { type: 'language' })
  languageNames.set(language, known)
  return known.of(tag) ?? tag
}

/** A number with grouped digits, a fixed count of decimals and a true minus; below 0 decimals, rounded to tens or more. */
export function printNumber(value: number, decimals: number, language: HelpLanguage): string {
  const shown = decimals < 0 ? roundTo(value, decimals) : value
  return numberFormat(language, Math.max(0, decimals)).format(shown).replace('-', '\u2212')
}

/** As many as the number has, at most three. */
export function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : Math.min(String(value).split('.')[1]?.length ?? 0, 3)
}

/** A value as its source printed it: a number with its own decimals, a share with its sign, a word as it is. */
export function printValue(
  value: number | string,
  { kind }: Pick<Measure, 'kind'>,
  language: HelpLanguage,
): string {
  if (typeof value === 'string') return value
  return `${printNumber(value, decimalsOf(value), language)}${kind === 'share' ? '%' : ''}`
}

/** A set of ranks: "4–23", or "4" where it is one. */
export function printSet({ low, high }: RankSet): string {
  return low === high ? String(low) : `${low}–${high}`
}

/** 0.95 as "95%". */
export function printLevel(level: number): string {
  return `${Math.round(level * 1000) / 10}%`
}

function numberFormat(language: HelpLanguage, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`
  const known = numbers.get(key)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  numbers.set(key, format)
  return format
}
