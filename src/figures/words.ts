// What every explanation speaks with: a language's messages, and names of cells, places and measures in it.
import { type Catalogue, openCatalogue } from '../kit/catalogue.ts'
import { type Language, textIn } from '../kit/language.ts'
import type { Dataset, Datasets, Dimension, Measure } from './dataset.ts'
import { decimalsOf } from './decimals.ts'
import type { CellUse, PointGap } from './figure.ts'
import english from './messages/en.json' with { type: 'json' }
import spanish from './messages/es.json' with { type: 'json' }
import type { Messages } from './messages/arguments.ts'
import { numberText, percentText } from './number-text.ts'

const CATALOGUES: Readonly<Record<Language, Catalogue<Messages>>> = {
  en: openCatalogue<Messages>('en', english),
  es: openCatalogue<Messages>('es', spanish),
}

/** What an explanation is made with. */
export interface Words {
  readonly datasets: Datasets
  readonly language: Language
  readonly t: Catalogue<Messages>['t']
  readonly nameSource: NameSource
}

/** The name of a source in running text, by its id: figures know sources by id alone. */
export type NameSource = (id: string) => string

/** What explanations of every kind are asked for with. */
export interface Explaining {
  readonly datasets: Datasets
  readonly language: Language
  readonly nameSource?: NameSource
}

/** A measure together with the dataset that it is of. */
export interface MeasureOfDataset {
  readonly dataset: Dataset
  readonly measure: Measure
}

export function openWords({ datasets, language, nameSource = (id) => id }: Explaining): Words {
  return { datasets, language, t: CATALOGUES[language].t, nameSource }
}

/** The messages of this room in a language, for what is no explanation of a figure. */
export function messagesIn(language: Language): Catalogue<Messages>['t'] {
  return CATALOGUES[language].t
}

/** Requires  datasets that the figure was evaluated over; another is a bug, and throws. */
export function measureOf(
  words: Words,
  use: { readonly dataset: string; readonly measure: string },
): MeasureOfDataset {
  const dataset = words.datasets.get(use.dataset)
  const measure = dataset?.measures.find(({ name }) => name === use.measure)
  if (dataset === undefined || measure === undefined) {
    throw new Error(`explain: the datasets have no ${use.dataset}.${use.measure}, which the figure rests on`)
  }
  return { dataset, measure }
}

/** "in Missouri, 2024"; "(type, sex)". `without` names dimensions that are said elsewhere. Empty where nothing is left. */
export function placeText(words: Words, use: CellUse, without: readonly string[] = []): string {
  const { dataset } = measureOf(words, use)
  const dimensions = dataset.dimensions.filter(({ name }) => !without.includes(name))
  const lists = new Set(dataset.captures?.lists)
  const labels = [
    ...dimensions
      .filter(({ name }) => !lists.has(name))
      .map(({ name }) => labelOf(words, { dataset, dimension: name, value: use.at[name] ?? '' })),
    ...listsText(
      words,
      dimensions.filter(({ name }) => lists.has(name) && use.at[name] === '1'),
    ),
  ]
  const [first] = dimensions
  return first === undefined || labels.length === 0
    ? ''
    : words.t('place', { dimension: first.name, labels: labels.join(', ') })
}

/** Those lists that have people, by their names: a yes or a no of each would have to be counted off. */
function listsText({ language }: Words, lists: readonly Dimension[]): readonly string[] {
  return lists.length === 0 ? [] : [lists.map(({ title }) => textIn(title, language)).join(' + ')]
}

/** A dimension's value in words. */
export function labelOf(
  { language }: Words,
  {
    dataset,
    dimension,
    value,
  }: { readonly dataset: Dataset; readonly dimension: string; readonly value: string },
): string {
  const label = dataset.dimensions.find(({ name }) => name === dimension)?.labels.get(value)
  return label === undefined ? value : textIn(label, language)
}

/** "272 cases recorded by the hotline in Missouri, 2024"; "83%: type (sex)". */
export function cellText(words: Words, use: CellUse): string {
  const { measure } = measureOf(words, use)
  const value = valueText(words, use, use.value)
  const place = placeText(words, use)
  if (measure.kind === 'count')
    return tidy(words.t('sentence.cell', { value, unit: textIn(measure.unitLabel, words.language), place }))
  return tidy(words.t('sentence.titled', { value, title: textIn(measure.title, words.language), place }))
}

/** A cell's value as it would be read: a share with its sign, a word as it is. */
export function valueText(words: Words, use: CellUse, value: number | string): string {
  if (typeof value === 'string') return value
  const style = { decimals: decimalsOf(value), language: words.language }
  return measureOf(words, use).measure.kind === 'share' ? percentText(value, style) : numberText(value, style)
}

/** The dataset's file, as it stands in its folder and can be downloaded. */
export function fileOf(use: CellUse): string {
  return `${use.dataset}.csv`
}

/** The words that messages know a reason by. */
export function reasonWord(
  reason: PointGap,
): 'withheld' | 'collected' | 'parsed' | 'reported' | 'every' | 'people' {
  const words = {
    withheld: 'withheld',
    'not collected': 'collected',
    'did not parse': 'parsed',
    'not reported': 'reported',
    'not every place': 'every',
    'no denominator': 'people',
  } as const
  return words[reason]
}

const LISTS: Readonly<Record<Language, Intl.ListFormat>> = {
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
  es: new Intl.ListFormat('es', { type: 'conjunction' }),
}

/** "AA, BB and CC", as the language joins them. */
export function listText({ language }: Words, parts: readonly string[]): string {
  return LISTS[language].format(parts)
}

/** A sentence whose places may be empty, without the spaces that they would leave. */
export function tidy(sentence: string): string {
  return sentence.replaceAll(/ +(?=[:,.]|$)/g, '').replaceAll('  ', ' ')
}
