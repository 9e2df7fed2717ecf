// The pictures of a series: the same lines and bars as in a page, laid out for a picture's width.
import type { Language } from '../kit/language.ts'
import { describeBars } from './bar-chart.tsx'
import { BarDrawing } from './bar-drawing.tsx'
import { layOutBars } from './bar-layout.ts'
import { pictureCanvas } from './canvas.tsx'
import { describeLine, missingMarks } from './line-chart.tsx'
import { LineDrawing } from './line-drawing.tsx'
import { layOutLine } from './line-layout.ts'
import type { Picture, PicturePart } from './picture.types.ts'
import { type Reading, readReference, readSeries } from './reading.ts'
import { notesOf, summarySentences } from './summary.ts'
import { wordsIn } from './words.ts'

/** Of every picture that is no map: what stands inside its margins. */
export const PART_WIDTH = 664
const PLOT_HEIGHT = 260

export function linePart(picture: Extract<Picture, { kind: 'line' }>, language: Language): PicturePart {
  const words = wordsIn(language)
  const reading = readSeries(picture.series, picture.dataset, language)
  const reference = picture.reference === undefined ? null : readReference(picture.reference, reading)
  const shared = {
    kind: 'line',
    width: PART_WIDTH,
    subtitle: reading.title,
    marks: missingMarks(reading, words),
    notes: notesOf({ ...picture, language, setting: 'picture' }, reading, words),
  }
  const sentences = summarySentences(reading, words, reference)
  if (reading.withValue.length === 0) return { ...shared, ...without(sentences) }
  const layout = layOutLine({
    reading,
    reference,
    words,
    width: PART_WIDTH,
    plotHeight: PLOT_HEIGHT,
  })
  return {
    ...shared,
    height: layout.height,
    description: [describeLine(reading, layout, words), ...sentences].join(' '),
    drawing: <LineDrawing layout={layout} canvas={pictureCanvas} breakMark={words.t('break.mark')} />,
  }
}

export function barsPart(picture: Extract<Picture, { kind: 'bars' }>, language: Language): PicturePart {
  const words = wordsIn(language)
  const reading: Reading = readSeries(picture.series, picture.dataset, language)
  const shared = {
    kind: 'bars',
    width: PART_WIDTH,
    subtitle: reading.title,
    marks: null,
    notes: notesOf({ ...picture, language, setting: 'picture' }, reading, words),
  }
  const sentences = summarySentences(reading, words)
  if (reading.withValue.length === 0) return { ...shared, ...without(sentences) }
  const layout = layOutBars({ reading, width: PART_WIDTH, words })
  return {
    ...shared,
    height: layout.height,
    description: [describeBars(reading, layout, words), ...sentences].join(' '),
    drawing: <BarDrawing layout={layout} canvas={pictureCanvas} />,
  }
}

/** Where there is no value there is no drawing, and the sentence says so. */
function without(sentences: readonly string[]): Pick<PicturePart, 'height' | 'description' | 'drawing'> {
  return { height: 0, description: sentences.join(' '), drawing: null }
}
