// A series in words: what it is, and every point of it with its place in the data.
import { textIn } from '../kit/language.ts'
import { explainWarnings } from './explain-warnings.ts'
import { type Explanation, whatCellsCount } from './explain.ts'
import { decimalsOfRate } from './decimals.ts'
import type { CellUse, PointRate, Series, SeriesPoint } from './figure.ts'
import { numberText } from './number-text.ts'
import {
  type Explaining,
  type Words,
  fileOf,
  labelOf,
  measureOf,
  openWords,
  placeText,
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

/** The cells behind one point: of a total each that it adds up, of a rate those that it is over, too. */
function cellsOfPoint({ use, rate }: SeriesPoint): readonly CellUse[] {
  const uses = [use, rate?.people ?? null].filter((one) => one !== null)
  return uses.flatMap((one) => one.of ?? [one])
}

function sentenceOf(words: Words, series: Series): string {
  const { language, t } = words
  const { dataset, measure } = measureOf(words, series)
  const use = series.points.find((point) => point.use !== null)?.use ?? null
  const by = dataset.dimensions.find(({ name }) => name === series.by)
  const rated = series.points.find(({ rate }) => rate !== undefined)
  const counted = textIn(measure.kind === 'count' ? measure.unitLabel : measure.title, language)
  const what = {
    unit: rated === undefined ? counted : rateUnit(words, series, counted),
    place: use === null || use.of !== undefined ? '' : placeText(words, use, [series.by]),
    by: (by === undefined ? series.by : textIn(by.title, language)).toLocaleLowerCase(language),
  }
  if (by?.kind !== 'year') return tidy(t('series.sentence', what))
  const first = atText(words, series, series.points[0])
  return tidy(t('series.years', { ...what, first, last: atText(words, series, series.points.at(-1)) }))
}

/** "cases recorded by the hotline per 100,000 people". */
function rateUnit(words: Words, series: Series, unit: string): string {
  const [, per = ''] = series.unit.split(' ')
  const people = series.points.find(({ rate }) => rate !== undefined)?.rate?.people
  if (people === undefined) return unit
  return words.t('rank.rate', {
    unit,
    per: numberText(Number(per), { decimals: 0, language: words.language }),
    people: textIn(measureOf(words, people).measure.unitLabel, words.language),
  })
}

function pointText(words: Words, series: Series, point: SeriesPoint): string {
  const at = atText(words, series, point)
  const { use, rate } = point
  if (use === null)
    return words.t('series.missing', { at, reason: reasonWord(point.missing ?? 'not reported') })
  if (rate !== undefined) return rateText(words, at, { use, rate })
  const value = valueText(words, use, use.value)
  return words.t('series.point', {
    at,
    value,
    file: fileOf(use),
    line: String(use.line),
    source: words.nameSource(use.source),
  })
}

function rateText(
  words: Words,
  at: string,
  { use, rate: { value, interval, people } }: { readonly use: CellUse; readonly rate: PointRate },
): string {
  const style = { decimals: decimalsOfRate(value), language: words.language }
  return words.t('series.rate', {
    at,
    value: numberText(value, style),
    low: numberText(interval.low, style),
    high: numberText(interval.high, style),
    events: valueText(words, use, use.value),
    people: valueText(words, people, people.value),
  })
}

function atText(words: Words, series: Series, point: SeriesPoint | undefined): string {
  const { dataset } = measureOf(words, series)
  return point === undefined ? '' : labelOf(words, { dataset, dimension: series.by, value: point.at })
}
