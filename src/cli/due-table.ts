// What is to be called next, as a table that fits a terminal of 100 columns.
import type { Place } from '../kit/problem.ts'
import type { DueEntry } from '../services/due.ts'
import { wrapped } from './wrapped.ts'

/** An entry with the line in which the result of the call is written. */
export interface DueRow {
  readonly entry: DueEntry
  readonly place: Place
}

const NUMBER = 4
const LEFT = 56
const RIGHT = 36

/**
 * Two lines an entry: what it is and how it is reached; the harm if it is wrong, what is known of it and why it is due, and
 * where the result is written. An address that is too long is cut: the line that is named has it whole.
 */
export function printDueTable(rows: readonly DueRow[]): string {
  return [
    ...lines('', 'what', 'how it is reached'),
    ...lines('', 'harm if wrong, last known, and why', 'where the result is written'),
    '',
    ...rows.flatMap(({ entry, place }, at) => [
      ...lines(`${at + 1}`, entry.service.name, `${entry.channel.kind} ${entry.channel.address}`),
      ...lines('', `${entry.harm}: ${knownOf(entry)}`, [place.file, place.line].join(':')),
    ]),
  ].join('\n')
}

function knownOf({ channel, why }: DueEntry): string {
  const { verification } = channel
  if (verification.state === 'dialled') return `dialled ${verification.on} (${verification.how}); ${why}`
  if (verification.state === 'unconfirmed') return why
  return `printed ${verification.newest === 'undated' ? 'without a date' : verification.newest}; ${why}`
}

function lines(number: string, left: string, right: string): readonly string[] {
  return wrapped(left, LEFT).map((line, at) =>
    `${(at === 0 ? number : '').padStart(NUMBER)}  ${line.padEnd(LEFT)}  ${at === 0 ? cut(right) : ''}`.trimEnd(),
  )
}

function cut(text: string): string {
  return text.length <= RIGHT ? text : `${text.slice(0, RIGHT - 1)}…`
}
