// A picture of a study in a text: who is on which lists, what each method says, which models fit, or what moves the estimate.
import type { JSX } from 'preact'
import { StudyPlot } from '../../../charts/study-plot.tsx'
import { studyView } from '../../../charts/study-view.ts'
import { wordsIn } from '../../../charts/words.ts'
import type { StudySpec } from '../../../facts/prose.types.ts'
import type { CaptureStudy } from '../../../figures/capture-study.ts'
import { sourcesOf } from '../../../figures/cells.ts'
import { type CaptureDataset, hasCaptures } from '../../../figures/dataset.ts'
import { hrefIn } from '../../addresses.ts'
import type { View } from '../../view.ts'
import { estimateAddress, namedStudy } from '../estimate/named-study.ts'

interface DrawnStudyOptions {
  readonly spec: StudySpec
  readonly headingLevel: 2 | 3 | 4
  /** Put before the ids of the picture, where several texts share a page. */
  readonly idPrefix?: string | undefined
}

/**
 * The picture, with the way to the whole study, its sources noted as used here.
 *
 * Requires  that the gate has passed it: a dataset without a study throws, naming itself.
 */
export function drawnStudy(view: View, { spec, headingLevel, idPrefix }: DrawnStudyOptions): JSX.Element {
  const dataset = datasetWithLists(view, spec)
  const { title, caption } = spec
  const id = view.notes.study(spec, sourcesOf(dataset.observations))
  return (
    <StudyPlot
      show={spec.show}
      study={studyOf(view, dataset)}
      title={title}
      {...(caption === undefined ? {} : { caption })}
      language={view.language}
      headingLevel={headingLevel}
      id={idPrefix === undefined ? id : `${idPrefix}-${id}`}
      wholeHref={hrefIn(view.language, estimateAddress(dataset))}
    />
  )
}

/** The picture in words: its title, what it is of, and what it says. */
export function plainStudy(view: View, spec: StudySpec): string {
  const { sentence } = studyView(
    spec.show,
    studyOf(view, datasetWithLists(view, spec)),
    wordsIn(view.language),
  )
  return [spec.title, ...(spec.caption === undefined ? [] : [spec.caption]), sentence].join('. ')
}

function studyOf(view: View, dataset: CaptureDataset): CaptureStudy {
  const study = namedStudy(view, dataset)
  if (study.ok) return study.value
  throw new Error(`the study of '${dataset.name}' cannot be shown: ${study.refusal}`)
}

function datasetWithLists({ input }: View, spec: StudySpec): CaptureDataset {
  const dataset = input.site.datasets.get(spec.dataset)
  if (hasCaptures(dataset)) return dataset
  throw new Error(`'${spec.dataset}' is no dataset of the site with capture histories`)
}
