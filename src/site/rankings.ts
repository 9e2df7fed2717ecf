// Every ranking of a site: each measure that the settings name, in each year, by its rate and by its number.
import { stateShapes } from '../charts/state-shapes.ts'
import type { CompareSettings } from '../facts/site.ts'
import type { Dataset, Measure } from '../figures/dataset.ts'
import type { Ranking } from '../figures/figure.ts'
import { yearName } from '../figures/year-dimension.ts'
import type { LocalText } from '../kit/language.ts'
import type { Address } from './addresses.ts'
import type { RenderInput } from './render-input.ts'

export const RANKED_BY = ['rate', 'number'] as const
export type RankedBy = (typeof RANKED_BY)[number]

export interface RankingChoice {
  readonly dataset: Dataset
  readonly measure: Measure
  readonly year: string
  readonly by: RankedBy
  readonly ranking: Ranking
  readonly address: Address
}

/** A year of a measure that cannot be ranked at all, or by number only. */
export interface NotRanked {
  /** The measure as the settings name it: an entry may be kept from an earlier rendering, with the measure as it was then. */
  readonly name: string
  readonly measure: Measure
  readonly year: string
  /** What some places have none of: numbers of the measure, or people to divide them by. Without people, numbers are ranked. */
  readonly lacking: 'number' | 'people'
  /** Places that have it, of all. */
  readonly having: number
  readonly places: number
}

/** What places are compared by. */
export interface Compared {
  /** By measure as the settings name them, newest year first, by rate before by number. */
  readonly choices: readonly RankingChoice[]
  readonly notRanked: readonly NotRanked[]
  /** The main measure by rate, in its newest year; null where no year of any measure can be ranked. */
  readonly main: RankingChoice | null
}

export interface Rankings extends Compared {
  readonly main: RankingChoice
}

export function hasRankings(compared: Compared): compared is Rankings {
  return compared.main !== null
}

/** The rankings of a site; null where its settings ask for none, or no year can be ranked. */
export function rankingsOf(input: RenderInput): Rankings | null {
  const compared = comparedIn(input)
  return compared !== null && hasRankings(compared) ? compared : null
}

/** What the places of a site are compared by; null where its settings compare none. */
export function comparedIn(input: RenderInput): Compared | null {
  const { compare } = input.site.settings
  if (compare === null) return null
  const choices: RankingChoice[] = []
  const notRanked: NotRanked[] = []
  for (const name of compare.rank) {
    const { dataset, measure } = measureNamed(input, name)
    for (const year of allYearsOf(input, dataset).toReversed()) {
      const ranked = RANKED_BY.flatMap((by) => choiceOf(input, { compare, dataset, measure, year, by }))
      choices.push(...ranked)
      if (ranked.length < RANKED_BY.length)
        notRanked.push(coverageOf(input, { compare, dataset, measure, year }, ranked))
    }
  }
  const main = choices.find(({ by }) => by === 'rate') ?? choices[0]
  return { choices, notRanked, main: main ?? null }
}

/** What a place's page begins with: the main measure, or the first of the settings where none can be ranked. */
export function mainMeasure(
  input: RenderInput,
  { main }: Compared,
): { readonly dataset: Dataset; readonly measure: Measure } {
  return main ?? measureNamed(input, input.site.settings.compare?.rank[0] ?? '')
}

/** Whether the places of a ranking are on the map: all of them states, or the capital's district. */
export function isMapped({ ranking }: RankingChoice): boolean {
  return ranking.places.every(({ place }) => stateShapes().has(place))
}

/** The figure of one place's rank in a ranking. */
export function rankText({ ranking, ...choice }: RankingChoice, place: string): string {
  return rankingText(choice, `${ranking.of}, at=${place}`)
}

/** `of`: the dimension of places, and the place where only one is asked for. */
function rankingText(
  { dataset, measure, year, by }: Pick<RankingChoice, 'dataset' | 'measure' | 'year' | 'by'>,
  of: string,
): string {
  const over = by === 'rate' ? `, over=${measure.over}` : ''
  return `rank(${nameOf({ dataset, measure })}[${yearName(dataset)}=${year}], of=${of}${over})`
}

/** All places with a row of the first measure that is ranked, and what each is called. A label alone makes no place. */
export function placesOf(input: RenderInput, compare: CompareSettings): ReadonlyMap<string, LocalText> {
  const { dataset } = measureNamed(input, compare.rank[0] ?? '')
  const labels = dataset.dimensions.find(({ name }) => name === compare.of)?.labels
  const places = input.book.values(dataset.name, compare.of).toSorted()
  return new Map(places.map((place) => [place, labels?.get(place) ?? { en: place }]))
}

/** A measure as the settings name it. */
export function nameOf({ dataset, measure }: Pick<RankingChoice, 'dataset' | 'measure'>): string {
  return `${dataset.name}.${measure.name}`
}

/** Requires  that the gate has passed the name: one that is not there throws. */
function measureNamed(
  { site }: Pick<RenderInput, 'site'>,
  name: string,
): { readonly dataset: Dataset; readonly measure: Measure } {
  const [datasetName = '', measureName = ''] = name.split('.')
  const dataset = site.datasets.get(datasetName)
  const measure = dataset?.measures.find((one) => one.name === measureName)
  if (dataset === undefined || measure === undefined)
    throw new Error(`no measure '${name}' in the site's datasets`)
  return { dataset, measure }
}

/** Every year from the first of the dataset to its last, those without a row included: a reader looks for them too. */
function allYearsOf({ book }: RenderInput, dataset: Dataset): readonly string[] {
  const years = book.values(dataset.name, yearName(dataset)).map(Number)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}

interface Wanted {
  readonly compare: CompareSettings
  readonly dataset: Dataset
  readonly measure: Measure
  readonly year: string
}

function choiceOf(
  { book }: RenderInput,
  { compare, by, ...of }: Wanted & { readonly by: RankedBy },
): readonly RankingChoice[] {
  const { dataset, measure, year } = of
  const ranking = book.ranking(rankingText({ ...of, by }, compare.of))
  if (!ranking.ok) return []
  const address: Address = `/ranking/${dataset.name}-${measure.name}-${year}-${by}/`
  return [{ ...of, by, ranking: ranking.value, address }]
}

/** `ranked`: the rankings that there are of the year. */
function coverageOf(
  { site }: RenderInput,
  { compare, dataset, measure, year }: Wanted,
  [byNumber]: readonly RankingChoice[],
): NotRanked {
  const { dataset: people, measure: divisor } = measureNamed({ site }, measure.over ?? '')
  const of = { name: nameOf({ dataset, measure }), measure, year }
  if (byNumber === undefined) {
    const known = new Set(people.observations.map(({ at }) => at[compare.of]))
    const having = placesWith({ compare, dataset, measure, year }, () => true)
    return { ...of, lacking: 'number', having: having.size, places: known.size }
  }
  const divided = placesWith({ compare, dataset: people, measure: divisor, year }, (value) => value > 0)
  const { places } = byNumber.ranking
  return {
    ...of,
    lacking: 'people',
    having: places.filter(({ place }) => divided.has(place)).length,
    places: places.length,
  }
}

/** Places whose value of that year is as asked. */
function placesWith(
  { compare, dataset, measure, year }: Wanted,
  isAsked: (value: number) => boolean,
): ReadonlySet<string> {
  const dimension = yearName(dataset)
  return new Set(
    dataset.observations.flatMap(({ at, cells }) => {
      const cell = cells[measure.name]
      return at[dimension] === year && cell?.kind === 'value' && isAsked(cell.value)
        ? [at[compare.of] ?? '']
        : []
    }),
  )
}
