// Markdown to the parts of a text: our own small set of blocks, each run of text with its place in the file.
import MarkdownIt, { type Token } from 'markdown-it'
import type { Place, Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { readChart } from './chart-spec.ts'
import { addMarks, maskMarks } from './marks.ts'
import { InlineReader } from './prose-inline.ts'
import type { Block, Inline, Prose } from './prose.types.ts'
import { readStudy } from './study-spec.ts'

export interface ProseSource {
  readonly text: string
  readonly file: string
  /** The line of the file on which the text begins, from 1. */
  readonly firstLine?: number
  /** How many characters stand before the text on that line: a title inside YAML. */
  readonly firstColumn?: number
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
markdown.validateLink = () => true // every address is checked by readInline, which can say what is wrong with it
markdown.disable(['image', 'lheading', 'code', 'reference'])
addMarks(markdown)

/**
 * The blocks of a Markdown text.
 *
 * Refuses  HTML, images, addresses that are not https, http, mailto, `/…` or `#…`, fenced blocks that are no chart and
 *          no study, headings of the first level, and marks that do not hold together: one problem each, with line and column.
 */
export function parseProse(source: ProseSource): Result<Prose, readonly Problem[]> {
  const masked = maskMarks(source.text)
  const reader = new BlockReader(source, masked, markdown.parse(masked, {}))
  const blocks = reader.readUntil(null)
  return reader.problems.length > 0 ? no(reader.problems) : yes({ blocks, file: source.file })
}

/** The text that a reader sees, without marks' syntax; figures are left out, since they are not evaluated yet. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (
        inline.kind === 'text' ||
        inline.kind === 'code' ||
        inline.kind === 'mark' ||
        inline.kind === 'quote'
      )
        return inline.text
      if (inline.kind === 'strong' || inline.kind === 'emphasis' || inline.kind === 'link')
        return plainText(inline.of)
      return inline.kind === 'break' ? ' ' : ''
    })
    .join('')
}

/** Every inline of a text in reading order, nested ones after the one that holds them. */
export function* inlinesOf(blocks: readonly Block[]): Generator<Inline> {
  for (const run of runsOf(blocks)) yield* nestedInlines(run)
}

/** What is read as one: paragraphs, headings, the header of a table and each of its rows. */
export function* runsOf(blocks: readonly Block[]): Generator<readonly Inline[]> {
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'heading') yield block.of
    if (block.kind === 'aside') yield* runsOf(block.of)
    if (block.kind === 'list') for (const item of block.items) yield* runsOf(item)
    if (block.kind === 'table') for (const row of [block.header, ...block.rows]) yield row.flat()
  }
}

/** Every chart of a text, in reading order. */
export function* chartsOf(blocks: readonly Block[]): Generator<Extract<Block, { kind: 'chart' }>> {
  for (const block of nestedBlocks(blocks)) if (block.kind === 'chart') yield block
}

/** Every picture of a study in a text, in reading order. */
export function* studiesOf(blocks: readonly Block[]): Generator<Extract<Block, { kind: 'study' }>> {
  for (const block of nestedBlocks(blocks)) if (block.kind === 'study') yield block
}

/** These and those inside them, each after the one that holds it. */
function* nestedBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    if (block.kind === 'aside') yield* nestedBlocks(block.of)
    if (block.kind === 'list') for (const item of block.items) yield* nestedBlocks(item)
  }
}

/** These and those inside them, each after the one that holds it. */
export function* nestedInlines(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline
    if ('of' in inline) yield* nestedInlines(inline.of)
  }
}

class BlockReader {
  readonly problems: Problem[] = []
  readonly #source: ProseSource
  readonly #tokens: readonly Token[]
  readonly #inline: InlineReader
  readonly #headingIds = new Map<string, number>()
  #next = 0

  constructor(source: ProseSource, masked: string, tokens: readonly Token[]) {
    this.#source = source
    this.#tokens = tokens
    this.#inline = new InlineReader(source, masked.split('\n'), this.problems)
  }

  /** Blocks up to the token of type `close`, which is consumed; `null` reads to the end. */
  readUntil(close: string | null): Block[] {
    const blocks: Block[] = []
    for (;;) {
      const token = this.#tokens[this.#next]
      if (token === undefined) return blocks
      this.#next += 1
      if (token.type === close) return blocks
      const block = this.#readBlock(token)
      if (block !== null) blocks.push(block)
    }
  }

