// The descriptor of an HSDS tabular package: a Frictionless Data Package with the fields and keys of each table.
import { ENTITIES, type Entity, type FieldKind, TABLES, parentLinks } from './tables.ts'

export interface PackageAbout {
  /** Lower-case letters, digits, `.`, `_`, `-` and `/`, as Frictionless has it. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly licence: string
  /** The CSV files that are there, by their HSDS names. */
  readonly files: readonly string[]
}

/** `datapackage.json` for these files. Keys are declared only between tables that are there. */
export function dataPackage({ name, title, description, licence, files }: PackageAbout): unknown {
  const present = ENTITIES.filter((entity) => files.includes(TABLES[entity].file))
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    description,
    licenses: [{ name: 'other', title: licence }],
    resources: present.map((entity) => resource(entity, new Set(present))),
  }
}

function resource(entity: Entity, present: ReadonlySet<Entity>): unknown {
  const { file, fields } = TABLES[entity]
  const foreignKeys = keysOf(entity)
    .filter(({ other }) => present.has(other))
    .map(({ column, other }) => ({ fields: [column], reference: { resource: other, fields: ['id'] } }))
  return {
    name: entity,
    path: file,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    scheme: 'file',
    schema: {
      fields: [...fields].map(([field, kind]) => describeField(entity, field, kind)),
      primaryKey: ['id'],
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    },
  }
}

interface Key {
  readonly column: string
  readonly other: Entity
}

/** Links that may lead to any table, as those of attributes do, cannot be declared. */
function keysOf(entity: Entity): readonly Key[] {
  const keys = [
    ...TABLES[entity].refs.map(({ column, entity: other }) => ({ column, other })),
    ...parentLinks(entity).map(({ column, parent }) => ({ column, other: parent })),
  ]
  return keys.filter(({ column }, index) => keys.findIndex((key) => key.column === column) === index)
}

const TYPES: Readonly<Record<Exclude<FieldKind, readonly string[]>, { type: string; format?: string }>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  uuid: { type: 'string', format: 'uuid' },
  uri: { type: 'string', format: 'uri' },
  email: { type: 'string', format: 'email' },
  date: { type: 'date' },
  time: { type: 'time', format: 'any' },
  moment: { type: 'datetime', format: 'any' },
}

function describeField(entity: Entity, field: string, kind: FieldKind): unknown {
  const { required, requiredInRow } = TABLES[entity]
  const constraints = {
    ...(required.has(field) || requiredInRow.has(field) ? { required: true } : {}),
    ...(field === 'id' ? { unique: true } : {}),
    ...(typeof kind === 'string' ? {} : { enum: kind }),
  }
  return {
    name: field,
    ...(typeof kind === 'string' ? TYPES[kind] : TYPES.text),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  }
}
