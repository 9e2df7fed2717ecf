// Columns by which a source keeps things private, found by how they are named, so that none is missed.
import type { SourceRow } from './source-table.ts'

/** What a column of this kind keeps private where its cell says so. */
export interface PrivacyColumn {
  readonly column: string
  /** `record`: all of it. `address`: where it is. `columns`: these and nothing else. */
  readonly part: 'record' | 'address' | 'columns'
  readonly columns: readonly string[]
  /** Whether a yes means private; where it means public, everything but a plain yes is private. */
  readonly yes: 'private' | 'public'
}

const YES = /^(?:yes|y|true|t|1|-1|x|on)$/i
const NO = /^(?:no|n|false|f|0|off|)$/i
/** `PhysicalAddressIsPrivate`, `Phone1IsPrivate`, `EMAIL_IS_PRIVATE` */
const IS_PRIVATE = /^(?<what>.*?)_?is_?private$/i
const EXCLUDED = /^exclude_?from/i
/** `SHOW_ON_PUBLIC_SITE`, `PublishToWeb` */
const SHOWN =
  /^(?:show|publish|published|display|visible|list|listed|include)_?(?:on|in|to|by)_?(?:the)?_?(?:public|web|internet)|^(?:is_?)?public$/i
const MARKED = /^(?:is_?)?(?<what>.*?)_?(?:is_?)?(?:private|confidential|hidden|unlisted|undisclosed)$/i
const DO_NOT = /^(?:hide|do_?not_?(?:publish|show|list|display|refer))_?(?<what>.*)$/i
const ADDRESS = /address|location|street|site|geo|coordinates|latitude|longitude/i

/** The columns of a header that keep something private. */
export function privacyColumns(header: readonly string[]): readonly PrivacyColumn[] {
  return header.flatMap((name) => {
    const column = name.replaceAll(/[\s-]+/g, '_')
    if (SHOWN.test(column))
      return [{ column: name, part: 'record' as const, columns: [], yes: 'public' as const }]
    if (EXCLUDED.test(column)) return [markOf(name, '', header)]
    const what = [IS_PRIVATE, DO_NOT, MARKED]
      .map((pattern) => pattern.exec(column)?.groups?.['what'])
      .find((part) => part !== undefined)
    return what === undefined ? [] : [markOf(name, what, header)]
  })
}

/** Whether the cell of the column keeps its part private. What is neither a plain yes nor a plain no is private. */
export function isPrivate(row: SourceRow, { column, yes }: PrivacyColumn): boolean {
  const value = row.text(column)
  return yes === 'public' ? !YES.test(value) : !NO.test(value)
}

export interface PrivateParts {
  /** The column that keeps the whole record private, or null. */
  readonly record: string | null
  readonly address: boolean
  /** The columns whose cells are private; those of the address are among them. */
  readonly columns: ReadonlySet<string>
}

/** What the row keeps private. */
export function privateParts(row: SourceRow, columns: readonly PrivacyColumn[]): PrivateParts {
  const kept = columns.filter((column) => isPrivate(row, column))
  return {
    record: kept.find(({ part }) => part === 'record')?.column ?? null,
    address: kept.some(({ part }) => part === 'address'),
    columns: new Set(kept.flatMap((column) => column.columns)),
  }
}

/** Whether a cell of a column of statuses, whatever its name, says that nobody is to be sent there. */
export function statusOf(row: SourceRow, columns: readonly string[]): 'do not refer' | 'not active' | null {
  const cells = columns.filter((column) => /status$/i.test(column)).map((column) => row.text(column))
  if (cells.some((cell) => /do(?: not|n['’]?t) refer/i.test(cell))) return 'do not refer'
  return cells.some((cell) =>
    /^(?:inactive|not active|closed|defunct|deleted|archived|suspended|obsolete|withdrawn)\b/i.test(cell),
  )
    ? 'not active'
    : null
}

/** `PhysicalAddress` covers all of `Physical…`; a part that no column belongs to is the whole record. */
function markOf(column: string, what: string, header: readonly string[]): PrivacyColumn {
  const stem = key(what).replace(/address$/, '')
  const columns = stem === '' ? [] : header.filter((name) => name !== column && key(name).startsWith(stem))
  const isPlace = ADDRESS.test(what) && !/mail|email|web|other/i.test(what)
  if (isPlace) return { column, part: 'address', columns, yes: 'private' }
  if (columns.length > 0) return { column, part: 'columns', columns, yes: 'private' }
  const isKnownPart = /mail|web|phone|other|contact/i.test(what)
  return { column, part: isKnownPart ? 'columns' : 'record', columns: [], yes: 'private' }
}

function key(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
