// Data and sources: every dataset, and every source of the site.
import type { JSX } from 'preact'
import type { Dataset } from '../../figures/dataset.ts'
import { textIn } from '../../kit/language.ts'
import { hrefIn } from '../addresses.ts'
import { publicPage } from '../content.ts'
import type { Page } from '../page.ts'
import { plainProse } from '../prose-text.ts'
import { renderProse, renderTitle } from '../prose.tsx'
import { type View, noticeOf, textOf } from '../view.ts'

/** `/data/`. */
export function dataPage(view: View): Page {
  const { input, language, words } = view
  const { datasets } = input.site
  const page = publicPage(input.site, 'data')
  const text = page === undefined ? undefined : textOf(page.texts, language)
  const title = text?.plainTitle ?? words.t('data.title')
  const body = (
    <>
      <h1>{text === undefined ? title : renderTitle(text.title, view)}</h1>
      {text === undefined ? null : renderProse(text.body, view, { under: 1 })}
      <h2>{words.t('data.sets')}</h2>
      <p>
        <a href={hrefIn(language, '/explore/')}>{words.t('explore.more')}</a>
      </p>
      <ul class="entries">{[...datasets.values()].map((dataset) => datasetEntry(view, dataset))}</ul>
      <h2>{words.t('changes.title')}</h2>
      <p>{words.t('changes.intro')}</p>
      <p>
        <a href={hrefIn(language, '/changes/')}>{words.t('changes.link')}</a>
      </p>
      <h2>{words.t('sources.all.title')}</h2>
      <p>{words.t('sources.all.intro')}</p>
      <p>
        <a href={hrefIn(language, '/sources/')}>{words.t('sources.all')}</a>
      </p>
    </>
  )
  return {
    address: '/data/',
    kind: 'data',
    title,
    ...(text?.summary === undefined ? {} : { description: text.summary }),
    notice: page === undefined ? null : noticeOf([page.texts], language),
    body,
    text: [
      ...(text === undefined ? [] : [plainProse(text.body, view)]),
      ...[...datasets.values()].map(
        (dataset) => `${textIn(dataset.title, language)}. ${textIn(dataset.description, language)}`,
      ),
    ].join('\n\n'),
    more: {
      datasets: [...datasets.values()].map((dataset) => ({
        name: dataset.name,
        title: textIn(dataset.title, language),
        rows: dataset.observations.length,
        url: `${input.site.settings.url}${hrefIn(language, `/data/${dataset.name}/`)}`,
      })),
    },
    hasFeed: true,
    view,
  }
}

function datasetEntry({ language, words }: View, dataset: Dataset): JSX.Element {
  return (
    <li>
      <h3>
        <a href={hrefIn(language, `/data/${dataset.name}/`)}>{textIn(dataset.title, language)}</a>
      </h3>
      <p>{textIn(dataset.description, language)}</p>
      <p class="small">{words.t('data.rows', { count: dataset.observations.length })}</p>
    </li>
  )
}
