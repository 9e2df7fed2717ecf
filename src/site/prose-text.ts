// Texts as plain words with their figures' values in place: for the JSON twin of a page.
import type { Block, Inline, Prose } from '../facts/prose.types.ts'
import { plainStudy } from './components/study/component.tsx'
import { printFigureValue } from './figure-words.ts'
import type { View } from './view.ts'

/** A text as plain words, one block after another with an empty line between. */
export function plainProse(prose: Prose, view: View): string {
  return prose.blocks
    .map((block) => plainBlock(block, view))
    .filter((text) => text !== '')
    .join('\n\n')
}

function plainBlock(block: Block, view: View): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainRun(block.of, view)
    case 'list':
      return block.items
        .map((item) => `- ${item.map((inner) => plainBlock(inner, view)).join(' ')}`)
        .join('\n')
    case 'aside':
      return block.of.map((inner) => plainBlock(inner, view)).join('\n\n')
    case 'rule':
      return ''
    case 'table':
      return [block.header, ...block.rows]
        .map((row) => row.map((cell) => plainRun(cell, view)).join(' | '))
        .join('\n')
    case 'chart':
      return [block.chart.title, block.chart.caption].filter((text) => text !== undefined).join('. ')
    case 'study':
      return plainStudy(view, block.study)
  }
}

/** A run of text as plain words. */
export function plainRun(inlines: readonly Inline[], view: View): string {
  return inlines.map((inline) => plainInline(inline, view)).join('')
}

function plainInline(inline: Inline, view: View): string {
  switch (inline.kind) {
    case 'strong':
    case 'emphasis':
    case 'link':
      return plainRun(inline.of, view)
    case 'break':
      return '\n'
    case 'figure':
      return printFigureValue(view.notes.figure(inline.expression), inline.format, view)
    case 'cite':
      return ''
    default:
      return inline.text
  }
}
