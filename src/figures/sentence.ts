// What a figure is, in one sentence with its unit.
import { textIn } from '../kit/language.ts'
import { cellsOf } from './cells.ts'
import type { CellUse, Figure, RankedPlace, Step } from './figure.ts'
import { numberText, percentText } from './number-text.ts'
import { type Words, cellText, labelOf, measureOf, placeText, tidy } from './words.ts'
import { yearName } from './year-dimension.ts'

type StepOf<Kind extends Step['kind']> = Extract<Step, { readonly kind: Kind }>

/** The sentence of a figure; `value` is its value as text. */
export function sentenceOf(words: Words, figure: Figure, value: string): string {
  const step = figure.derivation
  if (figure.unit === 'year' && step.kind === 'cell') return latestSentence(words, step.use, value)
  return tidy(stepSentence(words, step, value))
}

function stepSentence(words: Words, step: Step, value: string): string {
  switch (step.kind) {
    case 'cell':
      return cellText(words, step.use)
    case 'sum':
      return sumSentence(words, step, value)
    case 'count':
      return countSentence(words, step)
    case 'share':
      return shareSentence(words, step, value)
    case 'rate':
      return rateSentence(words, step, value)
    case 'ratio':
      return words.t('sentence.ratio', {
        value,
        part: phrase(words, step.part),
        whole: phrase(words, step.whole),
      })
    case 'change':
      return changeSentence(words, step, step.value > 0 ? `+${value}` : value)
    case 'rank':
      return rankSentence(words, step)
    case 'estimate':
      return estimateSentence(words, step, value)
  }
}

/** A step inside another's sentence: its own sentence, its value printed by itself. */
function phrase(words: Words, step: Step): string {
  const { language } = words
  if (step.kind === 'cell') return cellText(words, step.use)
  const style = { decimals: 2, language, upTo: true }
  return tidy(
    stepSentence(
      words,
      step,
      step.kind === 'share' ? percentText(step.value, style) : numberText(step.value, style),
    ),
  )
}

function latestSentence(words: Words, use: CellUse, value: string): string {
  const place = placeText(words, use, [yearName(words.datasets.get(use.dataset))])
  return tidy(words.t('sentence.latest', { value, title: titleOf(words, use), place }))
}

function sumSentence(words: Words, step: StepOf<'sum' | 'count'>, value: string): string {
  const cells = cellsOf(step)
  const [first] = cells
  if (first === undefined) return value
  const place = commonPlace(words, cells)
  const count = cells.length
  if (step.unit === 'percent')
    return words.t('sentence.sumShares', { value, count, title: titleOf(words, first), place })
  return words.t('sentence.sum', { value, count, unit: unitOf(words, first), place })
}

/** What all the cells have in common, but for some dimensions; nothing where they are of more than one dataset. */
export function commonPlace(
  words: Words,
  cells: readonly CellUse[],
  without: readonly string[] = [],
): string {
  const [first] = cells
  if (first === undefined || cells.some((use) => use.dataset !== first.dataset)) return ''
  const differing = Object.keys(first.at).filter((name) =>
    cells.some((use) => use.at[name] !== first.at[name]),
  )
  return placeText(words, first, [...without, ...differing])
}

function countSentence(words: Words, step: StepOf<'sum' | 'count'>): string {
  const [first] = cellsOf(step)
  if (first === undefined) return words.t('sentence.count', { count: 0, dimension: step.unit, title: '' })
  const { dataset } = measureOf(words, first)
  const dimension = dataset.dimensions.find(({ name }) => name === step.unit)?.title
  const name = dimension === undefined ? step.unit : textIn(dimension, words.language)
  const place = placeText(words, first, [step.unit])
  return words.t('sentence.count', {
    count: step.value,
    dimension: name,
    title: `${titleOf(words, first)} ${place}`,
  })
}

