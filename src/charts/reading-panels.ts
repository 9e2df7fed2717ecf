// Several series as panels read them: the same years in all, one scale, and the words that stand beside them once.
import type { Dataset } from '../figures/dataset.ts'
import type { Series } from '../figures/figure.ts'
import type { Language } from '../kit/language.ts'
import { highestOf } from './line-axes.ts'
import {
  type ReadReference,
  type Reading,
  type Reference,
  hasValue,
  pointsAt,
  readReference,
  readSeries,
} from './reading.ts'
import { type Setting, comparison, notesOf, summarySentences } from './summary.ts'
import type { ChartWords } from './words.ts'

/** One place of several. */
export interface Panel {
  readonly series: Series
  readonly name: string
}

export interface PanelsSubject {
  /** Two to five, in one unit. */
  readonly panels: readonly Panel[]
  /** The dataset that all of them are read from. */
  readonly dataset: Dataset
  readonly reference?: Reference
}

export interface ReadPanel extends Panel {
  /** At the years of all panels together. */
  readonly reading: Reading
}

export interface PanelsReading {
  readonly panels: readonly ReadPanel[]
  readonly reference: ReadReference | null
  readonly scale: { readonly top: number; readonly first: number; readonly last: number }
  /** The first of the readings, for what is the same in all. */
  readonly any: Reading
}

const FEWEST = 2
const MOST = 5

/** Throws where there are fewer than two panels or more than five, or not all in one unit and along years. */
export function readPanels({ panels, dataset, reference }: PanelsSubject, language: Language): PanelsReading {
  if (panels.length < FEWEST || panels.length > MOST)
    throw new RangeError(`panels are ${FEWEST} to ${MOST}, not ${panels.length}`)
  const readings = panels.map(({ series }) => readSeries(series, dataset, language))
  const [any] = readings
  if (
    any === undefined ||
    readings.some(({ unit, dimension }) => unit !== any.unit || dimension.kind !== 'year')
  )
    throw new Error(`panels are along years and in one unit: ${panels.map(({ name }) => name).join(', ')}`)
  const years = readings.flatMap(({ points }) => points.map(({ at }) => Number(at)))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const places = Array.from({ length: last - first + 1 }, (_, index) => ({
    at: String(first + index),
    label: String(first + index),
  }))
  const read = panels.map((panel, index): ReadPanel => {
    const points = pointsAt(panel.series, places)
    return { ...panel, reading: { ...(readings[index] ?? any), points, withValue: points.filter(hasValue) } }
  })
  const whole = read[0]?.reading ?? any
  const against = reference === undefined ? null : readReference(reference, whole)
  return {
    panels: read,
    reference: against,
    scale: { top: highestOf([...read.map(({ reading }) => reading), against]), first, last },
    any: whole,
  }
}

/** For each panel what its values say, then what the dashed line is. */
export function panelSentences(
  { panels, reference, any }: PanelsReading,
  words: ChartWords,
): readonly string[] {
  const own = panels.map(({ name, reading }) =>
    words.t('panel.of', { name, text: summarySentences(reading, words).join(' ') }),
  )
  return [...own, ...comparison(any, words, reference)]
}

/** What holds for all panels once, and what holds for some under their names. */
export function panelNotes(
  { panels }: PanelsReading,
  words: ChartWords,
  place: { readonly language: Language; readonly setting: Setting },
): readonly string[] {
  const notes = panels.map(({ name, series, reading }) => ({
    name,
    own: notesOf({ ...place, series }, reading, words),
  }))
  const shared = new Set((notes[0]?.own ?? []).filter((note) => notes.every(({ own }) => own.includes(note))))
  return [
    ...notes.flatMap(({ name, own }) =>
      own.filter((note) => !shared.has(note)).map((text) => words.t('panel.of', { name, text })),
    ),
    ...shared,
  ]
}
