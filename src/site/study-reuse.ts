// What a study can be taken along as: the counts, the study itself, its pictures and a citation.
import { datasetPath } from '../facts/dataset-paths.ts'
import { STUDY_SHOWS, type StudyShow } from '../facts/prose.types.ts'
import type { CaptureStudy } from '../figures/capture-study.ts'
import { sourcesOf } from '../figures/cells.ts'
import type { CaptureDataset } from '../figures/dataset.ts'
import { yearsIn } from '../figures/year-dimension.ts'
import { textIn } from '../kit/language.ts'
import { folderOf } from './addresses.ts'
import { citationOf, citeFiles, citePaths, publicationOf } from './citation.ts'
import { estimateAddress } from './components/estimate/named-study.ts'
import { studyPictures, studyTitle } from './components/estimate/pictures.ts'
import type { ReuseOptions } from './components/reuse/component.tsx'
import { sourceOf } from './components/source-list/component.tsx'
import type { ReleaseFile } from './release-file.ts'
import { sourceLines } from './source-lines.ts'
import type { View } from './view.ts'

export interface ReusedStudy {
  readonly dataset: CaptureDataset
  /** Its lists are named as the reader knows them. */
  readonly study: CaptureStudy
  /** Of its page. */
  readonly title: string
}

export interface StudyReuse {
  readonly options: ReuseOptions
  readonly files: readonly ReleaseFile[]
}

/** The counts are those of the dataset, and the study is the page's own JSON: neither is written a second time. */
export function studyReuse(view: View, reused: ReusedStudy): StudyReuse {
  const { language, words } = view
  const { dataset, title } = reused
  const address = estimateAddress(dataset)
  const folder = folderOf(language, address)
  const citation = citationOf(view, {
    kind: 'page',
    title,
    address,
    sources: sourcesOf(dataset.observations),
  })
  return {
    options: {
      title,
      files: [
        { form: 'csv', path: datasetPath(dataset, 'csv') },
        { form: 'study', path: `${folder}index.json` },
      ],
      pictures: STUDY_SHOWS.map((show) => ({
        title: studyTitle(show, words),
        ...picturePaths(folder, show),
      })),
      citation,
      cite: citePaths(folder),
    },
    files: [...pictureFiles(view, reused, folder), ...citeFiles(folder, citation)],
  }
}

function picturePaths(folder: string, show: StudyShow): { readonly svg: string; readonly png: string } {
  return { svg: `${folder}${show}.svg`, png: `${folder}${show}.png` }
}

function pictureFiles(view: View, { dataset, study }: ReusedStudy, folder: string): readonly ReleaseFile[] {
  const { language } = view
  return studyPictures({
    study,
    title: textIn(dataset.title, language),
    lines: linesOf(view, dataset),
    language,
  }).flatMap(({ show, svgs }): readonly ReleaseFile[] => {
    const { svg, png } = picturePaths(folder, show)
    return [
      { path: svg, body: svgs.both, kind: 'data' },
      { path: png, body: svgs.light, kind: 'picture' },
    ]
  })
}

/** Who disputes it, whom it does not count, and where it is from. */
function linesOf(view: View, dataset: CaptureDataset): readonly string[] {
  const { language, words } = view
  const { captures, measures, observations } = dataset
  const measure = measures.find(({ name }) => name === captures.count)
  const disputed = captures.disputed.map((id) => publicationOf(view, sourceOf(view, id)))
  return [
    ...(disputed.length === 0 ? [] : [`${words.t('estimate.disputed')} ${disputed.join('; ')}`]),
    ...(measure === undefined ? [] : [textIn(measure.countsNot, language)]),
    ...sourceLines(view, {
      sources: sourcesOf(observations),
      years: yearsIn(dataset),
      address: estimateAddress(dataset),
    }),
  ]
}
