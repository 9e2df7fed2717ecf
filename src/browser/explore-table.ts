// The cells of a view as a table: the text of every drawing, with the source of each value and what other sources say.
import { element } from './elements.ts'
import { type ViewCell, isDisputed } from './explore-cells.ts'
import { type Reader, cellText, dimensionTitle, labelOf, measureTitle } from './explore-words.ts'

/** More rows than these are laid out when they are asked for. */
const AT_ONCE = 100

export interface TableParts {
  readonly reader: Reader
  readonly measure: string
  readonly title: string
  readonly cells: readonly ViewCell[]
  /** The class of a cell on the map, where there is one. */
  readonly classOfCell: ((cell: ViewCell) => string) | null
  /** The mark that leads to a source, by its id. */
  readonly markOf: (source: string) => Node
}

/** A region that scrolls by keyboard too, and the button that shows the rest of its rows. */
export function viewTable(parts: TableParts): readonly HTMLElement[] {
  const { reader, measure, title, cells, classOfCell } = parts
  const { words, table } = reader
  const isWord = table.measures.get(measure)?.kind === 'word'
  const heads = [
    ...[...table.dimensions.keys()].map((name) =>
      element('th', { scope: 'col' }, dimensionTitle(reader, name)),
    ),
    element('th', { scope: 'col', class: !isWord && 'n' }, measureTitle(reader, measure)),
    ...(classOfCell === null ? [] : [element('th', { scope: 'col', class: 'n' }, words.t('class'))]),
    element('th', { scope: 'col' }, words.t('source')),
  ]
  const body = element('tbody', {}, ...cells.slice(0, AT_ONCE).map((cell) => rowOf(cell, parts, isWord)))
  const region = element(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': title, tabindex: 0 },
    element('table', { 'aria-label': title }, element('thead', {}, element('tr', {}, ...heads)), body),
  )
  if (cells.length <= AT_ONCE) return [region]
  const more = element('button', { type: 'button' }, words.t('rows.all', { n: words.number(cells.length) }))
  more.addEventListener('click', () => {
    const rest = cells.slice(AT_ONCE).map((cell) => rowOf(cell, parts, isWord))
    body.append(...rest)
    more.remove()
    const [first] = rest
    first?.setAttribute('tabindex', '-1')
    first?.focus()
  })
  return [region, element('p', {}, more)]
}

function rowOf(
  cell: ViewCell,
  { reader, measure, classOfCell, markOf }: TableParts,
  isWord: boolean,
): HTMLElement {
  const { words, table } = reader
  const { at, use } = cell
  const unit = table.measures.get(measure)?.unit ?? ''
  const others = (use?.conflicting ?? []).map(({ source, value }) => [
    ` ${words.t('other', { value: typeof value === 'number' ? words.value(value, unit) : value })}`,
    markOf(source),
  ])
  return element(
    'tr',
    {},
    ...[...table.dimensions.keys()].map((name, index) => {
      const label = labelOf(reader, name, at[name] ?? '')
      return index === 0 ? element('th', { scope: 'row' }, label) : element('td', {}, label)
    }),
    element(
      'td',
      { class: !isWord && 'n' },
      `${cellText(reader, cell, measure)}${isDisputed(cell) ? ' †' : ''}`,
    ),
    ...(classOfCell === null ? [] : [element('td', { class: 'n' }, classOfCell(cell))]),
    element(
      'td',
      {},
      ...(use === null ? [] : [use.source, ...use.agreeing].map(markOf)),
      others.length === 0 ? null : element('small', {}, ...others.flat()),
    ),
  )
}
