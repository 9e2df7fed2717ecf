// All pages of a site in one language, in their order.
import type { Source, Sources } from '../facts/source.ts'
import { type Site, TEXT_PAGES } from '../facts/site.ts'
import { type Dataset, type Datasets, hasCaptures } from '../figures/dataset.ts'
import type { Figure } from '../figures/figure.ts'
import { type HelpLanguage, type Language, isLanguage } from '../kit/language.ts'
import { publicClaims, publicFacts, publicPage } from './content.ts'
import type { ShownChart } from './notes.ts'
import { cardForms, cardPage } from './pages/card-pages.tsx'
import { aboutPage } from './pages/about-page.tsx'
import { areaPages } from './pages/area-pages.tsx'
import { claimPage } from './pages/claim-page.tsx'
import { claimsPage } from './pages/claims-page.tsx'
import { dataPage } from './pages/data-page.tsx'
import { datasetPage } from './pages/dataset-page.tsx'
import { estimatePage } from './pages/estimate-page.tsx'
import { explorePage, explorersPage } from './pages/explore-page.tsx'
import { factsPage } from './pages/facts-page.tsx'
import { figurePage } from './pages/figure-page.tsx'
import { findPage } from './pages/find-page.tsx'
import { keepPage } from './pages/keep-page.tsx'
import { placesPages } from './pages/places-pages.ts'
import { questionPage } from './pages/question-page.tsx'
import { removedPage } from './pages/removed-page.tsx'
import { seriesPage } from './pages/series-page.tsx'
import { sourcePage, sourcesPage } from './pages/sources-page.tsx'
import { supportPage, supportSourcesPage } from './pages/support-page.tsx'
import { textPage } from './pages/text-page.tsx'
import type { RenderInput } from './render-input.ts'
import { type HelpView, type ReviewNotice, helpViewOf, noticeOf } from './view.ts'
import { writer, type Desk, type Rendering, type Write } from './writer.ts'
import { type WrittenPage, writtenPage } from './written-page.ts'

/** All pages of one language: those of the content, the sources, and the accounts of every figure and series used. */
export function pagesOf(rendering: Rendering): readonly WrittenPage[] {
  const { input, language, recall } = rendering
  const { site } = input
  const write = writer(rendering)
  const notice = siteNotice(input, language)
  const content = contentPages(write, { site, notice })
  const { shared, places } = placesPages(write, { input, rankings: recall.rankings, language, notice })
  const figures = new Map<string, Figure>()
  const charts = new Map<string, ShownChart>()
  for (const page of [...content, ...shared, ...places]) {
    for (const figure of page.figures) figures.set(figure.id, figure)
    for (const chart of page.charts) if (!charts.has(chart.series.id)) charts.set(chart.series.id, chart)
  }
  // Where the use of a source is listed, one line stands for the pages of all places.
  const users = usersOf([...content, ...shared])
  const inPlaces = new Set(places.flatMap(({ sources }) => sources))
  const used = usedSources(site.sources, usersOf([...content, ...shared, ...places]))
  return [
    ...content,
    ...shared,
    ...places,
    ...write('sources', [...used, notice], ({ view }) => [sourcesPage(view(), used, notice)]),
    ...used.flatMap((source) => {
      const by = (users.get(source.id) ?? []).map(({ address, title }) => ({ address, title }))
      const isInPlaces = inPlaces.has(source.id)
      const parts = [source, notice, isInPlaces, ...by.flatMap(({ address, title }) => [address, title])]
      return write(`source ${source.id}`, parts, ({ view }) => [
        sourcePage(view(), source, { users: by, inPlaces: isInPlaces, notice }),
      ])
    }),
    ...[...figures.values()].flatMap((figure) =>
      write(`figure ${figure.id}`, [figure, notice], ({ view }) => [figurePage(view(), figure, notice)]),
    ),
    ...[...charts.values()].flatMap((chart) =>
      write(`chart ${chart.series.id}`, [...partsOfChart(chart), notice], ({ view }) => [
        seriesPage(view(), chart, notice),
      ]),
    ),
  ]
}

function partsOfChart({ series, kind, title, caption, reference }: ShownChart): readonly unknown[] {
  return [series, kind, title, caption, reference?.series, reference?.label]
}

