// Numbers as people read them, in each language.
import type { Language } from '../kit/language.ts'
import { roundTo } from './decimals.ts'

/** A space at which no line is broken. */
export const NO_BREAK = '\u00A0'

/**
 * The locale of numbers. Spanish is written as in the US (1,234.5), not as in Spain (1.234,5): the readers live there, and a
 * number that looks ten times or a thousand times another would be worse than an unusual comma.
 */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' }

export interface NumberStyle {
  /** Below 0 where the last digits of a whole number are not to be read: -2 is to the hundreds. */
  readonly decimals: number
  readonly language: Language
  /** A plus before what is above 0. */
  readonly signed?: boolean
  /** Leaves out zeros at the end. */
  readonly upTo?: boolean
}

const formats = new Map<string, Intl.NumberFormat>()

/** Grouped digits, with a true minus sign. */
export function numberText(value: number, style: NumberStyle): string {
  const { language, signed = false, upTo = false } = style
  const decimals = Math.max(0, style.decimals)
  const key = `${language} ${decimals} ${signed} ${upTo}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: upTo ? 0 : decimals,
      maximumFractionDigits: decimals,
      useGrouping: 'always',
      signDisplay: signed ? 'exceptZero' : 'negative',
    })
    formats.set(key, format)
  }
  const shown = style.decimals < 0 ? roundTo(value, style.decimals) : value
  return format.format(shown).replace('-', '\u2212')
}

/** With a percent sign, as each language sets it: "83%", "83 %". */
export function percentText(value: number, style: NumberStyle): string {
  return `${numberText(value, style)}${style.language === 'es' ? NO_BREAK : ''}%`
}

const ENGLISH_ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' })
const ENGLISH_ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

/** "12th", "12.º". */
export function ordinalText(value: number, language: Language): string {
  const digits = numberText(value, { decimals: 0, language })
  return language === 'es'
    ? `${digits}.º`
    : `${digits}${ENGLISH_ENDINGS[ENGLISH_ORDINALS.select(value)] ?? 'th'}`
}
