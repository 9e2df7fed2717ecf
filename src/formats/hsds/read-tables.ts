// An HSDS tabular package to services: its CSV files joined by their identifiers, every row accounted for.
import type { Problem, Severity } from '../../kit/problem.ts'
import { type Result, no, yes } from '../../kit/result.ts'
import { type CsvTable, parseCsv } from '../csv.ts'
import type { HsdsRead, Rejected } from './hsds-read.ts'
import { type Row, type Taken, takeRows } from './read-rows.ts'
import { ENTITIES, type Entity, TABLES } from './tables.ts'
import type { HsdsRecord, HsdsService } from './tree.ts'

/** How many rows of a file went where; the three others add up to `rows`. */
export interface RowCounts {
  readonly rows: number
  /** Part of a service. */
  readonly used: number
  /** Sound, and no service rests on it. */
  readonly unused: number
  readonly rejected: number
}

export interface TablesRead extends HsdsRead {
  readonly counts: ReadonlyMap<string, RowCounts>
}

/**
 * The services of a package, given by the names of its files, whatever folder they stand in.
 *
 * Ensures  every row is part of a service, or unused, or rejected: `counts` says how many, `rejected` and `warnings`
 *          name them. A row in several services stands in each of them as the same record.
 * Refuses  a package without services.csv, and one with a CSV file that cannot be read: rules `hsds-file`, `csv-shape`.
 */
export function recordsFromTables(
  files: ReadonlyMap<string, Uint8Array>,
): Result<TablesRead, readonly Problem[]> {
  const tables = readFiles(files)
  if (!tables.ok) return tables
  const taken: Taken = new Map(ENTITIES.map((entity) => [entity, new Map()]))
  const rejected = new Map<Entity, readonly Rejected[]>()
  for (const entity of ENTITIES) {
    const table = tables.value.get(entity)
    if (table !== undefined) rejected.set(entity, takeRows(entity, table, taken))
  }
  const { services, used } = assemble(taken)
  const unused = ENTITIES.map((entity) =>
    [...(taken.get(entity)?.values() ?? [])].filter((row) => !used.has(row)),
  )
  return yes({
    services,
    rejected: [...rejected.values()].flat(),
    warnings: [
      ...strangers(files, tables.value),
      ...ENTITIES.filter((entity) => entity !== 'service').flatMap((entity) =>
        [...(taken.get(entity)?.values() ?? [])].flatMap(({ problems }) => problems),
      ),
      ...unused.flatMap(unusedWarning),
    ],
    counts: new Map(
      [...tables.value].map(([entity, table]) => {
        const left = unused[ENTITIES.indexOf(entity)]?.length ?? 0
        const count = { rows: table.rows.length, unused: left, rejected: rejected.get(entity)?.length ?? 0 }
        return [TABLES[entity].file, { ...count, used: (taken.get(entity)?.size ?? 0) - left }]
      }),
    ),
  })
}

function readFiles(
  files: ReadonlyMap<string, Uint8Array>,
): Result<ReadonlyMap<Entity, CsvTable>, readonly Problem[]> {
  const read = [...files].flatMap(([file, bytes]) => {
    const entity = ENTITIES.find((each) => TABLES[each].file === nameOf(file))
    return entity === undefined ? [] : [{ entity, file, table: readTable(bytes, file) }]
  })
  const twice = read.filter(({ entity }, index) => read.findIndex((each) => each.entity === entity) < index)
  const problems = [
    ...read.flatMap(({ table }) => (table.ok ? [] : table.refusal)),
    ...twice.map(({ file }) =>
      about('error', file, `There are two files named ${nameOf(file)}.`, 'Leave one of them out.'),
    ),
    ...(read.some(({ entity }) => entity === 'service') ? [] : [noServices([...files.keys()])]),
  ]
  if (problems.length > 0) return no(problems)
  return yes(new Map(read.flatMap(({ entity, table }) => (table.ok ? [[entity, table.value] as const] : []))))
}

