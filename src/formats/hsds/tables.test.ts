// Our table of HSDS 3.2, held to the official one.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WITHOUT_OFFICIAL, officialJson, ownSource } from './official.fixture.ts'
import { ENTITIES, type FieldKind, TABLES, parentLinks } from './tables.ts'

interface OfficialTable {
  readonly csv: string
  readonly required_json: readonly string[]
  readonly extra_required_tabular: readonly string[]
  readonly scalars: Readonly<Record<string, unknown>>
  readonly arrays: Readonly<Record<string, string>>
  readonly refs: Readonly<Record<string, string>>
}

interface OfficialPackage {
  readonly resources: readonly {
    readonly name: string
    readonly path: string
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string }[]
      readonly foreignKeys?: readonly {
        readonly fields: string
        readonly reference: { readonly resource: string }
      }[]
    }
  }[]
}

function officialKind(kind: FieldKind): unknown {
  if (typeof kind !== 'string') return { type: 'string', enum: kind }
  if (kind === 'number') return { type: 'number' }
  const formats: Readonly<Record<string, string>> = {
    uuid: 'uuid',
    uri: 'uri',
    email: 'email',
    moment: 'date-time',
  }
  return { type: 'string', ...(formats[kind] === undefined ? {} : { format: formats[kind] }) }
}

const officialTables = (): Readonly<Record<string, OfficialTable>> =>
  officialJson('hsds-tables.json') as Readonly<Record<string, OfficialTable>>
const officialPackage = (): OfficialPackage =>
  officialJson('hsds-3.2-examples/csv/datapackage.json') as OfficialPackage

test(
  'our tables are the official ones: files, fields in their order, types, what is required, what is inside',
  {
    skip: WITHOUT_OFFICIAL,
  },
  () => {
    const official = officialTables()
    assert.deepEqual(ENTITIES.toSorted(), Object.keys(official).toSorted())
    for (const entity of ENTITIES) {
      const { file, fields, required, requiredInRow, refs, lists } = TABLES[entity]
      const inside = (parts: readonly { field: string; entity: string }[]): unknown =>
        Object.fromEntries(parts.map((part) => [part.field, `${part.entity}.json`]))
      const theirs = official[entity]
      assert.ok(theirs)
      assert.equal(file, theirs.csv)
      assert.deepEqual([...fields.keys()], Object.keys(theirs.scalars), entity)
      assert.deepEqual(
        Object.fromEntries([...fields].map(([name, kind]) => [name, officialKind(kind)])),
        theirs.scalars,
      )
      assert.deepEqual([...required].toSorted(), theirs.required_json.toSorted(), entity)
      assert.deepEqual([...requiredInRow].toSorted(), theirs.extra_required_tabular.toSorted(), entity)
      assert.deepEqual(inside(refs), theirs.refs)
      assert.deepEqual(inside(lists), theirs.arrays)
    }
  },
)

test('days and times are the fields that the official package calls so', { skip: WITHOUT_OFFICIAL }, () => {
  const words: Readonly<Record<string, string>> = {
    date: 'date',
    time: 'time',
    moment: 'datetime',
    number: 'number',
  }
  for (const { name, schema } of officialPackage().resources) {
    const entity = ENTITIES.find((each) => each === name)
    assert.ok(entity, name)
    const ours = [...TABLES[entity].fields].map(([field, kind]) => [field, words[String(kind)] ?? 'string'])
    assert.deepEqual(
      ours,
      schema.fields.map((field) => [field.name, field.type]),
    )
  }
})

test(
  'the columns that name another row are the foreign keys of the official package',
  { skip: WITHOUT_OFFICIAL },
  () => {
    for (const { name, schema } of officialPackage().resources) {
      const entity = ENTITIES.find((each) => each === name)
      assert.ok(entity, name)
      const ours = [
        ...TABLES[entity].refs.map((ref) => `${ref.column} ${ref.entity}`),
        ...parentLinks(entity).map(({ column, parent }) => `${column} ${parent}`),
      ]
      const theirs = (schema.foreignKeys ?? []).map(
        ({ fields, reference }) => `${fields} ${reference.resource}`,
      )
      assert.deepEqual(ours.toSorted(), theirs.toSorted(), entity)
    }
  },
)

test('every table comes after those that its rows can name', () => {
  for (const [index, entity] of ENTITIES.entries()) {
    const named = [
      ...TABLES[entity].refs.map((ref) => ref.entity),
      ...parentLinks(entity).map(({ parent }) => parent),
    ]
    for (const other of named) assert.ok(ENTITIES.indexOf(other) < index, `${entity} names ${other}`)
    for (const { column } of parentLinks(entity))
      assert.ok(TABLES[entity].fields.has(column), `${entity} ${column}`)
  }
})

test('the interfaces of tree.ts write out the tables, field by field', () => {
  const found = [
    ...ownSource('tree.ts').matchAll(/export interface Hsds(\w+) extends HsdsRecord \{\n([\s\S]*?)\n\}/g),
  ]
  const interfaces = new Map(
    found.map(([, name = '', body = '']) => [name.replaceAll(/(?!^)([A-Z])/g, '_$1').toLowerCase(), body]),
  )
  assert.equal(interfaces.size, 16)
  const nameOf = (entity: string): string =>
    interfaces.has(entity)
      ? `Hsds${entity.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`
      : 'HsdsRecord'
  for (const [name, body] of interfaces) {
    const entity = ENTITIES.find((each) => each === name)
    assert.ok(entity, name)
    const { fields, required, refs, lists } = TABLES[entity]
    const sure = (field: string): boolean =>
      required.has(field) && ['id', 'name', 'status', 'number'].includes(field)
    const typeOf = (kind: FieldKind): string =>
      typeof kind === 'string'
        ? kind === 'number'
          ? 'number'
          : 'string'
        : kind.map((word) => `'${word}'`).join(' | ')
    const expected = [
      ...[...fields].map(([field, kind]) => `readonly ${field}${sure(field) ? '' : '?'}: ${typeOf(kind)}`),
      ...refs.map((ref) => `readonly ${ref.field}?: ${nameOf(ref.entity)}`),
      ...lists.map((list) => `readonly ${list.field}?: readonly ${nameOf(list.entity)}[]`),
    ]
    assert.deepEqual(
      body.split('\n').map((line) => line.trim()),
      expected,
    )
  }
})
