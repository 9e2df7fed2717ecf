// A value checked by its schema: what does not fit is said in sentences for the person who wrote it, never in zod's words.
import { type ZodType, z } from 'zod'
import { nearest } from './nearest.ts'
import { type Result, no, yes } from './result.ts'
import {
  type Notation,
  OWN_WORDS_ONLY,
  type Path,
  type Schema,
  braces,
  choicesOf,
  fits,
  inList,
  isOptional,
  keysOf,
  kindsOf,
  neededKeys,
  partOf,
  schemaAt,
  wanted,
} from './schema-words.ts'

export interface Shape<Value> {
  readonly schema: ZodType<Value>
  readonly value: unknown
  /** What the value is, for the messages: "a fact's front matter". */
  readonly what: string
  readonly notation: Notation
  /** How the file spells the value at a path, where that is known: `00501` is a number, and no longer these digits. */
  readonly spelt?: (path: Path) => string | undefined
}

export interface ShapeFault {
  /** Of the value that does not fit; of a missing one, where it would stand. */
  readonly path: Path
  /** A whole sentence. */
  readonly message: string
  /** A whole sentence: what to write. */
  readonly remedy: string
}

/** The value, if it fits; otherwise every fault. A misspelt key is one fault: what it was meant to be is not missing too. */
export function checkShape<Value>(shape: Shape<Value>): Result<Value, readonly ShapeFault[]> {
  const parsed = shape.schema.safeParse(shape.value, OWN_WORDS_ONLY)
  if (parsed.success) return yes(parsed.data)
  const found = parsed.error.issues.flatMap((issue) => faultsOf(issue, shape))
  const meant = new Set(found.flatMap(({ meant: path }) => (path === undefined ? [] : [path.join('\n')])))
  return no(
    found
      .filter(({ isMissing, path }) => isMissing !== true || !meant.has(path.join('\n')))
      .map(({ path, says, remedy }) => ({ path, message: `In ${shape.what}, ${says}.`, remedy })),
  )
}

interface Found {
  readonly path: Path
  /** The sentence without its beginning and its full stop. */
  readonly says: string
  readonly remedy: string
  readonly isMissing?: boolean
  /** Where the value would stand, had its key been spelt well. */
  readonly meant?: Path
}

type Issue = z.core.$ZodIssue
type Asked = Omit<Shape<unknown>, 'what'>

/** A new code of zod's is an error of the compiler here: every one has its sentence. */
function faultsOf(issue: Issue, asked: Asked): readonly Found[] {
  const isAsked = issue.code === 'invalid_type' && issue.message.startsWith('expected ') // and `wanted` says it
  if (issue.code !== 'invalid_union' && issue.message !== '' && !isAsked) return [inOurWords(issue, asked)]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue, asked))
    case 'invalid_type':
    case 'invalid_value':
    case 'invalid_format':
      return [wrongKind(issue, asked)]
    case 'invalid_union': {
      const inside = mostLikely(issue).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
      if (inside.length > 0) return inside.flatMap((inner) => faultsOf(inner, asked))
      const { discriminator: tag, input } = issue // of a wrong tag, zod gives the path and what the tag stands in
      return [wrongKind(tag === undefined ? issue : { ...issue, input: partOf(input, tag) }, asked)]
    }
    case 'too_small':
    case 'too_big':
      return [wrongSize(issue, asked)]
    case 'not_multiple_of':
      return [outOfBounds(issue, `a multiple of ${issue.divisor}`, asked)]
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) =>
        inner.message === '' ? [general(issue.path)] : [inOurWords({ ...inner, path: issue.path }, asked)],
      )
    case 'custom':
      return [general(issue.path)]
  }
}

/** The faults of the alternative that was meant: one of its kind was written. None where no alternative is of that kind. */
function mostLikely({ errors }: z.core.$ZodIssueInvalidUnion): readonly Issue[] {
  const kinds = ['invalid_type', 'invalid_value', 'invalid_union']
  const ofItsKind = errors.filter(
    (faults) => !faults.some(({ path, code }) => path.length === 0 && kinds.includes(code)),
  )
  const tagged = ofItsKind.filter((faults) => !ofItsKind.some((others) => hasTagOf(others, faults)))
  return (tagged.length > 0 ? tagged : ofItsKind).toSorted((a, b) => faultsIn(a) - faultsIn(b))[0] ?? []
}

