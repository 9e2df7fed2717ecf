// A plain table, one service a row: what its columns mean is inferred and said, and rows that say the same are one.
import { sha256Hex } from '../../kit/hash.ts'
import type { Finding } from '../../kit/rule.ts'
import { type Result, no, yes } from '../../kit/result.ts'
import { plainKey } from './address-key.ts'
import { isRelayLabel, saysHidden, saysNothing } from './confidential-words.ts'
import type { Importer } from './draft.ts'
import { type Given, makeDraft } from './make-draft.ts'
import { type PlainColumns, type PlainField, inferColumns } from './plain-columns.ts'
import {
  type PrivacyColumn,
  type PrivateParts,
  doubtNote,
  privacyColumns,
  privateParts,
  statusOf,
} from './privacy-columns.ts'
import { forbiddenIn, secretsOf } from './scrub.ts'
import { type SourceRow, type SourceTable, readTable, rowFault } from './source-table.ts'
import { fileFault } from './source-text.ts'
import { Tally } from './tally.ts'
import { numberKey, readNumbers } from './ways.ts'

/** One file. Refuses a table in which no column is a name. */
export const importPlain: Importer = (files, options) => {
  const tally = new Tally()
  const [file, more] = files
  if (file === undefined || more !== undefined) {
    return no([fileFault(more?.name ?? '', 'A plain table is one file.', 'Name the CSV file itself.')])
  }
  const table = readTable(file, tally)
  if (!table.ok) return no(table.refusal)
  const columns = columnsOf(table.value)
  if (!columns.ok) return no([columns.refusal])
  noteColumns(columns.value, table.value, tally)
  const reader = { columns: columns.value, privacy: privacyColumns(table.value.columns), tally }
  const withheld = new Set<string>()
  const secret = { numbers: new Set<string>(), streets: new Set<string>() }
  const rows = table.value.rows.flatMap((row) => {
    const read = readRow(row, { ...reader, header: table.value.columns, secret })
    if (read === null) return []
    if (typeof read === 'string') {
      withheld.add(read)
      return []
    }
    return [read]
  })
  const secrets = secretsOf({
    ...secret,
    forbidden: rows.flatMap(({ what, eligibility, application }) =>
      [what, eligibility, application].flatMap(forbiddenIn),
    ),
  })
  const merged = mergeRows(withHiddenStreets(rows), { tally, hasIds: columns.value.has('record') })
  return yes({
    drafts: merged.map((given) => makeDraft(given, { options, secrets, tally })),
    report: tally.close('a plain table'),
    withheld: { records: withheld, numbers: secrets.numbers },
  })
}

/**
 * The meaning of the columns. `ID` is a name where nothing else is one and it holds words; it is no identity where two rows
 * share it or one has none.
 */
function columnsOf({ file, columns: header, rows }: SourceTable): Result<PlainColumns, Finding> {
  const columns = new Map(inferColumns(header))
  const [id] = columns.get('record') ?? []
  if (id !== undefined) {
    const cells = rows.map((row) => row.text(id))
    const areWords = cells.filter((cell) => /[A-Za-z]{2,}\s+\S/.test(cell)).length > cells.length / 2
    if (!columns.has('name') && areWords) columns.set('name', [id])
    if (new Set(cells).size < cells.length || cells.includes('')) columns.delete('record')
  }
  if (columns.has('name')) return yes(columns)
  return no(
    fileFault(
      file,
      `No column of '${file}' is the name of a service. The columns are ${header.join(', ')}.`,
      "Name the column with the names 'name', and import it again.",
    ),
  )
}

function noteColumns(columns: PlainColumns, { file, columns: header }: SourceTable, tally: Tally): void {
  const place = { file, line: 1 }
  for (const [field, names] of columns)
    for (const name of names) tally.note('mappings', `column '${name}' → ${field}`, place)
  const known = new Set([...columns.values()].flat())
  const privacy = new Set(privacyColumns(header).map(({ column }) => column))
  for (const name of header) {
    if (privacy.has(name)) tally.note('mappings', `column '${name}' → what is kept private`, place)
    else if (!known.has(name)) tally.note('warnings', `column '${name}' is not known and not read`, place)
  }
}

