// Marks of privacy that HSDS 3 does not know: keys and columns beside its own, looked for before they are passed over.
import { parseCsv } from '../csv.ts'
import { isObject } from '../hsds/check-record.ts'
import { ENTITIES, TABLES } from '../hsds/tables.ts'
import type { SourceFile } from './draft.ts'
import { type PrivateParts, doubtNote, privacyColumns, privateParts } from './privacy-columns.ts'
import type { SourceRow } from './source-table.ts'
import type { Tally } from './tally.ts'

/** What records keep private by keys of their own, by the identifier of the record, in small letters. */
export type HsdsMarks = ReadonlyMap<string, PrivateParts>

const KNOWN: ReadonlySet<string> = new Set(
  ENTITIES.flatMap((entity) => {
    const { fields, refs, lists } = TABLES[entity]
    return [...fields.keys(), ...refs.map(({ field }) => field), ...lists.map(({ field }) => field)]
  }),
)

/** The marks of all records of the files. What cannot be read here is refused where records are read. */
export function hsdsMarks(files: readonly SourceFile[], tally: Tally): HsdsMarks {
  const marks = new Map<string, PrivateParts>()
  for (const file of files) {
    const records = /\.csv$/i.test(file.name) ? rowsOf(file) : objectsIn(file)
    for (const record of records) {
      const id = String(record['id'] ?? '').toLowerCase()
      const keys = Object.keys(record).filter((key) => !KNOWN.has(key))
      const columns = id === '' ? [] : privacyColumns(keys)
      if (columns.length === 0) continue
      const row: SourceRow = { file: file.name, line: 1, text: (key) => textOf(record[key]) }
      const parts = privateParts(row, columns)
      for (const column of parts.doubtful) tally.note('warnings', doubtNote(column), { file: file.name })
      const known = marks.get(id)
      marks.set(id, known === undefined ? parts : both(known, parts))
    }
  }
  return marks
}

type Loose = Readonly<Record<string, unknown>>

function rowsOf({ name, bytes }: SourceFile): readonly Loose[] {
  const table = parseCsv(bytes, { file: name })
  return table.ok ? table.value.rows.map(({ cells }) => Object.fromEntries(cells)) : []
}

/** Every object of the file, however deep it stands. */
function objectsIn({ bytes }: SourceFile): readonly Loose[] {
  const text = new TextDecoder().decode(bytes)
  const whole = parsed(text)
  const left: unknown[] = whole === undefined ? text.split('\n').map(parsed) : [whole]
  const found: Loose[] = []
  while (left.length > 0) {
    const value = left.pop()
    if (Array.isArray(value)) for (const item of value) left.push(item)
    else if (isObject(value)) {
      found.push(value)
      for (const item of Object.values(value)) left.push(item)
    }
  }
  return found
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return (typeof value === 'string' ? value : JSON.stringify(value)).trim()
}

/** One record that stands in several places is as private as any of them says. */
function both(a: PrivateParts, b: PrivateParts): PrivateParts {
  return {
    record: a.record ?? b.record,
    address: a.address || b.address,
    numbers: a.numbers || b.numbers,
    columns: new Set([...a.columns, ...b.columns]),
    doubtful: [...a.doubtful, ...b.doubtful],
  }
}
