// How a figure came about, in words and in order: the cells first, then what was done with them.
import { stepOfPlace } from './cells.ts'
import { decimalsOf } from './decimals.ts'
import type { CellUse, Figure, Step } from './figure.ts'
import { estimateSteps } from './explain-estimate.ts'
import { numberText } from './number-text.ts'
import { type Words, cellText, fileOf, labelOf, measureOf } from './words.ts'

type StepOf<Kind extends Step['kind']> = Extract<Step, { readonly kind: Kind }>

/** More terms than this are not written out in one sum. */
const MOST_TERMS = 8

/** The steps of a figure's derivation. */
export function explainSteps(words: Words, figure: Figure): readonly string[] {
  const steps = stepsOf(words, figure.derivation)
  if (figure.unit !== 'year') return steps
  return [...steps, words.t('step.latest', { value: String(figure.value) })]
}

function stepsOf(words: Words, step: Step): readonly string[] {
  switch (step.kind) {
    case 'cell':
      return [cellStep(words, step.use)]
    case 'sum':
      return [...step.of.flatMap((one) => stepsOf(words, one)), sumStep(words, step)]
    case 'count':
      return [
        ...step.of.flatMap((one) => stepsOf(words, one)),
        words.t('step.count', { value: print(words, step.value) }),
      ]
    case 'share':
    case 'ratio':
      return [...stepsOf(words, step.part), ...stepsOf(words, step.whole), divisionStep(words, step)]
    case 'rate':
      return [...stepsOf(words, step.events), ...stepsOf(words, step.over), rateStep(words, step)]
    case 'change':
      return [...stepsOf(words, step.from), ...stepsOf(words, step.to), changeStep(words, step)]
    case 'rank':
      return rankSteps(words, step)
    case 'estimate':
      return estimateSteps(words, step)
  }
}

function cellStep(words: Words, use: CellUse): string {
  const { file, line, source } = {
    file: fileOf(use),
    line: String(use.line),
    source: words.nameSource(use.source),
  }
  return words.t('step.cell', { cell: cellText(words, use), file, line, source })
}

function sumStep(words: Words, { of, value }: StepOf<'sum' | 'count'>): string {
  const { t } = words
  if (of.length > MOST_TERMS)
    return t('step.sumMany', { count: print(words, of.length), value: print(words, value) })
  return t('step.sum', {
    terms: of.map((one) => valueOf(words, one)).join(' + '),
    value: print(words, value),
  })
}

function divisionStep(words: Words, step: StepOf<'share' | 'ratio'>): string {
  const parts = {
    part: valueOf(words, step.part),
    whole: valueOf(words, step.whole),
    value: print(words, step.value),
  }
  return step.kind === 'share' ? words.t('step.share', parts) : words.t('step.ratio', parts)
}

function rateStep(words: Words, { events, over, per, value }: StepOf<'rate'>): string {
  const parts = { events: valueOf(words, events), people: valueOf(words, over), per: print(words, per) }
  return words.t('step.rate', { ...parts, value: print(words, value) })
}

function changeStep(words: Words, { from, to, value, unit }: StepOf<'change'>): string {
  const parts = { from: valueOf(words, from), to: valueOf(words, to), value: print(words, value) }
  return unit === 'percent' ? words.t('step.changePercent', parts) : words.t('step.change', parts)
}

/** Of a long order, so many places on each side of the one ranked are named: the page lists all in a table. */
const NEIGHBOURS = 3

/** The steps of the place itself, then the order around it, one text. */
function rankSteps(words: Words, step: StepOf<'rank'>): readonly string[] {
  const own = step.order.find(({ place }) => place === step.at)
  if (own === undefined) return []
  const { dataset } = measureOf(words, own.use)
  const name = (place: string): string => labelOf(words, { dataset, dimension: step.dimension, value: place })
  const at = step.order.indexOf(own)
  const near = step.order.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
  const order = near.map(({ rank, place, value }) => `${rank}. ${name(place)} (${print(words, value)})`)
  if (near[0] !== step.order[0]) order.unshift('…')
  if (near.at(-1) !== step.order.at(-1)) order.push('…')
  const ties =
    step.ties.length === 0 ? [] : [words.t('step.ties', { places: step.ties.map(name).join(', ') })]
  return [
    ...stepsOf(words, stepOfPlace(own, step.per ?? null)),
    words.t('step.order', { order: order.join('; ') }),
    ...ties,
    words.t(`step.set.${step.method === 'exact' ? 'exact' : 'draws'}`),
  ]
}

function valueOf(words: Words, step: Step): string {
  if (step.kind !== 'cell') return print(words, step.value)
  const { value } = step.use
  return typeof value === 'string'
    ? value
    : numberText(value, { decimals: decimalsOf(value), language: words.language })
}

/** Enough digits to follow the arithmetic, and no noise. */
function print({ language }: Words, value: number): string {
  return numberText(value, { decimals: Math.abs(value) < 1 ? 4 : 2, language, upTo: true })
}
