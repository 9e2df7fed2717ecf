// What stands beside a ranking in the release: its numbers once for all languages, its picture, its citation.
import type { RankedPlace } from '../figures/figure.ts'
import { csvText, withoutFormula } from '../kit/csv-text.ts'
import { folderOf, hrefIn } from './addresses.ts'
import { siteLanguages } from './content.ts'
import { dimensionLabel } from './components/data-table/component.tsx'
import { sourceOf } from './components/source-list/component.tsx'
import type { RankingChoice } from './rankings.ts'
import type { ReleaseFile } from './release-file.ts'
import type { RenderInput } from './render-input.ts'

/** The numbers of a ranking, written with its English page. */
export function rankingData(input: RenderInput, choice: RankingChoice): readonly ReleaseFile[] {
  const folder = folderOf('en', choice.address)
  return [
    { path: `${folder}data.csv`, body: rankingCsv(input, choice), kind: 'data' },
    { path: `${folder}data.json`, body: rankingJson(input, choice), kind: 'data' },
  ]
}

/** A row for each place in order, with no cell that a spreadsheet would run. */
function rankingCsv(input: RenderInput, { dataset, measure, year, ranking }: RankingChoice): string {
  const languages = siteLanguages(input.site)
  const of = dataset.dimensions.find(({ name }) => name === ranking.of)
  const header = [
    'measure',
    'year',
    'rank',
    ranking.of,
    ...languages.map((language) => `label_${language}`),
    'count',
    'people',
    'value',
    'unit',
    'low',
    'high',
    'level',
    'rank_low',
    'rank_high',
    'rank_all_low',
    'rank_all_high',
    'not_told_apart_from',
    'source',
    'people_source',
  ]
  const rows = ranking.places.map((entry) => [
    `${dataset.name}.${measure.name}`,
    year,
    String(entry.rank),
    entry.place,
    ...languages.map((language) => dimensionLabel(of, entry.place, language)),
    String(entry.use.value),
    entry.people === null ? '' : String(entry.people.value),
    String(entry.value),
    ranking.unit,
    ...(entry.interval === null
      ? ['', '', '']
      : [entry.interval.low, entry.interval.high, entry.interval.level].map(String)),
    ...[entry.set.low, entry.set.high, entry.setAmongAll.low, entry.setAmongAll.high].map(String),
    entry.undecided.join(' '),
    entry.use.source,
    entry.people?.source ?? '',
  ])
  return csvText([header, ...rows.map((row) => row.map(withoutFormula))])
}

function rankingJson(input: RenderInput, { dataset, measure, ranking, address }: RankingChoice): string {
  const { site, asOf } = input
  const languages = siteLanguages(input.site)
  const of = dataset.dimensions.find(({ name }) => name === ranking.of)
  const { id, text, unit, year, per, level, method } = ranking
  const label = (place: string): Readonly<Record<string, string>> =>
    Object.fromEntries(languages.map((language) => [language, dimensionLabel(of, place, language)]))
  const file = {
    id,
    text,
    year,
    per,
    unit,
    level,
    method,
    edition: asOf,
    page: Object.fromEntries(
      languages.map((language) => [language, `${site.settings.url}${hrefIn(language, address)}`]),
    ),
    measure,
    places: ranking.places.map((entry) => ({ label: label(entry.place), ...jsonPlace(entry) })),
    sources: ranking.sources.map((source) => sourceOf({ input }, source)),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

function jsonPlace({
  place,
  rank,
  value,
  interval,
  set,
  setAmongAll,
  undecided,
  use,
  people,
}: RankedPlace): object {
  return {
    place,
    rank,
    count: use.value,
    people: people?.value ?? null,
    value,
    interval,
    set,
    setAmongAll,
    notToldApartFrom: undecided,
    source: use.source,
    peopleSource: people?.source ?? null,
    conflicting: use.conflicting,
  }
}
