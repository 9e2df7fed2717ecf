// Texts as staff write them, set as a page: every block and every mark of `prose.types.ts`.
import type { JSX } from 'preact'
import type { Block, Inline, Prose } from '../facts/prose.types.ts'
import { isOutside, linkIn } from './addresses.ts'
import { drawnChart } from './components/chart/component.tsx'
import { figureLink } from './components/figure-link/component.tsx'
import { drawnStudy } from './components/study/component.tsx'
import { citeMark } from './components/source-list/component.tsx'
import type { View } from './view.ts'

/** Where a text stands on its page. */
export interface Setting {
  /** The level of the heading that the text stands under: its own `##` becomes one more. */
  readonly under: 1 | 2 | 3
  /** Put before the ids of headings, where several texts share a page. */
  readonly idPrefix?: string
}

/** A whole text. */
export function renderProse(prose: Prose, view: View, setting: Setting): JSX.Element {
  return renderBlocks(prose.blocks, view, setting)
}

/** Some blocks of a text, headings and charts at the levels that their place asks for. */
export function renderBlocks(blocks: readonly Block[], view: View, setting: Setting): JSX.Element {
  let under: number = setting.under
  return (
    <>
      {blocks.map((block) => {
        if (block.kind === 'heading') under = block.level - 1 + setting.under
        return renderBlock(block, view, { ...setting, chartLevel: chartLevel(under + 1) })
      })}
    </>
  )
}

/** The first line of a text without its paragraph: for headings. */
export function renderTitle(prose: Prose, view: View): JSX.Element {
  const first = prose.blocks[0]
  return <>{first?.kind === 'paragraph' ? renderInlines(first.of, view) : null}</>
}

interface Place extends Setting {
  readonly chartLevel: 2 | 3 | 4
}

function renderBlock(block: Block, view: View, place: Place): JSX.Element {
  switch (block.kind) {
    case 'paragraph':
      return <p>{renderInlines(block.of, view)}</p>
    case 'heading':
      return renderHeading(block, view, place)
    case 'list': {
      const items = block.items.map((item) => <li>{renderItem(item, view, place)}</li>)
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'aside':
      return (
        <div class="aside" role="note">
          {renderBlocks(block.of, view, place)}
        </div>
      )
    case 'rule':
      return <hr />
    case 'table':
      return renderTable(block, view)
    case 'chart':
      return drawnChart(view, {
        chart: view.notes.chart(block.chart),
        headingLevel: place.chartLevel,
      })
    case 'study':
      return drawnStudy(view, {
        spec: block.study,
        headingLevel: place.chartLevel,
        idPrefix: place.idPrefix,
      })
  }
}

function renderHeading(block: Extract<Block, { kind: 'heading' }>, view: View, place: Place): JSX.Element {
  const level = Math.min(block.level - 1 + place.under, 6)
  const Tag = `h${level}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6' // level is 2 to 6 by the line above
  const id = place.idPrefix === undefined ? block.id : `${place.idPrefix}-${block.id}`
  return <Tag id={id}>{renderInlines(block.of, view)}</Tag>
}

/** An item that is one paragraph needs no paragraph. */
function renderItem(item: readonly Block[], view: View, place: Place): JSX.Element {
  const [only, ...others] = item
  if (only?.kind === 'paragraph' && others.every((block) => block.kind === 'list'))
    return (
      <>
        {renderInlines(only.of, view)}
        {renderBlocks(others, view, place)}
      </>
    )
  return renderBlocks(item, view, place)
}

function renderTable(block: Extract<Block, { kind: 'table' }>, view: View): JSX.Element {
  const columns = block.header.map((cell) => plainInlines(cell)).join(', ')
  const label = view.words.t('table.label', { columns })
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            {block.header.map((cell) => (
              <th scope="col">{renderInlines(cell, view)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th scope="row">{renderInlines(cell, view)}</th>
                ) : (
                  <td>{renderInlines(cell, view)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function chartLevel(level: number): 2 | 3 | 4 {
  return level <= 2 ? 2 : level === 3 ? 3 : 4
}

/** A run of text with its marks. */
export function renderInlines(inlines: readonly Inline[], view: View): readonly (JSX.Element | string)[] {
  return inlines.map((inline) => renderInline(inline, view))
}

function renderInline(inline: Inline, view: View): JSX.Element | string {
  switch (inline.kind) {
    case 'text':
    case 'mark':
      return inline.text
    case 'strong':
      return <strong>{renderInlines(inline.of, view)}</strong>
    case 'emphasis':
      return <em>{renderInlines(inline.of, view)}</em>
    case 'code':
      return <code>{inline.text}</code>
    case 'break':
      return <br />
    case 'link':
      return (
        <a
          href={linkIn(view.language, inline.href)}
          {...(isOutside(inline.href) ? { rel: 'noreferrer' } : {})}
        >
          {renderInlines(inline.of, view)}
        </a>
      )
    case 'figure':
      return figureLink(view, inline.expression, inline.format)
    case 'quote':
      return <q class="quoted">{inline.text}</q>
    case 'cite':
      return citeMark(view, inline.source)
  }
}

/** The words alone, without figures: for labels. */
function plainInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => ('of' in inline ? plainInlines(inline.of) : 'text' in inline ? inline.text : ''))
    .join('')
}
