// What stands in a picture of ours, and under a chart in a frame, wherever it travels: its source, its dates, its address.
import { capitalized } from '../kit/capitalized.ts'
import { textIn } from '../kit/language.ts'
import { type Address, hrefIn } from './addresses.ts'
import { type CiteView, publicationOf } from './citation.ts'
import { sourceOf } from './components/source-list/component.tsx'
import { printDate } from './print.ts'

/** More would not be read in a picture; the page names them all. */
const MOST_SOURCES = 3

export interface LinesFor {
  /** Ids, most important first. */
  readonly sources: readonly string[]
  /** The source of the newest number, where one of them is the newest. */
  readonly newest?: string
  /** The years that the data is of, in order; empty where it has none. */
  readonly years: readonly string[]
  readonly address: Address
}

/** Three lines: whose figures they are, of when, and where the page is. Without a source, two. */
export function sourceLines(view: CiteView, from: LinesFor): readonly string[] {
  const { input, language } = view
  const { sources, years, address } = from
  return [
    ...(sources.length === 0 ? [] : [sourceLine(view, from)]),
    dateLine(view, sources, years),
    `${input.site.settings.url}${hrefIn(language, address)}`,
  ]
}

function sourceLine(view: CiteView, { sources: ids, newest }: LinesFor): string {
  const { language, words } = view
  // Never left to "and more": where the newest number is from, and what nobody answers for.
  const first = ids.filter((id) => id === newest || sourceOf(view, id).publisher === null)
  const inOrder = [...new Set([...first, ...ids])]
  const all = inOrder.map((id) => {
    const source = sourceOf(view, id)
    return {
      name: publicationOf(view, source),
      copy:
        source.original === undefined
          ? ''
          : ` (${words.t('reuse.line.secondhand', { original: textIn(source.original, language) })})`,
    }
  })
  const named = all.slice(0, Math.max(MOST_SOURCES, first.length))
  // Where all are copies of the same original, it is said once.
  const isOneCopy = new Set(all.map(({ copy }) => copy)).size === 1
  const sources = named.map(({ name, copy }) => (isOneCopy ? name : `${name}${copy}`)).join('; ')
  const more = all.length - named.length
  const listed = more === 0 ? sources : words.t('reuse.line.more', { sources, count: more })
  return words.t('reuse.line.source', {
    count: all.length,
    sources: isOneCopy ? `${listed}${all[0]?.copy ?? ''}` : listed,
  })
}

/** The day of the edition is not among them: a picture whose numbers are the same stays the same, from edition to edition. */
function dateLine(view: CiteView, ids: readonly string[], years: readonly string[]): string {
  const { language, words } = view
  const reads = ids.map((id) => sourceOf(view, id).read).toSorted()
  const parts = [
    ...(years.length === 0 ? [] : [words.t('reuse.line.data', { years: span(view, years) })]),
    ...(reads.length === 0
      ? []
      : [
          words.t('reuse.line.read', {
            date: span(
              view,
              reads.map((date) => printDate(date, language)),
            ),
          }),
        ]),
  ]
  return capitalized(parts.join('; '), language)
}

/** The first, or the first and the last. */
export function span({ words }: Pick<CiteView, 'words'>, all: readonly string[]): string {
  const [first = ''] = all
  const last = all.at(-1) ?? first
  return first === last ? first : words.t('reuse.line.years', { first, last })
}
