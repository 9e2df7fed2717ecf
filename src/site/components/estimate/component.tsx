// The report of a study of lists that overlap: what can be said first, then everything that it rests on.
import type { JSX } from 'preact'
import { StudyPlot, type StudyPlotProps } from '../../../charts/study-plot.tsx'
import type { StudyShow } from '../../../facts/prose.types.ts'
import type { CaptureStudy } from '../../../figures/capture-study.ts'
import type { Language } from '../../../kit/language.ts'
import { wordsIn } from '../../words.ts'
import { Assumptions, ChoiceSteps, HowSure, MadeAgain } from './accounts.tsx'
import { lackingSentences, warningSentences } from './doubts.ts'
import { studyTitle } from './pictures.ts'
import { estimateCounted, estimateSpread, estimateVerdict } from './verdict.ts'

export interface EstimateReportProps {
  /** Its lists are named as the reader knows them. */
  readonly study: CaptureStudy
  readonly language: Language
  /** Who is estimated, where and when: "people in modern slavery in the United Kingdom, 2013". */
  readonly of?: string | undefined
}

/**
 * Everything under the title of a report.
 *
 * Requires  a heading of the first level above it; one report on a page.
 * Ensures   the sentence that says what can be said stands first, with the spread of all methods in it.
 */
export function EstimateReport({ study, language, of }: EstimateReportProps): JSX.Element {
  const words = wordsIn(language)
  const { t } = words
  const plot = (show: StudyShow): StudyPlotProps => ({
    show,
    study,
    language,
    headingLevel: 2,
    id: 'study',
    title: studyTitle(show, words),
  })
  const lacking = lackingSentences(study, language)
  return (
    <>
      <p class="verdict">
        <strong>{estimateVerdict(study, language)}</strong> {estimateSpread(study, language)}
      </p>
      {of === undefined ? null : <p>{t('estimate.of', { what: of })}</p>}
      <p>{estimateCounted(study, language)}</p>
      <StudyPlot {...plot('patterns')} />
      <StudyPlot {...plot('estimates')} />
      <Assumptions language={language} />
      <StudyPlot {...plot('models')} />
      <ChoiceSteps study={study} language={language} />
      <HowSure study={study} language={language} />
      <StudyPlot {...plot('left-out')} />
      {lacking.length === 0 ? null : (
        <>
          <h2>{t('estimate.lacking')}</h2>
          <ul>
            {lacking.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('estimate.know')}</h2>
      <ul>
        {warningSentences(study, language).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <MadeAgain study={study} language={language} />
    </>
  )
}
