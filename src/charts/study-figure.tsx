// What stands round each drawing of a study on a page: its name and words, its sentence, its notes, its table, the way to the rest.
import type { JSX } from 'preact'
import type { CaptureStudy } from '../figures/capture-study.ts'
import { ChartFrame, ChartSvg } from './chart-frame.tsx'
import { pageCanvas } from './canvas.tsx'
import type { ChartPlace } from './chart.types.ts'
import { NARROWEST } from './line-axes.ts'
import type { StudyView } from './study-view.types.ts'
import type { ChartWords } from './words.ts'

export interface StudyPlotProps extends ChartPlace {
  readonly study: CaptureStudy
  /** Unique on the page: the drawings are named by it. */
  readonly id: string
  /** The page of the whole study; absent where the drawing stands on it. */
  readonly wholeHref?: string
}

export interface StudyFigureProps {
  readonly plot: StudyPlotProps
  readonly view: StudyView
  readonly words: ChartWords
  readonly isTableOpen?: boolean
}

export function StudyFigure({ plot, view, words, isTableOpen = false }: StudyFigureProps): JSX.Element {
  const { title } = plot
  const { height, drawOn } = view.layOut(NARROWEST)
  return (
    <ChartFrame
      title={title}
      caption={plot.caption}
      headingLevel={plot.headingLevel}
      words={words}
      marks={null}
      paragraphs={[view.sentence]}
      notes={view.notes}
      table={view.table}
      isTableOpen={isTableOpen}
      links={[]}
      wholeHref={plot.wholeHref}
    >
      <ChartSvg
        id={`${view.show}-${plot.id}`}
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
