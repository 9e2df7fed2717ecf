// A site's content to the files of a release: every page in every language, its twin, data, and what machines ask for.
import type { Source, Sources } from '../facts/source.ts'
import { createElement } from 'preact'
import { render } from 'preact-render-to-string'
import type { Figure } from '../figures/figure.ts'
import { HELP_LANGUAGES, type HelpLanguage, LANGUAGES, type Language, isLanguage } from '../kit/language.ts'
import { folderOf } from './addresses.ts'
import { changesSince, figureEntries } from './changes.ts'
import { editionFiles } from './edition-files.ts'
import { Frame, languagesOf } from './components/frame/component.tsx'
import { EmbedFrame } from './components/frame/embed-frame.tsx'
import { publicClaims, publicFacts, publicPage } from './content.ts'
import { robots, sitemap } from './feeds.ts'
import { icon, plainIcon } from './icon.ts'
import { keepList } from './keep-list.ts'
import { type PageKind, stylesOf } from './look/styles.ts'
import { tokensOf } from './look/tokens.ts'
import type { ShownChart } from './notes.ts'
import type { Page } from './page.ts'
import { cardForms, cardPage } from './pages/card-pages.tsx'
import { aboutPage } from './pages/about-page.tsx'
import { areaPages } from './pages/area-pages.tsx'
import { changesPage } from './pages/changes-page.tsx'
import { claimPage } from './pages/claim-page.tsx'
import { claimsPage } from './pages/claims-page.tsx'
import { dataPage } from './pages/data-page.tsx'
import { dataFile, datasetPage } from './pages/dataset-page.tsx'
import { explorePage, explorersPage } from './pages/explore-page.tsx'
import { factsPage } from './pages/facts-page.tsx'
import { figurePage } from './pages/figure-page.tsx'
import { findPage } from './pages/find-page.tsx'
import { keepPage } from './pages/keep-page.tsx'
import { lostPage } from './pages/lost-page.tsx'
import { placesPages } from './pages/places-pages.ts'
import { questionPage } from './pages/question-page.tsx'
import { removedPage } from './pages/removed-page.tsx'
import { seriesPage } from './pages/series-page.tsx'
import { sourcePage, sourcesPage } from './pages/sources-page.tsx'
import { supportPage, supportSourcesPage } from './pages/support-page.tsx'
import { textPage } from './pages/text-page.tsx'
import type { ReleaseFile } from './release-file.ts'
import type { RenderInput } from './render-input.ts'
import { twinOf } from './twin.ts'
import { type HelpView, type ReviewNotice, type View, helpViewOf, noticeOf, viewOf } from './view.ts'

export type { RenderInput } from './render-input.ts'

/**
 * Every file of a release but its manifest, the scripts and what belongs to a host.
 *
 * Requires  a site that passed the gate: a figure that does not evaluate or a source that is not there throws.
 * Ensures   the same input gives the same bytes; each address is there in each language of the site.
 */
export function renderSite(input: RenderInput): readonly ReleaseFile[] {
  const { settings, datasets } = input.site
  const styles = stylesOf(settings.colours)
  const languages = LANGUAGES.filter((language) => settings.languages.includes(language))
  const helpLanguages = HELP_LANGUAGES.filter(
    (language) => settings.helpLanguages.has(language) || languages.some((each) => each === language),
  )
  const written = languages.flatMap((language) => pagesOf(input, language))
  const figures = figureEntries(
    input,
    written.flatMap(({ view }) => view.notes.figures()),
  )
  const changes = changesSince(input.earlier, { figures, date: input.asOf })
  const known = new Set(figures.map(({ id }) => id))
  const pages = [
    ...written,
    ...languages.map((language) =>
      changesPage(viewOf(input, language), { changes, known, notice: siteNotice(input, language) }),
    ),
    ...helpLanguages.flatMap((language) =>
      helpPagesOf(input, language).map((page) => ({ languages: helpLanguages, ...page })),
    ),
  ]
  const files = new Map(pages.map((page) => [page, pageFiles(page, styles)]))
  return [
    ...[...files.values()].flat(),
    ...helpLanguages.map((language) => keptList({ input, language, files })),
    ...languages.map((language) => lostFile(viewOf(input, language), styles)),
    ...editionFiles(input, { languages, figures, changes }),
    ...[...datasets.values()].flatMap((dataset): readonly ReleaseFile[] => [
      { path: dataFile(dataset, 'csv'), body: input.csvOf(dataset), kind: 'data' },
      { path: dataFile(dataset, 'json'), body: input.jsonOf(dataset), kind: 'data' },
    ]),
    {
      path: 'sitemap.xml',
      body: sitemap({
        url: settings.url,
        pages: pages
          .filter(({ view }) => view.language === 'en')
          .map((page) => ({ address: page.address, languages: languagesOf(page) })),
        asOf: input.asOf,
      }),
      kind: 'feed',
    },
    { path: 'robots.txt', body: robots({ url: settings.url, preview: input.preview }), kind: 'feed' },
    { path: 'icon.svg', body: icon(tokensOf(settings.colours).light.accent), kind: 'asset' },
    { path: 'plain.svg', body: plainIcon, kind: 'asset' },
  ]
}

