// Who was seen by whom: each pattern of lists with its dots and the people who have it (an UpSet plot on its side).
import type { JSX } from 'preact'
import { type CaptureStudy, listCount } from '../figures/capture-study.ts'
import { type Canvas, px } from './canvas.tsx'
import type { TextTable } from './chart.types.ts'
import { BESIDE, type PatternsLayout, layOutPatterns, listSizes, patternRows } from './patterns-layout.ts'
import type { StudyView } from './study-view.types.ts'
import { exactly, patternName } from './study-words.ts'
import type { ChartWords } from './words.ts'

/** Requires a study: somebody is on a list. */
export function patternsView(study: CaptureStudy, words: ChartWords): StudyView {
  return {
    description: describePatterns(study, words),
    sentence: patternsSentence(study, words),
    notes: patternsNotes(study, words),
    table: patternsTable(study, words),
    layOut: (width) => {
      const layout = layOutPatterns({ histories: study.histories, width, words })
      return {
        height: layout.height,
        drawOn: (canvas) => <PatternsDrawing layout={layout} canvas={canvas} />,
      }
    },
  }
}

function PatternsDrawing({
  layout,
  canvas,
}: {
  readonly layout: PatternsLayout
  readonly canvas: Canvas
}): JSX.Element {
  const { height, names, counts, leads, off, on, joins, bars } = layout
  return (
    <>
      <canvas.paths height={height}>
        <path class="lead" d={leads} />
        <path class="off" d={off} />
        {joins !== '' && <path d={joins} />}
        <path class="on" d={on} />
        <path class="count" d={bars} />
      </canvas.paths>
      <g class="halo">
        {names.map(({ x, y, text }) => (
          <text x={canvas.x(x)} dx={BESIDE} y={px(y)}>
            {text}
          </text>
        ))}
      </g>
      <g class="strong">
        {counts.map(({ x, y, text }) => (
          <text x={canvas.x(x)} dx={BESIDE} y={px(y)}>
            {text}
          </text>
        ))}
      </g>
    </>
  )
}

/** What the drawing is, for those who do not see it. */
function describePatterns(study: CaptureStudy, words: ChartWords): string {
  const { drawn } = patternRows(study)
  return words.t('describe.patterns', { lists: study.histories.lists.length, count: drawn.length })
}

/** How many people are counted, on one list alone and on more, and which list is the largest. */
function patternsSentence({ histories, people }: CaptureStudy, words: ChartWords): string {
  const alone = histories.counts.reduce(
    (sum, count, pattern) => sum + (listCount(pattern) === 1 ? count : 0),
    0,
  )
  const sizes = listSizes(histories)
  const largest = Math.max(...sizes)
  return words.t('patterns.sentence', {
    people: exactly(people, words),
    alone: exactly(alone, words),
    more: exactly(people - alone, words),
    list: histories.lists[sizes.indexOf(largest)] ?? '',
    size: exactly(largest, words),
  })
}

/** How to read it, and what is not drawn. */
function patternsNotes(study: CaptureStudy, words: ChartWords): readonly string[] {
  const { rest } = patternRows(study)
  const people = rest.reduce((sum, { count }) => sum + count, 0)
  return [
    words.t('note.patterns'),
    ...(rest.length === 0
      ? []
      : [words.t('note.patterns.rest', { count: rest.length, people, shown: exactly(people, words) })]),
  ]
}

/** The patterns that are drawn, in words. */
function patternsTable(study: CaptureStudy, words: ChartWords): TextTable {
  const { drawn, rest } = patternRows(study)
  const line = (name: string, count: number): readonly string[] => [name, words.number(count, 'persons')]
  return {
    columns: [words.t('patterns.column.on'), words.t('patterns.column.people')],
    cells: [
      ...drawn.map(({ pattern, count }) => line(patternName(study.histories, pattern, words), count)),
      ...(rest.length === 0
        ? []
        : [
            line(
              words.t('patterns.rest', { count: rest.length }),
              rest.reduce((sum, { count }) => sum + count, 0),
            ),
          ]),
    ],
  }
}
