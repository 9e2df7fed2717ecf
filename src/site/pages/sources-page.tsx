// Every source that a page rests on, and the page of each: what is known of it, and where it is used.
import type { JSX } from 'preact'
import type { Source } from '../../facts/source.ts'
import { hrefIn } from '../addresses.ts'
import { sourceEntry } from '../components/source-list/component.tsx'
import type { Page } from '../page.ts'
import { printDate } from '../print.ts'
import type { ReviewNotice, View } from '../view.ts'

/** `/sources/`: publishers, titles and dates. */
export function sourcesPage(view: View, sources: readonly Source[], notice: ReviewNotice): Page {
  const { language, words } = view
  const all = sources.toSorted((a, b) => byPublisher(a, b))
  const title = words.t('sources.all.title')
  return {
    address: '/sources/',
    kind: 'sources',
    title,
    description: words.t('sources.all.intro'),
    notice,
    body: (
      <>
        <p class="small up">
          <a href={hrefIn(language, '/data/')}>{words.t('nav.up.dataset')}</a>
        </p>
        <h1>{title}</h1>
        <p>{words.t('sources.all.intro')}</p>
        <ul class="plain-list">{all.map((source) => line(view, source))}</ul>
      </>
    ),
    text: all
      .map((source) => `${source.publisher ?? words.t('source.publisher.none')}. ${source.title}.`)
      .join('\n'),
    more: { all },
    view,
  }
}

function byPublisher(a: Source, b: Source): number {
  return (a.publisher ?? '~').localeCompare(b.publisher ?? '~', 'en') || a.title.localeCompare(b.title, 'en')
}

function line({ language, words }: View, source: Source): JSX.Element {
  const date =
    source.published === 'undated' ? words.t('source.undated') : printDate(source.published, language)
  return (
    <li>
      {source.publisher ?? words.t('source.publisher.none')}.{' '}
      <a href={hrefIn(language, `/sources/${source.id}/`)}>{source.title}</a>. <small>{date}</small>
    </li>
  )
}

/** `/sources/<id>/`. `users` are the pages that rest on it, but for those of the places: their list stands for them. */
export function sourcePage(
  view: View,
  source: Source,
  {
    users,
    inPlaces,
    notice,
  }: {
    readonly users: readonly Pick<Page, 'address' | 'title'>[]
    readonly inPlaces: boolean
    readonly notice: ReviewNotice
  },
): Page {
  const { input, language, words } = view
  const newer = source.newerEdition === undefined ? undefined : input.site.sources.get(source.newerEdition)
  return {
    address: `/sources/${source.id}/`,
    kind: 'sources',
    title: source.title,
    notice,
    body: (
      <>
        <p class="small up">
          <a href={hrefIn(language, '/sources/')}>{words.t('nav.up.source')}</a>
        </p>
        <p class="kicker">{words.t('source.kicker')}</p>
        <h1>{source.title}</h1>
        <p>{sourceEntry(view, source, true)}</p>
        {newer === undefined ? null : (
          <p>
            {words.t('source.newer')} <a href={hrefIn(language, `/sources/${newer.id}/`)}>{newer.title}</a>
          </p>
        )}
        {users.length === 0 && !inPlaces ? null : (
          <>
            <h2>{words.t('source.used')}</h2>
            <ul>
              {users.map((page) => (
                <li>
                  <a href={hrefIn(language, page.address)}>{page.title}</a>
                </li>
              ))}
              {inPlaces ? (
                <li>
                  <a href={hrefIn(language, '/states/')}>{words.t('places.used')}</a>
                </li>
              ) : null}
            </ul>
          </>
        )}
      </>
    ),
    text: `${source.publisher ?? words.t('source.publisher.none')}. ${source.title}.`,
    more: { source },
    view,
  }
}
