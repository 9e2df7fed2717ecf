// The tables of an older HSDS folder: which there are, what a row of each must have, and what refers to what.
import type { Finding } from '../../kit/rule.ts'
import { type Result, no, yes } from '../../kit/result.ts'
import { readDate } from './dates.ts'
import type { SourceFile } from './draft.ts'
import { type SourceRow, type SourceTable, readTable, rowFault } from './source-table.ts'
import { fileFault } from './source-text.ts'
import type { Tally } from './tally.ts'
import { readNumber } from './ways.ts'

const OLDER_TABLES = [
  'organizations',
  'programs',
  'locations',
  'taxonomy',
  'services',
  'contacts',
  'addresses',
  'mail_addresses',
  'phones',
  'regular_schedules',
  'holiday_schedules',
] as const
export type OlderTable = (typeof OLDER_TABLES)[number]

/** The rows that hold, by table. A table that the folder has not is empty. */
export type OlderRows = Readonly<Record<OlderTable, readonly SourceRow[]>>

export interface OlderFolder {
  readonly rows: OlderRows
  /** The names of the columns of each table that is there. */
  readonly columns: ReadonlyMap<OlderTable, readonly string[]>
}

interface Rules {
  /** Columns that may not be empty. */
  readonly needs: readonly string[]
  /** One of these at least says what the row belongs to. */
  readonly belongsTo?: readonly string[]
  readonly check?: (row: SourceRow) => readonly [message: string, remedy: string] | null
}

/** The table that a column refers to. */
const REFERS_TO: Readonly<Record<string, OlderTable>> = {
  organization_id: 'organizations',
  program_id: 'programs',
  location_id: 'locations',
  service_id: 'services',
  contact_id: 'contacts',
  parent_id: 'taxonomy',
}
const PARENTS = ['location_id', 'service_id', 'organization_id', 'contact_id']

const RULES: Readonly<Record<OlderTable, Rules>> = {
  organizations: { needs: ['name'] },
  programs: { needs: ['name', 'organization_id'] },
  locations: { needs: ['name'] },
  taxonomy: { needs: ['name'] },
  services: { needs: ['name'] },
  contacts: { needs: ['name'], belongsTo: PARENTS },
  addresses: { needs: ['location_id', 'city'] },
  mail_addresses: { needs: ['location_id'], check: mailFault },
  phones: { needs: ['number', 'number_type'], belongsTo: PARENTS, check: phoneFault },
  regular_schedules: { needs: ['weekday'], belongsTo: ['location_id', 'service_id'], check: weekFault },
  holiday_schedules: {
    needs: ['start_date', 'end_date', 'closed'],
    belongsTo: ['location_id', 'service_id'],
    check: holidayFault,
  },
}

/** The table that a file holds, by its name, or null. */
function olderTableOf(file: string): OlderTable | null {
  const stem = stemOf(file)
  if (['categories', 'taxonomies'].includes(stem)) return 'taxonomy'
  return OLDER_TABLES.find((table) => table === stem) ?? null
}

export function stemOf(file: string): string {
  return (file.split('/').at(-1) ?? file).toLowerCase().replace(/\.[a-z]+$/, '')
}

/** The identity of a row within its table. */
export function idOf(row: SourceRow): string {
  return row.text('id') || row.text('taxonomy_id')
}

/**
 * The rows of every table of the folder that hold together. The others are rejected in the tally, one by one.
 *
 * Refuses  a file that is no table, and a folder without a service.
 */
export function readOlderTables(
  files: readonly SourceFile[],
  tally: Tally,
): Result<OlderFolder, readonly Finding[]> {
  const tables = new Map<OlderTable, SourceTable>()
  const faults: Finding[] = []
  for (const file of files) {
    const name = olderTableOf(file.name)
    if (name === null) {
      tally.note('warnings', `'${file.name}' is no table of older HSDS and was not read`, { file: file.name })
      continue
    }
    const table = readTable(file, tally)
    if (table.ok) tables.set(name, table.value)
    else faults.push(...table.refusal)
  }
  const services = tables.get('services')
  if (faults.length > 0) return no(faults)
  if (services === undefined || (services.rows.length === 0 && tally.rowsOf(services.file) === 0)) {
    return no([
      fileFault(
        'services.csv',
        services === undefined
          ? 'There is no services.csv here.'
          : 'services.csv has no row below its header.',
        'Export the services too: they are what is imported.',
      ),
    ])
  }
  const columns = new Map([...tables].map(([name, table]) => [name, table.columns]))
  return yes({ rows: checkedRows(tables, tally), columns })
}

