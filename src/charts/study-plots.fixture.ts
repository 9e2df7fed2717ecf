// The drawings of a study as pages have them, for the tests of each.
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import type { StudyShow } from '../facts/prose.types.ts'
import { ukStudy } from '../figures/capture-study.fixture.ts'
import type { CaptureStudy } from '../figures/capture-study.ts'
import type { Language } from '../kit/language.ts'
import { historiesOf, peopleIn } from '../stats/capture/histories.ts'
import { StudyPlot } from './study-plot.tsx'

export function studyPlot(show: StudyShow, study: CaptureStudy = ukStudy, language: Language = 'en'): string {
  return render(h(StudyPlot, { show, study, title: 'A title', language, headingLevel: 2, id: 'uk' }))
}

/** A study of ten lists with every pattern that there can be: the most that a drawing must hold. */
export function manyPatterns(): CaptureStudy {
  const histories = historiesOf(
    Array.from({ length: 10 }, (_, list) => `The organisation with the number ${list + 1}`),
    Array.from({ length: 2 ** 10 - 1 }, (_, index) => ({
      pattern: index + 1,
      count: 1 + ((index * 7) % 90),
    })),
  )
  return { ...ukStudy, histories, people: peopleIn(histories), graphs: null }
}

/** With everything that has no answer: no estimate, no upper limit, nothing to draw. */
export const lackingStudy: CaptureStudy = {
  ...ukStudy,
  allPairs: 'not identified',
  graphs: null,
  chao: { population: null, interval: null },
  withoutList: ukStudy.withoutList.map((left, list) =>
    list === 4
      ? { people: left.people, population: null, why: { kind: 'list of everybody', list: 2 } }
      : left,
  ),
  stepwise: {
    ...ukStudy.stepwise,
    bootstrap: {
      ...ukStudy.stepwise.bootstrap,
      withoutEstimate: 31,
      limits: { low: 8700, high: null },
      error: { low: 170, high: null },
      inner: { low: 9600, high: null },
    },
  },
}
