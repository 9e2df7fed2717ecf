// Dates and numbers as a reader of each language expects them.
import type { Language } from '../kit/language.ts'

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' }
const dates = new Map<string, Intl.DateTimeFormat>()
const numbers = new Map<string, Intl.NumberFormat>()

/**
 * A date as precise as it is known: `2024-09-18`, `2024-09` and `2024` become "September 18, 2024", "September 2024" and
 * "2024". Anything else (`undated`) is returned as it is.
 */
export function printDate(date: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date)
  if (parts === null) return date
  const [, year, month, day] = parts
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')))
  return dateFormat(language, day !== undefined).format(at)
}

/** A number with grouped digits and a fixed count of decimals. */
export function printNumber(value: number, decimals: number, language: Language): string {
  return numberFormat(language, decimals).format(value)
}

/** 0.95 as "95%". */
export function printLevel(level: number): string {
  return `${Math.round(level * 1000) / 10}%`
}

function dateFormat(language: Language, withDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${withDay}`
  const known = dates.get(key)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(withDay ? { day: 'numeric' } : {}),
  })
  dates.set(key, format)
  return format
}

function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
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
