// The sources of a page: who published what and when, when we read it, and whether it is a copy of somebody else's.
import type { JSX } from 'preact'
import type { Source } from '../../../facts/source.ts'
import { textIn } from '../../../kit/language.ts'
import { isOutside } from '../../addresses.ts'
import { printDate } from '../../print.ts'
import type { View } from '../../view.ts'

/** The mark after a statement that leads to its source: in the list at the end of the page, or of the page that has it. */
export function citeMark(view: View, source: string): JSX.Element {
  const number = view.notes.cite(source)
  return (
    <a
      class="cite"
      href={`${view.sourcesAt}#s${number}`}
      aria-label={view.words.t('sources.cite', { number: String(number) })}
    >
      {number}
    </a>
  )
}

export interface SourceListOptions {
  /** Says of each how close it is to whoever counted. */
  readonly full?: boolean
  /** The list is what its page is about. */
  readonly isWholePage?: boolean
}

/** All sources that the page's notes name, in their order. Written last, when the notes are whole. */
export function sourceList(
  view: View,
  { full = false, isWholePage = false }: SourceListOptions = {},
): JSX.Element | null {
  const ids = view.notes.sources()
  if (ids.length === 0) return null
  const Heading = isWholePage ? 'h1' : 'h2'
  return (
    <section class="sources" aria-labelledby="sources">
      <Heading id="sources">{view.words.t('sources.title')}</Heading>
      <ol>
        {ids.map((id, index) => (
          <li id={`s${index + 1}`}>{sourceEntry(view, sourceOf(view, id), full)}</li>
        ))}
      </ol>
    </section>
  )
}

/**
 * The source of an id.
 *
 * Requires  that the gate has passed: an id that is not among the site's sources throws, naming it.
 */
export function sourceOf({ input }: Pick<View, 'input'>, id: string): Source {
  const source = input.site.sources.get(id)
  if (source === undefined) throw new Error(`no source '${id}' among the site's sources`)
  return source
}

/** A source in running text: who published it, and the year; its title where the publisher is not identified. */
export function sourceName(view: Pick<View, 'input'>, id: string): string {
  const { publisher, title, published } = sourceOf(view, id)
  const year = published === 'undated' ? '' : `, ${published.slice(0, 4)}`
  return `${publisher ?? title}${year}`
}

/** What is known of each source that nobody answers for: said near the top of what rests on it, not in its list alone. */
export function doubtsOf(
  view: Pick<View, 'input' | 'language' | 'words'>,
  ids: readonly string[],
): readonly string[] {
  return ids.flatMap((id) => {
    const { publisher, title, note } = sourceOf(view, id)
    if (publisher !== null || note === undefined) return []
    return [view.words.t('reuse.doubt', { title, note: textIn(note, view.language) })]
  })
}

/** As `doubtsOf`, a paragraph each. */
export function doubtNotes(view: View, ids: readonly string[]): readonly JSX.Element[] {
  return doubtsOf(view, ids).map((text) => <p>{text}</p>)
}

/** One source in words. `full` adds how close it is to whoever counted. */
export function sourceEntry(view: View, source: Source, full: boolean = false): JSX.Element {
  const { language, words } = view
  const { t } = words
  const published =
    source.published === 'undated'
      ? t('source.undated')
      : t('source.published', { date: printDate(source.published, language) })
  const licence =
    source.licence === 'not stated'
      ? t('source.licence.none')
      : t('source.licence', { licence: source.licence })
  const facts = [published, t('source.read', { date: printDate(source.read, language) }), licence]
  return (
    <>
      {source.publisher ?? t('source.publisher.none')}
      {full ? ` (${t(`reliability.${source.reliability}`)})` : ''}. {sourceTitle(source)}.{' '}
      <small>
        {facts.join('. ')}.
        {source.original === undefined
          ? ''
          : ` ${t('source.secondhand', { original: textIn(source.original, language) })}`}
        {source.note === undefined ? '' : ` ${textIn(source.note, language)}`}
      </small>
    </>
  )
}

/** The publication's title, as a link where it has an address, else with the locator that it has. */
function sourceTitle(source: Source): JSX.Element {
  if (isOutside(source.where))
    return (
      <a href={source.where} rel="noreferrer">
        {source.title}
      </a>
    )
  return (
    <>
      {source.title} <code>{source.where}</code>
    </>
  )
}
