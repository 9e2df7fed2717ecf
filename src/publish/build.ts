// From a site's folder to the files of a release, checked, in memory: what `publish` writes and `serve --watch` shows.
import { openFigureBook } from '../figures/book.ts'
import { type Datasets, hasCaptures } from '../figures/dataset.ts'
import type { FigureBook, Studies } from '../figures/figure.ts'
import { datasetCsv, datasetJson } from '../formats/dataset-files.ts'
import type { Problem } from '../kit/problem.ts'
import { type Result, no, yes } from '../kit/result.ts'
import { applyRules } from '../kit/rule.ts'
import type { EarlierEdition } from '../site/changes.ts'
import type { ReleaseFile } from '../site/release-file.ts'
import { type RenderMemory, newRenderMemory } from '../site/render-memory.ts'
import { type RenderInput, renderSite } from '../site/render.ts'
import { type Scripts, bundleScripts } from './bundle-scripts.ts'
import { type FileBytes, KEPT_QUALITY, type Quality, compressAll } from './compress.ts'
import type { Content } from './content.types.ts'
import { bundleSize } from './device-bundle.ts'
import { catalogueFiles } from './catalogue-files.ts'
import { checkContent } from './gate.ts'
import { type Flights, measureFlights } from './flights.ts'
import { type HelpMemory, type HelpParts, helpPartsOf } from './help-parts.ts'
import { parquetFiles } from './parquet-files.ts'
import { type ReadMemory, loadContent } from './load-content.ts'
import { type PageReports, checkPages } from './page-rules.ts'
import { drawAll } from './pictures.ts'
import { stateMapAsset } from './state-map.ts'
import { type StudyMemory, makeStudies } from './studies.ts'

export const BUILD_STEPS = ['read', 'estimate', 'check', 'render', 'draw', 'compress', 'check pages'] as const
export type BuildStep = (typeof BUILD_STEPS)[number]

/** What a process keeps between builds, so that the second one does only what changed. */
export interface BuildMemory {
  scripts: Scripts | null
  readonly reports: PageReports
  readonly read: ReadMemory
  /** The files of the last build by path: one whose text is the same keeps its bytes. */
  files: ReadonlyMap<string, BuiltFile>
  readonly flights: Flights
  readonly help: HelpMemory
  readonly studies: StudyMemory
  /** The figures of the last build that was rendered, and its pages. */
  book: FigureBook | null
  readonly pages: RenderMemory
}

export function newBuildMemory(): BuildMemory {
  return {
    scripts: null,
    reports: new Map(),
    read: new Map(),
    files: new Map(),
    flights: new Map(),
    help: { last: null },
    studies: new Map(),
    book: null,
    pages: newRenderMemory(),
  }
}

export interface BuildOptions {
  readonly folder: string
  /** ISO date. */
  readonly asOf: string
  readonly preview: boolean
  /** What its numbers are compared with. */
  readonly earlier?: EarlierEdition | null
  readonly quality: Quality
  /** Where studies, pictures, and what is compressed best, are kept from run to run. */
  readonly cacheFolder?: string
  /** Only the problems are wanted: pictures are not drawn, and are empty. */
  readonly problemsOnly?: boolean
  readonly memory?: BuildMemory
  /** Called before each step, within `estimate` as samples are done, and within `draw` after each picture that had to be drawn. */
  readonly onStep?: (step: BuildStep, progress?: { readonly done: number; readonly of: number }) => void
}

/** The bytes are those of the body; of a picture, the PNG that its body was drawn to; of Parquet, all there is. */
export type BuiltFile = ReleaseFile & FileBytes

export interface Built {
  readonly content: Content
  readonly files: readonly BuiltFile[]
  /** Brotli forms by path; absent where they would not be smaller. */
  readonly packed: ReadonlyMap<string, Uint8Array>
  /** Errors of pages, and warnings of any kind: content without errors, since it could be rendered. */
  readonly problems: readonly Problem[]
}

/**
 * The files of a release, with what the gate says of them.
 *
 * Refuses  content that cannot be read, and content with errors: it is not rendered, and every problem is named.
 */
