// The pictures of a study: the same drawings as on a page, laid out for a picture's width.
import type { Language } from '../kit/language.ts'
import { pictureCanvas } from './canvas.tsx'
import type { PicturePart, StudyPicture } from './picture.types.ts'
import { PART_WIDTH } from './series-parts.tsx'
import { studyView } from './study-view.ts'
import { exactly } from './study-words.ts'
import { wordsIn } from './words.ts'

export function studyPart({ kind, study }: StudyPicture, language: Language): PicturePart {
  const words = wordsIn(language)
  const { description, sentence, notes, layOut } = studyView(kind, study, words)
  const { height, drawOn } = layOut(PART_WIDTH)
  return {
    kind: 'study',
    width: PART_WIDTH,
    height,
    subtitle: words.t('study.counted', {
      people: exactly(study.people, words),
      lists: study.histories.lists.length,
    }),
    description: `${description} ${sentence}`,
    marks: null,
    notes: [sentence, ...notes],
    drawing: drawOn(pictureCanvas),
  }
}
