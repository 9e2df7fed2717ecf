// A ranking as a chart reads it: its places in order, in the reader's words, and the sentences that say how sure the order is.
import type { Dataset, Measure } from '../figures/dataset.ts'
import type { RankedPlace, Ranking } from '../figures/figure.ts'
import { ordinalText } from '../figures/number-text.ts'
import { type Language, textIn } from '../kit/language.ts'
import { measureTitle } from './reading.ts'
import { type ChartWords, wordsIn } from './words.ts'

export interface ReadPlace extends RankedPlace {
  readonly label: string
}

export interface RankReading {
  readonly measure: Measure
  /** What is counted, over whom and when. */
  readonly title: string
  readonly unit: string
  readonly level: number
  readonly places: readonly ReadPlace[]
  readonly focus: ReadPlace | null
}

export interface RankSubject {
  readonly ranking: Ranking
  /** The dataset that the ranking is of. */
  readonly dataset: Dataset
  /** The value of the place that the page is about. */
  readonly focus: string | null
}

/** Requires `ranking` of `dataset`, with at least one place. Throws, naming what is absent, where it is of another one. */
export function readRanking({ ranking, dataset, focus }: RankSubject, language: Language): RankReading {
  const dimension = dataset.dimensions.find(({ name }) => name === ranking.of)
  const measure = dataset.measures.find(({ name }) => name === ranking.measure)
  if (dimension === undefined || measure === undefined)
    throw new Error(`the ranking '${ranking.text}' is not of the dataset '${dataset.name}'`)
  const places = ranking.places.map((place): ReadPlace => {
    const label = dimension.labels.get(place.place)
    return { ...place, label: label === undefined ? place.place : textIn(label, language) }
  })
  const words = wordsIn(language)
  const title = measureTitle(measure, ranking, language)
  return {
    measure,
    title: ranking.year === null ? title : words.t('measure.year', { measure: title, year: ranking.year }),
    unit: ranking.unit,
    level: ranking.level,
    places,
    focus: places.find(({ place }) => place === focus) ?? null,
  }
}

/** Who is first and last, and where the place of the page stands and could stand. */
export function rankSentences({ places, unit, focus }: RankReading, words: ChartWords): readonly string[] {
  const first = places[0]
  const last = places.at(-1)
  if (first === undefined || last === undefined) return []
  const ends = words.t('ranks.ends', {
    first: first.label,
    high: words.number(first.value, unit),
    last: last.label,
    low: words.number(last.value, unit),
  })
  if (focus === null) return [ends]
  const ordinal = (rank: number): string => ordinalText(rank, words.language === 'es' ? 'es' : 'en')
  const where = {
    place: focus.label,
    rank: ordinal(focus.rank),
    count: places.length,
    value: words.number(focus.value, unit),
  }
  const { low, high } = focus.set
  return [
    words.t('ranks.focus', where),
    low === high
      ? words.t('ranks.sure')
      : words.t('ranks.unsure', { low: ordinal(low), high: ordinal(high) }),
    ends,
  ]
}