function shareSentence(words: Words, { part, whole }: StepOf<'share' | 'ratio'>, value: string): string {
  const [first] = cellsOf(part)
  const [all] = cellsOf(whole)
  if (first === undefined || all === undefined) return value
  const place = placeText(words, first)
  return words.t('sentence.share', { value, part: titleOf(words, first), whole: titleOf(words, all), place })
}

function rateSentence(words: Words, { events, over, per }: StepOf<'rate'>, value: string): string {
  const [first] = cellsOf(events)
  const [all] = cellsOf(over)
  if (first === undefined || all === undefined) return value
  const cells = cellsOf(events)
  const said = {
    value,
    ...ratePhrase(words, { events: first, over: all, per }),
    place: commonPlace(words, cells),
  }
  if (cells.length === 1) return words.t('sentence.rate', said)
  const { dataset } = measureOf(words, first)
  const differing = dataset.dimensions.filter(({ name }) =>
    cells.some((use) => use.at[name] !== first.at[name]),
  )
  return words.t('sentence.rateOfMany', {
    ...said,
    count: String(cells.length),
    dimension: differing.map(({ name }) => name).join(),
    title: differing.map(({ title }) => textIn(title, words.language)).join(', '),
  })
}

function ratePhrase(words: Words, { events, over, per }: { events: CellUse; over: CellUse; per: number }) {
  const { language } = words
  return {
    unit: unitOf(words, events),
    per: numberText(per, { decimals: 0, language }),
    people: unitOf(words, over),
  }
}

function changeSentence(words: Words, step: StepOf<'change'>, value: string): string {
  const [before] = cellsOf(step.from)
  const [after] = cellsOf(step.to)
  if (before === undefined || after === undefined) return value
  const { t } = words
  const year = yearName(words.datasets.get(before.dataset))
  const common = {
    place: placeText(words, before, [year]),
    from: before.at[year] ?? '',
    to: after.at[year] ?? '',
  }
  if (step.unit === 'percent')
    return t('sentence.changePercent', { ...common, value, unit: unitOf(words, before) })
  if (step.unit === 'percentage points')
    return t('sentence.points', { ...common, value, title: titleOf(words, before) })
  return t('sentence.change', { ...common, value, unit: unitOf(words, before) })
}

function rankSentence(words: Words, step: StepOf<'rank'>): string {
  const { language, t } = words
  const own = step.order.find(({ place }) => place === step.at)
  if (own === undefined) return String(step.value)
  const { use: events } = own
  const { dataset } = measureOf(words, events)
  return t('sentence.rank', {
    place: labelOf(words, { dataset, dimension: step.dimension, value: step.at }),
    rank: step.value,
    count: numberText(step.order.length, { decimals: 0, language }),
    measure: orderedBy(words, own, step.per ?? null),
    year: events.at[yearName(words.datasets.get(events.dataset))] ?? t('undated'),
  })
}

/** What places are ranked by, in the middle of a sentence: a count and a rate are never called the same. */
export function orderedBy(words: Words, { use, people }: RankedPlace, per: number | null): string {
  if (people !== null && per !== null)
    return words.t('rank.rate', ratePhrase(words, { events: use, over: people, per }))
  if (measureOf(words, use).measure.kind !== 'count') return titleOf(words, use)
  return words.t('rank.count', { unit: unitOf(words, use) })
}

/** Its unit label is of those recorded, and an estimate is of those who are not, too: it says people. */
function estimateSentence(words: Words, step: StepOf<'estimate'>, value: string): string {
  const { language, t } = words
  const [first] = step.cells
  if (first === undefined) return value
  return t('sentence.estimate', {
    title: textIn(measureOf(words, first).dataset.title, language),
    value,
    method: t('estimate.method', { by: step.by }),
    people: numberText(step.study.people, { decimals: 0, language }),
  })
}

function titleOf(words: Words, use: CellUse): string {
  return textIn(measureOf(words, use).measure.title, words.language)
}

function unitOf(words: Words, use: CellUse): string {
  return textIn(measureOf(words, use).measure.unitLabel, words.language)
}
