// A site's content to the files of a release: every page in every language, its twin, data, and what machines ask for.
import { datasetPath } from '../facts/dataset-paths.ts'
import type { Dataset } from '../figures/dataset.ts'
import type { Figure } from '../figures/figure.ts'
import { HELP_LANGUAGES, type HelpLanguage } from '../kit/language.ts'
import { siteLanguages } from './content.ts'
import { type FigureEntry, changesSince, figureEntry } from './changes.ts'
import { editionFiles } from './edition-files.ts'
import { robots, sitemap } from './feeds.ts'
import { icon, plainIcon } from './icon.ts'
import { keepList } from './keep-list.ts'
import { stylesOf } from './look/styles.ts'
import { tokensOf } from './look/tokens.ts'
import { changesPage } from './pages/changes-page.tsx'
import { lostPage } from './pages/lost-page.tsx'
import type { ReleaseFile } from './release-file.ts'
import { comparedIn } from './rankings.ts'
import type { RenderInput } from './render-input.ts'
import { type Recall, type RenderMemory, newRenderMemory, openRecall } from './render-memory.ts'
import { viewOf } from './view.ts'
import { helpPagesOf, pagesOf, siteNotice } from './site-pages.ts'
import { type WrittenPage, lostFile, writtenPage } from './written-page.ts'

export type { RenderInput } from './render-input.ts'

/**
 * Every file of a release but its manifest, the scripts and what belongs to a host.
 *
 * Requires  a site that passed the gate: a figure that does not evaluate or a source that is not there throws; a memory of
 *           renderings of inputs whose equal parts are the same objects, or a new one.
 * Ensures   the same input gives the same bytes, whatever is remembered; each address is there in each language of the site.
 */
export function renderSite(
  input: RenderInput,
  memory: RenderMemory = newRenderMemory(),
): readonly ReleaseFile[] {
  const { settings, datasets } = input.site
  const recall = openRecall(memory, { input, rankings: comparedIn(input) })
  const styles = recall.make('styles', [settings.colours], () => stylesOf(settings.colours))
  const languages = siteLanguages(input.site)
  const helpLanguages = HELP_LANGUAGES.filter(
    (language) => settings.helpLanguages.has(language) || languages.some((each) => each === language),
  )
  const written = languages.flatMap((language) => pagesOf({ input, recall, styles, language }))
  const figures = entriesOf(
    recall,
    written.flatMap((page) => page.figures),
  )
  const changes = changesSince(input.earlier, { figures, date: input.asOf })
  const known = new Set(figures.map(({ id }) => id))
  const help = helpLanguages.flatMap((language) =>
    helpPagesOf({ input, recall, styles, language, helpLanguages }),
  )
  const pages = [
    ...written,
    ...languages.map((language) => {
      const notice = siteNotice(input, language)
      return writtenPage(changesPage(viewOf(input, language), { changes, known, notice }), styles)
    }),
    ...help,
  ]
  const text = (key: string, dataset: Dataset, write: (dataset: Dataset) => string): string =>
    recall.make(`${key} ${dataset.name}`, [dataset, write], () => write(dataset))
  const files = [
    ...pages.flatMap((page) => page.files),
    ...helpLanguages.map((language) => keptList({ input, language, pages })),
    ...languages.map((language) => lostFile(lostPage(viewOf(input, language)), styles)),
    ...editionFiles(input, { languages, figures, changes }),
    ...[...datasets.values()].flatMap((dataset): readonly ReleaseFile[] => [
      { path: datasetPath(dataset, 'csv'), body: text('csv', dataset, input.csvOf), kind: 'data' },
      { path: datasetPath(dataset, 'json'), body: text('json', dataset, input.jsonOf), kind: 'data' },
    ]),
    {
      path: 'sitemap.xml',
      body: sitemap({
        url: settings.url,
        pages: pages.filter(({ language, isAlias }) => language === 'en' && !isAlias),
        asOf: input.asOf,
      }),
      kind: 'feed' as const,
    },
    {
      path: 'robots.txt',
      body: robots({ url: settings.url, preview: input.preview }),
      kind: 'feed' as const,
    },
    { path: 'icon.svg', body: icon(tokensOf(settings.colours).light.accent), kind: 'asset' as const },
    { path: 'plain.svg', body: plainIcon, kind: 'asset' as const },
  ]
  recall.end()
  return files
}

/** Each figure once, in its order. */
function entriesOf(recall: Recall, figures: readonly Figure[]): readonly FigureEntry[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return [...byId.values()].map((figure) =>
    recall.make(`entry ${figure.id}`, [figure], ({ input }) => figureEntry(input, figure)),
  )
}

interface KeptListOptions {
  readonly input: RenderInput
  readonly language: HelpLanguage
  readonly pages: readonly WrittenPage[]
}

/** Neutral pages are those of the way to help. The one about removal is never answered from a copy. */
function keptList({ input, language, pages }: KeptListOptions): ReleaseFile {
  const neutral = pages.filter(
    (page) => page.language === language && page.neutral && page.address !== '/removed/',
  )
  const files = neutral.flatMap((page) => page.files.filter(({ kind }) => kind === 'page'))
  return keepList({ input, language, pages: files })
}
