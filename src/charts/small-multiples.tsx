// One measure in several places: a small line chart for each, on one scale, beside each other as far as there is room.
import type { JSX } from 'preact'
import { textIn } from '../kit/language.ts'
import { pageCanvas } from './canvas.tsx'
import { ChartFrame, ChartSvg } from './chart-frame.tsx'
import type { ChartPlace } from './chart.types.ts'
import { describeLine, missingMarks } from './line-chart.tsx'
import { LineDrawing } from './line-drawing.tsx'
import { layOutLine } from './line-layout.ts'
import type { Reference } from './reading.ts'
import {
  type Panel,
  type PanelsReading,
  type PanelsSubject,
  type ReadPanel,
  panelNotes,
  panelSentences,
  readPanels,
} from './reading-panels.ts'
import { type ChartWords, wordsIn } from './words.ts'

export interface SmallMultiplesProps extends ChartPlace, PanelsSubject {
  readonly panels: readonly (Panel & {
    /** The page that lists all cells of the series. */
    readonly cellsHref: string
  })[]
  readonly reference?: Reference & { readonly cellsHref?: string }
}

/** The narrowest panel: two stand side by side on the narrowest screen. */
const PANEL_WIDTH = 132
const PLOT_HEIGHT = 96

/**
 * A figure with a panel for each place, the dashed reference in each, and one table for all.
 *
 * Requires  two to five panels, all of the dataset, along its years and in one unit, which is the reference's too.
 * Ensures   one scale and the same years in every panel; what `LineChart` ensures in each.
 */
export function SmallMultiples(props: SmallMultiplesProps): JSX.Element {
  const { title, language, reference: against } = props
  const words = wordsIn(language)
  const reading = readPanels(props, language)
  const { any, panels, reference } = reading
  const columns = panels.map((panel) => ({
    title: panel.name,
    unit: any.unit,
    points: panel.reading.points,
  }))
  return (
    <ChartFrame
      title={title}
      caption={props.caption}
      headingLevel={props.headingLevel}
      words={words}
      marks={missingMarks({ unit: any.unit, points: panels.flatMap((panel) => panel.reading.points) }, words)}
      paragraphs={panelSentences(reading, words)}
      notes={panelNotes(reading, words, { language, setting: 'page' })}
      table={{
        head: textIn(any.dimension.title, language),
        rows: any.points.map(({ label }) => label),
        columns:
          reference === null
            ? columns
            : [...columns, { title: reference.label, unit: any.unit, points: reference.points }],
      }}
      links={[
        ...props.panels.map(({ name, cellsHref }) => ({ href: cellsHref, of: name, shown: true })),
        { href: against?.cellsHref, of: against?.label ?? '', shown: true },
      ]}
    >
      <div class="panels">
        {panels.map((panel) => (
          <PanelDrawing panel={panel} of={reading} props={props} words={words} />
        ))}
      </div>
    </ChartFrame>
  )
}

function PanelDrawing({
  panel: { name, series, reading },
  of: { reference, scale },
  props: { title },
  words,
}: {
  readonly panel: ReadPanel
  readonly of: PanelsReading
  readonly props: SmallMultiplesProps
  readonly words: ChartWords
}): JSX.Element {
  const layout = layOutLine({
    reading,
    reference,
    words,
    width: PANEL_WIDTH,
    plotHeight: PLOT_HEIGHT,
    panel: scale,
  })
  return (
    <div>
      <p aria-hidden="true">{name}</p>
      <ChartSvg
        id={`panel-${series.id}`}
        kind="line"
        title={words.t('panel.of', { name, text: title })}
        description={`${describeLine(reading, layout, words)} ${words.t('describe.table')}`}
        height={layout.height}
      >
        <LineDrawing layout={layout} canvas={pageCanvas(PANEL_WIDTH)} breakMark={words.t('break.mark')} />
      </ChartSvg>
    </div>
  )
}
