// Ways to reach services, by the status of each raw row: what two sources print may appear, what is doubtful loses its address.
import { csvText } from '../../src/kit/csv-text.ts'
import { CHANNEL_COLUMNS } from '../../src/formats/channels.ts'
import type { ChannelKind } from '../../src/services/service.ts'
import type { Materials, RawRow } from './materials.ts'

export type ChannelColumn = (typeof CHANNEL_COLUMNS)[number]
/** A row of the file, as text. */
export type ChannelLine = Readonly<Record<ChannelColumn, string>>

export interface ConvertedChannels {
  readonly csv: string
  /** The rows of help_resources.csv that have no channel at all, with why. */
  readonly leftOut: readonly { readonly id: string; readonly why: string }[]
}

interface Unconfirmed {
  readonly kind: ChannelKind
  readonly why: string
}

const NO_TWO_SOURCES = 'no two published sources of its own'

/**
 * Second numbers, text lines and relays, from reading each row's notes: `phone_status` speaks of the first number alone,
 * and none of these has two sources of its own there.
 */
const UNCONFIRMED: Readonly<Record<string, readonly Unconfirmed[]>> = {
  'us-nhth': [
    { kind: 'text', why: NO_TWO_SOURCES },
    { kind: 'relay', why: NO_TWO_SOURCES },
  ],
  'us-nrs': [{ kind: 'text', why: 'one source prints the short code' }],
  'us-strongheart': [{ kind: 'text', why: NO_TWO_SOURCES }],
  'us-rainn': [{ kind: 'text', why: 'no published copy that we read prints the short code' }],
  'us-ndvh': [
    { kind: 'text', why: NO_TWO_SOURCES },
    { kind: 'relay', why: NO_TWO_SOURCES },
  ],
  'us-988': [
    { kind: 'call', why: `the older second number has ${NO_TWO_SOURCES}` },
    { kind: 'text', why: NO_TWO_SOURCES },
    { kind: 'relay', why: NO_TWO_SOURCES },
  ],
  'us-dol-oig': [{ kind: 'call', why: `the second number has ${NO_TWO_SOURCES}` }],
  'mo-can': [
    { kind: 'call', why: 'one source prints the number for callers outside Missouri' },
    { kind: 'relay', why: NO_TWO_SOURCES },
  ],
  'mo-211': [{ kind: 'call', why: 'the second number was printed in 2008' }],
}

/**
 * services/channels.csv from raw/help_resources.csv.
 *
 * A row that somebody dialled is newer than the raw one: `dialled` has those of the present file.
 */
export function convertChannels(
  { rows, sourceId }: Materials,
  dialled: readonly ChannelLine[],
): ConvertedChannels {
  const sorted = rows('help_resources').map((row) => ({ row, why: reasonToLeaveOut(row) }))
  const raw = sorted.flatMap(({ row, why }) => (why === null ? channelLines(row, sourceId) : []))
  const lines = withDialled(raw, dialled)
  return {
    csv: csvText([
      [...CHANNEL_COLUMNS],
      ...lines.map((line) => CHANNEL_COLUMNS.map((column) => line[column])),
    ]),
    leftOut: sorted.flatMap(({ row, why }) => (why === null ? [] : [{ id: row.text('id'), why }])),
  }
}

/**
 * The raw lines, each dialled one in place of the raw one that it was made from: that of the same service, kind and number,
 * or the one that lost its number. Dialled ones of no raw line come last.
 */
export function withDialled(
  raw: readonly ChannelLine[],
  dialled: readonly ChannelLine[],
): readonly ChannelLine[] {
  const left = new Set(dialled)
  const lines = raw.map((line) => {
    const newer = [...left].find(
      ({ id, kind, address }) => id === line.id && kind === line.kind && ['', address].includes(line.address),
    )
    if (newer === undefined) return line
    left.delete(newer)
    return newer
  })
  return [...lines, ...left]
}

