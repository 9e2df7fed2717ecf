// The marks that stand for numbers and references in Markdown, `{= … }` and its kin: one inline rule for markdown-it.
import type { MarkdownIt } from 'markdown-it'

/** What opens a mark, after the brace: a figure, marked digits, a quotation from a claim, a reference to a source. */
const OPENERS = { '=': 'figure', '~': 'mark', '"': 'quote', '@': 'cite' } as const
type MarkName = (typeof OPENERS)[keyof typeof OPENERS]

/** What the inline rule leaves in a token's `meta`. */
export interface MarkMeta {
  readonly mark: MarkName
  /** Between the opener and the closing brace, untrimmed. */
  readonly inside: string
  /** Index of the opening brace in the inline source. */
  readonly start: number
}

// A pipe inside a mark would split a table's cell. It travels through the block parser as a character of the same
// length that no keyboard writes, so that every column stays where it was.
const MASKED_PIPE = '\u{E000}'

/** The source with the pipes inside marks masked; `unmask` brings them back. */
export function maskMarks(source: string): string {
  let masked = ''
  let position = 0
  for (;;) {
    const start = source.indexOf('{', position)
    if (start === -1) return masked + source.slice(position)
    const end = endOfMark(source, start)
    if (end === -1) {
      masked += source.slice(position, start + 1)
      position = start + 1
    } else {
      masked += source.slice(position, start) + source.slice(start, end).replaceAll('|', MASKED_PIPE)
      position = end
    }
  }
}

export function unmask(text: string): string {
  return text.replaceAll(MASKED_PIPE, '|')
}

/** The index after the mark that opens at `start`, or -1 where none does. Braces inside quoted text do not close it. */
function endOfMark(source: string, start: number): number {
  const opener = source[start + 1]
  if (opener === undefined || !(opener in OPENERS)) return -1
  let quoted = false
  for (let index = start + 2; index < source.length; index += 1) {
    const character = source[index]
    if (character === '\n' && source[index + 1] === '\n') return -1
    if (opener === '=' && character === '"') quoted = !quoted
    if (character === '}' && !quoted) return index + 1
  }
  return -1
}

/** Teaches a markdown-it instance the marks. An opener without its closing brace stays text: the digit rule will see it. */
export function addMarks(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('emphasis', 'figure-marks', (state, silent) => {
    if (state.src[state.pos] !== '{') return false
    const end = endOfMark(state.src, state.pos)
    if (end === -1 || end > state.posMax) return false
    if (!silent) {
      const opener = state.src[state.pos + 1] as keyof typeof OPENERS // endOfMark saw that it is one
      const token = state.push('figure_mark', '', 0)
      const inside = unmask(state.src.slice(state.pos + 2, end - 1))
      token.meta = { mark: OPENERS[opener], inside, start: state.pos } satisfies MarkMeta
    }
    state.pos = end
    return true
  })
}
