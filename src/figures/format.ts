// The formats that an author can ask a figure to be printed in.
import type { Language } from '../kit/language.ts'
import { nearestNames } from '../kit/nearest.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { decimalsOfLimit } from './decimals.ts'
import type { Figure } from './figure.ts'
import { NO_BREAK, numberText, ordinalText, percentText } from './number-text.ts'
import { roundedSpread } from './rounded-spread.ts'

const MOST_DECIMALS = 6
const MILLION = 1_000_000

interface Format {
  /** As an author writes it. */
  readonly usage: string
  readonly what: string
  /** What it prints, or a sentence on why it cannot. */
  readonly print: (number: Printable) => Result<string, string>
}

/** A figure whose value is a number, and how it is wanted. */
interface Printable {
  readonly figure: Figure
  readonly value: number
  /** What follows the format's name: `1` in `decimals 1`. */
  readonly argument: string
  readonly language: Language
}

/** Every format by its name. A format adds no unit; only a percent sign belongs to its number. */
export const FORMATS: Readonly<Record<string, Format>> = {
  plain: {
    usage: 'plain',
    what: 'grouped digits and the decimals that the figure has',
    print: ({ figure, value, language }) => yes(numberText(value, { decimals: figure.decimals, language })),
  },
  decimals: { usage: 'decimals 1', what: 'so many decimals, from 0 to 6', print: printDecimals },
  percent: { usage: 'percent', what: 'a share or a change in percent with its sign', print: printPercent },
  ordinal: { usage: 'ordinal', what: 'a place in an order: 12th', print: printOrdinal },
  interval: { usage: 'interval', what: 'the value and its interval: 4.4 (3.9 to 4.9)', print: printInterval },
  set: { usage: 'set', what: 'the ranks that the data cannot tell apart: 10th to 25th', print: printSet },
  spread: {
    usage: 'spread',
    what: 'of an estimate, all that the reasonable methods and chance leave: 10,500 to 55,800',
    print: printSpread,
  },
  millions: { usage: 'millions', what: 'in millions, with one decimal: 6.2 million', print: printMillions },
  signed: {
    usage: 'signed',
    what: 'with a plus or a minus',
    print: ({ figure, value, language }) => yes(withUnit(figure, value, { language, signed: true })),
  },
  year: { usage: 'year', what: 'a year, its digits not grouped', print: printYear },
}

/**
 * The figure's value as text. Without a format: percent for shares, a year as a year, otherwise plain.
 *
 * Ensures   a refusal is a sentence that names what would be valid.
 */
export function formatFigure(
  figure: Figure,
  format: string | null,
  language: Language,
): Result<string, string> {
  const [name = '', argument = '', ...more] = (format ?? defaultFormat(figure)).trim().split(/\s+/)
  const found = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined
  if (found === undefined) {
    const nearest = nearestNames(name, Object.keys(FORMATS)).join(', ')
    return no(`There is no format "${name}". The nearest are: ${nearest}.`)
  }
  const takesArgument = found.usage.includes(' ')
  if (more.length > 0 || (argument !== '') !== takesArgument) {
    return no(`The format "${format ?? name}" is written "${found.usage}".`)
  }
  if (typeof figure.value === 'number')
    return found.print({ figure, value: figure.value, argument, language })
  if (name === 'plain') return yes(figure.value)
  return no(`The figure ${figure.text} is the word "${figure.value}", and only "plain" prints a word.`)
}

function defaultFormat({ unit, value }: Figure): string {
  if (typeof value === 'string') return 'plain'
  if (unit === 'percent') return 'percent'
  return unit === 'year' ? 'year' : 'plain'
}

/** The number; in percent with its sign, because "12 to 15" of a share could be read as a count. */
function withUnit(figure: Figure, value: number, style: { language: Language; signed?: boolean }): string {
  const whole = { ...style, decimals: figure.decimals }
  return figure.unit === 'percent' ? percentText(value, whole) : numberText(value, whole)
}

function printDecimals({ value, argument, language }: Printable): Result<string, string> {
  const decimals = /^\d$/.test(argument) ? Number(argument) : MOST_DECIMALS + 1
  if (decimals > MOST_DECIMALS)
    return no(`"decimals ${argument}" needs a whole number from 0 to ${MOST_DECIMALS}.`)
  return yes(numberText(value, { decimals, language }))
}

function printPercent({ figure, value, language }: Printable): Result<string, string> {
  if (figure.unit === 'percent') return yes(percentText(value, { decimals: figure.decimals, language }))
  return no(
    `The figure ${figure.text} is in ${figure.unit}, and only a share or a change in percent has a percent sign.`,
  )
}

function printOrdinal({ figure, value, language }: Printable): Result<string, string> {
  if (Number.isInteger(value) && value > 0) return yes(ordinalText(value, language))
  return no(`The figure ${figure.text} is ${value}, and only a whole number from 1 has an ordinal.`)
}

function printInterval({ figure, value, language }: Printable): Result<string, string> {
  const { interval } = figure
  if (interval === undefined) {
    return no(
      `The figure ${figure.text} has no interval: rates, ranks, estimates, shares of a known number and published intervals have one.`,
    )
  }
  if (figure.unit === 'rank' && interval.low === interval.high) return yes(ordinalText(value, language))
  const print = (number: number): string =>
    figure.unit === 'rank'
      ? ordinalText(number, language)
      : withUnit({ ...figure, decimals: decimalsOfLimit(figure, number) }, number, { language })
  return yes(`${print(value)} (${rangeText(print(interval.low), print(interval.high), language)})`)
}

function printSet({ figure, language }: Printable): Result<string, string> {
  const { interval } = figure
  if (figure.unit !== 'rank' || interval === undefined)
    return no(`The figure ${figure.text} is no rank, and only a rank has a set of ranks.`)
  const [low, high] = [ordinalText(interval.low, language), ordinalText(interval.high, language)]
  return yes(low === high ? low : rangeText(low, high, language))
}

/** Before a number that nothing limits from above; on one line with it. */
const AT_LEAST: Readonly<Record<Language, string>> = { en: `at${NO_BREAK}least`, es: `al${NO_BREAK}menos` }

function printSpread({ figure, language }: Printable): Result<string, string> {
  const { derivation } = figure
  if (derivation.kind !== 'estimate')
    return no(`The figure ${figure.text} is no estimate, and only an estimate has a spread.`)
  const { low, high, isOne } = roundedSpread(derivation.study)
  const print = (people: number): string => numberText(people, { decimals: 0, language })
  if (high === null) return yes(`${AT_LEAST[language]}${NO_BREAK}${print(low)}`)
  return yes(isOne ? print(low) : rangeText(print(low), print(high), language))
}

/** "3.9 to 4.9", on one line. */
function rangeText(low: string, high: string, language: Language): string {
  return [low, language === 'es' ? 'a' : 'to', high].join(NO_BREAK)
}

function printMillions({ value, language }: Printable): Result<string, string> {
  const number = numberText(value / MILLION, { decimals: 1, language, upTo: true })
  const word = language === 'en' ? 'million' : number === '1' ? 'millón' : 'millones'
  return yes(`${number}${NO_BREAK}${word}`)
}

function printYear({ figure, value }: Printable): Result<string, string> {
  if (Number.isInteger(value) && value >= 0 && value <= 9999) return yes(String(value))
  return no(`The figure ${figure.text} is ${value}, which is not a year.`)
}
