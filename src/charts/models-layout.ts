// The geometry of models that fit about equally well: how far each is from the best against what it says of the people.
import { scaleLinear } from 'd3-scale'
import { type ModelSearch, NEAR_THE_BEST } from '../figures/capture-study.ts'
import { px } from './canvas.tsx'
import { type LogAxis, type LogDomain, TICK_SIZE, logAxis } from './log-axis.ts'
import { textWidth } from './text-width.ts'
import type { ChartWords } from './words.ts'

const LINE = 16
const PLOT = 180
const LEFT = 22
const INSET = 8
const STEPS = [0, 2, 4, 6, 8, 10]

export interface ModelsLayout {
  readonly width: number
  readonly height: number
  readonly title: { readonly y: number; readonly text: string }
  readonly best: Label
  readonly bestPoint: string
  /** Of all models. */
  readonly count: number
  readonly points: string
  readonly grid: string
  readonly ticks: LogAxis['ticks']
  readonly tickY: number
  readonly steps: readonly { readonly x: number; readonly y: number; readonly text: string }[]
}

interface Label {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
}

export interface ModelsPlan {
  readonly near: ModelSearch['near']
  readonly domain: LogDomain
  readonly width: number
  readonly words: ChartWords
  /** What stands at the best one. */
  readonly bestLabel: string
}

/** Requires  at least one model, the best first. Ensures the best at the top, the worst that is shown at the bottom. */
export function layOutModels({ near, domain, width, words, bestLabel }: ModelsPlan): ModelsLayout {
  const best = near[0]
  if (best === undefined) throw new RangeError('layOutModels takes one model or more, and got none')
  const axis = logAxis({ domain, range: [LEFT + INSET, width - INSET], words })
  const top = 2 * LINE + 12
  const bottom = top + PLOT
  const y = scaleLinear([0, NEAR_THE_BEST], [top, bottom])
  const dot = (population: number, bic: number): string =>
    `M${px(axis.x(population))} ${px(y(bic - best.bic))}h0`
  return {
    width,
    height: bottom + 2 * LINE,
    title: { y: LINE - 4, text: words.t('models.axis') },
    best: labelAt(axis.x(best.population), { y: top - 9, text: bestLabel, width }),
    count: near.length,
    bestPoint: dot(best.population, best.bic),
    points: near
      .slice(1)
      .map(({ population, bic }) => dot(population, bic))
      .join(''),
    grid: [
      ...STEPS.map((step) => `M${LEFT} ${px(y(step))}H${px(width)}`),
      ...axis.ticks.map(({ x }) => `M${px(x)} ${top}V${bottom}`),
    ].join(''),
    ticks: axis.ticks,
    tickY: bottom + LINE + 4,
    steps: STEPS.map((step) => ({ x: LEFT - 6, y: y(step) + 4, text: String(step) })),
  }
}

/** Above its point, in the middle where there is room on both sides. */
function labelAt(
  x: number,
  { y, text, width }: { readonly y: number; readonly text: string; readonly width: number },
): Label {
  const half = textWidth(text, TICK_SIZE + 1) / 2
  const anchor = x + half > width ? 'end' : x - half < LEFT ? 'start' : 'middle'
  return { x: anchor === 'middle' ? x : anchor === 'end' ? width : LEFT, y, text, anchor }
}
