// A series as a chart reads it: its points with their labels and numbers, each missing one with its reason.
import { otherCounts } from '../figures/cells.ts'
import type { Dataset, Dimension, Measure, PublishedInterval } from '../figures/dataset.ts'
import type { CellUse, PointGap, PointRate, Series, SeriesPoint } from '../figures/figure.ts'
import { type Language, textIn } from '../kit/language.ts'
import { wordsIn } from './words.ts'

export interface ReadPoint {
  /** The value of the dimension: `2024`, `intimate-partner`. */
  readonly at: string
  /** That value in the reader's words. */
  readonly label: string
  /** The number there is to draw, if any: the rate in a series of rates, else what its source printed. */
  readonly value: number | null
  readonly interval: PublishedInterval | null
  /** What stands in place of a number, where a source printed a word. */
  readonly word: string | null
  /** What other sources have there, as this point prints its own: of a rate, what it would be with their numbers. */
  readonly others: readonly (number | string)[]
  readonly isRate: boolean
  /** Why there is nothing, where there is nothing. */
  readonly missing: PointGap | null
}

export interface PointWithValue extends ReadPoint {
  readonly value: number
}

export interface Reading {
  readonly dimension: Dimension
  readonly measure: Measure
  /** What is counted, and over whom in a series of rates. */
  readonly title: string
  readonly unit: string
  /** Years that no line may cross, and why. */
  readonly breaks: Series['breaks']
  readonly points: readonly ReadPoint[]
  readonly withValue: readonly PointWithValue[]
}

/** A series that another is read against, as a dashed line. */
export interface Reference {
  readonly series: Series
  readonly label: string
}

export interface ReadReference {
  readonly label: string
  readonly breaks: Series['breaks']
  /** One for each point of the series that it stands beside. */
  readonly points: readonly ReadPoint[]
  readonly withValue: readonly PointWithValue[]
}

/** Requires `series` read from `dataset`. Throws, naming what is absent, where it is from another one. */
export function readSeries(series: Series, dataset: Dataset, language: Language): Reading {
  const dimension = dataset.dimensions.find(({ name }) => name === series.by)
  const measure = dataset.measures.find(({ name }) => name === series.measure)
  if (dimension === undefined || measure === undefined)
    throw new Error(`the series '${series.text}' is not of the dataset '${dataset.name}'`)
  const points = series.points.map((point): ReadPoint => {
    const label = dimension.labels.get(point.at)
    return readPoint(point, label === undefined ? point.at : textIn(label, language))
  })
  return {
    dimension,
    measure,
    title: measureTitle(measure, series, language),
    unit: series.unit,
    breaks: series.breaks,
    points,
    withValue: points.filter(hasValue),
  }
}

/** The reference at the places of `reading`, in its order; nothing where the reference says nothing. */
export function readReference({ series, label }: Reference, reading: Pick<Reading, 'points'>): ReadReference {
  const points = pointsAt(series, reading.points)
  return { label, breaks: series.breaks, points, withValue: points.filter(hasValue) }
}

/** The points of a series at given places, each with the label given; where it has none, nothing was reported. */
export function pointsAt(
  series: Series,
  places: readonly Pick<ReadPoint, 'at' | 'label'>[],
): readonly ReadPoint[] {
  const given = new Map(series.points.map((point) => [point.at, point]))
  return places.map(({ at, label }) =>
    readPoint(given.get(at) ?? { at, use: null, missing: 'not reported' }, label),
  )
}

/** "Cases recorded by the hotline", and for a rate ", per 100,000 people". */
export function measureTitle(
  measure: Measure,
  { unit, over }: Pick<Series, 'unit' | 'over'>,
  language: Language,
): string {
  const title = textIn(measure.title, language)
  if (over === null) return title
  const words = wordsIn(language)
  const [, per = ''] = unit.split(' ')
  return words.t('measure.rate', {
    measure: title,
    per: words.number(Number(per), 'count'),
    of: textIn(over, language),
  })
}

function readPoint({ at, use, rate, missing }: SeriesPoint, label: string): ReadPoint {
  const shown = missing === undefined ? use : null
  return {
    at,
    label,
    value: rate?.value ?? (typeof shown?.value === 'number' ? shown.value : null),
    interval: rate?.interval ?? shown?.interval ?? null,
    word: typeof shown?.value === 'string' ? shown.value : null,
    others: rate === undefined ? valuesElsewhere(shown) : ratesElsewhere(rate),
    isRate: rate !== undefined,
    missing: missing ?? null,
  }
}

function valuesElsewhere(use: CellUse | null): readonly (number | string)[] {
  return [...new Set((use?.conflicting ?? []).map(({ value }) => value))]
}

/** What the rate would be with the count of another source, or with its number of people. */
function ratesElsewhere({ per, events, people }: PointRate): readonly number[] {
  const byCount = otherCounts(events).map(({ value }) => (value * per) / people.value)
  const byPeople = otherCounts(people).flatMap(({ value }) =>
    value > 0 ? [(events.value * per) / value] : [],
  )
  return [...new Set([...byCount, ...byPeople])]
}

export function hasValue(point: ReadPoint): point is PointWithValue {
  return point.value !== null
}

/** Whether another source prints another value there. */
export function isDisputed(point: ReadPoint): boolean {
  return point.others.length > 0
}
