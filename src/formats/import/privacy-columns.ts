// Columns by which a source keeps things private, found by how they are named, so that none is missed.
import type { SourceRow } from './source-table.ts'

/** What a column of this kind keeps private where its cell says so. */
export interface PrivacyColumn {
  readonly column: string
  /** `record`: all of it. `address`: where it is. `numbers`: every number. `columns`: these and nothing else. `doubt`: where it is, and every number. */
  readonly part: 'record' | 'address' | 'numbers' | 'columns' | 'doubt'
  readonly columns: readonly string[]
  /** Whether a yes means private; where it means public, everything but a plain yes is private. */
  readonly yes: 'private' | 'public'
}

const YES = /^(?:yes|y|true|t|1|-1|x|on|public|published|visible|listed|shown|open|everyone)$/i
const NO = /^(?:no|n|false|f|0|off|none|n\/a|not private|not confidential|)$/i
const PUBLIC = /^(?:public|published|visible|listed)$/i

const WITHHELD =
  '(?:private|confidential|confidentiality|privacy|secret|hidden|undisclosed|unlisted|unpublished|suppress(?:ed)?|restrict(?:ed)?|withheld|staff_?only|internal(?:_?use)?(?:_?only)?|not_?(?:for_?)?(?:the_?)?public|non_?public)'
const SHOWN_WORD = '(?:public|published|publish|visible|visibility|listed|shown|show|display)'
/** `PhysicalAddressIsPrivate`, `Phone1IsPrivate`, `address_confidential`, `Confidential` */
const WITHHELD_LAST = new RegExp(`^(?:is_?)?(?<what>.*?)_?(?:is_?)?${WITHHELD}$`)
/** `Confidential Address`, `is_private_address`, `Suppress Address` */
const WITHHELD_FIRST = new RegExp(`^(?:is_?)?(?:has_?)?${WITHHELD}_?(?<what>.+)$`)
const EXCLUDED = /^(?:exclude|hide|suppress|withhold|withheld|omit|remove|hidden)d?_?from/
/** `SHOW_ON_PUBLIC_SITE`, `PublishToWeb`, `Public`, `Visibility`, `Published` */
const SHOWN =
  /^(?:show|publish|published|display|visible|list|listed|include)_?(?:on|in|to|by)_?(?:the)?_?(?:public|web|internet|site|directory)|^(?:is_?)?(?:public|published|visible|visibility)$|^publish$/
const SHOWN_FIRST = /^(?:is_?)?(?:show|display|publish|public|visible|list)_?(?<what>.+)$/
const SHOWN_LAST = new RegExp(`^(?<what>.+?)_?(?:is_?)?${SHOWN_WORD}$`)
const DO_NOT =
  /^(?:hide|(?:do_?not|don_?t|never)_?(?:publish|show|list|display|refer|disclose|share|release|give_?out)|withhold|omit)_?(?<what>.*)$/
const ADDRESS = /address|location|street|geo|coordinate|latitude|longitude|place|zip|city|physical|^site$/
const NUMBER = /phone|telephone|number|hotline|helpline|crisis_?line|toll_?free|fax|tty|^tel$/
const KNOWN_PART = /mail|web|other|contact/
/** Words that may keep something private, in a name that is not understood. */
const DOUBTFUL =
  /private|privacy|confiden|secret|hidden|undisclosed|unlisted|suppress|restrict|visib|publish|public|internal|staff_?only/
/** Names that hold such a word, and are about something else. */
const HARMLESS =
  /public_?(?:name|phone|transport|transit|assist|housing|health|relation|school|benefit|insurance|aid)|private_?(?:insurance|pay|school|duty)|publisher|publication|publish(?:ed)?_?(?:date|on$|at$)|secretar|^restrictions$|(?:age|gender|eligibility|dietary|residency|other)_?restrictions?$|internal_?(?:id|notes?|number|code)\b/

