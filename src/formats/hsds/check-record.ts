// A value as parsed to a record by its table: every fault is named by its path, and what cannot be used is left out.
import type { Place, Problem, Severity } from '../../kit/problem.ts'
import { type Fault, type FieldRead, readField, shown } from './field.ts'
import { type Entity, type List, TABLES } from './tables.ts'
import type { HsdsRecord, HsdsValue } from './tree.ts'

/** Where a value stands: the file, with a line where one is known, and the path of keys inside it. */
export interface At {
  readonly place: Place
  /** As in `contents[3].phones[0]`; empty for the value that is the whole file or line. */
  readonly path: string
}

export interface RecordRead {
  /** The record with what can be used of it, its keys in the order of its table; null where it is of no use. */
  readonly record: HsdsRecord | null
  readonly problems: readonly Problem[]
}

/** Fields without which a record is of no use; any other field that HSDS requires is only asked for. */
const ESSENTIAL: ReadonlySet<string> = new Set(['id', 'name', 'status', 'number'])

/**
 * The record that is left of the value, and what is wrong with it, inside it too: rule `hsds-record`.
 *
 * An error makes a record of no use: no id, name, status or number where its table requires one, a value of the wrong
 * type, an identifier that is no UUID. A warning costs the field alone. Keys that the table does not know are passed over.
 * An unusable record inside a usable one is left out of it, and named.
 */
export function readRecord(entity: Entity, value: unknown, at: At): RecordRead {
  if (!isObject(value)) {
    const remedy = 'Write a record in braces, or take it out.'
    return {
      record: null,
      problems: [
        problemAt(at, 'error', `is ${shown(value)}, and a ${wordsOf(entity)} belongs there`, remedy),
      ],
    }
  }
  const fields = readFields(entity, value, at)
  const inside = readInside(entity, value, at)
  const record = Object.fromEntries([...fields.entries, ...inside.entries])
  const problems = [...fields.problems, ...inside.problems, ...clashes(entity, record, at)]
  return { record: fields.fatal || inside.fatal ? null : record, problems }
}

/** Whether a value of JSON is an object with keys. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value's own key, never one of its prototype; a null or a blank text is the same as no key. */
export function ownValue(value: Readonly<Record<string, unknown>>, key: string): unknown {
  const own = Object.hasOwn(value, key) ? value[key] : undefined
  return own === null || (typeof own === 'string' && own.trim() === '') ? undefined : own
}

/** The entity as a word in a sentence: `service_at_location` is a “service at location”. */
export function wordsOf(entity: Entity): string {
  return entity.replaceAll('_', ' ')
}

