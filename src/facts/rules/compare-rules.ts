// What the settings compare places by: datasets and measures that are there and can be ranked.
import type { Finding } from '../../kit/rule.ts'
import type { CompareSettings, Site } from '../site.ts'
import type { ContentRule } from './rule-context.ts'

export const compareSettings: ContentRule = {
  id: 'compare-settings',
  severity: 'error',
  sentence:
    'What places are compared by exists: datasets with the dimension of places, and counts along years.',
  *check({ site }) {
    const { compare } = site.settings
    if (compare === null) return
    for (const name of compare.profile) {
      const dataset = site.datasets.get(name)
      if (dataset === undefined) yield fault(compare, name, `There is no dataset '${name}'.`)
      else if (!dataset.dimensions.some((dimension) => dimension.name === compare.of))
        yield fault(compare, name, `The dataset '${name}' has no dimension '${compare.of}'.`)
    }
    for (const name of compare.rank) {
      const why = whyNotRanked(site, compare.of, name)
      if (why !== null) yield fault(compare, name, why)
    }
  },
}

function whyNotRanked(site: Site, of: string, name: string): string | null {
  const [datasetName = '', measureName = ''] = name.split('.')
  const dataset = site.datasets.get(datasetName)
  const measure = dataset?.measures.find((one) => one.name === measureName)
  if (dataset === undefined || measure === undefined) return `There is no measure '${name}'.`
  const others = dataset.dimensions.filter((dimension) => dimension.name !== of)
  if (others.length === dataset.dimensions.length)
    return `The dataset '${datasetName}' has no dimension '${of}'.`
  if (others.length !== 1 || others[0]?.kind !== 'year')
    return `The dataset '${datasetName}' has more dimensions than '${of}' and a year, and such a measure is not ranked.`
  if (measure.kind !== 'count' || measure.over === undefined)
    return `'${name}' is no count with a denominator of its own ('over'), so it has no rate to rank by.`
  return null
}

function fault({ place }: CompareSettings, subject: string, message: string): Finding {
  return { place, subject, message, remedy: 'Mend or take out the name under compare in site.yaml.' }
}
