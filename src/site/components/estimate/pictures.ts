// The pictures of a study that may travel alone: each says what nothing of the study may be quoted without.
import type { PictureTheme } from '../../../charts/picture-style.ts'
import { standaloneSvgs } from '../../../charts/standalone.tsx'
import { STUDY_SHOWS, type StudyShow } from '../../../facts/prose.types.ts'
import type { CaptureStudy } from '../../../figures/capture-study.ts'
import type { Language } from '../../../kit/language.ts'
import { type Words, wordsIn } from '../../words.ts'
import { estimateSpread, estimateVerdict } from './verdict.ts'

export interface DrawnStudy {
  /** Its file is named by it. */
  readonly show: StudyShow
  readonly svgs: Readonly<Record<PictureTheme, string>>
}

export interface StudyPicturesOf {
  /** Its lists are named as the reader knows them. */
  readonly study: CaptureStudy
  /** What the counts are of. */
  readonly title: string
  /** Where they are from. */
  readonly lines: readonly string[]
  readonly language: Language
}

const TITLES = {
  patterns: 'estimate.patterns',
  estimates: 'estimate.methods',
  models: 'estimate.models',
  'left-out': 'estimate.left',
} as const satisfies Readonly<Record<StudyShow, string>>

/** What a picture of a study is called, wherever it stands: "Who is on which lists". */
export function studyTitle(show: StudyShow, { t }: Words): string {
  return t(TITLES[show])
}

/** All of them, in the order of the report. */
export function studyPictures({ study, title, lines, language }: StudyPicturesOf): readonly DrawnStudy[] {
  const words = wordsIn(language)
  const lead = `${estimateVerdict(study, language)} ${estimateSpread(study, language)}`
  return STUDY_SHOWS.map((show) => ({
    show,
    svgs: standaloneSvgs({
      picture: { kind: show, study },
      title: `${studyTitle(show, words)}: ${title}`,
      lead,
      lines,
      language,
    }),
  }))
}