/** All pages of one language: those of the content, the sources, and the accounts of every figure and series used. */
function pagesOf(input: RenderInput, language: Language): readonly Page[] {
  const { site } = input
  const view = (): View => viewOf(input, language)
  const notice = siteNotice(input, language)
  const support = supportPage(view())
  const content = [
    factsPage(view()),
    ...publicFacts(site).map((fact) => questionPage(view(), fact)),
    ...(['consequences', 'protect'] as const).flatMap((id) => {
      const page = publicPage(site, id)
      return page === undefined ? [] : [textPage(view(), page)]
    }),
    claimsPage(view()),
    ...publicClaims(site).map((claim) => claimPage(view(), claim)),
    support,
    supportSourcesPage(view(), support),
    dataPage(view()),
    ...[...site.datasets.values()].map((dataset) => datasetPage(view(), dataset, notice)),
    explorersPage(view(), notice),
    ...[...site.datasets.values()].flatMap((dataset) => explorePage(view(), dataset, notice)),
    aboutPage(view()),
  ]
  const { shared, places } = placesPages(view, notice)
  const figures = new Map<string, Figure>()
  const charts = new Map<string, ShownChart>()
  for (const { view: used } of [...content, ...shared, ...places]) {
    for (const figure of used.notes.figures()) figures.set(figure.id, figure)
    for (const chart of used.notes.charts())
      if (!charts.has(chart.series.id)) charts.set(chart.series.id, chart)
  }
  // A source of every place's page is one of the rankings too: those stand for them where its use is listed.
  const users = usersOf([...content, ...shared])
  const used = usedSources(site.sources, usersOf([...content, ...shared, ...places]))
  return [
    ...content,
    ...shared,
    ...places,
    sourcesPage(view(), used, notice),
    ...used.map((source) => sourcePage(view(), source, { users: users.get(source.id) ?? [], notice })),
    ...[...figures.values()].map((figure) => figurePage(view(), figure, notice)),
    ...[...charts.values()].map((chart) => seriesPage(view(), chart, notice)),
  ]
}

/** The pages of the way to help in one language, besides support, which a whole site has. */
function helpPagesOf(input: RenderInput, language: HelpLanguage): readonly Page[] {
  const view = (): HelpView => helpViewOf(input, language)
  const notice = helpNoticeOf(input, language)
  return [
    findPage(view(), notice),
    ...areaPages(view, notice),
    keepPage(view(), notice),
    removedPage(view(), notice),
    ...cardForms(input).map((form) => cardPage(view(), { form, notice })),
  ]
}

/** Pages that the product writes are as far along as the texts that staff wrote. */
function siteNotice({ site }: Pick<RenderInput, 'site'>, language: Language): ReviewNotice {
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

interface KeptListOptions {
  readonly input: RenderInput
  readonly language: HelpLanguage
  readonly files: ReadonlyMap<Page, readonly ReleaseFile[]>
}

/** Neutral pages are those of the way to help. The one about removal is never answered from a copy. */
function keptList({ input, language, files }: KeptListOptions): ReleaseFile {
  const pages = [...files].flatMap(([page, rendered]) =>
    page.view.language === language && page.neutral === true && page.address !== '/removed/'
      ? rendered.filter(({ kind }) => kind === 'page')
      : [],
  )
  return keepList({ input, language, pages })
}

/** By the id of a source: the pages that rest on it. */
function usersOf(pages: readonly Page[]): ReadonlyMap<string, readonly Page[]> {
  const users = new Map<string, Page[]>()
  for (const page of pages) {
    for (const id of page.view.notes.sources()) users.set(id, [...(users.get(id) ?? []), page])
  }
  return users
}

/** The sources that a page rests on, and the newer editions of those. One that nothing rests on is not published. */
function usedSources(sources: Sources, users: ReadonlyMap<string, unknown>): readonly Source[] {
  const used = [...sources.values()].filter(({ id }) => users.has(id))
  const newer = new Set(used.map(({ newerEdition }) => newerEdition))
  return [...sources.values()].filter((source) => used.includes(source) || newer.has(source.id))
}

function pageFiles(page: Page, styles: Readonly<Record<PageKind, string>>): readonly ReleaseFile[] {
  const folder = folderOf(page.view.language, page.address)
  return [
    { path: `${folder}index.html`, body: documentOf(page, styles, false), kind: 'page' },
    { path: `${folder}index.json`, body: twinOf(page), kind: 'twin' },
    ...(page.files ?? []),
    ...(page.embed === undefined ? [] : [embedFile(page, page.embed, styles.embed)]),
  ]
}

function embedFile(page: Page, { address, body }: NonNullable<Page['embed']>, style: string): ReleaseFile {
  return {
    path: `${folderOf(page.view.language, address)}index.html`,
    body: `<!doctype html>${render(createElement(EmbedFrame, { page, body, style }))}`,
    kind: 'page',
  }
}

function lostFile(view: View, styles: Readonly<Record<PageKind, string>>): ReleaseFile {
  const page = lostPage(view)
  return { path: folderOf(view.language, page.address), body: documentOf(page, styles, true), kind: 'page' }
}

function documentOf(page: Page, styles: Readonly<Record<PageKind, string>>, isError: boolean): string {
  return `<!doctype html>${render(createElement(Frame, { page, style: styles[page.kind], isError }))}`
}
