// The text of a JSON file: decoded, within limits, and where it stops being JSON.
import type { Place, Problem } from '../../kit/problem.ts'
import { type Result, no, yes } from '../../kit/result.ts'

export const MAX_HSDS_BYTES: number = 100 * 1024 * 1024
const MAX_DEPTH = 64

/**
 * The text of the file.
 *
 * Refuses  more than 100 MB, and bytes that are not UTF-8: rule `hsds-file`.
 */
export function decodeText(bytes: Uint8Array, file: string): Result<string, readonly Problem[]> {
  if (bytes.length > MAX_HSDS_BYTES) {
    const size = `This file is ${Math.ceil(bytes.length / 1024 / 1024)} MB, and at most 100 MB are read.`
    return no([fileProblem({ file }, size, 'Split it into several files.')])
  }
  try {
    return yes(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return no([fileProblem({ file }, 'This file is not UTF-8 text.', 'Save it again as UTF-8.')])
  }
}

/**
 * The value that the text says.
 *
 * Refuses  what is not JSON, or is nested deeper than 64 levels, at the line and column where it is seen.
 */
export function parseJson(text: string, { file, line = 1 }: Place): Result<unknown, readonly Problem[]> {
  const found = jsonFault(text)
  if (found === null) {
    const value: unknown = JSON.parse(text)
    return yes(value)
  }
  const before = text.slice(0, found.at)
  const place = {
    file,
    line: line + before.split('\n').length - 1,
    column: found.at - before.lastIndexOf('\n'),
  }
  return no([fileProblem(place, found.message, found.remedy)])
}

export function fileProblem(place: Place, message: string, remedy: string): Problem {
  return { rule: 'hsds-file', severity: 'error', place, subject: place.file, message, remedy }
}

export interface JsonFault {
  /** Where in the text, in UTF-16 units from 0. */
  readonly at: number
  readonly message: string
  readonly remedy: string
}

const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const BLANK = /[ \t\n\r]*/y
const ESCAPE = /\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/**
 * The first place at which the text is not JSON, or is nested too deep; null where `JSON.parse` takes it.
 *
 * Read in one pass without recursion, so that no depth of nesting can exhaust anything.
 */
export function jsonFault(text: string): JsonFault | null {
  const open: string[] = []
  let expects: Expected = 'value'
  let at = endOf(BLANK, text, 0) ?? 0
  while (at < text.length) {
    const character = text[at] ?? ''
    const closes = open.at(-1) === '{' ? '}' : ']'
    let end: number | null = at + 1
    if (expects === 'end') return fault(at, `The file goes on after its end, with ${quoted(character)}.`)
    if ((expects === 'value' || expects === 'value or ]') && '{['.includes(character)) {
      if (open.length === MAX_DEPTH) return tooDeep(at)
      open.push(character)
      expects = character === '{' ? 'name or }' : 'value or ]'
    } else if (character === closes && open.length > 0 && MAY_CLOSE.has(expects)) {
      open.pop()
      expects = open.length === 0 ? 'end' : 'comma'
    } else if (expects === 'comma' && character === ',') {
      expects = open.at(-1) === '{' ? 'name' : 'value'
    } else if (expects === 'colon' && character === ':') {
      expects = 'value'
    } else if (expects === 'name' || expects === 'name or }') {
      end = endOfString(text, at)
      expects = 'colon'
    } else if (expects === 'value' || expects === 'value or ]') {
      end = endOfString(text, at) ?? endOf(NUMBER, text, at) ?? endOf(WORD, text, at)
      expects = open.length === 0 ? 'end' : 'comma'
    } else {
      end = null
    }
    if (end === null) return unexpected(text, at)
    at = endOf(BLANK, text, end) ?? end
  }
  return expects === 'end' ? null : fault(text.length, 'The file ends in the middle of a value.')
}

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma' | 'end'
const MAY_CLOSE: ReadonlySet<Expected> = new Set(['comma', 'value or ]', 'name or }'])

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

/** The end of the string that opens here, or null where none does or where it is never closed. */
function endOfString(text: string, start: number): number | null {
  if (text[start] !== '"') return null
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return null
    const next = code === 0x5c ? endOf(ESCAPE, text, at) : at + 1
    if (next === null) return null
    at = next
  }
  return null
}

function unexpected(text: string, at: number): JsonFault {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (character === '"')
    return fault(at, 'The text in quotes that opens here is not closed, or holds what JSON does not allow.')
  return fault(at, `This is not JSON: ${quoted(character)} does not belong here.`)
}

function quoted(character: string): string {
  return `“${character}”`
}

function tooDeep(at: number): JsonFault {
  const message = `This is nested deeper than ${MAX_DEPTH} levels, which no record of HSDS is.`
  return { at, message, remedy: 'Export it again from where it came from.' }
}

function fault(at: number, message: string): JsonFault {
  return { at, message, remedy: 'Export the file again, or mend it at this place.' }
}
