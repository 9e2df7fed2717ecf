// The rows of an HSDS table: read by their fields, and tied to the rows that they name.
import type { Place, Problem, Severity } from '../../kit/problem.ts'
import type { CsvRow, CsvTable } from '../csv.ts'
import { looksLikeFormula } from '../../kit/csv-text.ts'
import { fieldProblem, readFieldOf, wordsOf } from './check-record.ts'
import { numberIn } from './field.ts'
import type { Rejected } from './hsds-read.ts'
import { ANY_LINKS, ENTITIES, type Entity, TABLES, parentLinks, placeColumns } from './tables.ts'
import type { HsdsRecord } from './tree.ts'

/** A row that is taken. */
export interface Row {
  readonly entity: Entity
  readonly id: string
  readonly place: Place
  /** Its fields, without the columns that only say where it stands. */
  readonly fields: HsdsRecord
  /** The records that stand inside it, by their key. */
  readonly refs: ReadonlyMap<string, Row>
  /** The lists that it stands in, one for each record that it hangs on. */
  readonly parents: readonly { readonly row: Row; readonly field: string }[]
  readonly problems: readonly Problem[]
}

/** The rows that were taken so far, by their table and their identifier. */
export type Taken = ReadonlyMap<Entity, Map<string, Row>>

/**
 * Takes the rows of a table into `taken`, and returns those that were rejected: rule `hsds-record` for their fields,
 * `hsds-row` for an identifier that is taken already, or a link to a row that is not there.
 *
 * Requires  the tables that this one can name, read before; `ENTITIES` is such an order.
 */
export function takeRows(entity: Entity, table: CsvTable, taken: Taken): readonly Rejected[] {
  const rows = taken.get(entity)
  if (rows === undefined) throw new Error(`no place was made for the rows of ${entity}`)
  const rejected: Rejected[] = []
  for (const csvRow of table.rows) {
    const { row, problems } = readRow({ entity, table, csvRow, taken })
    if (row === null) rejected.push({ subject: subjectOf(entity, csvRow), problems })
    else rows.set(row.id, row)
  }
  return rejected
}

interface RowToRead {
  readonly entity: Entity
  readonly table: CsvTable
  readonly csvRow: CsvRow
  readonly taken: Taken
}

function readRow(input: RowToRead): { readonly row: Row | null; readonly problems: readonly Problem[] } {
  const { entity, csvRow, table, taken } = input
  const place = { file: table.file, line: csvRow.line }
  const reads = [...TABLES[entity].fields].map(([field, kind]) => {
    const cell = cellText(csvRow, field)
    const own = cell === '' ? undefined : kind === 'number' ? (numberIn(cell) ?? cell) : cell
    return { field, ...readFieldOf(entity, field, own) }
  })
  const fieldProblems = reads.flatMap(({ field, fault }) => {
    if (fault === null) return []
    const at = { place: table.placeOf(csvRow, field), path: field }
    return [{ ...fieldProblem(entity, at, fault), subject: subjectOf(entity, csvRow) }]
  })
  const values = new Map(
    reads.flatMap(({ field, value }) => (value === null ? [] : [[field, value] as const])),
  )
  const id = String(values.get('id') ?? '')
  const problem = problemMaker(input)
  const links = readLinks({ entity, values, taken, problem })
  const problems = [...fieldProblems, ...repeated(input, id), ...links.problems]
  if (problems.some(({ severity }) => severity === 'error')) return { row: null, problems }
  const placed = placeColumns(entity)
  const fields = Object.fromEntries([...values].filter(([field]) => !placed.has(field)))
  return { row: { entity, id, place, fields, refs: links.refs, parents: links.parents, problems }, problems }
}

function repeated(input: RowToRead, id: string): readonly Problem[] {
  const first = input.taken.get(input.entity)?.get(id)
  if (first === undefined) return []
  const message = `The identifier ${id} stands on line ${first.place.line} already, so this row is rejected.`
  return [problemMaker(input)('error', 'id', message, 'Give each row its own.')]
}

/** The cell as it was before it was written: an apostrophe that keeps a spreadsheet from running it is taken off. */
function cellText({ cells }: CsvRow, column: string): string {
  const cell = cells.get(column) ?? ''
  if (cell.trim() === '') return ''
  return cell.startsWith("'") && looksLikeFormula(cell.slice(1)) ? cell.slice(1) : cell
}

function subjectOf(entity: Entity, row: CsvRow): string {
  return `${TABLES[entity].file} ${cellText(row, 'id') || `line ${row.line}`}`
}

type ProblemMaker = (severity: Severity, column: string, message: string, remedy: string) => Problem

function problemMaker({ entity, table, csvRow }: RowToRead): ProblemMaker {
  return (severity, column, message, remedy) => ({
    rule: 'hsds-row',
    severity,
    place: table.placeOf(csvRow, column),
    subject: subjectOf(entity, csvRow),
    message,
    remedy,
  })
}

