// The descriptor of a dataset, `datapackage.json`: a Frictionless Data Package with our own words about each column.
import { z } from 'zod'
import type { Captures, Dimension, Measure } from '../facts/dataset.ts'
import type { LocalText } from '../kit/language.ts'
import type { Place, Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { localText, slug } from '../kit/schemas.ts'
import { checkShape } from '../kit/shape.ts'
import { furtherReading } from '../kit/yaml.ts'
import { captureFaults } from './captures.ts'

/** How the file spells a cell without a value. A measure that a source did not report is left empty. */
export const MISSING_TOKENS = [
  { value: '', label: 'not reported' },
  { value: 'not collected', label: 'not collected' },
  { value: 'withheld', label: 'withheld' },
  { value: '?', label: 'did not parse' },
] as const

export const MEASURE_TYPES = { count: 'integer', share: 'number', number: 'number', word: 'string' } as const

const columnName = z
  .string()
  .regex(/^[a-z][a-z0-9_-]*$/, 'expected a name of lower-case letters, digits, _ and -')
const text = z.string().min(1)
const year = z.string().regex(/^\d{4}$/, 'expected a year of four digits')

const dimension = z.strictObject({
  kind: z.enum(['year', 'category']),
  title: localText,
  labels: z.record(z.string(), localText).default({}),
})

const interval = z.strictObject({ low: columnName, high: columnName, level: z.number().gt(0).lt(1) })

const measure = z.strictObject({
  kind: z.enum(['count', 'share', 'number', 'word']),
  unit: text,
  title: localText,
  unitLabel: localText,
  counts: localText,
  countsNot: localText,
  over: z
    .string()
    .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'expected dataset.measure')
    .optional(),
  base: z.number().positive().optional(),
  whole: z.strictObject({ of: columnName, note: localText.optional() }).optional(),
  interval: interval.optional(),
})

const field = z.looseObject({
  name: columnName,
  type: z.enum(['string', 'year', 'integer', 'number']),
  'freedomfacts:dimension': dimension.optional(),
  'freedomfacts:measure': measure.optional(),
})

const missingValues = z
  .array(z.looseObject({ value: z.string(), label: z.string() }))
  .refine(
    (values) =>
      values.every(({ value, label }) =>
        MISSING_TOKENS.some((token) => token.value === value && token.label === label),
      ),
    'expected the tokens that docs/authors.md lists',
  )

const resource = z.looseObject({
  name: slug,
  path: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]*\.csv$/, 'expected the name of a CSV file beside the descriptor'),
  schema: z.looseObject({
    missingValues: missingValues.optional(),
    fields: z.array(field).min(3),
    primaryKey: z.array(columnName).min(2),
  }),
})

const descriptorSchema = z.looseObject({
  name: slug,
  licenses: z.array(z.looseObject({ name: text.optional(), title: text.optional() })).min(1),
  resources: z.array(resource).length(1, 'expected one resource'),
  'freedomfacts:dataset': z.strictObject({
    title: localText,
    description: localText,
    provenance: localText,
    preference: z.strictObject({ sources: z.array(slug), because: localText }),
    breaks: z.array(z.strictObject({ from: year, why: localText })).default([]),
    madeFromCaseRecords: z.boolean(),
  }),
  'freedomfacts:captures': z
    .strictObject({
      lists: z.array(columnName).min(1),
      count: columnName,
      disputed: z.array(slug).default([]),
    })
    .optional(),
})

/** A measure's column, and the columns of the interval that its source printed. */
export interface MeasureColumn {
  readonly measure: Measure
  readonly interval?: { readonly low: string; readonly high: string; readonly level: number }
}

/** What the descriptor says, checked. */
export interface Descriptor {
  readonly name: string
  readonly path: string
  readonly licence: string
  readonly about: {
    readonly title: LocalText
    readonly description: LocalText
    readonly provenance: LocalText
    readonly preference: { readonly sources: readonly string[]; readonly because: LocalText }
    readonly breaks: readonly { readonly from: string; readonly why: LocalText }[]
    readonly madeFromCaseRecords: boolean
  }
  readonly dimensions: readonly Dimension[]
  readonly measures: readonly MeasureColumn[]
  /** Absent where the dataset holds no capture histories. */
  readonly captures?: Captures
}

type FieldOf = z.infer<typeof field>

/**
 * The descriptor in `value`, as parsed from JSON; `placeOf` knows where its parts stand in the file.
 *
 * Refuses  what the formats page does not describe, one problem for each fault, rule `content-shape`.
 */
