// The pictures of a study: the same drawings as on a page, laid out for a picture's width.
import type { StudyShow } from '../facts/prose.types.ts'
import type { CaptureStudy } from '../figures/capture-study.ts'
import type { Language } from '../kit/language.ts'
import { pictureCanvas } from './canvas.tsx'
import { estimatesView } from './estimates-plot.tsx'
import { leftOutView } from './left-out-plot.tsx'
import { modelsView } from './models-plot.tsx'
import { patternsView } from './patterns-plot.tsx'
import type { PicturePart, StudyPicture } from './picture.types.ts'
import { PART_WIDTH } from './series-parts.tsx'
import type { StudyView } from './study-view.types.ts'
import { exactly } from './study-words.ts'
import { type ChartWords, wordsIn } from './words.ts'

const VIEWS: Readonly<Record<StudyShow, (study: CaptureStudy, words: ChartWords) => StudyView>> = {
  patterns: patternsView,
  estimates: estimatesView,
  models: modelsView,
  'left-out': leftOutView,
}

export function studyView(show: StudyShow, study: CaptureStudy, words: ChartWords): StudyView {
  return VIEWS[show](study, words)
}

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
