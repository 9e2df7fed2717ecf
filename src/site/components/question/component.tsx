// A question of the facts page: its answer opens beneath it, and has an address of its own.
import type { JSX } from 'preact'
import type { Block, Inline, Prose } from '../../../facts/prose.types.ts'
import type { Fact } from '../../../facts/site.ts'
import { hrefIn } from '../../addresses.ts'
import { printDate } from '../../print.ts'
import { renderBlocks, renderProse, renderTitle } from '../../prose.tsx'
import { type View, textOf, viewOf } from '../../view.ts'

/** The question as an accordion: works without a script, and `#q-<id>` leads to it. */
export function question(page: View, fact: Fact): JSX.Element {
  const text = textOf(fact.texts, page.language)
  const address = hrefIn(page.language, `/questions/${fact.id}/`)
  // Its sources stand on its own page, so they are numbered as there: as the whole answer names them.
  const view: View = { ...viewOf(page.input, page.language), sourcesAt: address }
  renderTitle(text.title, view)
  renderProse(text.body, view, { under: 1 })
  page.notes.takeOver(view.notes)
  return (
    <details class="q" id={`q-${fact.id}`}>
      <summary>
        <h3>{renderTitle(text.title, view)}</h3>
      </summary>
      <div class="answer">
        {renderBlocks(shortAnswer(text.body), view, { under: 3, idPrefix: fact.id })}
        {lawNote(view, fact)}
        <p class="small">
          <a href={address}>{view.words.t('question.whole')}</a>
        </p>
      </div>
    </details>
  )
}

/** For a statement of law: when it was read, and that it is no advice. */
export function lawNote(view: View, fact: Fact): JSX.Element | null {
  if (fact.lawAsOf === undefined) return null
  return <p class="small">{view.words.t('law.asof', { date: printDate(fact.lawAsOf, view.language) })}</p>
}

/** About so many characters of an answer stand on the facts page, so that the whole page arrives in one flight. */
const SHORT = 320

/** An answer from its beginning, in whole blocks, up to about `SHORT` characters; its charts and studies always. */
export function shortAnswer({ blocks }: Prose): readonly Block[] {
  let length = 0
  const kept = blocks.filter((block) => {
    const hasRoom = length < SHORT
    length += lengthOf(block)
    return hasRoom || block.kind === 'chart' || block.kind === 'study'
  })
  // A heading with nothing under it promises what does not follow.
  return kept.filter(
    (block, index) => block.kind !== 'heading' || !['heading', undefined].includes(kept[index + 1]?.kind),
  )
}

function lengthOf(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return lengthOfRun(block.of)
    case 'list':
      return block.items.flat().reduce((sum, each) => sum + lengthOf(each), 0)
    case 'aside':
      return block.of.reduce((sum, each) => sum + lengthOf(each), 0)
    case 'table':
      return [block.header, ...block.rows].flat().reduce((sum, cell) => sum + lengthOfRun(cell), 0)
    case 'rule':
    case 'chart':
    case 'study':
      return 0
  }
}

function lengthOfRun(inlines: readonly Inline[]): number {
  return inlines.reduce(
    (sum, inline) =>
      sum + ('of' in inline ? lengthOfRun(inline.of) : 'text' in inline ? inline.text.length : 4),
    0,
  )
}
