// Services to an HSDS tabular package: one CSV file for each kind of record, their rows linked by identifiers.
import { sha256Hex } from '../../kit/hash.ts'
import { csvText, withoutFormula } from '../../kit/csv-text.ts'
import { ANY_LINKS, ENTITIES, type Entity, TABLES, placeColumns } from './tables.ts'
import type { HsdsRecord, HsdsService } from './tree.ts'
import { recordsIn, valueIn } from './write-json.ts'

/**
 * The CSV files that carry the services, by their HSDS names: services.csv, and each other one that has a row.
 *
 * A record that stands in several places becomes one row that names them all. A row can name one place of a kind: where
 * a second one comes, or where a record says something else under an identifier that is taken, it gets a row of its own
 * under an identifier worked out from both, so that nothing is lost. No cell is one that a spreadsheet would run.
 */
export function tablesFromRecords(services: readonly HsdsService[]): ReadonlyMap<string, string> {
  const rows: Rows = new Map(ENTITIES.map((entity) => [entity, new Map()]))
  for (const service of services) addRecord(rows, { entity: 'service', record: service, hangsOn: new Map() })
  return new Map(
    ENTITIES.filter((entity) => entity === 'service' || (rows.get(entity)?.size ?? 0) > 0).map((entity) => [
      TABLES[entity].file,
      tableText(entity, [...(rows.get(entity)?.values() ?? [])]),
    ]),
  )
}

type Row = Map<string, string>
type Rows = ReadonlyMap<Entity, Map<string, Row>>

interface Visit {
  readonly entity: Entity
  readonly record: HsdsRecord
  /** The columns that name what the record hangs on. */
  readonly hangsOn: ReadonlyMap<string, string>
}

/** Adds the record and all inside it, and returns the identifier of its row. */
function addRecord(rows: Rows, { entity, record, hangsOn }: Visit): string {
  const { refs, lists } = TABLES[entity]
  const cells: Row = new Map(ownCells(entity, record))
  for (const { field, entity: other, column } of refs) {
    const [inside] = recordsIn(record, field)
    if (inside !== undefined)
      cells.set(column, addRecord(rows, { entity: other, record: inside, hangsOn: new Map() }))
  }
  for (const [column, value] of hangsOn) cells.set(column, value)
  const id = placeRow(rows.get(entity) ?? new Map(), cells)
  for (const { field, entity: child } of lists) {
    for (const inside of recordsIn(record, field)) {
      addRecord(rows, { entity: child, record: inside, hangsOn: linkTo({ child, parent: entity, id }) })
    }
  }
  return id
}

/** What the record says of itself; what it says about its place comes from where it stands. */
function ownCells(entity: Entity, record: HsdsRecord): readonly (readonly [string, string])[] {
  const place = placeColumns(entity)
  return [...TABLES[entity].fields.keys()]
    .filter((field) => !place.has(field))
    .flatMap((field) => {
      const value = valueIn(record, field)
      return value === undefined ? [] : [[field, String(value)] as const]
    })
}

interface Link {
  readonly child: Entity
  readonly parent: Entity
  readonly id: string
}

function linkTo({ child, parent, id }: Link): ReadonlyMap<string, string> {
  const any = ANY_LINKS.get(child)
  if (any !== undefined)
    return new Map([
      [any.id, id],
      [any.kind, parent],
    ])
  return new Map([[`${parent}_id`, id]])
}

/** Puts the cells into the row of their identifier, or into one of its own where they contradict it. */
function placeRow(table: Map<string, Row>, cells: Row): string {
  const id = cells.get('id') ?? ''
  const row = table.get(id)
  const agrees = row === undefined || [...cells].every(([column, cell]) => (row.get(column) ?? cell) === cell)
  const own = agrees ? id : derivedId([...cells].flat())
  table.set(own, new Map([...(table.get(own) ?? []), ...cells, ['id', own]]))
  return own
}

/** A UUID (version 8, RFC 9562) that depends on the words alone. */
function derivedId(words: readonly string[]): string {
  const hex = sha256Hex(JSON.stringify(words))
  const variant = ['8', '9', 'a', 'b'][Number.parseInt(hex.charAt(16), 16) % 4] ?? '8'
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}

function tableText(entity: Entity, rows: readonly Row[]): string {
  const columns = [...TABLES[entity].fields.keys()]
  return csvText([
    columns,
    ...rows.map((row) => columns.map((column) => withoutFormula(row.get(column) ?? ''))),
  ])
}
