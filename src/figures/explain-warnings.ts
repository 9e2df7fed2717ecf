// What a reader must be told beside a figure, in sentences.
import { textIn } from '../kit/language.ts'
import { explainEstimateWarning } from './explain-estimate.ts'
import type { CellUse, FigureWarning } from './figure.ts'
import { type Words, labelOf, listText, measureOf, placeText, reasonWord, tidy, valueText } from './words.ts'

/**
 * One text for each warning, in their order, and at the end, once for each dataset, why its preferred sources are preferred.
 * `cells` are the figure's, for the names of places.
 */
export function explainWarnings(
  words: Words,
  warnings: readonly FigureWarning[],
  cells: readonly CellUse[],
): readonly string[] {
  const texts = warnings.map((warning) => explainWarning(words, warning, cells))
  return [...new Set(texts), ...preferences(words, warnings)]
}

function explainWarning(words: Words, warning: FigureWarning, cells: readonly CellUse[]): string {
  const { t } = words
  switch (warning.kind) {
    case 'sources differ':
      return explainDifference(words, warning.use)
    case 'second-hand':
      return t('warning.secondHand', { source: words.nameSource(warning.source) })
    case 'base not published':
      return t('warning.base')
    case 'crosses a break':
      return explainBreak(words, warning)
    case 'spread of estimates':
    case 'replicates without an estimate':
      return explainEstimateWarning(words, warning)
    case 'missing cells': {
      const places = listText(
        words,
        warning.places.map((place) => placeName(words, place, cells)),
      )
      return t('warning.missing', { places, reason: reasonWord(warning.reason) })
    }
  }
}

function explainDifference(words: Words, use: CellUse): string {
  const { t, language } = words
  const { measure } = measureOf(words, use)
  const others = use.conflicting.map(({ source, value }) =>
    t('warning.other', { value: valueText(words, use, value), source: words.nameSource(source) }),
  )
  const cell = tidy(`${textIn(measure.title, language)} ${placeText(words, use)}`)
  const shown = { value: valueText(words, use, use.value), source: words.nameSource(use.source) }
  return t('warning.differ', { cell, ...shown, others: listText(words, others) })
}

function preferences(words: Words, warnings: readonly FigureWarning[]): readonly string[] {
  const preferred = warnings.flatMap((warning) => {
    if (warning.kind !== 'sources differ') return []
    const { dataset } = measureOf(words, warning.use)
    return isPreferred(dataset.preference.sources, warning.use) ? [dataset.preference.because] : []
  })
  return [...new Set(preferred)].map((because) =>
    words.t('warning.because', { because: textIn(because, words.language) }),
  )
}

/** The site's preference chose this source: it is named there, and no source that differs is named before it. */
function isPreferred(order: readonly string[], { source, conflicting }: CellUse): boolean {
  const place = order.indexOf(source)
  return place !== -1 && !conflicting.some((other) => order.slice(0, place).includes(other.source))
}

function explainBreak(
  words: Words,
  { dataset, from }: Extract<FigureWarning, { readonly kind: 'crosses a break' }>,
): string {
  const found = words.datasets.get(dataset)?.breaks.find((one) => one.from === from)
  if (found === undefined) throw new Error(`explain: the dataset '${dataset}' has no break in ${from}`)
  return words.t('warning.break', { from, why: textIn(found.why, words.language) })
}

/** "2014, servitude" with each of its parts in words. */
function placeName(words: Words, place: string, cells: readonly CellUse[]): string {
  return place
    .split(', ')
    .map((value) => valueName(words, value, cells))
    .join(', ')
}

/** A missing place has no cell of its own: its label is where a dataset of the figure has one. */
function valueName(words: Words, place: string, cells: readonly CellUse[]): string {
  const datasets = new Set(cells.map((use) => measureOf(words, use).dataset))
  for (const dataset of datasets) {
    for (const { name, labels } of dataset.dimensions) {
      if (labels.has(place)) return labelOf(words, { dataset, dimension: name, value: place })
    }
  }
  return place
}