/** The columns of a header that keep something private, or may: no spelling of such a word is passed over. */
export function privacyColumns(header: readonly string[]): readonly PrivacyColumn[] {
  return header.flatMap((name) => {
    const column = spelled(name)
    if (HARMLESS.test(column)) return []
    if (SHOWN.test(column))
      return [{ column: name, part: 'record' as const, columns: [], yes: 'public' as const }]
    if (EXCLUDED.test(column)) return [markOf(name, '', { header, yes: 'private' })]
    const withheld = whatOf(column, [DO_NOT, WITHHELD_LAST])
    if (withheld !== undefined) return [markOf(name, withheld, { header, yes: 'private' })]
    const first = whatOf(column, [WITHHELD_FIRST])
    if (first !== undefined && isPart(first)) return [markOf(name, first, { header, yes: 'private' })]
    const shown = [SHOWN_FIRST, SHOWN_LAST].flatMap((pattern) => whatOf(column, [pattern]) ?? []).find(isPart)
    if (shown !== undefined) return [markOf(name, shown, { header, yes: 'public' })]
    return DOUBTFUL.test(column)
      ? [{ column: name, part: 'doubt' as const, columns: [], yes: 'private' as const }]
      : []
  })
}

/** Whether the cell of the column keeps its part private. What is neither a plain yes nor a plain no is private. */
export function isPrivate(row: SourceRow, { column, part, yes }: PrivacyColumn): boolean {
  const value = row.text(column)
  if (part === 'doubt') {
    const name = spelled(column)
    const saysShown =
      /visib|publish|public/.test(name) && !/not|non|never|un(?:list|publish)|exclu/.test(name)
    return value !== '' && !(saysShown ? YES : NO).test(value) && !PUBLIC.test(value)
  }
  return yes === 'public' ? !YES.test(value) : !NO.test(value) && !PUBLIC.test(value)
}

export interface PrivateParts {
  /** The column that keeps the whole record private, or null. */
  readonly record: string | null
  readonly address: boolean
  /** Every number of the row, whatever column it stands in. */
  readonly numbers: boolean
  /** The columns whose cells are private; those of the address are among them. */
  readonly columns: ReadonlySet<string>
  /** Columns that were not understood, and whose cells may say that something is private. */
  readonly doubtful: readonly string[]
}

/** What the row keeps private. A cell that holds a number or a street instead of a mark is private itself. */
export function privateParts(row: SourceRow, columns: readonly PrivacyColumn[]): PrivateParts {
  const kept = columns.filter((column) => isPrivate(row, column))
  const has = (...parts: readonly PrivacyColumn['part'][]): boolean =>
    kept.some(({ part }) => parts.includes(part))
  return {
    record: kept.find(({ part }) => part === 'record')?.column ?? null,
    address: has('address', 'doubt'),
    numbers: has('numbers', 'doubt'),
    columns: new Set(
      kept.flatMap(({ column, columns: beside }) =>
        /\d{2}/.test(row.text(column)) ? [column, ...beside] : beside,
      ),
    ),
    doubtful: kept.filter(({ part }) => part === 'doubt').map(({ column }) => column),
  }
}

/** What the report says of a column that was not understood. */
export function doubtNote(column: string): string {
  return `'${column}' is not understood and may keep something private: place and numbers of such rows were left out`
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

interface MarkOf {
  readonly header: readonly string[]
  readonly yes: PrivacyColumn['yes']
}

/** `PhysicalAddress` covers all of `Physical…`; a part that no column belongs to is the whole record. */
function markOf(column: string, what: string, { header, yes }: MarkOf): PrivacyColumn {
  const stem = key(what).replace(/address$/, '')
  const columns = stem === '' ? [] : header.filter((name) => name !== column && key(name).startsWith(stem))
  const isOther = KNOWN_PART.test(what)
  if (ADDRESS.test(what) && !isOther) return { column, part: 'address', columns, yes }
  const isBare = /^(?:tele)?phone(?:_?numbers?)?s?$|^numbers?$|^tel$/.test(what)
  if (NUMBER.test(what) && !isOther && (isBare || columns.length === 0))
    return { column, part: 'numbers', columns, yes }
  if (columns.length > 0 || isOther) return { column, part: 'columns', columns, yes }
  return { column, part: 'record', columns: [], yes }
}

function whatOf(column: string, patterns: readonly RegExp[]): string | undefined {
  return patterns.map((pattern) => pattern.exec(column)?.groups?.['what']).find((part) => part !== undefined)
}

/** Whether a column can be about it, so that a word before or after it is a mark. */
function isPart(what: string): boolean {
  return ADDRESS.test(what) || NUMBER.test(what) || KNOWN_PART.test(what)
}

/** `Physical Address: Is Private? (Y/N)` and `PhysicalAddressIsPrivateFlag` are one spelling. */
function spelled(name: string): string {
  return name
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/_?(?:flag|indicator|y_?n|yes_?no)_*$/, '')
    .replaceAll(/^_+|_+$/g, '')
}

function key(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
