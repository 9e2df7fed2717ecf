// What a schema asks for at a place, in plain words: the kind of value, and the keys that belong there.
import { z } from 'zod'

export type Schema = z.core.$ZodType
export type Path = readonly PropertyKey[]
/** How the file writes a value: what a remedy says to type is typed so. */
export type Notation = 'yaml' | 'json'

/** Parses so that zod says nothing itself: an issue with a message then has one of ours, and each has what it was given. */
export const OWN_WORDS_ONLY: z.core.ParseContext<z.core.$ZodIssue> = { reportInput: true, error: () => '' }

/** The schema of what stands at `path` of the value; where several could stand there, all that refuse what does. */
export function schemaAt(schema: Schema, path: Path, value?: unknown): Schema | undefined {
  const found = schemasAt(schema, path, value)
  const there = path.reduce<unknown>((whole, key) => partOf(whole, key), value)
  const refusing = found.filter((part) => !fits(part, there))
  const asked = refusing.length > 0 ? refusing : found
  return asked.length > 1 ? z.union(asked) : asked[0]
}

function schemasAt(schema: Schema, [key, ...rest]: Path, value: unknown): readonly Schema[] {
  if (key === undefined) return [schema]
  return meantBy(schema, value).flatMap((part) => {
    const inner = below(part, key)
    return inner === undefined ? [] : schemasAt(inner, rest, partOf(value, key))
  })
}

/** The alternatives of the value's kind, with a key of its and its tag (`kind: series`); all where none is so. */
function meantBy(schema: Schema, value: unknown): readonly Schema[] {
  const parts = alternatives(schema)
  const meant = parts.filter((part) => mayHold(part, value))
  return meant.length > 0 ? meant : parts
}

function mayHold(part: Schema, value: unknown): boolean {
  const def = definition(part)
  if (typeof value !== 'object' || value === null) return false
  if (def.type === 'array' || Array.isArray(value)) return def.type === 'array' && Array.isArray(value)
  if (def.type !== 'object') return def.type === 'record'
  const written = Object.entries(def.shape).filter(([key]) => Object.hasOwn(value, key))
  const isOther = ([key, inner]: readonly [string, Schema]): boolean =>
    choicesOf(inner).length > 0 && !fits(inner, partOf(value, key))
  return written.length > 0 && !written.some(isOther)
}

/** What stands under the key, if the value has it itself. */
export function partOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined
}

/** The schemas that a value may fit, without what only wraps them. */
function alternatives(schema: Schema): readonly Schema[] {
  const def = definition(schema)
  switch (def.type) {
    case 'union':
      return def.options.flatMap(alternatives)
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return alternatives(def.innerType)
    case 'pipe':
      return alternatives(def.in)
    default:
      return [schema]
  }
}

/** The kinds of value that fit, as zod names them: `string`, `array`, `enum`. */
export function kindsOf(schema: Schema): ReadonlySet<string> {
  return new Set(alternatives(schema).map((part) => definition(part).type))
}

/** The keys that belong in a value, which may tell by its tag what it is; none where any key may stand. */
export function keysOf(schema: Schema, value?: unknown): readonly string[] {
  return unique(
    meantBy(schema, value).flatMap((part) => {
      const def = definition(part)
      if (def.type === 'object') return Object.keys(def.shape)
      return def.type === 'record' ? [...(internals(def.keyType).values ?? [])].map(String) : []
    }),
  )
}

/** The keys that a value must have. */
export function neededKeys(schema: Schema): readonly string[] {
  return keysOf(schema).filter((key) => {
    const inner = schemaAt(schema, [key])
    return inner !== undefined && !isOptional(inner)
  })
}

/** Whether the value would fit. */
export function fits(schema: Schema, value: unknown): boolean {
  return z.core.safeParse(schema, value).success
}

/** The words of which the value must be one. */
export function choicesOf(schema: Schema): readonly string[] {
  return unique(
    alternatives(schema).flatMap((part) => {
      const def = definition(part)
      if (def.type === 'enum') return Object.values(def.entries).map(String)
      return def.type === 'literal' ? def.values.map(String) : []
    }),
  )
}

/** Whether the value may be left out. */
export function isOptional(schema: Schema): boolean {
  return internals(schema).optin !== undefined
}

/** What belongs there, to follow "write" or "must be": our own words where the schema has some. */
export function wanted(schema: Schema, notation: Notation): string {
  const said = ownWords(schema)
  if (said !== undefined) return said
  const choices = choicesOf(schema)
  const others = alternatives(schema).filter((part) => !['enum', 'literal'].includes(definition(part).type))
  return [
    ...(choices.length === 0 ? [] : [`${choices.length > 2 ? 'one of ' : ''}${inList(choices, 'or')}`]),
    ...unique(others.map((part) => ownWords(part) ?? wantedKind(part, notation))),
  ].join(', or ')
}

function wantedKind(schema: Schema, notation: Notation): string {
  const def = definition(schema)
  switch (def.type) {
    case 'string':
      return 'format' in def && def.format === 'email'
        ? 'an e-mail address such as name@organisation.example'
        : 'text'
    case 'number':
      return [def, ...(def.checks ?? []).map((check) => internals(check).def)].some(isOfWholeNumbers)
        ? 'a whole number'
        : 'a number'
    case 'boolean':
      return 'true or false'
    case 'array':
      return `a list, [ ${kindsOf(def.element).has('object') ? wanted(def.element, notation) : '…'} ]`
    case 'object':
      return braces(neededKeys(schema).length > 0 ? neededKeys(schema) : keysOf(schema), notation)
    case 'record':
      return '{ …: … }'
    default:
      return 'another value'
  }
}

/** `z.int()` says so itself, `z.number().int()` in a check; the formats of fractions are named `float32` and `float64`. */
function isOfWholeNumbers(format: object): boolean {
  return partOf(format, 'check') === 'number_format' && /int/.test(String(partOf(format, 'format')))
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}

/** `{ by: …, on: … }` */
export function braces(keys: readonly string[], notation: Notation): string {
  const written = keys.map((key) => (notation === 'json' ? `${JSON.stringify(key)}: …` : `${key}: …`))
  return written.length === 0 ? '{ }' : `{ ${written.join(', ')} }`
}

/** `a, b or c` */
export function inList(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

/** "a date such as 2026-11-22": what the schema itself says that it expected when it is given nothing. */
function ownWords(schema: Schema): string | undefined {
  const { error } = z.core.safeParse(schema, '', OWN_WORDS_ONLY)
  const said = error?.issues.find(({ path, message }) => path.length === 0 && message.startsWith('expected '))
  return said?.message.slice('expected '.length)
}

function below(schema: Schema, key: PropertyKey): Schema | undefined {
  const def = definition(schema)
  if (def.type === 'object') return Object.hasOwn(def.shape, key) ? def.shape[String(key)] : undefined
  if (def.type === 'array') return def.element
  return def.type === 'record' ? def.valueType : undefined
}

function definition(schema: Schema): z.core.$ZodTypes['_zod']['def'] {
  return internals(schema as z.core.$ZodTypes).def // every schema is one of zod's own kinds: $ZodTypes lists them
}

/** What a schema is made of, under the name that zod keeps for libraries. */
function internals<Part extends { readonly _zod: unknown }>({ _zod: inside }: Part): Part['_zod'] {
  return inside
}
