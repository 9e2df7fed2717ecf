// YAML text to a checked value: every fault has its line, its column and a remedy.
import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml'
import type { ZodType } from 'zod'
import type { Place, Problem } from './problem.ts'
import { type Result, no, yes } from './result.ts'

export interface YamlOptions<Value> {
  readonly text: string
  readonly file: string
  /** The line of the file on which the text begins, from 1: front matter starts below its fence. */
  readonly firstLine?: number
  readonly schema: ZodType<Value>
  /** What the value is, for the messages: "a fact's front matter". */
  readonly what: string
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
  const { text, file, schema, what } = options
  const firstLine = options.firstLine ?? 1
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' })
  const placeAt = (offset: number): Place => {
    const at = lines.linePos(offset)
    return { file, line: at.line + firstLine - 1, column: at.col }
  }
  const broken = [...document.errors, ...document.warnings]
  if (broken.length > 0) {
    return no(
      broken.map((error) => ({
        ...shape(placeAt(error.pos[0]), file),
        message: `This is not valid YAML: ${firstSentence(error.message)}`,
        remedy: 'Mend the indentation, quotes or colons on this line.',
      })),
    )
  }
  const placeOf = (path: readonly PropertyKey[]): Place => placeAt(offsetOf(document, path))
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {})
  if (parsed.success) return yes({ value: parsed.data, placeOf })
  return no(
    parsed.error.issues.map((issue) => ({
      ...shape(placeOf(issue.path), file),
      message: `In ${what}, ${issue.path.length === 0 ? 'the text' : `'${issue.path.map(String).join('.')}'`} does not fit: ${issue.message}.`,
      remedy: 'docs/authors.md shows what belongs there.',
    })),
  )
}

function shape(place: Place, subject: string): Pick<Problem, 'rule' | 'severity' | 'place' | 'subject'> {
  return { rule: 'content-shape', severity: 'error', place, subject }
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line .*$/, '').replace(/[:.]*$/, '.')
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
      if (pair === undefined) break
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key]
      offset = startOf(node) ?? offset
    } else break
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0] // every parsed node has a range; other values have none
}
