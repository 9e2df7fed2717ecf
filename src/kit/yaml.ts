// YAML text to a checked value: every fault has its line, its column and a remedy.
import {
  LineCounter,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type ErrorCode,
  type Node,
  visit,
} from 'yaml'
import type { ZodType } from 'zod'
import type { Place, Problem } from './problem.ts'
import { type Result, no, yes } from './result.ts'
import { checkShape } from './shape.ts'

export interface YamlOptions<Value> {
  readonly text: string
  readonly file: string
  /** The line of the file on which the text begins, from 1: front matter starts below its fence. */
  readonly firstLine?: number
  readonly schema: ZodType<Value>
  /** What the value is, for the messages: "a fact's front matter". */
  readonly what: string
  /** The heading of docs/authors.md below which the value is described. */
  readonly guide: string
}

export interface CheckedYaml<Value> {
  readonly value: Value
  /** The place of the value at a path, or of the nearest node above it. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

/**
 * The value that the text holds, by the schema, with the places of its parts.
 *
 * Refuses  what is not YAML, a key twice, and whatever the schema refuses: one problem each, rule `content-shape`.
 */
export function readYaml<Value>(options: YamlOptions<Value>): Result<CheckedYaml<Value>, readonly Problem[]> {
  const { file, schema, what, guide } = options
  const { document, placeAt, placeOf } = parse(options)
  const marks = marksIn(document, options.text)
  const broken = [...document.errors, ...document.warnings].filter(
    ({ pos: [at] }) => !marks.some(({ from, to }) => from <= at && at < to),
  )
  if (marks.length + broken.length > 0) {
    return no([
      ...marks.map((mark) => markProblem(mark, shape(placeAt(mark.from), file), what)),
      ...broken.map((error) => ({
        ...shape(placeAt(error.pos[0]), file),
        message:
          error.code === 'DUPLICATE_KEY'
            ? `In ${what}, this key is written twice.`
            : `This is not valid YAML: ${firstSentence(error.message)}`,
        remedy: YAML_REMEDIES[error.code] ?? 'Mend the indentation, quotes or colons on this line.',
      })),
    ])
  }
  const value: unknown = document.toJS({ maxAliasCount: 0 }) ?? {}
  const spelt = (path: readonly PropertyKey[]): string | undefined => sourceOf(document, path)
  const checked = checkShape({ schema, value, what, notation: 'yaml', spelt })
  if (checked.ok) return yes({ value: checked.value, placeOf })
  return no(
    checked.refusal.map(({ path, message, remedy }) => ({
      ...shape(placeOf(path), file),
      message,
      remedy: `${remedy} ${furtherReading(guide)}`,
    })),
  )
}

/** For the slips whose cause is known. */
const YAML_REMEDIES: Readonly<Partial<Record<ErrorCode, string>>> = {
  DUPLICATE_KEY: 'Keep one of the two, and take the other out.',
  BLOCK_AS_IMPLICIT_KEY:
    "Put quotes round a text that has a colon and a space in it: 'Help: where to find it'.",
  BAD_SCALAR_START: 'Put quotes round a text that begins with this sign.',
  TAB_AS_INDENT: 'Indent with spaces in place of tabs.',
}

/** A sign that YAML takes for something else than text: `*` for the name of a value elsewhere, `&` for a name to call one by. */
interface Mark {
  readonly sign: '*' | '&'
  /** Nothing but a blank follows: a list may have been meant. */
  readonly isBare: boolean
  readonly from: number
  /** As far as it may have confused the parser. */
  readonly to: number
}

function marksIn(document: Document.Parsed, text: string): readonly Mark[] {
  const marks: Mark[] = []
  visit(document, {
    Node: (_, node) => {
      const [start = 0, , end = start] = node.range ?? []
      if (isAlias(node)) marks.push({ sign: '*', isBare: node.source === '', from: start, to: end })
      else if (node.anchor !== undefined)
        marks.push({
          sign: '&',
          isBare: node.anchor === '',
          from: text.lastIndexOf(`&${node.anchor}`, start),
          to: start,
        })
    },
  })
  return marks
}

function markProblem(
  { sign, isBare }: Mark,
  at: Pick<Problem, 'rule' | 'severity' | 'place' | 'subject'>,
  what: string,
): Problem {
  const asList = sign === '*' && isBare ? ' An entry of a list begins with a hyphen.' : ''
  return {
    ...at,
    message: `In ${what}, what begins with ${sign} here is not read as text.`,
    remedy: `Put quotes round the whole text that begins with ${sign}.${asList}`,
  }
}

/** Where to read on, after a remedy. */
export function furtherReading(guide: string): string {
  return `More is in docs/authors.md, under '${guide}'.`
}

/** The places of the parts of a JSON text, which is YAML too. The text is asked for at the first question: few files have a fault. */
export function placesInJson(textOf: () => string, file: string): (path: readonly PropertyKey[]) => Place {
  let parsed: Parsed | undefined
  return (path) => (parsed ??= parse({ text: textOf(), file })).placeOf(path)
}

interface Parsed {
  readonly document: Document.Parsed
  readonly placeAt: (offset: number) => Place
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

function parse({
  text,
  file,
  firstLine = 1,
}: Pick<YamlOptions<unknown>, 'text' | 'file' | 'firstLine'>): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' })
  const placeAt = (offset: number): Place => {
    const at = lines.linePos(offset)
    return { file, line: at.line + firstLine - 1, column: at.col }
  }
  return { document, placeAt, placeOf: (path) => placeAt(nodeAt(document, path).offset) }
}

function shape(place: Place, subject: string): Pick<Problem, 'rule' | 'severity' | 'place' | 'subject'> {
  return { rule: 'content-shape', severity: 'error', place, subject }
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line .*$/, '').replace(/[:.]*$/, '.')
}

/** How the text spells the scalar at `path`, or undefined where no scalar stands there. */
function sourceOf(document: Document.Parsed, path: readonly PropertyKey[]): string | undefined {
  const { node, isWhole } = nodeAt(document, path)
  return isWhole && isScalar(node) ? node.source : undefined
}

/** The node at a path, or as much of the way to it as there is. A map's part begins at its key. */
function nodeAt(
  document: Document.Parsed,
  path: readonly PropertyKey[],
): { readonly node: unknown; readonly offset: number; readonly isWhole: boolean } {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key,
      )
      if (pair === undefined) return { node, offset, isWhole: false }
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key]
      offset = startOf(node) ?? offset
    } else return { node, offset, isWhole: false }
  }
  return { node, offset, isWhole: true }
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0] // every parsed node has a range; other values have none
}
