// What search engines are told of a dataset and of a question, in the words of schema.org. A block of data: nothing runs it.
import type { Source } from '../facts/source.ts'
import type { Dataset, Measure } from '../figures/dataset.ts'
import { yearsIn } from '../figures/year-dimension.ts'
import { LANGUAGE_FORMS, textIn } from '../kit/language.ts'
import { type Address, hrefIn, isOutside } from './addresses.ts'
import { dimensionLabel } from './components/data-table/component.tsx'
import { sourceOf } from './components/source-list/component.tsx'
import type { View } from './view.ts'

/** A thing of schema.org, as plain data. */
export type LinkedData = Readonly<Record<string, unknown>>

type LdView = Pick<View, 'input' | 'language' | 'words'>

/** The text of the block. Nothing in it can end the element that it stands in. */
export function linkedDataText(thing: LinkedData): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c')
}

export interface DatasetFile {
  /** A media type. */
  readonly type: string
  /** In the release. */
  readonly path: string
}

/**
 * A dataset, with the sources that it is based on.
 *
 * Ensures  a licence is named only where one is stated, and as creators only publishers of what is no copy of another's.
 */
export function datasetLd(
  view: LdView,
  dataset: Dataset,
  { sources, files }: { readonly sources: readonly string[]; readonly files: readonly DatasetFile[] },
): LinkedData {
  const { input, language } = view
  const { settings } = input.site
  const all = sources.map((id) => sourceOf(view, id))
  const creators = all.flatMap(({ publisher, original }) =>
    publisher === null || original !== undefined ? [] : [publisher],
  )
  return {
    '@type': 'Dataset',
    name: textIn(dataset.title, language),
    description: `${textIn(dataset.description, language)} ${textIn(dataset.provenance, language)}`,
    url: `${settings.url}${hrefIn(language, `/data/${dataset.name}/`)}`,
    inLanguage: LANGUAGE_FORMS[language].tag,
    // As `data.json` says it: the newest day on which one of its sources was read.
    dateModified:
      all
        .map(({ read }) => read)
        .toSorted()
        .at(-1) ?? input.asOf,
    isAccessibleForFree: true,
    ...licenceOf(dataset),
    ...(creators.length === 0 ? {} : { creator: [...new Set(creators)].map(organisation) }),
    publisher: {
      ...organisation(textIn(settings.publisher.name, language)),
      url: settings.publisher.url,
    },
    variableMeasured: dataset.measures.map((measure) => variable(view, measure)),
    ...coverageOf(view, dataset),
    distribution: files.map(({ type, path }) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: `${settings.url}/${path}`,
    })),
    isBasedOn: all.map((source) => work(view, source)),
  }
}

function variable({ language }: LdView, { title, unitLabel, counts, countsNot }: Measure): LinkedData {
  return {
    '@type': 'PropertyValue',
    name: textIn(title, language),
    unitText: textIn(unitLabel, language),
    description: `${textIn(counts, language)} ${textIn(countsNot, language)}`,
  }
}

function organisation(name: string): LinkedData {
  return { '@type': 'Organization', name }
}

function licenceOf({ licence }: Pick<Dataset, 'licence'>): LinkedData {
  if (licence === 'not stated') return {}
  return { license: isOutside(licence) ? licence : { '@type': 'CreativeWork', name: licence } }
}

/** The years of its rows, and the places of the dimension that the site's own place is one of. */
function coverageOf({ input, language }: LdView, dataset: Dataset): LinkedData {
  const valuesOf = (name: string): readonly string[] => [
    ...new Set(dataset.observations.flatMap(({ at }) => at[name] ?? [])),
  ]
  const years = yearsIn(dataset)
  const [first] = years
  const last = years.at(-1)
  const where = dataset.dimensions.find(({ name }) => valuesOf(name).includes(input.site.settings.place.code))
  return {
    ...(first === undefined ? {} : { temporalCoverage: first === last ? first : `${first}/${last}` }),
    ...(where === undefined
      ? {}
      : {
          spatialCoverage: valuesOf(where.name).map((value) => ({
            '@type': 'Place',
            name: dimensionLabel(where, value, language),
          })),
        }),
  }
}

function work({ language }: LdView, { publisher, title, published, where, original }: Source): LinkedData {
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(publisher === null ? {} : { publisher: organisation(publisher) }),
    ...(published === 'undated' ? {} : { datePublished: published }),
    ...(isOutside(where) ? { url: where } : {}),
    ...(original === undefined ? {} : { creditText: textIn(original, language) }),
  }
}

export interface Question {
  readonly address: Address
  readonly question: string
  /** Plain words. */
  readonly answer: string
}

/** A page that answers one question. */
export function questionLd(
  { input, language }: Pick<View, 'input' | 'language'>,
  { address, question, answer }: Question,
): LinkedData {
  return {
    '@type': 'FAQPage',
    url: `${input.site.settings.url}${hrefIn(language, address)}`,
    inLanguage: LANGUAGE_FORMS[language].tag,
    mainEntity: [
      { '@type': 'Question', name: question, acceptedAnswer: { '@type': 'Answer', text: answer } },
    ],
  }
}
