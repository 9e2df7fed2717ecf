// A series in words: what it is, and every point of it with its place in the data.
import { textIn } from '../kit/language.ts'
import { explainWarnings } from './explain-warnings.ts'
import { type Explanation, whatCellsCount } from './explain.ts'
import { cellsOfPoint } from './cells.ts'
import { decimalsOfRates } from './decimals.ts'
import type { PointRate, Series, SeriesPoint } from './figure.ts'
import { numberText } from './number-text.ts'
import { commonPlace } from './sentence.ts'
import {
  type Explaining,
  type Words,
  fileOf,
  labelOf,
  measureOf,
  openWords,
  reasonWord,
  tidy,
  valueText,
} from './words.ts'

export type SeriesExplanation = Pick<
  Explanation,
  'sentence' | 'steps' | 'cells' | 'warnings' | 'counts' | 'countsNot'
>

/** Requires  the datasets that the series was evaluated over. */
export function explainSeries({
  series,
  ...asked
}: Explaining & { readonly series: Series }): SeriesExplanation {
  const words = openWords(asked)
  const cells = series.points.flatMap(cellsOfPoint)
  return {
    sentence: sentenceOf(words, series),
    steps: series.points.map((point) => pointText(words, series, point)),
    cells,
    warnings: explainWarnings(words, series.warnings, cells),
    ...whatCellsCount(words, cells),
  }
}

function sentenceOf(words: Words, series: Series): string {
  const { language, t } = words
  const { dataset, measure } = measureOf(words, series)
  const counted = series.points.flatMap(({ use, rate }) => rate?.events.cells ?? use ?? [])
  const by = dataset.dimensions.find(({ name }) => name === series.by)
  const unit = textIn(measure.kind === 'count' ? measure.unitLabel : measure.title, language)
  const what = {
    unit: rateUnit(words, series, unit),
    place: commonPlace(words, counted, [series.by]),
    by: (by === undefined ? series.by : textIn(by.title, language)).toLocaleLowerCase(language),
  }
  if (by?.kind !== 'year') return tidy(t('series.sentence', what))
  const first = atText(words, series, series.points[0])
  return tidy(t('series.years', { ...what, first, last: atText(words, series, series.points.at(-1)) }))
}

/** "cases recorded by the hotline", and of rates "per 100,000 people". */
function rateUnit(words: Words, { unit, over }: Series, counted: string): string {
  if (over === null) return counted
  const [, per = ''] = unit.split(' ')
  return words.t('rank.rate', {
    unit: counted,
    per: numberText(Number(per), { decimals: 0, language: words.language }),
    people: textIn(over, words.language),
  })
}

function pointText(words: Words, series: Series, point: SeriesPoint): string {
  const at = atText(words, series, point)
  const { use, rate, missing } = point
  if (missing !== undefined) return words.t('series.missing', { at, reason: reasonWord(missing) })
  if (rate !== undefined) return rateText(words, at, rate)
  if (use === null)
    throw new Error(`explain: the point ${point.at} of ${series.text} has neither value nor reason`)
  const value = valueText(words, use, use.value)
  return words.t('series.point', {
    at,
    value,
    file: fileOf(use),
    line: String(use.line),
    source: words.nameSource(use.source),
  })
}

function rateText(words: Words, at: string, { value, interval, events, people }: PointRate): string {
  const { language } = words
  const { low, high } = interval
  const style = { decimals: decimalsOfRates([value, low, high]), language }
  const whole = { decimals: 0, language }
  return words.t('series.rate', {
    at,
    value: numberText(value, style),
    low: numberText(low, style),
    high: numberText(high, style),
    events: numberText(events.value, whole),
    people: numberText(people.value, whole),
  })
}

function atText(words: Words, series: Series, point: SeriesPoint | undefined): string {
  const { dataset } = measureOf(words, series)
  return point === undefined ? '' : labelOf(words, { dataset, dimension: series.by, value: point.at })
}
