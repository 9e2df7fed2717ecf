// One pass over a rendered page: its elements in order, with what the page rules ask of them.
import { Parser } from 'htmlparser2'

export interface PageElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: PageElement | null
  /** Where its start tag begins, in UTF-16 units. */
  readonly offset: number
  /** Inside an element with aria-hidden="true", or one itself. */
  readonly hidden: boolean
  /** The span of the page's text that lies inside it. */
  readonly text: { start: number; end: number }
}

export interface ReadPage {
  readonly path: string
  readonly body: string
  /** Every element, in document order. */
  readonly elements: readonly PageElement[]
  readonly byId: ReadonlyMap<string, readonly PageElement[]>
  /** The words inside an element as a screen reader has them: alt and aria-label in, aria-hidden out, spaces single. */
  readonly wordsIn: (element: PageElement) => string
  /** From 1. */
  readonly lineOf: (element: PageElement) => number
}

/** Ensures elements stand in document order, each with a span of text that contains those of its children. */
export function readPage(path: string, body: string): ReadPage {
  const elements: PageElement[] = []
  const byId = new Map<string, PageElement[]>()
  const open: PageElement[] = []
  const pieces: string[] = []
  let length = 0
  const addText = (text: string): void => {
    pieces.push(text)
    length += text.length
  }

  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const parent = open.at(-1) ?? null
      const hidden = parent?.hidden === true || attributes['aria-hidden'] === 'true'
      const element = {
        name,
        attributes,
        parent,
        offset: parser.startIndex,
        hidden,
        text: { start: length, end: length },
      }
      elements.push(element)
      open.push(element)
      const { id } = attributes
      if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), element])
      const said = name === 'img' ? attributes['alt'] : attributes['aria-label']
      if (said !== undefined && !hidden) addText(` ${said} `)
    },
    ontext(text) {
      if (open.at(-1)?.hidden !== true) addText(text)
    },
    onclosetag() {
      const element = open.pop()
      if (element !== undefined) element.text.end = length
    },
  })
  parser.end(body)

  const text = pieces.join('')
  return {
    path,
    body,
    elements,
    byId,
    wordsIn: (element) => text.slice(element.text.start, element.text.end).replace(/\s+/g, ' ').trim(),
    lineOf: (element) => lineAt(body, element.offset),
  }
}

/** The line, from 1, of an offset in a text. */
export function lineAt(body: string, offset: number): number {
  let line = 1
  for (let at = body.indexOf('\n'); at !== -1 && at < offset; at = body.indexOf('\n', at + 1)) line += 1
  return line
}
