// About: who publishes this, methods, what was wrong in earlier editions, and where to report a wrong number.
import type { JSX } from 'preact'
import { textIn } from '../../kit/language.ts'
import { hrefIn } from '../addresses.ts'
import { sourceList } from '../components/source-list/component.tsx'
import { publicPage } from '../content.ts'
import type { Page } from '../page.ts'
import { printDate } from '../print.ts'
import { plainProse } from '../prose-text.ts'
import { renderProse, renderTitle } from '../prose.tsx'
import { type View, noticeOf, textOf } from '../view.ts'

/** `/about/`. */
export function aboutPage(view: View): Page {
  const { input, language, words } = view
  const { settings } = input.site
  const page = publicPage(input.site, 'about')
  const text = page === undefined ? undefined : textOf(page.texts, language)
  const title = text?.plainTitle ?? words.t('about.title')
  const body = (
    <>
      <h1>{text === undefined ? title : renderTitle(text.title, view)}</h1>
      {text === undefined ? null : renderProse(text.body, view, { under: 1 })}
      <h2>{words.t('about.publisher')}</h2>
      <p>
        <a href={settings.publisher.url} rel="noreferrer">
          {textIn(settings.publisher.name, language)}
        </a>
        . {textIn(settings.publisher.about, language)}
      </p>
      <h2 id="corrections">{words.t('about.corrections')}</h2>
      {corrections(view)}
      {wrongNumber(view)}
    </>
  )
  page?.sources.forEach(view.notes.cite)
  return {
    address: '/about/',
    kind: 'text',
    title,
    ...(text?.summary === undefined ? {} : { description: text.summary }),
    notice: page === undefined ? null : noticeOf([page.texts], language),
    body: (
      <>
        {body}
        {sourceList(view)}
      </>
    ),
    text: text === undefined ? '' : plainProse(text.body, view),
    more: {
      corrections: input.site.corrections.map(({ from, until, was, now }) => ({
        from,
        until,
        was: textIn(was, language),
        now: textIn(now, language),
      })),
    },
    view,
  }
}

function corrections({ input, language, words }: View): JSX.Element {
  const all = input.site.corrections.toSorted((a, b) => b.until.localeCompare(a.until))
  if (all.length === 0) return <p>{words.t('about.corrections.none')}</p>
  return (
    <ul>
      {all.map(({ from, until, was, now }) => (
        <li>
          <strong>
            {words.t('about.correction', {
              from: printDate(from, language),
              until: printDate(until, language),
            })}
            .
          </strong>{' '}
          {words.t('about.correction.was', { was: textIn(was, language) })}{' '}
          {words.t('about.correction.now', { now: textIn(now, language) })}
        </li>
      ))}
    </ul>
  )
}

function wrongNumber({ input, language, words }: View): JSX.Element {
  const { email } = input.site.settings.wrongNumber
  const link = (inner: unknown[]): JSX.Element => (
    <a href={hrefIn(language, '/support/')}>{inner.map(String)}</a>
  )
  return (
    <section aria-labelledby="wrong">
      <h2 id="wrong">{words.t('about.wrong')}</h2>
      <p>
        {words.t('about.wrong.text')} <a href={`mailto:${email}`}>{email}</a>
      </p>
      <p>
        {/* The catalogue yields text and the element that `link` made. */}
        <strong>{words.rich('about.wrong.not', { link }) as (string | JSX.Element)[]}</strong>
      </p>
    </section>
  )
}
