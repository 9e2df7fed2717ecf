// The picture of several panels: side by side, three in a row at most.
import type { Language } from '../kit/language.ts'
import { pictureCanvas, px } from './canvas.tsx'
import { describeLine, missingMarks } from './line-chart.tsx'
import { LineDrawing } from './line-drawing.tsx'
import { layOutLine } from './line-layout.ts'
import type { Picture, PicturePart } from './picture.types.ts'
import { panelNotes, panelSentences, readPanels } from './reading-panels.ts'
import { PART_WIDTH } from './series-parts.tsx'
import { fitText } from './text-width.ts'
import { wordsIn } from './words.ts'

const PLOT_HEIGHT = 130
const BETWEEN = 28
const NAME_SIZE = 15
const NAME_LINE = 19

export function multiplesPart(
  picture: Extract<Picture, { kind: 'multiples' }>,
  language: Language,
): PicturePart {
  const words = wordsIn(language)
  const reading = readPanels(picture, language)
  const { panels, reference, scale, any } = reading
  const columns = panels.length === 4 ? 2 : Math.min(3, panels.length)
  const width = (PART_WIDTH - (columns - 1) * BETWEEN) / columns
  const layouts = panels.map((panel) =>
    layOutLine({
      reading: panel.reading,
      reference,
      words,
      width,
      plotHeight: PLOT_HEIGHT,
      panel: scale,
    }),
  )
  const names = panels.map(({ name }) => fitText(name, NAME_SIZE, width))
  const nameHeight = Math.max(...names.map(({ length }) => length)) * NAME_LINE
  const rowHeight = nameHeight + (layouts[0]?.height ?? 0) + 10
  return {
    kind: 'line',
    width: PART_WIDTH,
    height: Math.ceil(panels.length / columns) * rowHeight,
    subtitle: any.title,
    description: [
      words.t('describe.panels', {
        count: panels.length,
        names: words.list(panels.map(({ name }) => name)),
      }),
      describeLine(any, layouts[0] ?? { ticks: [] }, words),
      ...panelSentences(reading, words),
    ].join(' '),
    marks: missingMarks({ unit: any.unit, points: panels.flatMap((panel) => panel.reading.points) }, words),
    notes: [
      ...(reference === null ? [] : [words.t('note.dashed', { label: reference.label })]),
      ...panelNotes(reading, words, { language, setting: 'picture' }),
    ],
    drawing: layouts.map((layout, index) => (
      <g
        transform={`translate(${px((index % columns) * (width + BETWEEN))} ${px(Math.floor(index / columns) * rowHeight)})`}
      >
        <g class="panel">
          {(names[index] ?? []).map((name, line) => (
            <text y={(line + 1) * NAME_LINE - 4}>{name}</text>
          ))}
        </g>
        <g transform={`translate(0 ${nameHeight})`}>
          <LineDrawing layout={layout} canvas={pictureCanvas} breakMark={words.t('break.mark')} />
        </g>
      </g>
    )),
  }
}
