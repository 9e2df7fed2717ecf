// How much of what a view could show there is: rows, values that we do not have and why, sources that differ. Whole sentences.
import type { MissingReason } from '../figures/dataset.ts'
import { type ViewCell, isDisputed } from './explore-cells.ts'
import type { Shape, View } from './explore-view.ts'
import { type Reader, dimensionTitle, measureTitle, varying } from './explore-words.ts'

/** What the data themselves say of a cell; that no source has a figure is no such reason. */
const STATED: readonly MissingReason[] = ['not collected', 'withheld', 'did not parse']

export interface StatusParts {
  readonly reader: Reader
  readonly shape: Shape
  readonly view: View
  readonly cells: readonly ViewCell[]
}

/** How many rows the view has, what we have no number for, and where sources differ. */
export function statusOf(parts: StatusParts): string {
  const { reader, view, cells } = parts
  const { words, table } = reader
  const title = measureTitle(reader, view.measure)
  const counted = (phrase: string, n: number): string =>
    n === 0 ? '' : words.t(n === 1 ? `${phrase}.one` : phrase, { n: words.number(n), title })
  if (cells.length === 0) return words.t('nothing')
  const differing = varying(
    reader,
    cells.map(({ at }) => at),
  )
  const unit = differing.length === 1 && differing[0] === table.year?.name ? 'years' : 'rows'
  const some = someOf(parts)
  // Where places differ in one thing alone, how many of it there are says it all.
  const isSaid = some !== '' && differing.length === 1
  return [
    words.t('rows', { n: words.number(cells.length) }),
    some,
    isSaid ? '' : counted(`without.${unit}`, cells.filter(({ use }) => use === null).length),
    statedIn(reader, cells),
    isSaid ? '' : counted('without.more', absent(parts)),
    counted(`differ.${unit}`, cells.filter(isDisputed).length),
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * "22 of 51 states; we have no number for the other 29.", for each dimension of which some values have none anywhere in the
 * view. A line has all its years, and those without a number are counted.
 */
export function someOf({ reader, shape, view, cells }: StatusParts): string {
  const { words, table } = reader
  if (table.measures.get(view.measure)?.kind === 'word') return ''
  const sentences = [...table.dimensions.values()].flatMap(({ name, kind }) => {
    if (kind === 'year' && view.look === 'line') return []
    const what = name === shape.states ? 'states' : kind === 'year' ? 'years' : 'other'
    const chosen = view.only.get(name) ?? table.values(name)
    const all = what === 'states' && !view.only.has(name) ? shape.allStates : chosen.length
    const n = new Set(cells.flatMap(({ at, use }) => (use === null ? [] : [at[name]]))).size
    if (n === 0 || n === all) return []
    const title = dimensionTitle(reader, name)
    return words.t(`some.${what}`, { title, n, all, rest: all - n })
  })
  return sentences.join(' ')
}

/** Rows of the table that have nothing of the measure, though other rows like them have. */
function absent({ reader: { table }, view, cells }: StatusParts): number {
  if (view.look === 'line') return 0
  const places = new Set<string>()
  for (const { at } of table.dataset.observations)
    if ([...view.only].every(([name, values]) => values.includes(at[name] ?? '')))
      places.add(JSON.stringify(at))
  return places.size - cells.length
}

/** "Why, where the data say it: withheld: 3." */
function statedIn({ words }: Reader, cells: readonly ViewCell[]): string {
  const reasons = STATED.flatMap((reason) => {
    const n = cells.filter(({ missing }) => missing === reason).length
    return n === 0 ? [] : [`${words.t(`missing.${reason}`)}: ${words.number(n)}`]
  })
  return reasons.length === 0 ? '' : words.t('stated', { reasons: reasons.join('; ') })
}

/** Whether places of other sizes stand beside each other with plain counts. */
export function isOfCounts({ reader, shape, view, cells }: StatusParts): boolean {
  const { states } = shape
  if (states === null || reader.table.measures.get(view.measure)?.kind !== 'count') return false
  return new Set(cells.flatMap(({ at, use }) => (use === null ? [] : [at[states]]))).size > 1
}