export async function buildSite(options: BuildOptions): Promise<Result<Built, readonly Problem[]>> {
  const { folder, asOf, onStep, memory = newBuildMemory() } = options
  onStep?.('read')
  const content = loadContent(folder, memory.read)
  if (!content.ok) return content
  const studies = await studiesOf(content.value.site.datasets, options, memory.studies)
  onStep?.('check')
  const book = openFigureBook(content.value.site.datasets, { studies, before: memory.book })
  const help = helpPartsOf(content.value, { asOf, memory: memory.help })
  if (!help.ok) return help
  const problems = [
    ...checkContent(content.value, { book, asOf }),
    ...applyRules([bundleSize], help.value.bundle),
  ]
  if (problems.some((problem) => problem.severity === 'error')) return no(problems)
  onStep?.('render')
  memory.scripts ??= await bundleScripts()
  const rendered = renderFiles({
    content: content.value,
    help: help.value,
    book,
    scripts: memory.scripts,
    asOf,
    earlier: options.earlier ?? null,
    preview: options.preview,
    memory: memory.pages,
  })
  memory.book = book
  onStep?.('draw')
  const files = [
    ...(await withBytes(rendered, options, memory.files)),
    ...parquetFiles(content.value.site.datasets),
  ]
  memory.files = new Map(files.map((file) => [file.path, file]))
  onStep?.('compress')
  const packed = await compressAll(files, {
    quality: options.quality,
    ...(options.cacheFolder === undefined || options.quality !== KEPT_QUALITY
      ? {}
      : { cacheFolder: options.cacheFolder }),
  })
  onStep?.('check pages')
  const { settings } = content.value.site
  const pageProblems = checkPages(files, {
    brotliBytesOf: await measureFlights(files, { packed, known: memory.flights }),
    exitUrl: settings.leave.to,
    siteUrl: settings.url,
    known: memory.reports,
  })
  return yes({ content: content.value, files, packed, problems: [...pageProblems, ...problems] })
}

/** A step of its own only where there is anything to estimate. */
async function studiesOf(
  datasets: Datasets,
  { cacheFolder, onStep }: BuildOptions,
  memory: StudyMemory,
): Promise<Studies> {
  if (![...datasets.values()].some(hasCaptures)) return new Map()
  onStep?.('estimate')
  return makeStudies(datasets, {
    cacheFolder,
    memory,
    onProgress: (done, of) => onStep?.('estimate', { done, of }),
  })
}

interface RenderParts {
  readonly content: Content
  readonly help: HelpParts
  readonly book: FigureBook
  readonly scripts: Scripts
  readonly asOf: string
  readonly earlier: EarlierEdition | null
  readonly preview: boolean
  readonly memory: RenderMemory
}

function renderFiles(parts: RenderParts): readonly ReleaseFile[] {
  const { content, help, book, scripts, asOf, earlier, preview, memory } = parts
  const { services, regions, bundle, hsds } = help
  const { leave, panel, find, findWorker, keep, explore, compare } = scripts
  const states = stateMapAsset()
  const input: RenderInput = {
    site: content.site,
    directory: services,
    regions,
    book,
    asOf,
    earlier,
    preview,
    assets: {
      leave: `/${leave.path}`,
      panel: `/${panel.path}`,
      find: `/${find.path}`,
      findWorker: `/${findWorker.path}`,
      keep: `/${keep.path}`,
      explore: `/${explore.path}`,
      compare: `/${compare.path}`,
      states: `/${states.path}`,
    },
    bundle: {
      list: `/${bundle.list.path}`,
      details: `/${bundle.details.path}`,
      places: `/${bundle.places.path}`,
    },
    csvOf: datasetCsv,
    jsonOf: datasetJson,
  }
  return [
    ...renderSite(input, memory),
    ...catalogueFiles(content.site, asOf),
    ...hsds,
    ...Object.values(scripts),
    states,
    ...Object.values(bundle),
  ]
}

/** A file whose text is that of the last build keeps its bytes. */
async function withBytes(
  files: readonly ReleaseFile[],
  { problemsOnly = false, cacheFolder, onStep }: BuildOptions,
  earlier: BuildMemory['files'],
): Promise<readonly BuiltFile[]> {
  const sameAs = ({ path, body }: ReleaseFile): BuiltFile | undefined => {
    const same = earlier.get(path)
    return same?.body === body ? same : undefined
  }
  const pictures = files.filter(({ kind }) => kind === 'picture' && !problemsOnly)
  const drawn = await drawAll(pictures, {
    // Without a picture to draw, those that are kept would all seem to be of no use.
    ...(cacheFolder === undefined || problemsOnly ? {} : { cacheFolder }),
    onProgress: (done, of) => onStep?.('draw', { done, of }),
  })
  return files.map((file) => {
    if (file.kind === 'picture') return { ...file, bytes: drawn.get(file.path) ?? new Uint8Array() }
    return sameAs(file) ?? { ...file, bytes: Buffer.from(file.body) }
  })
}
