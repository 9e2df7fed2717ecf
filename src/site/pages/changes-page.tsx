// What changed: every number that is not what it was in the edition before, newest first.
import type { JSX } from 'preact'
import { textIn } from '../../kit/language.ts'
import { hrefIn } from '../addresses.ts'
import { CHANGES_PATH, type Change, type Changes, type Named } from '../changes.ts'
import { changeSentences, changeTitle, feedPath } from '../changes-feed.ts'
import type { Page } from '../page.ts'
import { printDate } from '../print.ts'
import type { ReviewNotice, View } from '../view.ts'

/** More would weigh the page down; the feed has the rest. */
const MOST_SHOWN = 60
/** Of the numbers that came or went with an edition: the file and the feed name more. */
const MOST_NAMED = 5

export interface ChangesPageOptions {
  readonly changes: Changes
  /** Ids of the numbers of this edition: only these have a page to go to. */
  readonly known: ReadonlySet<string>
  readonly notice: ReviewNotice
}

/** `/changes/`. */
export function changesPage(view: View, { changes, known, notice }: ChangesPageOptions): Page {
  const { language, words } = view
  const title = words.t('changes.title')
  const shown = changes.entries.slice(0, MOST_SHOWN)
  const more = changes.entries.length - shown.length
  const dates = [...new Set(shown.map(({ date }) => date))]
  const body = (
    <>
      <p class="small up">
        <a href={hrefIn(language, '/data/')}>{words.t('nav.up.dataset')}</a>
      </p>
      <h1>{title}</h1>
      <p>{words.t('changes.intro')}</p>
      <ul>
        <li>
          <a href={`/${feedPath(language)}`}>{words.t('changes.feed')}</a>
        </li>
        <li>
          <a href={`/${CHANGES_PATH}`}>{words.t('changes.data')}</a>
        </li>
      </ul>
      {shown.length > 0 ? null : (
        <p>
          {changes.since === view.input.asOf
            ? words.t('changes.first')
            : words.t('changes.none', { date: printDate(changes.since, language) })}
        </p>
      )}
      {dates.map((date) => (
        <>
          <h2>{words.t('changes.edition', { date: printDate(date, language) })}</h2>
          <ul class="entries">
            {shown
              .filter((change) => change.date === date)
              .map((change) => (
                <li id={change.id}>{entryOf(view, change, known)}</li>
              ))}
          </ul>
        </>
      ))}
      {more === 0 ? null : <p>{words.t('changes.more', { count: more })}</p>}
    </>
  )
  return {
    address: '/changes/',
    kind: 'data',
    title,
    description: words.t('changes.intro'),
    notice,
    body,
    text: shown.map((change) => changeTitle(change, language, words)).join('\n'),
    hasFeed: true,
    view,
  }
}

function entryOf(view: View, change: Change, known: ReadonlySet<string>): JSX.Element {
  const { language, words } = view
  const sentences = changeSentences(change, language, words)
  if (change.kind === 'value')
    return (
      <>
        <p>{named(view, change.figure, known)}</p>
        <p>{sentences.join(' ')}</p>
      </>
    )
  return (
    <>
      <p>{sentences[0]}</p>
      {setList(view, 'new', change.added.first, known)}
      {setList(view, 'gone', change.gone.first, known)}
    </>
  )
}

function setList(
  view: View,
  which: 'new' | 'gone',
  numbers: readonly Named[],
  known: ReadonlySet<string>,
): JSX.Element | null {
  if (numbers.length === 0) return null
  return (
    <details>
      <summary>{view.words.t(`changes.${which}`)}</summary>
      <ul class="small">
        {numbers.slice(0, MOST_NAMED).map((number) => (
          <li>{named(view, number, known)}</li>
        ))}
      </ul>
    </details>
  )
}

/** A number's sentence: with the way to its page, where this edition has it. */
function named(
  { language }: View,
  { id, sentence, page }: Named,
  known: ReadonlySet<string>,
): JSX.Element | string {
  const said = textIn(sentence, language)
  return known.has(id) ? <a href={hrefIn(language, page)}>{said}</a> : said
}
