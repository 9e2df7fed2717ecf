// A drawing of a study on a page, with its name and words, its sentence, its notes, its table, and the way to the rest.
import type { JSX } from 'preact'
import type { StudyShow } from '../facts/prose.types.ts'
import type { CaptureStudy } from '../figures/capture-study.ts'
import { ChartFrame, ChartSvg } from './chart-frame.tsx'
import { pageCanvas } from './canvas.tsx'
import type { ChartPlace } from './chart.types.ts'
import { NARROWEST } from './line-axes.ts'
import { studyView } from './study-view.ts'
import { wordsIn } from './words.ts'

export interface StudyPlotProps extends ChartPlace {
  readonly show: StudyShow
  /** Somebody is on a list. */
  readonly study: CaptureStudy
  /** Unique on the page: the drawings are named by it. */
  readonly id: string
  /** The page of the whole study; absent where the drawing stands on it. */
  readonly wholeHref?: string
}

/**
 * The table of all estimates is open on the page of the whole study. A text that leads there does without the estimates of pairs of
 * lists, which would take half of the drawing.
 */
export function StudyPlot({ show, study, id, ...place }: StudyPlotProps): JSX.Element {
  const { title, wholeHref } = place
  const words = wordsIn(place.language)
  const isWhole = wholeHref === undefined
  const view = studyView(show, isWhole ? study : { ...study, pairs: [] }, words)
  const { height, drawOn } = view.layOut(NARROWEST)
  return (
    <ChartFrame
      title={title}
      caption={place.caption}
      headingLevel={place.headingLevel}
      words={words}
      marks={null}
      paragraphs={[view.sentence]}
      notes={view.notes}
      table={view.table}
      isTableOpen={isWhole && show === 'estimates'}
      links={[]}
      wholeHref={wholeHref}
    >
      <ChartSvg
        id={`${show}-${id}`}
        kind="study"
        title={title}
        description={`${view.description} ${words.t('describe.table')}`}
        height={height}
      >
        {drawOn(pageCanvas(NARROWEST))}
      </ChartSvg>
    </ChartFrame>
  )
}
