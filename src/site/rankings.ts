// Every ranking of a site: each measure that the settings name, in each year, by its rate and by its number.
import type { CompareSettings } from '../facts/site.ts'
import type { Dataset, Measure } from '../figures/dataset.ts'
import type { Ranking } from '../figures/figure.ts'
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

/** A year of a measure that has a number for some places only. */
export interface NotRanked {
  readonly measure: Measure
  readonly year: string
  /** Places with a number, of all. */
  readonly having: number
  readonly places: number
}

export interface Rankings {
  /** By measure as the settings name them, newest year first, by rate before by number. */
  readonly choices: readonly RankingChoice[]
  readonly notRanked: readonly NotRanked[]
  /** The main measure by rate, in its newest year. */
  readonly main: RankingChoice
}

/** The rankings of a site; null where its settings ask for none, or no year can be ranked. */
export function rankingsOf(input: RenderInput): Rankings | null {
  const { compare } = input.site.settings
  if (compare === null) return null
  const choices: RankingChoice[] = []
  const notRanked: NotRanked[] = []
  for (const name of compare.rank) {
    const { dataset, measure } = measureNamed(input, name)
    for (const year of allYearsOf(dataset).toReversed()) {
      const ranked = RANKED_BY.flatMap((by) => choiceOf(input, { compare, dataset, measure, year, by }))
      if (ranked.length > 0) choices.push(...ranked)
      else notRanked.push(coverageOf(input, { compare, dataset, measure, year }))
    }
  }
  const main = choices.find(({ by }) => by === 'rate') ?? choices[0]
  return main === undefined ? null : { choices, notRanked, main }
}

/** The figure of one place's rank in a ranking. */
export function rankText({ ranking }: RankingChoice, place: string): string {
  return ranking.text.replace(`of=${ranking.of}`, `of=${ranking.of}, at=${place}`)
}

/** All places, in the order of the dataset. */
export function placesOf(
  input: RenderInput,
  compare: CompareSettings,
): ReadonlyMap<string, { readonly en: string }> {
  const { dataset } = measureNamed(input, compare.rank[0] ?? '')
  return dataset.dimensions.find(({ name }) => name === compare.of)?.labels ?? new Map()
}

/** Requires  that the gate has passed the name: one that is not there throws. */
export function measureNamed(
  { site }: RenderInput,
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
function allYearsOf(dataset: Dataset): readonly string[] {
  const years = dataset.observations.map(({ at }) => Number(at[yearName(dataset)]))
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
  const over = by === 'rate' ? `, over=${measure.over}` : ''
  const ranking = book.ranking(
    `rank(${dataset.name}.${measure.name}[${yearName(dataset)}=${year}], of=${compare.of}${over})`,
  )
  if (!ranking.ok) return []
  const address: Address = `/ranking/${dataset.name}-${measure.name}-${year}-${by}/`
  return [{ ...of, by, ranking: ranking.value, address }]
}

function coverageOf({ site }: RenderInput, { compare, dataset, measure, year }: Wanted): NotRanked {
  const having = new Set(
    dataset.observations
      .filter(({ at, cells }) => at[yearName(dataset)] === year && cells[measure.name]?.kind === 'value')
      .map(({ at }) => at[compare.of]),
  )
  const [over = ''] = measure.over?.split('.') ?? []
  const known = (site.datasets.get(over) ?? dataset).observations.map(({ at }) => at[compare.of])
  return { measure, year, having: having.size, places: new Set(known).size }
}

export function yearName({ dimensions }: Dataset): string {
  return dimensions.find(({ kind }) => kind === 'year')?.name ?? ''
}
