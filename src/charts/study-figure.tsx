// What stands round each picture of a study: its drawing's name and words, its sentence, its notes, its table, the way to the rest.
import type { ComponentChildren, JSX } from 'preact'
import type { CaptureStudy } from '../figures/capture-study.ts'
import { ChartFrame, ChartSvg } from './chart-frame.tsx'
import type { ChartPlace, TextTable } from './chart.types.ts'
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
  readonly words: ChartWords
  /** Begins the drawing's id, and no other picture of the study has it. */
  readonly kind: string
  /** What the drawing is, for those who do not see it. */
  readonly description: string
  readonly sentence: string
  readonly notes: readonly string[]
  readonly table: TextTable
  readonly isTableOpen?: boolean
  /** Of the drawing, in pixels. */
  readonly height: number
  readonly children: ComponentChildren
}

export function StudyFigure(props: StudyFigureProps): JSX.Element {
  const { plot, words, kind, description, height } = props
  const { title } = plot
  return (
    <ChartFrame
      title={title}
      caption={plot.caption}
      headingLevel={plot.headingLevel}
      words={words}
      marks={null}
      paragraphs={[props.sentence]}
      notes={props.notes}
      table={props.table}
      isTableOpen={props.isTableOpen ?? false}
      links={[]}
      wholeHref={plot.wholeHref}
    >
      <ChartSvg
        id={`${kind}-${plot.id}`}
        kind="study"
        title={title}
        description={`${description} ${words.t('describe.table')}`}
        height={height}
      >
        {props.children}
      </ChartSvg>
    </ChartFrame>
  )
}
