// What the settings compare places by: datasets and measures that are there, and that can be shown and ranked.
import type { Dataset, Measure } from '../../figures/dataset.ts'
import { yearName } from '../../figures/year-dimension.ts'
import type { Finding } from '../../kit/rule.ts'
import type { CompareSettings, Site } from '../site.ts'
import type { ContentRule, RuleContext } from './rule-context.ts'

export const compareSettings: ContentRule = {
  id: 'compare-settings',
  severity: 'error',
  sentence:
    'What places are compared by exists: datasets of places along years, and counts with a denominator that exists.',
  *check({ site }) {
    const { compare } = site.settings
    if (compare === null) return
    for (const name of compare.profile) {
      const why = whyNoProfile(site, compare.of, name)
      if (why !== null) yield fault(compare, name, why)
    }
    for (const name of compare.rank) {
      const why = whyNotRanked(site, compare.of, name)
      if (why !== null) yield fault(compare, name, why)
    }
  },
}

export const compareNothing: ContentRule = {
  id: 'compare-nothing',
  severity: 'warning',
  sentence:
    'Of the measures that places are ranked by, one at least has a number for every place in some year.',
  *check({ site, book }) {
    const { compare } = site.settings
    if (compare === null) return
    const named = compare.rank.map((name) => measureOf(site, name))
    if (named.some((one) => one !== null && canBeRanked(one, compare, book))) return
    yield {
      place: compare.place,
      subject: compare.rank.join(', '),
      message:
        'In no year does every place have a number of a measure under compare, so that nothing is ranked.',
      remedy:
        'Name a measure that every place has in some year, or acknowledge it: the places have their pages.',
    }
  },
}

export const placeWithoutRows: ContentRule = {
  id: 'place-without-rows',
  severity: 'warning',
  sentence: 'Each place with a label in a dataset that places are ranked by has a row in it.',
  *check({ site, book }) {
    const { compare } = site.settings
    if (compare === null) return
    for (const name of new Set(compare.rank.map((one) => one.split('.')[0] ?? ''))) {
      const dataset = site.datasets.get(name)
      const labels = dataset?.dimensions.find((dimension) => dimension.name === compare.of)?.labels
      const there = new Set(book.values(name, compare.of))
      const without = [...(labels?.keys() ?? [])].filter((place) => !there.has(place))
      if (dataset === undefined || without.length === 0) continue
      yield {
        place: { file: `${dataset.folder}/datapackage.json` },
        subject: name,
        message: `No row of '${name}' is of ${without.join(', ')}, so that such a place has no page.`,
        remedy: 'Take out the label, add the rows, or acknowledge it.',
      }
    }
  },
}

interface Named {
  readonly dataset: Dataset
  readonly measure: Measure
}

function measureOf({ datasets }: Site, name: string): Named | null {
  const [datasetName = '', measureName = ''] = name.split('.')
  const dataset = datasets.get(datasetName)
  const measure = dataset?.measures.find((one) => one.name === measureName)
  return dataset === undefined || measure === undefined ? null : { dataset, measure }
}

function whyNoProfile(site: Site, of: string, name: string): string | null {
  const dataset = site.datasets.get(name)
  if (dataset === undefined) return `There is no dataset '${name}'.`
  const { years, places, others } = dimensionsOf(dataset, of)
  if (places === 0) return `The dataset '${name}' has no dimension '${of}'.`
  if (years !== 1) return `The dataset '${name}' has no year, so that a place's page cannot show it by year.`
  if (others > 1)
    return `The dataset '${name}' has ${others} dimensions besides '${of}' and the year, and a place's page can show one.`
  return null
}

function whyNotRanked(site: Site, of: string, name: string): string | null {
  const named = measureOf(site, name)
  if (named === null) return `There is no measure '${name}'.`
  const { dataset, measure } = named
  const { years, places, others } = dimensionsOf(dataset, of)
  if (places === 0) return `The dataset '${dataset.name}' has no dimension '${of}'.`
  if (others > 0 || years !== 1)
    return `The dataset '${dataset.name}' has other dimensions than '${of}' and a year, and such a measure is not ranked.`
  if (measure.kind !== 'count' || measure.over === undefined)
    return `'${name}' is no count with a denominator of its own ('over'), so it has no rate to rank by.`
  if (measureOf(site, measure.over)?.measure.kind !== 'count')
    return `'${name}' is over '${measure.over}', and there is no count of that name.`
  return null
}

function dimensionsOf(
  { dimensions }: Dataset,
  of: string,
): Readonly<Record<'years' | 'places' | 'others', number>> {
  const years = dimensions.filter(({ kind, name }) => kind === 'year' && name !== of).length
  const places = dimensions.filter(({ name }) => name === of).length
  return { years, places, others: dimensions.length - years - places }
}

function canBeRanked(
  { dataset, measure }: Named,
  { of }: CompareSettings,
  book: RuleContext['book'],
): boolean {
  const year = yearName(dataset)
  return book
    .values(dataset.name, year)
    .some((at) => book.ranking(`rank(${dataset.name}.${measure.name}[${year}=${at}], of=${of})`).ok)
}

function fault({ place }: CompareSettings, subject: string, message: string): Finding {
  return { place, subject, message, remedy: 'Mend or take out the name under compare in site.yaml.' }
}
