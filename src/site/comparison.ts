// Two to five places beside each other: what the page shows without a script, and the file that its script reads.
import {
  type ComparedPlace,
  type ComparedYear,
  type Comparison,
  type YearRate,
} from '../figures/comparison.ts'
import { countedCell } from '../figures/cells.ts'
import type { RankedPlace, Ranking, Series } from '../figures/figure.ts'
import { yearName } from '../figures/year-dimension.ts'
import type { RankingChoice, Rankings } from './rankings.ts'
import type { RenderInput } from './render-input.ts'

/** How many places stand beside the site's own until others are chosen. */
const BESIDE = 4

/** Null where no year of the main measure can be ranked by its rate. */
export function comparisonOf(input: RenderInput, rankings: Rankings): Comparison | null {
  const choices = comparedChoices(rankings)
  const [newest] = choices
  if (newest === undefined || newest.ranking.per === null) return null
  const { dataset, measure, ranking } = newest
  const { name, title, unitLabel, counts, countsNot } = measure
  const codes = ranking.places.map(({ place }) => place).toSorted()
  const series = new Map(codes.map((code) => [code, ratesOf(input, newest, code)]))
  const labels = dataset.dimensions.find((dimension) => dimension.name === ranking.of)?.labels
  return {
    dataset: dataset.name,
    measure: { name, title, unitLabel, counts, countsNot },
    per: newest.ranking.per,
    level: ranking.level,
    labels: Object.fromEntries(codes.map((code) => [code, labels?.get(code) ?? { en: code }])),
    breaks: breaksOf([...series.values()]),
    years: choices.map((choice) => yearOf(choice)),
    rates: Object.fromEntries(codes.map((code) => [code, yearRates(series.get(code))])),
  }
}

/** The rankings of the main measure by its rate, newest year first. */
export function comparedChoices({ choices, main }: Rankings): readonly RankingChoice[] {
  return choices.filter(({ measure, by }) => measure === main.measure && by === 'rate')
}

/** The site's own place, in the middle of those that stand nearest to it in the order. */
export function nearestPlaces({ places }: Ranking, own: string): readonly string[] {
  const codes = places.map(({ place }) => place)
  const at = Math.max(0, codes.indexOf(own))
  const from = Math.max(0, Math.min(at - BESIDE / 2, codes.length - BESIDE - 1))
  return codes.slice(from, from + BESIDE + 1)
}

/** The rates of some places of a ranking, as a chart draws them. Requires places of the ranking. */
export function ratesBeside(ranking: Ranking, chosen: readonly string[]): Series {
  const entries = ranking.places.filter(({ place }) => chosen.includes(place))
  return {
    id: ranking.id,
    text: ranking.text,
    dataset: ranking.dataset,
    measure: ranking.measure,
    unit: ranking.unit,
    by: ranking.of,
    points: entries.map(({ place, use, people, value, interval }) => ({
      at: place,
      use,
      ...(people === null || interval === null
        ? {}
        : {
            rate: {
              value,
              interval,
              per: ranking.per ?? 1,
              events: countedCell(use),
              people: countedCell(people),
            },
          }),
    })),
    breaks: [],
    over: ranking.over,
    sources: ranking.sources,
    warnings: ranking.warnings,
  }
}

function yearOf({ year, ranking }: RankingChoice): ComparedYear {
  return { year, places: Object.fromEntries(ranking.places.map((entry) => [entry.place, placeOf(entry)])) }
}

/** Requires  an entry of a ranking by rate. */
function placeOf({ rank, value, interval, set, setAmongAll, use, people }: RankedPlace): ComparedPlace {
  return {
    count: Number(use.value),
    people: Number(people?.value ?? 0),
    rate: value,
    low: interval?.low ?? value,
    high: interval?.high ?? value,
    rank,
    set,
    setAmongAll,
    source: use.source,
    peopleSource: people?.source ?? use.source,
    others: use.conflicting,
  }
}

function ratesOf(
  { book }: RenderInput,
  { dataset, measure, ranking }: RankingChoice,
  place: string,
): Series | undefined {
  const cell = `${dataset.name}.${measure.name}[${ranking.of}=${place}]`
  const series = book.series(`rate(${cell})`, yearName(dataset))
  return series.ok ? series.value : undefined
}

function yearRates(series: Series | undefined): readonly YearRate[] {
  return (series?.points ?? []).flatMap(({ at, rate }): readonly YearRate[] =>
    rate === undefined ? [] : [[Number(at), rate.value]],
  )
}

/** Those of the counts and of the people, each once. */
function breaksOf(all: readonly (Series | undefined)[]): Comparison['breaks'] {
  const breaks = all.flatMap((series) => series?.breaks ?? [])
  return [...new Map(breaks.map((one) => [`${one.dataset} ${one.from}`, one])).values()]
}