interface LinksToRead {
  readonly entity: Entity
  readonly values: ReadonlyMap<string, string | number>
  readonly taken: Taken
  readonly problem: ProblemMaker
}

interface Links {
  readonly refs: ReadonlyMap<string, Row>
  readonly parents: Row['parents']
  readonly problems: readonly Problem[]
}

/** Entities that others name: their rows may stand without a list to hang in. */
const NAMED_BY_OTHERS: ReadonlySet<Entity> = new Set(
  ENTITIES.flatMap((entity) => TABLES[entity].refs.map((ref) => ref.entity)),
)

function readLinks(input: LinksToRead): Links {
  const { entity, values, taken } = input
  const refs = TABLES[entity].refs.map((ref) => ({
    ...ref,
    row: taken.get(ref.entity)?.get(String(values.get(ref.column))),
  }))
  const lists = parentLinks(entity).map((link) => ({
    ...link,
    entity: link.parent,
    row: taken.get(link.parent)?.get(String(values.get(link.column))),
  }))
  const any = readAnyLink(input)
  const parents = [
    ...lists.flatMap(({ row, field }) => (row === undefined ? [] : [{ row, field }])),
    ...any.parents,
  ]
  const loose = lists.length > 0 && parents.length === 0 && !NAMED_BY_OTHERS.has(entity)
  return {
    refs: new Map(refs.flatMap(({ field, row }) => (row === undefined ? [] : [[field, row] as const]))),
    parents,
    problems: [
      ...linkProblems(input, { links: refs, loose: false }),
      ...linkProblems(input, { links: lists, loose }),
      ...any.problems,
    ],
  }
}

interface LinksFound {
  readonly links: readonly {
    readonly entity: Entity
    readonly column: string
    readonly row: Row | undefined
  }[]
  /** Whether the row needs one of these links to be anywhere, and has none that leads to a row. */
  readonly loose: boolean
}

function linkProblems(
  { entity, values, problem }: LinksToRead,
  { links, loose }: LinksFound,
): readonly Problem[] {
  const broken = links.filter(({ column, row }) => values.has(column) && row === undefined)
  if (loose && broken.length === 0) {
    const columns = links.map(({ column }) => column)
    const message = `This ${wordsOf(entity)} hangs on nothing, so it is rejected: ${columns.join(', ')} ${columns.length === 1 ? 'is' : 'are'} empty.`
    return [problem('error', columns[0] ?? 'id', message, 'Name the row that it belongs to.')]
  }
  const required = (column: string): boolean => TABLES[entity].requiredInRow.has(column)
  return [
    ...broken.map(({ entity: other, column }) => {
      const fatal = loose || required(column)
      const cost = fatal ? `so this ${wordsOf(entity)} is rejected` : 'so this link is left out'
      const message = `'${column}' names ${values.get(column)}, which is not among the rows taken from ${TABLES[other].file}, ${cost}.`
      return problem(
        fatal ? 'error' : 'warning',
        column,
        message,
        'Add the row that it names, or name another.',
      )
    }),
    ...links
      .filter(({ column }) => required(column) && !values.has(column))
      .map(({ column }) =>
        problem(
          'warning',
          column,
          `'${column}' is empty.`,
          `HSDS asks for it in every row of ${TABLES[entity].file}.`,
        ),
      ),
  ]
}

/** The record of any kind that an attribute or a piece of metadata hangs on. */
function readAnyLink({ entity, values, taken, problem }: LinksToRead): Pick<Links, 'parents' | 'problems'> {
  const columns = ANY_LINKS.get(entity)
  if (columns === undefined) return { parents: [], problems: [] }
  const id = String(values.get(columns.id) ?? '')
  const kind = String(values.get(columns.kind) ?? '')
  const holders = ENTITIES.flatMap((parent) => {
    const row = taken.get(parent)?.get(id)
    const list = TABLES[parent].lists.find((each) => each.entity === entity)
    return row === undefined || list === undefined ? [] : [{ row, field: list.field }]
  })
  const named = holders.find(({ row }) => isNameOf(kind, row.entity))
  const holder = named ?? holders[0]
  if (holder === undefined) {
    const what = id === '' ? 'names nothing' : `names ${id}, which is not among the rows taken`
    const message = `'${columns.id}' ${what}, so this ${wordsOf(entity)} is rejected.`
    return {
      parents: [],
      problems: [problem('error', columns.id, message, 'Name the row that it belongs to.')],
    }
  }
  const message = `'${columns.kind}' says “${kind}”, and ${id} is a row of ${TABLES[holder.row.entity].file}.`
  return {
    parents: [holder],
    problems:
      named === undefined ? [problem('warning', columns.kind, message, `Write ${holder.row.entity}.`)] : [],
  }
}

function isNameOf(kind: string, entity: Entity): boolean {
  const { file } = TABLES[entity]
  return [entity, file, file.replace(/\.csv$/, '')].includes(kind.trim().toLowerCase())
}