interface RowReader {
  readonly columns: PlainColumns
  readonly privacy: readonly PrivacyColumn[]
  readonly header: readonly string[]
  readonly tally: Tally
  /** What is private is added here. */
  readonly secret: { readonly numbers: Set<string>; readonly streets: Set<string> }
}

/** The row; its identity alone where the source keeps it private; null where it has its outcome already. */
function readRow(row: SourceRow, reader: RowReader): Given | string | null {
  const { privacy, header, tally, secret } = reader
  const kept = allKept(row, { privacy, header, columns: reader.columns })
  for (const column of kept.doubtful) tally.note('warnings', doubtNote(column), row)
  const cells = cellsOf(row, { columns: reader.columns, kept })
  if (header.every((column) => row.text(column) === '')) {
    tally.leaveOut(row.file, 'an empty row')
    return null
  }
  if (saysNothing(cells.raw('name'))) {
    tally.reject(rowFault(row, 'This row has no name.', 'Give the service a name at the source.'))
    return null
  }
  const status = statusOf(row, header)
  if (kept.record !== null || status === 'do not refer') {
    tally.keepPrivate(row.file, kept.record ?? 'the status says not to refer')
    return recordOf(cells.raw)
  }
  if (status === 'not active') {
    tally.leaveOut(row.file, 'the status says that it is not active')
    return null
  }
  if (kept.address) secret.streets.add(cells.raw('street'))
  for (const column of kept.columns)
    for (const number of readNumbers(row.text(column))) secret.numbers.add(number)
  return givenOf(row, { cells, kept, columns: reader.columns, tally })
}

/** What the row keeps private, by its columns and by the words of cells that are not read. */
function allKept(
  row: SourceRow,
  { privacy, header, columns }: Pick<RowReader, 'privacy' | 'header' | 'columns'>,
): PrivateParts {
  const kept = privateParts(row, privacy)
  const read = new Set([...columns.values()].flat())
  const marks = new Set(privacy.map(({ column }) => column))
  const unread = header.filter((column) => !read.has(column) && !marks.has(column))
  const numbers = kept.numbers
    ? (['phone', 'relay'] as const).flatMap((field) => columns.get(field) ?? [])
    : []
  return {
    ...kept,
    address: kept.address || saysHidden(unread.map((column) => row.text(column))),
    columns: new Set([...kept.columns, ...numbers]),
  }
}

interface Cells {
  /** As it stands. */
  readonly raw: (field: PlainField) => string
  /** The empty text where the source keeps it private. */
  readonly text: (field: PlainField) => string
}

function cellsOf(
  row: SourceRow,
  { columns, kept }: { readonly columns: PlainColumns; readonly kept: PrivateParts },
): Cells {
  const columnOf = (field: PlainField): string => columns.get(field)?.[0] ?? ''
  const raw = (field: PlainField): string => row.text(columnOf(field))
  return { raw, text: (field) => (kept.columns.has(columnOf(field)) ? '' : raw(field)) }
}

interface GivenFrom {
  readonly cells: Cells
  readonly kept: PrivateParts
  readonly columns: PlainColumns
  readonly tally: Tally
}

function givenOf(row: SourceRow, { cells, kept, columns, tally }: GivenFrom): Given {
  const { raw, text } = cells
  return {
    record: recordOf(raw),
    place: { file: row.file, line: row.line },
    name: [raw('name'), text('name2')].filter((part) => !saysNothing(part)).join(', '),
    organisation: text('organisation'),
    aliases: [text('alias')],
    what: text('what'),
    eligibility: text('eligibility'),
    fees: text('fees'),
    application: text('application'),
    documents: text('documents'),
    languages: text('languages'),
    accessibility: text('accessibility'),
    hours: text('hours'),
    know: [],
    coverage: text('coverage'),
    // A list without descriptions is often of one kind, and its file is named for it.
    terms: [text('terms'), ...(raw('what') === '' ? [row.file.replaceAll(/[._-]+/g, ' ')] : [])],
    website: saysNothing(text('website')) ? '' : text('website'),
    numbers: numbersOf(row, { columns, kept: kept.columns, tally }),
    at: {
      street: raw('street') === '' && raw('city') !== '' ? '-' : raw('street'),
      street2: raw('street2'),
      city: raw('city'),
      state: raw('state'),
      zip: raw('zip'),
      latitude: raw('latitude'),
      longitude: raw('longitude'),
    },
    isHidden: kept.address,
    privateTexts: [...kept.columns]
      .map((column) => row.text(column))
      .filter((cell) => cell.length >= SHORTEST_SECRET),
  }
}