function readTable(bytes: Uint8Array, file: string): Result<CsvTable, readonly Problem[]> {
  const table = parseCsv(bytes, { file })
  if (!table.ok || table.value.header.includes('id')) return table
  return no([about('error', file, "The column 'id' is missing.", 'Give every row an identifier of its own.')])
}

function noServices(files: readonly string[]): Problem {
  const message = `There is no services.csv here, but ${files.map(nameOf).join(', ') || 'nothing'}.`
  return about(
    'error',
    'services.csv',
    message,
    'Give the folder in which services.csv stands, with the files beside it.',
  )
}

/** The services as trees, and all rows that are part of one. */
function assemble(taken: Taken): {
  readonly services: HsdsRead['services']
  readonly used: ReadonlySet<Row>
} {
  const inside = childrenByParent(taken)
  const made = new Map<Row, HsdsRecord>()
  const recordOf = (row: Row): HsdsRecord => {
    const known = made.get(row)
    if (known !== undefined) return known
    const refs = [...row.refs].map(([field, other]) => [field, recordOf(other)] as const)
    const lists = TABLES[row.entity].lists.flatMap(({ field }) => {
      const children = inside.get(row)?.get(field) ?? []
      return children.length === 0 ? [] : [[field, children.map(recordOf)] as const]
    })
    const record = { ...row.fields, ...Object.fromEntries([...refs, ...lists]) }
    made.set(row, record)
    return record
  }
  const services = [...(taken.get('service')?.values() ?? [])].map((row) => ({
    // takeRows holds the fields to the table that HsdsService writes out; tables.test.ts holds the two to each other.
    service: recordOf(row) as HsdsService,
    place: row.place,
    problems: row.problems,
  }))
  return { services, used: new Set(made.keys()) }
}

/** For each row, the rows that hang in each of its lists, in the order of their files. */
function childrenByParent(taken: Taken): ReadonlyMap<Row, ReadonlyMap<string, readonly Row[]>> {
  const inside = new Map<Row, Map<string, Row[]>>()
  for (const row of [...taken.values()].flatMap((rows) => [...rows.values()])) {
    for (const { row: parent, field } of row.parents) {
      const lists = inside.get(parent) ?? new Map<string, Row[]>()
      const children = lists.get(field) ?? []
      children.push(row)
      inside.set(parent, lists.set(field, children))
    }
  }
  return inside
}

function unusedWarning(rows: readonly Row[]): readonly Problem[] {
  const [first] = rows
  if (first === undefined) return []
  const { file } = first.place
  const named = rows.slice(0, MOST_NAMED).map(({ id }) => id)
  const more = rows.length > MOST_NAMED ? ` and ${rows.length - MOST_NAMED} more` : ''
  const message = `No service rests on ${rows.length} ${rows.length === 1 ? 'row' : 'rows'} of this file: ${named.join(', ')}${more}.`
  return [about('warning', file, message, 'Nothing, if they are not about a service; else link them to one.')]
}

const MOST_NAMED = 20

/** Files and columns that HSDS does not know. */
function strangers(
  files: ReadonlyMap<string, Uint8Array>,
  tables: ReadonlyMap<Entity, CsvTable>,
): readonly Problem[] {
  const known = new Set(['datapackage.json', ...ENTITIES.map((entity) => TABLES[entity].file)])
  return [
    ...[...files.keys()]
      .filter((file) => !known.has(nameOf(file)))
      .map((file) =>
        about(
          'warning',
          file,
          'HSDS knows no file of this name, so it is not read.',
          'Rename it as HSDS has it, or leave it out.',
        ),
      ),
    ...[...tables].flatMap(([entity, { file, header }]) => {
      const columns = header.filter((column) => !TABLES[entity].fields.has(column))
      const message = `HSDS knows no ${columns.map((column) => `'${column}'`).join(', ')} here, so it is not read.`
      return columns.length === 0
        ? []
        : [about('warning', file, message, 'Look whether something in it is missed.')]
    }),
  ]
}

function about(severity: Severity, file: string, message: string, remedy: string): Problem {
  return { rule: 'hsds-file', severity, place: { file }, subject: file, message, remedy }
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