/** The pages of what staff wrote, and of the datasets. */
function contentPages(
  write: Write,
  { site, notice }: { readonly site: Site; readonly notice: ReviewNotice },
): readonly WrittenPage[] {
  const datasets = [...site.datasets.keys()]
  const datasetIn = ({ input }: Desk, name: string): Dataset => named(input.site.datasets, name)
  return [
    ...write('facts', [], ({ view }) => [factsPage(view())]),
    ...publicFacts(site).flatMap((fact) =>
      write(`fact ${fact.id}`, [fact], ({ view }) => [questionPage(view(), fact)]),
    ),
    ...TEXT_PAGES.flatMap((id) => {
      const page = publicPage(site, id)
      return page === undefined ? [] : write(`page ${id}`, [page], ({ view }) => [textPage(view(), page)])
    }),
    ...write('claims', [], ({ view }) => [claimsPage(view())]),
    ...publicClaims(site).flatMap((claim) =>
      write(`claim ${claim.id}`, [claim], ({ view }) => [claimPage(view(), claim)]),
    ),
    ...write('support', [], ({ view }) => {
      const support = supportPage(view())
      return [support, supportSourcesPage(view(), support)]
    }),
    ...write('data', [], ({ view }) => [dataPage(view())]),
    ...datasets.flatMap((name) =>
      write(`dataset ${name}`, [notice], (desk) => [datasetPage(desk.view(), datasetIn(desk, name), notice)]),
    ),
    ...[...site.datasets.values()].filter(hasCaptures).flatMap(({ name }) =>
      write(`estimate ${name}`, [notice], (desk) => {
        const dataset = datasetIn(desk, name)
        return hasCaptures(dataset) ? [estimatePage(desk.view(), dataset, notice)] : []
      }),
    ),
    ...write('explorers', [notice], ({ view }) => [explorersPage(view(), notice)]),
    ...datasets.flatMap((name) =>
      write(`explore ${name}`, [notice], (desk) => explorePage(desk.view(), datasetIn(desk, name), notice)),
    ),
    ...write('about', [], ({ view }) => [aboutPage(view())]),
  ]
}

function named(datasets: Datasets, name: string): Dataset {
  const dataset = datasets.get(name)
  if (dataset === undefined) throw new Error(`no dataset '${name}' among the site's`)
  return dataset
}

/** The pages of the way to help in one language, besides support, which a whole site has. */
export function helpPagesOf({
  recall,
  styles,
  language,
  helpLanguages,
  input: whole,
}: Rendering<HelpLanguage> & { readonly helpLanguages: readonly HelpLanguage[] }): readonly WrittenPage[] {
  const notice = helpNoticeOf(whole, language)
  const parts = [styles, notice, helpLanguages.join()]
  return recall.make(`${language} help`, parts, ({ input }) => {
    const view = (): HelpView => helpViewOf(input, language)
    const pages = [
      findPage(view(), notice),
      ...areaPages(view, notice),
      keepPage(view(), notice),
      removedPage(view(), notice),
      ...cardForms(input).map((form) => cardPage(view(), { form, notice })),
    ]
    return pages.map((page) => writtenPage({ languages: helpLanguages, ...page }, styles))
  })
}

/** Pages that the product writes are as far along as the texts that staff wrote. */
export function siteNotice({ site }: Pick<RenderInput, 'site'>, language: Language): ReviewNotice {
  return noticeOf(
    [...site.pages.values()].map(({ texts }) => texts),
    language,
  )
}

/** What these pages say of their translation: as far along as the site's texts, or read by whom the settings name. */
function helpNoticeOf({ site }: RenderInput, language: HelpLanguage): ReviewNotice {
  if (isLanguage(language) && site.settings.languages.includes(language)) {
    return siteNotice({ site }, language)
  }
  return site.settings.helpLanguages.get(language) === null ? 'waiting' : null
}

/** By the id of a source: the pages that rest on it. */
function usersOf(pages: readonly WrittenPage[]): ReadonlyMap<string, readonly WrittenPage[]> {
  const users = new Map<string, WrittenPage[]>()
  for (const page of pages) {
    for (const id of page.sources) {
      const some = users.get(id)
      if (some === undefined) users.set(id, [page])
      else some.push(page)
    }
  }
  return users
}

/** The sources that a page rests on, and the newer editions of those. One that nothing rests on is not published. */
function usedSources(sources: Sources, users: ReadonlyMap<string, unknown>): readonly Source[] {
  const used = [...sources.values()].filter(({ id }) => users.has(id))
  const newer = new Set(used.map(({ newerEdition }) => newerEdition))
  return [...sources.values()].filter((source) => used.includes(source) || newer.has(source.id))
}
