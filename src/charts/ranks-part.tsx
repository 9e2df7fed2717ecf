// The picture of a ranking: the same rows as in a page, laid out for a picture's width.
import type { Language } from '../kit/language.ts'
import { pictureCanvas } from './canvas.tsx'
import type { Picture, PicturePart } from './picture.types.ts'
import { RankDrawing } from './rank-drawing.tsx'
import { layOutRanks } from './rank-layout.ts'
import { describeRanks, rankNotes } from './rank-plot.tsx'
import { rankSentences, readRanking } from './reading-ranks.ts'
import { PART_WIDTH } from './series-parts.tsx'
import { wordsIn } from './words.ts'

export function ranksPart(picture: Extract<Picture, { kind: 'ranks' }>, language: Language): PicturePart {
  const words = wordsIn(language)
  const reading = readRanking(picture, language)
  const layout = layOutRanks({ reading, width: PART_WIDTH, words })
  return {
    kind: 'ranks',
    width: PART_WIDTH,
    height: layout.height,
    subtitle: reading.title,
    description: [describeRanks(reading, words), ...rankSentences(reading, words)].join(' '),
    marks: null,
    notes: rankNotes(reading, words),
    drawing: <RankDrawing layout={layout} canvas={pictureCanvas} />,
  }
}