/** Every key that does not belong is one. */
function faultsIn(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0)
}

/** Whether a word that one alternative refuses is right in the other. */
function hasTagOf(other: readonly Issue[], faults: readonly Issue[]): boolean {
  return faults.some(({ code, path: [key, ...below] }) => {
    if (code !== 'invalid_value' || key === undefined || below.length > 0) return false
    return !other.some(
      (fault) =>
        fault.path[0] === key || (fault.code === 'unrecognized_keys' && fault.keys.includes(String(key))),
    )
  })
}

function unknownKey(
  key: string,
  { path, input }: z.core.$ZodIssueUnrecognizedKeys,
  { schema, value }: Asked,
): Found {
  const owner = schemaAt(schema, path, value)
  const keys = owner === undefined ? [] : keysOf(owner, input)
  const free = keys.filter((other) => input === undefined || !Object.hasOwn(input, other))
  const near = nearest(key, free)
  const says = `'${key}' does not belong${path.length === 0 ? '' : ` in ${nameOf(path)}`}`
  return {
    path: [...path, key],
    says: keys.length === 0 ? says : `${says}: what belongs there is ${inList(keys, 'and')}`,
    remedy:
      near === undefined
        ? `Take '${key}' out${free.length === 0 ? '' : ', or write one that belongs there'}.`
        : `Did you mean '${near}'? Write that in its place.`,
    ...(near === undefined ? {} : { meant: [...path, near] }),
  }
}

function wrongKind(issue: Issue, asked: Asked): Found {
  const { path, input } = issue
  const schema = schemaAt(asked.schema, path, asked.value)
  const want = schema === undefined ? 'another value' : wanted(schema, asked.notation)
  const key = path.at(-1)
  if (input === undefined && key !== undefined) {
    const above = path.length === 1 ? '' : ` in ${nameOf(path.slice(0, -1))}`
    const says = `'${String(key)}' is missing${above}`
    return { path, says, remedy: `Add '${String(key)}' there, with ${want}.`, isMissing: true }
  }
  if (input === null || input === '') return empty(path, want, schema !== undefined && isOptional(schema))
  const near = typeof input === 'string' && schema !== undefined && nearest(input, choicesOf(schema))
  const text = asked.spelt?.(path) ?? textOf(input)
  const typed = schema === undefined ? undefined : whatToType({ path, input, text }, schema, asked.notation)
  return {
    path,
    says: `${nameOf(path)} must be ${want}, and here it is ${shown(input, text, asked.notation)}`,
    remedy: near ? `Did you mean ${near}? Write that in its place.` : (typed ?? `Write ${want}.`),
  }
}

interface Given {
  readonly path: Path
  readonly input: unknown
  readonly text: string
}

