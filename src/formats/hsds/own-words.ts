// The words that stand beside what a source says in the texts of HSDS, and how an import takes them off again.
import type { LocalText } from '../../kit/language.ts'
import type { Eligibility, Operator } from '../../services/service.ts'

/** What is said besides the words, on a line of its own. */
export function withLine(words: string | undefined, line: string | undefined): string | undefined {
  return words === undefined || line === undefined ? (words ?? line) : `${words}\n${line}`
}

/** The inverse, for an import: the words without the line that stands at their end. */
export function withoutLine(words: string | undefined, line: string | undefined): string | undefined {
  if (words === undefined || line === undefined) return words
  if (words === line) return undefined
  return words.endsWith(`\n${line}`) ? words.slice(0, -line.length - 1) : words
}

export function knowLine(know: LocalText | undefined): string | undefined {
  return know === undefined ? undefined : `To know: ${know.en}`
}

export const REFERRAL_LINES: Readonly<Record<Eligibility['referral'], string | undefined>> = {
  unknown: undefined,
  none: 'No referral is needed.',
  needed: 'Another agency must refer the person.',
}

export const FEES: Readonly<Record<Eligibility['cost'], string | undefined>> = {
  unknown: undefined,
  free: 'Free.',
  'by income': 'The cost depends on income.',
  paid: 'There is a fee.',
}

/** How a service says that it asks for no papers. */
export const NO_DOCUMENTS = 'None'

export function gendersLine(genders: Eligibility['genders']): string | undefined {
  if (genders === 'unknown') return undefined
  return genders === 'anyone' ? 'Takes people of any gender.' : `Takes ${genders.join(', ')}.`
}

/** `Example Org (from 2020-01 to 2025-09; as of 2025-12)`; an import reads it back. */
export function operatorText({ name, from, to, asOf }: Operator): string {
  const time = [from === undefined ? '' : `from ${from}`, to === undefined ? '' : `to ${to}`]
  const dated = time.filter((part) => part !== '').join(' ')
  return `${name} (${dated === '' ? '' : `${dated}; `}as of ${asOf})`
}

/** The inverse of `operatorText`; null for a text that is none of it. */
export function readOperator(text: string): Operator | null {
  const date = String.raw`\d{4}(?:-\d{2}){0,2}|undated`
  const parts = new RegExp(
    String.raw`^(?<name>.+) \((?:from (?<from>${date}))? ?(?:to (?<to>${date}))?(?:; )?as of (?<asOf>${date})\)$`,
    's',
  ).exec(text)?.groups
  if (parts === undefined) return null
  const { name = '', from, to, asOf = '' } = parts
  return {
    name,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    asOf,
  }
}