  #readBlock(token: Token): Block | null {
    switch (token.type) {
      case 'paragraph_open':
        return { kind: 'paragraph', of: this.#readInline('paragraph_close') }
      case 'heading_open':
        return this.#readHeading(token)
      case 'bullet_list_open':
        return { kind: 'list', ordered: false, items: this.#readItems('bullet_list_close') }
      case 'ordered_list_open':
        return { kind: 'list', ordered: true, items: this.#readItems('ordered_list_close') }
      case 'blockquote_open':
        return { kind: 'aside', of: this.readUntil('blockquote_close') }
      case 'hr':
        return { kind: 'rule' }
      case 'table_open':
        return this.#readTable()
      case 'fence':
        return this.#readFence(token)
      default:
        return this.#refuse(
          token,
          'block-unknown',
          'This kind of block is not used here.',
          'Write it as a paragraph, a list or a table.',
        )
    }
  }

  #readInline(close: string): readonly Inline[] {
    const token = this.#tokens[this.#next]
    if (token?.type !== 'inline')
      throw new Error(`markdown-it gave ${token?.type ?? 'nothing'} where a block has its inline`)
    this.#next += 1
    if (this.#tokens[this.#next]?.type === close) this.#next += 1
    return this.#inline.read(token)
  }

  #readHeading(token: Token): Block | null {
    const level = Number(token.tag.slice(1))
    const of = this.#readInline('heading_close')
    if (level < 2 || level > 4) {
      return this.#refuse(
        token,
        'heading-level',
        'A text has headings of the second to the fourth level.',
        'The page sets the first from the title: begin with ##.',
      )
    }
    return { kind: 'heading', level: level as 2 | 3 | 4, id: this.#headingId(plainText(of)), of }
  }

  #headingId(text: string): string {
    const base =
      text
        .normalize('NFD')
        .replace(/\p{Mark}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'part'
    const seen = this.#headingIds.get(base) ?? 0
    this.#headingIds.set(base, seen + 1)
    return seen === 0 ? base : `${base}-${seen + 1}`
  }

  #readItems(close: string): readonly (readonly Block[])[] {
    const items: Block[][] = []
    while (this.#tokens[this.#next]?.type === 'list_item_open') {
      this.#next += 1
      items.push(this.readUntil('list_item_close'))
    }
    if (this.#tokens[this.#next]?.type === close) this.#next += 1
    return items
  }

  #readTable(): Block {
    const rows: (readonly Inline[])[][] = []
    for (;;) {
      const token = this.#tokens[this.#next]
      if (token === undefined) break
      this.#next += 1
      if (token.type === 'table_close') break
      if (token.type === 'tr_open') {
        rows.push([])
        this.#inline.row = token.map
      }
      if (token.type === 'inline') rows.at(-1)?.push(this.#inline.read(token))
    }
    this.#inline.row = null
    const [header = [], ...rest] = rows
    return { kind: 'table', header, rows: rest }
  }

  #readFence(token: Token): Block | null {
    const place = this.#placeOf(token)
    const text = { text: token.content, file: this.#source.file, firstLine: (place.line ?? 1) + 1 }
    switch (token.info.trim()) {
      case 'chart': {
        const chart = readChart(text)
        return chart.ok ? { kind: 'chart', chart: chart.value, place } : this.#report(chart.refusal)
      }
      case 'study': {
        const study = readStudy(text)
        return study.ok ? { kind: 'study', ...study.value, place } : this.#report(study.refusal)
      }
      default:
        return this.#refuse(
          token,
          'block-unknown',
          `A fenced block named '${token.info.trim()}' is not known.`,
          'Those that are known are named chart and study.',
        )
    }
  }

  #report(problems: readonly Problem[]): null {
    this.problems.push(...problems)
    return null
  }

  #refuse(token: Token, rule: string, message: string, remedy: string): null {
    this.problems.push({
      rule,
      severity: 'error',
      place: this.#placeOf(token),
      subject: this.#source.file,
      message,
      remedy,
    })
    return null
  }

  #placeOf(token: Token): Place {
    return { file: this.#source.file, line: (this.#source.firstLine ?? 1) + (token.map?.[0] ?? 0), column: 1 }
  }
}
