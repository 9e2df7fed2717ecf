// Services to HSDS in JSON: the list as one page, one whole service, or one service a line.
import { isObject, ownValue } from './check-record.ts'
import { type Entity, TABLES } from './tables.ts'
import type { HsdsRecord, HsdsService, HsdsValue } from './tree.ts'

/** `services.json`: every service, in the order given, as the one page of an answer. */
export function serviceListJson(services: readonly HsdsService[]): string {
  return text({
    total_items: services.length,
    total_pages: 1,
    page_number: 1,
    size: services.length,
    first_page: true,
    last_page: true,
    empty: services.length === 0,
    contents: services.map((service) => canonicalRecord('service', service)),
  })
}

/** `services/<id>.json`: one service with all inside it. */
export function serviceJson(service: HsdsService): string {
  return text(canonicalRecord('service', service))
}

/** `services.ndjson`: one service a line. */
export function servicesNdjson(services: readonly HsdsService[]): string {
  return services.map((service) => `${JSON.stringify(canonicalRecord('service', service))}\n`).join('')
}

/** The record with the keys that its table names, in the table's order, without empty texts and lists. */
export function canonicalRecord(entity: Entity, record: HsdsRecord): HsdsRecord {
  const { fields, refs, lists } = TABLES[entity]
  return Object.fromEntries([
    ...[...fields.keys()].flatMap((field) => entry(field, valueIn(record, field))),
    ...refs.flatMap((ref) => {
      const [inside] = recordsIn(record, ref.field)
      return inside === undefined ? [] : entry(ref.field, canonicalRecord(ref.entity, inside))
    }),
    ...lists.flatMap((list) => {
      const inside = recordsIn(record, list.field).map((each) => canonicalRecord(list.entity, each))
      return inside.length === 0 ? [] : entry(list.field, inside)
    }),
  ])
}

/** A field's text or number; undefined where the record has none. */
export function valueIn(record: HsdsRecord, field: string): string | number | undefined {
  const value = ownValue(record, field)
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

/** The records under a key of the record, whether it holds one, a list of them, or none. */
export function recordsIn(record: HsdsRecord, key: string): readonly HsdsRecord[] {
  const value = ownValue(record, key)
  // What is no text and no number under a key of a record is a record or a list of them: HsdsValue has nothing else.
  if (Array.isArray(value)) return value as readonly HsdsRecord[]
  return isObject(value) ? [value as HsdsRecord] : []
}

function entry(key: string, value: HsdsValue | undefined): readonly (readonly [string, HsdsValue])[] {
  return value === undefined ? [] : [[key, value]]
}

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
