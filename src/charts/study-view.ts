// What each drawing of a study says and how it is laid out, by what it shows.
import type { StudyShow } from '../facts/prose.types.ts'
import type { CaptureStudy } from '../figures/capture-study.ts'
import { estimatesView } from './estimates-plot.tsx'
import { leftOutView } from './left-out-plot.tsx'
import { modelsView } from './models-plot.tsx'
import { patternsView } from './patterns-plot.tsx'
import type { StudyView } from './study-view.types.ts'
import type { ChartWords } from './words.ts'

const VIEWS: Readonly<Record<StudyShow, (study: CaptureStudy, words: ChartWords) => StudyView>> = {
  patterns: patternsView,
  estimates: estimatesView,
  models: modelsView,
  'left-out': leftOutView,
}

/** Requires a study: somebody is on a list. */
export function studyView(show: StudyShow, study: CaptureStudy, words: ChartWords): StudyView {
  return VIEWS[show](study, words)
}
