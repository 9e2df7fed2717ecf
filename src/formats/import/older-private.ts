// What an older HSDS folder keeps private by columns of its tables: marks of a record, of a place, of its numbers.
import { saysHidden, saysPlaceHidden } from './confidential-words.ts'
import { type OlderFolder, type OlderTable, idOf } from './older-tables.ts'
import { type PrivateParts, doubtNote, privacyColumns, privateParts } from './privacy-columns.ts'
import type { SourceRow } from './source-table.ts'
import type { Tally } from './tally.ts'

export interface OlderPrivacy {
  readonly parts: (row: SourceRow) => PrivateParts
  /** Whether the row, or a word of it in a cell that is not read, keeps a place private. */
  readonly isPlaceKept: (row: SourceRow) => boolean
  /** Whether the row of phones is private, by itself or by what it belongs to. */
  readonly isPhoneKept: (row: SourceRow) => boolean
}

/** Tables whose marks count. */
const MARKED = ['organizations', 'programs', 'locations', 'services', 'addresses', 'phones'] as const

/** Columns of these tables that say where something is, and nothing else is read for that. */
const WORDS: Readonly<Partial<Record<OlderTable, readonly string[]>>> = {
  locations: ['name', 'alternate_name', 'description'],
  services: ['description'],
}

/** Columns of HSDS that are read, or that speak of other things than the place. */
const KNOWN =
  /^(?:.*_?id|.*_ids|name|.*_name|description|eligibility|application_process|fees|email|.*emails|status|number.*|department|address_[12]|city|state_province|postal_code|country|keywords|accessibility|transportation|website|languages|interpretation_services|legal_status|licenses|accreditations)$/i

/** The marks of the folder's tables; columns that are not understood are noted. */
export function olderPrivacy({ rows, columns }: OlderFolder, tally: Tally): OlderPrivacy {
  const kept = new Map<SourceRow, PrivateParts>()
  const places = new Set<SourceRow>()
  for (const table of MARKED) {
    const header = columns.get(table) ?? []
    const marks = privacyColumns(header)
    const isMark = new Set(marks.map(({ column }) => column))
    const unread = header.filter((column) => !KNOWN.test(column) && !isMark.has(column))
    for (const row of rows[table]) {
      const parts = privateParts(row, marks)
      kept.set(row, parts)
      for (const column of parts.doubtful) tally.note('warnings', doubtNote(column), row)
      const said = (WORDS[table] ?? []).map((column) => row.text(column))
      const isPlace = table === 'addresses' || table === 'locations'
      if (
        parts.address ||
        (isPlace && parts.record !== null) ||
        (table !== 'phones' && saysHidden(unread.map((column) => row.text(column)))) ||
        saysPlaceHidden(said)
      )
        places.add(row)
    }
  }
  const parts = (row: SourceRow): PrivateParts => kept.get(row) ?? NOTHING_KEPT
  const silent = (['services', 'locations', 'organizations'] as const).map((table) => ({
    column: `${table.slice(0, -1)}_id`,
    ids: new Set(rows[table].filter((row) => parts(row).numbers).map(idOf)),
  }))
  return {
    parts,
    isPlaceKept: (row) => places.has(row),
    isPhoneKept: (row) => {
      const { record, address, numbers, columns: own } = parts(row)
      return (
        record !== null ||
        address ||
        numbers ||
        own.size > 0 ||
        silent.some(({ column, ids }) => ids.has(row.text(column)))
      )
    },
  }
}

const NOTHING_KEPT: PrivateParts = {
  record: null,
  address: false,
  numbers: false,
  columns: new Set(),
  doubtful: [],
}
