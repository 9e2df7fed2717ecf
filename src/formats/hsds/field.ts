// One field of a record: what its kind takes, and the words for what it does not.
import { z } from 'zod'
import { isoDate } from '../../kit/schemas.ts'
import type { FieldKind } from './tables.ts'

/** What is wrong with a value, in words that follow the name of its field. */
export interface Fault {
  /** What it costs: the whole record, the field, or nothing where the value can be read all the same. */
  readonly costs: 'record' | 'field' | 'nothing'
  readonly message: string
  readonly remedy: string
}

export interface FieldRead {
  readonly value: string | number | null
  readonly fault: Fault | null
}

/** The value of a field as its kind has it, or null; identifiers in lower case, so that they compare. */
export function readField(kind: FieldKind, value: unknown): FieldRead {
  if (kind === 'number') return readNumber(value)
  if (typeof value === 'string') return readText(kind, value)
  if (kind === 'text' && typeof value === 'number' && Number.isFinite(value)) {
    const message = `is ${shown(value)}, and is read as text`
    return {
      value: String(value),
      fault: { costs: 'nothing', message, remedy: `${TEXT} Zeros at its start may be lost.` },
    }
  }
  return fatal(`is ${shown(value)}, and text belongs there`, TEXT)
}

/** A plain number in text, as the cells of a CSV file have it, or null. */
export function numberIn(text: string): number | null {
  const number = /^\s*-?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(number) ? number : null
}

/** A value in words for a message, shortened where it is long. */
export function shown(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a record'
  if (typeof value !== 'string') return `${typeof value === 'number' ? 'the number ' : ''}${String(value)}`
  const oneLine = value.replaceAll(/\s+/g, ' ')
  return `“${oneLine.length > 60 ? `${oneLine.slice(0, 60)}…` : oneLine}”`
}

const TEXT = 'Write it as text, in quotes.'

function readNumber(value: unknown): FieldRead {
  const remedy = 'Write it as a number, without quotes.'
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { value, fault: null } : fatal('is a number too large to hold', remedy)
  }
  const number = typeof value === 'string' ? numberIn(value) : null
  if (number === null) return fatal(`is ${shown(value)}, and a number belongs there`, remedy)
  const message = `is ${shown(value)}, and is read as the number ${number}`
  return { value: number, fault: { costs: 'nothing', message, remedy } }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const TIME = /^([01]\d|2[0-4]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/
const MOMENT = /^(?<day>\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
const email = z.email()

function readText(kind: FieldKind, text: string): FieldRead {
  if (kind === 'uuid') {
    return UUID.test(text)
      ? { value: text.toLowerCase(), fault: null }
      : fatal(
          `is ${shown(text)}, which is no identifier of HSDS`,
          'Give it a UUID, and use it wherever it is named.',
        )
  }
  if (typeof kind !== 'string') {
    return kind.includes(text)
      ? { value: text, fault: null }
      : leftOut(`is ${shown(text)}, which HSDS does not know`, `Write one of: ${kind.join(', ')}.`)
  }
  const { holds, noun, remedy } = KINDS[kind]
  return holds(text)
    ? { value: text, fault: null }
    : leftOut(`is ${shown(text)}, which is no ${noun}`, remedy)
}

const anything = { holds: () => true, noun: '', remedy: '' }
const KINDS: Readonly<
  Record<
    Exclude<FieldKind, readonly string[]>,
    { holds: (text: string) => boolean; noun: string; remedy: string }
  >
> = {
  text: anything,
  number: anything,
  uuid: anything,
  email: {
    holds: (text) => email.safeParse(text).success,
    noun: 'e-mail address',
    remedy: 'Write it as name@host.example.',
  },
  uri: { holds: isWebAddress, noun: 'web address', remedy: 'Write it from https:// on.' },
  date: {
    holds: (text) => isoDate.safeParse(text).success,
    noun: 'day of the calendar',
    remedy: 'Write it as in 2026-11-22.',
  },
  time: { holds: (text) => TIME.test(text), noun: 'time of day', remedy: 'Write it as in 09:30:00.' },
  moment: { holds: isMoment, noun: 'day and time', remedy: 'Write it as in 2026-11-22T09:30:00Z.' },
}

/** An address that may become a link: http or https, or a urn, written in the characters that addresses have. */
function isWebAddress(text: string): boolean {
  return (
    /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(text) &&
    URL.canParse(text) &&
    ['http:', 'https:', 'urn:'].includes(new URL(text).protocol)
  )
}

function isMoment(text: string): boolean {
  const day = MOMENT.exec(text)?.groups?.['day']
  return day !== undefined && isoDate.safeParse(day).success
}

function fatal(message: string, remedy: string): FieldRead {
  return { value: null, fault: { costs: 'record', message, remedy } }
}

function leftOut(message: string, remedy: string): FieldRead {
  return { value: null, fault: { costs: 'field', message, remedy } }
}