/** The whole of what to type, for the slips that people make in YAML and JSON; only what then fits. */
function whatToType({ path, input, text }: Given, schema: Schema, notation: Notation): string | undefined {
  const kinds = kindsOf(schema)
  if (typeof input === 'object')
    return kinds.has('string') && notation === 'yaml'
      ? `Write ${wanted(schema, notation)}, in quotes where it begins with { or [.`
      : undefined
  const isJson = notation === 'json'
  const quoted = isJson ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`
  const named = (key: PropertyKey | undefined, value: string): string =>
    typeof key === 'string' ? `${isJson ? JSON.stringify(key) : key}: ${value}` : value
  const line = (value: string): string => named(path.at(-1), value)
  const [only, ...more] = neededKeys(schema)
  if (typeof input !== 'string' && fits(schema, text))
    return `Write ${line(quoted)}, with the quotes: without them it is not read as text.`
  if (kinds.has('array') && fits(schema, [input]))
    return `Write ${line(`[${isJson ? quoted : text}]`)}, with the square brackets.`
  if (only !== undefined && more.length === 0 && fits(schema, { [only]: input }))
    return `Write ${line(`{ ${named(only, quoted)} }`)}.`
  if (kinds.has('number') && text.trim() !== '' && fits(schema, Number(text)))
    return `Write ${line(text)}, without quotes.`
  if (kinds.has('boolean') && /^(yes|no)$/i.test(text))
    return `Write ${line(/^y/i.test(text) ? 'true' : 'false')}, which stands for ${text.toLowerCase()}.`
  return undefined
}

function wrongSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, asked: Asked): Found {
  const { path, input, origin } = issue
  const isSmall = issue.code === 'too_small'
  const limit = isSmall ? issue.minimum : issue.maximum
  if (origin !== 'string' && origin !== 'array') {
    const open = isSmall ? 'more than' : 'less than'
    return outOfBounds(
      issue,
      `${issue.inclusive === false ? open : isSmall ? 'at least' : 'at most'} ${limit}`,
      asked,
    )
  }
  const schema = schemaAt(asked.schema, path, asked.value)
  const want = schema === undefined ? 'another value' : wanted(schema, asked.notation)
  if (input === '') return empty(path, want, schema !== undefined && isOptional(schema))
  const part = origin === 'string' ? (limit === 1 ? 'letter' : 'letters') : limit === 1 ? 'entry' : 'entries'
  const bound = `${issue.exact === true ? '' : isSmall ? 'at least ' : 'at most '}${limit} ${part}`
  const length = Array.isArray(input) || typeof input === 'string' ? input.length : 0
  return {
    path,
    says: `${nameOf(path)} must have ${bound}, and here it has ${length === 0 ? 'none' : length}`,
    remedy: isSmall ? `Write ${bound} there.` : `Keep ${bound}, and take the others out.`,
  }
}

function outOfBounds({ path, input }: Issue, bound: string, { notation }: Asked): Found {
  return {
    path,
    says: `${nameOf(path)} must be ${bound}, and here it is ${shown(input, textOf(input), notation)}`,
    remedy: `Write a number that is ${bound}.`,
  }
}

function empty(path: Path, want: string, mayGo: boolean): Found {
  return {
    path,
    says: `${nameOf(path)} is empty`,
    remedy: `Give it ${want}${mayGo ? ', or take it out' : ''}.`,
  }
}

/** A check that has its own words: they say what was expected, and so what to write. */
function inOurWords({ path, input, message }: Issue, { schema, value, notation }: Asked): Found {
  const isShown = typeof input === 'string' && input !== '' && !message.includes(input)
  const own = schemaAt(schema, path, value)
  const expected = message.startsWith('expected ') ? message.slice('expected '.length) : undefined
  const want =
    expected ?? (own !== undefined && kindsOf(own).has('string') ? wanted(own, notation) : undefined)
  return {
    path,
    says: `${nameOf(path)} ${isShown ? `is ${shown(input, input, notation)}` : 'does not fit'}: ${message}`,
    remedy:
      want === undefined || want === 'text' ? 'Change it to what this sentence asks for.' : `Write ${want}.`,
  }
}

function general(path: Path): Found {
  return { path, says: `${nameOf(path)} does not fit`, remedy: 'Write another value there.' }
}

/** `'publisher.name'`, `'label' of entry 2 of 'headlines'` */
function nameOf(path: Path): string {
  const at = path.findLastIndex((part) => typeof part === 'number')
  const keys = path.slice(at + 1).map(String)
  const named = keys.length === 0 ? [] : [`'${keys.join('.')}'`]
  if (at === -1) return named[0] ?? 'the whole'
  const list = path.slice(0, at)
  return [...named, `entry ${Number(path[at]) + 1}`, ...(list.length === 0 ? [] : [nameOf(list)])].join(
    ' of ',
  )
}

const MOST_SHOWN = 60

/** As it would be typed, for what is no list and no object: `String` would ask an object for a `toString` of its own. */
function textOf(input: unknown): string {
  return typeof input === 'object' ? '' : String(input)
}

function shown(input: unknown, text: string, notation: Notation): string {
  if (typeof input === 'string')
    return `'${input.length > MOST_SHOWN ? `${input.slice(0, MOST_SHOWN)}…` : input}'`
  if (typeof input === 'number') return `the number ${text}`
  if (Array.isArray(input)) return 'a list'
  return typeof input === 'object' && input !== null ? braces(Object.keys(input), notation) : text
}