export function pathTo(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

/** The value of one field, absent or not, and what is wrong with it in this entity. */
export function readFieldOf(entity: Entity, field: string, own: unknown): FieldRead {
  const { fields, required } = TABLES[entity]
  const essential = required.has(field) && ESSENTIAL.has(field)
  if (own !== undefined) {
    const read = readField(fields.get(field) ?? 'text', own)
    const costs = essential && read.value === null ? 'record' : read.fault?.costs
    return read.fault === null || costs === undefined ? read : { ...read, fault: { ...read.fault, costs } }
  }
  if (!required.has(field)) return { value: null, fault: null }
  const remedy = `HSDS asks for it in every ${wordsOf(entity)}.`
  return { value: null, fault: { costs: essential ? 'record' : 'nothing', message: 'is missing', remedy } }
}

/** The fault as a problem; `record` costs are errors, the others warnings. */
export function fieldProblem(entity: Entity, at: At, { costs, message, remedy }: Fault): Problem {
  const result = {
    record: `, so this ${wordsOf(entity)} is of no use`,
    field: ', so it is left out',
    nothing: '',
  }
  return problemAt(at, costs === 'record' ? 'error' : 'warning', `${message}${result[costs]}`, remedy)
}

interface Entries {
  readonly entries: readonly (readonly [key: string, value: HsdsValue])[]
  readonly problems: readonly Problem[]
  readonly fatal: boolean
}

function readFields(entity: Entity, value: Readonly<Record<string, unknown>>, at: At): Entries {
  const reads = [...TABLES[entity].fields.keys()].map((field) => ({
    field,
    ...readFieldOf(entity, field, ownValue(value, field)),
  }))
  return {
    entries: reads.flatMap(({ field, value: read }) => (read === null ? [] : [[field, read] as const])),
    problems: reads.flatMap(({ field, fault }) =>
      fault === null ? [] : [fieldProblem(entity, { ...at, path: pathTo(at.path, field) }, fault)],
    ),
    fatal: reads.some(({ fault }) => fault?.costs === 'record'),
  }
}

/** The records inside this one. One that is of no use is left out; a list that is no list makes the whole of no use. */
function readInside(entity: Entity, value: Readonly<Record<string, unknown>>, at: At): Entries {
  const refs = TABLES[entity].refs.map((ref): Entries => {
    const own = ownValue(value, ref.field)
    const inside = { ...at, path: pathTo(at.path, ref.field) }
    if (own === undefined) {
      const { fault } = readFieldOf(entity, ref.field, own)
      return fault === null ? NOTHING : { ...NOTHING, problems: [fieldProblem(entity, inside, fault)] }
    }
    const { record, problems } = readRecord(ref.entity, own, inside)
    return { entries: record === null ? [] : [[ref.field, record]], problems, fatal: false }
  })
  const lists = TABLES[entity].lists.map((list): Entries => {
    const own = ownValue(value, list.field)
    if (own === undefined) return NOTHING
    const inside = { ...at, path: pathTo(at.path, list.field) }
    return readList(list, own, inside)
  })
  const all = [...refs, ...lists]
  return {
    entries: all.flatMap(({ entries }) => entries),
    problems: all.flatMap(({ problems }) => problems),
    fatal: all.some(({ fatal }) => fatal),
  }
}

const NOTHING: Entries = { entries: [], problems: [], fatal: false }

function readList({ field, entity }: List, own: unknown, at: At): Entries {
  if (!Array.isArray(own)) {
    const remedy = 'Write it in square brackets.'
    const problem = problemAt(at, 'error', `is ${shown(own)}, and a list belongs there`, remedy)
    return { entries: [], problems: [problem], fatal: true }
  }
  const reads = own.map((item: unknown, index) =>
    readRecord(entity, item, { ...at, path: `${at.path}[${index}]` }),
  )
  const records = reads.flatMap(({ record }) => (record === null ? [] : [record]))
  return {
    entries: records.length === 0 ? [] : [[field, records]],
    problems: reads.flatMap(({ problems }) => problems),
    fatal: false,
  }
}

/** Identifiers inside the record that contradict each other. */
function clashes(entity: Entity, record: HsdsRecord, at: At): readonly Problem[] {
  return TABLES[entity].refs.flatMap(({ field, column }) => {
    const inside = record[field]
    if (!isObject(inside)) return []
    const warn = (message: string, remedy: string): Problem =>
      problemAt({ ...at, path: pathTo(at.path, `${field}.id`) }, 'warning', message, remedy)
    const own = `is the identifier of the ${wordsOf(entity)} that it stands in`
    return [
      ...(inside['id'] === record['id'] ? [warn(own, 'Give each of the two its own.')] : []),
      ...(record[column] !== undefined && record[column] !== inside['id']
        ? [warn(`differs from '${column}' beside it`, 'Name the same record in both.')]
        : []),
    ]
  })
}

/** Made here alone, so that a path, a message and a remedy always stand together. */
function problemAt({ place, path }: At, severity: Severity, message: string, remedy: string): Problem {
  const name = path === '' ? 'This' : `'${path}'`
  return {
    rule: 'hsds-record',
    severity,
    place,
    subject: path === '' ? place.file : path,
    message: `${name} ${message}.`,
    remedy,
  }
}
