// Reads a figure's text into an expression. An error points at the character and says what was expected there.
import { type Result, no, yes } from '../kit/result.ts'
import type {
  CallExpression,
  CellExpression,
  Expression,
  FigureError,
  Span,
  ValueExpression,
} from './figure.ts'
import { FUNCTION_NAMES } from './functions.ts'

/** Longer than any figure a person would write, and short enough that nothing here can be made slow. */
export const MOST_CHARACTERS = 2000

/** Calls in calls: deeper is a mistake, and would in the end exhaust the stack. */
export const MOST_DEPTH = 16

type Parsed<Value> = Result<Value, FigureError>
type Named = CallExpression['named'][number]
type Where = CellExpression['where'][number]

const WORD = /[A-Za-z0-9_-]+/y
const SPACE = /\s*/y

/** What a value may be written as without quotes. */
export const BARE_VALUE: RegExp = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/

/** Two words joined by a dot name a cell, unless both are digits: then it is a number. */
export const CELL_NAME: RegExp = /^(?!-?\d+\.\d+$)[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/

/**
 * The expression that `text` writes, or where it stops making sense.
 *
 * Ensures   every span lies inside the text. Never throws, whatever the text.
 */
export function parseFigure(text: string): Result<Expression, FigureError> {
  if (text.length > MOST_CHARACTERS) {
    const message = `A figure has at most ${MOST_CHARACTERS} characters; this one has ${text.length}.`
    return no({ span: { start: MOST_CHARACTERS, end: text.length }, message, valid: [] })
  }
  return new FigureParser(text).whole()
}

/** A place in a text, moving forward: one method for each rule of the grammar. */
class FigureParser {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  whole(): Parsed<Expression> {
    this.#skipSpace()
    const expression = this.#expression(0)
    if (!expression.ok) return expression
    this.#skipSpace()
    if (this.#at < this.#text.length) return this.#expected('the end of the figure', [])
    return expression
  }

  /** expression := call | cell, and inside a call a dataset too */
  #expression(depth: number): Parsed<Expression> {
    const start = this.#at
    const name = this.#word()
    if (name === null) return this.#expected('a dataset or a function', FUNCTION_NAMES)
    if (this.#peek() === '.') return this.#cell(start, name)
    const end = this.#at
    this.#skipSpace()
    if (this.#peek() === '(') return this.#call({ start, name, depth })
    const next = this.#peek()
    this.#at = end
    if (depth > 0 && (next === ',' || next === ')'))
      return yes({ kind: 'dataset', dataset: name, span: { start, end } })
    return this.#expected(`"." and a measure after "${name}", or "(" and what it works on`, ['.', '('])
  }

  /** cell := dataset "." measure [ "[" [ where ("," where)* ] "]" ] */
  #cell(start: number, dataset: string): Parsed<CellExpression> {
    this.#at += 1
    const measure = this.#word()
    if (measure === null) return this.#expected(`the name of a measure of "${dataset}"`, [])
    const where: Where[] = []
    const nameEnd = this.#at
    this.#skipSpace()
    if (this.#peek() !== '[') {
      this.#at = nameEnd
      return yes({ kind: 'cell', dataset, measure, where, span: { start, end: nameEnd } })
    }
    this.#at += 1
    do {
      const one = this.#where(where)
      if (!one.ok) return one
      where.push(one.value)
    } while (this.#takes(','))
    if (!this.#takes(']')) return this.#expected('"," and another dimension, or "]"', [',', ']'])
    return yes({ kind: 'cell', dataset, measure, where, span: this.#spanFrom(start) })
  }

  /** where := dimension "=" value */
  #where(earlier: readonly Where[]): Parsed<Where> {
    this.#skipSpace()
    const start = this.#at
    const dimension = this.#word()
    if (dimension === null) return this.#expected('the name of a dimension', [])
    if (earlier.some((one) => one.dimension === dimension)) {
      return this.#twice(start, `The dimension "${dimension}"`)
    }
    if (!this.#takes('=')) return this.#expected(`"=" and a value after "${dimension}"`, ['='])
    this.#skipSpace()
    const value = this.#value()
    if (!value.ok) return value
    return yes({ dimension, value: value.value.value, span: this.#spanFrom(start) })
  }

  /** call := name "(" arg ("," arg)* ")" */
  #call({ start, name, depth }: { start: number; name: string; depth: number }): Parsed<CallExpression> {
    if (depth >= MOST_DEPTH) {
      const message = `Functions can stand inside each other ${MOST_DEPTH} deep, and this is one more.`
      return no({ span: this.#spanFrom(start), message, valid: [] })
    }
    this.#at += 1
    const positional: Expression[] = []
    const named: Named[] = []
    do {
      this.#skipSpace()
      const argument = this.#namedArgument(named)
      if (argument !== null) {
        if (!argument.ok) return argument
        named.push(argument.value)
        continue
      }
      if (named.length > 0)
        return this.#expected('a named part such as "of=state", since only those follow one', [])
      const expression = this.#expression(depth + 1)
      if (!expression.ok) return expression
      positional.push(expression.value)
    } while (this.#takes(','))
    if (!this.#takes(')')) return this.#expected('"," and another part, or ")"', [',', ')'])
    return yes({ kind: 'call', name, positional, named, span: this.#spanFrom(start) })
  }

  /** name "=" (cell | value), or null where no such thing begins here. */
  #namedArgument(earlier: readonly Named[]): Parsed<Named> | null {
    const start = this.#at
    const name = this.#word()
    if (name === null || !this.#takes('=')) {
      this.#at = start
      return null
    }
    if (earlier.some((one) => one.name === name)) return this.#twice(start, `"${name}"`)
    this.#skipSpace()
    const value = this.#cellOrValue()
    if (!value.ok) return value
    return yes({ name, value: value.value, span: this.#spanFrom(start) })
  }

  #cellOrValue(): Parsed<CellExpression | ValueExpression> {
    const start = this.#at
    const value = this.#value()
    if (!value.ok || this.#text[start] === '"' || !CELL_NAME.test(value.value.value)) return value
    this.#at = start
    const dataset = this.#word()
    return dataset === null ? value : this.#cell(start, dataset)
  }

  /** value := word ("." word)* | number | "quoted text" */
  #value(): Parsed<ValueExpression> {
    const start = this.#at
    if (this.#peek() === '"') return this.#quoted()
    if (this.#word() === null) return this.#expected('a word, a number or a text in quotes', [])
    while (this.#peek() === '.') {
      this.#at += 1
      if (this.#word() === null) return this.#expected('a word after the dot', [])
    }
    return yes({ kind: 'value', value: this.#text.slice(start, this.#at), span: this.#spanFrom(start) })
  }

  #quoted(): Parsed<ValueExpression> {
    const start = this.#at
    let value = ''
    for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#peek()
      if (character === '"') {
        this.#at += 1
        return yes({ kind: 'value', value, span: this.#spanFrom(start) })
      }
      if (character === '\\') {
        this.#at += 1
        const escaped = this.#peek()
        if (escaped !== '"' && escaped !== '\\')
          return this.#expected('\\" or \\\\ in a quoted text', ['\\"', '\\\\'])
      }
      value += this.#peek()
    }
    return this.#expected('a closing quote', ['"'])
  }

  #word(): string | null {
    WORD.lastIndex = this.#at
    const word = WORD.exec(this.#text)?.[0] ?? null
    if (word !== null) this.#at += word.length
    return word
  }

  /** Takes `mark` where it stands next, after any space; says whether it did. */
  #takes(mark: string): boolean {
    const before = this.#at
    this.#skipSpace()
    if (this.#peek() === mark) {
      this.#at += 1
      return true
    }
    this.#at = before
    return false
  }

  #peek(): string {
    return this.#text[this.#at] ?? ''
  }

  #skipSpace(): void {
    SPACE.lastIndex = this.#at
    this.#at += SPACE.exec(this.#text)?.[0].length ?? 0
  }

  #spanFrom(start: number): Span {
    return { start, end: this.#at }
  }

  #twice(start: number, what: string): { readonly ok: false; readonly refusal: FigureError } {
    return no({
      span: this.#spanFrom(start),
      message: `${what} is given twice; it can be given once.`,
      valid: [],
    })
  }

  #expected(what: string, valid: readonly string[]): { readonly ok: false; readonly refusal: FigureError } {
    this.#skipSpace()
    const start = this.#at
    const found = this.#word() ?? this.#text.slice(start, start + 1)
    const end = Math.min(this.#text.length, start + found.length)
    const words = found === '' ? 'the figure ends' : `found "${found}"`
    return no({ span: { start, end }, message: `Expected ${what}, but ${words}.`, valid })
  }
}
