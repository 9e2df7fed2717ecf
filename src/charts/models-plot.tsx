// Models that fit about equally well: a dot for each, by how far it is from the best and by what it says.
import type { JSX } from 'preact'
import { type CaptureStudy, NEAR_THE_BEST } from '../figures/capture-study.ts'
import { type Canvas, px } from './canvas.tsx'
import type { TextTable } from './chart.types.ts'
import { domainOf } from './log-axis.ts'
import { type ModelsLayout, layOutModels } from './models-layout.ts'
import type { StudyView } from './study-view.types.ts'
import { about, exactly, tieNames } from './study-words.ts'
import type { ChartWords } from './words.ts'

/** So many models have a row in the table. */
const MOST_MODELS = 10
/** How many times its beginning the end of the axis is at least: answers that hardly differ stand close together. */
const LEAST_SPAN = 4
/** More dots than these are drawn smaller, so that they can be told apart. */
const MANY = 80

export function modelsView(study: CaptureStudy, words: ChartWords): StudyView {
  return {
    description: describeModels(study, words),
    sentence: modelsSentence(study, words),
    notes: [words.t('note.models', { near: NEAR_THE_BEST }), ...modelsSearched(study, words)],
    table: modelsTable(study, words),
    layOut: (width) => {
      const layout = layOutStudyModels(study, words, width)
      return {
        height: layout.height,
        drawOn: (canvas) => <ModelsDrawing layout={layout} canvas={canvas} />,
      }
    },
  }
}

export function layOutStudyModels(study: CaptureStudy, words: ChartWords, width: number): ModelsLayout {
  const { near } = study.models
  return layOutModels({
    near,
    domain: domainOf(
      near.map(({ population }) => population),
      LEAST_SPAN,
    ),
    width,
    words,
    bestLabel: words.t('models.best', { value: about(near[0]?.population ?? 0, words) }),
  })
}

function ModelsDrawing({
  layout,
  canvas,
}: {
  readonly layout: ModelsLayout
  readonly canvas: Canvas
}): JSX.Element {
  const { height, title, best, bestPoint, points, grid, ticks, tickY, steps } = layout
  const { x } = canvas
  return (
    <>
      <canvas.paths height={height}>
        <path class="grid" d={grid} />
        {points !== '' && <path class={layout.count > MANY ? 'small point' : 'point'} d={points} />}
        <path class="best" d={bestPoint} />
      </canvas.paths>
      <g class="soft">
        <text y={px(title.y)}>{title.text}</text>
      </g>
      <g class={`halo strong ${best.anchor}`}>
        <text x={x(best.x)} y={px(best.y)}>
          {best.text}
        </text>
      </g>
      <g class="soft end">
        {steps.map((step) => (
          <text x={x(step.x)} y={px(step.y)}>
            {step.text}
          </text>
        ))}
      </g>
      <g class="soft middle">
        {ticks.map((tick) => (
          <text x={x(tick.x)} y={px(tickY)}>
            {tick.label}
          </text>
        ))}
      </g>
    </>
  )
}

/** What the drawing is, for those who do not see it. */
function describeModels({ models: { near } }: CaptureStudy, words: ChartWords): string {
  return words.t('describe.models', { count: near.length, shown: exactly(near.length, words) })
}

/** How many fit about equally well, and how far apart their answers are. */
function modelsSentence({ models }: CaptureStudy, words: ChartWords): string {
  const { near, smallest, largest } = models
  return words.t('models.sentence', {
    count: near.length,
    shown: exactly(near.length, words),
    best: about(near[0]?.population ?? 0, words),
    low: about(smallest, words),
    high: about(largest, words),
  })
}

/** Which models were tried, and how many of them have no estimate. */
export function modelsSearched({ models }: CaptureStudy, words: ChartWords): readonly string[] {
  const { kind, tried, withoutEstimate } = models
  const which = { hierarchical: 'hierarchical', pairs: 'pairs', 'near the chosen': 'near' } as const
  return [
    words.t(`note.models.${which[kind]}`, { tried: exactly(tried, words) }),
    ...(withoutEstimate === 0
      ? []
      : [words.t('note.models.without', { count: withoutEstimate, shown: exactly(withoutEstimate, words) })]),
  ]
}

/** The best of them: which lists each ties, what it says, and how far it is from the best. */
function modelsTable({ models, histories }: CaptureStudy, words: ChartWords): TextTable {
  const { near } = models
  const shown = near.slice(0, MOST_MODELS)
  const best = near[0]?.bic ?? 0
  const rest = near.length - shown.length
  return {
    columns: [
      words.t('models.column.ties'),
      words.t('estimates.column.estimate'),
      words.t('models.column.distance'),
    ],
    cells: [
      ...shown.map(({ terms, population, bic }) => [
        tieNames(histories, terms, words),
        exactly(population, words),
        (Math.round((bic - best) * 10) / 10).toFixed(1),
      ]),
      ...(rest > 0 ? [[words.t('models.rest', { count: rest, shown: exactly(rest, words) }), '', '']] : []),
    ],
  }
}