export function readDescriptor(
  value: unknown,
  file: string,
  placeOf: (path: readonly PropertyKey[]) => Place = () => ({ file }),
): Result<Descriptor, readonly Problem[]> {
  const checked = checkShape({
    schema: descriptorSchema,
    value,
    what: "the dataset's descriptor",
    notation: 'json',
  })
  if (!checked.ok) {
    return no(
      checked.refusal.map(({ path, message, remedy }) => ({
        ...fault(file, message),
        place: placeOf(path),
        remedy: `${remedy} ${furtherReading('Datasets')}`,
      })),
    )
  }
  const data = checked.value
  const [table] = data.resources
  const [licence] = data.licenses
  if (table === undefined || licence === undefined)
    throw new Error('zod let an empty list of resources or licenses pass')
  const { fields, primaryKey } = table.schema
  const dimensions = fields.flatMap(dimensionOf)
  const measures = fields.flatMap(measureOf)
  const captures = data['freedomfacts:captures']
  const faults = [
    ...fieldFaults(fields, measures),
    ...keyFaults(primaryKey, dimensions),
    ...(captures === undefined
      ? []
      : captureFaults(captures, { dimensions, measures: measures.map((column) => column.measure) })),
  ]
  if (faults.length > 0) return no(faults.map((message) => fault(file, message)))
  return yes({
    name: data.name,
    path: table.path,
    licence: licence.title ?? licence.name ?? 'not stated',
    about: data['freedomfacts:dataset'],
    dimensions,
    measures,
    ...(captures === undefined ? {} : { captures }),
  })
}

function dimensionOf({ name, 'freedomfacts:dimension': said }: FieldOf): readonly Dimension[] {
  return said === undefined
    ? []
    : [{ name, title: said.title, kind: said.kind, labels: new Map(Object.entries(said.labels)) }]
}

function measureOf({ name, 'freedomfacts:measure': said }: FieldOf): readonly MeasureColumn[] {
  if (said === undefined) return []
  const { interval: columns, over, base, whole, ...rest } = said
  const measureOfColumn: Measure = {
    name,
    ...rest,
    ...(over === undefined ? {} : { over }),
    ...(base === undefined ? {} : { base }),
    ...(whole === undefined
      ? {}
      : { whole: whole.note === undefined ? { of: whole.of } : { of: whole.of, note: whole.note } }),
  }
  return [
    columns === undefined ? { measure: measureOfColumn } : { measure: measureOfColumn, interval: columns },
  ]
}

function* fieldFaults(fields: readonly FieldOf[], measures: readonly MeasureColumn[]): Iterable<string> {
  const names = fields.map(({ name }) => name)
  const bounds = new Set(
    measures.flatMap(({ interval: columns }) => (columns ? [columns.low, columns.high] : [])),
  )
  for (const name of new Set(names)) {
    if (names.filter((other) => other === name).length > 1) yield `The field '${name}' is described twice.`
  }
  for (const bound of bounds)
    if (!names.includes(bound)) yield `The column '${bound}' of an interval is not among the fields.`
  if (!names.includes('source')) yield "The field 'source' is missing: every row says where it comes from."
  if (measures.length === 0) yield 'No field is a measure.'
  for (const { name, type, 'freedomfacts:dimension': dim, 'freedomfacts:measure': said } of fields) {
    if (dim !== undefined && said !== undefined)
      yield `The field '${name}' is a dimension and a measure at once.`
    if (dim !== undefined && (dim.kind === 'year') !== (type === 'year')) {
      yield `The field '${name}' has the type '${type}', which does not go with a dimension of kind '${dim.kind}'.`
    }
    if (said !== undefined && MEASURE_TYPES[said.kind] !== type) {
      yield `The field '${name}' has the type '${type}', and a measure of kind '${said.kind}' has the type '${MEASURE_TYPES[said.kind]}'.`
    }
    if (dim === undefined && said === undefined && !['source', 'note'].includes(name) && !bounds.has(name)) {
      yield `The field '${name}' is neither a dimension nor a measure.`
    }
  }
}

function* keyFaults(primaryKey: readonly string[], dimensions: readonly Dimension[]): Iterable<string> {
  const expected = [...dimensions.map(({ name }) => name), 'source']
  if (primaryKey.toSorted().join() !== expected.toSorted().join()) {
    yield `The primary key is ${primaryKey.join(', ')}, and the dimensions with the source are ${expected.join(', ')}.`
  }
}

function fault(file: string, message: string): Problem {
  return {
    rule: 'content-shape',
    severity: 'error',
    place: { file },
    subject: file,
    message,
    remedy: 'docs/authors.md shows what a descriptor holds.',
  }
}