function reasonToLeaveOut(row: RawRow): string | null {
  const status = row.text('publish_status')
  if (status === 'do_not_publish') return 'not to be published'
  if (status.startsWith('hold')) return row.text('web') === '' ? 'on hold, without a web address' : null
  if (status.startsWith('ok')) return null
  throw new Error(`${row.place}: nothing is said of the status '${status}'`)
}

function channelLines(row: RawRow, sourceId: Materials['sourceId']): readonly ChannelLine[] {
  const id = row.text('id')
  const sources = ['source_url', 'source_url_2'].map((column) => row.text(column)).filter((url) => url !== '')
  const shared = { id, sources: sources.map(sourceId).join(';') }
  const unconfirmed = ({ kind, why }: Unconfirmed): ChannelLine => ({
    ...shared,
    kind,
    address: '',
    state: 'unconfirmed',
    newest: '',
    by: '',
    how: '',
    why,
    hours: '',
  })
  const printed = (kind: ChannelKind, address: string, hours: string): ChannelLine => ({
    ...shared,
    kind,
    address,
    state: 'printed',
    newest: newestDate(row),
    by: '',
    how: '',
    why: '',
    hours,
  })
  const phone = row.text('phone')
  const web = row.text('web')
  const doubt = phoneDoubt(row)
  const others = UNCONFIRMED[id] ?? []
  checkOthers(row, others)
  return [
    ...(phone === ''
      ? []
      : [doubt === null ? printed('call', phone, hoursOf(row)) : unconfirmed({ kind: 'call', why: doubt })]),
    ...others.map(unconfirmed),
    ...(web === '' ? [] : [printed('web', web, '')]),
  ]
}

/** Why the row's first number may not be shown, or null where it may. */
function phoneDoubt(row: RawRow): string | null {
  const status = row.text('publish_status')
  if (status.startsWith('hold'))
    return row.text('phone_status') === 'one_source' ? 'on hold: one source prints the number' : 'on hold'
  if (row.text('phone_status') === 'two_sources') return null
  return row.text('phone_status') === 'one_source'
    ? 'one source prints the number'
    : 'no source prints the number'
}

/** Every second number, text line and relay of a row must have been read and judged above. */
function checkOthers(row: RawRow, judged: readonly Unconfirmed[]): void {
  const present: readonly (readonly [ChannelKind, string])[] = [
    ['call', sameNumber(row.text('phone_alt'), row.text('phone')) ? '' : row.text('phone_alt')],
    ['text', row.text('sms')],
    ['relay', row.text('tty_or_relay')],
  ]
  for (const [kind, value] of present) {
    if (value !== '' && !judged.some((other) => other.kind === kind)) {
      throw new Error(`${row.place}: '${value}' (${kind}) was not judged in scripts/convert/channels.ts`)
    }
  }
}

const KEYPAD = ['', '', 'ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ']

/** Whether the two are one number, letters standing for the digits of their keys. */
function sameNumber(first: string, second: string): boolean {
  return digitsOf(first) === digitsOf(second)
}

function digitsOf(number: string): string {
  return number.replaceAll(/[A-Z]/g, keyOf).replaceAll(/\D/g, '')
}

function keyOf(letter: string): string {
  return String(KEYPAD.findIndex((letters) => letters.includes(letter)))
}

/** Day and night is said in every language. Other hours are words: they are written, in each, in services.yaml. */
function hoursOf(row: RawRow): string {
  return row.text('hours').startsWith('24/7') ? '24/7' : ''
}

/** The newest date that the row names for its sources; a decade or a year in brackets is no date. */
function newestDate(row: RawRow): string {
  const seen = row.text('newest_source_seen')
  const ofNumber = /number seen in sources up to (\d{4}-\d{2})/.exec(seen)?.[1]
  if (ofNumber !== undefined) return ofNumber
  const dates = seen.replaceAll(/\(.*?\)/g, '').match(/\b\d{4}(-\d{2}){0,2}\b/g) ?? []
  return dates.toSorted().at(-1) ?? 'undated'
}
