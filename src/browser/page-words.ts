// The words that the page hands to a script, and numbers as its readers write them.

export interface PageWords {
  /** The phrase of that name, each `{place}` filled; empty where the page has none of that name. */
  readonly t: (name: string, values?: Readonly<Record<string, string | number>>) => string
  /** Grouped digits and the decimals that the number has. */
  readonly number: (value: number) => string
  /** As `number`, with the percent sign where the unit is percent. */
  readonly value: (value: number, unit: string) => string
  /** With two decimals, as rates are printed. */
  readonly rate: (value: number) => string
  /** In few characters, for a drawing whose table has the whole number. */
  readonly short: (value: number, unit: string) => string
  /** "Kansas, Missouri and Iowa". */
  readonly list: (items: readonly string[]) => string
}

const MILLION = 1_000_000
const MOST_DECIMALS = 6

/** `locale` is the page's own for numbers, as `es-US`. */
export function openWords(phrases: ReadonlyMap<string, string>, locale: string): PageWords {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: MOST_DECIMALS })
  const millions = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 })
  const rates = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const t: PageWords['t'] = (name, values = {}) =>
    (phrases.get(name) ?? '').replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
  const number = (value: number): string => numbers.format(value).replace('-', '\u2212')
  const value = (of: number, unit: string): string =>
    unit === 'percent' ? t('percent', { n: number(of) }) : number(of)
  return {
    t,
    number,
    value,
    rate: (of) => rates.format(of),
    short: (of, unit) => (Math.abs(of) < MILLION ? value(of, unit) : millions.format(of)),
    list: (items) =>
      items.length < 2
        ? items.join()
        : t('and', { some: items.slice(0, -1).join(', '), last: items[items.length - 1] ?? '' }),
  }
}