const SHORTEST_SECRET = 5

/** A street that one row keeps private is private in every row that has it. */
function withHiddenStreets(rows: readonly Given[]): readonly Given[] {
  const keyOf = ({ at }: Given): string => `${plainKey(at.street)}|${plainKey(at.city)}`
  const keys = new Set(rows.filter(({ isHidden }) => isHidden).map(keyOf))
  return keys.size === 0
    ? rows
    : rows.map((given) => (keys.has(keyOf(given)) ? { ...given, isHidden: true } : given))
}

/** Its id; without one a print of its name and place, which tells nobody where that is. */
function recordOf(raw: (field: PlainField) => string): string {
  const id = raw('record')
  return id === '' ? `row-${sha256Hex(identityOf(raw)).slice(0, 20)}` : id
}

function identityOf(raw: (field: PlainField) => string): string {
  const parts = ['name', 'name2', 'street', 'street2', 'city', 'state'] as const
  return parts.map((field) => plainKey(raw(field))).join('|')
}

interface NumbersFrom {
  readonly columns: PlainColumns
  readonly kept: ReadonlySet<string>
  readonly tally: Tally
}

function numbersOf(row: SourceRow, { columns, kept, tally }: NumbersFrom): Given['numbers'] {
  return (['phone', 'relay'] as const).flatMap((field) =>
    (columns.get(field) ?? []).flatMap((column) => {
      const cell = kept.has(column) ? '' : row.text(column)
      if (saysNothing(cell)) return []
      const numbers = readNumbers(cell)
      if (numbers.length === 0)
        tally.note('warnings', `a cell of '${column}' is no telephone number and was left out`, row)
      const kind = field === 'relay' || isRelayLabel(cell) ? ('relay' as const) : ('call' as const)
      return numbers.map((address) => ({ kind, address }))
    }),
  )
}

interface MergeContext {
  readonly tally: Tally
  readonly hasIds: boolean
}

/**
 * One service for all rows of one name at one place, with the numbers of all. Where rows have ids of their own, only those
 * with a number in common, or without one, are one.
 */
function mergeRows(rows: readonly Given[], { tally, hasIds }: MergeContext): readonly Given[] {
  const groups = Map.groupBy(rows, (given) => placeKey(given))
  return [...groups.values()].flatMap((group) => {
    const merged: Given[] = []
    for (const given of group) {
      const at = merged.findIndex((one) => !hasIds || shareNumber(one, given))
      const one = merged[at]
      if (one === undefined) {
        merged.push(given)
        tally.row(given.place.file, 'stored')
        continue
      }
      merged[at] = together(one, given)
      tally.row(given.place.file, 'merged')
      if (!shareNumber(one, given))
        tally.note(
          'warnings',
          'two rows of one name and place print different numbers: both were kept',
          given.place,
        )
    }
    return merged
  })
}

function placeKey({ name, at, isHidden }: Given): string {
  return [name, at.street, at.street2, at.city, at.state].map(plainKey).join('|') + String(isHidden)
}

function shareNumber(a: Given, b: Given): boolean {
  if (a.numbers.length === 0 || b.numbers.length === 0) return true
  const keys = new Set(a.numbers.map(({ address }) => numberKey(address)))
  return b.numbers.some(({ address }) => keys.has(numberKey(address)))
}

/** The first row's words, and what it does not say from the other's. */
function together(first: Given, other: Given): Given {
  const or = (field: 'what' | 'eligibility' | 'website' | 'hours' | 'fees'): string =>
    first[field] || other[field]
  return {
    ...first,
    what: or('what'),
    eligibility: or('eligibility'),
    website: or('website'),
    hours: or('hours'),
    fees: or('fees'),
    numbers: [...first.numbers, ...other.numbers],
    privateTexts: [...first.privateTexts, ...other.privateTexts],
  }
}
