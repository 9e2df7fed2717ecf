// The inline part of a Markdown block: runs of text, links and marks, each with its line and column in the file.
import type { Token } from 'markdown-it'
import type { Place, Problem } from '../kit/problem.ts'
import { type MarkMeta, unmask } from './marks.ts'
import type { ProseSource } from './prose.ts'
import { type Inline, MARK_KINDS, type MarkKind } from './prose.types.ts'

const HTML_TAG = /<(?:[a-z][\w-]*(?:\s|\/|>)|\/[a-z]|!--)/i
const LINK_SCHEME = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/

export class InlineReader {
  /** The lines of the table row being read: its cells carry none of their own. */
  row: [number, number] | null = null
  readonly #source: ProseSource
  readonly #lines: readonly string[]
  readonly #problems: Problem[]

  constructor(source: ProseSource, maskedLines: readonly string[], problems: Problem[]) {
    this.#source = source
    this.#lines = maskedLines
    this.#problems = problems
  }

  /** The inlines of a markdown-it `inline` token, in reading order. */
  read(token: Token): readonly Inline[] {
    const children = token.children ?? []
    const placeAt = this.#placesIn(token)
    const stack: Inline[][] = [[]]
    const links: { href: string; place: Place }[] = []
    let cursor = 0
    const push = (inline: Inline): void => void stack.at(-1)?.push(inline)
    for (const child of children) {
      const found = child.content === '' ? -1 : token.content.indexOf(child.content, cursor)
      const start = found === -1 ? cursor : found
      if (found !== -1) cursor = found + child.content.length
      switch (child.type) {
        case 'text':
        case 'text_special':
          if (child.content !== '') push(this.#readText(child, placeAt, start))
          break
        case 'softbreak':
          push({ kind: 'text', text: ' ', place: placeAt(start) })
          break
        case 'hardbreak':
          push({ kind: 'break' })
          break
        case 'code_inline':
          push({ kind: 'code', text: unmask(child.content), place: placeAt(start) })
          break
        case 'figure_mark': {
          const meta = child.meta as unknown as MarkMeta // only our inline rule makes this token
          cursor = meta.start + meta.inside.length + 3
          const mark = this.#readMark(meta, placeAt(meta.start))
          if (mark !== null) push(mark)
          break
        }
        case 'strong_open':
        case 'em_open':
          stack.push([])
          break
        case 'strong_close':
        case 'em_close': {
          const of = stack.pop() ?? []
          push({ kind: child.type === 'strong_close' ? 'strong' : 'emphasis', of })
          break
        }
        case 'link_open':
          links.push({ href: String(child.attrGet('href') ?? ''), place: placeAt(cursor) })
          stack.push([])
          break
        case 'link_close': {
          const of = stack.pop() ?? []
          const link = links.pop()
          if (link !== undefined) push(this.#readLink(link.href, of, link.place))
          break
        }
        default:
          this.#refuse(
            'block-unknown',
            placeAt(start),
            `'${child.type}' is not used here.`,
            'Write it as plain text.',
          )
      }
    }
    return stack[0] ?? []
  }

  #readText(child: Token, placeAt: (index: number) => Place, start: number): Inline {
    const text = unmask(child.content)
    const tag = HTML_TAG.exec(text)
    if (tag !== null) {
      this.#refuse(
        'markdown-html',
        placeAt(start + tag.index),
        'HTML is not allowed in a text.',
        'Write it in Markdown, or in words.',
      )
    }
    const open = /\{[=~"@]/.exec(text)
    if (open !== null) {
      this.#refuse(
        'mark-shape',
        placeAt(start + open.index),
        `A mark that begins with '${open[0]}' is never closed.`,
        "Close it with '}' in the same paragraph.",
      )
    }
    return { kind: 'text', text, place: placeAt(start) }
  }

  #readMark(meta: MarkMeta, place: Place): Inline | null {
    const [first = '', ...rest] = splitAtPipe(meta.inside)
    const text = first.trim()
    const second = rest.length === 0 ? null : rest.join('|').trim()
    if (text === '')
      return this.#refuse(
        'mark-shape',
        place,
        'This mark is empty.',
        'Write a figure, digits or a source in it.',
      )
    if (meta.mark === 'figure') return { kind: 'figure', expression: text, format: second, place }
    if (meta.mark === 'cite') return { kind: 'cite', source: text, place }
    if (meta.mark === 'quote') {
      if (second !== null) return { kind: 'quote', text, claim: second, place }
      return this.#refuse(
        'mark-shape',
        place,
        'A quotation of digits names the claim it is from.',
        `Write {" ${text} | claim-id }.`,
      )
    }
    if (isMarkKind(second)) return { kind: 'mark', text, why: second, place }
    return this.#refuse(
      'mark-shape',
      place,
      `Marked digits belong to a ${MARK_KINDS.join(', a ')}.`,
      `Write {~ ${text} | name }, law or date.`,
    )
  }

  #readLink(href: string, of: readonly Inline[], place: Place): Inline {
    if (!LINK_SCHEME.test(href)) {
      this.#refuse(
        'link-scheme',
        place,
        `'${href.slice(0, 60)}' is not an address that a page may link to.`,
        'Link to https://…, /a-page/, #a-heading or mailto:.',
      )
    }
    return { kind: 'link', href, of, place }
  }

  #refuse(rule: string, place: Place, message: string, remedy: string): null {
    this.#problems.push({ rule, severity: 'error', place, subject: this.#source.file, message, remedy })
    return null
  }

  /** From an index in the token's content to a place in the file. */
  #placesIn(token: Token): (index: number) => Place {
    const firstLine = this.#source.firstLine ?? 1
    const from = (token.map ?? this.row ?? [0, 0])[0]
    return (index) => {
      const before = token.content.slice(0, index).split('\n')
      const line = from + before.length - 1
      const contentLine = token.content.split('\n')[before.length - 1] ?? ''
      const indent = Math.max(0, (this.#lines[line] ?? '').indexOf(contentLine))
      const shift = line === 0 ? (this.#source.firstColumn ?? 0) : 0
      return {
        file: this.#source.file,
        line: firstLine + line,
        column: indent + (before.at(-1) ?? '').length + shift + 1,
      }
    }
  }
}

function splitAtPipe(inside: string): readonly string[] {
  const parts: string[] = ['']
  let quoted = false
  for (const character of inside) {
    if (character === '"') quoted = !quoted
    if (character === '|' && !quoted) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts
}

function isMarkKind(text: string | null): text is MarkKind {
  return (MARK_KINDS as readonly (string | null)[]).includes(text)
}