function checkedRows(tables: ReadonlyMap<OlderTable, SourceTable>, tally: Tally): OlderRows {
  const ids = new Map<OlderTable, Set<string>>()
  const checked = OLDER_TABLES.map((name) => {
    const table = tables.get(name)
    if (table === undefined) return [name, []] as const
    const known = new Set<string>()
    ids.set(name, known)
    // A category may stand before its parent.
    if (name === 'taxonomy') for (const row of table.rows) known.add(idOf(row))
    const seen = new Set<string>()
    const rows = table.rows.filter((row) => {
      const fault = seen.has(idOf(row)) ? twice(row) : faultOf(row, { name, table, ids })
      if (fault !== null) tally.reject(rowFault(row, ...fault))
      else known.add(idOf(row))
      seen.add(idOf(row))
      return fault === null
    })
    if (name === 'organizations') for (const row of rows) noteDate(row, tally)
    return [name, rows] as const
  })
  return Object.fromEntries(checked) as unknown as OlderRows // one entry for each name of OLDER_TABLES
}

type Fault = readonly [message: string, remedy: string] | null

interface TableToCheck {
  readonly name: OlderTable
  readonly table: SourceTable
  readonly ids: ReadonlyMap<OlderTable, ReadonlySet<string>>
}

function faultOf(row: SourceRow, { name, table, ids }: TableToCheck): Fault {
  const { needs, belongsTo, check } = RULES[name]
  if (idOf(row) === '') return ['This row has no id.', 'Give it the id that other tables call it by.']
  const empty = needs.find((column) => row.text(column) === '')
  if (empty !== undefined) return [`This row has no '${empty}'.`, `Fill in '${empty}' at the source.`]
  if (belongsTo !== undefined && belongsTo.every((column) => row.text(column) === '')) {
    return [
      'This row does not say what it belongs to.',
      `Fill in ${belongsTo.slice(0, -1).join(', ')} or ${belongsTo.at(-1) ?? ''}.`,
    ]
  }
  for (const column of table.columns) {
    const target = REFERS_TO[column]
    const id = row.text(column)
    const known = target === undefined ? undefined : ids.get(target)
    if (id === '' || target === undefined || known === undefined || known.has(id)) continue
    return [
      `Its '${column}' is ${id}, and no such row of ${target} was taken.`,
      `Add ${id} to ${target}, mend it there, or mend the '${column}' here.`,
    ]
  }
  return check?.(row) ?? null
}

function twice(row: SourceRow): Fault {
  return [`The id '${idOf(row)}' stands in an earlier row too.`, 'Give each row an id of its own.']
}

function mailFault(row: SourceRow): Fault {
  return row.text('address_1') === '' && row.text('address_2') !== ''
    ? ["This row has no 'address_1'.", "Fill in 'address_1' at the source."]
    : null
}

function phoneFault(row: SourceRow): Fault {
  return readNumber(row.text('number')) === null
    ? [`'${row.text('number')}' is no telephone number.`, 'Write ten digits, area code first.']
    : null
}

const WEEKDAYS = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/i
const TIME = /^(?:[01]?\d|2[0-4])(?::[0-5]\d)?\s*(?:[ap]\.?m\.?)?$/i

function weekFault(row: SourceRow): Fault {
  if (!WEEKDAYS.test(row.text('weekday')))
    return [`'${row.text('weekday')}' is no day of the week.`, 'Write it as Monday.']
  return timesFault(row)
}

function holidayFault(row: SourceRow): Fault {
  for (const column of ['start_date', 'end_date']) {
    const date = readDate(row.text(column))
    if (!date.ok) return [date.refusal, 'Write it as 12/24/2026, the month first.']
  }
  if (!/^(?:true|false|yes|no|0|1)$/i.test(row.text('closed')))
    return [`'${row.text('closed')}' does not say whether it is closed.`, 'Write TRUE or FALSE.']
  return /^(?:true|yes|1)$/i.test(row.text('closed')) ? null : timesFault(row)
}

function timesFault(row: SourceRow): Fault {
  const bad = ['opens_at', 'closes_at'].find((column) => !TIME.test(row.text(column)))
  if (bad === undefined) return null
  const said = row.text(bad)
  return [
    said === '' ? `This row has no '${bad}'.` : `'${said}' is no time of day.`,
    'Write it as 9:30 or 5:00 PM.',
  ]
}

/** A date that is not taken: that it cannot be read is said all the same. */
function noteDate(row: SourceRow, tally: Tally): void {
  const written = row.text('date_incorporated')
  if (written === '') return
  const date = readDate(written)
  if (!date.ok) tally.note('warnings', `date_incorporated: ${date.refusal} It is not taken`, row)
}
