// services/channels.csv to channels: how a service is reached, and how sure we are of each way.
import type { Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { CHANNEL_KINDS, type Channel, type ChannelKind, type Verification } from '../services/service.ts'
import { type CsvRow, type CsvTable, parseCsv } from './csv.ts'
import { looksLikeFormula } from '../kit/csv-text.ts'

export const CHANNEL_COLUMNS = [
  'id',
  'kind',
  'address',
  'state',
  'newest',
  'by',
  'how',
  'why',
  'hours',
  'sources',
] as const
type Column = (typeof CHANNEL_COLUMNS)[number]

/** One row: a channel of a service. An unconfirmed one has an empty address: its number stands nowhere public. */
export interface ChannelRow {
  /** The id of the service in services.yaml. */
  readonly service: string
  readonly channel: Channel
  readonly sources: readonly string[]
  readonly line: number
}

/**
 * The channels in the order of the file.
 *
 * Ensures  a printed or dialled channel has an address and a date (or `undated`); an unconfirmed one says why.
 * Refuses  any other row, one problem for each fault: rules `csv-shape` and `channel-row`.
 */
export function readChannels(
  csv: Uint8Array,
  file: string,
): Result<readonly ChannelRow[], readonly Problem[]> {
  const table = parseCsv(csv, { file, required: CHANNEL_COLUMNS })
  if (!table.ok) return table
  const problems = table.value.rows.flatMap((row) => [...rowProblems(row, table.value)])
  return problems.length > 0 ? no(problems) : yes(table.value.rows.map(channelRow))
}

/** The channels that have an address, by the id of their service: what `readServices` takes. */
export function channelsByService(rows: readonly ChannelRow[]): ReadonlyMap<string, readonly Channel[]> {
  const reachable = Map.groupBy(
    rows.filter(({ channel }) => channel.address !== ''),
    ({ service }) => service,
  )
  return new Map([...reachable].map(([service, group]) => [service, group.map(({ channel }) => channel)]))
}

function channelRow(row: CsvRow): ChannelRow {
  const hours = text(row, 'hours')
  const channel = {
    kind: kindOf(row) ?? 'web',
    address: text(row, 'address'),
    verification: verificationOf(row),
  }
  return {
    service: text(row, 'id'),
    channel: hours === '' ? channel : { ...channel, hours: { kind: 'always' } },
    sources: text(row, 'sources')
      .split(';')
      .filter((id) => id !== ''),
    line: row.line,
  }
}

function verificationOf(row: CsvRow): Verification {
  const state = text(row, 'state')
  if (state === 'dialled')
    return { state, on: text(row, 'newest'), by: text(row, 'by'), how: text(row, 'how') }
  if (state === 'printed') return { state, newest: text(row, 'newest') }
  return { state: 'unconfirmed', why: text(row, 'why') }
}

function kindOf(row: CsvRow): ChannelKind | undefined {
  return CHANNEL_KINDS.find((kind) => kind === text(row, 'kind'))
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/
const DAY = /^\d{4}-\d{2}-\d{2}$/

function* rowProblems(row: CsvRow, { placeOf }: CsvTable): Iterable<Problem> {
  const problem = (column: Column, message: string, remedy: string): Problem => ({
    rule: 'channel-row',
    severity: 'error',
    place: placeOf(row, column),
    subject: `${text(row, 'id')} ${text(row, 'kind')}`,
    message,
    remedy,
  })
  const { state, newest, address } = {
    state: text(row, 'state'),
    newest: text(row, 'newest'),
    address: text(row, 'address'),
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text(row, 'id'))) {
    yield problem(
      'id',
      `'${text(row, 'id')}' is not the id of a service.`,
      'Write the id that services.yaml gives it.',
    )
  }
  if (kindOf(row) === undefined) {
    yield problem(
      'kind',
      `'${text(row, 'kind')}' is not a kind of channel.`,
      `Write one of ${CHANNEL_KINDS.join(', ')}.`,
    )
  }
  if (!['dialled', 'printed', 'unconfirmed'].includes(state)) {
    yield problem(
      'state',
      `'${state}' is not a state of a channel.`,
      'Write dialled, printed or unconfirmed.',
    )
  }
  if (state === 'unconfirmed' && text(row, 'why') === '') {
    yield problem(
      'why',
      'This channel is unconfirmed, and nothing says why.',
      'Say what is missing, in a few words.',
    )
  }
  if (state !== 'unconfirmed' && address === '') {
    yield problem(
      'address',
      'This channel has no address.',
      'Write the number or the web address, or make it unconfirmed.',
    )
  }
  if (state === 'printed' && newest !== 'undated' && !DATE.test(newest)) {
    yield problem(
      'newest',
      `'${newest}' is not a date.`,
      'Write the newest date of the sources as in 2024-04, or undated.',
    )
  }
  if (state === 'dialled' && !DAY.test(newest)) {
    yield problem(
      'newest',
      `'${newest}' is not the day on which it was dialled.`,
      'Write it as in 2026-11-22.',
    )
  }
  if (state === 'dialled' && (text(row, 'by') === '' || text(row, 'how') === '')) {
    yield problem(
      'by',
      'This channel was dialled, and nothing says by whom and how it went.',
      'Write a role or initials in by, and a few words in how: answered by a person.',
    )
  }
  if (!['', '24/7'].includes(text(row, 'hours'))) {
    yield problem(
      'hours',
      `'${text(row, 'hours')}' is neither 24/7 nor empty.`,
      'Write other hours in services.yaml, in each language.',
    )
  }
  if (kindOf(row) === 'web' && address !== '' && !/^https?:\/\/[^\s"<>]+$/.test(address)) {
    yield problem('address', `'${address}' is not a web address.`, 'Write it from https:// on.')
  }
  if (kindOf(row) !== 'web' && address !== '' && !/^\d[\d-]*$/.test(address)) {
    yield problem(
      'address',
      `'${address}' is not a number that a person can dial.`,
      'Write digits and hyphens alone.',
    )
  }
  for (const column of CHANNEL_COLUMNS) {
    if (looksLikeFormula(text(row, column))) {
      yield problem(column, `'${text(row, column)}' begins like a formula.`, 'Take its first character out.')
    }
  }
}

function text(row: CsvRow, column: Column): string {
  return row.cells.get(column) ?? ''
}
